#include "app/ctl/command.hpp"

#include <iostream>

namespace madoguchi::ctl {

int reportFailure(const Invocation& invocation, const Failure& failure) {
    const std::string code{toText(failure.code)};
    if (invocation.json) {
        std::cerr << nlohmann::ordered_json{{"error", code}, {"detail", failure.detail}}.dump() << '\n';
    } else {
        std::cerr << "madoguchictl: " << code << (failure.detail.empty() ? "" : ": ") << failure.detail
                  << '\n';
    }
    return kTrouble;
}

int reportUsage(const Invocation& invocation, const std::string& detail) {
    reportFailure(invocation, {StepCode::UsageWrong, detail});
    return kUsage;
}

void printAnswer(const Invocation& invocation, const nlohmann::ordered_json& answer) {
    if (invocation.json) {
        std::cout << answer.dump() << std::endl;
        return;
    }
    for (const auto& [key, value] : answer.items()) {
        std::cout << key << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << '\n';
    }
    std::cout.flush();
}

}  // namespace madoguchi::ctl
