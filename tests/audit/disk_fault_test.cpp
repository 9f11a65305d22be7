// The disk fails at every single write in turn: nothing that was acknowledged is lost, and the chain still
// holds.
#include "audit/faulty_disk.hpp"
#include "audit/log_support.hpp"

namespace madoguchi::audit {
namespace {

class DiskFaults : public LogTest, public ::testing::WithParamInterface<DiskFault> {
protected:
    FaultyDisk disk_;
};

TEST_P(DiskFaults, LoseNothingThatWasAcknowledged) {
    constexpr int kMost = 2000;
    int write = 1;
    for (; write < kMost; ++write) {
        places_ = LogPlaces::beside(folder_.path() / std::to_string(write) / "audit.db");
        writeLog(1);  // 5 entries, sealed
        std::int64_t last = 5;
        std::size_t results = 0;
        int failures = 0;
        disk_.failAt(write, GetParam());
        {
            const auto log = AuditLog::open(places_, "kiosk-1", clock_);
            for (int count = 0; log && count < 4; ++count) {
                const auto plain = append(**log, entryOf("visit-x", "identity.pin"));
                const auto result = appendWithResult(**log, entryOf("visit-x", "result.recorded"),
                                                     documentOf("0123456789abcdef0123"));
                for (const auto& answer : {plain, result}) {
                    if (answer) {
                        EXPECT_GT(*answer, last);
                        last = *answer;
                    } else {
                        ++failures;
                        EXPECT_EQ(answer.error().code, StepCode::AuditWriteFailed);
                    }
                }
                results += result ? 1 : 0;
            }
            if (!log) {
                EXPECT_EQ(log.error().code, StepCode::AuditOpenFailed);
            } else if (GetParam() == DiskFault::FullOnce) {
                EXPECT_LE(failures, 1);
            }
        }
        const bool failed = disk_.hasFailed();
        disk_.powerBack();
        {
            const auto log = openLog();
            ASSERT_TRUE(log) << "write " << write;
            const auto items = outstanding(*log);
            ASSERT_TRUE(items);
            EXPECT_GE(items->size(), results) << "write " << write;
            EXPECT_TRUE(append(*log, entryOf("visit-y", "identity.pin")));
            EXPECT_TRUE(log->close());
        }
        const Verdict found = verdict();
        EXPECT_EQ(found.firstBad, std::nullopt) << "write " << write;
        EXPECT_GE(found.entries, last) << "write " << write;
        ASSERT_FALSE(HasFailure()) << "write " << write;
        if (!failed) {
            break;  // the whole run takes fewer writes than this
        }
        std::filesystem::remove_all(places_.database.parent_path());
    }
    EXPECT_GT(write, 10);
    EXPECT_LT(write, kMost);
}

INSTANTIATE_TEST_SUITE_P(OfEveryKind, DiskFaults,
                         ::testing::Values(DiskFault::FullOnce, DiskFault::PowerCut, DiskFault::TornWrite,
                                           DiskFault::LosesCaches),
                         [](const auto& tested) {
                             switch (tested.param) {
                                 case DiskFault::FullOnce:
                                     return std::string{"FullOnce"};
                                 case DiskFault::PowerCut:
                                     return std::string{"PowerCut"};
                                 case DiskFault::TornWrite:
                                     return std::string{"TornWrite"};
                                 case DiskFault::LosesCaches:
                                     return std::string{"LosesCaches"};
                             }
                             return std::string{};
                         });

}  // namespace
}  // namespace madoguchi::audit
