// From the log's outbox into the face folder, cut at every point: each result arrives exactly once.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <set>

#include "audit/log_support.hpp"
#include "output/face_folder.hpp"
#include "session/outbox_delivery.hpp"

namespace madoguchi {
namespace {

using audit::AuditLog;
using audit::documentOf;
using audit::entryOf;
using output::FaceFolder;
using ports::OutboxStage;
using session::OutboxDelivery;

constexpr std::chrono::seconds kPatience{20};
constexpr OutboxDelivery::BackOff kQuick{.first = Milliseconds{1}, .longest = Milliseconds{4}};
const std::string kHex = "0123456789abcdef0123";

// The points of one delivery, each cut before or after it took effect.
enum class Point { Outstanding, Stage, NoteStaged, Publish, NoteDelivered };
constexpr std::array kPoints{Point::Outstanding, Point::Stage, Point::NoteStaged, Point::Publish,
                             Point::NoteDelivered};

// Says what happens at a point: nothing special, or that the kiosk is dead from there on.
class Fate {
public:
    virtual ~Fate() = default;
    virtual bool before(Point point) = 0;  // false: dead, no effect
    virtual bool after(Point point) = 0;   // false: dead, nobody learns of the effect
};

std::unexpected<Failure> dead() {
    return fail(StepCode::KioskInterrupted, "test");
}

class FatefulLog final : public ports::AuditLogPort {
public:
    FatefulLog(AuditLogPort& log, Fate& fate) : log_{log}, fate_{fate} {}
    void append(ports::AuditEntry entry, Done<std::int64_t> done) override {
        log_.append(std::move(entry), done);
    }
    void appendWithResult(ports::AuditEntry entry, ports::ResultDocument document,
                          Done<std::int64_t> done) override {
        log_.appendWithResult(std::move(entry), std::move(document), std::move(done));
    }
    void outstanding(Done<std::vector<ports::OutboxItem>> done) override {
        if (!fate_.before(Point::Outstanding)) {
            done(dead());
            return;
        }
        log_.outstanding([this, done](Expected<std::vector<ports::OutboxItem>> items) {
            done(fate_.after(Point::Outstanding) ? std::move(items) : dead());
        });
    }
    void setStage(std::int64_t item, OutboxStage stage, Done<void> done) override {
        const Point point = stage == OutboxStage::Staged ? Point::NoteStaged : Point::NoteDelivered;
        if (!fate_.before(point)) {
            done(dead());
            return;
        }
        log_.setStage(item, stage, [this, done, point](const Expected<void>& answer) {
            done(fate_.after(point) ? answer : Expected<void>{dead()});
        });
    }

private:
    AuditLogPort& log_;
    Fate& fate_;
};

class FatefulFolder final : public ports::ResultOutputPort {
public:
    FatefulFolder(ResultOutputPort& output, Fate& fate) : output_{output}, fate_{fate} {}
    Expected<void> stage(const ports::OutboxItem& item) override {
        if (!fate_.before(Point::Stage)) {
            return dead();
        }
        const auto done = output_.stage(item);
        return fate_.after(Point::Stage) ? done : dead();
    }
    Expected<void> publish(const ports::OutboxItem& item) override {
        if (!fate_.before(Point::Publish)) {
            return dead();
        }
        const auto done = output_.publish(item);
        return fate_.after(Point::Publish) ? done : dead();
    }

private:
    ResultOutputPort& output_;
    Fate& fate_;
};

class CutAt final : public Fate {
public:
    CutAt(Point point, bool afterwards) : point_{point}, afterwards_{afterwards} {}
    bool before(Point point) override {
        dead_ = dead_ || (point == point_ && !afterwards_);
        return !dead_;
    }
    bool after(Point point) override {
        dead_ = dead_ || point == point_;
        return !dead_;
    }

    [[nodiscard]] bool isDead() const { return dead_; }

private:
    Point point_;
    bool afterwards_;
    std::atomic<bool> dead_{false};
};

class ExactlyOnce : public audit::LogTest {
protected:
    ExactlyOnce() { std::filesystem::create_directory(face_); }

    void record(const std::string& hex = kHex) {
        const auto log = openLog();
        ASSERT_TRUE(appendWithResult(*log, entryOf("s", "result.recorded"), documentOf(hex, "<one/>")));
    }

    // A start without faults: everything that is left is delivered.
    void runToTheEnd() {
        const auto log = openLog();
        FaceFolder folder{face_, output::FolderCalls::real(), how_};
        OutboxDelivery delivery{*log, folder};
        EXPECT_TRUE(delivery.drain(kPatience));
    }

