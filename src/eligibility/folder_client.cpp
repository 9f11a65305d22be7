#include "eligibility/folder_client.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "core/hex.hpp"
#include "crypto/random.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/folder_open.hpp"
#include "eligibility/folder_outcome.hpp"
#include "eligibility/result_document.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr std::chrono::milliseconds kTimekeeping{200};  // how exactly 30 s on screen are kept
constexpr int kMostTries = 20;  // of ids: each one taken means that somebody else writes our names

}  // namespace

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
      sweep_(share_, ledger_, settings_.institutionCode),
      tag_(ledger_.tag()),
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

void FolderClient::exchange(Errand errand) {
    auto open = std::make_shared<Open>(clock_.now() + errand.after, settings_.times);
    open->prefix = errand.prefix;
    open->receipt = std::move(errand.receipt);
    open->request = std::move(errand.request);
    open->ours = std::move(errand.ours);
    open->done = std::move(errand.done);
    open->late = std::move(errand.late);
    open->keepAs = std::move(errand.keepAs);
    add(std::move(open));
}

void FolderClient::add(std::shared_ptr<Open> open) {
    bool stopped = false;
    {
        const std::lock_guard lock{mutex_};
        stopped = stopping_;
        if (!stopped) {
            open_.push_back(open);
        }
    }
    if (stopped) {  // nobody would tell it any more
        open->done(fail(StepCode::GatewayUnreachable, "cancelled"));
        return;
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
        std::function<void(Expected<Received>)> done;
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
            const auto done = told ? std::exchange(open->done, {}) : nullptr;
            if (done) {
                // Time tells of no message.
                const auto outcome = messageOf(*told, open->machine.lastLook(), {});
                if (*told == ExchangeOutcome::NoAnswer) {
                    lastOutcome_ = Outcome{outcome.error(), clock_.now()};
                }
                lock.unlock();
                done(std::unexpected(outcome.error()));
                lock.lock();
            }
        }
    }
}

void FolderClient::work() {
    beginSweep();
    for (;;) {
        answerProbes();
        letGoOfNames();
        for (const auto& open : snapshot()) {
            try {
                if (open->sent) {
                    visit(*open);
                } else if (open->due <= clock_.now()) {
                    start(*open);
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
        const bool fresh = !probes_.empty() || !letGo_.empty() ||
                           std::ranges::any_of(open_, [now = clock_.now()](const auto& open) {
                               return !open->sent && open->due <= now;
                           });
        if (fresh) {
            continue;
        }
        if (!sweep_.pending() || !open_.empty()) {
            changed_.wait_for(lock, open_.empty() ? Milliseconds{kSweepEvery} : settings_.poll);
        }
        lock.unlock();
        sweep();
    }
    answerProbes();
    letGoOfNames();
    // What nobody has taken yet is taken back, what was read goes; the rest the next start sweeps away. What
    // is kept stays as it is.
    using Removal = FolderShare::Removal;
    for (const auto& open : snapshot()) {
        if (open->id.empty() || open->ended || !open->keepAs.empty()) {
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
    if (open.neverSent) {
        lookAgain(open);
    } else {
        send(open);
    }
}

void FolderClient::send(Open& open) {
    const domain::Date today = jstDay(clock_.utc());
    open.asked = {
        settings_.institutionCode,
        open.keepAs.empty() ? compactJst(clock_.utc()) + "-" + toHex(crypto::randomBytes(8)) : open.keepAs,
        {}};
    for (int tries = 0; tries < kMostTries; ++tries) {
        auto id = ledger_.take(today, open.prefix,
                               open.receipt.empty() ? open.asked.fileIdentifier : open.receipt, open.keepAs);
        if (!id) {
            finish(open, std::unexpected(id.error()));
            open.ended = true;
            return;
        }
        open.id = *id;
        open.names = exchangeNames(*id, open.prefix);
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
        const auto request = std::exchange(open.request, nullptr)(open.asked, today, settings_.charset);
        const auto sent = request ? share_.send(open.names, request->bytes())
                                  : Expected<void>{std::unexpected(request.error())};
        if (!sent) {
            static_cast<void>(ledger_.close(*id));
            if (sent.error().code == StepCode::FolderWriteFailed) {
                note(sent.error());
            }
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
        return open.ours(decoded->message, open.asked) ? FileLook::State::Complete : FileLook::State::Foreign;
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
    const auto received = [&](ExchangeOutcome outcome) -> Expected<Received> {
        auto message = messageOf(outcome, found.look, found);
        if (outcome != ExchangeOutcome::FolderGone) {
            note(message ? std::nullopt : std::optional{message.error()});
        }
        return message ? Expected<Received>{Received{std::move(*message), open.asked}}
                       : std::unexpected(message.error());
    };
    if (reaction.tell) {
        finish(open, received(*reaction.tell));
    }
    if (!open.keepAs.empty()) {
        const std::lock_guard lock{mutex_};
        open.ended = !open.machine.isOpen();  // told: what comes later is found again
        return;
    }
    if (reaction.late) {
        open.late(received(*reaction.late));
    }
    using Removal = FolderShare::Removal;
    const auto request = reaction.removeRequest ? share_.removeRequest(open.names) : Removal::NothingThere;
    const auto cleared = reaction.removeReceived ? share_.removeReceived(open.names) : Removal::NothingThere;
    if (reaction.ended) {
        open.ended = true;
        // An answer to a request that was taken may come at any time: then the next sweep knows whose it is.
        const bool settled = open.machine.wasAnswered() || request == Removal::Removed;
        if (settled && request != Removal::Failed && cleared != Removal::Failed) {
            static_cast<void>(ledger_.close(open.id));
        }
    }
}

void FolderClient::finish(Open& open, Expected<Received> outcome) {
    std::function<void(Expected<Received>)> done;
    {
        const std::lock_guard lock{mutex_};
        done = std::exchange(open.done, {});
    }
    if (done) {
        done(std::move(outcome));
    }
}

void FolderClient::note(std::optional<Failure> failure) {
    const std::lock_guard lock{mutex_};
    lastOutcome_ = Outcome{std::move(failure), clock_.now()};
}

std::optional<FolderClient::Outcome> FolderClient::lastOutcome() const {
    const std::lock_guard lock{mutex_};
    return lastOutcome_;
}

void FolderClient::forgetEnded() {
    const std::lock_guard lock{mutex_};
    std::erase_if(open_, [](const auto& open) { return open->ended; });
}

}  // namespace madoguchi::eligibility
