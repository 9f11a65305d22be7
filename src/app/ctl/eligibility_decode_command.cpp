#include "app/ctl/eligibility_decode_command.hpp"

#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "core/secure_bytes.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/message_kind.hpp"
#include "eligibility/message_words.hpp"

namespace madoguchi::ctl {
namespace {

using nlohmann::ordered_json;

// No more than decode() would take and one byte, by which it sees that there is more.
std::optional<SecureBytes> contentOf(std::istream& stream) {
    SecureBytes room(eligibility::kMaxMessageBytes + 1);
    stream.read(reinterpret_cast<char*>(room.bytes().data()), static_cast<std::streamsize>(room.size()));
    if (stream.bad()) {
        return std::nullopt;
    }
    return SecureBytes::copyOf(room.bytes().first(static_cast<std::size_t>(stream.gcount())));
}

std::optional<SecureBytes> contentOf(const std::string& name) {
    if (name == "-") {
        return contentOf(std::cin);
    }
    std::ifstream file{name, std::ios::binary};
    return file ? contentOf(file) : std::nullopt;
}

ordered_json asJson(const eligibility::WordedElement& element) {
    ordered_json json{{"name", element.name}, {"label", element.label}, {"known", element.known}};
    if (element.children.empty()) {
        json["value"] = element.value;
        if (!element.words.empty()) {
            json["words"] = element.words;
        }
    } else {
        json["elements"] = ordered_json::array();
        for (const auto& child : element.children) {
            json["elements"].push_back(asJson(child));
        }
    }
    return json;
}

int decodeFile(const Invocation& invocation, const std::string& name) {
    const auto content = contentOf(name);
    if (!content) {
        return reportFailure(invocation, Failure{StepCode::FileUnreadable, name});
    }
    const auto decoded = eligibility::decode(content->bytes());
    if (!decoded) {
        return reportFailure(invocation, decoded.error());
    }
    if (!invocation.json) {
        std::cout << eligibility::asText(decoded->message, decoded->charset) << std::flush;
        return kOk;
    }
    const auto kind = eligibility::kindOf(decoded->message);
    ordered_json answer{{"kind", eligibility::toText(kind)},
                        {"words", eligibility::wordsOf(kind)},
                        {"charset", decoded->charset == eligibility::Charset::Utf8 ? "UTF-8" : "Shift_JIS"},
                        {"elements", ordered_json::array()}};
    for (const auto& part : eligibility::inWords(decoded->message, decoded->charset)) {
        answer["elements"].push_back(asJson(part));
    }
    std::cout << answer.dump() << std::endl;
    return kOk;
}

}  // namespace

void addEligibilityDecodeCommand(CLI::App& group, Invocation& invocation) {
    auto file = std::make_shared<std::string>();
    CLI::App& command = *group.add_subcommand(
        "decode", "A message in plain Japanese: labels, values and what they mean; shows personal data");
    command.add_option("FILE", *file, "The message (XML); - reads standard input")->required();
    command.callback([file, &invocation] {
        invocation.run = [file, &invocation] { return decodeFile(invocation, *file); };
    });
}

}  // namespace madoguchi::ctl
