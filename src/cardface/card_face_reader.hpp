// Reads the front of a My Number card in one picture: finds the card, lays it flat, reads birth date, expiry
// and security code, and composes 照合番号B. Used by CardFaceCamera and by `madoguchictl card-face read`.
// Contract: an answer for every picture, whatever is in it; it never throws. `accepted` says that the kiosk
// may spend a try on the number: every field was read whole, no other reading came near it, and nothing else
// on the card could be taken for it. In doubt it is false and `reason` says why.
// Memory: nothing is kept between two pictures. The number lives in SecureBytes; the search's tables and the
// cut-out pixels are wiped when read() comes back, OpenCV's own work buffers when
// face::wipeReleasedPictures() is in force. Threads: read() is const and may run on several threads at once.
// Time: some tens of milliseconds.
#pragma once

#include <chrono>
#include <opencv2/core.hpp>
#include <optional>
#include <string_view>

#include "cardface/printed_text.hpp"
#include "core/secure_bytes.hpp"
#include "ports/camera_port.hpp"

namespace madoguchi::cardface {

enum class ReadingReason {
    Read,              // accepted
    PictureUnusable,   // empty, of another depth, or larger than kLargestSide
    NoCard,            // no card's outline, or not the front of a My Number card
    TooSmall,          // the card is there with too few pixels for its print
    BirthUnreadable,   // the line 「…年…月…日生」
    ExpiryUnreadable,  // the line 「…年…月…日まで有効」
    CodeUnreadable,    // the four digits under the photo
    Doubtful,          // all fields were read, one of them not surely enough
    Implausible,       // read surely, but no card says so (expiry before birth, …)
};

[[nodiscard]] std::string_view toText(ReadingReason reason);  // "read", "no-card", …

struct CardFaceReading {
    std::optional<PrintedBirth> birth;
    std::optional<domain::Date> expiry;  // the whole date as printed; the number takes its year
    SecureBytes securityCode;            // four ASCII digits, or empty
    std::optional<SecureBytes> numberB;  // 14 ASCII digits, when all three were read
    double confidence = 0;               // 0 to 1: of the weakest field
    bool accepted = false;
    ReadingReason reason = ReadingReason::NoCard;
    bool upsideDown = false;  // the card lay the other way round
};

class CardFaceReader {
public:
    static constexpr int kLargestSide = 12000;  // pixels

    [[nodiscard]] CardFaceReading read(const cv::Mat& picture) const;  // 8-bit grey, BGR or BGRA
    [[nodiscard]] CardFaceReading read(const ports::Frame& frame) const;
};

}  // namespace madoguchi::cardface
