<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name></name>
    <message id="header-reception">
        <source>%1 受付</source>
        <translation>%1</translation>
    </message>
    <message id="header-reception-away">
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message id="text-size">
        <source>文字の|大きさ</source>
        <translation>Text size</translation>
    </message>
    <message id="text-size-short">
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message id="text-size-letter">
        <source>あ</source>
        <translation>A</translation>
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
        <translation>Call staff</translation>
    </message>
    <message id="call-staff-without-card">
        <source>カードがない方も</source>
        <translation>Also without a card</translation>
    </message>
    <message id="staff-called">
        <source>お呼び中です</source>
        <translation>Staff called</translation>
    </message>
    <message id="staff-door">
        <source>職員用</source>
        <translation>Staff</translation>
    </message>
    <message id="staff-door-meaning">
        <source>職員がサインインする画面を開きます</source>
        <translation>Opens the screen where staff sign in</translation>
    </message>
    <message id="back">
        <source>前に|もどる</source>
        <translation>Go back</translation>
    </message>
    <message id="proceed">
        <source>次に進む</source>
        <translation>Continue</translation>
    </message>
    <message id="use-face">
        <source>顔認証に|する</source>
        <translation>Use face</translation>
    </message>
    <message id="use-pin">
        <source>暗証番号に|する</source>
        <translation>Use PIN</translation>
    </message>
    <message id="step-card">
        <source>カード</source>
        <translation>Card</translation>
    </message>
    <message id="step-identity">
        <source>本人確認</source>
        <translation>ID</translation>
    </message>
    <message id="step-consent">
        <source>同意</source>
        <translation>Consent</translation>
    </message>
    <message id="step-qualification">
        <source>資格確認</source>
        <translation>Check</translation>
    </message>
    <message id="step-done">
        <source>完了</source>
        <translation>Done</translation>
    </message>
    <message id="step-position">
        <source>%1、%3段階のうち%2</source>
        <translation>%1, step %2 of %3</translation>
    </message>
    <message id="still-here-question">
        <source>まだ|操作しますか</source>
        <translation>Do you need more time?</translation>
    </message>
    <message id="still-here-more">
        <source>続ける方は|「はい」を|押してください。</source>
        <translation>To go on, touch “Yes”.</translation>
    </message>
    <message id="still-here-yes">
        <source>はい</source>
        <translation>Yes</translation>
    </message>
    <message id="scene-place">
        <source>カードを機械に置く絵</source>
        <translation>Picture: put the card on the reader</translation>
    </message>
    <message id="scene-back">
        <source>カードを機械にもどす絵</source>
        <translation>Picture: put the card back on the reader</translation>
    </message>
    <message id="scene-reading">
        <source>機械がカードを読んでいる絵</source>
        <translation>Picture: the reader is reading the card</translation>
    </message>
    <message id="scene-take">
        <source>カードを取る絵</source>
        <translation>Picture: take the card</translation>
    </message>
    <message id="scene-done">
        <source>機械の絵</source>
        <translation>Picture: the reader</translation>
    </message>
    <message id="idle-heading">
        <source>マイナンバー|カードを|置いて|ください</source>
        <translation>Place your My Number Card</translation>
    </message>
    <message id="idle-step-case">
        <source>ケースから|出してください</source>
        <translation>Take it out of its case</translation>
    </message>
    <message id="idle-step-photo">
        <source>顔写真を上に|向けてください</source>
        <translation>Photo side facing up</translation>
    </message>
    <message id="start-heading-home">
        <source>訪問診療の|受付</source>
        <translation>Home visit</translation>
    </message>
    <message id="start-heading-online">
        <source>オンライン診療の|受付</source>
        <translation>Online visit</translation>
    </message>
    <message id="start-picture-home">
        <source>家に診療かばんが届いた絵</source>
        <translation>A house with a doctor’s bag</translation>
    </message>
    <message id="start-picture-online">
        <source>画面ごしに話す絵</source>
        <translation>A talk on a screen</translation>
    </message>
    <message id="start-consent">
        <source>同意について|答えます</source>
        <translation>You say what we may see</translation>
    </message>
    <message id="start-consent-short">
        <source>同意の|質問</source>
        <translation>Consent</translation>
    </message>
    <message id="start-identity">
        <source>カードと|暗証番号で|本人確認</source>
        <translation>ID with card and PIN</translation>
    </message>
    <message id="start-identity-short">
        <source>カードと|番号</source>
        <translation>Card and PIN</translation>
    </message>
    <message id="start-qualification">
        <source>保険の|資格を|確認します</source>
        <translation>We check your insurance</translation>
    </message>
    <message id="start-qualification-short">
        <source>保険の|確認</source>
        <translation>Insurance</translation>
    </message>
    <message id="start-done">
        <source>カードを|取って|完了です</source>
        <translation>Take your card: done</translation>
    </message>
    <message id="start-done-short">
        <source>完了</source>
        <translation>Done</translation>
    </message>
    <message id="begin-visit">
        <source>はじめる</source>
        <translation>Start</translation>
    </message>
    <message id="place-answers-kept">
        <source>お答えを|受け付けました</source>
        <translation>We have your answers</translation>
    </message>
    <message id="info-open">
        <source>マイナ保険証|について</source>
        <translation>About the card</translation>
    </message>
    <message id="info-open-short">
        <source>案内</source>
        <translation>Info</translation>
    </message>
    <message id="info-heading">
        <source>知りたいことは|何ですか</source>
        <translation>What would you like to know?</translation>
    </message>
    <message id="info-heading-short">
        <source>知りたいことは</source>
        <translation>What about?</translation>
    </message>
    <message id="info-card-any-time">
        <source>カードを置くと、|いつでも|受付が|始まります。</source>
        <translation>You can check in at any time: just place your card.</translation>
    </message>
    <message id="info-close">
        <source>最初の|画面</source>
        <translation>Start</translation>
    </message>
    <message id="info-next">
        <source>つづきを|読む</source>
        <translation>Read on</translation>
    </message>
    <message id="info-next-short">
        <source>つづき</source>
        <translation>More</translation>
    </message>
    <message id="info-leaf">
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message id="info-more">
        <source>くわしくは|公式の|ページへ</source>
        <translation>Official page (in Japanese)</translation>
    </message>
    <message id="info-code">
        <source>QRコード。%1 を開きます</source>
        <translation>QR code. It opens %1</translation>
    </message>
    <message id="info-source">
        <source>厚生労働省の|案内|（2024年10月）を|もとに|しています</source>
        <translation>Based on the Ministry's guide of October 2024</translation>
    </message>
    <message id="info-number">
        <source>0120-95-0178</source>
        <translation>0120-95-0178</translation>
    </message>
    <message id="info-number-whose">
        <source>マイナンバー|総合|フリーダイヤル</source>
        <translation>My Number help line (free)</translation>
    </message>
    <message id="info-what">
        <source>マイナ|保険証とは</source>
        <translation>What is it?</translation>
    </message>
    <message id="info-what-1">
        <source>健康保険証として|使えるように|登録した|マイナンバー|カードです。</source>
        <translation>A My Number Card signed up as your health insurance card.</translation>
    </message>
    <message id="info-what-2">
        <source>これまでの|健康保険証は、|2025年12月1日で|使えなく|なりました。</source>
        <translation>The old health insurance cards ended on 1 December 2025.</translation>
    </message>
    <message id="info-what-3">
        <source>あなたが|同意すれば、|医師が|薬や健診の|記録を|見られます。</source>
        <translation>If you agree, doctors can see your medicines and check-ups.</translation>
    </message>
    <message id="info-what-4">
        <source>高い医療費も、|自分で払う|上限までで|すみます。</source>
        <translation>Even for costly care you pay no more than your own limit.</translation>
    </message>
    <message id="info-check">
        <source>登録の|確かめ方</source>
        <translation>Check sign-up</translation>
    </message>
    <message id="info-check-1">
        <source>この機械で|受付を|すると、|登録が|まだの|方には|画面で|お知らせします。</source>
        <translation>Check in here: if you are not signed up yet, the screen will say so.</translation>
    </message>
    <message id="info-check-2">
        <source>マイナポータルでも|見られます。|スマートフォンか|パソコンと、|カードを|使います。</source>
        <translation>Or look on Mynaportal, with a smartphone or computer and the card.</translation>
    </message>
    <message id="info-register">
        <source>登録する・|やめる</source>
        <translation>Sign up or stop</translation>
    </message>
    <message id="info-register-1">
        <source>ここで：|この機械に|カードを|置きます。</source>
        <translation>Here: place the card on this machine.</translation>
    </message>
    <message id="info-register-2">
        <source>マイナポータル：|スマートフォンか|パソコンで。</source>
        <translation>Mynaportal: by smartphone or computer.</translation>
    </message>
    <message id="info-register-3">
        <source>セブン銀行ATM：|カードと|4けたの|暗証番号で。</source>
        <translation>Seven Bank ATM: with the card and its 4-digit PIN.</translation>
    </message>
    <message id="info-register-4">
        <source>顔認証カードの|方は、|病院などの|受付だけで|登録できます。</source>
        <translation>Face cards: only at a clinic's reception.</translation>
    </message>
    <message id="info-register-5">
        <source>やめるときは、|入っている|健康保険|（会社や|市区町村など）に|申し出ます。</source>
        <translation>To stop, tell your health insurance (your company, town …).</translation>
    </message>
    <message id="info-register-6">
        <source>やめると、|資格確認書が|届きます。</source>
        <translation>You then receive a certificate to use instead.</translation>
    </message>
    <message id="info-register-7">
        <source>あとで|もう一度|登録できます。</source>
        <translation>You can sign up again later.</translation>
    </message>
    <message id="info-card">
        <source>カードの|作成・更新</source>
        <translation>Get or renew</translation>
    </message>
    <message id="info-card-1">
        <source>作る：|郵便、|スマートフォン、|証明写真機などで|申し込みます。</source>
        <translation>Get one by post, smartphone, computer or photo booth.</translation>
    </message>
    <message id="info-card-2">
        <source>字を書くのが|むずかしい方は、|介助の方が|代わりに|書けます。|はんこは|本人が|押します。</source>
        <translation>If writing is hard, a helper may fill in the form; the seal is put by you.</translation>
    </message>
    <message id="info-card-3">
        <source>カードの期限は、|10回目の|誕生日|（未成年の方は|5回目）です。</source>
        <translation>Good until your 10th birthday from issue (minors: the 5th).</translation>
    </message>
    <message id="info-card-4">
        <source>電子証明書の|期限は、|どなたも|5回目の|誕生日です。</source>
        <translation>Its certificate: the 5th birthday, for everyone.</translation>
    </message>
    <message id="info-card-5">
        <source>期限の前に|手紙が|届きます。|更新は|市区町村で、|無料です。</source>
        <translation>A letter comes before. Renewal at your town office is free.</translation>
    </message>
    <message id="info-lost">
        <source>カードを|なくした</source>
        <translation>Lost card</translation>
    </message>
    <message id="info-lost-1">
        <source>すぐに|電話して|ください。|24時間、|毎日|カードを|止められます。</source>
        <translation>Call now. Cards can be stopped day and night.</translation>
    </message>
    <message id="info-lost-2">
        <source>写真と|暗証番号が|あるので、|他人は|かんたんには|使えません。</source>
        <translation>Photo and PIN make it hard for others to use.</translation>
    </message>
    <message id="info-lost-3">
        <source>カードが|ない間は、|資格確認書を|申請できます。</source>
        <translation>Meanwhile you can apply for a certificate to use instead.</translation>
    </message>
    <message id="info-face">
        <source>顔認証|カード</source>
        <translation>Face card</translation>
    </message>
    <message id="info-face-1">
        <source>暗証番号の|いらない|カードです。|右下に|「顔認証」と|書いてあります。</source>
        <translation>A card without a PIN; 顔認証 is printed at its lower right.</translation>
    </message>
    <message id="info-face-2">
        <source>顔認証か、|職員が|顔を見て|確かめます。</source>
        <translation>You are known by face: by the machine or by staff.</translation>
    </message>
    <message id="info-face-3">
        <source>希望する方は|どなたでも、|市区町村で|作れます。</source>
        <translation>Anyone who wishes can get one at the town office.</translation>
    </message>
    <message id="info-face-4">
        <source>代わりの方も|手続き|できます。|委任状などの|書類が|要ります。</source>
        <translation>Somebody else can go for you, with a letter of authority or the like.</translation>
    </message>
    <message id="info-face-5">
        <source>マイナポータル、|コンビニ、|オンライン診療では|使えません。</source>
        <translation>Not for Mynaportal, store printouts or online visits.</translation>
    </message>
    <message id="info-paper">
        <source>資格|確認書</source>
        <translation>Without a card</translation>
    </message>
    <message id="info-paper-1">
        <source>マイナ保険証が|なくても、|これまでどおり|受診できる|書類です。</source>
        <translation>The certificate 資格確認書 lets you see a doctor as before.</translation>
    </message>
    <message id="info-paper-2">
        <source>登録していない|方には、|申し込まなくても|無料で|届きます。</source>
        <translation>If you are not signed up it comes free, without applying.</translation>
    </message>
    <message id="info-paper-3">
        <source>カードを使うのが|むずかしい|方も、|申し込めば|もらえます。</source>
        <translation>If using the card is hard for you, you can apply for it.</translation>
    </message>
    <message id="info-paper-4">
        <source>家族や|介助の方も|申し込めます。|期限は、|長くて|5年です。</source>
        <translation>Family or helpers may apply. It is good for five years at most.</translation>
    </message>
    <message id="info-phone">
        <source>電話で|きく</source>
        <translation>Phone help</translation>
    </message>
    <message id="info-phone-1">
        <source>健康保険証の|ことは、|5番を|押します。</source>
        <translation>For health insurance press 5.</translation>
    </message>
    <message id="info-phone-2">
        <source>平日：|9時30分から|20時まで</source>
        <translation>Weekdays 9:30 to 20:00</translation>
    </message>
    <message id="info-phone-3">
        <source>土日祝日：|9時30分から|17時30分まで|（年末年始は|休み）</source>
        <translation>Weekends, holidays 9:30 to 17:30 (closed around New Year)</translation>
    </message>
    <message id="reading-heading">
        <source>読み取り中です</source>
        <translation>Reading your card</translation>
    </message>
    <message id="reading-keep-still">
        <source>カードを|動かさないで|ください。</source>
        <translation>Please do not move the card.</translation>
    </message>
    <message id="reading-progress">
        <source>読み取り %1パーセント</source>
        <translation>Reading, %1 percent</translation>
    </message>
    <message id="reading-soon">
        <source>すぐに|次の画面に|進みます</source>
        <translation>The next screen follows shortly</translation>
    </message>
    <message id="expiry-expiring-heading">
        <source>電子証明書の|期限が|近づいています</source>
        <translation>Your certificate expires soon</translation>
    </message>
    <message id="expiry-grace-heading">
        <source>電子証明書の|期限が|過ぎています</source>
        <translation>Your certificate has expired</translation>
    </message>
    <message id="expiry-expired-heading">
        <source>電子証明書が|使えなく|なっています</source>
        <translation>Your certificate can no longer be used</translation>
    </message>
    <message id="expiry-card-expiring-heading">
        <source>カードの|有効期限が|近づいています</source>
        <translation>Your card expires soon</translation>
    </message>
    <message id="expiry-valid-until">
        <source>有効期限</source>
        <translation>Valid until</translation>
    </message>
    <message id="expiry-usable-until">
        <source>受付に使える|最後の日</source>
        <translation>Usable here until</translation>
    </message>
    <message id="expiry-days-left">
        <source>あと%1日</source>
        <translation>%1 days left</translation>
    </message>
    <message id="expiry-one-day-left">
        <source>あと1日</source>
        <translation>1 day left</translation>
    </message>
    <message id="expiry-fine-today">
        <source>今日はこのまま|受付できます</source>
        <translation>You can check in today</translation>
    </message>
    <message id="expiry-expiring-more">
        <source>お住まいの|市区町村の|窓口で|更新できます。|手数料は|無料です。</source>
        <translation>Renew it free of charge at your city hall.</translation>
    </message>
    <message id="expiry-grace-more">
        <source>保険の資格だけを|確認します。|更新は|市区町村の窓口へ。</source>
        <translation>Only insurance is checked today. Renew it at your city hall.</translation>
    </message>
    <message id="expiry-expired-more">
        <source>職員が|ほかの方法で|保険の資格を|確認します。</source>
        <translation>Our staff will check your insurance in another way.</translation>
    </message>
    <message id="expiry-card-expiring-more">
        <source>お住まいの|市区町村の窓口で|更新できます。</source>
        <translation>You can renew it at your city hall.</translation>
    </message>
    <message id="calendar-month">
        <source>%1月</source>
        <translation>%1</translation>
    </message>
    <message id="choose-heading">
        <source>本人確認の|方法を|選んでください</source>
        <translation>Choose how to confirm who you are</translation>
    </message>
    <message id="choose-face">
        <source>顔認証</source>
        <translation>Face</translation>
    </message>
    <message id="choose-face-meaning">
        <source>カメラに|顔を向けます</source>
        <translation>Look at the camera</translation>
    </message>
    <message id="choose-pin">
        <source>暗証番号</source>
        <translation>PIN</translation>
    </message>
    <message id="choose-pin-meaning">
        <source>4けたの数字を|入力します</source>
        <translation>Enter your 4 digits</translation>
    </message>
    <message id="face-camera">
        <source>カメラは画面の上にあります</source>
        <translation>The camera is above the screen</translation>
    </message>
    <message id="face-camera-short">
        <source>カメラは上にあります</source>
        <translation>Camera above</translation>
    </message>
    <message id="face-heading">
        <source>顔をわくに|合わせて|ください</source>
        <translation>Fit your face in the oval</translation>
    </message>
    <message id="face-picture-name">
        <source>あなたの顔が映っています</source>
        <translation>Your own picture</translation>
    </message>
    <message id="face-not-kept">
        <source>顔写真は|保存されません</source>
        <translation>Your picture is not stored</translation>
    </message>
    <message id="face-hint-hold-on">
        <source>そのまま|お待ちください</source>
        <translation>Good, stay like that</translation>
    </message>
    <message id="face-hint-no-face">
        <source>カメラの前に|来てください</source>
        <translation>Come in front of the camera</translation>
    </message>
    <message id="face-hint-one-face">
        <source>お一人で|映ってください</source>
        <translation>One person only, please</translation>
    </message>
    <message id="face-hint-closer">
        <source>もう少し|近づいてください</source>
        <translation>Come a little closer</translation>
    </message>
    <message id="face-hint-back">
        <source>少し|離れてください</source>
        <translation>Move back a little</translation>
    </message>
    <message id="face-hint-centre">
        <source>顔を真ん中に|してください</source>
        <translation>Move to the centre</translation>
    </message>
    <message id="face-hint-straight">
        <source>正面を|見てください</source>
        <translation>Look straight ahead</translation>
    </message>
    <message id="face-hint-more-light">
        <source>明るい方を|向いてください</source>
        <translation>Turn towards the light</translation>
    </message>
    <message id="face-hint-less-light">
        <source>まぶしくない方を|向いてください</source>
        <translation>Turn away from bright light</translation>
    </message>
    <message id="face-hint-still">
        <source>そのまま|動かないで|ください</source>
        <translation>Hold still for a moment</translation>
    </message>
    <message id="face-hint-eyes">
        <source>目が見えるように|してください</source>
        <translation>Let us see your eyes</translation>
    </message>
    <message id="face-hint-hat">
        <source>帽子や前髪を|上げてください</source>
        <translation>Lift your hat or hair</translation>
    </message>
    <message id="face-hint-glasses">
        <source>あごを少し|引いてください</source>
        <translation>Lower your chin a little</translation>
    </message>
    <message id="face-hint-mask">
        <source>マスクを|外してください</source>
        <translation>Take your mask off, please</translation>
    </message>
    <message id="face-hint-turn">
        <source>顔を少しだけ|横に|向けてください</source>
        <translation>Turn your head a little</translation>
    </message>
    <message id="pin-heading">
        <source>暗証番号を|入力して|ください</source>
        <translation>Enter your PIN</translation>
    </message>
    <message id="pin-heading-again">
        <source>もう一度|入力して|ください</source>
        <translation>Please enter it again</translation>
    </message>
    <message id="pin-four-digits">
        <source>4けたです。|数字の位置は|毎回入れ替わります</source>
        <translation>4 digits, shuffled each time</translation>
    </message>
    <message id="pin-four-digits-fixed">
        <source>4けたです。|テンキーで|入力できます</source>
        <translation>4 digits. Use the number keys</translation>
    </message>
    <message id="pin-was-wrong">
        <source>番号が違いました。|落ち着いて|ゆっくりどうぞ</source>
        <translation>Not the number. Take your time.</translation>
    </message>
    <message id="pin-checking">
        <source>確かめています。|カードは|そのままに</source>
        <translation>Checking. Leave the card.</translation>
    </message>
    <message id="pin-digits-in">
        <source>%2けたのうち%1けた入力済み</source>
        <translation>%1 of %2 digits entered</translation>
    </message>
    <message id="pin-tries-left">
        <source>あと%1回</source>
        <translation>%1 left</translation>
    </message>
    <message id="pin-one-try-left">
        <source>あと1回</source>
        <translation>1 left</translation>
    </message>
    <message id="pin-erase">
        <source>1つ消す</source>
        <translation>Erase</translation>
    </message>
    <message id="pin-submit">
        <source>確定</source>
        <translation>Enter</translation>
    </message>
    <message id="last-try-heading">
        <source>入力できるのは|あと1回です</source>
        <translation>You have one try left</translation>
    </message>
    <message id="last-try-warning">
        <source>次に間違えると、|暗証番号は|使えなくなります|(ロック)。</source>
        <translation>If the next one is wrong, your PIN will be locked.</translation>
    </message>
    <message id="last-try-warning-short">
        <source>間違えるとロック。|解除は|市区町村の窓口</source>
        <translation>If wrong, it locks. Unlock: city office</translation>
    </message>
    <message id="pin-unlock">
        <source>ロックの解除は、|お住まいの|市区町村の|窓口で|できます。</source>
        <translation>Your municipal office can unlock it.</translation>
    </message>
    <message id="pin-unlock-short">
        <source>解除は|市区町村の窓口</source>
        <translation>Unlock: municipal office</translation>
    </message>
    <message id="pin-locked">
        <source>暗証番号は|使えなく|なりました|(ロック)。</source>
        <translation>Your PIN is locked now.</translation>
    </message>
    <message id="pin-locked-short">
        <source>暗証番号は|ロックされました</source>
        <translation>Your PIN is locked</translation>
    </message>
    <message id="last-try-use-face">
        <source>顔認証に|する</source>
        <translation>Use face</translation>
    </message>
    <message id="last-try-use-face-meaning">
        <source>暗証番号は|使いません</source>
        <translation>No PIN needed</translation>
    </message>
    <message id="last-try-staff">
        <source>職員に|確認して|もらう</source>
        <translation>Ask staff</translation>
    </message>
    <message id="last-try-staff-meaning">
        <source>職員が顔を|確認します</source>
        <translation>Staff help you</translation>
    </message>
    <message id="last-try-accept">
        <source>暗証番号を|入力する</source>
        <translation>Enter the PIN</translation>
    </message>
    <message id="last-try-accept-meaning">
        <source>番号を|思い出せた方</source>
        <translation>If you remember it</translation>
    </message>
    <message id="waiting-heading">
        <source>職員が|まいります</source>
        <translation>Staff are coming</translation>
    </message>
    <message id="waiting-heading-home">
        <source>訪問スタッフに|画面を|見せてください</source>
        <translation>Please show this to the visiting staff</translation>
    </message>
    <message id="waiting-heading-online">
        <source>医療機関へ|ご連絡|ください</source>
        <translation>Please contact the clinic</translation>
    </message>
    <message id="waiting-heading-compared">
        <source>訪問スタッフが|確認しています</source>
        <translation>The visiting staff are checking</translation>
    </message>
    <message id="waiting-card-may-stay">
        <source>そのまま|お待ちください。
