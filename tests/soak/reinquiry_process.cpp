// reinquiry_process TRANSPORT HOME SERVICE PKI STEP: one press of 「まとめて再照会」 on the product's own
// log, round and way to the service, as a process that kills itself at the given step (0: never). A step is
// each call of the round and each answer that it gets. Keeps a patient on the list first when there is
// nobody. Prints what came: asked, valid, failed, given up. Used by reinquiry_crash_test.
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "app/kiosk/clocks.hpp"
#include "audit/audit_log.hpp"
#include "eligibility/folder_reinquiry.hpp"
#include "eligibility/https_gateway.hpp"
#include "session/inbox.hpp"
#include "session/reinquiry_round.hpp"
#include "simulation/gateway_pki.hpp"
#include "simulation/persona.hpp"

namespace madoguchi::soak {
namespace {

constexpr const char* kInstitution = "9919999990";

// Counts, and ends the process at the chosen one as a power cut would.
class Steps {
public:
    explicit Steps(int last) : last_{last} {}
    void take() {
        if (++taken_ == last_) {
            ::kill(::getpid(), SIGKILL);
        }
    }
    template <class T>
    std::function<void(T)> answering(std::function<void(T)> done) {
        take();
        return [this, done = std::move(done)](T value) {
            take();
            done(std::move(value));
        };
    }

private:
    const int last_;
    std::atomic<int> taken_ = 0;
};

class SteppedService final : public ports::ReinquiryPort {
public:
    SteppedService(ReinquiryPort& service, Steps& steps) : service_{service}, steps_{steps} {}
    std::string newRequest() override { return service_.newRequest(); }
    void handIn(ports::Reinquiry question, std::string request, std::function<void(Receipt)> done) override {
        service_.handIn(question, std::move(request), steps_.answering(std::move(done)));
    }
    void findReceipt(ports::Reinquiry question, std::string request,
                     std::function<void(Receipt)> done) override {
        service_.findReceipt(question, std::move(request), steps_.answering(std::move(done)));
    }
    void fetch(ports::Reinquiry question, std::string receipt, std::function<void(Answer)> done) override {
        service_.fetch(question, std::move(receipt), steps_.answering(std::move(done)));
    }
    void forget(std::string request) override {
        steps_.take();
        service_.forget(std::move(request));
        steps_.take();
    }
    void tellEnd(domain::VisitKind kind, domain::InsuranceNumbers numbers, domain::ContinuingEnd end,
                 Done<void> done) override {
        service_.tellEnd(kind, std::move(numbers), end, std::move(done));
    }

private:
    ReinquiryPort& service_;
    Steps& steps_;
};

class SteppedStore final : public ports::OpenReinquiryPort, public ports::ContinuingCarePort {
public:
    SteppedStore(audit::AuditLog& log, Steps& steps) : log_{log}, steps_{steps} {}
    template <class T>
    using Done = std::function<void(Expected<T>)>;
    void keepRequest(ports::AuditEntry entry, ports::OpenReinquiry request,
                     Done<std::int64_t> done) override {
        log_.keepRequest(std::move(entry), std::move(request), steps_.answering(std::move(done)));
    }
    void keepReceipt(ports::AuditEntry entry, std::int64_t id, std::string reception,
                     Done<void> done) override {
        log_.keepReceipt(std::move(entry), id, std::move(reception), steps_.answering(std::move(done)));
    }
    void dropRequest(ports::AuditEntry entry, std::int64_t id, Done<void> done) override {
        log_.dropRequest(std::move(entry), id, steps_.answering(std::move(done)));
    }
    void openRequests(Done<std::vector<ports::OpenReinquiry>> done) override {
        log_.openRequests(steps_.answering(std::move(done)));
    }
    void keep(ports::AuditEntry entry, domain::ContinuingPatient patient, Done<std::int64_t> done) override {
        log_.keep(std::move(entry), std::move(patient), std::move(done));
    }
    void changePatient(ports::AuditEntry entry, ports::PatientChange change, Done<void> done) override {
        log_.changePatient(std::move(entry), std::move(change), steps_.answering(std::move(done)));
    }
    void patients(Done<std::vector<ports::KeptPatient>> done) override {
        log_.patients(steps_.answering(std::move(done)));
    }

private:
    audit::AuditLog& log_;
    Steps& steps_;
};

template <class T, class Call>
T wait(Call call) {
    std::promise<T> promise;
    call([&promise](T answer) { promise.set_value(std::move(answer)); });
    return promise.get_future().get();
}

// The one whom the service knows as continuing, as an earlier visit left them on the list.
bool keepSomebody(audit::AuditLog& log, const ports::Clock& clock) {
    const auto kept =
        wait<Expected<std::vector<ports::KeptPatient>>>([&](auto done) { log.patients(std::move(done)); });
    if (!kept || !kept->empty()) {
        return kept.has_value();
    }
    const auto persona = simulation::loadPersona(
        MADOGUCHI_SOURCE_DIR "/resources/personas/continuing-valid.json", jstDay(clock.utc()));
    const auto& known = persona.value().eligibility.value();
    const auto& record = known.records.front();
    domain::ContinuingPatient patient;
    patient.session = "first-visit";
    patient.name = record.name;
    patient.kana = record.kana;
    patient.numbers = {record.insurerNumber, record.symbol, record.number, record.branch, record.birth};
    const UtcTime consented{std::chrono::sys_days{known.continuing->since} + std::chrono::hours{3}};
    patient.consentUtcMs = consented.time_since_epoch().count();
    patient.until = known.continuing->until;
    return wait<Expected<std::int64_t>>([&](auto done) {
               log.keep({.session = patient.session,
                         .actor = "system",
                         .event = "continuing.kept",
                         .outcome = "ok",
                         .details = {},
                         .person = std::nullopt},
                        patient, std::move(done));
           })
        .has_value();
}

// Either way to the service, quick where life is slow.
struct Way {
    std::unique_ptr<eligibility::HttpsGateway> gateway;
    std::unique_ptr<eligibility::FolderReinquiry> overFolders;
    std::unique_ptr<eligibility::FolderClient> client;  // its threads end before the other

