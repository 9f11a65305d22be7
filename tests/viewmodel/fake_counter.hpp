// The counter's view models over a list in memory, a line that a test scripts, and a probe that says what it
// is told.
#pragma once

#include "support/fake_follow_ups.hpp"
#include "support/fake_ports.hpp"
#include "viewmodel/declaration_view_model.hpp"
#include "viewmodel/follow_ups_view_model.hpp"
#include "viewmodel/ladder_view_model.hpp"

namespace madoguchi::test {

class FakeProbe final : public ports::LineProbePort {
public:
    [[nodiscard]] std::span<const ports::Hop> hops() const override {
        return folders ? std::span<const ports::Hop>{ports::kFolderHops} : ports::kGatewayHops;
    }
    void probe(std::function<void(ports::LineFindings)> done) override {
        ++asked;
        ports::LineFindings findings;
        bool open = true;
        for (const ports::Hop hop : hops()) {
            const bool seen = !folders || hop == ports::Hop::ThisMachine || hop == ports::Hop::SharedFolder;
            findings.push_back({.hop = hop, .tried = open && (seen || lastTime)});
            if (open && broken == hop) {
                findings.back().failure = Failure{code, {}};
                open = false;
            }
            if (findings.back().tried && !seen) {
                findings.back().age = lastTime;
            }
        }
        if (slow) {
            waiting = [done = std::move(done), findings] { done(findings); };
        } else {
            done(findings);
        }
    }
    bool slow = false;  // it answers when the test calls `waiting`
    std::function<void()> waiting;
    bool folders = false;                  // the way over shared folders
    std::optional<Milliseconds> lastTime;  // with folders: so long ago was the last inquiry
    std::optional<ports::Hop> broken;
    StepCode code = StepCode::GatewayUnreachable;
    int asked = 0;
};

class FakeCardNumbers final : public ports::CardNumbersPort {
public:
    void link(std::vector<std::uint8_t> certificate, domain::InsuranceNumbers numbers,
              std::function<void(Expected<void>)> done) override {
        linked.emplace_back(std::move(certificate), std::move(numbers));
        done(answer);
    }
    std::vector<std::pair<std::vector<std::uint8_t>, domain::InsuranceNumbers>> linked;
    Expected<void> answer;
};

struct FakeCounter {
    FakeCounter(const ports::Clock& clock, std::function<std::string()> who,
                viewmodel::DeclarationViewModel::Settings settings)
        : round{eligibility,
                lookup,
                list,
                {.post = [](const std::function<void()>& job) { job(); },
                 .changed =
                     [this] {
                         if (followUps && ladder) {
                             ladder->refresh();
                             followUps->refresh();
                         }
                     }}},
          book{list, clock, {.post = [](const std::function<void()>& job) { job(); }, .who = std::move(who)}},
          declaration{book, std::move(settings)} {
        ladder = std::make_unique<viewmodel::LadderViewModel>(viewmodel::LadderViewModel::Parts{
            .book = book,
            .round = round,
            .probe = probe,
            .post = [](const std::function<void()>& job) { job(); },
            .lineOf = [this](const std::string& session) -> std::optional<session::StaffLine> {
                const auto line = std::ranges::find(lines, session, &session::StaffLine::session);
                return line == lines.end() ? std::nullopt : std::optional{*line};
            }});
        followUps = std::make_unique<viewmodel::FollowUpsViewModel>(book, round, &cards);
        QObject::connect(ladder.get(), &viewmodel::LadderViewModel::declarationWanted, &declaration,
                         [this](qint64 visit) {
                             if (visit != 0) {
                                 declaration.open(visit);
                             } else {
                                 declaration.begin(ladder->begun());
                             }
                         });
        QObject::connect(followUps.get(), &viewmodel::FollowUpsViewModel::declarationWanted, &declaration,
                         &viewmodel::DeclarationViewModel::open);
        QObject::connect(&declaration, &viewmodel::DeclarationViewModel::kept, ladder.get(),
                         &viewmodel::LadderViewModel::attach);
        book.reload();
    }

    FakeEligibility eligibility;
    FakeLookup lookup;
    FakeFollowUps list;
    FakeProbe probe;
    std::vector<session::StaffLine> lines;  // what the console knows of today
    FakeCardNumbers cards;
    std::unique_ptr<viewmodel::LadderViewModel> ladder;
    std::unique_ptr<viewmodel::FollowUpsViewModel> followUps;
    session::FollowUpRound round;
    viewmodel::FollowUpBook book;
    viewmodel::DeclarationViewModel declaration;
};

inline domain::FollowUp visitByFace(std::string session, std::string name) {
    domain::FollowUp visit;
    visit.session = std::move(session);
    visit.name = std::move(name);
    visit.address = "東京都千代田区霞が関1丁目2番地";
    visit.birth = domain::parseIsoDate("1950-02-28");
    visit.sex = domain::Sex::Female;
    visit.openedUtcMs = 1'795'483'620'000;  // 24 November 2026, 10:27 in Japan
    visit.cause = StepCode::GatewayUnreachable;
    visit.certificate = {0x30, 1};
    visit.identity = domain::Identity::Face;
    visit.consent.answers.fill(domain::ConsentAnswer::Agreed);
    return visit;
}

}  // namespace madoguchi::test
