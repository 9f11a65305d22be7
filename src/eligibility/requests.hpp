// Makes the requests of the OQS interface, checked before they leave: a wrong one costs staff a round trip
// or, worse, asks for somebody else. Errors: config.invalid (the institution code), eligibility.malformed
// with the element that does not fit, never its value. Threads: pure functions.
#pragma once

#include <string>
#include <vector>

#include "core/result.hpp"
#include "core/secure_bytes.hpp"
#include "domain/date.hpp"
#include "eligibility/message.hpp"

namespace madoguchi::eligibility {

struct RequestHead {
    std::string institutionCode;  // 10 digits
    std::string fileIdentifier;   // echoed in the answer; 1 to 50 printable ASCII characters
};

// 資格確認: one person in a single request, any number in a bulk one. Each has insurer (6 or 8 digits),
// number and birth date; the clinic's 照会番号 alone is no key. `on` is the day of the visit.
[[nodiscard]] Expected<Message> qualificationRequest(const RequestHead& head, domain::Date on,
                                                     std::vector<SearchInfo> people);

// Fetches the results of a bulk request by the number of its receipt (the one request known to carry no file
// identifier).
[[nodiscard]] Expected<Message> bulkFetch(const std::string& institutionCode,
                                          const std::string& receptionNumber);

// 照会番号登録: one in a single request, several in a bulk one.
[[nodiscard]] Expected<Message> registrationRequest(const RequestHead& head,
                                                    std::vector<ReferenceRegistration> registrations);

// 医療扶助: everybody's tickets of a month.
[[nodiscard]] Expected<Message> medicalAidRequest(const RequestHead& head, std::chrono::year_month month);

struct Period {
    domain::Date from;
    domain::Date to;
};

// 再照会 of patients who agreed within the period, at a home visit or online.
[[nodiscard]] Expected<Message> homeVisitRequest(const RequestHead& head, const Period& consented);
[[nodiscard]] Expected<Message> onlineRequest(const RequestHead& head, const Period& consented);
// … or who were examined online within it.
[[nodiscard]] Expected<Message> onlineRequestByExamination(const RequestHead& head, const Period& examined);

// Unlike encode(), refuses a request with a character that the charset lacks: asking with ● instead would ask
// for another person.
[[nodiscard]] Expected<SecureBytes> encodeRequest(const Message& request, Charset charset);

}  // namespace madoguchi::eligibility
