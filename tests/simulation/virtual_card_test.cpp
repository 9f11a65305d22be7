#include "simulation/virtual_card.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "crypto/certificate.hpp"
#include "crypto/digest.hpp"
#include "crypto/key.hpp"
#include "simulation/certificate_builder.hpp"
#include "simulation/test_card.hpp"

namespace madoguchi::simulation {
namespace {

TEST(VirtualCard, SelectsByNameByPartOfItAndNeverByMore) {
    const auto card = cardOf(vectorPersona());
    EXPECT_EQ(sendHex(*card, "00A40000"), "6a86");
    EXPECT_EQ(sendHex(*card, "00A4020C020018"), "6986");
    EXPECT_EQ(sendHex(*card, kSelectJpki), "9000");
    EXPECT_EQ(sendHex(*card, "00A40000"), "9000");
    EXPECT_EQ(sendHex(*card, "00A4020C020018"), "9000");
    EXPECT_EQ(sendHex(*card, "00A4020C020042"), "6a82");
    EXPECT_EQ(sendHex(*card, "00200080"), "63c3");  // a failed SELECT keeps the selection
    EXPECT_EQ(sendHex(*card, "00A4040C05D392F00026"), "9000");
    EXPECT_EQ(sendHex(*card, "00A4040C0BD392F00026010000000100"), "6a82");
    EXPECT_EQ(sendHex(*card, "00A4040C00"), "6a82");
    EXPECT_EQ(sendHex(*card, "00A4040C"), "6a82");
    EXPECT_EQ(sendHex(*card,
                      "00A40400"
                      "0AD392F00026010000000100"),
              "6f0c840ad392f0002601000000019000");
}

TEST(VirtualCard, ProbesOfOtherDriversFindNothing) {
    const auto card = cardOf(vectorPersona());
    for (const auto* probe :
         {"00A4040007627601FF000000", "00A4040006A00000000101", "00A404000BE82B0601040181C31F020100",
          "00A4040C0FD23300000045737445494420763335", "00CADF3005", "00CB3FFF035C017E08",
          "00A4040009A0000003080000100000", "00A4040C07A000000116DB0000", "00A4040C07A0000000790100",
          "00A404000CF276A288BCFBA69D34F31001", "00A4040006D2760001240100"}) {
        EXPECT_NE(sendHex(*card, probe), "9000") << probe;
    }
}

TEST(VirtualCard, AFaultBeginsInTheMiddleOfTheReadingAndStays) {
    const auto card = cardOf(vectorPersona());
    card->failAfterReads(1);
    ASSERT_EQ(sendHex(*card, kSelectJpki), "9000");
    ASSERT_EQ(sendHex(*card, "00A4020C02000A"), "9000");
    EXPECT_TRUE(sendHex(*card, "00B0000004").ends_with("9000"));
    EXPECT_EQ(sendHex(*card, "00B0000404"), "6f00");
    card->reset();
    ASSERT_EQ(sendHex(*card, kSelectJpki), "9000");
    ASSERT_EQ(sendHex(*card, "00A4020C02000A"), "9000");
    EXPECT_EQ(sendHex(*card, "00B0000004"), "6f00");
}

TEST(VirtualCard, PublishedVectorsOfTheTextApplication) {
    const auto card = cardOf(vectorPersona());
    ASSERT_EQ(sendHex(*card, kSelectText), "9000");
    ASSERT_EQ(sendHex(*card, "00A4020C020002"), "9000");
    EXPECT_EQ(sendHex(*card, "00B0000000"), "6982");
    ASSERT_EQ(sendHex(*card, "00A4020C020015"), "9000");
    ASSERT_EQ(sendHex(*card, "002000800E3031303333313230323531323334"), "9000");
    ASSERT_EQ(sendHex(*card, "00A4020C020002"), "9000");
    const auto expected = fromHex(
        "FF205CDF2108000E00200050005BDF220FE795AAE58FB7E38080E88AB1E5AD90DF232DE69DB1E4BAACE983BDE58D83E4BBA3"
        "E794B0"
        "E58CBAE99C9EE3818CE996A2EFBC91EFBC8DEFBC91EFBC8DEFBC91DF24083139383930333331DF250132");
    const Octets file = readFile(*card);
    ASSERT_EQ(file.size(), 128U);
    EXPECT_EQ(Octets(file.begin(), file.begin() + 95), *expected);
    EXPECT_EQ(Octets(file.begin() + 95, file.end()), Octets(33, 0xFF));
    // The My Number stays closed to 照合番号B; it is the one that can belong to nobody.
    ASSERT_EQ(sendHex(*card, "00A4020C020001"), "9000");
    EXPECT_EQ(sendHex(*card, "00B0000000"), "6982");
    ASSERT_EQ(sendHex(*card,
                      "00200091"
                      "0431323334"),
              "9000");
    EXPECT_EQ(sendHex(*card, "00B0000000"), "ff100c303030303030303030303030ffff9000");
}

TEST(VirtualCard, LongLengthsShiftEveryOffset) {
    auto text = vectorPersona();
    text["card"]["long_lengths"] = true;
    const auto card = cardOf(text);
    send(*card, kSelectText);
    ASSERT_EQ(sendHex(*card, "002000950E3031303333313230323531323334"), "9000");
    EXPECT_EQ(sendHex(*card, "00B0820012"),
              "ff2082005cdf21080010002200520"
              "05ddf229000");
}

TEST(VirtualCard, IntegrityFileHoldsTheDigestsAndASignatureOverThem) {
    const auto card = cardOf(vectorPersona());
    send(*card, kSelectText);
    send(*card, "002000950E3031303333313230323531323334");
    send(*card, "00A4020C020003");
    const Octets file = readFile(*card);
    ASSERT_EQ(file.size(), 336U);
    EXPECT_EQ(toHex(std::span{file}.subspan(43, 32)),
              "606f094b0318284fcfa782e301253391ab8b07059b5a33612109d426c96b5ade");
    const auto key = crypto::loadPrivateKey(std::filesystem::path{MADOGUCHI_BINARY_DIR} /
                                            "tests/card-keys/text-issuer.key");
    ASSERT_TRUE(key);
    EXPECT_TRUE(crypto::verify(**key, std::span{file}.subspan(5, 70), std::span{file}.last(256)));
    send(*card, "00A4020C020004");
    EXPECT_EQ(readFile(*card).size(), 568U);
    send(*card, "00A4020C020005");
    EXPECT_EQ(sendHex(*card, "00B000000C"), "ff4082009fdf410401030e019000");
}

TEST(VirtualCard, FaceOfTheCardHasItsNineObjectsWhereTheTableSays) {
    const auto card = cardOf(vectorPersona());
    ASSERT_EQ(sendHex(*card, kSelectVisual), "9000");
    EXPECT_EQ(sendHex(*card, "00B0820000"), "6982");
    ASSERT_EQ(sendHex(*card, "002000920E3031303333313230323531323334"), "9000");
    ASSERT_EQ(sendHex(*card, "00A4020C020002"), "9000");
    const Octets file = readFile(*card);
    EXPECT_EQ(toHex(std::span{file}.first(3)), "ff2082");
    EXPECT_EQ(toHex(std::span{file}.subspan(5, 11)), "df2112001a002500290137");
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < 9; ++i) {
        const std::size_t start = (std::size_t{file[8 + 2 * i]} << 8U) | file[9 + 2 * i];
        EXPECT_EQ(file.at(start), 0xDF);
        EXPECT_EQ(file.at(start + 1), 0x22 + i);
        starts.push_back(start);
    }
    EXPECT_EQ(toHex(std::span{file}.subspan(starts[0], 11)), "df22083139383930333331");
    EXPECT_EQ(toHex(std::span{file}.subspan(starts[7], 11)), "df29083230323530333331");
    const std::size_t photo = starts[5] + 5;
    EXPECT_EQ(toHex(std::span{file}.subspan(photo, 12)), "0000000c6a5020200d0a870a");
    EXPECT_EQ(toHex(std::span{file}.subspan(starts[6] - 2, 2)), "ffd9");
    EXPECT_GE(starts[6] - photo, 5000U);
    EXPECT_LE(starts[6] - photo, 15000U);
    for (const std::size_t picture : {starts[3], starts[4], starts[8]}) {
        const std::size_t header = file[picture + 2] == 0x82 ? 5 : file[picture + 2] == 0x81 ? 4 : 3;
        EXPECT_EQ(toHex(std::span{file}.subspan(picture + header, 8)), "89504e470d0a1a0a");
        EXPECT_EQ(file[picture + header + 24], 1) << "bits a pixel";
    }
    // The signature covers three digests of whole objects.
    const auto part = [&](std::size_t from, std::size_t to) {
        return std::span{file}.subspan(starts[from], starts[to] - starts[from]);
    };
    Octets digests;
    for (const auto& digest :
         {crypto::sha256(part(0, 3)), crypto::sha256(part(3, 5)), crypto::sha256(part(5, 6))}) {
        digests.insert(digests.end(), digest.begin(), digest.end());
    }
    const auto key = crypto::loadPrivateKey(std::filesystem::path{MADOGUCHI_BINARY_DIR} /
                                            "tests/card-keys/visual-issuer.key");
    const crypto::KeyContextHandle context{EVP_PKEY_CTX_new(key->get(), nullptr)};
    ASSERT_EQ(EVP_PKEY_verify_recover_init(context.get()), 1);
    std::array<std::uint8_t, 256> recovered{};
    std::size_t length = recovered.size();
    const auto signature = std::span{file}.subspan(starts[6] + 5, 256);
    ASSERT_EQ(
        EVP_PKEY_verify_recover(context.get(), recovered.data(), &length, signature.data(), signature.size()),
        1);
    ASSERT_EQ(length, 115U);
    EXPECT_EQ(toHex(std::span{recovered}.subspan(19, 96)), toHex(digests));
}

TEST(VirtualCard, CommonRecordTellsTheExpiry) {
    const auto card = cardOf(vectorPersona());
    send(*card, kSelectCommon);
    EXPECT_EQ(sendHex(*card, "00B2010C00"),
              "011c39303030303030303030303030303139393939393230323530333331"
              "9000");
    EXPECT_EQ(sendHex(*card, "00B2020C00"), "6a83");
    EXPECT_EQ(sendHex(*card, "00B0810000"), "6981");
}

TEST(VirtualCard, PinCountsDownBlocksAndOnlyARightOneRestores) {
    const auto card = cardOf(vectorPersona());
    send(*card, kSelectJpki);
    send(*card, "00A4020C020018");
    EXPECT_EQ(sendHex(*card, "00200080"), "63c3");
    EXPECT_EQ(sendHex(*card, "002000800439393939"), "63c2");
    EXPECT_EQ(sendHex(*card, "0020008004393939"), "6700");  // torn: no try
    EXPECT_EQ(sendHex(*card, "002000800431323334"), "9000");
    EXPECT_EQ(sendHex(*card, "00200080"), "63c3");  // never 9000, whatever was verified
    for (const auto* left : {"63c2", "63c1", "63c0"}) {
        EXPECT_EQ(sendHex(*card, "002000800439393939"), left);
    }
    EXPECT_EQ(sendHex(*card, "002000800431323334"), "6984");
    EXPECT_EQ(sendHex(*card, "00200080"), "63c0");
    card->reset();
    send(*card, kSelectJpki);
    EXPECT_EQ(sendHex(*card,
                      "0020009804"
                      "31323334"),
              "6984");
    EXPECT_EQ(sendHex(*card,
                      "0020009B06"
                      "414243313233"),
              "9000");  // the other PIN has its own counter
}

TEST(VirtualCard, SignsOnlyWithThePinOfThisSession) {
    const auto card = cardOf(vectorPersona());
    const std::string digestInfo =
        "3031300D060960864801650304020105000420"
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD";
    const std::string sign = "802A008033" + digestInfo + "00";
    send(*card, kSelectJpki);
    send(*card, "00A4020C020017");
    EXPECT_EQ(sendHex(*card, sign), "6982");
    send(*card, "00A4020C020018");
    EXPECT_EQ(sendHex(*card, sign), "6985");  // a PIN is no key
    send(*card, "002000800431323334");
    send(*card, "00A4020C020017");
    Octets signature = send(*card, sign);
    ASSERT_EQ(signature.size(), 258U);
    signature.resize(256);

    send(*card, "00A4020C02000A");
    Octets file = readFile(*card);
    const std::size_t length = 4 + ((std::size_t{file[2]} << 8U) | file[3]);
    const auto certificate = crypto::parseCertificate(std::span{file}.first(length));
    ASSERT_TRUE(certificate);
    EXPECT_TRUE(crypto::verify(*X509_get0_pubkey(certificate->get()), octets("abc"), signature));
    const auto authority = crypto::loadCertificate(testAuthority().authCertificateFile());
    ASSERT_TRUE(authority);
    EXPECT_EQ(X509_verify(certificate->get(), X509_get0_pubkey(authority->get())), 1);

    send(*card, "00A4020C020017");
    EXPECT_EQ(send(*card, sign).size(), 258U);
    EXPECT_EQ(sendHex(*card,
                      "802A0180"
                      "0A0102030405060708090A00"),
              "6a86");
    EXPECT_EQ(sendHex(*card,
                      "802A0080"
                      "33" +
                          digestInfo),
              "6700");  // no Le
    EXPECT_EQ(sendHex(*card, "802A0080F6" + std::string(492, '1') + "00"), "6700");
    send(*card, kSelectJpki);
    send(*card, "00A4020C020017");
    EXPECT_EQ(sendHex(*card, sign), "6982");
}

TEST(VirtualCard, SignCertificateIsHiddenUntilItsPin) {
    const auto card = cardOf(vectorPersona());
    send(*card, kSelectJpki);
    EXPECT_EQ(sendHex(*card, "00B0810004"), "6982");
    EXPECT_EQ(sendHex(*card, "0020009B06414243313233"), "9000");
    EXPECT_EQ(sendHex(*card, "00B0810001"), "309000");
    send(*card, "00A4020C020006");
    EXPECT_EQ(sendHex(*card, "00B000000F"), toHex(octets("JPKIAPICCTOKEN2")) + "9000");
}

TEST(VirtualCard, KindsOfCards) {
    auto faceOnly = vectorPersona();
    faceOnly["card"]["kind"] = "face-only";
    faceOnly["card"].erase("pin");
    faceOnly["card"].erase("sign_pin");
    auto card = cardOf(faceOnly);
    send(*card, kSelectJpki);
    EXPECT_EQ(sendHex(*card, "00200098"), "63c0");
    EXPECT_EQ(sendHex(*card, "002000980431323334"), "6984");
    EXPECT_EQ(sendHex(*card, "0020009B"), "63c0");
    EXPECT_EQ(sendHex(*card, "00B08A0001"), "309000");
    EXPECT_EQ(sendHex(*card, "00B0810001"), "6a82");

    auto infant = vectorPersona();
    infant["card"]["kind"] = "infant";
    infant["card"].erase("photo");
    infant["card"].erase("sign_pin");
    card = cardOf(infant);
    send(*card, kSelectVisual);
    ASSERT_EQ(sendHex(*card, "002000920E3031303333313230323531323334"), "9000");
    send(*card, "00A4020C020002");
    const Octets file = readFile(*card);
    const std::size_t photo = (std::size_t{file[18]} << 8U) | file[19];
    EXPECT_EQ(toHex(std::span{file}.subspan(photo, 5)), "df2700df28");

    auto phone = vectorPersona();
    phone["card"]["kind"] = "phone";
    card = cardOf(phone);
    EXPECT_EQ(sendHex(*card, kSelectVisual), "6a82");
    EXPECT_EQ(sendHex(*card, kSelectJpki), "9000");
    EXPECT_EQ(sendHex(*card, "00B086000F"), toHex(octets("JPKIAPGPSETOKEN")) + "9000");
    EXPECT_EQ(sendHex(*card, "00B08A0001"), "6982");

    auto other = vectorPersona();
    other["card"]["kind"] = "other";
    card = cardOf(other);
    for (const auto select : {kSelectJpki, kSelectText, kSelectVisual, kSelectCommon}) {
        EXPECT_EQ(sendHex(*card, select), "6a82");
    }
}

TEST(VirtualCard, CountersSurviveRestartsInTheirFile) {
    const auto state = std::filesystem::path{testing::TempDir()} / "madoguchi-card-state.json";
    std::filesystem::remove(state);
    const CardOptions options{.interface = CardInterface::Contact, .state = state};
    auto card = cardOf(vectorPersona(), options);
    send(*card, kSelectJpki);
    EXPECT_EQ(sendHex(*card, "002000980439393939"), "63c2");
    card = cardOf(vectorPersona(), options);
    send(*card, kSelectJpki);
    EXPECT_EQ(sendHex(*card, "00200098"), "63c2");
    auto other = vectorPersona();
    other["card"]["security_code"] = "9999";
    const auto refused = issueVirtualCard(personaOf(other), testAuthority(), options);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, StepCode::SimulationFailed);
    for (const auto* damaged :
         {"", "{}", "[1]", R"({"card":1,"tries":{}})", R"({"tries":{"jpki.auth":99}})"}) {
        std::ofstream{state} << damaged;
        EXPECT_FALSE(issueVirtualCard(personaOf(vectorPersona()), testAuthority(), options)) << damaged;
    }
    std::filesystem::remove(state);
}

