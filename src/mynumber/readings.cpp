#include "mynumber/readings.hpp"

#include "mynumber/common_application.hpp"
#include "mynumber/jpki_application.hpp"
#include "mynumber/number_b.hpp"
#include "mynumber/text_application.hpp"
#include "mynumber/visual_application.hpp"

namespace madoguchi::mynumber {

Expected<FreeReading> readFree(CardSession& card) {
    if (auto right = requireMyNumberCard(card); !right) {
        return std::unexpected(right.error());
    }
    auto certificate = readAuthCertificate(card);
    if (!certificate) {
        return std::unexpected(certificate.error());
    }
    const auto pinTries = authPinTriesLeft(card);
    if (!pinTries) {
        return std::unexpected(pinTries.error());
    }
    const auto numberBTries = numberBTriesLeft(card, CardFile::VisualNumberB);
    if (!numberBTries) {
        return std::unexpected(numberBTries.error());
    }
    const auto expiry = readCardExpiry(card);
    if (!expiry) {
        return std::unexpected(expiry.error());
    }
    return FreeReading{std::move(*certificate), *pinTries, *numberBTries, *expiry};
}

Expected<ProtectedReading> readProtected(CardSession& card, const SecureBytes& numberB) {
    auto face = readVisualFace(card, numberB);
    if (!face) {
        return std::unexpected(face.error());
    }
    auto holder = readAttributes(card, numberB);
    if (!holder) {
        return std::unexpected(holder.error());
    }
    if (holder->birth != face->birth) {
        return fail(StepCode::CardMalformed, "the card's two records differ");
    }
    return ProtectedReading{std::move(*holder), face->expiry, std::move(face->photo)};
}

Expected<std::vector<std::uint8_t>> readIdentity(CardSession& card) {
    if (auto right = requireMyNumberCard(card); !right) {
        return std::unexpected(right.error());
    }
    auto certificate = readAuthCertificate(card);
    if (!certificate) {
        return std::unexpected(certificate.error());
    }
    if (!*certificate) {
        return fail(StepCode::CertificateAbsent);
    }
    return std::move(**certificate);
}

}  // namespace madoguchi::mynumber
