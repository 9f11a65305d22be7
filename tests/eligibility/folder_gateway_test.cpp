// The port over the shared folders: what it proves by itself, what it can't carry, and whose numbers it asks
// with.
#include "eligibility/folder_gateway.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <future>
#include <iterator>

#include "eligibility/codec.hpp"
#include "eligibility/number_register.hpp"
#include "gateway_world.hpp"
#include "simulation/folder_service.hpp"

namespace madoguchi::eligibility {
namespace {

using domain::ConsentAnswer;
using domain::Eligibility;

class FolderGatewayTest : public testing::Test {
protected:
    FolderGatewayTest() {
        startService();
        settings_.site.institutionCode = samples::kInstitution;
        settings_.folder.requests = service_->requests();
        settings_.folder.answers = service_->answers();
        settings_.folder.ledger = folder_.path() / "folder.json";
        settings_.folder.poll = Milliseconds{2};
    }

    void startService() {
        service_ = simulation::FolderService::start({.folder = folder_.path() / "OQS",
                                                     .personas = {person_},
                                                     .poll = Milliseconds{2},
                                                     .delay = Milliseconds{2}},
                                                    clock_)
                       .value();
    }
    FolderGateway& gateway() {
        if (!gateway_) {
            gateway_ =
                FolderGateway::open(
                    settings_, clock_, [this](const crypto::Sha256& card) { return register_.find(card); },
                    [this](ports::LateAnswer answer) { late_.set_value(std::move(answer)); })
                    .value();
        }
        return *gateway_;
    }
    Expected<ports::Challenge> challenge() {
        return await<ports::Challenge>([this](auto done) { gateway().fetchChallenge(std::move(done)); });
    }
    Expected<ports::Registration> present(ports::Proof proof) {
        return await<ports::Registration>(
            [&](auto done) { gateway().presentProof(std::move(proof), std::move(done)); });
    }
    Expected<ports::EligibilityAnswer> query(const std::string& ticket) {
        ports::QualificationQuery query{ticket, {}, clock_.utc()};
        for (const auto item : domain::kConsentItems) {
            query.consent.set(item, ConsentAnswer::Agreed);
        }
        return await<ports::EligibilityAnswer>([&](auto done) { gateway().query(query, std::move(done)); });
    }
    [[nodiscard]] ports::CardProof proof(const ports::Challenge& challenge) const {
        return {challenge.id, card_.certificate, crypto::sign(*card_.key, challenge.bytes).value()};
    }
    [[nodiscard]] ports::KioskAssertion assertion(const ports::Challenge& challenge) const {
        return {challenge.id, challenge.bytes, card_.certificate, domain::Identity::Face, 0.71,
                0.60,         "model"};
    }
    void link() {
        const auto& record = person_.eligibility->records.front();
        ASSERT_TRUE(register_.link(
            crypto::sha256(card_.certificate),
            {record.insurerNumber, record.symbol, record.number, record.branch, record.birth}));
    }

