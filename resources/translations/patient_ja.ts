<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name></name>
    <message id="header-reception">
        <source>%1 受付</source>
        <translation>%1 受付</translation>
    </message>
    <message id="header-reception-away">
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message id="text-size">
        <source>文字の|大きさ</source>
        <translation>文字の|大きさ</translation>
    </message>
    <message id="text-size-short">
        <source>文字</source>
        <translation>文字</translation>
    </message>
    <message id="text-size-letter">
        <source>あ</source>
        <translation>あ</translation>
    </message>
    <message id="language">
        <source>言語 Language</source>
        <translation>言語 Language</translation>
    </message>
    <message id="language-caption">
        <source>言語 Language</source>
        <translation>言語 Language</translation>
    </message>
    <message id="call-staff">
        <source>職員を|呼ぶ</source>
        <translation>職員を|呼ぶ</translation>
    </message>
    <message id="call-staff-without-card">
        <source>カードがない方も</source>
        <translation>カードがない方も</translation>
    </message>
    <message id="staff-called">
        <source>お呼び中です</source>
        <translation>お呼び中です</translation>
    </message>
    <message id="staff-door">
        <source>職員用</source>
        <translation>職員用</translation>
    </message>
    <message id="staff-door-meaning">
        <source>職員がサインインする画面を開きます</source>
        <translation>職員がサインインする画面を開きます</translation>
    </message>
    <message id="back">
        <source>前に|もどる</source>
        <translation>前に|もどる</translation>
    </message>
    <message id="proceed">
        <source>次に進む</source>
        <translation>次に進む</translation>
    </message>
    <message id="use-face">
        <source>顔認証に|する</source>
        <translation>顔認証に|する</translation>
    </message>
    <message id="use-pin">
        <source>暗証番号に|する</source>
        <translation>暗証番号に|する</translation>
    </message>
    <message id="step-card">
        <source>カード</source>
        <translation>カード</translation>
    </message>
    <message id="step-identity">
        <source>本人確認</source>
        <translation>本人確認</translation>
    </message>
    <message id="step-consent">
        <source>同意</source>
        <translation>同意</translation>
    </message>
    <message id="step-qualification">
        <source>資格確認</source>
        <translation>資格確認</translation>
    </message>
    <message id="step-done">
        <source>完了</source>
        <translation>完了</translation>
    </message>
    <message id="step-position">
        <source>%1、%3段階のうち%2</source>
        <translation>%1、%3段階のうち%2</translation>
    </message>
    <message id="still-here-question">
        <source>まだ|操作しますか</source>
        <translation>まだ|操作しますか</translation>
    </message>
    <message id="still-here-more">
        <source>続ける方は|「はい」を|押してください。</source>
        <translation>続ける方は|「はい」を|押してください。</translation>
    </message>
    <message id="still-here-yes">
        <source>はい</source>
        <translation>はい</translation>
    </message>
    <message id="scene-place">
        <source>カードを機械に置く絵</source>
        <translation>カードを機械に置く絵</translation>
    </message>
    <message id="scene-back">
        <source>カードを機械にもどす絵</source>
        <translation>カードを機械にもどす絵</translation>
    </message>
    <message id="scene-reading">
        <source>機械がカードを読んでいる絵</source>
        <translation>機械がカードを読んでいる絵</translation>
    </message>
    <message id="scene-take">
        <source>カードを取る絵</source>
        <translation>カードを取る絵</translation>
    </message>
    <message id="scene-done">
        <source>機械の絵</source>
        <translation>機械の絵</translation>
    </message>
    <message id="idle-heading">
        <source>マイナンバー|カードを|置いて|ください</source>
        <translation>マイナンバー|カードを|置いて|ください</translation>
    </message>
    <message id="idle-step-case">
        <source>ケースから|出してください</source>
        <translation>ケースから|出してください</translation>
    </message>
    <message id="idle-step-photo">
        <source>顔写真を上に|向けてください</source>
        <translation>顔写真を上に|向けてください</translation>
    </message>
    <message id="start-heading-home">
        <source>訪問診療の|受付</source>
        <translation>訪問診療の|受付</translation>
    </message>
    <message id="start-heading-online">
        <source>オンライン診療の|受付</source>
        <translation>オンライン診療の|受付</translation>
    </message>
    <message id="start-picture-home">
        <source>家に診療かばんが届いた絵</source>
        <translation>家に診療かばんが届いた絵</translation>
    </message>
    <message id="start-picture-online">
        <source>画面ごしに話す絵</source>
        <translation>画面ごしに話す絵</translation>
    </message>
    <message id="start-consent">
        <source>同意について|答えます</source>
        <translation>同意について|答えます</translation>
    </message>
    <message id="start-consent-short">
        <source>同意の|質問</source>
        <translation>同意の|質問</translation>
    </message>
    <message id="start-identity">
        <source>カードと|暗証番号で|本人確認</source>
        <translation>カードと|暗証番号で|本人確認</translation>
    </message>
    <message id="start-identity-short">
        <source>カードと|番号</source>
        <translation>カードと|番号</translation>
    </message>
    <message id="start-qualification">
        <source>保険の|資格を|確認します</source>
        <translation>保険の|資格を|確認します</translation>
    </message>
    <message id="start-qualification-short">
        <source>保険の|確認</source>
        <translation>保険の|確認</translation>
    </message>
    <message id="start-done">
        <source>カードを|取って|完了です</source>
        <translation>カードを|取って|完了です</translation>
    </message>
    <message id="start-done-short">
        <source>完了</source>
        <translation>完了</translation>
    </message>
    <message id="begin-visit">
        <source>はじめる</source>
        <translation>はじめる</translation>
    </message>
    <message id="place-answers-kept">
        <source>お答えを|受け付けました</source>
        <translation>お答えを|受け付けました</translation>
    </message>
    <message id="info-open">
        <source>マイナ保険証|について</source>
        <translation>マイナ保険証|について</translation>
    </message>
    <message id="info-open-short">
        <source>案内</source>
        <translation>案内</translation>
    </message>
    <message id="info-heading">
        <source>知りたいことは|何ですか</source>
        <translation>知りたいことは|何ですか</translation>
    </message>
    <message id="info-heading-short">
        <source>知りたいことは</source>
        <translation>知りたいことは</translation>
    </message>
    <message id="info-card-any-time">
        <source>カードを置くと、|いつでも|受付が|始まります。</source>
        <translation>カードを置くと、|いつでも|受付が|始まります。</translation>
    </message>
    <message id="info-close">
        <source>最初の|画面</source>
        <translation>最初の|画面</translation>
    </message>
    <message id="info-next">
        <source>つづきを|読む</source>
        <translation>つづきを|読む</translation>
    </message>
    <message id="info-next-short">
        <source>つづき</source>
        <translation>つづき</translation>
    </message>
    <message id="info-leaf">
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message id="info-more">
        <source>くわしくは|公式の|ページへ</source>
        <translation>くわしくは|公式の|ページへ</translation>
    </message>
    <message id="info-code">
        <source>QRコード。%1 を開きます</source>
        <translation>QRコード。%1 を開きます</translation>
    </message>
    <message id="info-source">
        <source>厚生労働省の|案内|（2024年10月）を|もとに|しています</source>
        <translation>厚生労働省の|案内|（2024年10月）を|もとに|しています</translation>
    </message>
    <message id="info-number">
        <source>0120-95-0178</source>
        <translation>0120-95-0178</translation>
    </message>
    <message id="info-number-whose">
        <source>マイナンバー|総合|フリーダイヤル</source>
        <translation>マイナンバー|総合|フリーダイヤル</translation>
    </message>
    <message id="info-what">
        <source>マイナ|保険証とは</source>
        <translation>マイナ|保険証とは</translation>
    </message>
    <message id="info-what-1">
        <source>健康保険証として|使えるように|登録した|マイナンバー|カードです。</source>
        <translation>健康保険証として|使えるように|登録した|マイナンバー|カードです。</translation>
    </message>
    <message id="info-what-2">
        <source>これまでの|健康保険証は、|2025年12月1日で|使えなく|なりました。</source>
        <translation>これまでの|健康保険証は、|2025年12月1日で|使えなく|なりました。</translation>
    </message>
    <message id="info-what-3">
        <source>あなたが|同意すれば、|医師が|薬や健診の|記録を|見られます。</source>
        <translation>あなたが|同意すれば、|医師が|薬や健診の|記録を|見られます。</translation>
    </message>
    <message id="info-what-4">
        <source>高い医療費も、|自分で払う|上限までで|すみます。</source>
        <translation>高い医療費も、|自分で払う|上限までで|すみます。</translation>
    </message>
    <message id="info-check">
        <source>登録の|確かめ方</source>
        <translation>登録の|確かめ方</translation>
    </message>
    <message id="info-check-1">
        <source>この機械で|受付を|すると、|登録が|まだの|方には|画面で|お知らせします。</source>
        <translation>この機械で|受付を|すると、|登録が|まだの|方には|画面で|お知らせします。</translation>
    </message>
    <message id="info-check-2">
        <source>マイナポータルでも|見られます。|スマートフォンか|パソコンと、|カードを|使います。</source>
        <translation>マイナポータルでも|見られます。|スマートフォンか|パソコンと、|カードを|使います。</translation>
    </message>
    <message id="info-register">
        <source>登録する・|やめる</source>
        <translation>登録する・|やめる</translation>
    </message>
    <message id="info-register-1">
        <source>ここで：|この機械に|カードを|置きます。</source>
        <translation>ここで：|この機械に|カードを|置きます。</translation>
    </message>
    <message id="info-register-2">
        <source>マイナポータル：|スマートフォンか|パソコンで。</source>
        <translation>マイナポータル：|スマートフォンか|パソコンで。</translation>
    </message>
    <message id="info-register-3">
        <source>セブン銀行ATM：|カードと|4けたの|暗証番号で。</source>
        <translation>セブン銀行ATM：|カードと|4けたの|暗証番号で。</translation>
    </message>
    <message id="info-register-4">
        <source>顔認証カードの|方は、|病院などの|受付だけで|登録できます。</source>
        <translation>顔認証カードの|方は、|病院などの|受付だけで|登録できます。</translation>
    </message>
    <message id="info-register-5">
        <source>やめるときは、|入っている|健康保険|（会社や|市区町村など）に|申し出ます。</source>
        <translation>やめるときは、|入っている|健康保険|（会社や|市区町村など）に|申し出ます。</translation>
    </message>
    <message id="info-register-6">
        <source>やめると、|資格確認書が|届きます。</source>
        <translation>やめると、|資格確認書が|届きます。</translation>
    </message>
    <message id="info-register-7">
        <source>あとで|もう一度|登録できます。</source>
        <translation>あとで|もう一度|登録できます。</translation>
    </message>
    <message id="info-card">
        <source>カードの|作成・更新</source>
        <translation>カードの|作成・更新</translation>
    </message>
    <message id="info-card-1">
        <source>作る：|郵便、|スマートフォン、|証明写真機などで|申し込みます。</source>
        <translation>作る：|郵便、|スマートフォン、|証明写真機などで|申し込みます。</translation>
    </message>
    <message id="info-card-2">
        <source>字を書くのが|むずかしい方は、|介助の方が|代わりに|書けます。|はんこは|本人が|押します。</source>
        <translation>字を書くのが|むずかしい方は、|介助の方が|代わりに|書けます。|はんこは|本人が|押します。</translation>
    </message>
    <message id="info-card-3">
        <source>カードの期限は、|10回目の|誕生日|（未成年の方は|5回目）です。</source>
        <translation>カードの期限は、|10回目の|誕生日|（未成年の方は|5回目）です。</translation>
    </message>
    <message id="info-card-4">
        <source>電子証明書の|期限は、|どなたも|5回目の|誕生日です。</source>
        <translation>電子証明書の|期限は、|どなたも|5回目の|誕生日です。</translation>
    </message>
    <message id="info-card-5">
        <source>期限の前に|手紙が|届きます。|更新は|市区町村で、|無料です。</source>
        <translation>期限の前に|手紙が|届きます。|更新は|市区町村で、|無料です。</translation>
    </message>
    <message id="info-lost">
        <source>カードを|なくした</source>
        <translation>カードを|なくした</translation>
    </message>
    <message id="info-lost-1">
        <source>すぐに|電話して|ください。|24時間、|毎日|カードを|止められます。</source>
        <translation>すぐに|電話して|ください。|24時間、|毎日|カードを|止められます。</translation>
    </message>
    <message id="info-lost-2">
        <source>写真と|暗証番号が|あるので、|他人は|かんたんには|使えません。</source>
        <translation>写真と|暗証番号が|あるので、|他人は|かんたんには|使えません。</translation>
    </message>
    <message id="info-lost-3">
        <source>カードが|ない間は、|資格確認書を|申請できます。</source>
        <translation>カードが|ない間は、|資格確認書を|申請できます。</translation>
    </message>
    <message id="info-face">
        <source>顔認証|カード</source>
        <translation>顔認証|カード</translation>
    </message>
    <message id="info-face-1">
        <source>暗証番号の|いらない|カードです。|右下に|「顔認証」と|書いてあります。</source>
        <translation>暗証番号の|いらない|カードです。|右下に|「顔認証」と|書いてあります。</translation>
    </message>
    <message id="info-face-2">
        <source>顔認証か、|職員が|顔を見て|確かめます。</source>
        <translation>顔認証か、|職員が|顔を見て|確かめます。</translation>
    </message>
    <message id="info-face-3">
        <source>希望する方は|どなたでも、|市区町村で|作れます。</source>
        <translation>希望する方は|どなたでも、|市区町村で|作れます。</translation>
    </message>
    <message id="info-face-4">
        <source>代わりの方も|手続き|できます。|委任状などの|書類が|要ります。</source>
        <translation>代わりの方も|手続き|できます。|委任状などの|書類が|要ります。</translation>
    </message>
    <message id="info-face-5">
        <source>マイナポータル、|コンビニ、|オンライン診療では|使えません。</source>
        <translation>マイナポータル、|コンビニ、|オンライン診療では|使えません。</translation>
    </message>
    <message id="info-paper">
        <source>資格|確認書</source>
        <translation>資格|確認書</translation>
    </message>
    <message id="info-paper-1">
        <source>マイナ保険証が|なくても、|これまでどおり|受診できる|書類です。</source>
        <translation>マイナ保険証が|なくても、|これまでどおり|受診できる|書類です。</translation>
    </message>
    <message id="info-paper-2">
        <source>登録していない|方には、|申し込まなくても|無料で|届きます。</source>
        <translation>登録していない|方には、|申し込まなくても|無料で|届きます。</translation>
    </message>
    <message id="info-paper-3">
        <source>カードを使うのが|むずかしい|方も、|申し込めば|もらえます。</source>
        <translation>カードを使うのが|むずかしい|方も、|申し込めば|もらえます。</translation>
    </message>
    <message id="info-paper-4">
        <source>家族や|介助の方も|申し込めます。|期限は、|長くて|5年です。</source>
        <translation>家族や|介助の方も|申し込めます。|期限は、|長くて|5年です。</translation>
    </message>
    <message id="info-phone">
        <source>電話で|きく</source>
        <translation>電話で|きく</translation>
    </message>
    <message id="info-phone-1">
        <source>健康保険証の|ことは、|5番を|押します。</source>
        <translation>健康保険証の|ことは、|5番を|押します。</translation>
    </message>
    <message id="info-phone-2">
        <source>平日：|9時30分から|20時まで</source>
        <translation>平日：|9時30分から|20時まで</translation>
    </message>
    <message id="info-phone-3">
        <source>土日祝日：|9時30分から|17時30分まで|（年末年始は|休み）</source>
        <translation>土日祝日：|9時30分から|17時30分まで|（年末年始は|休み）</translation>
    </message>
    <message id="reading-heading">
        <source>読み取り中です</source>
        <translation>読み取り中です</translation>
    </message>
    <message id="reading-keep-still">
        <source>カードを|動かさないで|ください。</source>
        <translation>カードを|動かさないで|ください。</translation>
    </message>
    <message id="reading-progress">
        <source>読み取り %1パーセント</source>
        <translation>読み取り %1パーセント</translation>
    </message>
    <message id="reading-soon">
        <source>すぐに|次の画面に|進みます</source>
        <translation>すぐに|次の画面に|進みます</translation>
    </message>
    <message id="expiry-expiring-heading">
        <source>電子証明書の|期限が|近づいています</source>
        <translation>電子証明書の|期限が|近づいています</translation>
    </message>
    <message id="expiry-grace-heading">
        <source>電子証明書の|期限が|過ぎています</source>
        <translation>電子証明書の|期限が|過ぎています</translation>
    </message>
    <message id="expiry-expired-heading">
        <source>電子証明書が|使えなく|なっています</source>
        <translation>電子証明書が|使えなく|なっています</translation>
    </message>
    <message id="expiry-card-expiring-heading">
        <source>カードの|有効期限が|近づいています</source>
        <translation>カードの|有効期限が|近づいています</translation>
    </message>
    <message id="expiry-valid-until">
        <source>有効期限</source>
        <translation>有効期限</translation>
    </message>
    <message id="expiry-usable-until">
        <source>受付に使える|最後の日</source>
        <translation>受付に使える|最後の日</translation>
    </message>
    <message id="expiry-days-left">
        <source>あと%1日</source>
        <translation>あと%1日</translation>
    </message>
    <message id="expiry-one-day-left">
        <source>あと1日</source>
        <translation>あと1日</translation>
    </message>
    <message id="expiry-fine-today">
        <source>今日はこのまま|受付できます</source>
        <translation>今日はこのまま|受付できます</translation>
    </message>
    <message id="expiry-expiring-more">
        <source>お住まいの|市区町村の|窓口で|更新できます。|手数料は|無料です。</source>
        <translation>お住まいの|市区町村の|窓口で|更新できます。|手数料は|無料です。</translation>
    </message>
    <message id="expiry-grace-more">
        <source>保険の資格だけを|確認します。|更新は|市区町村の窓口へ。</source>
        <translation>保険の資格だけを|確認します。|更新は|市区町村の窓口へ。</translation>
    </message>
    <message id="expiry-expired-more">
        <source>職員が|ほかの方法で|保険の資格を|確認します。</source>
        <translation>職員が|ほかの方法で|保険の資格を|確認します。</translation>
    </message>
    <message id="expiry-card-expiring-more">
        <source>お住まいの|市区町村の窓口で|更新できます。</source>
        <translation>お住まいの|市区町村の窓口で|更新できます。</translation>
    </message>
    <message id="calendar-month">
        <source>%1月</source>
        <translation>%1月</translation>
    </message>
    <message id="choose-heading">
        <source>本人確認の|方法を|選んでください</source>
        <translation>本人確認の|方法を|選んでください</translation>
    </message>
    <message id="choose-face">
        <source>顔認証</source>
        <translation>顔認証</translation>
    </message>
    <message id="choose-face-meaning">
        <source>カメラに|顔を向けます</source>
        <translation>カメラに|顔を向けます</translation>
    </message>
    <message id="choose-pin">
        <source>暗証番号</source>
        <translation>暗証番号</translation>
    </message>
    <message id="choose-pin-meaning">
        <source>4けたの数字を|入力します</source>
        <translation>4けたの数字を|入力します</translation>
    </message>
    <message id="face-camera">
        <source>カメラは画面の上にあります</source>
        <translation>カメラは画面の上にあります</translation>
    </message>
    <message id="face-camera-short">
        <source>カメラは上にあります</source>
        <translation>カメラは上にあります</translation>
    </message>
    <message id="face-heading">
        <source>顔をわくに|合わせて|ください</source>
        <translation>顔をわくに|合わせて|ください</translation>
    </message>
    <message id="face-picture-name">
        <source>あなたの顔が映っています</source>
        <translation>あなたの顔が映っています</translation>
    </message>
    <message id="face-not-kept">
        <source>顔写真は|保存されません</source>
        <translation>顔写真は|保存されません</translation>
    </message>
    <message id="face-hint-hold-on">
        <source>そのまま|お待ちください</source>
        <translation>そのまま|お待ちください</translation>
    </message>
    <message id="face-hint-no-face">
        <source>カメラの前に|来てください</source>
        <translation>カメラの前に|来てください</translation>
    </message>
    <message id="face-hint-one-face">
        <source>お一人で|映ってください</source>
        <translation>お一人で|映ってください</translation>
    </message>
    <message id="face-hint-closer">
        <source>もう少し|近づいてください</source>
        <translation>もう少し|近づいてください</translation>
    </message>
    <message id="face-hint-back">
        <source>少し|離れてください</source>
        <translation>少し|離れてください</translation>
    </message>
    <message id="face-hint-centre">
        <source>顔を真ん中に|してください</source>
        <translation>顔を真ん中に|してください</translation>
    </message>
    <message id="face-hint-straight">
        <source>正面を|見てください</source>
        <translation>正面を|見てください</translation>
    </message>
    <message id="face-hint-more-light">
        <source>明るい方を|向いてください</source>
        <translation>明るい方を|向いてください</translation>
    </message>
    <message id="face-hint-less-light">
        <source>まぶしくない方を|向いてください</source>
        <translation>まぶしくない方を|向いてください</translation>
    </message>
    <message id="face-hint-still">
        <source>そのまま|動かないで|ください</source>
        <translation>そのまま|動かないで|ください</translation>
    </message>
    <message id="face-hint-eyes">
        <source>目が見えるように|してください</source>
        <translation>目が見えるように|してください</translation>
    </message>
    <message id="face-hint-hat">
        <source>帽子や前髪を|上げてください</source>
        <translation>帽子や前髪を|上げてください</translation>
    </message>
    <message id="face-hint-glasses">
        <source>あごを少し|引いてください</source>
        <translation>あごを少し|引いてください</translation>
    </message>
    <message id="face-hint-mask">
        <source>マスクを|外してください</source>
        <translation>マスクを|外してください</translation>
    </message>
    <message id="face-hint-turn">
        <source>顔を少しだけ|横に|向けてください</source>
        <translation>顔を少しだけ|横に|向けてください</translation>
    </message>
    <message id="pin-heading">
        <source>暗証番号を|入力して|ください</source>
        <translation>暗証番号を|入力して|ください</translation>
    </message>
    <message id="pin-heading-again">
        <source>もう一度|入力して|ください</source>
        <translation>もう一度|入力して|ください</translation>
    </message>
    <message id="pin-four-digits">
        <source>4けたです。|数字の位置は|毎回入れ替わります</source>
        <translation>4けたです。|数字の位置は|毎回入れ替わります</translation>
    </message>
    <message id="pin-four-digits-fixed">
        <source>4けたです。|テンキーで|入力できます</source>
        <translation>4けたです。|テンキーで|入力できます</translation>
    </message>
    <message id="pin-was-wrong">
        <source>番号が違いました。|落ち着いて|ゆっくりどうぞ</source>
        <translation>番号が違いました。|落ち着いて|ゆっくりどうぞ</translation>
    </message>
    <message id="pin-checking">
        <source>確かめています。|カードは|そのままに</source>
        <translation>確かめています。|カードは|そのままに</translation>
    </message>
    <message id="pin-digits-in">
        <source>%2けたのうち%1けた入力済み</source>
        <translation>%2けたのうち%1けた入力済み</translation>
    </message>
    <message id="pin-tries-left">
        <source>あと%1回</source>
        <translation>あと%1回</translation>
    </message>
    <message id="pin-one-try-left">
        <source>あと1回</source>
        <translation>あと1回</translation>
    </message>
    <message id="pin-erase">
        <source>1つ消す</source>
        <translation>1つ消す</translation>
    </message>
    <message id="pin-submit">
        <source>確定</source>
        <translation>確定</translation>
    </message>
    <message id="last-try-heading">
        <source>入力できるのは|あと1回です</source>
        <translation>入力できるのは|あと1回です</translation>
    </message>
    <message id="last-try-warning">
        <source>次に間違えると、|暗証番号は|使えなくなります|(ロック)。</source>
        <translation>次に間違えると、|暗証番号は|使えなくなります|(ロック)。</translation>
    </message>
    <message id="last-try-warning-short">
        <source>間違えるとロック。|解除は|市区町村の窓口</source>
        <translation>間違えるとロック。|解除は|市区町村の窓口</translation>
    </message>
    <message id="pin-unlock">
        <source>ロックの解除は、|お住まいの|市区町村の|窓口で|できます。</source>
        <translation>ロックの解除は、|お住まいの|市区町村の|窓口で|できます。</translation>
    </message>
    <message id="pin-unlock-short">
        <source>解除は|市区町村の窓口</source>
        <translation>解除は|市区町村の窓口</translation>
    </message>
    <message id="pin-locked">
        <source>暗証番号は|使えなく|なりました|(ロック)。</source>
        <translation>暗証番号は|使えなく|なりました|(ロック)。</translation>
    </message>
    <message id="pin-locked-short">
        <source>暗証番号は|ロックされました</source>
        <translation>暗証番号は|ロックされました</translation>
    </message>
    <message id="last-try-use-face">
        <source>顔認証に|する</source>
        <translation>顔認証に|する</translation>
    </message>
    <message id="last-try-use-face-meaning">
        <source>暗証番号は|使いません</source>
        <translation>暗証番号は|使いません</translation>
    </message>
    <message id="last-try-staff">
        <source>職員に|確認して|もらう</source>
        <translation>職員に|確認して|もらう</translation>
    </message>
    <message id="last-try-staff-meaning">
        <source>職員が顔を|確認します</source>
        <translation>職員が顔を|確認します</translation>
    </message>
    <message id="last-try-accept">
        <source>暗証番号を|入力する</source>
        <translation>暗証番号を|入力する</translation>
    </message>
    <message id="last-try-accept-meaning">
        <source>番号を|思い出せた方</source>
        <translation>番号を|思い出せた方</translation>
    </message>
    <message id="waiting-heading">
        <source>職員が|まいります</source>
        <translation>職員が|まいります</translation>
    </message>
    <message id="waiting-heading-home">
        <source>訪問スタッフに|画面を|見せてください</source>
        <translation>訪問スタッフに|画面を|見せてください</translation>
    </message>
    <message id="waiting-heading-online">
        <source>医療機関へ|ご連絡|ください</source>
        <translation>医療機関へ|ご連絡|ください</translation>
    </message>
    <message id="waiting-heading-compared">
        <source>訪問スタッフが|確認しています</source>
        <translation>訪問スタッフが|確認しています</translation>
    </message>
    <message id="waiting-card-may-stay">
        <source>そのまま|お待ちください。
