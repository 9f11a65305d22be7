// One dialogue with a My Number card: selects, queries, verifies and reads in the forms that the card knows.
// Lives for one operation over a CardChannel, within one transaction of the reader; the applications are
// built on it. Threads: the channel's. Errors: those of the channel; card.unexpected-status for an answer
// nobody knows. A command is never repeated, with one exception: the first after power-up, always a SELECT,
// when it answers 6F00.
#pragma once

#include <cstdint>
#include <optional>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "iso7816/binary_file.hpp"
#include "iso7816/card_channel.hpp"
#include "mynumber/card_file.hpp"

namespace madoguchi::mynumber {

// What an empty VERIFY tells of a PIN or 照合番号.
struct PinState {
    enum class Kind {
        Absent,    // the card has no such file
        Tries,     // `tries` are left, 1…15
        Blocked,   // 63C0, 6983 or 6984: no try is left, or it was never set
        Verified,  // 9000: presented before; a right VERIFY has restored the counter
    } kind = Kind::Absent;
    int tries = 0;

    // How often it may still be wrong; `full` is what a fresh counter allows. Nothing for one that is absent.
    [[nodiscard]] std::optional<int> triesLeft(int full) const;

    bool operator==(const PinState&) const = default;
};

struct VerifyAnswer {
    enum class Kind { Right, Wrong, Blocked } kind = Kind::Blocked;
    int triesLeft = 0;  // when Wrong

    bool operator==(const VerifyAnswer&) const = default;
};

class CardSession {
public:
    explicit CardSession(iso7816::CardChannel& channel) : channel_{channel} {}
    CardSession(const CardSession&) = delete;
    CardSession& operator=(const CardSession&) = delete;

    // False when the card has no such application. Sends nothing when it is current.
    [[nodiscard]] Expected<bool> select(Application application);

    // Selects the file and before it, where needed, its application; sends nothing when it is current.
    // False when the card has no such file.
    [[nodiscard]] Expected<bool> select(CardFile file);

    [[nodiscard]] Expected<PinState> query(CardFile pin);

    // Spends a try when `secret` is wrong. The caller has asked query() before.
    [[nodiscard]] Expected<VerifyAnswer> verify(CardFile pin, const SecureBytes& secret);

    // The file must have been selected by the last select(CardFile).
    [[nodiscard]] iso7816::BinaryFile currentFile();

    [[nodiscard]] Expected<iso7816::ResponseApdu> send(const iso7816::CommandApdu& command);

    // Sizes of the objects that were asked for, to hold the bytes on the wire against.
    void countObject(std::size_t bytes) { objectBytes_ += bytes; }
    [[nodiscard]] std::size_t objectBytes() const { return objectBytes_; }

private:
    iso7816::CardChannel& channel_;
    bool first_ = true;
    std::optional<Application> application_;
    std::optional<CardFile> file_;
    std::size_t objectBytes_ = 0;
};

}  // namespace madoguchi::mynumber
