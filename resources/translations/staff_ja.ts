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
    <message id="staff-light-rest">
        <source>ほかは正常</source>
        <translation>ほかは正常</translation>
    </message>
    <message id="staff-light-clock-fast">
        <source>時計：%1分ほど進んでいます</source>
        <translation>時計：%1分ほど進んでいます</translation>
    </message>
    <message id="staff-light-clock-slow">
        <source>時計：%1分ほど遅れています</source>
        <translation>時計：%1分ほど遅れています</translation>
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
        <source>ケースから出し、向きを確かめて置き直してもらってください。2回読めなければ、ほかの方法で確かめます。</source>
        <translation>ケースから出し、向きを確かめて置き直してもらってください。2回読めなければ、ほかの方法で確かめます。</translation>
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
        <source>カードをお持ちか聞いてください。お持ちでなければ、マイナポータルの画面などで確かめます。</source>
        <translation>カードをお持ちか聞いてください。お持ちでなければ、マイナポータルの画面などで確かめます。</translation>
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
        <source>資格確認書など、ほかの方法で資格を確かめてください。更新は市区町村の窓口です。</source>
        <translation>資格確認書など、ほかの方法で資格を確かめてください。更新は市区町村の窓口です。</translation>
    </message>
    <message id="staff-cause-certificate-expired">
        <source>電子証明書の期限が切れ、猶予の期間も過ぎています。</source>
        <translation>電子証明書の期限が切れ、猶予の期間も過ぎています。</translation>
    </message>
    <message id="staff-do-certificate-expired">
        <source>ほかの方法で資格を確かめ、市区町村での更新（無料）をご案内ください。</source>
        <translation>ほかの方法で資格を確かめ、市区町村での更新（無料）をご案内ください。</translation>
    </message>
    <message id="staff-cause-certificate-unusable">
        <source>カードの電子証明書を使えません。</source>
        <translation>カードの電子証明書を使えません。</translation>
    </message>
    <message id="staff-do-certificate-unusable">
        <source>新しいカードを持っていないか聞き、ほかの方法で資格を確かめてください。心当たりがないと言われたら、市区町村の窓口を案内してください。</source>
        <translation>新しいカードを持っていないか聞き、ほかの方法で資格を確かめてください。心当たりがないと言われたら、市区町村の窓口を案内してください。</translation>
    </message>
    <message id="staff-cause-pin-wrong">
        <source>暗証番号が違いました。</source>
        <translation>暗証番号が違いました。</translation>
    </message>
    <message id="staff-do-pin-wrong">
        <source>番号を聞かず、代わりに入れません。顔認証をおすすめください。</source>
        <translation>番号を聞かず、代わりに入れません。顔認証をおすすめください。</translation>
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
        <source>暗証番号をご案内ください。印字された照合番号Bを入力すると、顔認証も使えます。</source>
        <translation>暗証番号をご案内ください。印字された照合番号Bを入力すると、顔認証も使えます。</translation>
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
        <source>暗証番号をご案内するか、カードの写真とご本人を見くらべて「目視で確認」を押します。</source>
        <translation>暗証番号をご案内するか、カードの写真とご本人を見くらべて「目視で確認」を押します。</translation>
    </message>
    <message id="staff-cause-face-no-match">
        <source>顔認証で確認できませんでした。</source>
        <translation>顔認証で確認できませんでした。</translation>
    </message>
    <message id="staff-do-face-no-match">
        <source>カードの写真とご本人を見くらべてください。ご本人なら「目視で確認」を押します。</source>
        <translation>カードの写真とご本人を見くらべてください。ご本人なら「目視で確認」を押します。</translation>
    </message>
    <message id="staff-cause-face-liveness-doubtful">
        <source>カメラの前が本人かどうか、機械では確かめきれませんでした。</source>
        <translation>カメラの前が本人かどうか、機械では確かめきれませんでした。</translation>
    </message>
    <message id="staff-do-face-liveness-doubtful">
        <source>印刷した写真や画面でないか見てください。ご本人なら、暗証番号をご案内するか「目視で確認」を押します。</source>
        <translation>印刷した写真や画面でないか見てください。ご本人なら、暗証番号をご案内するか「目視で確認」を押します。</translation>
    </message>
    <message id="staff-cause-face-not-seen">
        <source>カメラの前に顔が映りませんでした。</source>
        <translation>カメラの前に顔が映りませんでした。</translation>
    </message>
    <message id="staff-do-face-not-seen">
        <source>立つ位置とカメラの向きを見て、もう一度か暗証番号をご案内ください。</source>
        <translation>立つ位置とカメラの向きを見て、もう一度か暗証番号をご案内ください。</translation>
    </message>
    <message id="staff-cause-face-several-people">
        <source>ほかの人も映り、どなたのカードか決められませんでした。</source>
        <translation>ほかの人も映り、どなたのカードか決められませんでした。</translation>
    </message>
    <message id="staff-do-face-several-people">
        <source>ご本人おひとりがカメラの前に立つよう、ご案内ください。</source>
        <translation>ご本人おひとりがカメラの前に立つよう、ご案内ください。</translation>
    </message>
    <message id="staff-cause-face-out-of-place">
        <source>顔が遠いか、近すぎるか、画面からはみ出していました。</source>
        <translation>顔が遠いか、近すぎるか、画面からはみ出していました。</translation>
    </message>
    <message id="staff-do-face-out-of-place">
        <source>腕を伸ばしたくらいの所に来てもらうか、カメラの角度を直してください。</source>
        <translation>腕を伸ばしたくらいの所に来てもらうか、カメラの角度を直してください。</translation>
    </message>
    <message id="staff-cause-face-turned-away">
        <source>顔が正面を向いていませんでした。</source>
        <translation>顔が正面を向いていませんでした。</translation>
    </message>
    <message id="staff-do-face-turned-away">
        <source>カメラの方を見てもらってください。難しいときは暗証番号か窓口で受け付けます。</source>
        <translation>カメラの方を見てもらってください。難しいときは暗証番号か窓口で受け付けます。</translation>
    </message>
    <message id="staff-cause-face-too-dark">
        <source>暗すぎて顔が見えませんでした。</source>
        <translation>暗すぎて顔が見えませんでした。</translation>
    </message>
    <message id="staff-do-face-too-dark">
        <source>照明をつけるか、窓を背にしないようにしてもらってください。</source>
        <translation>照明をつけるか、窓を背にしないようにしてもらってください。</translation>
    </message>
    <message id="staff-cause-face-too-bright">
        <source>まぶしすぎて顔が見えませんでした。</source>
        <translation>まぶしすぎて顔が見えませんでした。</translation>
    </message>
    <message id="staff-do-face-too-bright">
        <source>ブラインドを下ろすか、端末の向きを変えてください。</source>
        <translation>ブラインドを下ろすか、端末の向きを変えてください。</translation>
    </message>
    <message id="staff-cause-face-blurred">
        <source>顔がぶれて写りました。</source>
        <translation>顔がぶれて写りました。</translation>
    </message>
    <message id="staff-do-face-blurred">
        <source>少しのあいだ止まってもらうか、カメラのレンズをふいてください。</source>
        <translation>少しのあいだ止まってもらうか、カメラのレンズをふいてください。</translation>
    </message>
    <message id="staff-cause-face-eyes-hidden">
        <source>目のあたりが見えませんでした。帽子か眼鏡かもしれません。</source>
        <translation>目のあたりが見えませんでした。帽子か眼鏡かもしれません。</translation>
    </message>
    <message id="staff-do-face-eyes-hidden">
        <source>帽子を上げるか、眼鏡を外してもう一度ためしてもらってください。</source>
        <translation>帽子を上げるか、眼鏡を外してもう一度ためしてもらってください。</translation>
    </message>
    <message id="staff-cause-face-masked">
        <source>マスクで顔が隠れていたようです。</source>
        <translation>マスクで顔が隠れていたようです。</translation>
    </message>
    <message id="staff-do-face-masked">
        <source>マスクを外せるか聞いてください。外せないときは暗証番号か窓口で受け付けます。</source>
        <translation>マスクを外せるか聞いてください。外せないときは暗証番号か窓口で受け付けます。</translation>
    </message>
    <message id="staff-cause-called">
        <source>患者さんが呼んでいます。</source>
        <translation>患者さんが呼んでいます。</translation>
    </message>
    <message id="staff-do-called">
        <source>受付機の前へ行き、済んだら「対応した」を押してください。</source>
        <translation>受付機の前へ行き、済んだら「対応した」を押してください。</translation>
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
        <source>「目視で確認」が出ていれば、写真とご本人を見くらべて押します。出ていなければ窓口で保険の資格を確かめます。</source>
        <translation>「目視で確認」が出ていれば、写真とご本人を見くらべて押します。出ていなければ窓口で保険の資格を確かめます。</translation>
    </message>
    <message id="staff-cause-last-try-declined">
        <source>暗証番号の最後の1回を使わずに呼びました。</source>
        <translation>暗証番号の最後の1回を使わずに呼びました。</translation>
    </message>
    <message id="staff-do-last-try-declined">
        <source>カードの写真とご本人を見くらべ、「目視で確認」を押してください。</source>
        <translation>カードの写真とご本人を見くらべ、「目視で確認」を押してください。</translation>
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
    <message id="visual-by-hand">
        <source>券面の写真とご本人を見くらべてください</source>
        <translation>券面の写真とご本人を見くらべてください</translation>
    </message>
    <message id="visual-by-hand-more">
        <source>カードをお手元に取り、目の前のご本人とくらべます。訪問先ではカメラの映像とICチップの写真は使いません。</source>
        <translation>カードをお手元に取り、目の前のご本人とくらべます。訪問先ではカメラの映像とICチップの写真は使いません。</translation>
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
    <message id="visual-reason-choose">
        <source>目視にした理由を選んでください</source>
        <translation>目視にした理由を選んでください</translation>
    </message>
    <message id="visual-reason-other-at-home">
        <source>その他（暗証番号をお忘れなど）</source>
        <translation>その他（暗証番号をお忘れなど）</translation>
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
    <message id="visual-photoless-no-pin">
        <source>写真のないカードには目視を使えません。資格確認書か資格情報のお知らせの番号で確かめてください。</source>
        <translation>写真のないカードには目視を使えません。資格確認書か資格情報のお知らせの番号で確かめてください。</translation>
    </message>
    <message id="visual-needs-card">
        <source>カードを置いてもらうと、目視で確認できます。</source>
        <translation>カードを置いてもらうと、目視で確認できます。</translation>
    </message>
    <message id="staff-consent-offer">
        <source>%1は、受付機で同意の確認中です</source>
        <translation>%1は、受付機で同意の確認中です</translation>
    </message>
    <message id="staff-consent-offer-more">
        <source>受付機まで行けない方には、こちらの画面で質問を読み上げ、お答えを入力できます。</source>
        <translation>受付機まで行けない方には、こちらの画面で質問を読み上げ、お答えを入力できます。</translation>
    </message>
    <message id="staff-consent-offer-home">
        <source>患者さんの画面は、同意の確認中です</source>
        <translation>患者さんの画面は、同意の確認中です</translation>
    </message>
    <message id="staff-consent-offer-more-home">
        <source>画面に触れられない方には、こちらの画面で質問を読み上げ、お答えを入力できます。</source>
        <translation>画面に触れられない方には、こちらの画面で質問を読み上げ、お答えを入力できます。</translation>
    </message>
    <message id="staff-consent-begin">
        <source>こちらで伺う</source>
        <translation>こちらで伺う</translation>
    </message>
    <message id="staff-consent-title">
        <source>同意の確認を、代わりに入力します</source>
        <translation>同意の確認を、代わりに入力します</translation>
    </message>
    <message id="staff-consent-close">
        <source>受付機に戻す</source>
        <translation>受付機に戻す</translation>
    </message>
    <message id="staff-consent-close-home">
        <source>患者さんの画面に戻す</source>
        <translation>患者さんの画面に戻す</translation>
    </message>
    <message id="staff-consent-read-out">
        <source>ご本人に読み上げ、お答えをそのまま押してください。</source>
        <translation>ご本人に読み上げ、お答えをそのまま押してください。</translation>
    </message>
    <message id="staff-consent-question">
        <source>過去の診療・お薬・健診の情報を、この医療機関に提供することに同意しますか。</source>
        <translation>過去の診療・お薬・健診の情報を、この医療機関に提供することに同意しますか。</translation>
    </message>
    <message id="staff-consent-items">
        <source>①手術の情報　②診療・お薬の情報　③健診の情報</source>
        <translation>①手術の情報　②診療・お薬の情報　③健診の情報</translation>
    </message>
    <message id="staff-consent-question-operation">
        <source>過去の手術の情報を、この医療機関に提供することに同意しますか。</source>
        <translation>過去の手術の情報を、この医療機関に提供することに同意しますか。</translation>
    </message>
    <message id="staff-consent-question-drug">
        <source>過去の診療・お薬の情報を、この医療機関に提供することに同意しますか。</source>
        <translation>過去の診療・お薬の情報を、この医療機関に提供することに同意しますか。</translation>
    </message>
    <message id="staff-consent-question-checkup">
        <source>過去の健診の情報を、この医療機関に提供することに同意しますか。</source>
        <translation>過去の健診の情報を、この医療機関に提供することに同意しますか。</translation>
    </message>
    <message id="staff-consent-free">
        <source>同意しなくても、受診できます。</source>
        <translation>同意しなくても、受診できます。</translation>
    </message>
    <message id="staff-consent-all">
        <source>全て同意する</source>
        <translation>全て同意する</translation>
    </message>
    <message id="staff-consent-one-by-one">
        <source>個別に同意する</source>
        <translation>個別に同意する</translation>
    </message>
    <message id="staff-consent-none">
        <source>今回は提供しない</source>
        <translation>今回は提供しない</translation>
    </message>
    <message id="staff-consent-agree">
        <source>同意する</source>
        <translation>同意する</translation>
    </message>
    <message id="staff-consent-decline">
        <source>同意しない</source>
        <translation>同意しない</translation>
    </message>
    <message id="staff-consent-back">
        <source>前にもどる</source>
        <translation>前にもどる</translation>
    </message>
    <message id="staff-consent-recorded">
        <source>ご本人の言葉を職員が入力したことが記録に残ります。職員：%1</source>
        <translation>ご本人の言葉を職員が入力したことが記録に残ります。職員：%1</translation>
    </message>
    <message id="staff-cause-line">
        <source>回線がつながらず、資格を確かめられません。</source>
        <translation>回線がつながらず、資格を確かめられません。</translation>
    </message>
    <message id="staff-do-line">
        <source>ほかの方法で順に確かめてください。直ったら「後日確認」からまとめて照会できます。</source>
        <translation>ほかの方法で順に確かめてください。直ったら「後日確認」からまとめて照会できます。</translation>
    </message>
    <message id="staff-cause-terminal">
        <source>資格確認端末で照会できません。</source>
        <translation>資格確認端末で照会できません。</translation>
    </message>
    <message id="staff-do-terminal">
        <source>端末の画面で連携アプリと回線を見てください。直るまでは下の方法で確かめ、あとで「後日確認」から照会します。</source>
        <translation>端末の画面で連携アプリと回線を見てください。直るまでは下の方法で確かめ、あとで「後日確認」から照会します。</translation>
    </message>
    <message id="staff-cause-numbers-missing">
        <source>このカードの保険者番号・記号・番号が登録されていません。</source>
        <translation>このカードの保険者番号・記号・番号が登録されていません。</translation>
    </message>
    <message id="staff-do-numbers-missing">
        <source>「後日確認」でこの方を選び、資格確認書か資格情報のお知らせの番号で照会してください。有効なら「このカードに番号を登録」を押すと、次からはカードだけで済みます。</source>
        <translation>「後日確認」でこの方を選び、資格確認書か資格情報のお知らせの番号で照会してください。有効なら「このカードに番号を登録」を押すと、次からはカードだけで済みます。</translation>
    </message>
    <message id="staff-cause-proof-rejected">
        <source>本人確認の結果が受け付けられませんでした。</source>
        <translation>本人確認の結果が受け付けられませんでした。</translation>
    </message>
    <message id="staff-do-proof-rejected">
        <source>もう一度カードを置いてもらうか、ほかの方法で確かめてください。</source>
        <translation>もう一度カードを置いてもらうか、ほかの方法で確かめてください。</translation>
    </message>
    <message id="staff-cause-not-found">
        <source>該当する資格がありません。</source>
        <translation>該当する資格がありません。</translation>
    </message>
    <message id="staff-do-not-found">
        <source>保険が変わっていないか聞き、資格確認書があれば「資格確認書」のページで調べてください。なければ保険者に確かめてください。</source>
        <translation>保険が変わっていないか聞き、資格確認書があれば「資格確認書」のページで調べてください。なければ保険者に確かめてください。</translation>
    </message>
    <message id="staff-cause-several">
        <source>資格が複数あります。</source>
        <translation>資格が複数あります。</translation>
    </message>
    <message id="staff-do-several">
        <source>今の保険をご本人に聞き、資格確認書などの番号を「資格確認書」のページで調べてください。</source>
        <translation>今の保険をご本人に聞き、資格確認書などの番号を「資格確認書」のページで調べてください。</translation>
    </message>
    <message id="staff-cause-invalid">
        <source>資格が無効です（保険の期間が終わっています）。</source>
        <translation>資格が無効です（保険の期間が終わっています）。</translation>
    </message>
    <message id="staff-do-invalid">
        <source>新しい保険の資格確認書などをお持ちか聞き、あれば「資格確認書」のページで調べてください。</source>
        <translation>新しい保険の資格確認書などをお持ちか聞き、あれば「資格確認書」のページで調べてください。</translation>
    </message>
    <message id="staff-day">
        <source>%1年%2月%3日</source>
        <translation>%1年%2月%3日</translation>
    </message>
    <message id="staff-limit">
        <source>限度額</source>
        <translation>限度額</translation>
    </message>
    <message id="staff-limit-no-category">
        <source>区分の記載なし</source>
        <translation>区分の記載なし</translation>
    </message>
    <message id="staff-limit-words">
        <source>%1　%2%3</source>
        <translation>%1　%2%3</translation>
    </message>
    <message id="staff-limit-between">
        <source>（%1から%2まで）</source>
        <translation>（%1から%2まで）</translation>
    </message>
    <message id="staff-limit-from">
        <source>（%1から）</source>
        <translation>（%1から）</translation>
    </message>
    <message id="staff-limit-until">
        <source>（%1まで）</source>
        <translation>（%1まで）</translation>
    </message>
    <message id="staff-limit-ended">
        <source>（期限切れ：%1まで）</source>
        <translation>（期限切れ：%1まで）</translation>
    </message>
    <message id="staff-limit-not-yet">
        <source>（まだ使えません：%1から）</source>
        <translation>（まだ使えません：%1から）</translation>
    </message>
    <message id="staff-limit-long-term">
        <source>　長期入院に該当（%1から）</source>
        <translation>　長期入院に該当（%1から）</translation>
    </message>
    <message id="staff-note-medical-aid">
        <source>医療扶助（生活保護）の方です。</source>
        <translation>医療扶助（生活保護）の方です。</translation>
    </message>
    <message id="staff-note-ticket-missing">
        <source>医療扶助の方です。医療券がまだ登録されていません。福祉事務所に確かめてください。</source>
        <translation>医療扶助の方です。医療券がまだ登録されていません。福祉事務所に確かめてください。</translation>
    </message>
    <message id="staff-note-black-dot">
        <source>●は、システムで表せない字です。正しい字をご本人に確かめ、処方箋や領収証に●を写さないでください。</source>
        <translation>●は、システムで表せない字です。正しい字をご本人に確かめ、処方箋や領収証に●を写さないでください。</translation>
    </message>
    <message id="staff-note-message">
        <source>確認システムから：%1</source>
        <translation>確認システムから：%1</translation>
    </message>
    <message id="staff-note-revocation-unchecked">
        <source>カードの電子証明書が失効していないか、今回は確かめられませんでした。</source>
        <translation>カードの電子証明書が失効していないか、今回は確かめられませんでした。</translation>
    </message>
    <message id="staff-cause-log">
        <source>受付の記録を書けません。</source>
        <translation>受付の記録を書けません。</translation>
    </message>
    <message id="staff-do-log">
        <source>受付をいったん止め、設置した方に連絡してください。直るまでは窓口で確かめます。</source>
        <translation>受付をいったん止め、設置した方に連絡してください。直るまでは窓口で確かめます。</translation>
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
    <message id="console-leave">
        <source>患者さんの画面へ</source>
        <translation>患者さんの画面へ</translation>
    </message>
    <message id="console-leave-more">
        <source>サインアウトします</source>
        <translation>サインアウトします</translation>
    </message>
    <message id="console-closed">
        <source>職員用の画面です</source>
        <translation>職員用の画面です</translation>
    </message>
    <message id="console-closed-more">
        <source>Staff only</source>
        <translation>Staff only</translation>
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
    <message id="staff-answer-unrecorded">
        <source>記録に書けないため、変更していません。導入業者へ連絡してください。</source>
        <translation>記録に書けないため、変更していません。導入業者へ連絡してください。</translation>
    </message>
    <message id="staff-role-and-switch">
        <source>%1・切り替え</source>
        <translation>%1・切り替え</translation>
    </message>
    <message id="staff-cannot-sign-in">
        <source>サインインできません</source>
        <translation>サインインできません</translation>
    </message>
    <message id="number-b-begin">
        <source>照合番号Bを入力</source>
        <translation>照合番号Bを入力</translation>
    </message>
    <message id="number-b-begin-more">
        <source>カードの表に印字された番号で、ICチップの写真と氏名を開きます。顔認証が使えるようになります</source>
        <translation>カードの表に印字された番号で、ICチップの写真と氏名を開きます。顔認証が使えるようになります</translation>
    </message>
    <message id="number-b-title">
        <source>照合番号Bの入力</source>
        <translation>照合番号Bの入力</translation>
    </message>
    <message id="number-b-intro">
        <source>カードの表を見て、①②③を数字で入力してください。ICチップの写真と氏名が開き、顔認証が使えるようになります。カードは手に取って見てもかまいません。</source>
        <translation>カードの表を見て、①②③を数字で入力してください。ICチップの写真と氏名が開き、顔認証が使えるようになります。カードは手に取って見てもかまいません。</translation>
    </message>
    <message id="number-b-field">
        <source>%1 %2けた（入力済み %3けた）</source>
        <translation>%1 %2けた（入力済み %3けた）</translation>
    </message>
    <message id="number-b-birth">
        <source>生年月日（印字のとおり6けた）</source>
        <translation>生年月日（印字のとおり6けた）</translation>
    </message>
    <message id="number-b-birth-more">
        <source>元号は入れず、年・月・日を2けたずつ。1けたの数字は前に0、元年は01。例：昭和29年 4月5日 → 290405。西暦で印字されたカードは西暦の下2けた。</source>
        <translation>元号は入れず、年・月・日を2けたずつ。1けたの数字は前に0、元年は01。例：昭和29年 4月5日 → 290405。西暦で印字されたカードは西暦の下2けた。</translation>
    </message>
    <message id="number-b-expiry">
        <source>有効期限の年（西暦4けた）</source>
        <translation>有効期限の年（西暦4けた）</translation>
    </message>
    <message id="number-b-expiry-more">
        <source>「○○○○年○月○日まで有効」の年。手書きの「電子証明書の有効期限」ではありません。</source>
        <translation>「○○○○年○月○日まで有効」の年。手書きの「電子証明書の有効期限」ではありません。</translation>
    </message>
    <message id="number-b-code">
        <source>セキュリティコード（4けた）</source>
        <translation>セキュリティコード（4けた）</translation>
    </message>
    <message id="number-b-code-more">
        <source>顔写真の下にある太い4けたの数字。すぐ左の16文字の番号ではありません。</source>
        <translation>顔写真の下にある太い4けたの数字。すぐ左の16文字の番号ではありません。</translation>
    </message>
    <message id="number-b-send">
        <source>送信して読み取る</source>
        <translation>送信して読み取る</translation>
    </message>
    <message id="number-b-not-kept">
        <source>数字は入力中の画面にだけ出ます。保存も記録もされず、送信すると消えます。カードが取られたときも、サインアウトしたときも消えます。</source>
        <translation>数字は入力中の画面にだけ出ます。保存も記録もされず、送信すると消えます。カードが取られたときも、サインアウトしたときも消えます。</translation>
    </message>
    <message id="number-b-tries">
        <source>送信1回につき照合は1回だけです。このカードの残り：%1回（残り3回になったら、この機械では試しません）</source>
        <translation>送信1回につき照合は1回だけです。このカードの残り：%1回（残り3回になったら、この機械では試しません）</translation>
    </message>
    <message id="number-b-card-wanted">
        <source>受け取りました。カードをリーダーに戻してください。戻すと1回だけ照合します。</source>
        <translation>受け取りました。カードをリーダーに戻してください。戻すと1回だけ照合します。</translation>
    </message>
    <message id="number-b-reading">
        <source>カードを読み取っています。カードを動かさないようご案内ください。</source>
        <translation>カードを読み取っています。カードを動かさないようご案内ください。</translation>
    </message>
    <message id="number-b-wrong">
        <source>番号が合いません。あと%1回。カードの印字をもう一度見て入力してください。</source>
        <translation>番号が合いません。あと%1回。カードの印字をもう一度見て入力してください。</translation>
    </message>
    <message id="number-b-wrong-last">
        <source>番号が合いません。%1</source>
        <translation>番号が合いません。%1</translation>
    </message>
    <message id="number-b-spared">
        <source>照合番号Bの残りが%1回のため、この機械ではもう試しません。残りは市区町村の窓口で戻せます。</source>
        <translation>照合番号Bの残りが%1回のため、この機械ではもう試しません。残りは市区町村の窓口で戻せます。</translation>
    </message>
    <message id="number-b-card-taken">
        <source>カードがリーダーから取られたので、入力した数字を消しました。はじめから入力してください。</source>
        <translation>カードがリーダーから取られたので、入力した数字を消しました。はじめから入力してください。</translation>
    </message>
    <message id="number-b-not-read">
        <source>カードを読み取れませんでした。リーダーに置き直して、もう一度入力してください。</source>
        <translation>カードを読み取れませんでした。リーダーに置き直して、もう一度入力してください。</translation>
    </message>
    <message id="number-b-doubt-month">
        <source>生年月日の3・4けた目（月）が01〜12ではありません。</source>
        <translation>生年月日の3・4けた目（月）が01〜12ではありません。</translation>
    </message>
    <message id="number-b-doubt-day">
        <source>生年月日の5・6けた目（日）が、その月にない日です。</source>
        <translation>生年月日の5・6けた目（日）が、その月にない日です。</translation>
    </message>
    <message id="number-b-doubt-year">
        <source>有効期限の年を確かめてください。今年から10年ほど先までの年です。</source>
        <translation>有効期限の年を確かめてください。今年から10年ほど先までの年です。</translation>
    </message>
    <message id="number-b-sketch">
        <source>カードの表の略図。①生年月日は写真の右、②有効期限はその右、③セキュリティコードは写真の下</source>
        <translation>カードの表の略図。①生年月日は写真の右、②有効期限はその右、③セキュリティコードは写真の下</translation>
    </message>
    <message id="number-b-sketch-address">
        <source>住所</source>
        <translation>住所</translation>
    </message>
    <message id="number-b-sketch-birth">
        <source>平成元年 3月31日生</source>
        <translation>平成元年 3月31日生</translation>
    </message>
    <message id="number-b-sketch-expiry">
        <source>2030年 3月31日まで有効</source>
        <translation>2030年 3月31日まで有効</translation>
    </message>
    <message id="number-b-sketch-certificate">
        <source>電子証明書の有効期限（手書き）</source>
        <translation>電子証明書の有効期限（手書き）</translation>
    </message>
    <message id="staff-cause-number-b-wrong">
        <source>入力した照合番号Bが、カードと合いませんでした。</source>
        <translation>入力した照合番号Bが、カードと合いませんでした。</translation>
    </message>
    <message id="staff-do-number-b-wrong">
        <source>カードの印字をもう一度見て入力するか、暗証番号・目視をご案内ください。</source>
        <translation>カードの印字をもう一度見て入力するか、暗証番号・目視をご案内ください。</translation>
    </message>
    <message id="staff-cause-number-b-spared">
        <source>カードの写真と氏名を開けません（照合番号Bの残りが少ないカードです）。</source>
        <translation>カードの写真と氏名を開けません（照合番号Bの残りが少ないカードです）。</translation>
    </message>
    <message id="staff-do-number-b-spared">
        <source>暗証番号か目視をご案内ください。</source>
        <translation>暗証番号か目視をご案内ください。</translation>
    </message>
    <message id="staff-mean-reader">
        <source>機械とカードリーダーのつながりが切れています。カードや保険に問題はありません。</source>
        <translation>機械とカードリーダーのつながりが切れています。カードや保険に問題はありません。</translation>
    </message>
    <message id="staff-say-reader">
        <source>機械の不具合です。全額負担にはなりませんので、ご安心ください。</source>
        <translation>機械の不具合です。全額負担にはなりませんので、ご安心ください。</translation>
    </message>
    <message id="staff-find-reader">
        <source>りーだー かーどりーだー よみとりき よみとらない つながらない けーぶる せつぞくえらー</source>
        <translation>りーだー かーどりーだー よみとりき よみとらない つながらない けーぶる せつぞくえらー</translation>
    </message>
    <message id="staff-mean-reader-service">
        <source>リーダーは付いていますが、この機械の中の読み取りの仕組みが動いていません。</source>
        <translation>リーダーは付いていますが、この機械の中の読み取りの仕組みが動いていません。</translation>
    </message>
    <message id="staff-say-reader-service">
        <source>機械の不具合です。全額負担にはなりませんので、ご安心ください。</source>
        <translation>機械の不具合です。全額負担にはなりませんので、ご安心ください。</translation>
    </message>
    <message id="staff-find-reader-service">
        <source>りーだー よみとり しくみ さーびす とまった ていし</source>
        <translation>りーだー よみとり しくみ さーびす とまった ていし</translation>
    </message>
    <message id="staff-mean-card-unreadable">
        <source>ケースに入っている、向きが違う、途中で動いた、ICチップが汚れているなどです。</source>
        <translation>ケースに入っている、向きが違う、途中で動いた、ICチップが汚れているなどです。</translation>
    </message>
    <message id="staff-say-card-unreadable">
        <source>ケースから出して、もう一度ゆっくり置いていただけますか。</source>
        <translation>ケースから出して、もう一度ゆっくり置いていただけますか。</translation>
    </message>
    <message id="staff-find-card-unreadable">
        <source>かーど よめない よみとり けーす むき ちっぷ</source>
        <translation>かーど よめない よみとり けーす むき ちっぷ</translation>
    </message>
    <message id="staff-mean-other-card">
        <source>診察券や保険証、交通カードなどです。この機械ではマイナンバーカードだけを使えます。</source>
        <translation>診察券や保険証、交通カードなどです。この機械ではマイナンバーカードだけを使えます。</translation>
    </message>
    <message id="staff-say-other-card">
        <source>マイナンバーカードはお持ちですか。こちらに置いていただけます。</source>
        <translation>マイナンバーカードはお持ちですか。こちらに置いていただけます。</translation>
    </message>
    <message id="staff-find-other-card">
        <source>ちがうかーど しんさつけん ほけんしょう べつのかーど</source>
        <translation>ちがうかーど しんさつけん ほけんしょう べつのかーど</translation>
    </message>
    <message id="staff-mean-phone">
        <source>この機械ではスマートフォンのマイナ保険証を使えません。</source>
        <translation>この機械ではスマートフォンのマイナ保険証を使えません。</translation>
    </message>
    <message id="staff-say-phone">
        <source>この機械ではスマートフォンを使えません。カードはお持ちですか。</source>
        <translation>この機械ではスマートフォンを使えません。カードはお持ちですか。</translation>
    </message>
    <message id="staff-find-phone">
        <source>すまーとふぉん すまほ けいたい でんわ</source>
        <translation>すまーとふぉん すまほ けいたい でんわ</translation>
    </message>
    <message id="staff-mean-card-taken">
        <source>30秒以内に同じカードを戻すと、続きから進みます。</source>
        <translation>30秒以内に同じカードを戻すと、続きから進みます。</translation>
    </message>
    <message id="staff-say-card-taken">
        <source>もう一度カードを置いていただければ、続きからできます。</source>
        <translation>もう一度カードを置いていただければ、続きからできます。</translation>
    </message>
    <message id="staff-find-card-taken">
        <source>かーど とった ぬいた ちゅうだん とちゅう</source>
        <translation>かーど とった ぬいた ちゅうだん とちゅう</translation>
    </message>
    <message id="staff-mean-card-left">
        <source>受付は終わっていますが、カードがリーダーに残っています。</source>
        <translation>受付は終わっていますが、カードがリーダーに残っています。</translation>
    </message>
    <message id="staff-say-card-left">
        <source>カードをお忘れです。お返しします。</source>
        <translation>カードをお忘れです。お返しします。</translation>
    </message>
    <message id="staff-find-card-left">
        <source>おきわすれ わすれもの とりわすれ かーど</source>
        <translation>おきわすれ わすれもの とりわすれ かーど</translation>
    </message>
    <message id="staff-mean-card-expired">
        <source>カードそのものの期限（10回目の誕生日、未成年は5回目）が過ぎています。保険がなくなったわけではありません。</source>
        <translation>カードそのものの期限（10回目の誕生日、未成年は5回目）が過ぎています。保険がなくなったわけではありません。</translation>
    </message>
    <message id="staff-say-card-expired">
        <source>カードの有効期限が過ぎています。今日はほかの方法で保険を確かめますね。</source>
        <translation>カードの有効期限が過ぎています。今日はほかの方法で保険を確かめますね。</translation>
    </message>
    <message id="staff-find-card-expired">
        <source>きげんぎれ かーど ゆうこうきげん こうしん</source>
        <translation>きげんぎれ かーど ゆうこうきげん こうしん</translation>
    </message>
    <message id="staff-mean-certificate-expired">
        <source>カードの中の電子証明書の期限（5回目の誕生日）から3か月がたちました。保険がなくなったわけではありません。</source>
        <translation>カードの中の電子証明書の期限（5回目の誕生日）から3か月がたちました。保険がなくなったわけではありません。</translation>
    </message>
    <message id="staff-say-certificate-expired">
        <source>電子証明書の期限が過ぎています。今日はほかの方法で保険を確かめますね。</source>
        <translation>電子証明書の期限が過ぎています。今日はほかの方法で保険を確かめますね。</translation>
    </message>
    <message id="staff-find-certificate-expired">
        <source>きげんぎれ でんししょうめいしょ こうしん しょうめいしょ</source>
        <translation>きげんぎれ でんししょうめいしょ こうしん しょうめいしょ</translation>
    </message>
    <message id="staff-mean-certificate-unusable">
        <source>電子証明書がない、壊れている、または止められています（なくした届けのあと、新しいカードができたあとなど）。保険がなくなったわけではありません。</source>
        <translation>電子証明書がない、壊れている、または止められています（なくした届けのあと、新しいカードができたあとなど）。保険がなくなったわけではありません。</translation>
    </message>
    <message id="staff-say-certificate-unusable">
        <source>このカードの電子証明書は今使えないようです。全額負担にはなりませんので、ご安心ください。</source>
        <translation>このカードの電子証明書は今使えないようです。全額負担にはなりませんので、ご安心ください。</translation>
    </message>
    <message id="staff-find-certificate-unusable">
        <source>でんししょうめいしょ しっこう つかえない しょうめいしょ</source>
        <translation>でんししょうめいしょ しっこう つかえない しょうめいしょ</translation>
    </message>
    <message id="staff-mean-pin-wrong">
        <source>4桁の利用者証明用の番号です。続けて3回違うとロックされ、回数はほかの場所での間違いも数えます。</source>
        <translation>4桁の利用者証明用の番号です。続けて3回違うとロックされ、回数はほかの場所での間違いも数えます。</translation>
    </message>
    <message id="staff-say-pin-wrong">
        <source>番号は、私どもにはおっしゃらないでください。顔認証でもできます。</source>
        <translation>番号は、私どもにはおっしゃらないでください。顔認証でもできます。</translation>
    </message>
    <message id="staff-find-pin-wrong">
        <source>あんしょうばんごう ちがう まちがい ぱすわーど ぴん</source>
        <translation>あんしょうばんごう ちがう まちがい ぱすわーど ぴん</translation>
    </message>
    <message id="staff-mean-pin-locked">
        <source>番号が3回違ってロックされたか、もともと番号のないカードです。機械では見分けられません。</source>
        <translation>番号が3回違ってロックされたか、もともと番号のないカードです。機械では見分けられません。</translation>
    </message>
    <message id="staff-say-pin-locked">
        <source>暗証番号は今お使いになれません。顔認証でできますのでご安心ください。</source>
        <translation>暗証番号は今お使いになれません。顔認証でできますのでご安心ください。</translation>
    </message>
    <message id="staff-find-pin-locked">
        <source>あんしょうばんごう ろっく つかえない かいじょ</source>
        <translation>あんしょうばんごう ろっく つかえない かいじょ</translation>
    </message>
    <message id="staff-mean-number-b">
        <source>照合番号が分からないか、残り回数が少ないため、顔認証ができません。</source>
        <translation>照合番号が分からないか、残り回数が少ないため、顔認証ができません。</translation>
    </message>
    <message id="staff-say-number-b">
        <source>今日は暗証番号でお願いできますか。</source>
        <translation>今日は暗証番号でお願いできますか。</translation>
    </message>
    <message id="staff-find-number-b">
        <source>しょうごうばんごう しゃしん しめい よめない せきゅりてぃこーど</source>
        <translation>しょうごうばんごう しゃしん しめい よめない せきゅりてぃこーど</translation>
    </message>
    <message id="staff-mean-camera">
        <source>カメラが外れたか、映像が止まっています。暗証番号での受付はできます。</source>
        <translation>カメラが外れたか、映像が止まっています。暗証番号での受付はできます。</translation>
    </message>
    <message id="staff-say-camera">
        <source>カメラの調子がよくありません。暗証番号でお願いできますか。</source>
        <translation>カメラの調子がよくありません。暗証番号でお願いできますか。</translation>
    </message>
    <message id="staff-find-camera">
        <source>かめら うつらない がめん かおにんしょう</source>
        <translation>かめら うつらない がめん かおにんしょう</translation>
    </message>
    <message id="staff-mean-face-model">
        <source>顔を見くらべるためのファイルがないか、違うものです。暗証番号での受付はできます。</source>
        <translation>顔を見くらべるためのファイルがないか、違うものです。暗証番号での受付はできます。</translation>
    </message>
    <message id="staff-say-face-model">
        <source>今日は暗証番号でお願いできますか。</source>
        <translation>今日は暗証番号でお願いできますか。</translation>
    </message>
    <message id="staff-find-face-model">
        <source>かおにんしょう もでる じゅんび</source>
        <translation>かおにんしょう もでる じゅんび</translation>
    </message>
    <message id="staff-mean-face-photo">
        <source>カードの中の写真が読めないか、顔が分からない写真です。</source>
        <translation>カードの中の写真が読めないか、顔が分からない写真です。</translation>
    </message>
    <message id="staff-say-face-photo">
        <source>今日は暗証番号でお願いできますか。</source>
        <translation>今日は暗証番号でお願いできますか。</translation>
    </message>
    <message id="staff-find-face-photo">
        <source>しゃしん かおにんしょう よめない</source>
        <translation>しゃしん かおにんしょう よめない</translation>
    </message>
    <message id="staff-mean-face-no-match">
        <source>カメラの顔とカードの写真が合いませんでした。逆光、帽子、マスク、昔の写真でも起こります。</source>
        <translation>カメラの顔とカードの写真が合いませんでした。逆光、帽子、マスク、昔の写真でも起こります。</translation>
    </message>
    <message id="staff-say-face-no-match">
        <source>もう一度でも、暗証番号でもできます。私が見て確かめることもできます。</source>
        <translation>もう一度でも、暗証番号でもできます。私が見て確かめることもできます。</translation>
    </message>
    <message id="staff-find-face-no-match">
        <source>かおにんしょう とおらない にんしょうえらー ちがう かお</source>
        <translation>かおにんしょう とおらない にんしょうえらー ちがう かお</translation>
    </message>
    <message id="staff-mean-face-liveness-doubtful">
        <source>印刷した写真や画面に見えました。機械の見まちがいもあります。</source>
        <translation>印刷した写真や画面に見えました。機械の見まちがいもあります。</translation>
    </message>
    <message id="staff-say-face-liveness-doubtful">
        <source>もう一度カメラを見ていただけますか。</source>
        <translation>もう一度カメラを見ていただけますか。</translation>
    </message>
    <message id="staff-find-face-liveness-doubtful">
        <source>かおにんしょう しゃしん なりすまし ほんにん</source>
        <translation>かおにんしょう しゃしん なりすまし ほんにん</translation>
    </message>
    <message id="staff-mean-called">
        <source>画面の「職員を呼ぶ」が押されました。</source>
        <translation>画面の「職員を呼ぶ」が押されました。</translation>
    </message>
    <message id="staff-say-called">
        <source>お待たせしました。どうなさいましたか。</source>
        <translation>お待たせしました。どうなさいましたか。</translation>
    </message>
    <message id="staff-find-called">
        <source>よびだし よぶ しょくいん おねがい</source>
        <translation>よびだし よぶ しょくいん おねがい</translation>
    </message>
    <message id="staff-mean-timed-out">
        <source>しばらく画面に触れなかったので、はじめの画面に戻りました。何も失われていません。</source>
        <translation>しばらく画面に触れなかったので、はじめの画面に戻りました。何も失われていません。</translation>
    </message>
    <message id="staff-say-timed-out">
        <source>ごゆっくりで大丈夫です。一緒にやってみましょうか。</source>
        <translation>ごゆっくりで大丈夫です。一緒にやってみましょうか。</translation>
    </message>
    <message id="staff-find-timed-out">
        <source>じかんぎれ とまった たいむあうと</source>
        <translation>じかんぎれ とまった たいむあうと</translation>
    </message>
    <message id="staff-mean-no-method">
        <source>このカードでは、今この機械でご本人を確かめる方法がありません。</source>
        <translation>このカードでは、今この機械でご本人を確かめる方法がありません。</translation>
    </message>
    <message id="staff-say-no-method">
        <source>私がカードの写真を見て確かめますね。</source>
        <translation>私がカードの写真を見て確かめますね。</translation>
    </message>
    <message id="staff-find-no-method">
        <source>ほうほう がない かおにんしょう あんしょうばんごう もくし</source>
        <translation>ほうほう がない かおにんしょう あんしょうばんごう もくし</translation>
    </message>
    <message id="staff-mean-last-try-declined">
        <source>間違えるとロックされる最後の1回でした。使わずに呼んだのは正しい選び方です。</source>
        <translation>間違えるとロックされる最後の1回でした。使わずに呼んだのは正しい選び方です。</translation>
    </message>
    <message id="staff-say-last-try-declined">
        <source>使わずにお呼びくださって助かりました。別の方法で確かめますね。</source>
        <translation>使わずにお呼びくださって助かりました。別の方法で確かめますね。</translation>
    </message>
    <message id="staff-find-last-try-declined">
        <source>あんしょうばんごう さいご あと1かい のこり</source>
        <translation>あんしょうばんごう さいご あと1かい のこり</translation>
    </message>
    <message id="staff-mean-not-registered">
        <source>カードは正しいものですが、保険証として使う申込みがまだです。</source>
        <translation>カードは正しいものですが、保険証として使う申込みがまだです。</translation>
    </message>
    <message id="staff-say-not-registered">
        <source>保険証としての登録がまだのようです。今日はほかの方法で確かめますね。</source>
        <translation>保険証としての登録がまだのようです。今日はほかの方法で確かめますね。</translation>
    </message>
    <message id="staff-find-not-registered">
        <source>りようとうろく みとうろく まだ もうしこみ</source>
        <translation>りようとうろく みとうろく まだ もうしこみ</translation>
    </message>
    <message id="staff-mean-enrolment-failed">
        <source>申込みの返事が届かなかったか、断られました。</source>
        <translation>申込みの返事が届かなかったか、断られました。</translation>
    </message>
    <message id="staff-say-enrolment-failed">
        <source>登録が終わりませんでした。少し待って、もう一度できます。</source>
        <translation>登録が終わりませんでした。少し待って、もう一度できます。</translation>
    </message>
    <message id="staff-find-enrolment-failed">
        <source>りようとうろく もうしこみ しっぱい</source>
        <translation>りようとうろく もうしこみ しっぱい</translation>
    </message>
    <message id="staff-mean-visual-refused">
        <source>職員がカードの写真とご本人を見くらべ、「断る」を選びました。</source>
        <translation>職員がカードの写真とご本人を見くらべ、「断る」を選びました。</translation>
    </message>
    <message id="staff-say-visual-refused">
        <source>写真では確かめられませんでした。ほかに確かめられるものはお持ちですか。</source>
        <translation>写真では確かめられませんでした。ほかに確かめられるものはお持ちですか。</translation>
    </message>
    <message id="staff-find-visual-refused">
        <source>もくし ことわる ほんにん かくにんできない</source>
        <translation>もくし ことわる ほんにん かくにんできない</translation>
    </message>
    <message id="staff-mean-grant-expired">
        <source>「目視で確認」を押してから120秒で自動で終わります。</source>
        <translation>「目視で確認」を押してから120秒で自動で終わります。</translation>
    </message>
    <message id="staff-say-grant-expired">
        <source>お待たせしました。もう一度カードを見せていただけますか。</source>
        <translation>お待たせしました。もう一度カードを見せていただけますか。</translation>
    </message>
    <message id="staff-find-grant-expired">
        <source>もくし じかんぎれ</source>
        <translation>もくし じかんぎれ</translation>
    </message>
    <message id="staff-cause-network">
        <source>この機械から先に、ネットワークがつながっていません。</source>
        <translation>この機械から先に、ネットワークがつながっていません。</translation>
    </message>
    <message id="staff-mean-network">
        <source>LANケーブルが抜けたか、ルーターの電源や名前の案内（DNS）が止まっています。</source>
        <translation>LANケーブルが抜けたか、ルーターの電源や名前の案内（DNS）が止まっています。</translation>
    </message>
    <message id="staff-say-network">
        <source>回線の不具合です。全額負担にはなりませんので、ご安心ください。</source>
        <translation>回線の不具合です。全額負担にはなりませんので、ご安心ください。</translation>
    </message>
    <message id="staff-do-network">
        <source>LANケーブルとルーターのランプを見てください。直るまでは、ほかの方法で順に確かめます。</source>
        <translation>LANケーブルとルーターのランプを見てください。直るまでは、ほかの方法で順に確かめます。</translation>
    </message>
    <message id="staff-find-network">
        <source>ねっとわーく らん けーぶる るーたー かいせん つながらない DNS</source>
        <translation>ねっとわーく らん けーぶる るーたー かいせん つながらない DNS</translation>
    </message>
    <message id="staff-mean-line">
        <source>資格を照会する相手から返事がありません。終わった受付はなくなりません。</source>
        <translation>資格を照会する相手から返事がありません。終わった受付はなくなりません。</translation>
    </message>
    <message id="staff-say-line">
        <source>回線の不具合です。全額負担にはなりませんので、ご安心ください。</source>
        <translation>回線の不具合です。全額負担にはなりませんので、ご安心ください。</translation>
    </message>
    <message id="staff-find-line">
        <source>かいせん つながらない ねっとわーく しょうかい へんじがない しょうがい だうん</source>
        <translation>かいせん つながらない ねっとわーく しょうかい へんじがない しょうがい だうん</translation>
    </message>
    <message id="certificate-page">
        <source>資格確認書</source>
        <translation>資格確認書</translation>
    </message>
    <message id="certificate-more">
        <source>券面の番号でオンラインの資格を調べます</source>
        <translation>券面の番号でオンラインの資格を調べます</translation>
    </message>
    <message id="certificate-short-insurer">
        <source>保険者番号</source>
        <translation>保険者番号</translation>
    </message>
    <message id="certificate-short-symbol">
        <source>記号</source>
        <translation>記号</translation>
    </message>
    <message id="certificate-short-number">
        <source>番号</source>
        <translation>番号</translation>
    </message>
    <message id="certificate-short-branch">
        <source>枝番</source>
        <translation>枝番</translation>
    </message>
    <message id="certificate-short-birth">
        <source>生年月日</source>
        <translation>生年月日</translation>
    </message>
    <message id="certificate-short-kana">
        <source>氏名のカナ</source>
        <translation>氏名のカナ</translation>
    </message>
    <message id="certificate-short-issued">
        <source>交付年月日</source>
        <translation>交付年月日</translation>
    </message>
    <message id="certificate-short-expiry">
        <source>有効期限</source>
        <translation>有効期限</translation>
    </message>
    <message id="certificate-insurer">
        <source>保険者番号（6けたか8けた）</source>
        <translation>保険者番号（6けたか8けた）</translation>
    </message>
    <message id="certificate-symbol">
        <source>記号（なければ空のまま）</source>
        <translation>記号（なければ空のまま）</translation>
    </message>
    <message id="certificate-number">
        <source>番号</source>
        <translation>番号</translation>
    </message>
    <message id="certificate-branch">
        <source>枝番（あれば）</source>
        <translation>枝番（あれば）</translation>
    </message>
    <message id="certificate-birth">
        <source>生年月日（例 S25.3.1）</source>
        <translation>生年月日（例 S25.3.1）</translation>
    </message>
    <message id="certificate-kana">
        <source>氏名のカナ（照らし合わせます）</source>
        <translation>氏名のカナ（照らし合わせます）</translation>
    </message>
    <message id="certificate-short-stay">
        <source>在留期限</source>
        <translation>在留期限</translation>
    </message>
    <message id="certificate-issued">
        <source>交付年月日（例 R7.8.1）</source>
        <translation>交付年月日（例 R7.8.1）</translation>
    </message>
    <message id="certificate-expiry">
        <source>有効期限（例 R12.7.31）</source>
        <translation>有効期限（例 R12.7.31）</translation>
    </message>
    <message id="certificate-look-up">
        <source>資格を調べる</source>
        <translation>資格を調べる</translation>
    </message>
    <message id="certificate-clear">
        <source>消す</source>
        <translation>消す</translation>
    </message>
    <message id="certificate-busy">
        <source>調べています</source>
        <translation>調べています</translation>
    </message>
    <message id="certificate-empty">
        <source>左に入力して「資格を調べる」を押すと、ここに結果が出ます。番号と結果は、この画面を離れると消えます。</source>
        <translation>左に入力して「資格を調べる」を押すと、ここに結果が出ます。番号と結果は、この画面を離れると消えます。</translation>
    </message>
    <message id="certificate-missing">
        <source>入力してください</source>
        <translation>入力してください</translation>
    </message>
    <message id="certificate-not-digits">
        <source>数字だけで入力してください</source>
        <translation>数字だけで入力してください</translation>
    </message>
    <message id="certificate-wrong-length">
        <source>けた数が違います</source>
        <translation>けた数が違います</translation>
    </message>
    <message id="certificate-wrong-check-digit">
        <source>番号のどこかが違います（検証番号が合いません）</source>
        <translation>番号のどこかが違います（検証番号が合いません）</translation>
    </message>
    <message id="certificate-no-such-day">
        <source>その日付はありません（例 S25.3.1、昭和25年3月1日）</source>
        <translation>その日付はありません（例 S25.3.1、昭和25年3月1日）</translation>
    </message>
    <message id="certificate-stay">
        <source>在留期間の満了日（外国籍の方だけ）</source>
        <translation>在留期間の満了日（外国籍の方だけ）</translation>
    </message>
    <message id="certificate-in-the-future">
        <source>先の日付です</source>
        <translation>先の日付です</translation>
    </message>
    <message id="certificate-before-birth">
        <source>生年月日より前です</source>
        <translation>生年月日より前です</translation>
    </message>
    <message id="certificate-before-issue">
        <source>交付年月日より前です</source>
        <translation>交付年月日より前です</translation>
    </message>
    <message id="certificate-not-kana">
        <source>カナで入力してください</source>
        <translation>カナで入力してください</translation>
    </message>
    <message id="certificate-valid">
        <source>資格は有効です</source>
        <translation>資格は有効です</translation>
    </message>
    <message id="certificate-valid-do">
        <source>氏名と生年月日が、この方と券面に合っているか見てください。</source>
        <translation>氏名と生年月日が、この方と券面に合っているか見てください。</translation>
    </message>
    <message id="certificate-invalid">
        <source>資格がなくなっています</source>
        <translation>資格がなくなっています</translation>
    </message>
    <message id="certificate-invalid-do">
        <source>保険が変わっていないか、新しい資格確認書が届いていないかをたずねてください。</source>
        <translation>保険が変わっていないか、新しい資格確認書が届いていないかをたずねてください。</translation>
    </message>
    <message id="certificate-new-insurer">
        <source>保険が変わっています</source>
        <translation>保険が変わっています</translation>
    </message>
    <message id="certificate-new-insurer-do">
        <source>新しい保険の資格確認書かマイナンバーカードをお持ちか、たずねてください。</source>
        <translation>新しい保険の資格確認書かマイナンバーカードをお持ちか、たずねてください。</translation>
    </message>
    <message id="certificate-not-found">
        <source>この番号の資格は見つかりません</source>
        <translation>この番号の資格は見つかりません</translation>
    </message>
    <message id="certificate-not-found-do">
        <source>番号と生年月日を、券面ともう一度見くらべてください。合っていれば、保険者に電話で確かめます。</source>
        <translation>番号と生年月日を、券面ともう一度見くらべてください。合っていれば、保険者に電話で確かめます。</translation>
    </message>
    <message id="certificate-several">
        <source>資格を1つに決められません</source>
        <translation>資格を1つに決められません</translation>
    </message>
    <message id="certificate-several-do">
        <source>保険者に電話で確かめてください。</source>
        <translation>保険者に電話で確かめてください。</translation>
    </message>
    <message id="certificate-other-name">
        <source>入力した氏名のカナと違う方が見つかりました。番号を確かめてください。</source>
        <translation>入力した氏名のカナと違う方が見つかりました。番号を確かめてください。</translation>
    </message>
    <message id="certificate-name">
        <source>氏名</source>
        <translation>氏名</translation>
    </message>
    <message id="certificate-name-kana">
        <source>氏名のカナ</source>
        <translation>氏名のカナ</translation>
    </message>
    <message id="certificate-insurer-name">
        <source>保険者</source>
        <translation>保険者</translation>
    </message>
    <message id="certificate-share">
        <source>負担割合</source>
        <translation>負担割合</translation>
    </message>
    <message id="certificate-share-value">
        <source>%1割</source>
        <translation>%1割</translation>
    </message>
    <message id="certificate-valid-until">
        <source>資格の有効期限</source>
        <translation>資格の有効期限</translation>
    </message>
    <message id="certificate-lost-on">
        <source>資格がなくなった日</source>
        <translation>資格がなくなった日</translation>
    </message>
    <message id="certificate-note">
        <source>照会先から</source>
        <translation>照会先から</translation>
    </message>
    <message id="certificate-keep">
        <source>後日確認に残す</source>
        <translation>後日確認に残す</translation>
    </message>
    <message id="certificate-keep-do">
        <source>「後日確認に残す」を押すと番号が残り、回線が戻ったら「後日確認」からまとめて照会できます。今日の資格は、ほかの方法で確かめてください。</source>
        <translation>「後日確認に残す」を押すと番号が残り、回線が戻ったら「後日確認」からまとめて照会できます。今日の資格は、ほかの方法で確かめてください。</translation>
    </message>
    <message id="certificate-kept">
        <source>後日確認に残しました。今日の資格は、ほかの方法で順に確かめてください。</source>
        <translation>後日確認に残しました。今日の資格は、ほかの方法で順に確かめてください。</translation>
    </message>
    <message id="certificate-other-ways">
        <source>ほかの方法で確かめる</source>
        <translation>ほかの方法で確かめる</translation>
    </message>
    <message id="certificate-over">
        <source>この資格確認書は、%1で期限が過ぎています。</source>
        <translation>この資格確認書は、%1で期限が過ぎています。</translation>
    </message>
    <message id="certificate-dates">
        <source>券面の日付</source>
        <translation>券面の日付</translation>
    </message>
    <message id="staff-cause-gateway-certificate">
        <source>照会先との安全な通信ができません。</source>
        <translation>照会先との安全な通信ができません。</translation>
    </message>
    <message id="staff-mean-gateway-certificate">
        <source>通信用の証明書の期限切れか、機械の時計のずれです。患者さんのカードの問題ではありません。</source>
        <translation>通信用の証明書の期限切れか、機械の時計のずれです。患者さんのカードの問題ではありません。</translation>
    </message>
    <message id="staff-say-gateway-certificate">
        <source>機械の不具合です。全額負担にはなりませんので、ご安心ください。</source>
        <translation>機械の不具合です。全額負担にはなりませんので、ご安心ください。</translation>
    </message>
    <message id="staff-do-gateway-certificate">
        <source>機械の時計を見て、設置した方に連絡してください。直るまでは、ほかの方法で順に確かめます。</source>
        <translation>機械の時計を見て、設置した方に連絡してください。直るまでは、ほかの方法で順に確かめます。</translation>
    </message>
    <message id="staff-find-gateway-certificate">
        <source>つうしん しょうめいしょ とけい てぃーえるえす</source>
        <translation>つうしん しょうめいしょ とけい てぃーえるえす</translation>
    </message>
    <message id="staff-cause-gateway-refused">
        <source>照会の返事が正しくありません。</source>
        <translation>照会の返事が正しくありません。</translation>
    </message>
    <message id="staff-mean-gateway-refused">
        <source>照会先には届きましたが、断られたか、読めない返事が来ました。</source>
        <translation>照会先には届きましたが、断られたか、読めない返事が来ました。</translation>
    </message>
    <message id="staff-say-gateway-refused">
        <source>照会先の不具合です。全額負担にはなりませんので、ご安心ください。</source>
        <translation>照会先の不具合です。全額負担にはなりませんので、ご安心ください。</translation>
    </message>
    <message id="staff-do-gateway-refused">
        <source>ほかの方法で順に確かめてください。続くときはコードを設置した方に伝えます。</source>
        <translation>ほかの方法で順に確かめてください。続くときはコードを設置した方に伝えます。</translation>
    </message>
    <message id="staff-find-gateway-refused">
        <source>しょうかい へんじ えらー ことわられた</source>
        <translation>しょうかい へんじ えらー ことわられた</translation>
    </message>
    <message id="staff-mean-proof-rejected">
        <source>照会先が、電子証明書の署名か顔認証の結果を受け付けませんでした。</source>
        <translation>照会先が、電子証明書の署名か顔認証の結果を受け付けませんでした。</translation>
    </message>
    <message id="staff-say-proof-rejected">
        <source>確認の結果が届きませんでした。全額負担にはなりませんので、ご安心ください。</source>
        <translation>確認の結果が届きませんでした。全額負担にはなりませんので、ご安心ください。</translation>
    </message>
    <message id="staff-find-proof-rejected">
        <source>ほんにんかくにん しょめい うけつけられない</source>
        <translation>ほんにんかくにん しょめい うけつけられない</translation>
    </message>
    <message id="staff-mean-not-found">
        <source>登録が間に合っていない（転職や引っ越しのすぐあと）ことが多いです。無保険とは限りません。</source>
        <translation>登録が間に合っていない（転職や引っ越しのすぐあと）ことが多いです。無保険とは限りません。</translation>
    </message>
    <message id="staff-say-not-found">
        <source>保険の登録がまだ届いていないようです。最近、保険が変わりましたか。</source>
        <translation>保険の登録がまだ届いていないようです。最近、保険が変わりましたか。</translation>
    </message>
    <message id="staff-find-not-found">
        <source>該当なし がいとうなし しかくなし てんしょく ひっこし ひほけんしゃばんごう</source>
        <translation>該当なし がいとうなし しかくなし てんしょく ひっこし ひほけんしゃばんごう</translation>
    </message>
    <message id="staff-mean-several">
        <source>前の保険と今の保険の両方が登録されているなどです。機械は選びません。</source>
        <translation>前の保険と今の保険の両方が登録されているなどです。機械は選びません。</translation>
    </message>
    <message id="staff-say-several">
        <source>保険が2つ登録されています。今お使いの保険はどちらですか。</source>
        <translation>保険が2つ登録されています。今お使いの保険はどちらですか。</translation>
    </message>
    <message id="staff-find-several">
        <source>ふくすう しかく 2つ ほけん</source>
        <translation>ふくすう しかく 2つ ほけん</translation>
    </message>
    <message id="staff-mean-invalid">
        <source>会社を辞めたなどで、登録されている保険の期間が終わっています。新しい保険の登録が遅れていることもあります。</source>
        <translation>会社を辞めたなどで、登録されている保険の期間が終わっています。新しい保険の登録が遅れていることもあります。</translation>
    </message>
    <message id="staff-say-invalid">
        <source>登録されている保険の期間が終わっているようです。新しい保険の書類はお持ちですか。</source>
        <translation>登録されている保険の期間が終わっているようです。新しい保険の書類はお持ちですか。</translation>
    </message>
    <message id="staff-find-invalid">
        <source>資格無効 しかくむこう むこう しかくそうしつ ほけんしょうきれ</source>
        <translation>資格無効 しかくむこう むこう しかくそうしつ ほけんしょうきれ</translation>
    </message>
    <message id="staff-cause-new-insurer">
        <source>資格は無効ですが、新しい保険の登録があります。</source>
        <translation>資格は無効ですが、新しい保険の登録があります。</translation>
    </message>
    <message id="staff-mean-new-insurer">
        <source>前の保険は終わり、新しい保険者に変わっています。結果には前の保険のことが入っています。</source>
        <translation>前の保険は終わり、新しい保険者に変わっています。結果には前の保険のことが入っています。</translation>
    </message>
    <message id="staff-say-new-insurer">
        <source>新しい保険に変わっていますね。こちらで確かめます。</source>
        <translation>新しい保険に変わっていますね。こちらで確かめます。</translation>
    </message>
    <message id="staff-do-new-insurer">
        <source>新しい資格確認書か資格情報のお知らせを見て「資格確認書」のページで調べ、レセコンの保険を改めてください。</source>
        <translation>新しい資格確認書か資格情報のお知らせを見て「資格確認書」のページで調べ、レセコンの保険を改めてください。</translation>
    </message>
    <message id="staff-find-new-insurer">
        <source>資格無効 新しい保険者 あたらしいほけんしゃ へんこう むこう てんしょく ほけんしゃばんごう</source>
        <translation>資格無効 新しい保険者 あたらしいほけんしゃ へんこう むこう てんしょく ほけんしゃばんごう</translation>
    </message>
    <message id="staff-cause-black-dot">
        <source>お名前や住所に「●」が出ます。</source>
        <translation>お名前や住所に「●」が出ます。</translation>
    </message>
    <message id="staff-mean-black-dot">
        <source>登録にない字（旧字・外字）が●に置きかわっています。保険は有効です。請求は●のままで通ります。</source>
        <translation>登録にない字（旧字・外字）が●に置きかわっています。保険は有効です。請求は●のままで通ります。</translation>
    </message>
    <message id="staff-say-black-dot">
        <source>お名前の正しい漢字を教えていただけますか。保険は問題ありません。</source>
        <translation>お名前の正しい漢字を教えていただけますか。保険は問題ありません。</translation>
    </message>
    <message id="staff-do-black-dot">
        <source>処方箋、領収書、診断書などの証明書には●を写さず、ご本人に確かめた字で書いてください。</source>
        <translation>処方箋、領収書、診断書などの証明書には●を写さず、ご本人に確かめた字で書いてください。</translation>
    </message>
    <message id="staff-find-black-dot">
        <source>くろまる まる ● きゅうじ がいじ もじばけ しめい じゅうしょ なまえ</source>
        <translation>くろまる まる ● きゅうじ がいじ もじばけ しめい じゅうしょ なまえ</translation>
    </message>
    <message id="staff-cause-certificate-grace">
        <source>電子証明書の期限切れ（猶予の期間内）です。</source>
        <translation>電子証明書の期限切れ（猶予の期間内）です。</translation>
    </message>
    <message id="staff-mean-certificate-grace">
        <source>期限から3か月後の月末までは、保険の資格だけ確かめられます。同意の画面と過去の医療情報はありません。</source>
        <translation>期限から3か月後の月末までは、保険の資格だけ確かめられます。同意の画面と過去の医療情報はありません。</translation>
    </message>
    <message id="staff-say-certificate-grace">
        <source>電子証明書の期限が過ぎています。お早めに市区町村の窓口で更新をお願いします。</source>
        <translation>電子証明書の期限が過ぎています。お早めに市区町村の窓口で更新をお願いします。</translation>
    </message>
    <message id="staff-do-certificate-grace">
        <source>受付はできています。更新（無料）をご案内ください。</source>
        <translation>受付はできています。更新（無料）をご案内ください。</translation>
    </message>
    <message id="staff-find-certificate-grace">
        <source>きげんぎれ ゆうよ でんししょうめいしょ こうしん</source>
        <translation>きげんぎれ ゆうよ でんししょうめいしょ こうしん</translation>
    </message>
    <message id="staff-cause-certificate-expiring">
        <source>電子証明書の期限が近づいています。</source>
        <translation>電子証明書の期限が近づいています。</translation>
    </message>
    <message id="staff-mean-certificate-expiring">
        <source>期限の3か月前からお知らせが出ます。今日の受付はふだんどおりです。</source>
        <translation>期限の3か月前からお知らせが出ます。今日の受付はふだんどおりです。</translation>
    </message>
    <message id="staff-say-certificate-expiring">
        <source>期限が近づいています。市区町村の窓口で更新できます。</source>
        <translation>期限が近づいています。市区町村の窓口で更新できます。</translation>
    </message>
    <message id="staff-do-certificate-expiring">
        <source>受付はできています。更新（無料）をご案内ください。</source>
        <translation>受付はできています。更新（無料）をご案内ください。</translation>
    </message>
    <message id="staff-find-certificate-expiring">
        <source>きげん ちかい こうしん でんししょうめいしょ よこく</source>
        <translation>きげん ちかい こうしん でんししょうめいしょ よこく</translation>
    </message>
    <message id="staff-cause-medical-aid">
        <source>生活保護（医療扶助）の方です。</source>
        <translation>生活保護（医療扶助）の方です。</translation>
    </message>
    <message id="staff-mean-medical-aid">
        <source>資格は「有効」です。医療券が登録されていれば、その番号と月も結果に入っています。</source>
        <translation>資格は「有効」です。医療券が登録されていれば、その番号と月も結果に入っています。</translation>
    </message>
    <message id="staff-say-medical-aid">
        <source>確認できました。お待ちください。</source>
        <translation>確認できました。お待ちください。</translation>
    </message>
    <message id="staff-do-medical-aid">
        <source>受付はできています。医療券の番号と月を確かめてください。登録がなければ福祉事務所に聞いてください。</source>
        <translation>受付はできています。医療券の番号と月を確かめてください。登録がなければ福祉事務所に聞いてください。</translation>
    </message>
    <message id="staff-find-medical-aid">
        <source>いりょうふじょ せいかつほご いりょうけん</source>
        <translation>いりょうふじょ せいかつほご いりょうけん</translation>
    </message>
    <message id="staff-cause-no-consent">
        <source>医療情報の提供に同意されませんでした。</source>
        <translation>医療情報の提供に同意されませんでした。</translation>
    </message>
    <message id="staff-mean-no-consent">
        <source>資格は確かめられています。過去の手術・診療・薬・健診の情報は届きません。断っても不利になりません。</source>
        <translation>資格は確かめられています。過去の手術・診療・薬・健診の情報は届きません。断っても不利になりません。</translation>
    </message>
    <message id="staff-say-no-consent">
        <source>承知しました。受付はできています。</source>
        <translation>承知しました。受付はできています。</translation>
    </message>
    <message id="staff-do-no-consent">
        <source>受付はできています。必要なら診察室で口頭でうかがってください。</source>
        <translation>受付はできています。必要なら診察室で口頭でうかがってください。</translation>
    </message>
    <message id="staff-find-no-consent">
        <source>どういしない ていきょうしない ことわる どういなし</source>
        <translation>どういしない ていきょうしない ことわる どういなし</translation>
    </message>
    <message id="staff-cause-face-only">
        <source>顔認証マイナンバーカードです。</source>
        <translation>顔認証マイナンバーカードです。</translation>
    </message>
    <message id="staff-mean-face-only">
        <source>暗証番号を設定していないカードで、表に「顔認証」と書かれています。</source>
        <translation>暗証番号を設定していないカードで、表に「顔認証」と書かれています。</translation>
    </message>
    <message id="staff-say-face-only">
        <source>顔認証で受付できます。暗証番号はいりません。</source>
        <translation>顔認証で受付できます。暗証番号はいりません。</translation>
    </message>
    <message id="staff-do-face-only">
        <source>顔認証か「目視で確認」を使います。オンライン診療には使えません。</source>
        <translation>顔認証か「目視で確認」を使います。オンライン診療には使えません。</translation>
    </message>
    <message id="staff-find-face-only">
        <source>かおにんしょうかーど あんしょうばんごうなし</source>
        <translation>かおにんしょうかーど あんしょうばんごうなし</translation>
    </message>
    <message id="staff-cause-no-photo">
        <source>写真のないカード（乳幼児など）です。</source>
        <translation>写真のないカード（乳幼児など）です。</translation>
    </message>
    <message id="staff-mean-no-photo">
        <source>1歳前に申し込んだカードには写真がありません。顔認証も目視もできません。</source>
        <translation>1歳前に申し込んだカードには写真がありません。顔認証も目視もできません。</translation>
    </message>
    <message id="staff-say-no-photo">
        <source>暗証番号で受付します。保護者の方が入れてください。</source>
        <translation>暗証番号で受付します。保護者の方が入れてください。</translation>
    </message>
    <message id="staff-do-no-photo">
        <source>暗証番号をご案内ください。番号は職員が聞かないでください。</source>
        <translation>暗証番号をご案内ください。番号は職員が聞かないでください。</translation>
    </message>
    <message id="staff-find-no-photo">
        <source>しゃしんなし にゅうようじ あかちゃん こども</source>
        <translation>しゃしんなし にゅうようじ あかちゃん こども</translation>
    </message>
    <message id="staff-cause-share-differs">
        <source>負担割合がご本人のお話と違います。</source>
        <translation>負担割合がご本人のお話と違います。</translation>
    </message>
    <message id="staff-mean-share-differs">
        <source>登録の変更が届いていないか、高齢受給者証などの切り替わりです。</source>
        <translation>登録の変更が届いていないか、高齢受給者証などの切り替わりです。</translation>
    </message>
    <message id="staff-say-share-differs">
        <source>負担の割合を確かめます。お持ちの書類を見せていただけますか。</source>
        <translation>負担の割合を確かめます。お持ちの書類を見せていただけますか。</translation>
    </message>
    <message id="staff-do-share-differs">
        <source>高齢受給者証などを見て、保険者に確かめてください。機械の結果を書きかえません。</source>
        <translation>高齢受給者証などを見て、保険者に確かめてください。機械の結果を書きかえません。</translation>
    </message>
    <message id="staff-find-share-differs">
        <source>ふたんわりあい わりあい ちがう 1わり 2わり 3わり</source>
        <translation>ふたんわりあい わりあい ちがう 1わり 2わり 3わり</translation>
    </message>
    <message id="staff-mean-log">
        <source>記録が書けない間は、結果を外へ出しません。</source>
        <translation>記録が書けない間は、結果を外へ出しません。</translation>
    </message>
    <message id="staff-say-log">
        <source>機械の不具合です。全額負担にはなりませんので、ご安心ください。</source>
        <translation>機械の不具合です。全額負担にはなりませんので、ご安心ください。</translation>
    </message>
    <message id="staff-find-log">
        <source>きろく ろぐ かけない でぃすく</source>
        <translation>きろく ろぐ かけない でぃすく</translation>
    </message>
    <message id="staff-mean-result-folder">
        <source>受付は終わっています。共有フォルダが戻ると、自動で一度だけ届きます。</source>
        <translation>受付は終わっています。共有フォルダが戻ると、自動で一度だけ届きます。</translation>
    </message>
    <message id="staff-say-result-folder">
        <source>受付はできています。お待ちください。</source>
        <translation>受付はできています。お待ちください。</translation>
    </message>
    <message id="staff-find-result-folder">
        <source>けっか ふぉるだ ふぁいる きょうゆう れせこん とどかない</source>
        <translation>けっか ふぉるだ ふぁいる きょうゆう れせこん とどかない</translation>
    </message>
    <message id="staff-mean-setup">
        <source>この機械の設定ファイルか、導入のしかたに誤りがあります。</source>
        <translation>この機械の設定ファイルか、導入のしかたに誤りがあります。</translation>
    </message>
    <message id="staff-say-setup">
        <source>機械の準備をしています。窓口で受け付けます。</source>
        <translation>機械の準備をしています。窓口で受け付けます。</translation>
    </message>
    <message id="staff-find-setup">
        <source>せってい あやまり どうにゅう</source>
        <translation>せってい あやまり どうにゅう</translation>
    </message>
    <message id="staff-mean-internal">
        <source>プログラムが途中で止まりました。終わった受付はなくなりません。</source>
        <translation>プログラムが途中で止まりました。終わった受付はなくなりません。</translation>
    </message>
    <message id="staff-say-internal">
        <source>機械の不具合です。全額負担にはなりませんので、ご安心ください。</source>
        <translation>機械の不具合です。全額負担にはなりませんので、ご安心ください。</translation>
    </message>
    <message id="staff-find-internal">
        <source>きかい ふぐあい えらー さいきどう ていし</source>
        <translation>きかい ふぐあい えらー さいきどう ていし</translation>
    </message>
    <message id="staff-cause-completed">
        <source>受付が終わりました。</source>
        <translation>受付が終わりました。</translation>
    </message>
    <message id="staff-mean-completed">
        <source>本人確認、同意、保険の資格の確認が終わり、結果がレセコンへ渡されました。</source>
        <translation>本人確認、同意、保険の資格の確認が終わり、結果がレセコンへ渡されました。</translation>
    </message>
    <message id="staff-say-completed">
        <source>受付ができました。待合室でお待ちください。</source>
        <translation>受付ができました。待合室でお待ちください。</translation>
    </message>
    <message id="staff-do-completed">
        <source>することはありません。カードを取ったか見てください。</source>
        <translation>することはありません。カードを取ったか見てください。</translation>
    </message>
    <message id="staff-find-completed">
        <source>うけつけずみ かんりょう おわり</source>
        <translation>うけつけずみ かんりょう おわり</translation>
    </message>
    <message id="staff-board">
        <source>原因と対応</source>
        <translation>原因と対応</translation>
    </message>
    <message id="staff-board-more">
        <source>出ている言葉を選ぶと、することが分かります</source>
        <translation>出ている言葉を選ぶと、することが分かります</translation>
    </message>
    <message id="staff-board-search">
        <source>言葉やコードで探す（例：しかくむこう）</source>
        <translation>言葉やコードで探す（例：しかくむこう）</translation>
    </message>
    <message id="staff-board-nothing">
        <source>見つかりません。短い言葉にするか、ひらがなで入れてください。</source>
        <translation>見つかりません。短い言葉にするか、ひらがなで入れてください。</translation>
    </message>
    <message id="staff-board-today">
        <source>今日 %1件</source>
        <translation>今日 %1件</translation>
    </message>
    <message id="staff-board-meaning">
        <source>どういうことか</source>
        <translation>どういうことか</translation>
    </message>
    <message id="staff-board-say">
        <source>患者さんに言うこと</source>
        <translation>患者さんに言うこと</translation>
    </message>
    <message id="staff-board-quote">
        <source>「%1」</source>
        <translation>「%1」</translation>
    </message>
    <message id="staff-board-do">
        <source>すること</source>
        <translation>すること</translation>
    </message>
    <message id="staff-board-codes">
        <source>コード：%1</source>
        <translation>コード：%1</translation>
    </message>
    <message id="staff-board-practice">
        <source>練習の台本：%1</source>
        <translation>練習の台本：%1</translation>
    </message>
    <message id="staff-explain">
        <source>くわしく</source>
        <translation>くわしく</translation>
    </message>
    <message id="staff-menu-count">
        <source>%1件</source>
        <translation>%1件</translation>
    </message>
    <message id="ladder-for">
        <source>%1 様：上から順に確かめます</source>
        <translation>%1 様：上から順に確かめます</translation>
    </message>
    <message id="ladder-for-nameless">
        <source>この受付：上から順に確かめます</source>
        <translation>この受付：上から順に確かめます</translation>
    </message>
    <message id="ladder-for-new">
        <source>カードを置けない方：上から順に確かめます</source>
        <translation>カードを置けない方：上から順に確かめます</translation>
    </message>
    <message id="ladder-begin-new">
        <source>別の方を始める</source>
        <translation>別の方を始める</translation>
    </message>
    <message id="ladder-begin-new-more">
        <source>カードを置けない別の方を、上から順に確かめる</source>
        <translation>カードを置けない別の方を、上から順に確かめる</translation>
    </message>
    <message id="ladder-looking">
        <source>どこで止まっているか調べています…</source>
        <translation>どこで止まっているか調べています…</translation>
    </message>
    <message id="ladder-asking">
        <source>つながりました。資格を照会しています…</source>
        <translation>つながりました。資格を照会しています…</translation>
    </message>
    <message id="ladder-asking-anyhow">
        <source>資格を照会しています…（連携アプリが答えるかどうかは、照会すると分かります）</source>
        <translation>資格を照会しています…（連携アプリが答えるかどうかは、照会すると分かります）</translation>
    </message>
    <message id="ladder-place-card-again">
        <source>つながっています。もう一度カードを置いてもらってください。</source>
        <translation>つながっています。もう一度カードを置いてもらってください。</translation>
    </message>
    <message id="ladder-confirmed">
        <source>記録しました。診察を受けられます。後日確認に残っています。</source>
        <translation>記録しました。診察を受けられます。後日確認に残っています。</translation>
    </message>
    <message id="ladder-not-same-card">
        <source>このカードの電子証明書が使えないため、この方法では確かめられません</source>
        <translation>このカードの電子証明書が使えないため、この方法では確かめられません</translation>
    </message>
    <message id="ladder-note-log-in">
        <source>カードでのログインはできません。前に保存したPDFなら見られます</source>
        <translation>カードでのログインはできません。前に保存したPDFなら見られます</translation>
    </message>
    <message id="ladder-title-try-again">
        <source>もう一度つないでみる</source>
        <translation>もう一度つないでみる</translation>
    </message>
    <message id="ladder-more-try-again">
        <source>どこで止まっているか調べ、つながれば照会します</source>
        <translation>どこで止まっているか調べ、つながれば照会します</translation>
    </message>
    <message id="ladder-button-try-again">
        <source>もう一度ためす</source>
        <translation>もう一度ためす</translation>
    </message>
    <message id="ladder-title-hand-held">
        <source>携帯の端末で確かめる</source>
        <translation>携帯の端末で確かめる</translation>
    </message>
    <message id="ladder-more-hand-held">
        <source>マイナ資格確認アプリ（居宅同意取得型）。受付でも可</source>
        <translation>マイナ資格確認アプリ（居宅同意取得型）。受付でも可</translation>
    </message>
    <message id="ladder-button-hand-held">
        <source>端末で確認した</source>
        <translation>端末で確認した</translation>
    </message>
    <message id="ladder-title-my-portal">
        <source>マイナポータルの画面かPDFを見せてもらう</source>
        <translation>マイナポータルの画面かPDFを見せてもらう</translation>
    </message>
    <message id="ladder-more-my-portal">
        <source>患者さんのスマホで。顔認証カードの方は使えません</source>
        <translation>患者さんのスマホで。顔認証カードの方は使えません</translation>
    </message>
    <message id="ladder-button-my-portal">
        <source>見て確認した</source>
        <translation>見て確認した</translation>
    </message>
    <message id="ladder-title-oral-check">
        <source>前に来た方は、口頭で確かめる</source>
        <translation>前に来た方は、口頭で確かめる</translation>
    </message>
    <message id="ladder-more-oral-check">
        <source>保険が変わっていないかを聞きます</source>
        <translation>保険が変わっていないかを聞きます</translation>
    </message>
    <message id="ladder-button-oral-check">
        <source>口頭で確認した</source>
        <translation>口頭で確認した</translation>
    </message>
    <message id="ladder-title-notice-with-card">
        <source>資格情報のお知らせをカードと見せてもらう</source>
        <translation>資格情報のお知らせをカードと見せてもらう</translation>
    </message>
    <message id="ladder-more-notice-with-card">
        <source>お知らせだけでは足りません。カードと一緒に見ます</source>
        <translation>お知らせだけでは足りません。カードと一緒に見ます</translation>
    </message>
    <message id="ladder-button-notice-with-card">
        <source>両方で確認した</source>
        <translation>両方で確認した</translation>
    </message>
    <message id="ladder-title-declaration">
        <source>被保険者資格申立書を書いていただく</source>
        <translation>被保険者資格申立書を書いていただく</translation>
    </message>
    <message id="ladder-more-declaration">
        <source>分かるところだけで構いません。印刷もPDFもできます</source>
        <translation>分かるところだけで構いません。印刷もPDFもできます</translation>
    </message>
    <message id="ladder-button-declaration">
        <source>申立書を作る</source>
        <translation>申立書を作る</translation>
    </message>
    <message id="ladder-way-try-again">
        <source>もう一度照会</source>
        <translation>もう一度照会</translation>
    </message>
    <message id="ladder-way-hand-held">
        <source>携帯の端末</source>
        <translation>携帯の端末</translation>
    </message>
    <message id="ladder-way-my-portal">
        <source>マイナポータル</source>
        <translation>マイナポータル</translation>
    </message>
    <message id="ladder-way-oral-check">
        <source>口頭</source>
        <translation>口頭</translation>
    </message>
    <message id="ladder-way-notice-with-card">
        <source>お知らせとカード</source>
        <translation>お知らせとカード</translation>
    </message>
    <message id="ladder-way-declaration">
        <source>申立書</source>
        <translation>申立書</translation>
    </message>
    <message id="ladder-place-card-to-see">
        <source>共有フォルダーまではつながっています。その先は、もう一度カードを置いてもらうと分かります。</source>
        <translation>共有フォルダーまではつながっています。その先は、もう一度カードを置いてもらうと分かります。</translation>
    </message>
    <message id="ladder-last-time">
        <source>%1の照会：%2いまどうかは、もう一度カードを置いてもらうと分かります。</source>
        <translation>%1の照会：%2いまどうかは、もう一度カードを置いてもらうと分かります。</translation>
    </message>
    <message id="hop-this-machine">
        <source>LAN</source>
        <translation>LAN</translation>
    </message>
    <message id="hop-name">
        <source>名前の案内</source>
        <translation>名前の案内</translation>
    </message>
    <message id="hop-connection">
        <source>接続</source>
        <translation>接続</translation>
    </message>
    <message id="hop-tls">
        <source>安全な通信</source>
        <translation>安全な通信</translation>
    </message>
    <message id="hop-service">
        <source>返事</source>
        <translation>返事</translation>
    </message>
    <message id="hop-shared-folder">
        <source>共有フォルダー</source>
        <translation>共有フォルダー</translation>
    </message>
    <message id="hop-taken">
        <source>連携アプリの受け取り</source>
        <translation>連携アプリの受け取り</translation>
    </message>
    <message id="hop-answered">
        <source>連携アプリの返事</source>
        <translation>連携アプリの返事</translation>
    </message>
    <message id="hop-with-age">
        <source>%1（%2）</source>
        <translation>%1（%2）</translation>
    </message>
    <message id="hop-just-now">
        <source>1分以内</source>
        <translation>1分以内</translation>
    </message>
    <message id="hop-minutes-ago">
        <source>%1分前</source>
        <translation>%1分前</translation>
    </message>
    <message id="hop-level-ok">
        <source>%1：できています</source>
        <translation>%1：できています</translation>
    </message>
    <message id="hop-level-down">
        <source>%1：ここで止まっています</source>
        <translation>%1：ここで止まっています</translation>
    </message>
    <message id="hop-level-unknown">
        <source>%1：まだ調べていません</source>
        <translation>%1：まだ調べていません</translation>
    </message>
    <message id="continuing-page">
        <source>継続中の患者</source>
        <translation>継続中の患者</translation>
    </message>
    <message id="continuing-counts">
        <source>訪問診療・オンライン診療を続けている方 %1名</source>
        <translation>訪問診療・オンライン診療を続けている方 %1名</translation>
    </message>
    <message id="continuing-ask-all">
        <source>まとめて再照会</source>
        <translation>まとめて再照会</translation>
    </message>
    <message id="continuing-ask-all-more">
        <source>カードなしで、全員の資格を一度に確かめます</source>
        <translation>カードなしで、全員の資格を一度に確かめます</translation>
    </message>
    <message id="continuing-open">
        <source>継続中 %1</source>
        <translation>継続中 %1</translation>
    </message>
    <message id="continuing-over-tab">
        <source>終わった方 %1</source>
        <translation>終わった方 %1</translation>
    </message>
    <message id="continuing-running">
        <source>再照会しています…</source>
        <translation>再照会しています…</translation>
    </message>
    <message id="continuing-locked">
        <source>患者さんの一覧は、サインインすると見られます</source>
        <translation>患者さんの一覧は、サインインすると見られます</translation>
    </message>
    <message id="continuing-none">
        <source>訪問診療やオンライン診療で、初回にカードと同意をいただいた方がここに並びます</source>
        <translation>訪問診療やオンライン診療で、初回にカードと同意をいただいた方がここに並びます</translation>
    </message>
    <message id="continuing-none-ended">
        <source>終わった方はいません（終えてから90日で消えます）</source>
        <translation>終わった方はいません（終えてから90日で消えます）</translation>
    </message>
    <message id="continuing-column-kind">
        <source>診療</source>
        <translation>診療</translation>
    </message>
    <message id="continuing-column-marks">
        <source>同意した内容</source>
        <translation>同意した内容</translation>
    </message>
    <message id="continuing-column-until">
        <source>同意の期限</source>
        <translation>同意の期限</translation>
    </message>
    <message id="continuing-column-ended">
        <source>終えた日</source>
        <translation>終えた日</translation>
    </message>
    <message id="continuing-column-asked">
        <source>前回の確認</source>
        <translation>前回の確認</translation>
    </message>
    <message id="continuing-kind-home-visit">
        <source>訪問</source>
        <translation>訪問</translation>
    </message>
    <message id="continuing-kind-online">
        <source>オンライン</source>
        <translation>オンライン</translation>
    </message>
    <message id="continuing-kind-outpatient">
        <source>外来</source>
        <translation>外来</translation>
    </message>
    <message id="continuing-mark-operation">
        <source>手術</source>
        <translation>手術</translation>
    </message>
    <message id="continuing-mark-drug">
        <source>診療・薬</source>
        <translation>診療・薬</translation>
    </message>
    <message id="continuing-mark-checkup">
        <source>健診</source>
        <translation>健診</translation>
    </message>
    <message id="continuing-item-operation">
        <source>手術</source>
        <translation>手術</translation>
    </message>
    <message id="continuing-item-drug">
        <source>診療とお薬</source>
        <translation>診療とお薬</translation>
    </message>
    <message id="continuing-item-checkup">
        <source>健診</source>
        <translation>健診</translation>
    </message>
    <message id="continuing-and">
        <source>、</source>
        <translation>、</translation>
    </message>
    <message id="continuing-consent-all">
        <source>%1に同意</source>
        <translation>%1に同意</translation>
    </message>
    <message id="continuing-consent-part">
        <source>%1に同意（%2は同意なし）</source>
        <translation>%1に同意（%2は同意なし）</translation>
    </message>
    <message id="continuing-consent-none">
        <source>情報の提供には同意なし</source>
        <translation>情報の提供には同意なし</translation>
    </message>
    <message id="continuing-no-day">
        <source>不明</source>
        <translation>不明</translation>
    </message>
    <message id="continuing-nameless">
        <source>記録を読めない方</source>
        <translation>記録を読めない方</translation>
    </message>
    <message id="continuing-days-left">
        <source>あと%1日</source>
        <translation>あと%1日</translation>
    </message>
    <message id="continuing-last-day">
        <source>今日まで</source>
        <translation>今日まで</translation>
    </message>
    <message id="continuing-over">
        <source>期限切れ</source>
        <translation>期限切れ</translation>
    </message>
    <message id="continuing-ended-institution">
        <source>継続が終わった</source>
        <translation>継続が終わった</translation>
    </message>
    <message id="continuing-ended-revoked">
        <source>同意の取り消し</source>
        <translation>同意の取り消し</translation>
    </message>
    <message id="continuing-not-asked">
        <source>未照会</source>
        <translation>未照会</translation>
    </message>
    <message id="continuing-answer-unknown">
        <source>回答になし</source>
        <translation>回答になし</translation>
    </message>
    <message id="continuing-answer-valid">
        <source>有効</source>
        <translation>有効</translation>
    </message>
    <message id="continuing-answer-invalid">
        <source>資格なし</source>
        <translation>資格なし</translation>
    </message>
    <message id="continuing-answer-invalid-new-insurer">
        <source>新しい保険者</source>
        <translation>新しい保険者</translation>
    </message>
    <message id="continuing-answer-not-found">
        <source>該当なし</source>
        <translation>該当なし</translation>
    </message>
    <message id="continuing-answer-several">
        <source>複数の資格</source>
        <translation>複数の資格</translation>
    </message>
    <message id="continuing-answer-unregistered">
        <source>利用登録なし</source>
        <translation>利用登録なし</translation>
    </message>
    <message id="continuing-birth">
        <source>生年月日</source>
        <translation>生年月日</translation>
    </message>
    <message id="continuing-insurer">
        <source>保険者</source>
        <translation>保険者</translation>
    </message>
    <message id="continuing-since">
        <source>初回の同意</source>
        <translation>初回の同意</translation>
    </message>
    <message id="continuing-consent">
        <source>同意の内容</source>
        <translation>同意の内容</translation>
    </message>
    <message id="continuing-until">
        <source>同意の期限</source>
        <translation>同意の期限</translation>
    </message>
    <message id="continuing-until-own">
        <source>%1（この施設の設定による）</source>
        <translation>%1（この施設の設定による）</translation>
    </message>
    <message id="continuing-end">
        <source>終わり</source>
        <translation>終わり</translation>
    </message>
    <message id="continuing-end-by">
        <source>%1　%2（%3）</source>
        <translation>%1　%2（%3）</translation>
    </message>
    <message id="continuing-asked">
        <source>前回の確認</source>
        <translation>前回の確認</translation>
    </message>
    <message id="continuing-asked-value">
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message id="continuing-note">
        <source>案内</source>
        <translation>案内</translation>
    </message>
    <message id="continuing-allows">
        <source>継続中は、初回の同意の範囲（%1）の情報を、カードなしで取得できます。</source>
        <translation>継続中は、初回の同意の範囲（%1）の情報を、カードなしで取得できます。</translation>
    </message>
    <message id="continuing-allows-none">
        <source>情報の提供に同意がないため、カードなしでは資格だけを確かめられます。</source>
        <translation>情報の提供に同意がないため、カードなしでは資格だけを確かめられます。</translation>
    </message>
    <message id="continuing-next-home-visit">
        <source>次の訪問</source>
        <translation>次の訪問</translation>
    </message>
    <message id="continuing-next-online">
        <source>次のオンライン診療</source>
        <translation>次のオンライン診療</translation>
    </message>
    <message id="continuing-next-outpatient">
        <source>次の受診</source>
        <translation>次の受診</translation>
    </message>
    <message id="continuing-card-next">
        <source>%1でカードを</source>
        <translation>%1でカードを</translation>
    </message>
    <message id="continuing-untold">
        <source>センターへ未通知</source>
        <translation>センターへ未通知</translation>
    </message>
    <message id="continuing-do-untold">
        <source>回線が戻ってから「まとめて再照会」を押すと、もう一度伝えます。共有フォルダーの場合は、資格確認端末で取り消します。</source>
        <translation>回線が戻ってから「まとめて再照会」を押すと、もう一度伝えます。共有フォルダーの場合は、資格確認端末で取り消します。</translation>
    </message>
    <message id="continuing-do-over">
        <source>同意の期限が過ぎました。%1でカードをお願いしてください。</source>
        <translation>同意の期限が過ぎました。%1でカードをお願いしてください。</translation>
    </message>
    <message id="continuing-do-soon">
        <source>まもなく同意の期限です。%1でカードをお願いすると、続けられます。</source>
        <translation>まもなく同意の期限です。%1でカードをお願いすると、続けられます。</translation>
    </message>
    <message id="continuing-do-damaged">
        <source>記録を読めません。継続を終えて、%1でカードをお願いしてください。</source>
        <translation>記録を読めません。継続を終えて、%1でカードをお願いしてください。</translation>
    </message>
    <message id="continuing-do-invalid">
        <source>資格が切れています。保険が変わっていないか、ご本人に確かめてください。</source>
        <translation>資格が切れています。保険が変わっていないか、ご本人に確かめてください。</translation>
    </message>
    <message id="continuing-do-new-insurer">
        <source>保険者が変わりました。%1でカードをお願いし、新しい資格を確かめてください。</source>
        <translation>保険者が変わりました。%1でカードをお願いし、新しい資格を確かめてください。</translation>
    </message>
    <message id="continuing-do-absent">
        <source>回答にこの方がいませんでした。%1でカードをお願いしてください。</source>
        <translation>回答にこの方がいませんでした。%1でカードをお願いしてください。</translation>
    </message>
    <message id="continuing-do-ask">
        <source>資格を1つに決められません。どの保険を使うか、ご本人に確かめてください。</source>
        <translation>資格を1つに決められません。どの保険を使うか、ご本人に確かめてください。</translation>
    </message>
    <message id="continuing-revoke">
        <source>同意を取り消す</source>
        <translation>同意を取り消す</translation>
    </message>
    <message id="continuing-revoke-more">
        <source>患者さんの申し出があったとき</source>
        <translation>患者さんの申し出があったとき</translation>
    </message>
    <message id="continuing-finish">
        <source>継続を終える</source>
        <translation>継続を終える</translation>
    </message>
    <message id="continuing-finish-more">
        <source>診療が終わったとき</source>
        <translation>診療が終わったとき</translation>
    </message>
    <message id="continuing-really-revoked">
        <source>同意を取り消しますか？</source>
        <translation>同意を取り消しますか？</translation>
    </message>
    <message id="continuing-really-institution">
        <source>継続を終えますか？</source>
        <translation>継続を終えますか？</translation>
    </message>
    <message id="continuing-really-more">
        <source>すぐに再照会の対象から外れます。元には戻せません。また続けるときは、カードと同意からになります。</source>
        <translation>すぐに再照会の対象から外れます。元には戻せません。また続けるときは、カードと同意からになります。</translation>
    </message>
    <message id="continuing-yes-revoked">
        <source>取り消す</source>
        <translation>取り消す</translation>
    </message>
    <message id="continuing-yes-institution">
        <source>終える</source>
        <translation>終える</translation>
    </message>
    <message id="continuing-no">
        <source>やめる</source>
        <translation>やめる</translation>
    </message>
    <message id="continuing-ended-now-revoked">
        <source>%1の同意を取り消しました。</source>
        <translation>%1の同意を取り消しました。</translation>
    </message>
    <message id="continuing-ended-now-institution">
        <source>%1の継続を終えました。</source>
        <translation>%1の継続を終えました。</translation>
    </message>
    <message id="continuing-round">
        <source>%1名に照会し、%2名の資格が有効でした。</source>
        <translation>%1名に照会し、%2名の資格が有効でした。</translation>
    </message>
    <message id="continuing-round-attention">
        <source>%1名は窓口で確認が必要です。</source>
        <translation>%1名は窓口で確認が必要です。</translation>
    </message>
    <message id="continuing-round-failed">
        <source>%1名は照会できませんでした。</source>
        <translation>%1名は照会できませんでした。</translation>
    </message>
    <message id="continuing-round-cause">
        <source>%1。%2</source>
        <translation>%1。%2</translation>
    </message>
    <message id="continuing-round-nobody">
        <source>いま再照会できる方はいません。</source>
        <translation>いま再照会できる方はいません。</translation>
    </message>
    <message id="continuing-round-given-up">
        <source>前の照会は、24時間たっても結果が届かないため打ち切りました。</source>
        <translation>前の照会は、24時間たっても結果が届かないため打ち切りました。</translation>
    </message>
    <message id="continuing-round-again">
        <source>もう一度「まとめて再照会」を押してください。</source>
        <translation>もう一度「まとめて再照会」を押してください。</translation>
    </message>
    <message id="continuing-round-untold">
        <source>%1名の終わりが、まだセンターに伝わっていません。</source>
        <translation>%1名の終わりが、まだセンターに伝わっていません。</translation>
    </message>
    <message id="staff-follow-ups">
        <source>後日確認</source>
        <translation>後日確認</translation>
    </message>
    <message id="follow-up-counts">
        <source>まだ確かめていない受付 %1件　すんだもの %2件</source>
        <translation>まだ確かめていない受付 %1件　すんだもの %2件</translation>
    </message>
    <message id="follow-up-ask-all">
        <source>まとめて照会</source>
        <translation>まとめて照会</translation>
    </message>
    <message id="follow-up-ask-all-more">
        <source>まだの受付を、順にもう一度照会します</source>
        <translation>まだの受付を、順にもう一度照会します</translation>
    </message>
    <message id="follow-up-open">
        <source>まだ %1</source>
        <translation>まだ %1</translation>
    </message>
    <message id="follow-up-settled">
        <source>すんだ %1</source>
        <translation>すんだ %1</translation>
    </message>
    <message id="follow-up-running">
        <source>照会しています…</source>
        <translation>照会しています…</translation>
    </message>
    <message id="follow-up-round-stopped">
        <source>回線がつながらず、%1件のうち%2件で止めました。戻ってから、もう一度押してください。</source>
        <translation>回線がつながらず、%1件のうち%2件で止めました。戻ってから、もう一度押してください。</translation>
    </message>
    <message id="follow-up-round">
        <source>%1件のうち、有効 %2件、確認が必要 %3件、照会できず %4件でした。</source>
        <translation>%1件のうち、有効 %2件、確認が必要 %3件、照会できず %4件でした。</translation>
    </message>
    <message id="follow-up-when">
        <source>受けた時刻</source>
        <translation>受けた時刻</translation>
    </message>
    <message id="follow-up-when-by">
        <source>%1（%2）</source>
        <translation>%1（%2）</translation>
    </message>
    <message id="follow-up-way">
        <source>確かめた方法</source>
        <translation>確かめた方法</translation>
    </message>
    <message id="follow-up-cause">
        <source>理由</source>
        <translation>理由</translation>
    </message>
    <message id="follow-up-age">
        <source>経過</source>
        <translation>経過</translation>
    </message>
    <message id="follow-up-identity">
        <source>本人確認</source>
        <translation>本人確認</translation>
    </message>
    <message id="follow-up-consent">
        <source>同意</source>
        <translation>同意</translation>
    </message>
    <message id="follow-up-consent-none">
        <source>たずねていません</source>
        <translation>たずねていません</translation>
    </message>
    <message id="follow-up-consent-all">
        <source>3つとも提供する</source>
        <translation>3つとも提供する</translation>
    </message>
    <message id="follow-up-consent-declined">
        <source>3つとも提供しない</source>
        <translation>3つとも提供しない</translation>
    </message>
    <message id="follow-up-consent-part">
        <source>提供する %1、提供しない %2</source>
        <translation>提供する %1、提供しない %2</translation>
    </message>
    <message id="follow-up-identity-none">
        <source>まだ</source>
        <translation>まだ</translation>
    </message>
    <message id="follow-up-identity-face">
        <source>顔認証 済み</source>
        <translation>顔認証 済み</translation>
    </message>
    <message id="follow-up-identity-pin">
        <source>暗証番号 済み</source>
        <translation>暗証番号 済み</translation>
    </message>
    <message id="follow-up-identity-visual">
        <source>目視 済み</source>
        <translation>目視 済み</translation>
    </message>
    <message id="follow-up-no-cause">
        <source>理由の記録なし</source>
        <translation>理由の記録なし</translation>
    </message>
    <message id="follow-up-no-way">
        <source>まだ</source>
        <translation>まだ</translation>
    </message>
    <message id="follow-up-nameless">
        <source>お名前は分かりません</source>
        <translation>お名前は分かりません</translation>
    </message>
    <message id="follow-up-today">
        <source>今日</source>
        <translation>今日</translation>
    </message>
    <message id="follow-up-days">
        <source>%1日前</source>
        <translation>%1日前</translation>
    </message>
    <message id="follow-up-none">
        <source>後日確認の受付はありません</source>
        <translation>後日確認の受付はありません</translation>
    </message>
    <message id="follow-up-none-settled">
        <source>すんだものはまだありません</source>
        <translation>すんだものはまだありません</translation>
    </message>
    <message id="follow-up-ask">
        <source>もう一度照会する</source>
        <translation>もう一度照会する</translation>
    </message>
    <message id="follow-up-declare">
        <source>申立書</source>
        <translation>申立書</translation>
    </message>
    <message id="follow-up-settle">
        <source>確認がすんだ</source>
        <translation>確認がすんだ</translation>
    </message>
    <message id="follow-up-settle-more">
        <source>ほかの方法で確かめ、一覧から外します</source>
        <translation>ほかの方法で確かめ、一覧から外します</translation>
    </message>
    <message id="follow-up-needs-number">
        <source>カードなしでは照会できません。保険の番号が分かれば、番号で照会できます。</source>
        <translation>カードなしでは照会できません。保険の番号が分かれば、番号で照会できます。</translation>
    </message>
    <message id="follow-up-answer-valid">
        <source>資格は有効です。</source>
        <translation>資格は有効です。</translation>
    </message>
    <message id="follow-up-answer-invalid">
        <source>資格は無効です。患者さんに確かめてください。</source>
        <translation>資格は無効です。患者さんに確かめてください。</translation>
    </message>
    <message id="follow-up-answer-invalid-new-insurer">
        <source>資格は無効で、新しい保険の登録があります。</source>
        <translation>資格は無効で、新しい保険の登録があります。</translation>
    </message>
    <message id="follow-up-answer-not-found">
        <source>該当する資格がありません。患者さんに確かめてください。</source>
        <translation>該当する資格がありません。患者さんに確かめてください。</translation>
    </message>
    <message id="follow-up-answer-several">
        <source>資格が複数あります。どれを使うか確かめてください。</source>
        <translation>資格が複数あります。どれを使うか確かめてください。</translation>
    </message>
    <message id="follow-up-answer-unregistered">
        <source>利用登録がまだでした。</source>
        <translation>利用登録がまだでした。</translation>
    </message>
    <message id="follow-up-answer-unknown">
        <source>まだ返事がありません。</source>
        <translation>まだ返事がありません。</translation>
    </message>
    <message id="follow-up-late">
        <source>あとから回答：%1</source>
        <translation>あとから回答：%1</translation>
    </message>
    <message id="follow-up-other-name">
        <source>返事のお名前は「%1」です。番号を確かめてください。</source>
        <translation>返事のお名前は「%1」です。番号を確かめてください。</translation>
    </message>
    <message id="follow-up-by-number">
        <source>番号で照会</source>
        <translation>番号で照会</translation>
    </message>
    <message id="follow-up-by-number-more">
        <source>カードがなくても、保険の番号で照会できます。結果ファイルは作られません。</source>
        <translation>カードがなくても、保険の番号で照会できます。結果ファイルは作られません。</translation>
    </message>
    <message id="follow-up-link-more">
        <source>%1：番号をカードに登録すると、次からはカードだけで照会できます。</source>
        <translation>%1：番号をカードに登録すると、次からはカードだけで照会できます。</translation>
    </message>
    <message id="follow-up-link">
        <source>このカードに番号を登録</source>
        <translation>このカードに番号を登録</translation>
    </message>
    <message id="follow-up-linked">
        <source>番号を登録しました。次からはカードだけで照会できます。</source>
        <translation>番号を登録しました。次からはカードだけで照会できます。</translation>
    </message>
    <message id="follow-up-round-no-file">
        <source>番号での照会に結果ファイルはありません。レセコンには手で入れてください。</source>
        <translation>番号での照会に結果ファイルはありません。レセコンには手で入れてください。</translation>
    </message>
    <message id="follow-up-no-file">
        <source>結果ファイルはありません。レセコンには手で入れてください。</source>
        <translation>結果ファイルはありません。レセコンには手で入れてください。</translation>
    </message>
    <message id="declaration">
        <source>被保険者資格申立書</source>
        <translation>被保険者資格申立書</translation>
    </message>
    <message id="declaration-more">
        <source>分かるところだけで構いません。署名は紙にいただきます。</source>
        <translation>分かるところだけで構いません。署名は紙にいただきます。</translation>
    </message>
    <message id="declaration-back">
        <source>後日確認へ</source>
        <translation>後日確認へ</translation>
    </message>
    <message id="declaration-save">
        <source>PDFにする</source>
        <translation>PDFにする</translation>
    </message>
    <message id="declaration-print">
        <source>印刷する</source>
        <translation>印刷する</translation>
    </message>
    <message id="declaration-saved">
        <source>受付機に保存しました：%1</source>
        <translation>受付機に保存しました：%1</translation>
    </message>
    <message id="declaration-printing">
        <source>印刷しています。</source>
        <translation>印刷しています。</translation>
    </message>
    <message id="declaration-no-printer">
        <source>プリンターがありません。PDFに受付機に保存しました：%1</source>
        <translation>プリンターがありません。PDFに受付機に保存しました：%1</translation>
    </message>
    <message id="declaration-not-written">
        <source>PDFを保存できません。フォルダを確かめてください：%1</source>
        <translation>PDFを保存できません。フォルダを確かめてください：%1</translation>
    </message>
    <message id="declaration-form-wrong">
        <source>様式のファイルを読めません（%1）。設置した方に連絡してください。</source>
        <translation>様式のファイルを読めません（%1）。設置した方に連絡してください。</translation>
    </message>
    <message id="hop-level-was-ok">
        <source>%1：照会できていました</source>
        <translation>%1：照会できていました</translation>
    </message>
    <message id="hop-level-was-down">
        <source>%1：照会がここで止まりました</source>
        <translation>%1：照会がここで止まりました</translation>
    </message>
    <message id="hop-level-untold">
        <source>%1：照会すると分かります</source>
        <translation>%1：照会すると分かります</translation>
    </message>
    <message id="hop-stops">
        <source>%1：停止</source>
        <translation>%1：停止</translation>
    </message>
    <message id="staff-mean-pin-unknown">
        <source>暗証番号の画面から、番号を入れずに職員を呼びました。番号を忘れた方に多い呼び出しです。</source>
        <translation>暗証番号の画面から、番号を入れずに職員を呼びました。番号を忘れた方に多い呼び出しです。</translation>
    </message>
    <message id="staff-say-pin-unknown">
        <source>番号は言わなくて大丈夫です。お顔か、カードの写真で受付できます。</source>
        <translation>番号は言わなくて大丈夫です。お顔か、カードの写真で受付できます。</translation>
    </message>
    <message id="staff-find-pin-unknown">
        <source>あんしょうばんごう わすれた わからない しらない</source>
        <translation>あんしょうばんごう わすれた わからない しらない</translation>
    </message>
    <message id="staff-mean-camera-covered">
        <source>カメラは動いていますが、何も映りません。レンズの前に物があるか、とても暗い場所です。</source>
        <translation>カメラは動いていますが、何も映りません。レンズの前に物があるか、とても暗い場所です。</translation>
    </message>
    <message id="staff-say-camera-covered">
        <source>カメラが見えにくいようです。暗証番号でお願いできますか。</source>
        <translation>カメラが見えにくいようです。暗証番号でお願いできますか。</translation>
    </message>
    <message id="staff-find-camera-covered">
        <source>かめら ふさがれ くらい うつらない よごれ れんず</source>
        <translation>かめら ふさがれ くらい うつらない よごれ れんず</translation>
    </message>
    <message id="staff-mean-terminal">
        <source>連携アプリが照会を受け取らないか、差し戻しました。終わった受付はなくなりません。</source>
        <translation>連携アプリが照会を受け取らないか、差し戻しました。終わった受付はなくなりません。</translation>
    </message>
    <message id="staff-say-terminal">
        <source>機械の不具合です。全額負担にはなりませんので、ご安心ください。</source>
        <translation>機械の不具合です。全額負担にはなりませんので、ご安心ください。</translation>
    </message>
    <message id="staff-find-terminal">
        <source>たんまつ れんけいあぷり きょうゆうふぉるだ へんじがない</source>
        <translation>たんまつ れんけいあぷり きょうゆうふぉるだ へんじがない</translation>
    </message>
    <message id="staff-mean-numbers-missing">
        <source>この方式では、保険者番号・記号・番号がないと照会できません。このカードの番号はまだ登録されていません。</source>
        <translation>この方式では、保険者番号・記号・番号がないと照会できません。このカードの番号はまだ登録されていません。</translation>
    </message>
    <message id="staff-say-numbers-missing">
        <source>保険の番号が分かるもの（資格確認書や資格情報のお知らせ）はお持ちですか。</source>
        <translation>保険の番号が分かるもの（資格確認書や資格情報のお知らせ）はお持ちですか。</translation>
    </message>
    <message id="staff-find-numbers-missing">
        <source>ばんごう きごう ほけんしゃばんごう とうろく れんけい</source>
        <translation>ばんごう きごう ほけんしゃばんごう とうろく れんけい</translation>
    </message>
    <message id="staff-mean-number-b-wrong">
        <source>入れた番号が、カードの番号と合いませんでした。機械がひとりでに試し直すことはありません。</source>
        <translation>入れた番号が、カードの番号と合いませんでした。機械がひとりでに試し直すことはありません。</translation>
    </message>
    <message id="staff-say-number-b-wrong">
        <source>番号をもう一度見せていただけますか。</source>
        <translation>番号をもう一度見せていただけますか。</translation>
    </message>
    <message id="staff-find-number-b-wrong">
        <source>しょうごうばんごう あわない まちがい ばんごう</source>
        <translation>しょうごうばんごう あわない まちがい ばんごう</translation>
    </message>
    <message id="staff-mean-number-b-spared">
        <source>照合番号を試せる回数が少ないため、この機械ではもう試しません。カードはそのまま使えます。</source>
        <translation>照合番号を試せる回数が少ないため、この機械ではもう試しません。カードはそのまま使えます。</translation>
    </message>
    <message id="staff-say-number-b-spared">
        <source>暗証番号か、カードの写真での確認で受付します。</source>
        <translation>暗証番号か、カードの写真での確認で受付します。</translation>
    </message>
    <message id="staff-find-number-b-spared">
        <source>しょうごうばんごう のこり かいすう ためせない</source>
        <translation>しょうごうばんごう のこり かいすう ためせない</translation>
    </message>
    <message id="staff-mean-face-not-seen">
        <source>顔を探せるところに、だれもいないか、顔が隠れていました。</source>
        <translation>顔を探せるところに、だれもいないか、顔が隠れていました。</translation>
    </message>
    <message id="staff-say-face-not-seen">
        <source>カメラの前にお立ちいただけますか。暗証番号でもできます。</source>
        <translation>カメラの前にお立ちいただけますか。暗証番号でもできます。</translation>
    </message>
    <message id="staff-find-face-not-seen">
        <source>かお うつらない みえない</source>
        <translation>かお うつらない みえない</translation>
    </message>
    <message id="staff-mean-face-several-people">
        <source>2人以上が大きく映ると、安全のため、どなたの顔かを決めません。</source>
        <translation>2人以上が大きく映ると、安全のため、どなたの顔かを決めません。</translation>
    </message>
    <message id="staff-say-face-several-people">
        <source>付き添いの方は、少しだけ横へお願いします。</source>
        <translation>付き添いの方は、少しだけ横へお願いします。</translation>
    </message>
    <message id="staff-find-face-several-people">
        <source>ふたり つきそい ほかのひと かいじょ</source>
        <translation>ふたり つきそい ほかのひと かいじょ</translation>
    </message>
    <message id="staff-mean-face-out-of-place">
        <source>顔が小さすぎるか、大きすぎるか、端で切れていて、くらべられませんでした。</source>
        <translation>顔が小さすぎるか、大きすぎるか、端で切れていて、くらべられませんでした。</translation>
    </message>
    <message id="staff-say-face-out-of-place">
        <source>もう少しこちらへ。かがまなくて大丈夫です。</source>
        <translation>もう少しこちらへ。かがまなくて大丈夫です。</translation>
    </message>
    <message id="staff-find-face-out-of-place">
        <source>とおい ちかい はみだす くるまいす</source>
        <translation>とおい ちかい はみだす くるまいす</translation>
    </message>
    <message id="staff-mean-face-turned-away">
        <source>横や下を向いた顔は、カードの写真とくらべられません。</source>
        <translation>横や下を向いた顔は、カードの写真とくらべられません。</translation>
    </message>
    <message id="staff-say-face-turned-away">
        <source>このカメラを見ていただけますか。難しければ、こちらで確認します。</source>
        <translation>このカメラを見ていただけますか。難しければ、こちらで確認します。</translation>
    </message>
    <message id="staff-find-face-turned-away">
        <source>よこ した しょうめん むき</source>
        <translation>よこ した しょうめん むき</translation>
    </message>
    <message id="staff-mean-face-too-dark">
        <source>逆光や消灯で、顔の明るさが足りませんでした。</source>
        <translation>逆光や消灯で、顔の明るさが足りませんでした。</translation>
    </message>
    <message id="staff-say-face-too-dark">
        <source>少し暗いようです。明かりをつけますね。</source>
        <translation>少し暗いようです。明かりをつけますね。</translation>
    </message>
    <message id="staff-find-face-too-dark">
        <source>くらい ぎゃっこう あかり</source>
        <translation>くらい ぎゃっこう あかり</translation>
    </message>
    <message id="staff-mean-face-too-bright">
        <source>日光や照明が顔に強く当たり、白く飛んでいました。</source>
        <translation>日光や照明が顔に強く当たり、白く飛んでいました。</translation>
    </message>
    <message id="staff-say-face-too-bright">
        <source>まぶしいようです。少し日よけをしますね。</source>
        <translation>まぶしいようです。少し日よけをしますね。</translation>
    </message>
    <message id="staff-find-face-too-bright">
        <source>まぶしい あかるい にっこう</source>
        <translation>まぶしい あかるい にっこう</translation>
    </message>
    <message id="staff-mean-face-blurred">
        <source>動いていたか、レンズが汚れていて、輪郭がはっきりしませんでした。</source>
        <translation>動いていたか、レンズが汚れていて、輪郭がはっきりしませんでした。</translation>
    </message>
    <message id="staff-say-face-blurred">
        <source>そのまま少しだけ、じっとしていただけますか。</source>
        <translation>そのまま少しだけ、じっとしていただけますか。</translation>
    </message>
    <message id="staff-find-face-blurred">
        <source>ぶれ ぼやけ よごれ れんず</source>
        <translation>ぶれ ぼやけ よごれ れんず</translation>
    </message>
    <message id="staff-mean-face-eyes-hidden">
        <source>帽子のつば、色の濃い眼鏡、眼鏡の反射などで、目の辺りを測れませんでした。</source>
        <translation>帽子のつば、色の濃い眼鏡、眼鏡の反射などで、目の辺りを測れませんでした。</translation>
    </message>
    <message id="staff-say-face-eyes-hidden">
        <source>帽子か眼鏡を、少しだけ外していただけますか。</source>
        <translation>帽子か眼鏡を、少しだけ外していただけますか。</translation>
    </message>
    <message id="staff-find-face-eyes-hidden">
        <source>ぼうし めがね はんしゃ さんぐらす め</source>
        <translation>ぼうし めがね はんしゃ さんぐらす め</translation>
    </message>
    <message id="staff-mean-face-masked">
        <source>顔の下半分が隠れているようです。くらべるには、口元まで要ります。</source>
        <translation>顔の下半分が隠れているようです。くらべるには、口元まで要ります。</translation>
    </message>
    <message id="staff-say-face-masked">
        <source>マスクを少しだけ下げていただけますか。暗証番号でもできます。</source>
        <translation>マスクを少しだけ下げていただけますか。暗証番号でもできます。</translation>
    </message>
    <message id="staff-find-face-masked">
        <source>ますく くち かくれ</source>
        <translation>ますく くち かくれ</translation>
    </message>
    <message id="staff-cause-visit-place">
        <source>訪問・オンラインでは使わない方法です</source>
        <translation>訪問・オンラインでは使わない方法です</translation>
    </message>
    <message id="staff-mean-visit-place">
        <source>訪問先では顔認証を、オンラインでは顔認証と目視を使いません。</source>
        <translation>訪問先では顔認証を、オンラインでは顔認証と目視を使いません。</translation>
    </message>
    <message id="staff-say-visit-place">
        <source>暗証番号で進めます。分からないときは、ほかの方法で確かめます。</source>
        <translation>暗証番号で進めます。分からないときは、ほかの方法で確かめます。</translation>
    </message>
    <message id="staff-do-visit-place">
        <source>暗証番号を案内します。訪問先では「目視で確認」も使えます。</source>
        <translation>暗証番号を案内します。訪問先では「目視で確認」も使えます。</translation>
    </message>
    <message id="staff-find-visit-place">
        <source>ほうもん おうしん ざいたく おんらいん</source>
        <translation>ほうもん おうしん ざいたく おんらいん</translation>
    </message>
    <message id="staff-cause-online-pin-unusable">
        <source>オンライン診療に使えないカードです（暗証番号が使えません）</source>
        <translation>オンライン診療に使えないカードです（暗証番号が使えません）</translation>
    </message>
    <message id="staff-mean-online-pin-unusable">
        <source>暗証番号のない「顔認証」のカードか、暗証番号がロックされたカードです。カードからの答えは同じで、見分けられません。表に「顔認証」とあれば、オンライン診療には使えません。</source>
        <translation>暗証番号のない「顔認証」のカードか、暗証番号がロックされたカードです。カードからの答えは同じで、見分けられません。表に「顔認証」とあれば、オンライン診療には使えません。</translation>
    </message>
    <message id="staff-say-online-pin-unusable">
        <source>このカードは、窓口や訪問診療でお使いいただけます。</source>
        <translation>このカードは、窓口や訪問診療でお使いいただけます。</translation>
    </message>
    <message id="staff-do-online-pin-unusable">
        <source>資格確認書などで資格を確かめます。ロックのときは、市区町村の窓口で暗証番号を設定し直せることを伝えます。</source>
        <translation>資格確認書などで資格を確かめます。ロックのときは、市区町村の窓口で暗証番号を設定し直せることを伝えます。</translation>
    </message>
    <message id="staff-find-online-pin-unusable">
        <source>おんらいん かおにんしょうかーど あんしょうばんごう ろっく</source>
        <translation>おんらいん かおにんしょうかーど あんしょうばんごう ろっく</translation>
    </message>
    <message id="staff-cause-reinquiry-pending">
        <source>再照会の結果がまだ届いていません</source>
        <translation>再照会の結果がまだ届いていません</translation>
    </message>
    <message id="staff-mean-reinquiry-pending">
        <source>センターがまとめて調べている途中です。途中の照会は取り消されていません。</source>
        <translation>センターがまとめて調べている途中です。途中の照会は取り消されていません。</translation>
    </message>
    <message id="staff-say-reinquiry-pending">
        <source>後ほど結果を確かめます。お待ちいただく必要はありません。</source>
        <translation>後ほど結果を確かめます。お待ちいただく必要はありません。</translation>
    </message>
    <message id="staff-do-reinquiry-pending">
        <source>少し待って、もう一度「まとめて再照会」を押します。</source>
        <translation>少し待って、もう一度「まとめて再照会」を押します。</translation>
    </message>
    <message id="staff-find-reinquiry-pending">
        <source>さいしょうかい しょうかいちゅう まち</source>
        <translation>さいしょうかい しょうかいちゅう まち</translation>
    </message>
    <message id="staff-cause-reinquiry-end">
        <source>同意の終わりがセンターに伝わっていません</source>
        <translation>同意の終わりがセンターに伝わっていません</translation>
    </message>
    <message id="staff-mean-reinquiry-end">
        <source>この一覧では終わっています。センターの側には同意が残っているかもしれません。</source>
        <translation>この一覧では終わっています。センターの側には同意が残っているかもしれません。</translation>
    </message>
    <message id="staff-say-reinquiry-end">
        <source>こちらではもう照会しません。</source>
        <translation>こちらではもう照会しません。</translation>
    </message>
    <message id="staff-do-reinquiry-end">
        <source>回線が戻ってからもう一度伝えます。共有フォルダーの場合は、資格確認端末で取り消します。</source>
        <translation>回線が戻ってからもう一度伝えます。共有フォルダーの場合は、資格確認端末で取り消します。</translation>
    </message>
    <message id="staff-find-reinquiry-end">
        <source>さいしょうかい どうい とりけし ほうもん</source>
        <translation>さいしょうかい どうい とりけし ほうもん</translation>
    </message>
    <message id="staff-state-place-card">
        <source>カード待ち</source>
        <translation>カード待ち</translation>
    </message>
    <message id="staff-state-enrolment-offer">
        <source>利用登録の案内中</source>
        <translation>利用登録の案内中</translation>
    </message>
    <message id="staff-state-enrolling">
        <source>利用登録の申込み中</source>
        <translation>利用登録の申込み中</translation>
    </message>
    <message id="pad-next">
        <source>次の欄</source>
        <translation>次の欄</translation>
    </message>
    <message id="pad-letters">
        <source>文字で入れる</source>
        <translation>文字で入れる</translation>
    </message>
    <message id="pad-taisho">
        <source>大正</source>
        <translation>大正</translation>
    </message>
    <message id="pad-showa">
        <source>昭和</source>
        <translation>昭和</translation>
    </message>
    <message id="pad-heisei">
        <source>平成</source>
        <translation>平成</translation>
    </message>
    <message id="pad-reiwa">
        <source>令和</source>
        <translation>令和</translation>
    </message>
    <message id="staff-board-certificate">
        <source>資格確認書の番号で調べる</source>
        <translation>資格確認書の番号で調べる</translation>
    </message>
    <message id="follow-up-cause-or-answer">
        <source>理由・回答</source>
        <translation>理由・回答</translation>
    </message>
</context>
</TS>