カードは|置いたままで|大丈夫です。</source>
        <translation>Please wait here.
Your card can stay where it is.</translation>
    </message>
    <message id="waiting-card-may-stay-online">
        <source>お電話などで|お知らせ|ください。カードは|置いたままで|大丈夫です。</source>
        <translation>By phone, for example. Your card may stay.</translation>
    </message>
    <message id="waiting-being-compared">
        <source>職員が、カードの写真と|見くらべています。</source>
        <translation>Staff are comparing you with your card.</translation>
    </message>
    <message id="waiting-put-card-back">
        <source>確認できました。|カードを|もう一度置いてください。</source>
        <translation>Thank you, that is done. Please put your card back.</translation>
    </message>
    <message id="by-staff-heading">
        <source>職員が|おうかがい|しています</source>
        <translation>Staff are asking you</translation>
    </message>
    <message id="by-staff-how">
        <source>過去の|医療情報等の|提供について、|職員が|おたずねします。
声で|お答えください。</source>
        <translation>Staff ask you about sharing your medical data.
Please answer aloud.</translation>
    </message>
    <message id="by-staff-how-short">
        <source>声で|お答えください</source>
        <translation>Please answer aloud</translation>
    </message>
    <message id="by-staff-answer-here">
        <source>この画面で|自分で|答える</source>
        <translation>Answer on this screen myself</translation>
    </message>
    <message id="by-staff-answer-here-short">
        <source>自分で|答える</source>
        <translation>Answer here</translation>
    </message>
    <message id="helper-mode">
        <source>介助者と|いっしょに</source>
        <translation>With a helper</translation>
    </message>
    <message id="helper-mode-on">
        <source>介助者と|いっしょ</source>
        <translation>With a helper: on</translation>
    </message>
    <message id="helper-mode-meaning">
        <source>文字が大きくなり、時間が長くなります</source>
        <translation>Larger text and more time</translation>
    </message>
    <message id="language-short">
        <source>言語</source>
        <translation>言語</translation>
    </message>
    <message id="helper-mode-short">
        <source>介助</source>
        <translation>Helper</translation>
    </message>
    <message id="waiting-put-card-back-to-read">
        <source>カードを|もう一度|置いてください。</source>
        <translation>Please place your card on the reader again.</translation>
    </message>
    <message id="helper-mode-sign">
        <source>介助者といっしょのモードです</source>
        <translation>Helper mode is on</translation>
    </message>
    <message id="helper-mode-end">
        <source>介助モードを|やめる</source>
        <translation>End helper mode</translation>
    </message>
    <message id="helper-mode-end-short">
        <source>介助を|やめる</source>
        <translation>End helper mode</translation>
    </message>
    <message id="low-layout">
        <source>低い位置で|使う</source>
        <translation>Use it low</translation>
    </message>
    <message id="low-layout-on">
        <source>低い位置</source>
        <translation>Low</translation>
    </message>
    <message id="low-layout-short">
        <source>低く</source>
        <translation>Low</translation>
    </message>
    <message id="low-layout-meaning">
        <source>押すところが、すわったまま届く高さになります</source>
        <translation>Everything to touch moves within reach from a seat</translation>
    </message>
    <message id="waiting-please-wait">
        <source>そのまま|お待ちください。</source>
        <translation>Please wait here.</translation>
    </message>
    <message id="waiting-please-wait-online">
        <source>お電話などで|お知らせ|ください。</source>
        <translation>By phone, for example.</translation>
    </message>
    <message id="waiting-told">
        <source>受付に|お知らせしました</source>
        <translation>The reception has been told</translation>
    </message>
    <message id="waiting-told-home">
        <source>訪問スタッフに|お知らせしました</source>
        <translation>The visiting staff have been told</translation>
    </message>
    <message id="waiting-told-online">
        <source>職員の画面に|お知らせしました</source>
        <translation>It is on the staff’s screen</translation>
    </message>
    <message id="waiting-face-again">
        <source>顔認証を|もう一度|試す</source>
        <translation>Try face again</translation>
    </message>
    <message id="consent-heading">
        <source>過去の|医療情報等の|提供に|同意しますか</source>
        <translation>Share your past health data?</translation>
    </message>
    <message id="consent-chip-operation">
        <source>手術</source>
        <translation>Surgery</translation>
    </message>
    <message id="consent-chip-drug">
        <source>診療・お薬</source>
        <translation>Medicines</translation>
    </message>
    <message id="consent-chip-checkup">
        <source>健診</source>
        <translation>Checkups</translation>
    </message>
    <message id="consent-items-line">
        <source>手術/|診療・お薬/|健診</source>
        <translation>Surgery, drugs, checkups</translation>
    </message>
    <message id="consent-purpose">
        <source>診察や|健康管理のために|使用します。</source>
        <translation>Used for your care and health.</translation>
    </message>
    <message id="consent-purpose-short">
        <source>診察や|健康管理に|使います</source>
        <translation>Used for your care</translation>
    </message>
    <message id="consent-all">
        <source>全て同意する</source>
        <translation>Yes, to all</translation>
    </message>
    <message id="consent-all-meaning">
        <source>3つとも|提供します</source>
        <translation>All three are shared</translation>
    </message>
    <message id="consent-all-short">
        <source>3つとも|提供</source>
        <translation>All three</translation>
    </message>
    <message id="consent-one-by-one">
        <source>個別に|同意する</source>
        <translation>One by one</translation>
    </message>
    <message id="consent-one-by-one-meaning">
        <source>1つずつ|選びます</source>
        <translation>Choose for each</translation>
    </message>
    <message id="consent-one-by-one-short">
        <source>1つずつ|選ぶ</source>
        <translation>Choose each</translation>
    </message>
    <message id="consent-none">
        <source>今回は|提供しない</source>
        <translation>Not this time</translation>
    </message>
    <message id="consent-none-meaning">
        <source>提供しなくても|受診できます</source>
        <translation>You will be seen all the same</translation>
    </message>
    <message id="consent-none-short">
        <source>受診できます</source>
        <translation>You are still seen</translation>
    </message>
    <message id="consent-operation-heading">
        <source>過去の手術情報を|当機関に|提供することに|同意しますか</source>
        <translation>Share your past surgery records with us?</translation>
    </message>
    <message id="consent-operation-heading-away">
        <source>過去の手術情報を|医療機関に|提供することに|同意しますか</source>
        <translation>Share your past surgery records with the clinic?</translation>
    </message>
    <message id="consent-drug-heading">
        <source>過去の診療・お薬|情報を|当機関に|提供することに|同意しますか</source>
        <translation>Share your past care and medicine records with us?</translation>
    </message>
    <message id="consent-drug-heading-away">
        <source>過去の診療・お薬|情報を|医療機関に|提供することに|同意しますか</source>
        <translation>Share your past care and medicine records with the clinic?</translation>
    </message>
    <message id="consent-checkup-heading">
        <source>過去の健診情報を|当機関に|提供することに|同意しますか</source>
        <translation>Share your past health checkup results with us?</translation>
    </message>
    <message id="consent-checkup-heading-away">
        <source>過去の健診情報を|医療機関に|提供することに|同意しますか</source>
        <translation>Share your past health checkup results with the clinic?</translation>
    </message>
    <message id="consent-item-purpose">
        <source>この情報は|あなたの診察や|健康管理のために|使用します。</source>
        <translation>We use it for your care and health.</translation>
    </message>
    <message id="consent-decline">
        <source>同意しない</source>
        <translation>No</translation>
    </message>
    <message id="consent-agree">
        <source>同意する</source>
        <translation>Yes</translation>
    </message>
    <message id="enrolment-heading">
        <source>健康保険証としての|利用を|申し込みますか</source>
        <translation>Register this card as your insurance card?</translation>
    </message>
    <message id="enrolment-why">
        <source>このカードは、|健康保険証としての|利用登録が|まだです。</source>
        <translation>This card is not yet registered as an insurance card.</translation>
    </message>
    <message id="enrolment-explained">
        <source>健康保険証として|使うには、|利用登録が|必要です。
