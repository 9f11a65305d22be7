#include "simulation/persona_writer.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/time.hpp"
#include "crypto/random.hpp"
#include "simulation/card_images.hpp"
#include "simulation/persona.hpp"

namespace madoguchi::simulation {
namespace {

// A number of its own for each persona, so that two of them are never taken for one person.
std::string randomDigits(std::uint32_t limit, int width) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%0*u", width, crypto::randomBelow(limit));
    return text.data();
}

nlohmann::ordered_json documentOf(const NewPersona& wish, const std::string& photoName) {
    return {{"comment", "Made by madoguchictl persona new; everything but the picture is invented."},
            {"card",
             {{"kind", "standard"},
              {"name", wish.name},
              {"kana", wish.kana},
              {"birth", wish.birth},
              {"sex", wish.sex},
              {"address", "東京都架空区見本町九丁目９番９号"},
              {"photo", photoName},
              {"expiry", "today+8y"},
              {"security_code", randomDigits(10000, 4)},
              {"pin", wish.pin},
              {"sign_pin", "ABC123"}}},
            {"certificate", {{"issued", "today-1y"}}},
            {"eligibility",
             {{"insurer", "99010016"},
              {"insurer_name", "架空健康保険組合"},
              {"symbol", "９０９"},
              {"number", randomDigits(1000000, 6)},
              {"branch", "00"},
              {"qualified", "today-3y"},
              {"valid_from", "today-3y"},
              {"validity", 1}}}};
}

}  // namespace

Expected<void> writePersona(const NewPersona& wish) {
    std::error_code error;
    if (std::filesystem::exists(wish.file, error)) {
        return fail(StepCode::FileUnwritable, wish.file.filename().string() + ": is there already");
    }
    if (auto usable = checkPhoto(wish.photo); !usable) {
        return usable;
    }
    std::filesystem::path copy = wish.file;
    copy.replace_extension(wish.photo.extension());
    const bool inPlace = std::filesystem::equivalent(wish.photo, copy, error);
    if (copy == wish.file || (!inPlace && std::filesystem::exists(copy, error))) {
        return fail(StepCode::FileUnwritable, copy.filename().string() + ": is there already");
    }
    const std::string text = documentOf(wish, copy.filename().string()).dump(2) + '\n';
    const Date today = jstDay(std::chrono::floor<Milliseconds>(std::chrono::system_clock::now()));
    if (auto parsed = parsePersona(text, wish.file.parent_path(), today); !parsed) {
        return std::unexpected(parsed.error());
    }
    if (!inPlace && !std::filesystem::copy_file(wish.photo, copy, error)) {
        return fail(StepCode::FileUnwritable, copy.filename().string());
    }
    std::ofstream output{wish.file, std::ios::binary};
    output << text;
    output.close();
    if (!output) {
        if (!inPlace) {
            std::filesystem::remove(copy, error);
        }
        std::filesystem::remove(wish.file, error);
        return fail(StepCode::FileUnwritable, wish.file.filename().string());
    }
    return {};
}

}  // namespace madoguchi::simulation