カードは|置いたままで|大丈夫です。</source>
        <translation>そのまま|お待ちください。
カードは|置いたままで|大丈夫です。</translation>
    </message>
    <message id="waiting-card-may-stay-online">
        <source>お電話などで|お知らせ|ください。カードは|置いたままで|大丈夫です。</source>
        <translation>お電話などで|お知らせ|ください。カードは|置いたままで|大丈夫です。</translation>
    </message>
    <message id="waiting-being-compared">
        <source>職員が、カードの写真と|見くらべています。</source>
        <translation>職員が、カードの写真と|見くらべています。</translation>
    </message>
    <message id="waiting-put-card-back">
        <source>確認できました。|カードを|もう一度置いてください。</source>
        <translation>確認できました。|カードを|もう一度置いてください。</translation>
    </message>
    <message id="by-staff-heading">
        <source>職員が|おうかがい|しています</source>
        <translation>職員が|おうかがい|しています</translation>
    </message>
    <message id="by-staff-how">
        <source>過去の|医療情報等の|提供について、|職員が|おたずねします。
声で|お答えください。</source>
        <translation>過去の|医療情報等の|提供について、|職員が|おたずねします。
声で|お答えください。</translation>
    </message>
    <message id="by-staff-how-short">
        <source>声で|お答えください</source>
        <translation>声で|お答えください</translation>
    </message>
    <message id="by-staff-answer-here">
        <source>この画面で|自分で|答える</source>
        <translation>この画面で|自分で|答える</translation>
    </message>
    <message id="by-staff-answer-here-short">
        <source>自分で|答える</source>
        <translation>自分で|答える</translation>
    </message>
    <message id="helper-mode">
        <source>介助者と|いっしょに</source>
        <translation>介助者と|いっしょに</translation>
    </message>
    <message id="helper-mode-on">
        <source>介助者と|いっしょ</source>
        <translation>介助者と|いっしょ</translation>
    </message>
    <message id="helper-mode-meaning">
        <source>文字が大きくなり、時間が長くなります</source>
        <translation>文字が大きくなり、時間が長くなります</translation>
    </message>
    <message id="language-short">
        <source>言語</source>
        <translation>言語</translation>
    </message>
    <message id="helper-mode-short">
        <source>介助</source>
        <translation>介助</translation>
    </message>
    <message id="waiting-put-card-back-to-read">
        <source>カードを|もう一度|置いてください。</source>
        <translation>カードを|もう一度|置いてください。</translation>
    </message>
    <message id="helper-mode-sign">
        <source>介助者といっしょのモードです</source>
        <translation>介助者といっしょのモードです</translation>
    </message>
    <message id="helper-mode-end">
        <source>介助モードを|やめる</source>
        <translation>介助モードを|やめる</translation>
    </message>
    <message id="helper-mode-end-short">
        <source>介助を|やめる</source>
        <translation>介助を|やめる</translation>
    </message>
    <message id="low-layout">
        <source>低い位置で|使う</source>
        <translation>低い位置で|使う</translation>
    </message>
    <message id="low-layout-on">
        <source>低い位置</source>
        <translation>低い位置</translation>
    </message>
    <message id="low-layout-short">
        <source>低く</source>
        <translation>低く</translation>
    </message>
    <message id="low-layout-meaning">
        <source>押すところが、すわったまま届く高さになります</source>
        <translation>押すところが、すわったまま届く高さになります</translation>
    </message>
    <message id="waiting-please-wait">
        <source>そのまま|お待ちください。</source>
        <translation>そのまま|お待ちください。</translation>
    </message>
    <message id="waiting-please-wait-online">
        <source>お電話などで|お知らせ|ください。</source>
        <translation>お電話などで|お知らせ|ください。</translation>
    </message>
    <message id="waiting-told">
        <source>受付に|お知らせしました</source>
        <translation>受付に|お知らせしました</translation>
    </message>
    <message id="waiting-told-home">
        <source>訪問スタッフに|お知らせしました</source>
        <translation>訪問スタッフに|お知らせしました</translation>
    </message>
    <message id="waiting-told-online">
        <source>職員の画面に|お知らせしました</source>
        <translation>職員の画面に|お知らせしました</translation>
    </message>
    <message id="waiting-face-again">
        <source>顔認証を|もう一度|試す</source>
        <translation>顔認証を|もう一度|試す</translation>
    </message>
    <message id="consent-heading">
        <source>過去の|医療情報等の|提供に|同意しますか</source>
        <translation>過去の|医療情報等の|提供に|同意しますか</translation>
    </message>
    <message id="consent-chip-operation">
        <source>手術</source>
        <translation>手術</translation>
    </message>
    <message id="consent-chip-drug">
        <source>診療・お薬</source>
        <translation>診療・お薬</translation>
    </message>
    <message id="consent-chip-checkup">
        <source>健診</source>
        <translation>健診</translation>
    </message>
    <message id="consent-items-line">
        <source>手術/|診療・お薬/|健診</source>
        <translation>手術/|診療・お薬/|健診</translation>
    </message>
    <message id="consent-purpose">
        <source>診察や|健康管理のために|使用します。</source>
        <translation>診察や|健康管理のために|使用します。</translation>
    </message>
    <message id="consent-purpose-short">
        <source>診察や|健康管理に|使います</source>
        <translation>診察や|健康管理に|使います</translation>
    </message>
    <message id="consent-all">
        <source>全て同意する</source>
        <translation>全て同意する</translation>
    </message>
    <message id="consent-all-meaning">
        <source>3つとも|提供します</source>
        <translation>3つとも|提供します</translation>
    </message>
    <message id="consent-all-short">
        <source>3つとも|提供</source>
        <translation>3つとも|提供</translation>
    </message>
    <message id="consent-one-by-one">
        <source>個別に|同意する</source>
        <translation>個別に|同意する</translation>
    </message>
    <message id="consent-one-by-one-meaning">
        <source>1つずつ|選びます</source>
        <translation>1つずつ|選びます</translation>
    </message>
    <message id="consent-one-by-one-short">
        <source>1つずつ|選ぶ</source>
        <translation>1つずつ|選ぶ</translation>
    </message>
    <message id="consent-none">
        <source>今回は|提供しない</source>
        <translation>今回は|提供しない</translation>
    </message>
    <message id="consent-none-meaning">
        <source>提供しなくても|受診できます</source>
        <translation>提供しなくても|受診できます</translation>
    </message>
    <message id="consent-none-short">
        <source>受診できます</source>
        <translation>受診できます</translation>
    </message>
    <message id="consent-operation-heading">
        <source>過去の手術情報を|当機関に|提供することに|同意しますか</source>
        <translation>過去の手術情報を|当機関に|提供することに|同意しますか</translation>
    </message>
    <message id="consent-operation-heading-away">
        <source>過去の手術情報を|医療機関に|提供することに|同意しますか</source>
        <translation>過去の手術情報を|医療機関に|提供することに|同意しますか</translation>
    </message>
    <message id="consent-drug-heading">
        <source>過去の診療・お薬|情報を|当機関に|提供することに|同意しますか</source>
        <translation>過去の診療・お薬|情報を|当機関に|提供することに|同意しますか</translation>
    </message>
    <message id="consent-drug-heading-away">
        <source>過去の診療・お薬|情報を|医療機関に|提供することに|同意しますか</source>
        <translation>過去の診療・お薬|情報を|医療機関に|提供することに|同意しますか</translation>
    </message>
    <message id="consent-checkup-heading">
        <source>過去の健診情報を|当機関に|提供することに|同意しますか</source>
        <translation>過去の健診情報を|当機関に|提供することに|同意しますか</translation>
    </message>
    <message id="consent-checkup-heading-away">
        <source>過去の健診情報を|医療機関に|提供することに|同意しますか</source>
        <translation>過去の健診情報を|医療機関に|提供することに|同意しますか</translation>
    </message>
    <message id="consent-item-purpose">
        <source>この情報は|あなたの診察や|健康管理のために|使用します。</source>
        <translation>この情報は|あなたの診察や|健康管理のために|使用します。</translation>
    </message>
    <message id="consent-decline">
        <source>同意しない</source>
        <translation>同意しない</translation>
    </message>
    <message id="consent-agree">
        <source>同意する</source>
        <translation>同意する</translation>
    </message>
    <message id="enrolment-heading">
        <source>健康保険証|としての|利用を|申し込みますか</source>
        <translation>健康保険証|としての|利用を|申し込みますか</translation>
    </message>
    <message id="enrolment-why">
        <source>このカードは、|健康保険証としての|利用登録が|まだです。</source>
        <translation>このカードは、|健康保険証としての|利用登録が|まだです。</translation>
    </message>
    <message id="enrolment-explained">
        <source>健康保険証として|使うには、|利用登録が|必要です。