    TestFolder folder_;
    TestClock clock_;
    TestCardAuthority authority_{folder_.path() / "ca.pem"};
    simulation::Persona person_ =
        simulation::loadPersona(MADOGUCHI_SOURCE_DIR "/resources/personas/adult.json", jstDay(clock_.utc()))
            .value();
    TestCard card_ = authority_.issue("PERSON", clock_.utc() - std::chrono::days{10},
                                      clock_.utc() + std::chrono::days{10});
    NumberRegister register_{folder_.path() / "numbers.bin"};
    std::unique_ptr<simulation::FolderService> service_;
    FolderGatewaySettings settings_;
    std::promise<ports::LateAnswer> late_;
    std::unique_ptr<FolderGateway> gateway_;
};

TEST_F(FolderGatewayTest, LeadsToACardNumberResultWithoutConsents) {
    link();
    for (const bool byFace : {false, true}) {
        const auto given = challenge();
        ASSERT_TRUE(given) << given.error().detail;
        const auto registration = byFace ? present(assertion(*given)) : present(proof(*given));
        ASSERT_TRUE(registration) << registration.error().detail;
        EXPECT_TRUE(registration->registered);
        const auto answer = query(registration->ticket);
        ASSERT_TRUE(answer) << answer.error().detail;
        EXPECT_EQ(answer->eligibility, Eligibility::Valid);
        EXPECT_EQ(answer->patientName, "窓口　太郎");
        ASSERT_TRUE(answer->document);
        const auto file = decode(answer->document->content.bytes());
        ASSERT_TRUE(file);
        EXPECT_EQ(file->message.header.referenceClassification, "2");
        for (const auto& group : file->message.records.front().consents) {
            EXPECT_EQ(group, ConsentGroup{}) << "the far side has learned of no consent";
        }
        const std::string text{answer->document->content.bytes().begin(),
                               answer->document->content.bytes().end()};
        EXPECT_EQ(text.find("QualificationConfirmSearchInfo"), std::string::npos);
    }
}

TEST_F(FolderGatewayTest, TellsWhoseLateAnswerCame) {
    link();
    settings_.folder.times.onScreen = Milliseconds{300};
    const auto registration = present(proof(challenge().value()));
    ASSERT_TRUE(registration);
    service_.reset();
    std::promise<std::string> told;
    ports::QualificationQuery query{registration->ticket, {}, clock_.utc()};
    query.session = "visit-7";
    gateway().query(std::move(query), [&told](const Expected<ports::EligibilityAnswer>& answer) {
        told.set_value(answer ? "ok" : std::string{toText(answer.error().code)});
    });
    auto outcome = told.get_future();
    const std::filesystem::path requests = settings_.folder.requests;
    const auto asked = [&requests] {
        const std::filesystem::directory_iterator files{requests};
        return std::any_of(begin(files), end(files),
                           [](const auto& file) { return file.path().extension() == ".xml"; });
    };
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (!asked() && std::chrono::steady_clock::now() < end) {
        outcome.wait_for(Milliseconds{1});
    }
    for (const auto& file : std::filesystem::directory_iterator{requests}) {
        std::ifstream stream{file.path(), std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{stream}, {}};
        EXPECT_FALSE(text.empty());
        EXPECT_EQ(text.find("visit-7"), std::string::npos) << "the visit's name is the kiosk's own";
    }
    EXPECT_EQ(outcome.get(), "folder.request-not-taken");
    startService();
    auto late = late_.get_future();
    ASSERT_EQ(late.wait_for(std::chrono::seconds{20}), std::future_status::ready);
    const ports::LateAnswer answer = late.get();
    EXPECT_EQ(answer.session, "visit-7");
    ASSERT_TRUE(answer.eligibility);
    EXPECT_EQ(*answer.eligibility, Eligibility::Valid);
}

TEST_F(FolderGatewayTest, JudgesTheProofItself) {
    link();
    const auto used = challenge().value();
    EXPECT_EQ(codeOf(present(proof(used))), "ok");
    EXPECT_EQ(codeOf(present(proof(used))), "gateway.proof-rejected") << "a challenge serves once";

    auto forged = proof(challenge().value());
    forged.signature.front() ^= 1U;
    EXPECT_EQ(codeOf(present(forged)), "gateway.proof-rejected");

    auto ofAnotherNonce = proof(challenge().value());
    ofAnotherNonce.signature = crypto::sign(*card_.key, std::vector<std::uint8_t>(32, 7)).value();
    EXPECT_EQ(codeOf(present(ofAnotherNonce)), "gateway.proof-rejected");

    auto broken = proof(challenge().value());
    broken.certificateDer.resize(20);
    EXPECT_EQ(codeOf(present(broken)), "gateway.proof-rejected");

    auto doubtful = assertion(challenge().value());
    doubtful.similarity = 0.59;
    EXPECT_EQ(codeOf(present(doubtful)), "gateway.proof-rejected");

    auto forAnother = assertion(challenge().value());
    forAnother.challenge.front() ^= 1U;
    EXPECT_EQ(codeOf(present(forAnother)), "gateway.proof-rejected");

    const auto old = challenge().value();
    clock_.move(std::chrono::minutes{11});
    EXPECT_EQ(codeOf(present(proof(old))), "gateway.proof-rejected");
}

TEST_F(FolderGatewayTest, SaysWhatItCanNotDo) {
    EXPECT_EQ(codeOf(query("no-such-ticket")), "gateway.refused");
    const auto registration = present(proof(challenge().value()));
    EXPECT_EQ(codeOf(query(registration->ticket)), "eligibility.numbers-missing");
    EXPECT_EQ(service_->taken(), 0U);
    EXPECT_EQ(codeOf(await<ports::Registration>(
                  [&](auto done) { gateway().enrol(registration->ticket, std::move(done)); })),
              "enrolment.failed");
    link();
    clock_.move(std::chrono::minutes{31});
    EXPECT_EQ(codeOf(query(registration->ticket)), "gateway.refused") << "an old ticket";
}

TEST_F(FolderGatewayTest, TellsOfAMissingShareWhileTheCardIsRead) {
    service_->stop();
    std::filesystem::remove_all(service_->answers());
    EXPECT_EQ(codeOf(challenge()), "folder.missing");
}

TEST(NumberRegister, RemembersAndForgetsCards) {
    const TestFolder folder;
    const auto file = folder.path() / "state" / "numbers.bin";
    crypto::Sha256 card{};
    card.fill(0xAB);
    const domain::InsuranceNumbers numbers{"06999999", "試験１２", "3456", "01",
                                           std::chrono::year{1953} / 8 / 15};
    {
        NumberRegister numberRegister{file};
        EXPECT_EQ(codeOf(numberRegister.find(card)), "eligibility.numbers-missing");
        ASSERT_TRUE(numberRegister.link(card, numbers));
        EXPECT_EQ(numberRegister.size(), 1U);
    }
    NumberRegister again{file};
    EXPECT_EQ(again.find(card), numbers);
    std::ifstream stream{file, std::ios::binary};
    const std::string content{std::istreambuf_iterator<char>{stream}, {}};
    EXPECT_EQ(content.find("3456"), std::string::npos);
    EXPECT_EQ(content.find("06999999"), std::string::npos);
    for (const auto& path : {file, std::filesystem::path{file.string() + ".key"}}) {
        struct stat facts{};
        ASSERT_EQ(::stat(path.c_str(), &facts), 0);
        EXPECT_EQ(facts.st_mode & 0777U, 0600U) << path;
    }
    EXPECT_EQ(again.unlink(card), true);
    EXPECT_EQ(again.unlink(card), false);
    EXPECT_EQ(codeOf(again.find(card)), "eligibility.numbers-missing");
}

TEST(NumberRegister, RefusesADamagedFileAndMakesNoNewKeyForIt) {
    const TestFolder folder;
    const auto file = folder.path() / "numbers.bin";
    crypto::Sha256 card{};
    const domain::InsuranceNumbers numbers{"06999999", "", "1", "", std::chrono::year{1953} / 8 / 15};
    NumberRegister numberRegister{file};
    ASSERT_TRUE(numberRegister.link(card, numbers));
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    EXPECT_EQ(codeOf(numberRegister.find(card)), "file.unreadable");
    EXPECT_EQ(codeOf(numberRegister.link(card, numbers)), "file.unreadable") << "would lose everybody else";
    std::filesystem::remove(file.string() + ".key");
    EXPECT_EQ(codeOf(numberRegister.find(card)), "file.unreadable");
    EXPECT_EQ(codeOf(numberRegister.link(card, numbers)), "file.unreadable");
}

}  // namespace
}  // namespace madoguchi::eligibility