    ports::ReinquiryPort* open(const std::string& transport, const std::filesystem::path& home,
                               const std::string& service, const std::filesystem::path& pki,
                               const ports::Clock& clock) {
        if (transport == "https") {
            const auto files = simulation::prepareGatewayPki(pki, clock.utc());
            eligibility::GatewaySettings settings;
            settings.https.origin = service;
            settings.https.authority = files.value().authority;
            settings.https.certificate = files->kioskCertificate;
            settings.https.key = files->kioskKey;
            settings.deviceKey = files->deviceKey;
            settings.site.institutionCode = kInstitution;
            gateway = eligibility::HttpsGateway::open(settings, clock).value();
            return &gateway->reinquiry();
        }
        eligibility::FolderSettings settings;
        settings.requests = std::filesystem::path{service} / "req";
        settings.answers = std::filesystem::path{service} / "res";
        settings.ledger = home / "folder.json";
        settings.institutionCode = kInstitution;
        settings.poll = Milliseconds{2};
        client = eligibility::FolderClient::open(settings, clock).value();
        overFolders = std::make_unique<eligibility::FolderReinquiry>(
            *client, kInstitution, eligibility::FolderReinquiryTimes{}, clock);
        return overFolders.get();
    }
};

int run(const std::vector<std::string>& words) {
    const app::SystemClock clock;
    std::mutex mutex;
    std::condition_variable woken;
    bool awake = false;
    session::Inbox inbox{[&] {
        const std::lock_guard lock{mutex};
        awake = true;
        woken.notify_one();
    }};
    const std::filesystem::path home{words[1]};
    Steps steps{std::atoi(words[4].c_str())};
    auto log = audit::AuditLog::open(audit::LogPlaces::beside(home / "audit.db"), "soak", clock).value();
    if (!keepSomebody(*log, clock)) {
        return 2;
    }
    Way way;
    SteppedService service{*way.open(words[0], home, words[2], words[3], clock), steps};
    SteppedStore store{*log, steps};

    session::ReinquiryRound round{{service, store, store, *log, clock},
                                  {.post = [&inbox](auto job) { inbox.post(std::move(job)); }}};
    round.start("受付　一郎");
    while (round.running()) {
        std::unique_lock lock{mutex};
        woken.wait(lock, [&awake] { return std::exchange(awake, false); });
        lock.unlock();
        inbox.drain();
    }
    const session::ReinquiryOutcome& came = round.outcome();
    std::printf("%d %d %d %d\n", came.asked, came.valid, came.failed, came.givenUp);
    return log->close() ? 0 : 2;
}

}  // namespace
}  // namespace madoguchi::soak

int main(int count, char** words) {
    return count == 6 ? madoguchi::soak::run({words + 1, words + count}) : 2;
}