TEST(VirtualCard, ATryThatCannotBeStoredIsNotGivenBack) {
    const auto card =
        cardOf(vectorPersona(), {.interface = CardInterface::Contact, .state = "/nowhere/at/all/state.json"});
    send(*card, kSelectJpki);
    EXPECT_EQ(sendHex(*card, "002000980431323334"), "6581");
    EXPECT_EQ(sendHex(*card, "00200098"), "63c2");
}

TEST(VirtualCard, TheSameCardEveryTime) {
    const auto authority = testAuthority();
    const auto persona = personaOf(vectorPersona());
    const auto first = authority.issue(persona);
    const auto second = authority.issue(persona);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->authCertificate, second->authCertificate);
    const auto facts = crypto::readCertificateFacts(first->authCertificate);
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->subject, "CN=" + subjectId(persona) + ",C=JP");
    EXPECT_EQ(facts->notAfter, endOfJstDay(persona.certificate.notAfter));
    EXPECT_GE(first->authCertificate.size(), 256U);  // OpenSC reads the length from a two-byte form
}

TEST(VirtualCard, WrongClassesInstructionsAndLengths) {
    const auto card = cardOf(vectorPersona());
    send(*card, kSelectJpki);
    EXPECT_EQ(sendHex(*card, "01A4040C0AD392F000260100000001"), "6881");
    EXPECT_EQ(sendHex(*card, "A0A4040C0AD392F000260100000001"), "6e00");
    EXPECT_EQ(sendHex(*card, "00FF0000"), "6d00");
    EXPECT_EQ(sendHex(*card, "80FC0000"), "6d00");
    EXPECT_EQ(sendHex(*card, "00A4050C0A"), "6a86");
    EXPECT_EQ(sendHex(*card, "00A4"), "6700");
    EXPECT_EQ(sendHex(*card, ""), "6700");
    EXPECT_EQ(sendHex(*card, "00A4040C0AD392"), "6700");
    EXPECT_EQ(sendHex(*card, "00B0000000"), "6986");
    EXPECT_EQ(sendHex(*card, "00B0980000"), "6981");
    EXPECT_EQ(sendHex(*card, "00B08A"), "6700");
    send(*card, "00A4020C020008");
    EXPECT_EQ(sendHex(*card, "00B0000000"), "8f8f009000");
    EXPECT_EQ(sendHex(*card, "00B0000300"), "6b00");
    EXPECT_EQ(sendHex(*card, "0084000008").size(), 20U);
    EXPECT_EQ(send(*card, "00B08A00000000").size() % 512, 2U);  // extended Le: the whole file at once
    EXPECT_EQ(sendHex(*card, "00840000000101"), "6700");
}

TEST(VirtualCard, AnswersEveryTornCommand) {
    const auto card = cardOf(vectorPersona());
    std::mt19937 random{20261122};  // NOLINT(cert-msc51-cpp): the same commands in every run
    std::uniform_int_distribution<int> byte{0, 255};
    constexpr std::array<std::uint8_t, 8> kLikely{0xA4, 0xB0, 0xB2, 0x20, 0x2A, 0x84, 0x00, 0x04};
    for (int round = 0; round < 20000; ++round) {
        Octets command(static_cast<std::size_t>(byte(random)) % 24);
        for (auto& octet : command) {
            const auto value = static_cast<std::uint8_t>(byte(random));
            octet = value < 100 ? kLikely[value % kLikely.size()] : value;
        }
        if (!command.empty()) {
            command[0] = static_cast<std::uint8_t>(round % 2 == 0 ? 0x00 : 0x80);
        }
        ASSERT_GE(card->process(command).size(), 2U);
        if (round % 50 == 0) {
            send(*card, kSelectJpki);
        }
    }
}

}  // namespace
}  // namespace madoguchi::simulation
