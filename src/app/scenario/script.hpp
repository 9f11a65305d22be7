// The scripted patients: who comes, what they do, and what must come of it. The table is the contract of
// docs/scenarios.md; tests/scenario runs every line of it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/step_code.hpp"
#include "domain/consent.hpp"
#include "domain/visit.hpp"

namespace madoguchi::scenario {

// What a scenario plays: one visit, or something at the kiosk or the console that is none.
enum class Course { Visit, InformationPages, QualificationCertificate, FailedStart };

// What must come of it.
struct Expectation {
    domain::Outcome outcome = domain::Outcome::Completed;
    domain::Identity identity = domain::Identity::Face;
    int files = 1;
    domain::ConsentRecord consent{};
    domain::Eligibility eligibility = domain::Eligibility::Valid;
    domain::Enrolment enrolment = domain::Enrolment::None;
    bool operator==(const Expectation&) const = default;
};

enum class Method { Face, Pin };
enum class Transport { Gateway, Folders };         // the kiosk's way to the service
enum class ConsentChoice { All, None, OneByOne };  // OneByOne: agree, decline, agree
enum class Deviation {
    None,
    TakesCardEarly,     // in the middle of the consent, and puts it back
    LeavesCardBehind,   // walks away from Complete
    DeclinesLastTry,    // calls staff instead
    NeedsEye,           // calls staff, who confirm by eye
    NeedsEyeInVain,     // calls staff, who compare and refuse
    NeedsEyeForgotten,  // calls staff, who open the check and are called away
    LosesReader,        // the reader's service goes while a method is chosen
    NeedsNumber,        // calls staff, who take the card in their hand and type 照合番号B
    MistypesNumber,     // the same, and they type a wrong digit first
    ForgetsPin,         // knows no PIN when the keypad asks for it, and calls staff, who confirm by eye
    UnplugsReader,      // the reader's cable goes while a method is chosen
    UnplugsReaderLate,  // the same in the middle of the consent
    ProgramEnds,        // while a method is chosen the program is ended, as by a shutdown
    WalksAway,          // while a method is chosen, without the card
    LosesResultFolder,  // the clinic's folder goes during the consent
};

// What the scripted staff do at the console once the patient has left, or without one.
enum class CounterScript {
    None,
    Ladder,           // the ladder of an outage up to the 申立書
    LadderToName,     // the ladder, whose look at the line ends at the gateway's name, then マイナポータル
    WithoutReader,    // the ladder, begun at the counter: the reader is named, then マイナポータル
    AsksWithoutCard,  // one button on the 後日確認 list, for a patient whom the kiosk had identified
    FolderComesBack,  // waits at the console for the light of the folder, and for the file once it is back
    ReadsBoard,    // looks up on the cause board what no machine can see: another 負担割合 than the patient
                   // says
    WorksOff,      // no patient: visits wait on the 後日確認 list, and the line comes back
    AsksAgain,     // no patient: 再照会 for those who are treated at home, and one of them takes the consent
                   // back
    AsksTooEarly,  // no patient: the results of 再照会 are not ready, and are at the next press
    EndsUntold,    // no patient: a consent is taken back while the line is down, and told when it is back
};

[[nodiscard]] constexpr bool playsAlone(CounterScript script) {
    return script == CounterScript::WorksOff || script == CounterScript::AsksAgain ||
           script == CounterScript::AsksTooEarly || script == CounterScript::EndsUntold;
}

// What a start fails by (Course::FailedStart): the program says so and ends, and nobody is asked for a card.
enum class StartFault { None, ModelMissing, LogDamaged, InstitutionWrong };

struct Script {
    std::string_view name;
    std::string_view persona;  // file in resources/personas
    Course course = Course::Visit;
    StartFault startFault = StartFault::None;
    domain::VisitKind kind = domain::VisitKind::Outpatient;  // where the kiosk stands
    Method method = Method::Face;                            // what the patient would like
    bool firstPinWrong = false;
    bool helper = false;  // touches 「介助者といっしょに」 first
    ConsentChoice consent = ConsentChoice::All;
    bool consentByStaff = false;  // answers aloud; staff enter it at the console
    Deviation deviation = Deviation::None;
    bool cardFails = false;   // it answers with a fault in the middle of the reading
    bool cardCamera = false;  // a second camera looks at the card's front, and the real reader reads it there
    Transport transport = Transport::Gateway;
    bool cardLinked = true;           // with the folders: the kiosk knows the card's insurance numbers
    std::string_view gatewayFault{};  // of the simulated service, or of its folders; empty: none
    std::string_view gatewayHost{};   // where the kiosk looks for the gateway; empty: where it is
    std::string_view clip{};          // folder in resources/clips instead of the persona's own
    bool clipShowsPatient = false;    // the clip shows the persona, not somebody else
    bool clipShowsNobody = false;     // nothing can be seen on it
    bool photoShowsNobody = false;    // no face can be found on the chip's photo
    std::string_view
        cameraEffect{};  // put onto the clip (simulation/picture_change): nobody is recognised then
    domain::Enrolment enrolment = domain::Enrolment::Declined;  // the answer to an offer of 利用登録
    CounterScript counter = CounterScript::None;
    Expectation expected{};
    std::optional<StepCode>
        reason{};  // what summary.json must name as the cause of the end; nothing: not held to it
    std::optional<StepCode>
        called{};  // with what cause staff were called on the way; nothing: not held to it
};

[[nodiscard]] std::span<const Script> scripts();
[[nodiscard]] const Script* findScript(std::string_view name);

}  // namespace madoguchi::scenario
