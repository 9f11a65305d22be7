// The counter's view models of a self-test: a list without visits, a line that is never asked. Threads: GUI
// thread.
#pragma once

#include "viewmodel/declaration_view_model.hpp"
#include "viewmodel/follow_ups_view_model.hpp"
#include "viewmodel/ladder_view_model.hpp"

namespace madoguchi::app {

class StillCounter {
public:
    StillCounter(const ports::Clock& clock, const std::filesystem::path& form)
        : book{list, clock, hooks()},
          declaration{book, {.form = form, .folder = {}, .clinicName = {}, .print = {}}} {}

private:
    struct NoVisits final : ports::FollowUpPort {
        void add(ports::AuditEntry, domain::FollowUp, Done<std::int64_t> done) override { done(0); }
        void change(ports::AuditEntry, ports::FollowUpChange, Done<void> done) override { done({}); }
        void note(ports::AuditEntry) override {}
        void list(Done<std::vector<ports::KeptFollowUp>> done) override {
            done(std::vector<ports::KeptFollowUp>{});
        }
    };
    struct NoService final : ports::EligibilityPort {
        void fetchChallenge(Done<ports::Challenge> done) override {
            done(fail(StepCode::GatewayUnreachable));
        }
        void presentProof(ports::Proof, Done<ports::Registration> done) override {
            done(fail(StepCode::GatewayUnreachable));
        }
        void enrol(std::string, Done<ports::Registration> done) override {
            done(fail(StepCode::GatewayUnreachable));
        }
        void query(ports::QualificationQuery, Done<ports::EligibilityAnswer> done) override {
            done(fail(StepCode::GatewayUnreachable));
        }
        void cancel() override {}
    };
    struct NoLookup final : ports::NumberLookupPort {
        void lookUp(domain::InsuranceNumbers, Done done) override {
            done(fail(StepCode::GatewayUnreachable));
        }
    };
    struct NoProbe final : ports::LineProbePort {
        [[nodiscard]] std::span<const ports::Hop> hops() const override { return ports::kGatewayHops; }
        void probe(std::function<void(ports::LineFindings)> done) override {
            ports::LineFindings nothingKnown;
            for (const ports::Hop hop : hops()) {
                nothingKnown.push_back({.hop = hop});
            }
            done(std::move(nothingKnown));
        }
    };
    static void runNow(const std::function<void()>& job) { job(); }
    static viewmodel::FollowUpBook::Hooks hooks() {
        return {.post = runNow, .who = [] { return std::string{}; }};
    }

    NoVisits list;
    NoService service;
    NoLookup lookup;
    NoProbe probe;

public:
    session::FollowUpRound round{service, lookup, list, {.post = runNow}};
    viewmodel::FollowUpBook book;
    viewmodel::LadderViewModel ladder{{.book = book, .round = round, .probe = probe, .post = runNow}};
    viewmodel::FollowUpsViewModel followUps{book, round};
    viewmodel::DeclarationViewModel declaration;
};

}  // namespace madoguchi::app
