// What the log's tests share: a folder that goes away, a clock they move, calls that wait for their answer,
// and a hand that reaches into the database behind the log's back.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "audit/audit_log.hpp"
#include "audit/verify.hpp"
#include "ports/clock.hpp"
#include "support/temporary_folder.hpp"

namespace madoguchi::audit {

using test::TemporaryFolder;

// 2026-04-01 09:00 JST unless a test moves it.
class ManualClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override { return Instant{Milliseconds{instant_.load()}}; }
    [[nodiscard]] UtcTime utc() const override { return UtcTime{Milliseconds{utc_.load()}}; }
    void advance(Milliseconds time) {
        instant_ += time.count();
        jump(time);
    }
    void jump(Milliseconds time) { utc_ += time.count(); }  // the wall clock alone

private:
    std::atomic<std::int64_t> instant_{5000};
    std::atomic<std::int64_t> utc_{
        UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 4 / 1}}.time_since_epoch().count()};
};

inline ports::AuditEntry entryOf(std::string session, std::string event, std::string outcome = "ok") {
    return {.session = std::move(session),
            .actor = "patient",
            .event = std::move(event),
            .outcome = std::move(outcome),
            .details = {},
            .person = {}};
}

inline ports::ResultDocument documentOf(const std::string& hex20, const std::string& content = "<XmlMsg/>") {
    return {"OQSsiquc01res_face_9919999990" + hex20 + "_20260401090000.xml", SecureBytes::copyOf(content)};
}

template <class T, class Call>
Expected<T> wait(Call call) {
    std::promise<Expected<T>> promise;
    call([&promise](Expected<T> answer) { promise.set_value(std::move(answer)); });
    return promise.get_future().get();
}

inline Expected<std::int64_t> append(AuditLog& log, ports::AuditEntry entry) {
    return wait<std::int64_t>([&](auto done) { log.append(std::move(entry), std::move(done)); });
}
inline Expected<std::int64_t> appendWithResult(AuditLog& log, ports::AuditEntry entry,
                                               ports::ResultDocument document) {
    return wait<std::int64_t>(
        [&](auto done) { log.appendWithResult(std::move(entry), std::move(document), std::move(done)); });
}
inline Expected<std::vector<ports::OutboxItem>> outstanding(AuditLog& log) {
    return wait<std::vector<ports::OutboxItem>>([&](auto done) { log.outstanding(std::move(done)); });
}
inline Expected<void> setStage(AuditLog& log, std::int64_t item, ports::OutboxStage stage) {
    return wait<void>([&](auto done) { log.setStage(item, stage, std::move(done)); });
}

// A log in a folder of its own, with everything a test does to it.
class LogTest : public ::testing::Test {
protected:
    TemporaryFolder folder_;
    ManualClock clock_;
    LogPlaces places_ = LogPlaces::beside(folder_.path() / "audit.db");

    [[nodiscard]] std::unique_ptr<AuditLog> openLog() {
        auto log = AuditLog::open(places_, "kiosk-1", clock_);
        EXPECT_TRUE(log) << toText(log.error().code) << " " << log.error().detail;
        return log ? std::move(*log) : nullptr;
    }

    // `visits` whole visits of four entries each, a clean stop: 4 n + 1 entries.
    void writeLog(int visits) {
        const auto log = openLog();
        for (int visit = 0; visit < visits; ++visit) {
            const std::string session = "visit-" + std::to_string(visit);
            for (const char* event : {"session.started", "identity.pin", "consent.given"}) {
                ASSERT_TRUE(append(*log, entryOf(session, event)));
            }
            ASSERT_TRUE(append(*log, entryOf(session, "session.ended", "completed")));
            clock_.advance(std::chrono::minutes{1});
        }
        ASSERT_TRUE(log->close());
    }

    // As somebody with the file, an SQLite shell and no key.
    void tamper(const std::string& sql) const {
        sqlite3* connection = nullptr;
        ASSERT_EQ(sqlite3_open(places_.database.c_str(), &connection), SQLITE_OK);
        const std::string all =
            "DROP TRIGGER IF EXISTS audit_entry_refuses_update;"
            "DROP TRIGGER IF EXISTS audit_entry_refuses_delete;" +
            sql;
        char* message = nullptr;
        EXPECT_EQ(sqlite3_exec(connection, all.c_str(), nullptr, nullptr, &message), SQLITE_OK)
            << (message != nullptr ? message : "");
        sqlite3_free(message);
        sqlite3_close(connection);
    }

    [[nodiscard]] std::string query(const std::string& sql) const {
        sqlite3* connection = nullptr;
        EXPECT_EQ(sqlite3_open_v2(places_.database.c_str(), &connection, SQLITE_OPEN_READONLY, nullptr),
                  SQLITE_OK);
        std::string text;
        const auto collect = [](void* target, int columns, char** values, char**) {
            for (int column = 0; column < columns; ++column) {
                *static_cast<std::string*>(target) +=
                    std::string{values[column] ? values[column] : "NULL"} + "|";
            }
            return 0;
        };
        EXPECT_EQ(sqlite3_exec(connection, sql.c_str(), collect, &text, nullptr), SQLITE_OK) << sql;
        sqlite3_close(connection);
        return text;
    }

    [[nodiscard]] Verdict verdict() const {
        const auto verified = verifyLog(places_);
        EXPECT_TRUE(verified) << toText(verified.error().code) << " " << verified.error().detail;
        return verified.value_or(Verdict{-1, FirstBad{-1, Flaw::Damaged}});
    }
};

inline void PrintTo(const FirstBad& bad, std::ostream* out) {
    *out << bad.sequence << " " << toText(bad.reason);
}

}  // namespace madoguchi::audit
