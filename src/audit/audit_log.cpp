#include "audit/audit_log.hpp"

#include <exception>
#include <utility>

#include "audit/log_store.hpp"

namespace madoguchi::audit {
namespace {

constexpr std::chrono::minutes kClockLook{1};

// std::function wants copyable captures; what is moved in here is taken out once.
template <class T>
std::shared_ptr<T> shared(T value) {
    return std::make_shared<T>(std::move(value));
}

// Runs one call on the store. What a library throws (memory, entropy) becomes the call's failure.
template <class T, class Call>
void answer(LogStore* store, const ports::AuditLogPort::Done<T>& done, Call call) {
    Expected<T> result = fail(StepCode::AuditWriteFailed, "the log is closed");
    if (store != nullptr) {
        try {
            result = call(*store);
        } catch (const std::exception& error) {
            result = fail(StepCode::AuditWriteFailed, error.what());
        }
    }
    if (done) {
        done(std::move(result));
    }
}

}  // namespace

Expected<std::unique_ptr<AuditLog>> AuditLog::open(const LogPlaces& places, std::string kiosk,
                                                   const ports::Clock& clock) {
    try {
        auto store = LogStore::open(places, std::move(kiosk), clock);
        if (!store) {
            return std::unexpected(store.error());
        }
        return std::unique_ptr<AuditLog>{new AuditLog{std::move(*store)}};
    } catch (const std::exception& error) {
        return fail(StepCode::AuditOpenFailed, error.what());
    }
}

AuditLog::AuditLog(std::unique_ptr<LogStore> store)
    : store_{std::move(store)}, writer_{[this] { write(); }} {}

AuditLog::~AuditLog() {
    stop();
}

void AuditLog::append(ports::AuditEntry entry, Done<std::int64_t> done) {
    post([entry = std::move(entry), done = std::move(done)](LogStore* store) {
        answer<std::int64_t>(store, done, [&entry](LogStore& log) { return log.append(entry); });
    });
}

void AuditLog::appendWithResult(ports::AuditEntry entry, ports::ResultDocument document,
                                Done<std::int64_t> done) {
    post([entry = std::move(entry), document = shared(std::move(document)),
          done = std::move(done)](LogStore* store) {
        answer<std::int64_t>(store, done,
                             [&](LogStore& log) { return log.appendWithResult(entry, *document); });
    });
}

void AuditLog::outstanding(Done<std::vector<ports::OutboxItem>> done) {
    post([done = std::move(done)](LogStore* store) {
        answer<std::vector<ports::OutboxItem>>(store, done, [](LogStore& log) { return log.outstanding(); });
    });
}

void AuditLog::setStage(std::int64_t item, ports::OutboxStage stage, Done<void> done) {
    post([item, stage, done = std::move(done)](LogStore* store) {
        answer<void>(store, done, [item, stage](LogStore& log) { return log.setStage(item, stage); });
    });
}

void AuditLog::add(ports::AuditEntry entry, domain::FollowUp visit, Done<std::int64_t> done) {
    post([entry = std::move(entry), visit = std::move(visit), done = std::move(done)](LogStore* store) {
        answer<std::int64_t>(store, done, [&](LogStore& log) { return log.addFollowUp(entry, visit); });
    });
}

void AuditLog::change(ports::AuditEntry entry, ports::FollowUpChange change, Done<void> done) {
    post([entry = std::move(entry), change = shared(std::move(change)),
          done = std::move(done)](LogStore* store) {
        answer<void>(store, done, [&](LogStore& log) { return log.changeFollowUp(entry, *change); });
    });
}

void AuditLog::list(Done<std::vector<ports::KeptFollowUp>> done) {
    post([done = std::move(done)](LogStore* store) {
        answer<std::vector<ports::KeptFollowUp>>(store, done, [](LogStore& log) { return log.followUps(); });
    });
}

void AuditLog::keep(ports::AuditEntry entry, domain::ContinuingPatient patient, Done<std::int64_t> done) {
    post([entry = std::move(entry), patient = std::move(patient), done = std::move(done)](LogStore* store) {
        answer<std::int64_t>(store, done, [&](LogStore& log) { return log.keepPatient(entry, patient); });
    });
}

void AuditLog::changePatient(ports::AuditEntry entry, ports::PatientChange change, Done<void> done) {
    post([entry = std::move(entry), change = std::move(change), done = std::move(done)](LogStore* store) {
        answer<void>(store, done, [&](LogStore& log) { return log.changePatient(entry, change); });
    });
}

void AuditLog::patients(Done<std::vector<ports::KeptPatient>> done) {
    post([done = std::move(done)](LogStore* store) {
        answer<std::vector<ports::KeptPatient>>(store, done, [](LogStore& log) { return log.patients(); });
    });
}

void AuditLog::keepRequest(ports::AuditEntry entry, ports::OpenReinquiry request, Done<std::int64_t> done) {
    post([entry = std::move(entry), request = std::move(request), done = std::move(done)](LogStore* store) {
        answer<std::int64_t>(store, done, [&](LogStore& log) { return log.keepRequest(entry, request); });
    });
}

void AuditLog::keepReceipt(ports::AuditEntry entry, std::int64_t id, std::string reception, Done<void> done) {
    post([entry = std::move(entry), id, reception = std::move(reception),
          done = std::move(done)](LogStore* store) {
        answer<void>(store, done, [&](LogStore& log) { return log.keepReceipt(entry, id, reception); });
    });
}

void AuditLog::dropRequest(ports::AuditEntry entry, std::int64_t id, Done<void> done) {
    post([entry = std::move(entry), id, done = std::move(done)](LogStore* store) {
        answer<void>(store, done, [&](LogStore& log) { return log.dropRequest(entry, id); });
    });
}

void AuditLog::openRequests(Done<std::vector<ports::OpenReinquiry>> done) {
    post([done = std::move(done)](LogStore* store) {
        answer<std::vector<ports::OpenReinquiry>>(store, done,
                                                  [](LogStore& log) { return log.openRequests(); });
    });
}

Expected<std::int64_t> AuditLog::close() {
    post([this](LogStore* store) {
        if (store == nullptr) {
            return;
        }
        answer<void>(
            store,
            [this, store](const Expected<void>& sealed) {
                closed_ = sealed ? Expected<std::int64_t>{store->entries()} : std::unexpected(sealed.error());
            },
            [](LogStore& log) { return log.sealAtStop(); });
    });
    stop();
    return closed_;
}

void AuditLog::post(Job job) {
    {
        const std::lock_guard lock{mutex_};
        if (!stopping_) {
            jobs_.push_back(std::move(job));
            wake_.notify_one();
            return;
        }
    }
    job(nullptr);
}

void AuditLog::stop() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
        wake_.notify_one();
    }
    if (writer_.joinable()) {
        writer_.join();
    }
    store_.reset();
}

void AuditLog::write() {
    std::unique_lock lock{mutex_};
    for (;;) {
        const bool woken = wake_.wait_for(lock, kClockLook, [this] { return stopping_ || !jobs_.empty(); });
        if (!woken) {
            lock.unlock();
            // A failure here shows at the next entry; there is nobody to tell before.
            answer<void>(store_.get(), {}, [](LogStore& log) { return log.lookAtClock(); });
            lock.lock();
            continue;
        }
        if (jobs_.empty()) {
            return;  // stopping, and everything is written
        }
        Job job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job(store_.get());
        job = nullptr;  // wipes what it carried before waiting
        lock.lock();
    }
}

}  // namespace madoguchi::audit
