<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name></name>
    <message id="staff-reception">
        <source>%1 受付</source>
        <translation>%1 受付</translation>
    </message>
    <message id="staff-today">
        <source>今日の受付</source>
        <translation>今日の受付</translation>
    </message>
    <message id="staff-counts">
        <source>受付済み %1　手続き中 %2</source>
        <translation>受付済み %1　手続き中 %2</translation>
    </message>
    <message id="staff-date">
        <source>%1月%2日(%3)</source>
        <translation>%1月%2日(%3)</translation>
    </message>
    <message id="staff-column-time">
        <source>時刻</source>
        <translation>時刻</translation>
    </message>
    <message id="staff-column-name">
        <source>お名前</source>
        <translation>お名前</translation>
    </message>
    <message id="staff-column-where">
        <source>いま</source>
        <translation>いま</translation>
    </message>
    <message id="staff-column-elapsed">
        <source>経過</source>
        <translation>経過</translation>
    </message>
    <message id="staff-column-cause">
        <source>理由・すること</source>
        <translation>理由・すること</translation>
    </message>
    <message id="staff-nobody-yet">
        <source>今日の受付はまだありません</source>
        <translation>今日の受付はまだありません</translation>
    </message>
    <message id="staff-name">
        <source>%1 様</source>
        <translation>%1 様</translation>
    </message>
    <message id="staff-name-unknown">
        <source>お名前はまだ分かりません</source>
        <translation>お名前はまだ分かりません</translation>
    </message>
    <message id="staff-at-the-kiosk">
        <source>受付機の前の方</source>
        <translation>受付機の前の方</translation>
    </message>
    <message id="staff-minutes">
        <source>%1分</source>
        <translation>%1分</translation>
    </message>
    <message id="staff-less-than-a-minute">
        <source>1分未満</source>
        <translation>1分未満</translation>
    </message>
    <message id="staff-call">
        <source>お呼びです</source>
        <translation>お呼びです</translation>
    </message>
    <message id="staff-call-since">
        <source>%1 から %2分</source>
        <translation>%1 から %2分</translation>
    </message>
    <message id="staff-call-since-now">
        <source>%1 から</source>
        <translation>%1 から</translation>
    </message>
    <message id="staff-handled">
        <source>対応した</source>
        <translation>対応した</translation>
    </message>
    <message id="staff-handled-more">
        <source>呼び出しを終え、患者さんの画面を先に進めます</source>
        <translation>呼び出しを終え、患者さんの画面を先に進めます</translation>
    </message>
    <message id="staff-light-reader">
        <source>リーダー</source>
        <translation>リーダー</translation>
    </message>
    <message id="staff-light-camera">
        <source>カメラ</source>
        <translation>カメラ</translation>
    </message>
    <message id="staff-light-line">
        <source>回線</source>
        <translation>回線</translation>
    </message>
    <message id="staff-light-results">
        <source>結果フォルダ</source>
        <translation>結果フォルダ</translation>
    </message>
    <message id="staff-light-attention">
        <source>%1：要確認</source>
        <translation>%1：要確認</translation>
    </message>
    <message id="staff-light-down">
        <source>%1：使えません</source>
        <translation>%1：使えません</translation>
    </message>
    <message id="staff-state-calling">
        <source>お呼び</source>
        <translation>お呼び</translation>
    </message>
    <message id="staff-state-idle">
        <source>待ち受け</source>
        <translation>待ち受け</translation>
    </message>
    <message id="staff-state-reading-card">
        <source>カード読み取り中</source>
        <translation>カード読み取り中</translation>
    </message>
    <message id="staff-state-expiry-notice">
        <source>期限のお知らせ</source>
        <translation>期限のお知らせ</translation>
    </message>
    <message id="staff-state-choose-method">
        <source>本人確認の選択</source>
        <translation>本人確認の選択</translation>
    </message>
    <message id="staff-state-face-verification">
        <source>顔認証中</source>
        <translation>顔認証中</translation>
    </message>
    <message id="staff-state-pin-entry">
        <source>暗証番号の入力中</source>
        <translation>暗証番号の入力中</translation>
    </message>
    <message id="staff-state-waiting-for-staff">
        <source>職員待ち</source>
        <translation>職員待ち</translation>
    </message>
    <message id="staff-state-consent">
        <source>同意の確認中</source>
        <translation>同意の確認中</translation>
    </message>
    <message id="staff-state-confirming">
        <source>資格の確認中</source>
        <translation>資格の確認中</translation>
    </message>
    <message id="staff-state-complete">
        <source>受付済み</source>
        <translation>受付済み</translation>
    </message>
    <message id="staff-state-remove-card">
        <source>カードの取り忘れ</source>
        <translation>カードの取り忘れ</translation>
    </message>
    <message id="staff-state-put-card-back">
        <source>カードを置き直し中</source>
        <translation>カードを置き直し中</translation>
    </message>
    <message id="staff-state-guidance">
        <source>ご案内中</source>
        <translation>ご案内中</translation>
    </message>
    <message id="staff-outcome-completed">
        <source>受付済み</source>
        <translation>受付済み</translation>
    </message>
    <message id="staff-outcome-handed-to-staff">
        <source>職員が対応</source>
        <translation>職員が対応</translation>
    </message>
    <message id="staff-outcome-refused">
        <source>本人確認できず</source>
        <translation>本人確認できず</translation>
    </message>
    <message id="staff-outcome-abandoned">
        <source>途中でやめた</source>
        <translation>途中でやめた</translation>
    </message>
    <message id="staff-outcome-timed-out">
        <source>時間切れ</source>
        <translation>時間切れ</translation>
    </message>
    <message id="staff-outcome-failed">
        <source>機械の不具合</source>
        <translation>機械の不具合</translation>
    </message>
    <message id="staff-simulation-title">
        <source>カードリーダーの代わり</source>
        <translation>カードリーダーの代わり</translation>
    </message>
    <message id="staff-simulation-card-on">
        <source>カードが置かれています。</source>
        <translation>カードが置かれています。</translation>
    </message>
    <message id="staff-simulation-card-off">
        <source>カードは置かれていません。</source>
        <translation>カードは置かれていません。</translation>
    </message>
    <message id="staff-simulation-persona">
        <source>患者さん：%1</source>
        <translation>患者さん：%1</translation>
    </message>
    <message id="staff-simulation-place">
        <source>カードを置く</source>
        <translation>カードを置く</translation>
    </message>
    <message id="staff-simulation-remove">
        <source>カードを取る</source>
        <translation>カードを取る</translation>
    </message>
    <message id="staff-cause-reader">
        <source>カードリーダーが使えません。</source>
        <translation>カードリーダーが使えません。</translation>
    </message>
    <message id="staff-do-reader">
        <source>リーダーのケーブルを差し直してください。直らないときは機械を再起動します。</source>
        <translation>リーダーのケーブルを差し直してください。直らないときは機械を再起動します。</translation>
    </message>
    <message id="staff-cause-reader-service">
        <source>カードを読む仕組みが止まっています。</source>
        <translation>カードを読む仕組みが止まっています。</translation>
    </message>
    <message id="staff-do-reader-service">
        <source>機械を再起動してください。続くときは設置した方に連絡します。</source>
        <translation>機械を再起動してください。続くときは設置した方に連絡します。</translation>
    </message>
    <message id="staff-cause-card-unreadable">
        <source>カードを読み取れませんでした。</source>
        <translation>カードを読み取れませんでした。</translation>
    </message>
    <message id="staff-do-card-unreadable">
        <source>ケースから出し、向きを確かめて置き直してもらってください。</source>
        <translation>ケースから出し、向きを確かめて置き直してもらってください。</translation>
    </message>
    <message id="staff-cause-other-card">
        <source>マイナンバーカードではないものが置かれました。</source>
        <translation>マイナンバーカードではないものが置かれました。</translation>
    </message>
    <message id="staff-do-other-card">
        <source>カードを一緒に確かめてください。</source>
        <translation>カードを一緒に確かめてください。</translation>
    </message>
    <message id="staff-cause-phone">
        <source>スマートフォンが置かれました。</source>
        <translation>スマートフォンが置かれました。</translation>
    </message>
    <message id="staff-do-phone">
        <source>この機械では使えません。カードをお持ちか聞いてください。</source>
        <translation>この機械では使えません。カードをお持ちか聞いてください。</translation>
    </message>
    <message id="staff-cause-card-taken">
        <source>途中でカードが取られました。</source>
        <translation>途中でカードが取られました。</translation>
    </message>
    <message id="staff-do-card-taken">
        <source>お困りでないか声をかけてください。</source>
        <translation>お困りでないか声をかけてください。</translation>
    </message>
    <message id="staff-cause-card-left">
        <source>カードが置かれたままです。</source>
        <translation>カードが置かれたままです。</translation>
    </message>
    <message id="staff-do-card-left">
        <source>患者さんを呼び、カードをお返しください。</source>
        <translation>患者さんを呼び、カードをお返しください。</translation>
    </message>
    <message id="staff-cause-card-expired">
        <source>カードの有効期限が切れています。</source>
        <translation>カードの有効期限が切れています。</translation>
    </message>
    <message id="staff-do-card-expired">
        <source>資格確認書など、ほかの方法で資格を確かめてください。</source>
        <translation>資格確認書など、ほかの方法で資格を確かめてください。</translation>
    </message>
    <message id="staff-cause-certificate-expired">
        <source>電子証明書の期限が切れ、猶予の期間も過ぎています。</source>
        <translation>電子証明書の期限が切れ、猶予の期間も過ぎています。</translation>
    </message>
    <message id="staff-do-certificate-expired">
        <source>ほかの方法で資格を確かめ、市区町村での更新をご案内ください。</source>
        <translation>ほかの方法で資格を確かめ、市区町村での更新をご案内ください。</translation>
    </message>
    <message id="staff-cause-certificate-unusable">
        <source>カードの電子証明書を使えません。</source>
        <translation>カードの電子証明書を使えません。</translation>
    </message>
    <message id="staff-do-certificate-unusable">
        <source>ほかの方法で資格を確かめてください。</source>
        <translation>ほかの方法で資格を確かめてください。</translation>
    </message>
    <message id="staff-cause-pin-wrong">
        <source>暗証番号が違いました。</source>
        <translation>暗証番号が違いました。</translation>
    </message>
    <message id="staff-do-pin-wrong">
        <source>顔認証をおすすめください。</source>
        <translation>顔認証をおすすめください。</translation>
    </message>
    <message id="staff-cause-pin-locked">
        <source>暗証番号が使えないカードです（顔認証カード、またはロック）。</source>
        <translation>暗証番号が使えないカードです（顔認証カード、またはロック）。</translation>
    </message>
    <message id="staff-do-pin-locked">
        <source>顔認証をご案内ください。ロックは市区町村の窓口で解除できます。</source>
        <translation>顔認証をご案内ください。ロックは市区町村の窓口で解除できます。</translation>
    </message>
    <message id="staff-cause-number-b">
        <source>カードの写真と氏名を読めませんでした。</source>
        <translation>カードの写真と氏名を読めませんでした。</translation>
    </message>
    <message id="staff-do-number-b">
        <source>暗証番号をご案内ください。難しいときは窓口で受け付けます。</source>
        <translation>暗証番号をご案内ください。難しいときは窓口で受け付けます。</translation>
    </message>
    <message id="staff-cause-camera">
        <source>カメラが使えません。</source>
        <translation>カメラが使えません。</translation>
    </message>
    <message id="staff-do-camera">
        <source>ケーブルを差し直してください。受付は暗証番号でできます。</source>
        <translation>ケーブルを差し直してください。受付は暗証番号でできます。</translation>
    </message>
    <message id="staff-cause-camera-covered">
        <source>カメラに何も映っていません（ふさがれているか、暗すぎます）。</source>
        <translation>カメラに何も映っていません（ふさがれているか、暗すぎます）。</translation>
    </message>
    <message id="staff-do-camera-covered">
        <source>カメラの前の物を取り、レンズを拭いてください。受付は暗証番号でできます。</source>
        <translation>カメラの前の物を取り、レンズを拭いてください。受付は暗証番号でできます。</translation>
    </message>
    <message id="staff-cause-no-photo">
        <source>写真のないカードです（小さなお子さんなど）。</source>
        <translation>写真のないカードです（小さなお子さんなど）。</translation>
    </message>
    <message id="staff-do-no-photo">
        <source>暗証番号をご案内ください。写真がないため、目視での確認はできません。</source>
        <translation>暗証番号をご案内ください。写真がないため、目視での確認はできません。</translation>
    </message>
    <message id="staff-cause-pin-unknown">
        <source>暗証番号が分からないようです。</source>
        <translation>暗証番号が分からないようです。</translation>
    </message>
    <message id="staff-do-pin-unknown">
        <source>番号は聞かないでください。顔認証か、目視での確認をご案内ください。</source>
        <translation>番号は聞かないでください。顔認証か、目視での確認をご案内ください。</translation>
    </message>
    <message id="staff-why-face">
        <source>顔認証が出ていない理由：%1</source>
        <translation>顔認証が出ていない理由：%1</translation>
    </message>
    <message id="staff-why-pin">
        <source>暗証番号が出ていない理由：%1</source>
        <translation>暗証番号が出ていない理由：%1</translation>
    </message>
    <message id="staff-cause-face-model">
        <source>顔認証の準備ができていません。</source>
        <translation>顔認証の準備ができていません。</translation>
    </message>
    <message id="staff-do-face-model">
        <source>暗証番号をご案内し、設置した方に連絡してください。</source>
        <translation>暗証番号をご案内し、設置した方に連絡してください。</translation>
    </message>
    <message id="staff-cause-face-photo">
        <source>カードの写真を顔認証に使えません。</source>
        <translation>カードの写真を顔認証に使えません。</translation>
    </message>
    <message id="staff-do-face-photo">
        <source>暗証番号をご案内ください。難しいときは窓口で受け付けます。</source>
        <translation>暗証番号をご案内ください。難しいときは窓口で受け付けます。</translation>
    </message>
    <message id="staff-cause-face-no-match">
        <source>顔認証で確認できませんでした。</source>
        <translation>顔認証で確認できませんでした。</translation>
    </message>
    <message id="staff-do-face-no-match">
        <source>カードの写真とご本人を見くらべ、窓口で受け付けてください。</source>
        <translation>カードの写真とご本人を見くらべ、窓口で受け付けてください。</translation>
    </message>
    <message id="staff-cause-face-liveness-doubtful">
        <source>カメラの前が本人かどうか、機械では確かめきれませんでした。</source>
        <translation>カメラの前が本人かどうか、機械では確かめきれませんでした。</translation>
    </message>
    <message id="staff-do-face-liveness-doubtful">
        <source>印刷した写真や画面でないか見てください。ご本人なら、暗証番号をご案内するか、窓口で受け付けてください。</source>
        <translation>印刷した写真や画面でないか見てください。ご本人なら、暗証番号をご案内するか、窓口で受け付けてください。</translation>
    </message>
    <message id="staff-cause-called">
        <source>患者さんが呼んでいます。</source>
        <translation>患者さんが呼んでいます。</translation>
    </message>
    <message id="staff-do-called">
        <source>受付機の前へ行ってください。</source>
        <translation>受付機の前へ行ってください。</translation>
    </message>
    <message id="staff-cause-timed-out">
        <source>操作が途中で止まりました。</source>
        <translation>操作が途中で止まりました。</translation>
    </message>
    <message id="staff-do-timed-out">
        <source>お困りでないか声をかけてください。</source>
        <translation>お困りでないか声をかけてください。</translation>
    </message>
    <message id="staff-cause-no-method">
        <source>顔認証も暗証番号も使えません。</source>
        <translation>顔認証も暗証番号も使えません。</translation>
    </message>
    <message id="staff-do-no-method">
        <source>カードの写真とご本人を見くらべ、窓口で受け付けてください。</source>
        <translation>カードの写真とご本人を見くらべ、窓口で受け付けてください。</translation>
    </message>
    <message id="staff-cause-last-try-declined">
        <source>暗証番号の最後の1回を使わずに呼びました。</source>
        <translation>暗証番号の最後の1回を使わずに呼びました。</translation>
    </message>
    <message id="staff-do-last-try-declined">
        <source>カードの写真とご本人を見くらべ、窓口で受け付けてください。</source>
        <translation>カードの写真とご本人を見くらべ、窓口で受け付けてください。</translation>
    </message>
    <message id="staff-cause-not-registered">
        <source>健康保険証としての利用登録がまだです。</source>
        <translation>健康保険証としての利用登録がまだです。</translation>
    </message>
    <message id="staff-do-not-registered">
        <source>今日は資格確認書などで資格を確かめてください。申込みは、あとからでも、この機械のほか、マイナポータルやセブン銀行ATMでできます（暗証番号のないカードはこの機械だけ）。</source>
        <translation>今日は資格確認書などで資格を確かめてください。申込みは、あとからでも、この機械のほか、マイナポータルやセブン銀行ATMでできます（暗証番号のないカードはこの機械だけ）。</translation>
    </message>
    <message id="staff-cause-enrolment-failed">
        <source>利用登録の申込みが終わりませんでした。</source>
        <translation>利用登録の申込みが終わりませんでした。</translation>
    </message>
    <message id="staff-do-enrolment-failed">
        <source>少し待って、もう一度カードを置いてもらってください。今日はほかの方法で資格を確かめられます。</source>
        <translation>少し待って、もう一度カードを置いてもらってください。今日はほかの方法で資格を確かめられます。</translation>
    </message>
    <message id="staff-cause-visual-refused">
        <source>目視で本人と確認できませんでした。</source>
        <translation>目視で本人と確認できませんでした。</translation>
    </message>
    <message id="staff-do-visual-refused">
        <source>暗証番号や資格確認書など、ほかの方法をご相談ください。</source>
        <translation>暗証番号や資格確認書など、ほかの方法をご相談ください。</translation>
    </message>
    <message id="staff-cause-grant-expired">
        <source>目視の確認が時間切れになりました。</source>
        <translation>目視の確認が時間切れになりました。</translation>
    </message>
    <message id="staff-do-grant-expired">
        <source>患者さんのところで、もう一度「目視で確認」を押してください。</source>
        <translation>患者さんのところで、もう一度「目視で確認」を押してください。</translation>
    </message>
    <message id="visual-begin">
        <source>目視で確認</source>
        <translation>目視で確認</translation>
    </message>
    <message id="visual-begin-more">
        <source>この方だけに有効です。120秒で自動的に終わります</source>
        <translation>この方だけに有効です。120秒で自動的に終わります</translation>
    </message>
    <message id="visual-title">
        <source>目視で確認</source>
        <translation>目視で確認</translation>
    </message>
    <message id="visual-back">
        <source>今日の受付</source>
        <translation>今日の受付</translation>
    </message>
    <message id="visual-card-photo">
        <source>カードの写真</source>
        <translation>カードの写真</translation>
    </message>
    <message id="visual-card-photo-more">
        <source>ICチップから</source>
        <translation>ICチップから</translation>
    </message>
    <message id="visual-live">
        <source>いまのご本人</source>
        <translation>いまのご本人</translation>
    </message>
    <message id="visual-live-more">
        <source>カメラの映像</source>
        <translation>カメラの映像</translation>
    </message>
    <message id="visual-no-photo">
        <source>ICチップの写真は読めていません。お手元のカードの写真と見くらべてください。</source>
        <translation>ICチップの写真は読めていません。お手元のカードの写真と見くらべてください。</translation>
    </message>
    <message id="visual-no-live">
        <source>カメラが使えません。ご本人の顔をじかに見て、カードの写真とくらべてください。</source>
        <translation>カメラが使えません。ご本人の顔をじかに見て、カードの写真とくらべてください。</translation>
    </message>
    <message id="visual-live-starts">
        <source>カメラを準備しています</source>
        <translation>カメラを準備しています</translation>
    </message>
    <message id="visual-not-kept">
        <source>どちらの画像も保存されません。この画面を閉じると消えます。</source>
        <translation>どちらの画像も保存されません。この画面を閉じると消えます。</translation>
    </message>
    <message id="visual-name">
        <source>氏名</source>
        <translation>氏名</translation>
    </message>
    <message id="visual-birth">
        <source>生年月日</source>
        <translation>生年月日</translation>
    </message>
    <message id="visual-expiry">
        <source>カードの有効期限</source>
        <translation>カードの有効期限</translation>
    </message>
    <message id="visual-on-the-card">
        <source>カードの面で確認</source>
        <translation>カードの面で確認</translation>
    </message>
    <message id="visual-check-three">
        <source>3つを確認してください</source>
        <translation>3つを確認してください</translation>
    </message>
    <message id="visual-check-face">
        <source>顔</source>
        <translation>顔</translation>
    </message>
    <message id="visual-check-face-more">
        <source>カードの写真とご本人が同じ人です</source>
        <translation>カードの写真とご本人が同じ人です</translation>
    </message>
    <message id="visual-check-name">
        <source>氏名</source>
        <translation>氏名</translation>
    </message>
    <message id="visual-check-name-more">
        <source>ご本人に名乗っていただきました</source>
        <translation>ご本人に名乗っていただきました</translation>
    </message>
    <message id="visual-check-expiry">
        <source>有効期限</source>
        <translation>有効期限</translation>
    </message>
    <message id="visual-check-expiry-more">
        <source>カードの期限が切れていません</source>
        <translation>カードの期限が切れていません</translation>
    </message>
    <message id="visual-reason-title">
        <source>目視にした理由</source>
        <translation>目視にした理由</translation>
    </message>
    <message id="visual-reason-face-and-pin-failed">
        <source>顔認証が難しく、暗証番号もお忘れ</source>
        <translation>顔認証が難しく、暗証番号もお忘れ</translation>
    </message>
    <message id="visual-reason-cannot-reach-reader">
        <source>けがなどで機械まで行けない</source>
        <translation>けがなどで機械まで行けない</translation>
    </message>
    <message id="visual-reason-feels-unwell">
        <source>体調が悪い</source>
        <translation>体調が悪い</translation>
    </message>
    <message id="visual-reason-cannot-use-reader">
        <source>認知症などで操作が難しい</source>
        <translation>認知症などで操作が難しい</translation>
    </message>
    <message id="visual-reason-face-only-card">
        <source>顔認証マイナンバーカード</source>
        <translation>顔認証マイナンバーカード</translation>
    </message>
    <message id="visual-reason-other">
        <source>その他</source>
        <translation>その他</translation>
    </message>
    <message id="visual-limits">
        <source>この方だけに有効・あと%1秒で終わります</source>
        <translation>この方だけに有効・あと%1秒で終わります</translation>
    </message>
    <message id="visual-recorded">
        <source>記録に残る職員：%1</source>
        <translation>記録に残る職員：%1</translation>
    </message>
    <message id="visual-refuse">
        <source>断る</source>
        <translation>断る</translation>
    </message>
    <message id="visual-confirm">
        <source>3つとも確認した</source>
        <translation>3つとも確認した</translation>
    </message>
    <message id="visual-put-card-back">
        <source>カードをリーダーに戻してください。戻すと受付が進みます。</source>
        <translation>カードをリーダーに戻してください。戻すと受付が進みます。</translation>
    </message>
    <message id="visual-photoless">
        <source>写真のないカードには目視を使えません。暗証番号をご案内ください。</source>
        <translation>写真のないカードには目視を使えません。暗証番号をご案内ください。</translation>
    </message>
    <message id="visual-needs-card">
        <source>カードを置いてもらうと、目視で確認できます。</source>
        <translation>カードを置いてもらうと、目視で確認できます。</translation>
    </message>
    <message id="staff-cause-line">
        <source>回線がつながらず、資格を確かめられません。</source>
        <translation>回線がつながらず、資格を確かめられません。</translation>
    </message>
    <message id="staff-do-line">
        <source>「全額負担にはなりません」と伝え、ほかの方法で確かめてください。</source>
        <translation>「全額負担にはなりません」と伝え、ほかの方法で確かめてください。</translation>
    </message>
    <message id="staff-cause-terminal">
        <source>資格確認端末から回答がありません。</source>
        <translation>資格確認端末から回答がありません。</translation>
    </message>
    <message id="staff-do-terminal">
        <source>資格確認端末と連携アプリが動いているか見てください。全額負担にはなりません。</source>
        <translation>資格確認端末と連携アプリが動いているか見てください。全額負担にはなりません。</translation>
    </message>
    <message id="staff-cause-numbers-missing">
        <source>このカードの保険者番号・記号・番号が登録されていません。</source>
        <translation>このカードの保険者番号・記号・番号が登録されていません。</translation>
    </message>
    <message id="staff-do-numbers-missing">
        <source>資格確認書か資格情報のお知らせの番号で確かめてください。</source>
        <translation>資格確認書か資格情報のお知らせの番号で確かめてください。</translation>
    </message>
    <message id="staff-cause-proof-rejected">
        <source>本人確認の結果が受け付けられませんでした。</source>
        <translation>本人確認の結果が受け付けられませんでした。</translation>
    </message>
    <message id="staff-do-proof-rejected">
        <source>もう一度お試しいただくか、ほかの方法で確かめてください。</source>
        <translation>もう一度お試しいただくか、ほかの方法で確かめてください。</translation>
    </message>
    <message id="staff-cause-not-found">
        <source>該当する資格がありません。</source>
        <translation>該当する資格がありません。</translation>
    </message>
    <message id="staff-do-not-found">
        <source>保険が変わっていないか聞き、保険者に確かめてください。</source>
        <translation>保険が変わっていないか聞き、保険者に確かめてください。</translation>
    </message>
    <message id="staff-cause-several">
        <source>資格が複数あります。</source>
        <translation>資格が複数あります。</translation>
    </message>
    <message id="staff-do-several">
        <source>今の保険をご本人に聞いて確かめてください。</source>
        <translation>今の保険をご本人に聞いて確かめてください。</translation>
    </message>
    <message id="staff-cause-invalid">
        <source>資格が無効です。</source>
        <translation>資格が無効です。</translation>
    </message>
    <message id="staff-do-invalid">
        <source>新しい保険の資格確認書などをお持ちか聞いてください。</source>
        <translation>新しい保険の資格確認書などをお持ちか聞いてください。</translation>
    </message>
    <message id="staff-cause-log">
        <source>受付の記録を書けません。</source>
        <translation>受付の記録を書けません。</translation>
    </message>
    <message id="staff-do-log">
        <source>受付をいったん止め、設置した方に連絡してください。</source>
        <translation>受付をいったん止め、設置した方に連絡してください。</translation>
    </message>
    <message id="staff-cause-result-folder">
        <source>結果ファイルを書けません。</source>
        <translation>結果ファイルを書けません。</translation>
    </message>
    <message id="staff-do-result-folder">
        <source>結果フォルダと空き容量を確かめてください。受付は失われません。</source>
        <translation>結果フォルダと空き容量を確かめてください。受付は失われません。</translation>
    </message>
    <message id="staff-cause-setup">
        <source>設定に誤りがあります。</source>
        <translation>設定に誤りがあります。</translation>
    </message>
    <message id="staff-do-setup">
        <source>設置した方に連絡してください。</source>
        <translation>設置した方に連絡してください。</translation>
    </message>
    <message id="staff-cause-internal">
        <source>機械の中の不具合です。</source>
        <translation>機械の中の不具合です。</translation>
    </message>
    <message id="staff-do-internal">
        <source>機械を再起動してください。続くときは設置した方に連絡します。</source>
        <translation>機械を再起動してください。続くときは設置した方に連絡します。</translation>
    </message>
    <message id="staff-role-reception">
        <source>受付</source>
        <translation>受付</translation>
    </message>
    <message id="staff-role-custody">
        <source>カードの預かり</source>
        <translation>カードの預かり</translation>
    </message>
    <message id="staff-role-administrator">
        <source>管理者</source>
        <translation>管理者</translation>
    </message>
    <message id="staff-role-auditor">
        <source>監査</source>
        <translation>監査</translation>
    </message>
    <message id="staff-sign-in">
        <source>サインイン</source>
        <translation>サインイン</translation>
    </message>
    <message id="staff-sign-out">
        <source>サインアウト</source>
        <translation>サインアウト</translation>
    </message>
    <message id="staff-switch">
        <source>切り替え</source>
        <translation>切り替え</translation>
    </message>
    <message id="staff-manage">
        <source>職員の管理</source>
        <translation>職員の管理</translation>
    </message>
    <message id="staff-close">
        <source>閉じる</source>
        <translation>閉じる</translation>
    </message>
    <message id="staff-later">
        <source>あとで</source>
        <translation>あとで</translation>
    </message>
    <message id="staff-who">
        <source>どなたですか</source>
        <translation>どなたですか</translation>
    </message>
    <message id="staff-who-more">
        <source>お名前を選んで、ご自分の番号を入れてください。</source>
        <translation>お名前を選んで、ご自分の番号を入れてください。</translation>
    </message>
    <message id="staff-accounts-unusable">
        <source>職員のアカウントのファイルが壊れているため、サインインできません。受付は続けられますが、目視での確認はできません。導入業者へ連絡してください。</source>
        <translation>職員のアカウントのファイルが壊れているため、サインインできません。受付は続けられますが、目視での確認はできません。導入業者へ連絡してください。</translation>
    </message>
    <message id="staff-first-open">
        <source>管理者を作る</source>
        <translation>管理者を作る</translation>
    </message>
    <message id="staff-first-heading">
        <source>はじめに、管理者を作ってください</source>
        <translation>はじめに、管理者を作ってください</translation>
    </message>
    <message id="staff-first-more">
        <source>職員のアカウントがまだありません。管理者ができるまで、目視での確認はできません（だれが確認したかを記録するためです）。患者さんの受付は、いまのままで使えます。</source>
        <translation>職員のアカウントがまだありません。管理者ができるまで、目視での確認はできません（だれが確認したかを記録するためです）。患者さんの受付は、いまのままで使えます。</translation>
    </message>
    <message id="staff-name-field">
        <source>お名前（例：受付　一郎）</source>
        <translation>お名前（例：受付　一郎）</translation>
    </message>
    <message id="staff-choose-code">
        <source>番号を決める</source>
        <translation>番号を決める</translation>
    </message>
    <message id="staff-code-enter">
        <source>番号（4〜8けた）を入れて「決定」を押してください。</source>
        <translation>番号（4〜8けた）を入れて「決定」を押してください。</translation>
    </message>
    <message id="staff-code-new">
        <source>新しい番号（4〜8けた）を、ご本人が入れてください。</source>
        <translation>新しい番号（4〜8けた）を、ご本人が入れてください。</translation>
    </message>
    <message id="staff-code-again">
        <source>確認のため、同じ番号をもう一度入れてください。</source>
        <translation>確認のため、同じ番号をもう一度入れてください。</translation>
    </message>
    <message id="staff-code-checking">
        <source>確認しています…</source>
        <translation>確認しています…</translation>
    </message>
    <message id="staff-code-digits">
        <source>%1けた入力済み</source>
        <translation>%1けた入力済み</translation>
    </message>
    <message id="staff-code-erase">
        <source>1字消す</source>
        <translation>1字消す</translation>
    </message>
    <message id="staff-code-submit">
        <source>決定</source>
        <translation>決定</translation>
    </message>
    <message id="staff-name-inactive">
        <source>%1（停止中）</source>
        <translation>%1（停止中）</translation>
    </message>
    <message id="staff-change-role-of">
        <source>%1 の役割を次に変える</source>
        <translation>%1 の役割を次に変える</translation>
    </message>
    <message id="staff-new-code">
        <source>番号を変える</source>
        <translation>番号を変える</translation>
    </message>
    <message id="staff-disable">
        <source>停止する</source>
        <translation>停止する</translation>
    </message>
    <message id="staff-enable">
        <source>再開する</source>
        <translation>再開する</translation>
    </message>
    <message id="staff-add">
        <source>職員を追加</source>
        <translation>職員を追加</translation>
    </message>
    <message id="staff-answer-wrong-code">
        <source>番号がちがいます。</source>
        <translation>番号がちがいます。</translation>
    </message>
    <message id="staff-answer-must-wait">
        <source>まちがいが続いたため、%1秒待ってから入れてください。</source>
        <translation>まちがいが続いたため、%1秒待ってから入れてください。</translation>
    </message>
    <message id="staff-answer-weak-code">
        <source>この番号は推測されやすいので使えません。4〜8けたで、同じ数字や続き番号でないものにしてください。</source>
        <translation>この番号は推測されやすいので使えません。4〜8けたで、同じ数字や続き番号でないものにしてください。</translation>
    </message>
    <message id="staff-answer-codes-differ">
        <source>1回目と2回目がちがいます。はじめから入れてください。</source>
        <translation>1回目と2回目がちがいます。はじめから入れてください。</translation>
    </message>
    <message id="staff-answer-bad-name">
        <source>お名前を入れてください（全角21文字まで）。</source>
        <translation>お名前を入れてください（全角21文字まで）。</translation>
    </message>
    <message id="staff-answer-name-taken">
        <source>同じお名前のアカウントがあります。区別できる名前にしてください。</source>
        <translation>同じお名前のアカウントがあります。区別できる名前にしてください。</translation>
    </message>
    <message id="staff-answer-last-administrator">
        <source>管理者がいなくなるため、変えられません。先に別の管理者を作ってください。</source>
        <translation>管理者がいなくなるため、変えられません。先に別の管理者を作ってください。</translation>
    </message>
    <message id="staff-answer-not-permitted">
        <source>この操作は管理者だけができます。</source>
        <translation>この操作は管理者だけができます。</translation>
    </message>
    <message id="staff-answer-too-many">
        <source>アカウントがいっぱいです（64人まで）。</source>
        <translation>アカウントがいっぱいです（64人まで）。</translation>
    </message>
    <message id="staff-answer-failed">
        <source>保存できませんでした。変更はしていません。続くときは導入業者へ連絡してください。</source>
        <translation>保存できませんでした。変更はしていません。続くときは導入業者へ連絡してください。</translation>
    </message>
    <message id="staff-role-and-switch">
        <source>%1・切り替え</source>
        <translation>%1・切り替え</translation>
    </message>
    <message id="staff-cannot-sign-in">
        <source>サインインできません</source>
        <translation>サインインできません</translation>
    </message>
</context>
</TS>
