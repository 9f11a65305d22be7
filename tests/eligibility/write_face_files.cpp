// Writes result files into the folder given, with the product's own writer: every message of
// tests/eligibility/messages and some awkward people, in both charsets, with every kind of consent.
// check_face_file.py judges them.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "eligibility/codec.hpp"
#include "eligibility/result_document.hpp"
#include "message_samples.hpp"

namespace {

using namespace madoguchi;
using namespace madoguchi::eligibility;
using domain::ConsentAnswer;

Message awkward() {
    Message message = samples::minimalAnswer();
    Record& record = message.records.front();
    record.name = "𠮷野 <太郎>&\x07髙﨑";
    record.nameKana = "ヨシノ　タロー";
    record.insuredBranchNumber = "3";
    record.postNumber = "1000001";
    record.partialContributionRatio = "30";
    record.address = "空想市\n雲上町〜１−２";
    return message;
}

std::vector<Message> messages() {
    std::vector<Message> all{samples::minimalAnswer(), awkward()};
    for (const char* name : {"face_all_consents.xml", "face_capture_order.xml", "left_insurer.xml"}) {
        all.push_back(decode(samples::readMessage(name)).value().message);
    }
    return all;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: write_face_files FOLDER\n", stderr);
        return 2;
    }
    const std::filesystem::path folder{argv[1]};
    const auto now = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    int files = 0;
    for (const Message& message : messages()) {
        for (const Charset charset : {Charset::Utf8, Charset::Cp932}) {
            for (const auto answer :
                 {ConsentAnswer::NotAsked, ConsentAnswer::Agreed, ConsentAnswer::Declined}) {
                domain::ConsentRecord consent;
                consent.set(domain::ConsentItem::Operation, answer);
                consent.set(domain::ConsentItem::DiagnosisAndDrug, ConsentAnswer::Agreed);
                consent.set(domain::ConsentItem::Checkup, answer);
                const auto document =
                    makeResultDocument(message, consent, now, {samples::kInstitution, charset, false}, now);
                if (!document) {
                    return 1;
                }
                std::ofstream file{folder / document->fileName, std::ios::binary};
                const auto bytes = document->content.bytes();
                file.write(reinterpret_cast<const char*>(bytes.data()),
                           static_cast<std::streamsize>(bytes.size()));
                files += file.good() ? 1 : 0;
            }
        }
    }
    std::printf("%d\n", files);
    return files == 30 ? 0 : 1;
}
