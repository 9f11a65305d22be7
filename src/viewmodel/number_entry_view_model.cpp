#include "viewmodel/number_entry_view_model.hpp"

#include <QtCore/QCoreApplication>
#include <utility>

namespace madoguchi::viewmodel {

using domain::NumberB;
using staff::NumberBPad;

NumberEntryViewModel::NumberEntryViewModel(session::KioskControl& control, const ports::Clock& clock,
                                           Hooks hooks, QObject* parent)
    : QObject{parent}, control_{control}, clock_{clock}, hooks_{std::move(hooks)} {}

const domain::CardFacts* NumberEntryViewModel::card() const {
    const auto& session = control_.presentation().state.session;
    return session && session->cardKnown ? &session->card : nullptr;
}

bool NumberEntryViewModel::waitsForCard() const {
    const auto* waiting = std::get_if<checkin::WaitingForStaff>(&control_.presentation().state.at);
    return waiting != nullptr && waiting->numberWaits;
}

bool NumberEntryViewModel::reading() const {
    const auto* at = std::get_if<checkin::ReadingCard>(&control_.presentation().state.at);
    return at != nullptr && at->again;
}

bool NumberEntryViewModel::possible() const {
    return checkin::numberBWanted(control_.presentation().state);
}

QString NumberEntryViewModel::whyNot() const {
    const auto* facts = card();
    const bool called = std::holds_alternative<checkin::WaitingForStaff>(control_.presentation().state.at);
    const bool spent = facts != nullptr && !facts->photo && facts->numberB != NumberB::Right &&
                       facts->numberBTriesLeft && *facts->numberBTriesLeft <= domain::kNumberBFloor;
    return called && spent ? qtTrId("number-b-spared").arg(*facts->numberBTriesLeft) : QString{};
}

QString NumberEntryViewModel::phase() const {
    if (waitsForCard()) {
        return QStringLiteral("card-wanted");
    }
    if (reading()) {
        return QStringLiteral("reading");
    }
    return triesLeft() > domain::kNumberBFloor ? QStringLiteral("typing") : QStringLiteral("over");
}

QString NumberEntryViewModel::name() const {
    return QString::fromStdString(control_.presentation().patientName);
}

int NumberEntryViewModel::triesLeft() const {
    const auto* facts = card();
    return facts != nullptr ? facts->numberBTriesLeft.value_or(-1) : -1;
}

QString NumberEntryViewModel::message() const {
    if (waitsForCard() || reading()) {
        return {};
    }
    if (const auto doubt = pad_.doubt(jstDay(clock_.utc()))) {
        switch (*doubt) {
            case NumberBPad::Doubt::Month:
                return qtTrId("number-b-doubt-month");
            case NumberBPad::Doubt::Day:
                return qtTrId("number-b-doubt-day");
            case NumberBPad::Doubt::ExpiryYear:
                return qtTrId("number-b-doubt-year");
        }
    }
    const auto* facts = card();
    if (facts == nullptr) {
        return {};
    }
    const bool wrong = facts->numberB == NumberB::Wrong;
    if (triesLeft() <= domain::kNumberBFloor) {
        const QString why = qtTrId("number-b-spared").arg(triesLeft());
        return wrong ? qtTrId("number-b-wrong-last").arg(why) : why;
    }
    if (last_ == Last::CardTaken) {
        return qtTrId("number-b-card-taken");
    }
    if (wrong) {
        return qtTrId("number-b-wrong").arg(triesLeft());
    }
    return last_ == Last::Sent ? qtTrId("number-b-not-read") : QString{};
}

bool NumberEntryViewModel::canSend() const {
    return open_ && possible() && pad_.complete() && !pad_.doubt(jstDay(clock_.utc()));
}

bool NumberEntryViewModel::stillConcerned() const {
    const auto& state = control_.presentation().state;
    if (!state.session || state.session->number != session_ ||
        state.session->identity != domain::Identity::None || state.session->card.numberB == NumberB::Right) {
        return false;
    }
    const auto* waiting = std::get_if<checkin::WaitingForStaff>(&state.at);
    return (waiting != nullptr && !waiting->grant) || reading() ||
           std::holds_alternative<checkin::ChooseMethod>(state.at) ||
           std::holds_alternative<checkin::PutCardBack>(state.at);
}

void NumberEntryViewModel::begin() {
    std::string who = hooks_.whoMayType();
    if (who.empty()) {
        emit signInNeeded();
        return;
    }
    if (!possible()) {
        return;
    }
    who_ = std::move(who);
    session_ = control_.presentation().state.session->number;
    cardPresent_ = control_.presentation().state.cardPresent;
    last_ = Last::Nothing;
    pad_.clear();
    open_ = true;
    emit changed();
}

void NumberEntryViewModel::close() {
    if (!std::exchange(open_, false)) {
        return;
    }
    pad_.clear();
    emit changed();
}

void NumberEntryViewModel::chooseField(int field) {
    if (open_ && field >= 0 && static_cast<std::size_t>(field) < NumberBPad::kFields.size()) {
        pad_.begin(NumberBPad::kFields.at(static_cast<std::size_t>(field)));
        emit changed();
    }
}

void NumberEntryViewModel::pressDigit(int digit) {
    if (open_ && possible()) {
        last_ = Last::Nothing;
        pad_.press(digit);
        emit changed();
    }
}

void NumberEntryViewModel::eraseDigit() {
    if (open_) {
        pad_.erase();
        emit changed();
    }
}

void NumberEntryViewModel::send() {
    if (!canSend()) {
        return;
    }
    last_ = Last::Sent;
    if (hooks_.deliver(pad_.take())) {
        waiting_ = true;
        control_.send(checkin::NumberBDelivered{who_});
    }
    emit changed();
}

void NumberEntryViewModel::refresh() {
    const bool present = control_.presentation().state.cardPresent;
    if (std::exchange(cardPresent_, present) && !present && !pad_.empty()) {
        pad_.clear();  // another card may come back
        last_ = Last::CardTaken;
    }
    const bool left = hooks_.whoMayType() != who_;
    waiting_ = waiting_ && waitsForCard();
    if (waiting_ && left) {
        waiting_ = false;
        hooks_.forget();  // the reading that follows finds none and leads back
    }
    if (open_ && (!stillConcerned() || left)) {
        close();
        return;
    }
    emit changed();
}

}  // namespace madoguchi::viewmodel