この機械で、|いま|申し込めます。
申し込まなくても、|受診|できます。</source>
        <translation>健康保険証として|使うには、|利用登録が|必要です。
この機械で、|いま|申し込めます。
申し込まなくても、|受診|できます。</translation>
    </message>
    <message id="enrolment-picture">
        <source>カードが健康保険証として使えるようになります</source>
        <translation>カードが健康保険証として使えるようになります</translation>
    </message>
    <message id="enrolment-apply">
        <source>申し込む</source>
        <translation>申し込む</translation>
    </message>
    <message id="enrolment-apply-meaning">
        <source>少々お時間を|いただきます</source>
        <translation>少々お時間を|いただきます</translation>
    </message>
    <message id="enrolment-apply-short">
        <source>少々お待ちください</source>
        <translation>少々お待ちください</translation>
    </message>
    <message id="enrolment-decline">
        <source>申し込まない</source>
        <translation>申し込まない</translation>
    </message>
    <message id="enrolment-decline-meaning">
        <source>職員が|ご案内します</source>
        <translation>職員が|ご案内します</translation>
    </message>
    <message id="enrolment-decline-short">
        <source>職員がご案内します</source>
        <translation>職員がご案内します</translation>
    </message>
    <message id="enrolling-heading">
        <source>お申込み中です</source>
        <translation>お申込み中です</translation>
    </message>
    <message id="enrolling-leave-card">
        <source>カードを|そのままにして|お待ちください。</source>
        <translation>カードを|そのままにして|お待ちください。</translation>
    </message>
    <message id="enrolling-wait">
        <source>少々お時間を|いただく場合が|あります</source>
        <translation>少々お時間を|いただく場合が|あります</translation>
    </message>
    <message id="confirming-heading">
        <source>保険の資格を|確認しています</source>
        <translation>保険の資格を|確認しています</translation>
    </message>
    <message id="confirming-leave-card">
        <source>カードは|そのままに|してください。</source>
        <translation>カードは|そのままに|してください。</translation>
    </message>
    <message id="confirming-goes-on">
        <source>手続きは|進んでいます。</source>
        <translation>手続きは|進んでいます。</translation>
    </message>
    <message id="confirming-wait">
        <source>そのまま|お待ちください</source>
        <translation>そのまま|お待ちください</translation>
    </message>
    <message id="complete-done">
        <source>受付が|完了しました</source>
        <translation>受付が|完了しました</translation>
    </message>
    <message id="complete-done-away">
        <source>確認が|終わりました</source>
        <translation>確認が|終わりました</translation>
    </message>
    <message id="complete-name">
        <source>%1 様</source>
        <translation>%1 様</translation>
    </message>
    <message id="complete-take-card">
        <source>カードを|取り出して|待合室で|お待ちください</source>
        <translation>カードを|取り出して|待合室で|お待ちください</translation>
    </message>
    <message id="complete-take-card-away">
        <source>カードを|お取りください</source>
        <translation>カードを|お取りください</translation>
    </message>
    <message id="complete-wait">
        <source>待合室で|お待ちください</source>
        <translation>待合室で|お待ちください</translation>
    </message>
    <message id="complete-wait-home">
        <source>このまま|お待ちください</source>
        <translation>このまま|お待ちください</translation>
    </message>
    <message id="complete-wait-online">
        <source>このまま|診察を|お待ちください</source>
        <translation>このまま|診察を|お待ちください</translation>
    </message>
    <message id="complete-no-need">
        <source>窓口への|お声がけは|必要ありません</source>
        <translation>窓口への|お声がけは|必要ありません</translation>
    </message>
    <message id="complete-no-need-away">
        <source>ほかに|していただくことは|ありません</source>
        <translation>ほかに|していただくことは|ありません</translation>
    </message>
    <message id="complete-counter">
        <source>カードを|取り出して|窓口へ|お越しください</source>
        <translation>カードを|取り出して|窓口へ|お越しください</translation>
    </message>
    <message id="complete-counter-home">
        <source>カードを|取り出して|訪問スタッフに|見せてください</source>
        <translation>カードを|取り出して|訪問スタッフに|見せてください</translation>
    </message>
    <message id="complete-counter-online">
        <source>カードを|取り出して|医療機関へ|ご連絡ください</source>
        <translation>カードを|取り出して|医療機関へ|ご連絡ください</translation>
    </message>
    <message id="complete-counter-more">
        <source>窓口で|保険の確認を|お願いします</source>
        <translation>窓口で|保険の確認を|お願いします</translation>
    </message>
    <message id="complete-counter-more-away">
        <source>保険の確認を|お願いします</source>
        <translation>保険の確認を|お願いします</translation>
    </message>
    <message id="remove-heading">
        <source>カードを|お取りください</source>
        <translation>カードを|お取りください</translation>
    </message>
    <message id="remove-more">
        <source>カードが|残っています。</source>
        <translation>カードが|残っています。</translation>
    </message>
    <message id="put-back-heading">
        <source>もう一度|カードを|置いてください</source>
        <translation>もう一度|カードを|置いてください</translation>
    </message>
    <message id="put-back-more">
        <source>続きから|始められます。
