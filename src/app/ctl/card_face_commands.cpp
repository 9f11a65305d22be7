#include "app/ctl/card_face_commands.hpp"

#include <chrono>
#include <cmath>
#include <memory>
#include <opencv2/imgcodecs.hpp>
#include <utility>

#include "app/ctl/picture_file.hpp"
#include "cardface/card_face_reader.hpp"
#include "core/time.hpp"
#include "face/wiped_memory.hpp"
#include "simulation/card_front.hpp"
#include "simulation/card_scene.hpp"

namespace madoguchi::ctl {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::string picture;
    std::string persona;
    double tilt = 0;
    double blur = 0;
    double glare = 0;
    bool cardCase = false;
    bool gregorian = false;
    std::uint32_t seed = 1;
};

Json digitsOf(const SecureBytes& digits) {
    const auto bytes = digits.bytes();
    return bytes.empty() ? Json(nullptr) : Json(std::string{bytes.begin(), bytes.end()});
}

int read(const Invocation& invocation, const Options& options) {
    face::wipeReleasedPictures();
    auto picture = readPictureFile(options.picture);
    if (!picture) {
        return reportFailure(invocation, picture.error());
    }
    const auto start = std::chrono::steady_clock::now();
    const cardface::CardFaceReading reading = cardface::CardFaceReader{}.read(picture->pixels);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    printAnswer(invocation,
                Json{{"birth", reading.birth ? Json(domain::toIsoDate(reading.birth->date)) : Json(nullptr)},
                     {"expiry_year",
                      reading.expiry ? Json(domain::toIsoDate(*reading.expiry).substr(0, 4)) : Json(nullptr)},
                     {"security_code", digitsOf(reading.securityCode)},
                     {"number_b", reading.numberB ? digitsOf(*reading.numberB) : Json(nullptr)},
                     {"confidence", std::floor(reading.confidence * 1e4) / 1e4},
                     {"accepted", reading.accepted},
                     {"reason", cardface::toText(reading.reason)},
                     {"upside_down", reading.upsideDown},
                     {"ms", std::round(taken.count() * 10) / 10}});
    return reading.accepted ? kOk : kNo;
}

int draw(const Invocation& invocation, const Options& options) {
    const auto persona = simulation::loadPersona(
        options.persona, jstDay(std::chrono::floor<Milliseconds>(std::chrono::system_clock::now())));
    if (!persona) {
        return reportFailure(invocation, persona.error());
    }
    const auto front =
        simulation::drawCardFront(persona->card, {.gregorianBirth = options.gregorian, .seed = options.seed});
    if (!front) {
        return reportFailure(invocation, front.error());
    }
    const auto seen = simulation::showCard(*front, {.tilt = options.tilt,
                                                    .glare = options.glare,
                                                    .blur = options.blur,
                                                    .cardCase = options.cardCase,
                                                    .seed = options.seed});
    if (!seen) {
        return reportFailure(invocation, seen.error());
    }
    try {
        if (!cv::imwrite(options.picture, *seen)) {
            return reportFailure(invocation, {StepCode::FileUnwritable, options.picture});
        }
    } catch (const cv::Exception&) {  // an ending that OpenCV has no writer for
        return reportFailure(invocation, {StepCode::FileUnwritable, options.picture + ": .png or .jpg"});
    }
    printAnswer(invocation,
                Json{{"picture", options.picture}, {"width", seen->cols}, {"height", seen->rows}});
    return kOk;
}

}  // namespace

void addCardFaceCommands(CLI::App& root, Invocation& invocation) {
    auto* const group = root.add_subcommand("card-face", "The printed front of the card");
    group->require_subcommand(1);
    group->fallthrough();
    const auto options = std::make_shared<Options>();

    auto* const readCommand =
        group->add_subcommand("read", "Read birth, expiry and security code off a picture");
    readCommand->add_option("IMAGE", options->picture, "A picture of the card's front (JPEG, PNG, JPEG 2000)")
        ->required();
    readCommand->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return read(invocation, *options); };
    });

    auto* const drawCommand = group->add_subcommand("draw", "Draw a persona's card as a camera sees it");
    drawCommand->add_option("PERSONA", options->persona, "The persona's file")->required();
    drawCommand->add_option("IMAGE", options->picture, "The picture to write (.png, .jpg)")->required();
    drawCommand->add_option("--tilt", options->tilt, "Degrees; 180 is upside-down")
        ->check(CLI::Range(-360.0, 360.0));
    drawCommand->add_option("--blur", options->blur, "Pixels")->check(CLI::Range(0.0, 20.0));
    drawCommand->add_option("--glare", options->glare, "Strength of a reflection")
        ->check(CLI::Range(0.0, 1.0));
    drawCommand->add_flag("--case", options->cardCase, "In a clear sleeve");
    drawCommand->add_flag("--gregorian", options->gregorian,
                          "Birth date as on the card of a foreign resident");
    drawCommand->add_option("--seed", options->seed, "Another table, other light");
    drawCommand->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return draw(invocation, *options); };
    });
}

}  // namespace madoguchi::ctl
