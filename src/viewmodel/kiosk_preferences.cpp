// The view model's other half: what a visitor may choose for themselves, and how it is forgotten again.
#include <algorithm>
#include <array>
#include <chrono>

#include "viewmodel/kiosk_view_model.hpp"

namespace madoguchi::viewmodel {
namespace {

constexpr std::chrono::seconds kForgetPreferencesAfter{60};
constexpr std::array kTextScales{1.0, 1.5};

}  // namespace

void KioskViewModel::restorePreferences() {
    const bool other = language_.code() != settings_.language;
    if (other && !language_.use(settings_.language)) {
        qWarning("there are no texts in the language %s", qPrintable(settings_.language));
    }
    textScale_ = std::clamp(settings_.textScale, kTextScales.front(), kTextScales.back());
    lowLayout_ = false;
    emit preferencesChanged();
    if (other) {
        emit languageChanged();
    }
}

void KioskViewModel::refreshClock() {
    if (QString now = clockText(); now != lastClockText_) {
        lastClockText_ = std::move(now);
        emit clockChanged();
    }
    const bool changed =
        language() != settings_.language ||
        textScale_ != std::clamp(settings_.textScale, kTextScales.front(), kTextScales.back()) ||
        helperMode();
    if (idle() && changed && clock_.now() - lastTouch_ >= kForgetPreferencesAfter) {
        if (helperMode()) {
            control_.send(checkin::HelperModeChosen{false});
        }
        restorePreferences();  // somebody chose and walked away
    }
}

void KioskViewModel::stillHere() {
    if (information_.open()) {
        information_.noteActivity();
    } else {
        control_.send(checkin::StillHere{});
    }
}

void KioskViewModel::noteActivity() {
    lastTouch_ = clock_.now();
    information_.noteActivity();
    control_.noteActivity();
}

void KioskViewModel::toggleHelperMode() {
    if (helperMode()) {
        endHelperMode();
    } else if (idle()) {
        lastTouch_ = clock_.now();
        control_.send(checkin::HelperModeChosen{true});
        textScale_ = kTextScales.back();
        emit preferencesChanged();
    }
}

void KioskViewModel::endHelperMode() {
    lastTouch_ = clock_.now();
    control_.send(checkin::HelperModeChosen{false});
    textScale_ = std::clamp(settings_.textScale, kTextScales.front(), kTextScales.back());
    lowLayout_ = false;
    emit preferencesChanged();
}

void KioskViewModel::toggleLowLayout() {
    if (helperMode() && idle()) {
        lastTouch_ = clock_.now();
        lowLayout_ = !lowLayout_;
        emit preferencesChanged();
    }
}

void KioskViewModel::changeTextSize() {
    lastTouch_ = clock_.now();
    std::size_t next = 0;
    for (std::size_t i = 0; i + 1 < kTextScales.size(); ++i) {
        if (textScale_ >= kTextScales.at(i) && textScale_ < kTextScales.at(i + 1)) {
            next = i + 1;
        }
    }
    textScale_ = kTextScales.at(next);
    emit preferencesChanged();
}

void KioskViewModel::changeLanguage() {
    if (!idle()) {
        return;
    }
    lastTouch_ = clock_.now();
    const QStringList codes = Language::available();
    if (language_.use(codes.at((codes.indexOf(language()) + 1) % codes.size()))) {
        emit preferencesChanged();
        emit languageChanged();
    }
}

}  // namespace madoguchi::viewmodel