この機械で、|いま|申し込めます。
申し込まなくても、|受診|できます。</source>
        <translation>Registered, this card is your insurance card.
You can apply here now.
If you do not, you can still see the doctor.</translation>
    </message>
    <message id="enrolment-picture">
        <source>カードが健康保険証として使えるようになります</source>
        <translation>The card becomes usable as an insurance card</translation>
    </message>
    <message id="enrolment-apply">
        <source>申し込む</source>
        <translation>Register now</translation>
    </message>
    <message id="enrolment-apply-meaning">
        <source>少々お時間を|いただきます</source>
        <translation>It takes a moment</translation>
    </message>
    <message id="enrolment-apply-short">
        <source>少々お待ちください</source>
        <translation>It takes a moment</translation>
    </message>
    <message id="enrolment-decline">
        <source>申し込まない</source>
        <translation>Not today</translation>
    </message>
    <message id="enrolment-decline-meaning">
        <source>職員が|ご案内します</source>
        <translation>Staff will help you</translation>
    </message>
    <message id="enrolment-decline-short">
        <source>職員がご案内します</source>
        <translation>Staff will help</translation>
    </message>
    <message id="enrolling-heading">
        <source>お申込み中です</source>
        <translation>Registering</translation>
    </message>
    <message id="enrolling-leave-card">
        <source>カードを|そのままにして|お待ちください。</source>
        <translation>Please leave the card where it is.</translation>
    </message>
    <message id="enrolling-wait">
        <source>少々お時間を|いただく場合が|あります</source>
        <translation>This may take a moment</translation>
    </message>
    <message id="confirming-heading">
        <source>保険の資格を|確認しています</source>
        <translation>Checking your insurance</translation>
    </message>
    <message id="confirming-leave-card">
        <source>カードは|そのままに|してください。</source>
        <translation>Please leave your card on the reader.</translation>
    </message>
    <message id="confirming-goes-on">
        <source>手続きは|進んでいます。</source>
        <translation>This goes on without your card.</translation>
    </message>
    <message id="confirming-wait">
        <source>そのまま|お待ちください</source>
        <translation>Please wait</translation>
    </message>
    <message id="complete-done">
        <source>受付が|完了しました</source>
        <translation>You are checked in</translation>
    </message>
    <message id="complete-done-away">
        <source>確認が|終わりました</source>
        <translation>All is checked</translation>
    </message>
    <message id="complete-name">
        <source>%1 様</source>
        <translation>%1</translation>
    </message>
    <message id="complete-take-card">
        <source>カードを|取り出して|待合室で|お待ちください</source>
        <translation>Take your card and wait in the waiting room</translation>
    </message>
    <message id="complete-take-card-away">
        <source>カードを|お取りください</source>
        <translation>Please take your card</translation>
    </message>
    <message id="complete-wait">
        <source>待合室で|お待ちください</source>
        <translation>Please wait in the waiting room</translation>
    </message>
    <message id="complete-wait-home">
        <source>このまま|お待ちください</source>
        <translation>You are ready</translation>
    </message>
    <message id="complete-wait-online">
        <source>このまま|診察を|お待ちください</source>
        <translation>Please wait for the doctor</translation>
    </message>
    <message id="complete-no-need">
        <source>窓口への|お声がけは|必要ありません</source>
        <translation>No need to go to the counter</translation>
    </message>
    <message id="complete-no-need-away">
        <source>ほかに|していただくことは|ありません</source>
        <translation>There is nothing else to do</translation>
    </message>
    <message id="complete-counter">
        <source>カードを|取り出して|窓口へ|お越しください</source>
        <translation>Take your card and come to the counter</translation>
    </message>
    <message id="complete-counter-home">
        <source>カードを|取り出して|訪問スタッフに|見せてください</source>
        <translation>Take your card and show it to the visiting staff</translation>
    </message>
    <message id="complete-counter-online">
        <source>カードを|取り出して|医療機関へ|ご連絡ください</source>
        <translation>Take your card and contact the clinic</translation>
    </message>
    <message id="complete-counter-more">
        <source>窓口で|保険の確認を|お願いします</source>
        <translation>We need to check your insurance there</translation>
    </message>
    <message id="complete-counter-more-away">
        <source>保険の確認を|お願いします</source>
        <translation>We need to check your insurance</translation>
    </message>
    <message id="remove-heading">
        <source>カードを|お取りください</source>
        <translation>Please take your card</translation>
    </message>
    <message id="remove-more">
        <source>カードが|残っています。</source>
        <translation>Your card is still here.</translation>
    </message>
    <message id="put-back-heading">
        <source>もう一度|カードを|置いてください</source>
        <translation>Put your card back, please</translation>
    </message>
    <message id="put-back-more">
        <source>続きから|始められます。
