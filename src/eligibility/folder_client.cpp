#include "eligibility/folder_client.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "core/hex.hpp"
#include "crypto/random.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/requests.hpp"
#include "eligibility/result_document.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::chrono::milliseconds kTimekeeping{200};  // how exactly 30 s on screen are kept
constexpr std::chrono::hours kSweepEvery{1};
constexpr int kRememberedDays = 2;
constexpr int kMostTries = 20;  // of ids: each one taken means that somebody else writes our names

Expected<SecureBytes> requestFor(const FolderClient::Question& question, const Asked& asked,
                                 domain::Date today, Charset charset) {
    SearchInfo person;
    person.insurerNumber = question.numbers.insurer;
    person.insuredCardSymbol = question.numbers.symbol;
    person.insuredIdentificationNumber = question.numbers.number;
    person.insuredBranchNumber =
        question.numbers.branch.size() == 1 ? "0" + question.numbers.branch : question.numbers.branch;
    person.birthdate = domain::toCompactDate(question.numbers.birth);
    person.limitConsentFlag = std::string{question.limitCertificate ? "1" : "0"};
    const auto request = qualificationRequest({asked.institutionCode, asked.fileIdentifier}, today, {person});
    return request ? encodeRequest(*request, charset) : std::unexpected(request.error());
}

}  // namespace

// One question on its way. The machine and `done` are under the client's mutex; the rest never changes.
struct FolderClient::Open {
    Open(Instant now, const ExchangeTimes& times) : machine{now, times} {}
    Question question;
    Done done;  // empty once told
    Exchange machine;
    // Of the worker alone:
    bool sent = false;
    bool ended = false;
    std::string id;
    ExchangeNames names;
    Asked asked;
};

Expected<std::unique_ptr<FolderClient>> FolderClient::open(const FolderSettings& settings,
                                                           const ports::Clock& clock, OnLate onLate) {
    if (!isInstitutionCode(settings.institutionCode)) {
        return fail(StepCode::ConfigInvalid, "institution code is not 10 digits");
    }
    if (settings.requests.empty() || settings.answers.empty() ||
        settings.requests.lexically_normal() == settings.answers.lexically_normal()) {
        return fail(StepCode::ConfigInvalid, "requests and answers need two folders");
    }
    auto ledger = FolderLedger::open(settings.ledger);
    if (!ledger) {
        return std::unexpected(ledger.error());
    }
    return std::unique_ptr<FolderClient>{
        new FolderClient{settings, std::move(*ledger), clock, std::move(onLate)}};
}

FolderClient::FolderClient(FolderSettings settings, FolderLedger ledger, const ports::Clock& clock,
                           OnLate onLate)
    : settings_(std::move(settings)),
      share_(settings_.requests, settings_.answers, settings_.publish),
      ledger_(std::move(ledger)),
      clock_(clock),
      onLate_(std::move(onLate)),
      worker_([this] { work(); }),
      timekeeper_([this] { keepTime(); }) {}

FolderClient::~FolderClient() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    cancel();
    timeChanged_.notify_all();
    timekeeper_.join();
    worker_.join();
}

void FolderClient::ask(Question question, Done done) {
    auto open = std::make_shared<Open>(clock_.now(), settings_.times);
    open->question = std::move(question);
    open->done = std::move(done);
    {
        const std::lock_guard lock{mutex_};
        open_.push_back(std::move(open));
    }
    changed_.notify_all();
    timeChanged_.notify_all();
}

void FolderClient::probe(std::function<void(Expected<void>)> done) {
    {
        const std::lock_guard lock{mutex_};
        probes_.push_back(std::move(done));
    }
    changed_.notify_all();
}

void FolderClient::answerProbes() {
    std::list<std::function<void(Expected<void>)>> probes;
    {
        const std::lock_guard lock{mutex_};
        probes.swap(probes_);
    }
    if (probes.empty()) {
        return;
    }
    const auto there = share_.isTaken(exchangeNames("probe"));
    for (const auto& done : probes) {
        done(there ? Expected<void>{} : std::unexpected(there.error()));
    }
}

