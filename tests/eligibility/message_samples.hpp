// Messages of invented people for the tests of eligibility.
#pragma once

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/secure_bytes.hpp"
#include "eligibility/message.hpp"

namespace madoguchi::eligibility::samples {

inline constexpr const char* kInstitution = "9910000017";

inline std::vector<std::uint8_t> bytesOf(std::string_view text) {
    return {text.begin(), text.end()};
}

inline std::string textOf(const SecureBytes& bytes) {
    return {bytes.bytes().begin(), bytes.bytes().end()};
}

inline std::vector<std::uint8_t> readMessage(const std::string& name) {
    std::ifstream file{std::string{MADOGUCHI_SOURCE_DIR "/tests/eligibility/messages/"} + name,
                       std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

inline Record minimalRecord() {
    Record record;
    record.insuredCardClassification = "01";
    record.insurerNumber = "991117";
    record.name = "空野　次郎";
    record.nameKana = "ソラノ　ジロウ";
    record.sex1 = "1";
    record.birthdate = "19920229";
    record.insurerName = "空想市";
    return record;
}

inline Message minimalAnswer() {
    Message message;
    message.header.processExecutionTime = "20270514101122";
    message.header.qualificationConfirmationDate = "20270514";
    message.header.medicalInstitutionCode = kInstitution;
    message.header.arbitraryFileIdentifier = "Kq3_TdWsEbNmPoA=";
    message.header.referenceClassification = "1";
    message.header.segmentOfResult = "1";
    message.processingResultStatus = "1";
    message.qualificationValidity = "1";
    message.records.push_back(minimalRecord());
    return message;
}

}  // namespace madoguchi::eligibility::samples