はじめから|やり直す|必要は|ありません。</source>
        <translation>続きから|始められます。
はじめから|やり直す|必要は|ありません。</translation>
    </message>
    <message id="put-back-checking">
        <source>カードを|確かめています</source>
        <translation>カードを|確かめています</translation>
    </message>
    <message id="guidance-not-full-cost">
        <source>全額負担には|なりません</source>
        <translation>全額負担には|なりません</translation>
    </message>
    <message id="guidance-usual-share">
        <source>いつもの負担割合で|受診できます</source>
        <translation>いつもの負担割合で|受診できます</translation>
    </message>
    <message id="guidance-what-next">
        <source>このあとの流れ</source>
        <translation>このあとの流れ</translation>
    </message>
    <message id="guidance-take-card">
        <source>カードを|お取りください</source>
        <translation>カードを|お取りください</translation>
    </message>
    <message id="guidance-card-taken">
        <source>カードは|お手元に|お持ちください</source>
        <translation>カードは|お手元に|お持ちください</translation>
    </message>
    <message id="guidance-see-doctor">
        <source>そのまま|診察を|受けられます</source>
        <translation>そのまま|診察を|受けられます</translation>
    </message>
    <message id="guidance-machine-heading">
        <source>ただいま機器の|不具合で|カードを|確認できません</source>
        <translation>ただいま機器の|不具合で|カードを|確認できません</translation>
    </message>
    <message id="guidance-machine-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>職員が、|ほかの方法で|保険の資格を|確認します</translation>
    </message>
    <message id="guidance-line-heading">
        <source>ただいま回線の|不具合で|保険の確認が|できません</source>
        <translation>ただいま回線の|不具合で|保険の確認が|できません</translation>
    </message>
    <message id="guidance-line-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>職員が、|ほかの方法で|保険の資格を|確認します</translation>
    </message>
    <message id="guidance-card-unreadable-heading">
        <source>カードを|読み取れません|でした</source>
        <translation>カードを|読み取れません|でした</translation>
    </message>
    <message id="guidance-card-unreadable-next">
        <source>ケースから出して、|もう一度|置いてください。|だめなときは|職員へ</source>
        <translation>ケースから出して、|もう一度|置いてください。|だめなときは|職員へ</translation>
    </message>
    <message id="guidance-other-card-heading">
        <source>このカードでは|受付できません</source>
        <translation>このカードでは|受付できません</translation>
    </message>
    <message id="guidance-other-card-next">
        <source>マイナンバー|カードを|置いてください。|お持ちでない方は|職員へ</source>
        <translation>マイナンバー|カードを|置いてください。|お持ちでない方は|職員へ</translation>
    </message>
    <message id="guidance-phone-heading">
        <source>スマートフォンは|この機械では|使えません</source>
        <translation>スマートフォンは|この機械では|使えません</translation>
    </message>
    <message id="guidance-phone-next">
        <source>マイナンバー|カードを|置いてください。|お持ちでない方は|職員へ</source>
        <translation>マイナンバー|カードを|置いてください。|お持ちでない方は|職員へ</translation>
    </message>
    <message id="guidance-card-expired-heading">
        <source>カードの|有効期限が|過ぎています</source>
        <translation>カードの|有効期限が|過ぎています</translation>
    </message>
    <message id="guidance-card-expired-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>職員が、|ほかの方法で|保険の資格を|確認します</translation>
    </message>
    <message id="guidance-certificate-expired-heading">
        <source>電子証明書の|期限が|過ぎています</source>
        <translation>電子証明書の|期限が|過ぎています</translation>
    </message>
    <message id="guidance-certificate-expired-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>職員が、|ほかの方法で|保険の資格を|確認します</translation>
    </message>
    <message id="guidance-certificate-unusable-heading">
        <source>カードの|電子証明書を|使えません</source>
        <translation>カードの|電子証明書を|使えません</translation>
    </message>
    <message id="guidance-certificate-unusable-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>職員が、|ほかの方法で|保険の資格を|確認します</translation>
    </message>
    <message id="guidance-identity-open-heading">
        <source>職員が|ご本人を|確認します</source>
        <translation>職員が|ご本人を|確認します</translation>
    </message>
    <message id="guidance-identity-open-next">
        <source>カードを持って|受付へ|お越しください</source>
        <translation>カードを持って|受付へ|お越しください</translation>
    </message>
    <message id="guidance-identity-open-next-home">
        <source>カードと|この画面を|訪問スタッフに|見せてください</source>
        <translation>カードと|この画面を|訪問スタッフに|見せてください</translation>
    </message>
    <message id="guidance-identity-open-next-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>医療機関へ|ご連絡ください</translation>
    </message>
    <message id="guidance-pin-locked-heading">
        <source>暗証番号は|ロックされました</source>
        <translation>暗証番号は|ロックされました</translation>
    </message>
    <message id="guidance-pin-locked-next">
        <source>職員が|ご本人を|確認します</source>
        <translation>職員が|ご本人を|確認します</translation>
    </message>
    <message id="guidance-not-registered-heading">
        <source>健康保険証の|利用登録が|まだのようです</source>
        <translation>健康保険証の|利用登録が|まだのようです</translation>
    </message>
    <message id="guidance-not-registered-next">
        <source>職員が|ご案内します</source>
        <translation>職員が|ご案内します</translation>
    </message>
    <message id="guidance-enrolment-declined-heading">
        <source>今日は|ほかの方法で|受付します</source>
        <translation>今日は|ほかの方法で|受付します</translation>
    </message>
    <message id="guidance-enrolment-declined-next">
        <source>職員が、|資格確認書などで|保険の資格を|確認します</source>
        <translation>職員が、|資格確認書などで|保険の資格を|確認します</translation>
    </message>
    <message id="guidance-enrolment-failed-heading">
        <source>利用登録の|申込みが|終わりません|でした</source>
        <translation>利用登録の|申込みが|終わりません|でした</translation>
    </message>
    <message id="guidance-enrolment-failed-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>職員が、|ほかの方法で|保険の資格を|確認します</translation>
    </message>
    <message id="guidance-enrolment-later">
        <source>申込みは、|あとからでも|できます|(この機械、|マイナポータル、|セブン銀行ATM)</source>
        <translation>申込みは、|あとからでも|できます|(この機械、|マイナポータル、|セブン銀行ATM)</translation>
    </message>
    <message id="guidance-enrolment-later-here">
        <source>申込みは、|あとからでも|この機械で|できます</source>
        <translation>申込みは、|あとからでも|この機械で|できます</translation>
    </message>
    <message id="guidance-qualification-unclear-heading">
        <source>保険の資格を|確認|できませんでした</source>
        <translation>保険の資格を|確認|できませんでした</translation>
    </message>
    <message id="guidance-qualification-unclear-next">
        <source>職員が|一緒に|確認します</source>
        <translation>職員が|一緒に|確認します</translation>
    </message>
    <message id="guidance-staff-helps-heading">
        <source>職員が|ご案内します</source>
        <translation>職員が|ご案内します</translation>
    </message>
    <message id="guidance-staff-helps-next">
        <source>受付へ|お越しください</source>
        <translation>受付へ|お越しください</translation>
    </message>
    <message id="guidance-staff-helps-next-home">
        <source>この画面を|訪問スタッフに|見せてください</source>
        <translation>この画面を|訪問スタッフに|見せてください</translation>
    </message>
    <message id="guidance-staff-helps-next-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>医療機関へ|ご連絡ください</translation>
    </message>
    <message id="guidance-code">
        <source>お問い合わせ番号 %1</source>
        <translation>お問い合わせ番号 %1</translation>
    </message>
    <message id="date-year-era">
        <source>令和%1年</source>
        <translation>令和%1年</translation>
    </message>
    <message id="date-year-era-first">
        <source>令和元年</source>
        <translation>令和元年</translation>
    </message>
    <message id="date-year">
        <source>%1年</source>
        <translation>%1年</translation>
    </message>
    <message id="date-month-day">
        <source>%1月%2日</source>
        <translation>%1月%2日</translation>
    </message>
    <message id="waiting-machine">
        <source>機器の|調子が|よくありません。</source>
        <translation>機器の|調子が|よくありません。</translation>
    </message>
    <message id="waiting-line">
        <source>回線の|調子が|よくありません。</source>
        <translation>回線の|調子が|よくありません。</translation>
    </message>
    <message id="waiting-card-unreadable">
        <source>カードを|一緒に|確かめます。</source>
        <translation>カードを|一緒に|確かめます。</translation>
    </message>
    <message id="waiting-other-card">
        <source>カードを|一緒に|確かめます。</source>
        <translation>カードを|一緒に|確かめます。</translation>
    </message>
    <message id="waiting-phone">
        <source>カードを|一緒に|確かめます。</source>
        <translation>カードを|一緒に|確かめます。</translation>
    </message>
    <message id="waiting-card-expired">
        <source>カードを|一緒に|確かめます。</source>
        <translation>カードを|一緒に|確かめます。</translation>
    </message>
    <message id="waiting-certificate-expired">
        <source>カードを|一緒に|確かめます。</source>
        <translation>カードを|一緒に|確かめます。</translation>
    </message>
    <message id="waiting-certificate-unusable">
        <source>カードを|一緒に|確かめます。</source>
        <translation>カードを|一緒に|確かめます。</translation>
    </message>
    <message id="waiting-identity-open">
        <source>職員が|ご本人を|確認します。</source>
        <translation>職員が|ご本人を|確認します。</translation>
    </message>
    <message id="waiting-pin-locked">
        <source>暗証番号は|ロックされました。|職員が|ご本人を|確認します。</source>
        <translation>暗証番号は|ロックされました。|職員が|ご本人を|確認します。</translation>
    </message>
    <message id="waiting-not-registered">
        <source>登録について|ご案内します。</source>
        <translation>登録について|ご案内します。</translation>
    </message>
    <message id="waiting-enrolment-declined">
        <source>保険の資格を|ほかの方法で|確かめます。</source>
        <translation>保険の資格を|ほかの方法で|確かめます。</translation>
    </message>
    <message id="waiting-enrolment-failed">
        <source>保険の資格を|ほかの方法で|確かめます。</source>
        <translation>保険の資格を|ほかの方法で|確かめます。</translation>
    </message>
    <message id="waiting-qualification-unclear">
        <source>保険について|一緒に|確かめます。</source>
        <translation>保険について|一緒に|確かめます。</translation>
    </message>
    <message id="guidance-machine-heading-short">
        <source>機器の不具合で|確認できません</source>
        <translation>機器の不具合で|確認できません</translation>
    </message>
    <message id="guidance-machine-next-short">
        <source>職員が|ほかの方法で|確認します</source>
        <translation>職員が|ほかの方法で|確認します</translation>
    </message>
    <message id="guidance-line-heading-short">
        <source>回線の不具合で|確認できません</source>
        <translation>回線の不具合で|確認できません</translation>
    </message>
    <message id="guidance-line-next-short">
        <source>職員が|ほかの方法で|確認します</source>
        <translation>職員が|ほかの方法で|確認します</translation>
    </message>
    <message id="guidance-card-unreadable-heading-short">
        <source>カードを|読めません|でした</source>
        <translation>カードを|読めません|でした</translation>
    </message>
    <message id="guidance-card-unreadable-next-short">
        <source>もう一度|置くか、|職員へ</source>
        <translation>もう一度|置くか、|職員へ</translation>
    </message>
    <message id="guidance-other-card-heading-short">
        <source>このカードでは|受付できません</source>
        <translation>このカードでは|受付できません</translation>
    </message>
    <message id="guidance-other-card-next-short">
        <source>マイナンバー|カードを|置くか、|職員へ</source>
        <translation>マイナンバー|カードを|置くか、|職員へ</translation>
    </message>
    <message id="guidance-phone-heading-short">
        <source>スマートフォンは|使えません</source>
        <translation>スマートフォンは|使えません</translation>
    </message>
    <message id="guidance-phone-next-short">
        <source>マイナンバー|カードを|置くか、|職員へ</source>
        <translation>マイナンバー|カードを|置くか、|職員へ</translation>
    </message>
    <message id="guidance-card-expired-heading-short">
        <source>カードの期限が|過ぎています</source>
        <translation>カードの期限が|過ぎています</translation>
    </message>
    <message id="guidance-card-expired-next-short">
        <source>職員が|ほかの方法で|確認します</source>
        <translation>職員が|ほかの方法で|確認します</translation>
    </message>
    <message id="guidance-certificate-expired-heading-short">
        <source>電子証明書の|期限が|過ぎています</source>
        <translation>電子証明書の|期限が|過ぎています</translation>
    </message>
    <message id="guidance-certificate-expired-next-short">
        <source>職員が|ほかの方法で|確認します</source>
        <translation>職員が|ほかの方法で|確認します</translation>
    </message>
    <message id="guidance-certificate-unusable-heading-short">
        <source>電子証明書を|使えません</source>
        <translation>電子証明書を|使えません</translation>
    </message>
    <message id="guidance-certificate-unusable-next-short">
        <source>職員が|ほかの方法で|確認します</source>
        <translation>職員が|ほかの方法で|確認します</translation>
    </message>
    <message id="guidance-identity-open-heading-short">
        <source>職員がご本人を|確認します</source>
        <translation>職員がご本人を|確認します</translation>
    </message>
    <message id="guidance-identity-open-next-short">
        <source>受付へ|お越しください</source>
        <translation>受付へ|お越しください</translation>
    </message>
    <message id="guidance-identity-open-next-short-home">
        <source>訪問スタッフに|見せてください</source>
        <translation>訪問スタッフに|見せてください</translation>
    </message>
    <message id="guidance-identity-open-next-short-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>医療機関へ|ご連絡ください</translation>
    </message>
    <message id="guidance-pin-locked-heading-short">
        <source>暗証番号は|ロックされました</source>
        <translation>暗証番号は|ロックされました</translation>
    </message>
    <message id="guidance-pin-locked-next-short">
        <source>職員が|確認します</source>
        <translation>職員が|確認します</translation>
    </message>
    <message id="guidance-not-registered-heading-short">
        <source>利用登録が|まだのようです</source>
        <translation>利用登録が|まだのようです</translation>
    </message>
    <message id="guidance-not-registered-next-short">
        <source>職員が|ご案内します</source>
        <translation>職員が|ご案内します</translation>
    </message>
    <message id="guidance-enrolment-declined-heading-short">
        <source>今日は|ほかの方法で|受付します</source>
        <translation>今日は|ほかの方法で|受付します</translation>
    </message>
    <message id="guidance-enrolment-declined-next-short">
        <source>受付へ|お越しください</source>
        <translation>受付へ|お越しください</translation>
    </message>
    <message id="guidance-enrolment-declined-next-short-home">
        <source>訪問スタッフに|見せてください</source>
        <translation>訪問スタッフに|見せてください</translation>
    </message>
    <message id="guidance-enrolment-declined-next-short-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>医療機関へ|ご連絡ください</translation>
    </message>
    <message id="guidance-enrolment-failed-heading-short">
        <source>申込みが|終わりません|でした</source>
        <translation>申込みが|終わりません|でした</translation>
    </message>
    <message id="guidance-enrolment-failed-next-short">
        <source>受付へ|お越しください</source>
        <translation>受付へ|お越しください</translation>
    </message>
    <message id="guidance-enrolment-failed-next-short-home">
        <source>訪問スタッフに|見せてください</source>
        <translation>訪問スタッフに|見せてください</translation>
    </message>
    <message id="guidance-enrolment-failed-next-short-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>医療機関へ|ご連絡ください</translation>
    </message>
    <message id="guidance-enrolment-later-short">
        <source>申込みは|あとからでも</source>
        <translation>申込みは|あとからでも</translation>
    </message>
    <message id="guidance-qualification-unclear-heading-short">
        <source>保険の資格が|不明です</source>
        <translation>保険の資格が|不明です</translation>
    </message>
    <message id="guidance-qualification-unclear-next-short">
        <source>職員が一緒に|確認します</source>
        <translation>職員が一緒に|確認します</translation>
    </message>
    <message id="guidance-staff-helps-heading-short">
        <source>職員が|ご案内します</source>
        <translation>職員が|ご案内します</translation>
    </message>
    <message id="guidance-staff-helps-next-short">
        <source>受付へ|お越しください</source>
        <translation>受付へ|お越しください</translation>
    </message>
    <message id="guidance-staff-helps-next-short-home">
        <source>訪問スタッフに|見せてください</source>
        <translation>訪問スタッフに|見せてください</translation>
    </message>
    <message id="guidance-staff-helps-next-short-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>医療機関へ|ご連絡ください</translation>
    </message>
    <message id="face-heading-short">
        <source>顔を|わくに</source>
        <translation>顔を|わくに</translation>
    </message>
    <message id="last-try-staff-short">
        <source>職員が|確認</source>
        <translation>職員が|確認</translation>
    </message>
    <message id="last-try-accept-short">
        <source>暗証番号を|入力</source>
        <translation>暗証番号を|入力</translation>
    </message>
    <message id="pin-heading-short">
        <source>暗証番号を|入力</source>
        <translation>暗証番号を|入力</translation>
    </message>
    <message id="pin-heading-again-short">
        <source>もう一度|入力</source>
        <translation>もう一度|入力</translation>
    </message>
    <message id="expiry-fine-today-short">
        <source>今日は|受付できます</source>
        <translation>今日は|受付できます</translation>
    </message>
    <message id="expiry-expiring-more-short">
        <source>市区町村の|窓口で|更新できます。</source>
        <translation>市区町村の|窓口で|更新できます。</translation>
    </message>
    <message id="expiry-grace-more-short">
        <source>更新は|市区町村の|窓口へ。</source>
        <translation>更新は|市区町村の|窓口へ。</translation>
    </message>
    <message id="expiry-expired-more-short">
        <source>職員が|ほかの方法で|確認します。</source>
        <translation>職員が|ほかの方法で|確認します。</translation>
    </message>
    <message id="expiry-card-expiring-more-short">
        <source>市区町村の|窓口で|更新できます。</source>
        <translation>市区町村の|窓口で|更新できます。</translation>
    </message>
    <message id="guidance-online-pin-unusable-heading">
        <source>オンラインでは|使えない|カードです</source>
        <translation>オンラインでは|使えない|カードです</translation>
    </message>
    <message id="guidance-online-pin-unusable-next">
        <source>暗証番号が|使えません|（「顔認証」のカード、|またはロック）。|医療機関が、|別の方法で|確認します</source>
        <translation>暗証番号が|使えません|（「顔認証」のカード、|またはロック）。|医療機関が、|別の方法で|確認します</translation>
    </message>
    <message id="guidance-online-pin-unusable-heading-short">
        <source>オンラインでは|使えない|カードです</source>
        <translation>オンラインでは|使えない|カードです</translation>
    </message>
    <message id="guidance-online-pin-unusable-next-short">
        <source>医療機関が|別の方法で|確認します</source>
        <translation>医療機関が|別の方法で|確認します</translation>
    </message>
    <message id="waiting-online-pin-unusable">
        <source>別の方法で|資格を|確認します。</source>
        <translation>別の方法で|資格を|確認します。</translation>
    </message>
    <message id="idle-reader-down">
        <source>ただいま|カードを|読み取れません</source>
        <translation>ただいま|カードを|読み取れません</translation>
    </message>
    <message id="idle-reader-down-call">
        <source>「職員を|呼ぶ」を|押してください</source>
        <translation>「職員を|呼ぶ」を|押してください</translation>
    </message>
    <message id="idle-reader-down-then">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>職員が、|ほかの方法で|保険の資格を|確認します</translation>
    </message>
</context>
</TS>