はじめから|やり直す|必要は|ありません。</source>
        <translation>You go on where you were.
No need to start again.</translation>
    </message>
    <message id="put-back-checking">
        <source>カードを|確かめています</source>
        <translation>Checking the card</translation>
    </message>
    <message id="guidance-not-full-cost">
        <source>全額負担には|なりません</source>
        <translation>No full payment</translation>
    </message>
    <message id="guidance-usual-share">
        <source>いつもの負担割合で|受診できます</source>
        <translation>You pay your usual share</translation>
    </message>
    <message id="guidance-what-next">
        <source>このあとの流れ</source>
        <translation>What happens next</translation>
    </message>
    <message id="guidance-take-card">
        <source>カードを|お取りください</source>
        <translation>Please take your card</translation>
    </message>
    <message id="guidance-card-taken">
        <source>カードは|お手元に|お持ちください</source>
        <translation>Keep your card with you</translation>
    </message>
    <message id="guidance-see-doctor">
        <source>そのまま|診察を|受けられます</source>
        <translation>You see the doctor as usual</translation>
    </message>
    <message id="guidance-machine-heading">
        <source>ただいま機器の|不具合で|カードを|確認できません</source>
        <translation>The machine cannot check your card</translation>
    </message>
    <message id="guidance-machine-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>Staff check your insurance in another way</translation>
    </message>
    <message id="guidance-line-heading">
        <source>ただいま回線の|不具合で|保険の確認が|できません</source>
        <translation>We cannot check your insurance right now</translation>
    </message>
    <message id="guidance-line-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>Staff check your insurance in another way</translation>
    </message>
    <message id="guidance-card-unreadable-heading">
        <source>カードを|読み取れません|でした</source>
        <translation>Your card could not be read</translation>
    </message>
    <message id="guidance-card-unreadable-next">
        <source>ケースから出して、|もう一度|置いてください。|だめなときは|職員へ</source>
        <translation>Take it out of its case and place it again, or call staff</translation>
    </message>
    <message id="guidance-other-card-heading">
        <source>このカードでは|受付できません</source>
        <translation>This card can not be used here</translation>
    </message>
    <message id="guidance-other-card-next">
        <source>マイナンバー|カードを|置いてください。|お持ちでない方は|職員へ</source>
        <translation>Place your My Number Card, or call staff</translation>
    </message>
    <message id="guidance-phone-heading">
        <source>スマートフォンは|この機械では|使えません</source>
        <translation>Phones cannot be used on this machine</translation>
    </message>
    <message id="guidance-phone-next">
        <source>マイナンバー|カードを|置いてください。|お持ちでない方は|職員へ</source>
        <translation>Place your My Number Card, or call staff</translation>
    </message>
    <message id="guidance-card-expired-heading">
        <source>カードの|有効期限が|過ぎています</source>
        <translation>Your card has expired</translation>
    </message>
    <message id="guidance-card-expired-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>Staff check your insurance in another way</translation>
    </message>
    <message id="guidance-certificate-expired-heading">
        <source>電子証明書の|期限が|過ぎています</source>
        <translation>Your certificate has expired</translation>
    </message>
    <message id="guidance-certificate-expired-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>Staff check your insurance in another way</translation>
    </message>
    <message id="guidance-certificate-unusable-heading">
        <source>カードの|電子証明書を|使えません</source>
        <translation>Your card’s certificate does not work</translation>
    </message>
    <message id="guidance-certificate-unusable-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>Staff check your insurance in another way</translation>
    </message>
    <message id="guidance-identity-open-heading">
        <source>職員が|ご本人を|確認します</source>
        <translation>Our staff will confirm who you are</translation>
    </message>
    <message id="guidance-identity-open-next">
        <source>カードを持って|受付へ|お越しください</source>
        <translation>Please come to the reception with your card</translation>
    </message>
    <message id="guidance-identity-open-next-home">
        <source>カードと|この画面を|訪問スタッフに|見せてください</source>
        <translation>Show your card and this screen to the visiting staff</translation>
    </message>
    <message id="guidance-identity-open-next-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>Please contact the clinic</translation>
    </message>
    <message id="guidance-pin-locked-heading">
        <source>暗証番号は|ロックされました</source>
        <translation>Your PIN is locked</translation>
    </message>
    <message id="guidance-pin-locked-next">
        <source>職員が|ご本人を|確認します</source>
        <translation>Staff will check who you are</translation>
    </message>
    <message id="guidance-not-registered-heading">
        <source>健康保険証の|利用登録が|まだのようです</source>
        <translation>Your card is not registered for insurance yet</translation>
    </message>
    <message id="guidance-not-registered-next">
        <source>職員が|ご案内します</source>
        <translation>Our staff will help you</translation>
    </message>
    <message id="guidance-enrolment-declined-heading">
        <source>今日は|ほかの方法で|受付します</source>
        <translation>Today we check in another way</translation>
    </message>
    <message id="guidance-enrolment-declined-next">
        <source>職員が、|資格確認書などで|保険の資格を|確認します</source>
        <translation>Staff check your insurance another way</translation>
    </message>
    <message id="guidance-enrolment-failed-heading">
        <source>利用登録の|申込みが|終わりません|でした</source>
        <translation>The registration could not be finished</translation>
    </message>
    <message id="guidance-enrolment-failed-next">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>Staff check your insurance another way</translation>
    </message>
    <message id="guidance-enrolment-later">
        <source>申込みは、|あとからでも|できます|(この機械、|マイナポータル、|セブン銀行ATM)</source>
        <translation>You can apply later: here, at Mynaportal or a Seven Bank ATM</translation>
    </message>
    <message id="guidance-enrolment-later-here">
        <source>申込みは、|あとからでも|この機械で|できます</source>
        <translation>You can apply on this machine later</translation>
    </message>
    <message id="guidance-qualification-unclear-heading">
        <source>保険の資格を|確認|できませんでした</source>
        <translation>Your insurance could not be confirmed</translation>
    </message>
    <message id="guidance-qualification-unclear-next">
        <source>職員が|一緒に|確認します</source>
        <translation>Our staff will check it with you</translation>
    </message>
    <message id="guidance-staff-helps-heading">
        <source>職員が|ご案内します</source>
        <translation>Our staff will help you</translation>
    </message>
    <message id="guidance-staff-helps-next">
        <source>受付へ|お越しください</source>
        <translation>Please come to the reception</translation>
    </message>
    <message id="guidance-staff-helps-next-home">
        <source>この画面を|訪問スタッフに|見せてください</source>
        <translation>Show this screen to the visiting staff</translation>
    </message>
    <message id="guidance-staff-helps-next-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>Please contact the clinic</translation>
    </message>
    <message id="guidance-code">
        <source>お問い合わせ番号 %1</source>
        <translation>Reference: %1</translation>
    </message>
    <message id="date-year-era">
        <source>令和%1年</source>
        <translation>%1</translation>
    </message>
    <message id="date-year-era-first">
        <source>令和元年</source>
        <translation>2019</translation>
    </message>
    <message id="date-year">
        <source>%1年</source>
        <translation>%1</translation>
    </message>
    <message id="date-month-day">
        <source>%1月%2日</source>
        <translation>%2/%1</translation>
    </message>
    <message id="waiting-machine">
        <source>機器の|調子が|よくありません。</source>
        <translation>The machine has a fault.</translation>
    </message>
    <message id="waiting-line">
        <source>回線の|調子が|よくありません。</source>
        <translation>The line has a fault.</translation>
    </message>
    <message id="waiting-card-unreadable">
        <source>カードを|一緒に|確かめます。</source>
        <translation>We check the card with you.</translation>
    </message>
    <message id="waiting-other-card">
        <source>カードを|一緒に|確かめます。</source>
        <translation>We check the card with you.</translation>
    </message>
    <message id="waiting-phone">
        <source>カードを|一緒に|確かめます。</source>
        <translation>We check the card with you.</translation>
    </message>
    <message id="waiting-card-expired">
        <source>カードを|一緒に|確かめます。</source>
        <translation>We check the card with you.</translation>
    </message>
    <message id="waiting-certificate-expired">
        <source>カードを|一緒に|確かめます。</source>
        <translation>We check the card with you.</translation>
    </message>
    <message id="waiting-certificate-unusable">
        <source>カードを|一緒に|確かめます。</source>
        <translation>We check the card with you.</translation>
    </message>
    <message id="waiting-identity-open">
        <source>職員が|ご本人を|確認します。</source>
        <translation>Staff will confirm who you are.</translation>
    </message>
    <message id="waiting-pin-locked">
        <source>暗証番号は|ロックされました。|職員が|ご本人を|確認します。</source>
        <translation>Your PIN is locked. Staff will check who you are.</translation>
    </message>
    <message id="waiting-not-registered">
        <source>登録について|ご案内します。</source>
        <translation>We help you with it.</translation>
    </message>
    <message id="waiting-enrolment-declined">
        <source>保険の資格を|ほかの方法で|確かめます。</source>
        <translation>We check your insurance another way.</translation>
    </message>
    <message id="waiting-enrolment-failed">
        <source>保険の資格を|ほかの方法で|確かめます。</source>
        <translation>We check your insurance another way.</translation>
    </message>
    <message id="waiting-qualification-unclear">
        <source>保険について|一緒に|確かめます。</source>
        <translation>We check your insurance with you.</translation>
    </message>
    <message id="guidance-machine-heading-short">
        <source>機器の不具合で|確認できません</source>
        <translation>The machine has a fault</translation>
    </message>
    <message id="guidance-machine-next-short">
        <source>職員が|ほかの方法で|確認します</source>
        <translation>Staff check it another way</translation>
    </message>
    <message id="guidance-line-heading-short">
        <source>回線の不具合で|確認できません</source>
        <translation>The line has a fault</translation>
    </message>
    <message id="guidance-line-next-short">
        <source>職員が|ほかの方法で|確認します</source>
        <translation>Staff check it another way</translation>
    </message>
    <message id="guidance-card-unreadable-heading-short">
        <source>カードを|読めません|でした</source>
        <translation>Your card could not be read</translation>
    </message>
    <message id="guidance-card-unreadable-next-short">
        <source>もう一度|置くか、|職員へ</source>
        <translation>Place it again, or call staff</translation>
    </message>
    <message id="guidance-other-card-heading-short">
        <source>このカードでは|受付できません</source>
        <translation>This card can not be used</translation>
    </message>
    <message id="guidance-other-card-next-short">
        <source>マイナンバー|カードを|置くか、|職員へ</source>
        <translation>Place your My Number Card</translation>
    </message>
    <message id="guidance-phone-heading-short">
        <source>スマートフォンは|使えません</source>
        <translation>Phones can not be used here</translation>
    </message>
    <message id="guidance-phone-next-short">
        <source>マイナンバー|カードを|置くか、|職員へ</source>
        <translation>Place your My Number Card</translation>
    </message>
    <message id="guidance-card-expired-heading-short">
        <source>カードの期限が|過ぎています</source>
        <translation>Your card has expired</translation>
    </message>
    <message id="guidance-card-expired-next-short">
        <source>職員が|ほかの方法で|確認します</source>
        <translation>Staff check it another way</translation>
    </message>
    <message id="guidance-certificate-expired-heading-short">
        <source>電子証明書の|期限が|過ぎています</source>
        <translation>Your certificate has expired</translation>
    </message>
    <message id="guidance-certificate-expired-next-short">
        <source>職員が|ほかの方法で|確認します</source>
        <translation>Staff check it another way</translation>
    </message>
    <message id="guidance-certificate-unusable-heading-short">
        <source>電子証明書を|使えません</source>
        <translation>The certificate can not be used</translation>
    </message>
    <message id="guidance-certificate-unusable-next-short">
        <source>職員が|ほかの方法で|確認します</source>
        <translation>Staff check it another way</translation>
    </message>
    <message id="guidance-identity-open-heading-short">
        <source>職員がご本人を|確認します</source>
        <translation>Staff confirm who you are</translation>
    </message>
    <message id="guidance-identity-open-next-short">
        <source>受付へ|お越しください</source>
        <translation>Please come to the reception</translation>
    </message>
    <message id="guidance-identity-open-next-short-home">
        <source>訪問スタッフに|見せてください</source>
        <translation>Show it to the visiting staff</translation>
    </message>
    <message id="guidance-identity-open-next-short-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>Please contact the clinic</translation>
    </message>
    <message id="guidance-pin-locked-heading-short">
        <source>暗証番号は|ロックされました</source>
        <translation>Your PIN is locked</translation>
    </message>
    <message id="guidance-pin-locked-next-short">
        <source>職員が|確認します</source>
        <translation>Staff will check</translation>
    </message>
    <message id="guidance-not-registered-heading-short">
        <source>利用登録が|まだのようです</source>
        <translation>Your card is not registered yet</translation>
    </message>
    <message id="guidance-not-registered-next-short">
        <source>職員が|ご案内します</source>
        <translation>Staff will help you</translation>
    </message>
    <message id="guidance-enrolment-declined-heading-short">
        <source>今日は|ほかの方法で|受付します</source>
        <translation>Another way today</translation>
    </message>
    <message id="guidance-enrolment-declined-next-short">
        <source>受付へ|お越しください</source>
        <translation>Please come to reception</translation>
    </message>
    <message id="guidance-enrolment-declined-next-short-home">
        <source>訪問スタッフに|見せてください</source>
        <translation>Show it to the visiting staff</translation>
    </message>
    <message id="guidance-enrolment-declined-next-short-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>Please contact the clinic</translation>
    </message>
    <message id="guidance-enrolment-failed-heading-short">
        <source>申込みが|終わりません|でした</source>
        <translation>Registration not finished</translation>
    </message>
    <message id="guidance-enrolment-failed-next-short">
        <source>受付へ|お越しください</source>
        <translation>Please come to reception</translation>
    </message>
    <message id="guidance-enrolment-failed-next-short-home">
        <source>訪問スタッフに|見せてください</source>
        <translation>Show it to the visiting staff</translation>
    </message>
    <message id="guidance-enrolment-failed-next-short-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>Please contact the clinic</translation>
    </message>
    <message id="guidance-enrolment-later-short">
        <source>申込みは|あとからでも</source>
        <translation>You can apply later</translation>
    </message>
    <message id="guidance-qualification-unclear-heading-short">
        <source>保険の資格が|不明です</source>
        <translation>Insurance not confirmed</translation>
    </message>
    <message id="guidance-qualification-unclear-next-short">
        <source>職員が一緒に|確認します</source>
        <translation>Staff check it with you</translation>
    </message>
    <message id="guidance-staff-helps-heading-short">
        <source>職員が|ご案内します</source>
        <translation>Staff will help you</translation>
    </message>
    <message id="guidance-staff-helps-next-short">
        <source>受付へ|お越しください</source>
        <translation>Please come to the reception</translation>
    </message>
    <message id="guidance-staff-helps-next-short-home">
        <source>訪問スタッフに|見せてください</source>
        <translation>Show it to the visiting staff</translation>
    </message>
    <message id="guidance-staff-helps-next-short-online">
        <source>医療機関へ|ご連絡ください</source>
        <translation>Please contact the clinic</translation>
    </message>
    <message id="face-heading-short">
        <source>顔を|わくに</source>
        <translation>Face in the oval</translation>
    </message>
    <message id="last-try-staff-short">
        <source>職員が|確認</source>
        <translation>Ask staff</translation>
    </message>
    <message id="last-try-accept-short">
        <source>暗証番号を|入力</source>
        <translation>Enter PIN</translation>
    </message>
    <message id="pin-heading-short">
        <source>暗証番号を|入力</source>
        <translation>Enter PIN</translation>
    </message>
    <message id="pin-heading-again-short">
        <source>もう一度|入力</source>
        <translation>Once more</translation>
    </message>
    <message id="expiry-fine-today-short">
        <source>今日は|受付できます</source>
        <translation>Fine for today</translation>
    </message>
    <message id="expiry-expiring-more-short">
        <source>市区町村の|窓口で|更新できます。</source>
        <translation>Renew at city hall.</translation>
    </message>
    <message id="expiry-grace-more-short">
        <source>更新は|市区町村の|窓口へ。</source>
        <translation>Renew at city hall.</translation>
    </message>
    <message id="expiry-expired-more-short">
        <source>職員が|ほかの方法で|確認します。</source>
        <translation>Staff check it another way.</translation>
    </message>
    <message id="expiry-card-expiring-more-short">
        <source>市区町村の|窓口で|更新できます。</source>
        <translation>Renew at city hall.</translation>
    </message>
    <message id="guidance-online-pin-unusable-heading">
        <source>オンラインでは|使えない|カードです</source>
        <translation>This card can not be used online</translation>
    </message>
    <message id="guidance-online-pin-unusable-next">
        <source>暗証番号が|使えません|（「顔認証」のカード、|またはロック）。|医療機関が、|別の方法で|確認します</source>
        <translation>Its PIN can not be used: a face-only card, or locked. The clinic checks another way</translation>
    </message>
    <message id="guidance-online-pin-unusable-heading-short">
        <source>オンラインでは|使えない|カードです</source>
        <translation>Not for online visits</translation>
    </message>
    <message id="guidance-online-pin-unusable-next-short">
        <source>医療機関が|別の方法で|確認します</source>
        <translation>The clinic checks another way</translation>
    </message>
    <message id="waiting-online-pin-unusable">
        <source>別の方法で|資格を|確認します。</source>
        <translation>We check your insurance another way.</translation>
    </message>
    <message id="idle-reader-down">
        <source>ただいま|カードを|読み取れません</source>
        <translation>We cannot read cards right now</translation>
    </message>
    <message id="idle-reader-down-call">
        <source>「職員を|呼ぶ」を|押してください</source>
        <translation>Press “Call staff”</translation>
    </message>
    <message id="idle-reader-down-then">
        <source>職員が、|ほかの方法で|保険の資格を|確認します</source>
        <translation>Staff will check your insurance another way</translation>
    </message>
</context>
</TS>