    // A start that dies at the point (or has done everything before it comes there).
    void runUntilCut(Point point, bool afterwards, bool steals) {
        CutAt fate{point, afterwards};
        const auto log = openLog();
        FaceFolder folder{face_, output::FolderCalls::real(), how_};
        FatefulLog fatefulLog{*log, fate};
        FatefulFolder fatefulFolder{folder, fate};
        {
            OutboxDelivery delivery{fatefulLog, fatefulFolder};
            while (!delivery.drain(Milliseconds{1}) && !fate.isDead()) {
            }
        }
        if (steals) {
            consume();
        }
    }

    // The clinic's software: takes what is there and counts it.
    void consume() {
        for (const auto& file : std::filesystem::directory_iterator{face_}) {
            if (file.path().extension() == ".xml") {
                ++taken_;
                std::filesystem::remove(file.path());
            }
        }
    }

    void expectDeliveredOnce() {
        consume();
        EXPECT_EQ(taken_, 1);
        EXPECT_TRUE(std::filesystem::is_empty(face_)) << "temporary file left";
        EXPECT_EQ(query("SELECT stage, content IS NULL FROM outbox"), "delivered|1|");
        EXPECT_EQ(query("SELECT count(*) FROM audit_entry WHERE event = 'result.delivered'"), "1|");
        EXPECT_TRUE(verdict().ok());
    }

