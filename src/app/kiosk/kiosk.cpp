#include "app/kiosk/kiosk.hpp"

#include "audit/audit_log.hpp"
#include "crypto/random.hpp"
#include "face/photo_frame.hpp"
#include "output/face_folder.hpp"
#include "pcsc/pcsc_card_reader.hpp"
#include "session/late_answer.hpp"
#include "staff/worker.hpp"

namespace madoguchi::app {

Kiosk::Kiosk() = default;

Kiosk::~Kiosk() {
    if (session_) {
        session_->stop();
    }
    if (news_) {
        news_->close();
    }
    // Against the order of making: the delivery needs the log, adapters answer into the session's closed
    // inbox.
    round_.reset();
    reinquiryRound_.reset();
    probe_.reset();
    counterGateway_.reset();
    staffWorker_.reset();
    staffDesk_.reset();
    delivery_.reset();
    reader_.reset();
    matcher_.reset();
    gateway_.reset();
    session_.reset();
    log_.reset();  // asks machineClock_ to the end
}

Expected<std::unique_ptr<Kiosk>> Kiosk::open(const KioskOptions& options, const Surroundings& surroundings,
                                             KioskListener listener) {
    std::unique_ptr<Kiosk> kiosk{new Kiosk};
    Kiosk* const self = kiosk.get();
    kiosk->listener_ = std::move(listener);
    kiosk->rules_ = options.rules;
    kiosk->insuranceCardRules_ = options.insuranceCardRules;
    kiosk->counterFiles_ = options.counter;
    kiosk->clock_ = &surroundings.clock;
    kiosk->news_ = std::make_shared<session::Inbox>(kiosk->listener_.wake);

    auto log = audit::AuditLog::open(options.log, options.kioskName, kiosk->machineClock_);
    if (!log) {
        return std::unexpected(log.error());
    }
    kiosk->log_ = std::move(*log);
    const std::weak_ptr<session::Inbox> news = kiosk->news_;
    kiosk->folder_ = std::make_unique<output::FaceFolder>(options.faceFolder, output::FolderCalls::real(),
                                                          options.publish);
    if (auto gateway = kiosk->openGateway(options); !gateway) {
        return std::unexpected(gateway.error());
    }
    kiosk->round_ = std::make_unique<session::FollowUpRound>(
        *kiosk->counterGateway_, *kiosk->counterLookup_, *kiosk->log_,
        session::FollowUpRound::Hooks{
            .post = kiosk->poster(),
            .resultCommitted = [self] { self->delivery_->notify(); },
            .changed = [self] { self->listener_.followUpsChanged(); },
            .continuing =
                session::FollowUpRound::Continuing{*kiosk->log_, surroundings.clock, options.consentDays},
            .patientKept = [self] { self->listener_.continuingChanged(); }});
    kiosk->reinquiryRound_ = std::make_unique<session::ReinquiryRound>(
        session::ReinquiryRound::Ports{*kiosk->reinquiry_, *kiosk->log_, *kiosk->log_, *kiosk->log_,
                                       surroundings.clock},
        session::ReinquiryRound::Hooks{.post = kiosk->poster(),
                                       .changed = [self] { self->listener_.continuingChanged(); }});
    auto analyser = face::ModelAnalyser::create(options.face.modelFolder, options.face.model);
    if (!analyser) {
        return std::unexpected(analyser.error());
    }
    kiosk->matcher_ = std::make_unique<face::FaceMatcher>(std::move(*analyser), options.face.settings);
    kiosk->cardFace_ = std::make_unique<CardFaceChain>(surroundings.cardFace);
    kiosk->reader_ = std::make_unique<pcsc::PcscCardReader>(options.reader);

    kiosk->delivery_ = std::make_unique<session::OutboxDelivery>(
        *kiosk->log_, *kiosk->folder_,
        session::OutboxDelivery::Listener{.onDelivered = {},
                                          .onFault = [self, news](const std::optional<Failure>& fault) {
                                              if (const auto inbox = news.lock()) {
                                                  inbox->post([self, fault] {
                                                      self->devices_.resultFolder = fault;
                                                      self->listener_.lightsChanged();
                                                  });
                                              }
                                          }});

    kiosk->staffWorker_ = std::make_unique<staff::Worker>();
    if (kiosk->numbers_) {
        kiosk->cardNumbers_ = std::make_unique<CardNumbers>(*kiosk->numbers_, *kiosk->staffWorker_);
    }
    kiosk->staffDesk_ = std::make_unique<staff::StaffDesk>(
        options.staff, surroundings.clock, *kiosk->log_,
        staff::StaffDesk::Hooks{
            .inBackground = [self](staff::StaffDesk::Job job) { self->staffWorker_->run(std::move(job)); },
            .post =
                [news](staff::StaffDesk::Job job) {
                    if (const auto inbox = news.lock()) {
                        inbox->post(std::move(job));
                    }
                },
            .logFailed =
                [self](const Failure& failure) {
                    self->devices_.log = failure;
                    self->listener_.lightsChanged();
                }});

    session::Hooks hooks;
    hooks.consentDays = options.consentDays;
    hooks.wake = kiosk->listener_.wake;
    hooks.judge = [self](const ports::FreeFacts& facts, std::optional<domain::Date> expiry,
                         domain::CardFacts& card) {
        const domain::Date today = jstDay(self->clock_->utc());
        if (facts.certificate) {
            const domain::Date end = jstDay(facts.certificate->notAfter);
            card.certificate = domain::certificateState(end, today, self->rules_);
            card.certificateEnd = end;
            card.lastUsableDay = domain::lastGraceDay(end, self->rules_);
        }
        if (expiry) {
            card.card = domain::cardValidity(*expiry, today, self->rules_);
        }
    };
    hooks.randomBytes = [](std::size_t count) { return crypto::randomBytes(count); };
    hooks.randomBelow = [](std::uint32_t limit) { return crypto::randomBelow(limit); };
    hooks.decodePhoto = [](const SecureBytes& file) -> std::shared_ptr<const ports::Frame> {
        auto pixels = face::decodeCardPhotoPixels(file.bytes());
        return pixels ? std::make_shared<const ports::Frame>(std::move(*pixels)) : nullptr;
    };
    hooks.followUpKept = [self] { self->listener_.followUpsChanged(); };
    hooks.resultCommitted = [self] {
        self->delivery_->notify();
        self->listener_.followUpsChanged();  // the card's earlier visits may be settled with it
    };
    hooks.patientKept = [self] { self->listener_.continuingChanged(); };
    hooks.sessionEnded = [self](const session::SessionSummary& summary) {
        self->listener_.sessionEnded(summary);
    };
    hooks.preview = [self](ports::Frame frame) { self->listener_.preview(std::move(frame)); };
    hooks.presenceChanged = [self](ports::Presence presence) {
        self->devices_.reader = presence;
        self->listener_.lightsChanged();
    };
    hooks.cameraChanged = [self](std::optional<Failure> failure) {
        self->devices_.camera = std::move(failure);
        self->listener_.lightsChanged();
    };
    hooks.auditFailed = [self](const Failure& failure) {
        self->devices_.log = failure;
        self->listener_.lightsChanged();
    };
    checkin::Policy policy = options.policy;
    policy.asksConsent = policy.asksConsent && !options.folder;  // the folders can't carry a consent
    kiosk->session_ = std::make_unique<session::CheckinSession>(
        session::Ports{*kiosk->reader_, *kiosk->cardFace_, surroundings.camera, *kiosk->matcher_,
                       *kiosk->gateway_, *kiosk->log_, surroundings.staff, surroundings.sound,
                       surroundings.clock, kiosk->log_.get(), kiosk->log_.get()},
        policy, std::move(hooks));
    return kiosk;
}

std::function<void(const eligibility::GatewayHealth&)> Kiosk::gatewayLight() {
    const std::weak_ptr<session::Inbox> news = news_;
    return [this, news](const eligibility::GatewayHealth& health) {
        if (const auto inbox = news.lock()) {
            inbox->post([this, health] {
                devices_.gateway = health.fault;
                devices_.clockSkew = health.clockSkew;
                listener_.lightsChanged();
            });
        }
    };
}

ports::FollowUpPort& Kiosk::followUps() {
    return *log_;
}

ports::ContinuingCarePort& Kiosk::continuingCare() {
    return *log_;
}

std::function<void(std::function<void()>)> Kiosk::poster() const {
    return [news = std::weak_ptr<session::Inbox>{news_}](std::function<void()> job) {
        if (const auto inbox = news.lock()) {
            inbox->post(std::move(job));
        }
    };
}

Expected<void> Kiosk::openGateway(const KioskOptions& options) {
    if (!options.folder) {
        eligibility::GatewaySettings watched = options.gateway;
        watched.idleLook = std::chrono::minutes{1};  // the light is of this line
        auto gateway = eligibility::HttpsGateway::open(watched, *clock_, gatewayLight());
        if (!gateway) {
            return std::unexpected(gateway.error());
        }
        gateway_ = std::move(*gateway);
        auto counter = eligibility::HttpsGateway::open(options.gateway, *clock_);
        if (!counter) {
            return std::unexpected(counter.error());
        }
        reinquiry_ = &(*counter)->reinquiry();
        counterLookup_ = counter->get();
        counterGateway_ = std::move(*counter);
        probe_ = std::make_unique<eligibility::LineProbe>(
            std::make_unique<eligibility::GatewayHops>(options.gateway.https, options.interfaces));
        return {};
    }
    numbers_ = std::make_unique<eligibility::NumberRegister>(options.folder->numbers);
    auto gateway = eligibility::FolderGateway::open(
        options.folder->gateway, *clock_, [this](const crypto::Sha256& card) { return numbers_->find(card); },
        takeLateAnswer(), gatewayLight());
    if (!gateway) {
        return std::unexpected(gateway.error());
    }
    const auto& patients = (*gateway)->client();
    gateway_ = std::move(*gateway);
    // Files of the two never meet: each knows its own by a ledger of its own.
    eligibility::FolderGatewaySettings counterSettings = options.folder->gateway;
    counterSettings.folder.ledger += "-counter";
    auto counter = eligibility::FolderGateway::open(
        counterSettings, *clock_, [this](const crypto::Sha256& card) { return numbers_->find(card); },
        takeLateAnswer());
    if (!counter) {
        return std::unexpected(counter.error());
    }
    reinquiry_ = &(*counter)->reinquiry();
    counterFolderLookup_ = std::make_unique<eligibility::FolderLookup>((*counter)->client());
    counterLookup_ = counterFolderLookup_.get();
    const auto& counters = (*counter)->client();
    counterGateway_ = std::move(*counter);
    probe_ = std::make_unique<eligibility::LineProbe>(std::make_unique<eligibility::FolderHops>(
        counterSettings.folder,
        [&patients, &counters] {  // of both lines the newer one
            const auto ours = counters.lastOutcome();
            const auto theirs = patients.lastOutcome();
            return ours && (!theirs || theirs->at < ours->at) ? ours : theirs;
        },
        *clock_, options.interfaces));
    return {};
}

eligibility::FolderGateway::OnLate Kiosk::takeLateAnswer() {
    return [this, post = poster()](ports::LateAnswer answer) {
        session::recordLateAnswer(*log_, std::move(answer),
                                  [this, post] { post([this] { listener_.followUpsChanged(); }); });
    };
}

ports::NumberLookupPort& Kiosk::numberLookup() {
    return *counterLookup_;
}

ports::AuditLogPort& Kiosk::log() {
    return *log_;
}

void Kiosk::start() {
    session_->start();
    reinquiryRound_->resume();  // what the last run left open
}

void Kiosk::drain() {
    session_->drain();
    news_->drain();
}

ports::TransferStatistics Kiosk::cardTransfer() const {
    return reader_->statistics();
}

bool Kiosk::drainOutbox(Milliseconds atMost) {
    return delivery_->drain(atMost);
}

Expected<std::int64_t> Kiosk::close() {
    session_->stop();
    staffDesk_->stop();
    delivery_.reset();
    return log_->close();
}

}  // namespace madoguchi::app
