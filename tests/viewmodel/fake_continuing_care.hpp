// The page 継続中の患者 over a list in memory and a service whose answers a test gives, with invented
// patients.
#pragma once

#include "support/fake_continuing.hpp"
#include "support/fake_ports.hpp"
#include "viewmodel/continuing_care_view_model.hpp"

namespace madoguchi::test {

struct FakeContinuing {
    FakeContinuing(const ports::Clock& clock, std::function<std::string()> who)
        : round{{service, list, open, log, clock},
                {.post = now, .changed = [this] { care ? care->refresh() : void(); }}},
          made{std::make_unique<viewmodel::ContinuingCareViewModel>(viewmodel::ContinuingCareViewModel::Parts{
              .list = list, .round = round, .clock = clock, .post = now, .whoMayLookUp = std::move(who)})},
          care{made.get()} {}

    std::int64_t keep(domain::ContinuingPatient patient) {
        std::int64_t id = 0;
        list.keep({}, std::move(patient), [&id](const Expected<std::int64_t>& given) { id = *given; });
        list.entries.clear();
        care->refresh();
        return id;
    }
    // Five who stand differently on 24 November 2026: sure, soon over, over since yesterday, online, and
    // ended.
    void populate() {
        using namespace std::chrono;
        const auto patient = [](const char* name, const char* kana, const char* number, domain::Date until) {
            domain::ContinuingPatient someone = continuingPatient(name, kana, number, until);
            someone.consentUtcMs =
                UtcTime{sys_days{domain::addDays(until, -365)} + hours{3}}.time_since_epoch().count();
            someone.askedUtcMs =
                UtcTime{sys_days{2026y / November / 10} + hours{1}}.time_since_epoch().count();
            someone.answer = domain::Eligibility::Valid;
            someone.untilAnswered = true;
            return someone;
        };
        keep(patient("在宅　ふみ", "ｻﾞｲﾀｸ ﾌﾐ", "101", 2027y / March / 31));
        auto soon = patient("見本　次郎", "ミホン　ジロウ", "102", 2026y / December / 6);
        soon.consent.set(domain::ConsentItem::Checkup, domain::ConsentAnswer::Declined);
        soon.untilAnswered = false;
        keep(soon);
        keep(patient("例示　サト", "レイジ　サト", "103", 2026y / November / 23));
        auto online = patient("遠隔　まり", "エンカク　マリ", "104", 2027y / October / 1);
        online.kind = domain::VisitKind::Online;
        online.consent.answers.fill(domain::ConsentAnswer::Declined);
        online.askedUtcMs = 0;
        keep(online);
        auto ended = patient("終了　正", "シュウリョウ　タダシ", "105", 2027y / June / 1);
        ended.ended = domain::ContinuingEnd::Revoked;
        ended.endedBy = "受付　一郎";
        ended.endedUtcMs = UtcTime{sys_days{2026y / November / 12} + hours{1}}.time_since_epoch().count();
        ended.endTold = true;
        keep(ended);
    }
    ports::ReinquiryPerson person(std::int64_t id, domain::Eligibility eligibility) const {
        return personLike(list.kept[static_cast<std::size_t>(id) - 1].patient, eligibility);
    }

    static void now(const std::function<void()>& job) { job(); }

    FakeContinuingCare list;
    FakeOpenReinquiries open;
    FakeReinquiry service;
    FakeAudit log;
    session::ReinquiryRound round;
    std::unique_ptr<viewmodel::ContinuingCareViewModel> made;
    viewmodel::ContinuingCareViewModel* care = nullptr;
};

}  // namespace madoguchi::test
