#include "app/kiosk/headless.hpp"

#include <QtCore/QCoreApplication>
#include <iostream>
#include <vector>

#include "app/kiosk/clocks.hpp"
#include "app/kiosk/earlier_visits.hpp"
#include "app/kiosk/failed_start.hpp"
#include "app/kiosk/kiosk.hpp"
#include "app/kiosk/kiosk_options.hpp"
#include "app/kiosk/kiosk_windows.hpp"
#include "app/kiosk/played_way.hpp"
#include "app/kiosk/session_pump.hpp"
#include "app/kiosk/silence.hpp"
#include "app/kiosk/simulated_world.hpp"
#include "app/kiosk/staff_bridge.hpp"
#include "app/kiosk/start_time.hpp"
#include "app/kiosk/temporary_folder.hpp"
#include "app/scenario/certificate_walk.hpp"
#include "app/scenario/counter_play.hpp"
#include "app/scenario/information_walk.hpp"
#include "app/scenario/prediction.hpp"
#include "app/scenario/scenario_run.hpp"
#include "app/scenario/screen_hands.hpp"
#include "app/scenario/scripted_staff.hpp"
#include "app/scenario/walk_run.hpp"

namespace madoguchi::app {
namespace {

using namespace std::chrono_literals;

int trouble(const Failure& failure) {
    std::cerr << "madoguchi: " << toText(failure.code) << (failure.detail.empty() ? "" : ": ")
              << failure.detail << std::endl;
    return 3;
}

ReaderFate readerFateOf(scenario::Deviation deviation) {
    switch (deviation) {
        case scenario::Deviation::LosesReader:
            return ReaderFate::ServiceEnds;
        case scenario::Deviation::UnplugsReader:
        case scenario::Deviation::UnplugsReaderLate:
            return ReaderFate::Unplugged;
        default:
            return ReaderFate::Stays;
    }
}

// With other pictures nobody can say beforehand who is on them, nor whether a face can be found on them or on
// the chip: every ending is right that follows the rules for one of these cases.
std::string judge(const scenario::Summary& summary, const scenario::Script& script,
                  const simulation::Persona& persona, const Arguments& arguments, domain::Date today,
                  const domain::ExpiryRules& rules) {
    if (arguments.persona.empty() && arguments.camera.empty()) {
        return scenario::difference(summary, script.expected, script.reason);
    }
    using scenario::Pictures;
    std::vector<Pictures> possible{scenario::picturesOf(script, persona)};
    if (!arguments.camera.empty()) {
        possible = {Pictures::OfThePersona, Pictures::OfSomebodyElse, Pictures::None};
    }
    std::string text;
    for (const Pictures pictures : possible) {
        const std::string differs =
            scenario::difference(summary, scenario::predict(script, persona, pictures, today, rules));
        if (differs.empty()) {
            return {};
        }
        text = text.empty() ? differs : text;
    }
    return text;
}

}  // namespace

int runHeadless(const Arguments& arguments) {
    const std::string name = arguments.scenario.empty() ? "face-standard" : arguments.scenario;
    const scenario::Script* const script = scenario::findScript(name);
    if (script == nullptr) {
        std::cerr << "madoguchi: usage.wrong: no scenario named " << name << " (--scenario list)"
                  << std::endl;
        return 2;
    }
    AdjustableClock clock;
    const auto resources = resourceFolder();
    WorldOptions worldOptions{.resources = resources, .cache = cacheFolder() / "simulation"};
    worldOptions.personas.push_back(arguments.persona.empty() ? resources / "personas" / script->persona
                                                              : arguments.persona);
    for (const std::string_view other : scenario::othersOf(script->counter)) {
        worldOptions.personas.push_back(resources / "personas" / other);
    }
    worldOptions.camera = arguments.camera;
    if (worldOptions.camera.empty() && !script->clip.empty()) {
        worldOptions.camera = (resources / "clips" / script->clip).string();
    }
    worldOptions.cameraEffect = script->cameraEffect;
    worldOptions.gatewayFault = gatewayFaultOf(*script);
    worldOptions.cardCamera = script->cardCamera;
    worldOptions.cardFails = script->cardFails;
    worldOptions.reader = readerFateOf(script->deviation);
    worldOptions.resultFolder = std::filesystem::absolute(arguments.out) / "face";
    auto world = SimulatedWorld::open(worldOptions, clock);
    if (!world) {
        return trouble(world.error());
    }
    auto options = simulatedKioskOptions(arguments.out, **world, clock);
    if (!options) {
        return trouble(options.error());
    }
    const auto way = PlayedWay::open(*script, **world, clock, *options);
    if (!way) {
        return trouble(way.error());
    }
    options->policy.kind = script->kind;
    if (const auto spoilt = spoilStart(*options, script->startFault, arguments.out); !spoilt) {
        return trouble(spoilt.error());
    }

    const TemporaryFolder staffFolder;
    options->staff.file = staffFolder.path() / "staff.json";

    SessionPump pump{clock};
    StaffBridge staffBridge;
    Silence silence;
    scenario::Summary summary;
    summary.scenario = name;
    scenario::Run* running = nullptr;
    KioskWindows* shown = nullptr;
    KioskListener listener;
    listener.wake = [&pump] { pump.wake(); };
    listener.preview = [&shown, &running](const ports::Frame& frame) {
        shown->offerLive(frame);
        running->onFrame();
    };
    listener.lightsChanged = [&shown] {
        if (shown != nullptr) {
            shown->refreshLights();
        }
    };
    listener.followUpsChanged = [&shown] {
        if (shown != nullptr) {
            shown->refreshFollowUps();
        }
    };
    listener.continuingChanged = [&shown] {
        if (shown != nullptr) {
            shown->refreshContinuing();
        }
    };
    bool ended = false;
    listener.sessionEnded = [&summary, &ended](const session::SessionSummary& session) {
        if (!std::exchange(ended, true)) {
            summary.session = session;
        }
    };
    auto kiosk =
        Kiosk::open(*options, {clock, (*world)->cardFace(), (*world)->camera(), staffBridge, silence},
                    std::move(listener));
    if (!kiosk) {
        return script->course == scenario::Course::FailedStart
                   ? endFailedStart(*script, std::move(summary), kiosk.error(), arguments.out)
                   : trouble(kiosk.error());
    }

    viewmodel::prepareUi();
    KioskWindows windows{**kiosk,
                         clock,
                         staffBridge,
                         settingsFrom(arguments, QStringLiteral("みどりの丘クリニック"), false),
                         {.size = panelSize(arguments)}};
    shown = &windows;
    if (auto checked = windows.check(); !checked) {
        return trouble(checked.error());
    }
    windows.show();
    static_cast<void>(windows.patient().grabWindow());
    summary.startTime = timeSinceStart();

    scenario::ScreenHands hands{windows.patient(), windows.staff(), **world, clock};
    scenario::Patient patient{*script, (*world)->personas().front(), hands};
    std::unique_ptr<scenario::Run> run;
    switch (script->course) {
        case scenario::Course::Visit:
        case scenario::Course::FailedStart:
            run = std::make_unique<scenario::ScenarioRun>(
                scenario::ScenarioRun::Parts{(*kiosk)->session(), patient, windows.patient(), windows.staff(),
                                             clock, [&pump] { pump.timePassed(); }},
                arguments.out / "screens");
            break;
        case scenario::Course::InformationPages:
            summary.session.outcome = domain::Outcome::NoSession;
            run = std::make_unique<scenario::WalkRun>(
                scenario::informationWalk(hands, windows.patient(), windows.kioskModel()),
                arguments.out / "screens");
            break;
        case scenario::Course::QualificationCertificate:
            summary.session.outcome = domain::Outcome::NoSession;
            run = std::make_unique<scenario::WalkRun>(
                scenario::certificateWalk(hands, windows.staff(), (*kiosk)->staffDesk(),
                                          windows.certificates(), (*world)->personas().front()),
                arguments.out / "screens");
            break;
    }
    running = run.get();
    scenario::CounterPlay play{{.hands = hands,
                                .staffWindow = windows.staff(),
                                .desk = (*kiosk)->staffDesk(),
                                .counter = windows.counter(),
                                .continuing = windows.continuing(),
                                .lineComesBack = [&world] { (*world)->endGatewayFault(); },
                                .resultFolder = [&kiosk]() -> std::optional<StepCode> {
                                    const auto& fault = (*kiosk)->devices().resultFolder;
                                    return fault ? std::optional{fault->code} : std::nullopt;
                                },
                                .folderComesBack = [&world] { (*world)->bringResultFolderBack(); }},
                               arguments.out / "screens"};
    std::string problem;
    play.finished = [&problem](const std::string& text) {
        problem = text;
        QCoreApplication::quit();
    };
    run->finished = [&](const std::string& text) {
        if (text.empty() && script->counter != scenario::CounterScript::None) {
            play.start(script->counter);
        } else {
            play.finished(text);
        }
    };
    pump.attach(kiosk->get());
    scenario::introduceStaff((*kiosk)->staffDesk(), [&](bool introduced) {
        if (!introduced) {
            run->finished("the scripted staff could not be introduced");
            return;
        }
        (*kiosk)->start();
        if (!scenario::playsAlone(script->counter)) {
            run->start();
            return;
        }
        if (script->counter != scenario::CounterScript::WorksOff) {
            keepContinuingPatients(**kiosk, **world);
            windows.refreshContinuing();
        } else if (const auto kept = keepVisitsOfAnOutage(**kiosk, **world, clock); !kept) {
            play.finished(std::string{toText(kept.error().code)});
            return;
        }
        windows.refreshFollowUps();
        summary.session.outcome = domain::Outcome::NoSession;
        play.start(script->counter);
    });
    QCoreApplication::exec();

    pump.attach(nullptr);
    (*world)->removeCard();
    if (scenario::playsAlone(script->counter) ||
        script->counter == scenario::CounterScript::AsksWithoutCard) {
        static_cast<void>((*kiosk)->drainOutbox(10s));
    }
    if (!summary.session.resultFile.empty() && (*kiosk)->drainOutbox(10s)) {
        summary.resultFile = summary.session.resultFile;
    }
    summary.steps = run->steps();
    summary.machineTime = run->machineTime();
    summary.longestBlockMs = run->longestBlockMs();
    const auto entries = (*kiosk)->close();
    if (!entries) {
        return trouble(entries.error());
    }
    summary.auditEntries = *entries;
    if (auto written = scenario::writeSummary(summary, arguments.out / "summary.json"); !written) {
        return trouble(written.error());
    }
    if (problem.empty()) {
        problem = judge(summary, *script, (*world)->personas().front(), arguments, jstDay(clock.utc()),
                        options->rules);
    }
    std::cout << name << ": " << domain::toText(summary.session.outcome) << ", machine "
              << summary.machineTime.count() << " ms"
              << (problem.empty() ? ", as expected" : ", NOT as expected") << std::endl;
    if (!problem.empty()) {
        std::cerr << "madoguchi: " << name << ": " << problem << std::endl;
        return 1;
    }
    return 0;
}

}  // namespace madoguchi::app
