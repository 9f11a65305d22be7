// What the information pages are about: topics, how many points each makes (texts info-<topic>-<n> of the
// catalogues) and the official page that says more. Constant data; threads: any.
// Source: guide 2024-10, whose own addresses these are; nothing here is the clinic's to change.
#pragma once

#include <array>
#include <string_view>

namespace madoguchi::viewmodel {

struct InformationTopic {
    std::string_view id;  // part of the text ids and of the object names
    std::string_view icon;
    int points;
    std::string_view address;
    bool telephone = false;  // shows the help line's number
};

inline constexpr std::string_view kMinistryAnswers = "https://www.mhlw.go.jp/stf/newpage_40406.html";
inline constexpr std::string_view kPortal = "https://myna.go.jp/";
inline constexpr std::string_view kRenewal = "https://www.kojinbango-card.go.jp/card/renewal/";

inline constexpr std::array kInformationTopics{
    InformationTopic{"what", "info-circle", 4, kMinistryAnswers},
    InformationTopic{"check", "circle-check", 2, kPortal},
    InformationTopic{"register", "report-medical", 7, kPortal},
    InformationTopic{"card", "id", 5, kRenewal},
    InformationTopic{"lost", "hand-stop", 3, kMinistryAnswers, true},
    InformationTopic{"face", "face-id", 5, kMinistryAnswers},
    InformationTopic{"paper", "list", 4, kMinistryAnswers},
    InformationTopic{"phone", "device-mobile", 3, kMinistryAnswers, true},
};

}  // namespace madoguchi::viewmodel