void FolderClient::cancel() {
    for (const auto& open : snapshot()) {
        Done done;
        {
            const std::lock_guard lock{mutex_};
            if (open->machine.cancel()) {
                done = std::exchange(open->done, {});
            }
        }
        if (done) {
            done(fail(StepCode::GatewayUnreachable, "cancelled"));
        }
    }
    changed_.notify_all();
}

FolderClient::Looks FolderClient::looks() const {
    return {looks_.load(), std::chrono::microseconds{lookTime_.load()}};
}

std::list<std::shared_ptr<FolderClient::Open>> FolderClient::snapshot() {
    const std::lock_guard lock{mutex_};
    return open_;
}

void FolderClient::keepTime() {
    std::unique_lock lock{mutex_};
    while (!stopping_) {
        const auto isOpen = [](const auto& open) { return open->machine.isOpen(); };
        if (std::ranges::none_of(open_, isOpen)) {
            timeChanged_.wait(lock);
            continue;
        }
        timeChanged_.wait_for(lock, kTimekeeping);
        const auto all = open_;
        for (const auto& open : all) {
            const auto told = open->machine.onTime(clock_.now()).tell;
            Done done = told ? std::exchange(open->done, {}) : Done{};
            if (done) {
                auto outcome = numberAnswer(*told, open->machine.lastLook(), {}, open->asked);
                lock.unlock();
                done(std::move(outcome));
                lock.lock();
            }
        }
    }
}

void FolderClient::work() {
    sweepLeftovers();
    auto swept = std::chrono::steady_clock::now();
    for (;;) {
        answerProbes();
        for (const auto& open : snapshot()) {
            try {
                if (!open->sent) {
                    start(*open);
                } else {
                    visit(*open);
                }
            } catch (const std::exception& error) {  // of ICU, XML, JSON or memory
                finish(*open, fail(StepCode::EligibilityMalformed, error.what()));
                open->ended = true;
            }
        }
        forgetEnded();
        std::unique_lock lock{mutex_};
        if (stopping_) {
            break;
        }
        const bool fresh =
            !probes_.empty() || std::ranges::any_of(open_, [](const auto& open) { return !open->sent; });
        if (!fresh) {
            changed_.wait_for(lock, open_.empty() ? Milliseconds{kSweepEvery} : settings_.poll);
        }
        lock.unlock();
        if (std::chrono::steady_clock::now() - swept >= kSweepEvery) {
            sweepLeftovers();
            swept = std::chrono::steady_clock::now();
        }
    }
    answerProbes();
    // What nobody has taken yet is taken back, what was read goes; the rest the next start sweeps away.
    using Removal = FolderShare::Removal;
    for (const auto& open : snapshot()) {
        if (open->id.empty() || open->ended) {
            continue;
        }
        const bool read = open->machine.ownsAnswer();
        const auto request = share_.removeRequest(open->names);
        const auto received = read ? share_.removeReceived(open->names) : Removal::NothingThere;
        if (request == Removal::Removed || (read && received != Removal::Failed)) {
            static_cast<void>(ledger_.close(open->id));
        }
    }
}

