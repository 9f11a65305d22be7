// Writes result files into the folder given, as the product would, in every setting that a site can choose:
// charset, groups left out, what the gateway says of ReferenceClassification, every kind of consent, every
// validity; with a manifest.json of what each must hold. check_result_file.py judges them.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "eligibility/codec.hpp"
#include "eligibility/message_samples.hpp"
#include "eligibility/port_answer.hpp"

namespace {

using namespace madoguchi;
using namespace madoguchi::eligibility;
using domain::ConsentAnswer;
using domain::Eligibility;

struct Case {
    const char* name;
    Message message;
    Eligibility eligibility;
    std::vector<std::string> readers;  // kinds of readers that must take the file
};

// Everything that a record can carry, and what this kiosk does not know.
Message full() {
    Message message = decode(samples::readMessage("face_all_consents.xml")).value().message;
    Record& record = message.records.front();
    record.diseaseConsentFlag = "1";
    record.diseaseConsentTime = "20260401091501";
    record.diseases = {{.category = "1",
                        .date = "20250401",
                        .validStart = "20250401",
                        .validEnd = "",
                        .selfPay = "10000",
                        .others = {}}};
    record.referenceNumber = "1024";
    record.others.push_back({"NextYearsElement", "x", {}});
    eligibility::MedicalTicket ticket;
    ticket.ticketType = "01";
    ticket.remarks1 = "見本";
    record.tickets = {ticket};
    return message;
}

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

Message withValidity(const char* validity) {
    Message message = samples::minimalAnswer();
    message.qualificationValidity = validity;
    return message;
}

Message medicalAid() {
    Message message = withValidity("6");
    message.records.front().insuredCardClassification = "A1";
    message.records.front().insurerNumber = "12999991";
    return message;
}

Message several() {
    Message message = withValidity("5");
    message.records.push_back(message.records.front());
    message.records.back().insurerNumber = "06999999";
    return message;
}

Message notFound() {
    Message message = withValidity("4");
    message.records.clear();
    return message;
}

std::vector<Case> cases() {
    const std::vector<std::string> all{"one-record", "exact-charset"};
    return {{"minimal", samples::minimalAnswer(), Eligibility::Valid, all},
            {"awkward", awkward(), Eligibility::Valid, all},
            {"capture", decode(samples::readMessage("face_capture_order.xml")).value().message,
             Eligibility::Valid, all},
            {"left-insurer",
             decode(samples::readMessage("left_insurer.xml")).value().message,
             Eligibility::InvalidNewInsurer,
             {}},
            {"full", full(), Eligibility::Valid, {"exact-charset"}},
            {"invalid", withValidity("2"), Eligibility::Invalid, all},
            {"medical-aid", medicalAid(), Eligibility::Valid, {"exact-charset"}},
            {"several", several(), Eligibility::Several, {}},
            {"not-found", notFound(), Eligibility::NotFound, {}}};
}

std::string flagOf(ConsentAnswer answer) {
    return answer == ConsentAnswer::Agreed ? "1" : (answer == ConsentAnswer::Declined ? "0" : "");
}

class Writer {
public:
    explicit Writer(std::filesystem::path folder) : folder_{std::move(folder)} {}

    bool write(const Case& one, Charset charset, const std::vector<ElementGroup>& omit, ConsentAnswer answer,
               const char* classification) {
        Message message = one.message;
        message.header.medicalInstitutionCode = samples::kInstitution;
        message.header.referenceClassification = classification;
        const std::string validity = message.qualificationValidity;
        domain::ConsentRecord consent;
        consent.set(domain::ConsentItem::Operation, answer);
        consent.set(domain::ConsentItem::DiagnosisAndDrug, ConsentAnswer::Agreed);
        consent.set(domain::ConsentItem::Checkup, answer);
        const Site site{samples::kInstitution, charset, true, omit};
        const auto made = toPortAnswer({.eligibility = one.eligibility, .patientName = {}, .facts = {}},
                                       std::move(message), {{}, consent, now_}, site, now_);
        if (!made || !made->document) {
            return false;
        }
        const auto bytes = made->document->content.bytes();
        std::ofstream file{folder_ / made->document->fileName, std::ios::binary};
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        describe(one, charset, omit, answer, classification, validity, made->document->fileName);
        return file.good();
    }

    [[nodiscard]] bool finish() const {
        std::ofstream file{folder_ / "manifest.json"};
        file << manifest_.dump(1);
        return file.good();
    }

private:
    void describe(const Case& one, Charset charset, const std::vector<ElementGroup>& omit,
                  ConsentAnswer answer, const char* classification, const std::string& validity,
                  const std::string& fileName) {
        std::vector<std::string> names;
        bool unknown = std::string_view{one.name} == "full";
        auto readers = one.readers;
        for (const ElementGroup group : omit) {
            for (const auto& [name, known] : kElementGroups) {
                if (known == group) {
                    names.emplace_back(name);
                }
            }
            unknown = unknown && group != ElementGroup::Unknown;
            if (group == ElementGroup::SpecificDiseases && std::string_view{one.name} == "full") {
                readers.emplace_back("one-record");  // that is what the setting is for
            }
        }
        if (charset == Charset::Utf8) {
            readers.emplace_back("utf8-only");
        }
        manifest_[fileName] = {
            {"case", std::string{one.name} + (charset == Charset::Utf8 ? " utf-8" : " shift_jis") +
                         " consent " + flagOf(answer) + " omit " +
                         (names.empty() ? "nothing" : names.front())},
            {"charset", charset == Charset::Utf8 ? "UTF-8" : "Shift_JIS"},
            {"reference_classification", *classification == '\0' ? "2" : classification},
            {"validity", validity},
            {"omit", names},
            {"unknown", unknown},
            {"readers", readers},
            {"consents",
             {{"OperationInfo", flagOf(answer)},
              {"DiagnosisInfo", "1"},
              {"PharmacistsInfo", "1"},
              {"SpecificHealthCheckupsInfo", flagOf(answer)}}}};
    }

    std::filesystem::path folder_;
    const UtcTime now_ = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    nlohmann::json manifest_ = nlohmann::json::object();
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: write_result_files FOLDER\n", stderr);
        return 2;
    }
    std::vector<std::vector<ElementGroup>> sets{{}};
    for (const auto& [name, group] : kElementGroups) {
        sets.push_back({group});
    }
    std::vector<ElementGroup> everything;
    for (const auto& [name, group] : kElementGroups) {
        everything.push_back(group);
    }
    sets.push_back(everything);
    Writer writer{argv[1]};
    for (const Case& one : cases()) {
        for (const Charset charset : {Charset::Utf8, Charset::Cp932}) {
            for (const auto& omit : sets) {
                for (const auto answer :
                     {ConsentAnswer::NotAsked, ConsentAnswer::Agreed, ConsentAnswer::Declined}) {
                    for (const char* classification : {"1", "2", ""}) {
                        if (!writer.write(one, charset, omit, answer, classification)) {
                            std::fprintf(stderr, "could not write %s\n", one.name);
                            return 1;
                        }
                    }
                }
            }
        }
    }
    return writer.finish() ? 0 : 1;
}