    std::filesystem::path face_ = folder_.path() / "face";
    int taken_ = 0;
    output::Publish how_ = output::Publish::Rename;
};

TEST_F(ExactlyOnce, DeliversAndLogsIt) {
    record();
    runToTheEnd();
    EXPECT_TRUE(std::filesystem::exists(face_ / documentOf(kHex).fileName));
    expectDeliveredOnce();
}

// Every pair of cuts in a row, with and without a consumer that takes the file at once.
class ExactlyOnceEachWay : public ExactlyOnce, public testing::WithParamInterface<output::Publish> {};

INSTANTIATE_TEST_SUITE_P(Ways, ExactlyOnceEachWay,
                         testing::Values(output::Publish::Rename, output::Publish::InPlace),
                         [](const auto& row) {
                             return std::string{row.param == output::Publish::Rename ? "Rename" : "InPlace"};
                         });

TEST_P(ExactlyOnceEachWay, WhateverTwoPointsACrashCutsAt) {
    how_ = GetParam();
    int round = 0;
    for (const bool steals : {false, true}) {
        for (const Point first : kPoints) {
            for (const Point second : kPoints) {
                for (int sides = 0; sides < 4; ++sides) {
                    const auto base = folder_.path() / std::to_string(++round);
                    places_ = audit::LogPlaces::beside(base / "audit.db");
                    face_ = base / "face";
                    std::filesystem::create_directories(face_);
                    taken_ = 0;
                    record();
                    runUntilCut(first, (sides & 1) != 0, steals);
                    runUntilCut(second, (sides & 2) != 0, steals);
                    runToTheEnd();
                    expectDeliveredOnce();
                    ASSERT_FALSE(HasFailure()) << "first " << static_cast<int>(first) << " second "
                                               << static_cast<int>(second) << " sides " << sides;
                }
            }
        }
    }
}

// Tells the other process where it stands, and waits there to be killed.
class StandStillAt final : public Fate {
public:
    StandStillAt(Point point, bool afterwards, int pipe)
        : point_{point}, afterwards_{afterwards}, pipe_{pipe} {}
    bool before(Point point) override { return standStill(point == point_ && !afterwards_); }
    bool after(Point point) override { return standStill(point == point_ && afterwards_); }

private:
    [[nodiscard]] bool standStill(bool here) const {
        if (here) {
            const char sign = '.';
            static_cast<void>(!::write(pipe_, &sign, 1));
            for (;;) {
                ::pause();
            }
        }
        return true;
    }
    Point point_;
    bool afterwards_;
    int pipe_;
};

TEST_F(ExactlyOnce, WhereverTheProcessIsKilled) {
    int round = 0;
    for (const Point point : kPoints) {
        for (const bool afterwards : {false, true}) {
            const auto base = folder_.path() / std::to_string(++round);
            places_ = audit::LogPlaces::beside(base / "audit.db");
            face_ = base / "face";
            std::filesystem::create_directories(face_);
            taken_ = 0;
            std::array<int, 2> pipe{};
            ASSERT_EQ(::pipe(pipe.data()), 0);
            const pid_t child = ::fork();
            ASSERT_GE(child, 0);
            if (child == 0) {
                auto log = AuditLog::open(places_, "kiosk-1", clock_);
                if (!log || !appendWithResult(**log, entryOf("s", "result.recorded"), documentOf(kHex))) {
                    ::_exit(1);
                }
                StandStillAt fate{point, afterwards, pipe[1]};
                FaceFolder folder{face_};
                FatefulLog fatefulLog{**log, fate};
                FatefulFolder fatefulFolder{folder, fate};
                const OutboxDelivery delivery{fatefulLog, fatefulFolder};
                for (;;) {
                    ::pause();
                }
            }
            ::close(pipe[1]);
            char sign = 0;
            EXPECT_EQ(::read(pipe[0], &sign, 1), 1);
            ::close(pipe[0]);
            ::kill(child, SIGKILL);
            int status = 0;
            ASSERT_EQ(::waitpid(child, &status, 0), child);
            if (round % 2 == 0) {
                consume();  // sometimes the clinic's software is quicker than the next start
            }
            runToTheEnd();
            expectDeliveredOnce();
        }
    }
}

TEST_F(ExactlyOnce, RetriesByItselfUntilTheFolderIsBack) {
    record();
    std::filesystem::remove(face_);
    const auto log = openLog();
    FaceFolder folder{face_};
    std::promise<void> fault;
    std::promise<void> end;
    std::vector<std::optional<StepCode>> told;
    OutboxDelivery delivery{*log,
                            folder,
                            {.onDelivered = {},
                             .onFault =
                                 [&](const std::optional<Failure>& failure) {
                                     told.push_back(failure ? std::optional{failure->code} : std::nullopt);
                                     (failure ? fault : end).set_value();
                                 }},
                            kQuick};
    ASSERT_EQ(fault.get_future().wait_for(kPatience), std::future_status::ready);
    EXPECT_FALSE(delivery.drain(Milliseconds{20}));  // and many tries tell the fault once
    std::filesystem::create_directory(face_);
    ASSERT_EQ(end.get_future().wait_for(kPatience), std::future_status::ready);  // nobody called notify()
    EXPECT_EQ(told, (std::vector<std::optional<StepCode>>{StepCode::OutputFolderMissing, std::nullopt}));
    expectDeliveredOnce();
}

TEST_F(ExactlyOnce, DeliversWhatIsRecordedWhileItRunsOnlyByNotify) {
    const auto log = openLog();
    FaceFolder folder{face_};
    OutboxDelivery delivery{*log, folder};
    ASSERT_TRUE(delivery.drain(kPatience));
    std::set<std::string> names;
    for (int count = 10; count < 30; ++count) {
        const auto document = documentOf("0123456789abcdef01" + std::to_string(count));
        names.insert(document.fileName);
        ASSERT_TRUE(appendWithResult(*log, entryOf("s", "result.recorded"),
                                     documentOf("0123456789abcdef01" + std::to_string(count))));
        delivery.notify();
    }
    EXPECT_TRUE(delivery.drain(kPatience));
    std::set<std::string> found;
    for (const auto& file : std::filesystem::directory_iterator{face_}) {
        found.insert(file.path().filename().string());
    }
    EXPECT_EQ(found, names);
}

TEST_F(ExactlyOnce, OneResultThatCanNotBeWrittenHoldsUpNoOther) {
    record();
    record("ffffffffffffffffffff");
    std::ofstream{face_ / documentOf(kHex).fileName} << "in the way";
    const auto log = openLog();
    FaceFolder folder{face_};
    std::promise<std::string> delivered;
    OutboxDelivery delivery{
        *log,
        folder,
        {.onDelivered = [&](const std::string& name) { delivered.set_value(name); }, .onFault = {}}};
    auto future = delivered.get_future();
    ASSERT_EQ(future.wait_for(kPatience), std::future_status::ready);
    EXPECT_EQ(future.get(), documentOf("ffffffffffffffffffff").fileName);
}

// A share that hangs: check-in and log go on, and so does the file once the share does.
TEST_F(ExactlyOnce, ASlowFolderStopsNobodyElse) {
    const auto log = openLog();
    std::promise<void> reached;
    std::promise<void> goOn;
    const std::shared_future<void> released = goOn.get_future().share();
    auto calls = output::FolderCalls::real();
    calls.sync = [&, first = std::make_shared<std::once_flag>()](int file) {
        std::call_once(*first, [&] { reached.set_value(); });
        released.wait();
        return ::fsync(file);
    };
    FaceFolder folder{face_, calls};
    OutboxDelivery delivery{*log, folder};
    ASSERT_TRUE(appendWithResult(*log, entryOf("s", "result.recorded"), documentOf(kHex)));
    delivery.notify();
    ASSERT_EQ(reached.get_future().wait_for(kPatience), std::future_status::ready);
    for (int count = 0; count < 10; ++count) {
        EXPECT_TRUE(append(*log, entryOf("t", "identity.pin")));
        delivery.notify();
    }
    EXPECT_FALSE(delivery.drain(Milliseconds{1}));
    goOn.set_value();
    EXPECT_TRUE(delivery.drain(kPatience));
    expectDeliveredOnce();
}

}  // namespace
}  // namespace madoguchi
