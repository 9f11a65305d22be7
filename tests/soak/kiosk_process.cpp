#include "kiosk_process.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <future>
#include <memory>
#include <string>

#include "app/kiosk/clocks.hpp"
#include "audit/audit_log.hpp"
#include "audit/log_places.hpp"
#include "eligibility/folder_client.hpp"
#include "eligibility/port_answer.hpp"
#include "output/face_folder.hpp"
#include "session/outbox_delivery.hpp"
#include "simulation/persona.hpp"

namespace madoguchi::soak {
namespace {

using namespace std::chrono_literals;
using eligibility::FolderClient;
using eligibility::NumberAnswer;

constexpr const char* kInstitution = "9919999990";
constexpr auto kNever = 60s;

volatile std::sig_atomic_t told = 0;

void stopWhenTold(int) {
    told = 1;
}

void say(const std::string& line) {
    const std::string text = line + "\n";
    static_cast<void>(!::write(STDOUT_FILENO, text.data(), text.size()));  // one write: whole or not at all
}

// Everything that a run of the kiosk opens, in the order in which the composition root does.
struct Parts {
    app::SystemClock clock;
    std::unique_ptr<audit::AuditLog> log;
    std::unique_ptr<output::FaceFolder> folder;
    std::unique_ptr<session::OutboxDelivery> delivery;
    std::unique_ptr<FolderClient> client;

    bool open(const Places& places, bool inPlace) {
        auto opened = audit::AuditLog::open(audit::LogPlaces::beside(places.database()), "soak", clock);
        if (!opened) {
            std::fprintf(stderr, "log: %s\n", opened.error().detail.c_str());
            return false;
        }
        log = std::move(*opened);
        folder = std::make_unique<output::FaceFolder>(
            places.face(), output::FolderCalls::real(),
            inPlace ? output::Publish::InPlace : output::Publish::Rename);
        delivery = std::make_unique<session::OutboxDelivery>(
            *log, *folder, session::OutboxDelivery::Listener{},
            session::OutboxDelivery::BackOff{.first = Milliseconds{2}, .longest = Milliseconds{20}});
        auto asked = FolderClient::open(
            {.requests = places.shared() / "req",
             .answers = places.shared() / "res",
             .ledger = places.ledger(),
             .institutionCode = kInstitution,
             .publish = inPlace ? eligibility::Publish::InPlace : eligibility::Publish::Rename,
             .charset = eligibility::Charset::Cp932,
             .poll = Milliseconds{2},
             // A hundred times quicker than life.
             .times = {.onScreen = Milliseconds{300},
                       .background = Milliseconds{1800},
                       .settle = Milliseconds{20},
                       .keep = Milliseconds{50}}},
            clock);
        if (!asked) {
            std::fprintf(stderr, "client: %s\n", asked.error().detail.c_str());
            return false;
        }
        client = std::move(*asked);
        return true;
    }

    ~Parts() {
        client.reset();
        delivery.reset();
        if (log) {
            static_cast<void>(log->close());
        }
    }
};

template <class T, class Call>
Expected<T> await(Call call) {
    const auto promise = std::make_shared<std::promise<Expected<T>>>();
    auto future = promise->get_future();
    call([promise](Expected<T> answer) { promise->set_value(std::move(answer)); });
    if (future.wait_for(kNever) != std::future_status::ready) {
        return fail(StepCode::KioskInternal, "no answer at all");
    }
    return future.get();
}

std::string checkIn(Parts& parts, const domain::InsuranceNumbers& numbers) {
    const auto answer = await<NumberAnswer>([&](auto done) {
        parts.client->ask({.numbers = numbers, .limitCertificate = false}, std::move(done));
    });
    if (!answer) {
        return "staff " + std::string{toText(answer.error().code)};
    }
    const UtcTime now = parts.clock.utc();
    auto shown =
        eligibility::toPortAnswer(answer->verdict, answer->message, {{}, {}, now}, {kInstitution}, now);
    if (!shown || !shown->document) {
        return "staff " + std::string{domain::toText(answer->verdict.eligibility)};
    }
    const std::string name = shown->document->fileName;
    const auto recorded = await<std::int64_t>([&](auto done) {
        parts.log->appendWithResult({.session = {},
                                     .actor = "system",
                                     .event = "result.recorded",
                                     .outcome = "ok",
                                     .details = {},
                                     .person = {}},
                                    std::move(*shown->document), std::move(done));
    });
    if (!recorded) {
        return "staff " + std::string{toText(recorded.error().code)};
    }
    parts.delivery->notify();
    return "complete " + name;
}

// The client sweeps what former runs left behind the questions, one exchange at a time. The far side's own
// notes of what it purged stay.
bool awaitSweep(const Places& places) {
    const auto left = [&places] {
        return std::ranges::any_of(std::filesystem::directory_iterator{places.shared() / "res"},
                                   [](const auto& file) {
                                       const std::string name = file.path().filename().string();
                                       return name.starts_with("OQS") && !name.contains(kForeignDay);
                                   });
    };
    const auto end = std::chrono::steady_clock::now() + kNever;
    while (left() && std::chrono::steady_clock::now() < end) {
        ::poll(nullptr, 0, 5);
    }
    return !left();
}

}  // namespace

int runKiosk(const Places& places, bool inPlace) {
    std::signal(SIGTERM, stopWhenTold);
    Parts parts;
    if (!parts.open(places, inPlace)) {
        return 1;
    }
    const auto persona = simulation::loadPersona(MADOGUCHI_SOURCE_DIR "/resources/personas/adult.json",
                                                 jstDay(parts.clock.utc()));
    if (!persona) {
        return 1;
    }
    const auto& record = persona->eligibility->records.front();
    const domain::InsuranceNumbers numbers{record.insurerNumber, record.symbol, record.number, record.branch,
                                           record.birth};
    say("begin");
    while (told == 0) {
        say(checkIn(parts, numbers));
    }
    return 0;
}

int finishUp(const Places& places) {
    Parts parts;
    return parts.open(places, false) && parts.delivery->drain(kNever) && awaitSweep(places) ? 0 : 1;
}

}  // namespace madoguchi::soak
