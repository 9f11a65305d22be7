// What the patient's screens and the staff window show of the check-in, and what they may ask for.
// CheckinSession implements KioskControl; tests of screens implement it with any Presentation they like.
// Threads: the GUI thread only. Personal data in here (name) is gone at the next change after the session's
// end.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "checkin/event.hpp"
#include "checkin/state.hpp"
#include "domain/qualification_facts.hpp"
#include "ports/face_matcher_port.hpp"

namespace madoguchi::session {

struct Presentation {
    checkin::State state;  // which screen, which phase (see checkin/state.hpp)
    domain::VisitKind kind = domain::VisitKind::Outpatient;  // where this kiosk is used
    checkin::Methods methods;                                // what ChooseMethod and the shelf may offer
    checkin::Withheld withheld;                              // and why not the others: for staff
    int readingPercent = 0;                                  // ReadingCard
    ports::FaceProgress face;                                // FaceVerification
    int pinDigits = 0;                                       // PinEntry: how many were typed; never which
    int pinTriesLeft = 0;
    bool padFixed = false;       // PinEntry: a ten-key is in use, the keys stand still
    std::vector<int> padLayout;  // PinEntry: the digit that each of the ten keys shows, in reading order
    std::string patientName;     // Complete; empty when the name is not known
    // While staff have the check by eye open: what the chip says, to be compared with person and card.
    std::optional<domain::Date> birth;
    std::optional<domain::Date> cardExpiry;
    std::shared_ptr<const ports::Frame> chipPhoto;  // null: could not be read
};

// A line of the staff window: who is where and why.
struct StaffLine {
    std::int64_t startedUtcMs = 0;
    std::string name;       // empty until known
    std::string stateName;  // of checkin::nameOf, or "ended"
    std::string outcome;    // of domain::toText(Outcome) once ended
    std::string cause;      // step code text, empty when there is nothing to say
    domain::QualificationFacts facts{};
    bool calling = false;
    bool faultNotPatient = false;
    std::string session{};  // as the log and the 後日確認 list name the visit
};

class KioskControl {
public:
    KioskControl() = default;
    KioskControl(const KioskControl&) = delete;
    KioskControl& operator=(const KioskControl&) = delete;
    virtual ~KioskControl() = default;

    [[nodiscard]] virtual const Presentation& presentation() const = 0;
    [[nodiscard]] virtual const std::vector<StaffLine>& staffLines() const = 0;  // newest first
    virtual void onChange(std::function<void()> listener) = 0;

    // A touch or a staff action. Events of devices are refused (they come through the ports alone).
    virtual void send(checkin::Event touch) = 0;
    virtual void pressPadKey(int position) = 0;  // 0…9 in reading order of padLayout
    virtual void typePadDigit(int digit) = 0;    // from a ten-key: 0 … 9
    virtual void erasePadDigit() = 0;
    virtual void noteActivity() = 0;  // any touch: the time-out starts again
};

}  // namespace madoguchi::session