void FolderClient::start(Open& open) {
    open.sent = true;
    {
        const std::lock_guard lock{mutex_};
        if (!open.machine.isOpen()) {  // told already: after that nothing is sent
            open.ended = true;
            return;
        }
    }
    const domain::Date today = jstDay(clock_.utc());
    for (int tries = 0; tries < kMostTries; ++tries) {
        auto id = ledger_.take(today);
        if (!id) {
            finish(open, std::unexpected(id.error()));
            open.ended = true;
            return;
        }
        open.id = *id;
        open.names = exchangeNames(*id);
        const auto taken = share_.isTaken(open.names);
        if (!taken) {
            static_cast<void>(ledger_.close(*id));
            finish(open, std::unexpected(taken.error()));
            open.ended = true;
            return;
        }
        if (*taken) {  // not ours to remove: somebody else's files under a name that we would give
            static_cast<void>(ledger_.close(*id));
            continue;
        }
        open.asked = {
            settings_.institutionCode, compactJst(clock_.utc()) + "-" + toHex(crypto::randomBytes(8)), {}};
        auto request = requestFor(open.question, open.asked, today, settings_.charset);
        open.question.numbers = {};
        const auto sent = request ? share_.send(open.names, request->bytes())
                                  : Expected<void>{std::unexpected(request.error())};
        if (!sent) {
            static_cast<void>(ledger_.close(*id));
            finish(open, std::unexpected(sent.error()));
            open.ended = true;
        }
        return;
    }
    finish(open, fail(StepCode::FolderWriteFailed, "every name is taken"));
    open.ended = true;
}

void FolderClient::visit(Open& open) {
    if (open.ended) {
        return;
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto found = share_.look(open.names, [&open](std::span<const std::uint8_t> bytes) {
        const auto decoded = decode(bytes);
        if (!decoded) {
            return FileLook::State::Spoiled;
        }
        const Header& header = decoded->message.header;
        const bool ours = header.arbitraryFileIdentifier == open.asked.fileIdentifier &&
                          header.medicalInstitutionCode == open.asked.institutionCode;
        return ours ? FileLook::State::Complete : FileLook::State::Foreign;
    });
    lookTime_ +=
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin)
            .count();
    ++looks_;
    ExchangeReaction reaction;
    {
        const std::lock_guard lock{mutex_};
        reaction = open.machine.onLook(found.look, clock_.now());
    }
    apply(open, reaction, found);
}

void FolderClient::apply(Open& open, const ExchangeReaction& reaction, const FolderShare::Found& found) {
    if (reaction.tell) {
        finish(open, numberAnswer(*reaction.tell, found.look, found, open.asked));
    }
    if (reaction.late) {
        onLate_(open.question.session, numberAnswer(*reaction.late, found.look, found, open.asked));
    }
    using Removal = FolderShare::Removal;
    const auto request = reaction.removeRequest ? share_.removeRequest(open.names) : Removal::NothingThere;
    const auto received = reaction.removeReceived ? share_.removeReceived(open.names) : Removal::NothingThere;
    if (reaction.ended) {
        open.ended = true;
        // An answer to a request that was taken may come at any time: then the next sweep knows whose it is.
        const bool settled = open.machine.wasAnswered() || request == Removal::Removed;
        if (settled && request != Removal::Failed && received != Removal::Failed) {
            static_cast<void>(ledger_.close(open.id));
        }
    }
}

void FolderClient::finish(Open& open, Expected<NumberAnswer> outcome) {
    Done done;
    {
        const std::lock_guard lock{mutex_};
        done = std::exchange(open.done, {});
    }
    if (done) {
        done(std::move(outcome));
    }
}

void FolderClient::sweepLeftovers() {
    using Removal = FolderShare::Removal;
    const auto active = snapshot();
    const std::string old = domain::toCompactDate(domain::addDays(jstDay(clock_.utc()), -kRememberedDays));
    const auto ids = ledger_.openIds();
    for (const std::string& id : ids) {
        if (std::ranges::any_of(active, [&id](const auto& open) { return open->id == id; })) {
            continue;
        }
        const ExchangeNames names = exchangeNames(id);
        const auto request = share_.removeRequest(names);
        const auto received = share_.removeReceived(names);
        if (request == Removal::Failed || received == Removal::Failed) {
            return;  // the share is not there: again in an hour, or at the next start
        }
        // A request that was taken may be answered at any time, or twice. Ids begin with their day.
        if (request == Removal::Removed || id.substr(0, old.size()) < old) {
            static_cast<void>(ledger_.close(id));
        }
    }
}

void FolderClient::forgetEnded() {
    const std::lock_guard lock{mutex_};
    std::erase_if(open_, [](const auto& open) { return open->ended; });
}

}  // namespace madoguchi::eligibility
