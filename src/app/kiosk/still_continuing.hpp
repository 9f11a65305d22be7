// The view model of the continuing patients in a self-test: a list without anybody, a service that is never
// asked. Threads: GUI thread.
#pragma once

#include "viewmodel/continuing_care_view_model.hpp"

namespace madoguchi::app {

class StillContinuing {
public:
    StillContinuing(const ports::Clock& clock, ports::AuditLogPort& log)
        : round{{service, list, nothing, log, clock}, {.post = runNow}},
          care{{.list = list, .round = round, .clock = clock, .post = runNow, .whoMayLookUp = [] {
                    return std::string{"self-test"};
                }}} {}

private:
    struct Nobody final : ports::ContinuingCarePort {
        void keep(ports::AuditEntry, domain::ContinuingPatient, Done<std::int64_t> done) override { done(0); }
        void changePatient(ports::AuditEntry, ports::PatientChange, Done<void> done) override { done({}); }
        void patients(Done<std::vector<ports::KeptPatient>> done) override {
            done(std::vector<ports::KeptPatient>{});
        }
    };
    struct NothingOpen final : public ports::OpenReinquiryPort {
        void keepRequest(ports::AuditEntry, ports::OpenReinquiry, Done<std::int64_t> done) override {
            done(0);
        }
        void keepReceipt(ports::AuditEntry, std::int64_t, std::string, Done<void> done) override { done({}); }
        void dropRequest(ports::AuditEntry, std::int64_t, Done<void> done) override { done({}); }
        void openRequests(Done<std::vector<ports::OpenReinquiry>> done) override {
            done(std::vector<ports::OpenReinquiry>{});
        }
    };
    struct NoService final : ports::ReinquiryPort {
        std::string newRequest() override { return {}; }
        void handIn(ports::Reinquiry, std::string, std::function<void(Receipt)> done) override {
            done(std::unexpected(ports::ReinquiryTrouble{{StepCode::GatewayUnreachable, {}}}));
        }
        void findReceipt(ports::Reinquiry, std::string, std::function<void(Receipt)> done) override {
            done(std::unexpected(ports::ReinquiryTrouble{{StepCode::GatewayUnreachable, {}}}));
        }
        void fetch(ports::Reinquiry, std::string, std::function<void(Answer)> done) override {
            done(std::unexpected(ports::ReinquiryTrouble{{StepCode::GatewayUnreachable, {}}}));
        }
        void forget(std::string) override {}
        void tellEnd(domain::VisitKind, domain::InsuranceNumbers, domain::ContinuingEnd,
                     Done<void> done) override {
            done(fail(StepCode::ReinquiryEndNotTold));
        }
    };
    static void runNow(const std::function<void()>& job) { job(); }

    Nobody list;
    NothingOpen nothing;
    NoService service;
    session::ReinquiryRound round;

public:
    viewmodel::ContinuingCareViewModel care;
};

}  // namespace madoguchi::app
