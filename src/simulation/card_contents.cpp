#include "simulation/card_contents.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "crypto/digest.hpp"
#include "crypto/key.hpp"
#include "simulation/card_images.hpp"
#include "simulation/card_signature.hpp"

namespace madoguchi::simulation {
namespace {

using Kind = CardFile::Kind;

constexpr std::array<std::uint8_t, 10> kJpki{0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01};
constexpr std::array<std::uint8_t, 10> kVisual{0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x02};
constexpr std::array<std::uint8_t, 10> kText{0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08};
constexpr std::array<std::uint8_t, 10> kCommon{0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x01, 0x00};

constexpr std::string_view kMyNumber = "000000000000";  // wrong check digit, so that it can be nobody's
constexpr std::string_view kMunicipality = "99999";     // no such code
constexpr int kTriesOfNumberA = 10;                     // one source only; nothing of ours presents it
constexpr int kTriesOfBirthPin = 10;                    // unknown on the real card

Octets copyOf(std::span<const std::uint8_t> bytes) {
    return {bytes.begin(), bytes.end()};
}

CardFile freeFile(Octets content, std::size_t block = 1) {
    return {.kind = Kind::Transparent,
            .content = padded(std::move(content), block),
            .openedBy = {},
            .counter = {},
            .mostTries = 0,
            .key = {}};
}

CardFile guardedFile(Octets content, std::vector<FileId> openedBy, std::size_t block = 1) {
    CardFile file = freeFile(std::move(content), block);
    file.openedBy = std::move(openedBy);
    return file;
}

CardFile pinFile(std::string_view value, std::string counter, int most) {
    return {.kind = Kind::Pin,
            .content = octets(value),
            .openedBy = {},
            .counter = std::move(counter),
            .mostTries = most,
            .key = {}};
}

CardFile keyFile(crypto::KeyHandle key, std::vector<FileId> openedBy) {
    return {.kind = Kind::Key,
            .content = {},
            .openedBy = std::move(openedBy),
            .counter = {},
            .mostTries = 0,
            .key = std::shared_ptr<EVP_PKEY>{std::move(key)}};
}

std::uint8_t sexDigit(domain::Sex sex) {
    switch (sex) {
        case domain::Sex::Unknown:
            return '0';
        case domain::Sex::Male:
            return '1';
        case domain::Sex::Female:
            return '2';
        case domain::Sex::NotApplicable:
            return '9';
    }
    return '0';
}

// 16 bytes: seven digits that no real authority has, version, purpose, padding.
Octets keyIdentifier(std::string_view digits) {
    constexpr std::array<std::uint8_t, 9> kTail{0x08, 0x05, '0', '0', '1', 0, 0, 0, 0};
    return joined({octets(digits), kTail});
}

// The certificate of an issuing key in the card's own short form (7F21, 568 bytes).
Expected<Octets> cardVerifiable(EVP_PKEY& subject, EVP_PKEY& root, std::string_view subjectDigits) {
    const Octets body = tlv(
        0x5F4E, joined({keyIdentifier("9000000"), keyIdentifier(subjectDigits), publicKeyObject(subject)}));
    const auto signature = crypto::sign(root, body);
    if (!signature) {
        return std::unexpected(signature.error());
    }
    return tlv(0x7F21, joined({body, tlv(0x5F37, *signature)}));
}

// First failure of a builder; the files are made in one go and asked about once at the end.
class Made {
public:
    Octets operator()(Expected<Octets> result) {
        if (result) {
            return std::move(*result);
        }
        failure_ = failure_ ? failure_ : std::optional{result.error()};
        return {};
    }
    [[nodiscard]] const std::optional<Failure>& failure() const { return failure_; }

private:
    std::optional<Failure> failure_;
};

// CK_TOKEN_INFO as the chip stores it.
Octets tokenInfo(std::string_view label) {
    Octets info(160, ' ');
    const auto put = [&info](std::size_t at, std::span<const std::uint8_t> bytes) {
        std::copy(bytes.begin(), bytes.end(), info.begin() + static_cast<std::ptrdiff_t>(at));
    };
    put(0, octets(label));
    put(32, octets("MADOGUCHI VIRTUAL"));
    put(80, octets("00000000"));
    put(96, std::array<std::uint8_t, 4>{0x00, 0x00, 0x04, 0x0D});
    put(100, Octets(16, 0x00));
    put(116, std::array<std::uint8_t, 8>{0, 0, 0, 16, 0, 0, 0, 4});
    put(124, Octets(16, 0xFF));
    put(140, std::array<std::uint8_t, 4>{1, 0, 1, 0});
    return info;
}

CardApplication jpki(const Persona& persona, CardCredentials& credentials) {
    const bool phone = persona.card.kind == CardKind::Phone;
    const bool signs = !credentials.signCertificate.empty();
    CardApplication application{copyOf(kJpki), {}, 0};
    auto& files = application.files;
    if (signs) {
        files[0x0001] = guardedFile(credentials.signCertificate, {0x001B}, 512);
        files[0x001A] = keyFile(std::move(credentials.signKey), {0x001B});
    }
    files[0x0002] = freeFile(credentials.signAuthority, 512);
    files[0x0006] = freeFile(tokenInfo(phone ? "JPKIAPGPSETOKEN" : "JPKIAPICCTOKEN2"));
    files[0x0008] = freeFile({signs ? std::uint8_t{0x8F} : std::uint8_t{0x00}, 0x8F, 0x00});
    // A phone gives its certificate only after the PIN.
    files[0x000A] = guardedFile(credentials.authCertificate,
                                phone ? std::vector<FileId>{0x0018} : std::vector<FileId>{}, 512);
    files[0x000B] = freeFile(credentials.authAuthority, 512);
    files[0x0017] = keyFile(std::move(credentials.authKey), {0x0018});
    files[0x0018] = pinFile(persona.card.pin.value_or(""), "jpki.auth", 3);
    // Without a sign PIN the file is still there and blocked: OpenSC refuses the card otherwise.
    files[0x001B] = pinFile(persona.card.signPin.value_or(""), "jpki.sign", 5);
    return application;
}

CardApplication text(const PersonaCard& card, const CardCredentials& credentials, Made& made) {
    const Octets sex{sexDigit(card.sex)};
    const std::array objects{tlv(0xDF22, octets(card.name)), tlv(0xDF23, octets(card.address)),
                             tlv(0xDF24, octets(domain::toCompactDate(card.birth))), tlv(0xDF25, sex)};
    const Octets attributes = templateWithOffsets(0xFF20, 0xDF21, objects,
                                                  card.longLengths ? LengthForm::Long : LengthForm::Shortest);
    const Octets number = joined({tlv(0xFF10, octets(kMyNumber)), Octets{0xFF, 0xFF}});
    const Octets signedObjects =
        joined({tlv(0xDF31, crypto::sha256(number)),
                tlv(0xDF32, crypto::sha256(joined({objects[0], objects[1], objects[2], objects[3]})))});
    const Octets signature = made(crypto::sign(*credentials.textIssuer, signedObjects));

    CardApplication application{copyOf(kText), {}, 0};
    auto& files = application.files;
    files[0x0001] = guardedFile(number, {0x0011, 0x0014});
    files[0x0002] = guardedFile(attributes, {0x0011, 0x0015}, 128);
    files[0x0003] =
        guardedFile(tlv(0xFF30, joined({signedObjects, tlv(0xDF33, signature)})), {0x0011, 0x0014, 0x0015});
    files[0x0004] = freeFile(made(cardVerifiable(*credentials.textIssuer, *credentials.root, "9000033")));
    const Octets version{0x01, 0x03, 0x0E, 0x01};
    files[0x0005] = freeFile(tlv(0xFF40,
                                 joined({tlv(0xDF41, version), tlv(0xDF42, keyIdentifier("9000033")),
                                         tlv(0xDF43, Octets(128, 0x00), LengthForm::Long)}),
                                 LengthForm::Long),
                             256);
    files[0x0011] = pinFile(card.pin.value_or(""), "text.pin", 3);
    files[0x0014] = pinFile(kMyNumber, "text.number-a", kTriesOfNumberA);
    files[0x0015] = pinFile(numberB(card), "text.number-b", 10);
    return application;
}

CardApplication visual(const PersonaCard& card, CardCredentials& credentials, Made& made) {
    const std::string birth = domain::toCompactDate(card.birth);
    const Octets sex{sexDigit(card.sex)};
    const Octets key = publicKeyObject(*credentials.cardKey);
    // What an infant's chip has in the photo's place is not known; here the object is there and empty.
    const Octets photo = card.photo.empty() ? Octets{} : made(photoForCard(card.photo));
    std::vector<Octets> objects{tlv(0xDF22, octets(birth)),
                                tlv(0xDF23, sex),
                                tlv(0xDF24, key),
                                tlv(0xDF25, made(lineForCard(card.name, 320, 24))),
                                tlv(0xDF26, made(lineForCard(card.address, 640, 24))),
                                tlv(0xDF27, photo)};
    const Octets digests =
        joined({crypto::sha256(joined({objects[0], objects[1], objects[2]})),
                crypto::sha256(joined({objects[3], objects[4]})), crypto::sha256(objects[5])});
    objects.push_back(tlv(0xDF28, made(signDigest(*credentials.visualIssuer, digests))));
    objects.push_back(tlv(0xDF29, octets(domain::toCompactDate(card.expiry))));
    objects.push_back(tlv(0xDF2A, made(lineForCard(card.securityCode, 24, 12))));

    const Octets ageObjects = joined({tlv(0xDF11, octets(birth)), tlv(0xDF12, key)});
    const Octets age = tlv(
        0xFF10, joined({ageObjects, tlv(0xDF13, made(crypto::sign(*credentials.visualIssuer, ageObjects)))}));
    const Octets numberObjects =
        joined({tlv(0xDF41, made(lineForCard(kMyNumber, 72, 12))), tlv(0xDF42, key)});
    const Octets version{0x06, 0x03, 0x0E, 0x01};

    CardApplication application{copyOf(kVisual), {}, 0x001A};
    auto& files = application.files;
    files[0x0001] = guardedFile(age, {0x0011});
    files[0x0002] =
        guardedFile(templateWithOffsets(0xFF20, 0xDF21, objects, LengthForm::Long), {0x0012, 0x0013}, 256);
    files[0x0003] =
        freeFile(tlv(0xFF30, joined({tlv(0xDF31, version), tlv(0xDF32, keyIdentifier("9000023")),
                                     tlv(0xDF33, Octets{0x00}), tlv(0xDF34, octets(kMunicipality)),
                                     tlv(0xDF35, Octets(272, 0x00))})));
    files[0x0004] = freeFile(made(cardVerifiable(*credentials.visualIssuer, *credentials.root, "9000023")));
    files[0x0005] = guardedFile(
        tlv(0xFF40, joined({numberObjects,
                            tlv(0xDF43, made(crypto::sign(*credentials.visualIssuer, numberObjects)))})),
        {0x0013});
    files[0x0011] = pinFile(numberB(card).substr(0, 6), "visual.birth", kTriesOfBirthPin);
    files[0x0012] = pinFile(numberB(card), "visual.number-b", 10);
    files[0x0013] = pinFile(kMyNumber, "visual.number-a", kTriesOfNumberA);
    files[0x001A] = keyFile(std::move(credentials.cardKey), {});
    return application;
}

CardApplication common(const PersonaCard& card) {
    // Serial number, municipality, expiry: 28 digits that anybody may read.
    const std::string record =
        "900000000000001" + std::string{kMunicipality} + domain::toCompactDate(card.expiry);
    CardApplication application{copyOf(kCommon), {}, 0};
    application.files[0x0001] = {.kind = Kind::Record,
                                 .content = tlv(0x01, octets(record)),
                                 .openedBy = {},
                                 .counter = {},
                                 .mostTries = 0,
                                 .key = {}};
    return application;
}

Octets atrOf(CardKind kind, CardInterface interface) {
    if (kind == CardKind::Other) {  // some Type B card or other
        return {0x3B, 0x88, 0x80, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x09};
    }
    if (interface == CardInterface::Contactless || kind == CardKind::Phone) {
        return {0x3B, 0x88, 0x80, 0x01, 0x00, 0x00, 0x41, 0xE0, 0xB3, 0x81, 0xA1, 0x00, 0x3B};
    }
    return {0x3B, 0xE0, 0x00, 0xFF, 0x81, 0x31, 0xFE, 0x45, 0x14};
}

}  // namespace

Expected<CardContents> buildCardContents(const Persona& persona, CardCredentials credentials,
                                         CardInterface interface) {
    CardContents contents{subjectId(persona), atrOf(persona.card.kind, interface), {}, {}};
    if (persona.card.kind == CardKind::Other) {
        return contents;
    }
    const TriesLeft& tries = persona.card.triesLeft;
    contents.tries = {{"jpki.auth", persona.card.pin ? tries.pin : 0},
                      {"jpki.sign", persona.card.signPin ? tries.signPin : 0}};
    if (persona.card.kind != CardKind::Phone) {
        contents.tries.insert({{"text.pin", persona.card.pin ? tries.textPin : 0},
                               {"text.number-a", kTriesOfNumberA},
                               {"text.number-b", tries.numberB},
                               {"visual.number-a", kTriesOfNumberA},
                               {"visual.number-b", tries.numberB},
                               {"visual.birth", kTriesOfBirthPin}});
        Made made;
        contents.applications.push_back(text(persona.card, credentials, made));
        contents.applications.push_back(visual(persona.card, credentials, made));
        contents.applications.push_back(common(persona.card));
        if (made.failure()) {
            return std::unexpected(*made.failure());
        }
    }
    contents.applications.push_back(jpki(persona, credentials));
    return contents;
}

}  // namespace madoguchi::simulation
