#include "app/ctl/face_commands.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <vector>

#include "app/ctl/face_liveness_command.hpp"
#include "app/ctl/face_tools.hpp"
#include "app/ctl/picture_file.hpp"
#include "face/evaluation.hpp"
#include "face/face_analyser.hpp"
#include "face/face_hint_text.hpp"

namespace madoguchi::ctl {
namespace {

namespace fs = std::filesystem;
using face::FaceFindings;
using face::ModelAnalyser;
using Json = nlohmann::ordered_json;

struct Options {
    std::string models = MADOGUCHI_MODEL_FOLDER;
    std::string embedder = "mobilefacenet";
    std::string card;
    std::string live;
    std::string pairs;
    std::string root;
    std::string scores;
    int runs = 50;
};

Json qualityOf(const FaceFindings& findings) {
    const auto& m = findings.measures;
    if (!m.found) {
        return {{"found", false}};
    }
    return {{"found", true},
            {"other_faces", m.others},
            {"presence", rounded(m.presence, 1e3)},
            {"eye_distance", rounded(m.eyeDistance, 10)},
            {"height_share", rounded(m.heightShare, 1e3)},
            {"centre", {rounded(m.centreX, 1e3), rounded(m.centreY, 1e3)}},
            {"brightness", rounded(m.brightness, 10)},
            {"contrast", rounded(m.contrast, 10)},
            {"glare", rounded(m.glare, 1e3)},
            {"sharpness", rounded(m.sharpness, 10)},
            {"yaw", rounded(m.yaw, 10)},
            {"pitch", rounded(m.pitch, 10)},
            {"roll", rounded(m.roll, 10)},
            {"eye_darkness", rounded(m.eyeDarkness, 1e3)},
            {"eye_detail", rounded(m.eyeDetail, 10)},
            {"cut_off", rounded(m.cutOff, 1e3)},
            {"brow_darkness", rounded(m.browDarkness, 1e3)},
            {"lens_glare", rounded(m.lensGlare, 1e3)},
            {"mouth_colour", rounded(m.lowerColour, 10)},
            {"mouth_texture", rounded(m.lowerTexture, 10)}};
}

Json timesOf(const FaceFindings& findings, Ms decode) {
    const auto& t = findings.times;
    return {{"decode", rounded(decode.count(), 100)},
            {"detect", rounded(t.detect.count(), 100)},
            {"align", rounded(t.align.count(), 100)},
            {"embed", rounded(t.embed.count(), 100)}};
}

int compare(const Invocation& invocation, const Options& options) {
    const auto analyser = loadModels(options.models, options.embedder);
    if (!analyser) {
        return reportFailure(invocation, analyser.error());
    }
    const auto card = readPictureFile(options.card);
    if (!card) {
        return reportFailure(invocation, card.error());
    }
    const auto live = readPictureFile(options.live);
    if (!live) {
        return reportFailure(invocation, live.error());
    }
    const auto start = std::chrono::steady_clock::now();
    const auto cardFace = (*analyser)->picture(card->pixels, face::photoLimits());
    const auto liveFace = (*analyser)->picture(live->pixels, face::liveLimits());
    const auto& traits = (*analyser)->traits();
    Json similarity;
    std::string decision = "not-usable";
    Json reason;
    if (cardFace.embedding.empty()) {
        reason = toText(StepCode::FacePhotoNoFace);
    } else if (liveFace.embedding.empty()) {
        reason = face::toText(liveFace.hint);
    } else {
        const auto value = face::similarity(cardFace.embedding, liveFace.embedding);
        similarity = rounded(value, 1e4);
        decision = value >= traits.accept ? "match" : value >= traits.askAgain ? "ask-again" : "no-match";
    }
    auto ms = Json{{"card", timesOf(cardFace, card->decode)},
                   {"live", timesOf(liveFace, live->decode)},
                   {"total", rounded((since(start) + card->decode + live->decode).count(), 100)}};
    printAnswer(invocation, {{"similarity", similarity},
                             {"decision", decision},
                             {"reason", reason},
                             {"accept", rounded(traits.accept, 1e4)},
                             {"ask_again", rounded(traits.askAgain, 1e4)},
                             {"model", traits.id},
                             {"quality", {{"card", qualityOf(cardFace)}, {"live", qualityOf(liveFace)}}},
                             {"ms", ms}});
    return decision == "match" ? kOk : kNo;
}

Json orNull(const std::optional<double>& value) {
    return value ? Json(rounded(*value, 1e6)) : Json(nullptr);
}

int evaluate(const Invocation& invocation, const Options& options) {
    const auto rows = face::readPairs(options.pairs);
    if (!rows) {
        return reportFailure(invocation, rows.error());
    }
    const auto analyser = loadModels(options.models, options.embedder);
    if (!analyser) {
        return reportFailure(invocation, analyser.error());
    }
    std::map<std::string, face::Embedding> embeddings;  // empty: refused
    for (const auto& row : *rows) {
        for (const auto& name : {row.left, row.right}) {
            if (embeddings.contains(name)) {
                continue;
            }
            auto& embedding = embeddings[name];
            const auto picture = readPictureFile(fs::path{options.root} / name);
            if (picture) {
                embedding = (*analyser)->picture(picture->pixels, face::photoLimits()).embedding;
            } else if (picture.error().code == StepCode::FileUnreadable) {
                return reportFailure(invocation, picture.error());
            }
        }
    }
    const auto accept = (*analyser)->traits().accept;
    std::vector<face::ScoredPair> scored;
    std::ofstream scores;
    if (!options.scores.empty()) {
        scores.open(options.scores);
        scores << "file_x,file_y,Decision,similarity\n";
    }
    for (const auto& row : *rows) {
        const auto& left = embeddings.at(row.left);
        const auto& right = embeddings.at(row.right);
        if (left.empty() || right.empty()) {
            continue;
        }
        scored.push_back({face::similarity(left, right), row.genuine});
        scores << row.left << ',' << row.right << ',' << (row.genuine ? "Yes" : "No") << ','
               << scored.back().similarity << '\n';
    }
    if (!options.scores.empty() && !scores.flush()) {
        return reportFailure(invocation, {StepCode::FileUnwritable, options.scores});
    }
    const auto rates = face::errorRates(scored, accept);
    const auto refused =
        std::ranges::count_if(embeddings, [](const auto& entry) { return entry.second.empty(); });
    printAnswer(invocation, {{"pairs", rows->size()},
                             {"used", scored.size()},
                             {"pictures", embeddings.size()},
                             {"failure_to_acquire", refused},
                             {"eer", orNull(rates.eer)},
                             {"fnmr_at_fmr_1e2", orNull(rates.fnmrAtFmr1e2)},
                             {"fnmr_at_fmr_1e3", orNull(rates.fnmrAtFmr1e3)},
                             {"accept_threshold", rounded(accept, 1e4)},
                             {"false_matches_at_accept", rates.falseMatches},
                             {"false_non_matches_at_accept", rates.falseNonMatches},
                             {"model", (*analyser)->traits().id}});
    return kOk;
}

int bench(const Invocation& invocation, const Options& options) {
    const auto analyser = loadModels(options.models, options.embedder);
    if (!analyser) {
        return reportFailure(invocation, analyser.error());
    }
    const auto live = readPictureFile(options.live);
    if (!live) {
        return reportFailure(invocation, live.error());
    }
    std::vector<double> detect;
    std::vector<double> align;
    std::vector<double> embed;
    std::vector<double> decision;
    std::vector<double> card;
    for (int run = 0; run < options.runs; ++run) {
        const auto cardStart = std::chrono::steady_clock::now();
        const auto photo = readPictureFile(options.card);
        if (!photo) {
            return reportFailure(invocation, photo.error());
        }
        const auto reference = (*analyser)->picture(photo->pixels, face::photoLimits());
        card.push_back(since(cardStart).count());
        const auto start = std::chrono::steady_clock::now();
        const auto findings = (*analyser)->picture(live->pixels, face::liveLimits());
        if (reference.embedding.empty() || findings.embedding.empty()) {
            return reportFailure(invocation,
                                 {StepCode::FaceNotUsable, std::string{face::toText(findings.hint)}});
        }
        (void)face::similarity(reference.embedding, findings.embedding);
        decision.push_back(since(start).count());
        detect.push_back(findings.times.detect.count());
        align.push_back(findings.times.align.count());
        embed.push_back(findings.times.embed.count());
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    printAnswer(invocation, {{"n", options.runs},
                             {"detect_ms", medianAndP95(detect)},
                             {"align_ms", medianAndP95(align)},
                             {"embed_ms", medianAndP95(embed)},
                             {"decision_ms", medianAndP95(decision)},
                             {"card_ms", medianAndP95(card)},
                             {"peak_rss_mb", rounded(static_cast<double>(usage.ru_maxrss) / 1024, 10)},
                             {"model", (*analyser)->traits().id}});
    return kOk;
}

}  // namespace

void addFaceCommands(CLI::App& program, Invocation& invocation) {
    auto* const group = program.add_subcommand("face", "Compare faces, measure how well and how fast");
    group->require_subcommand(1);
    const auto options = std::make_shared<Options>();
    group->add_option("--models", options->models, "Folder of the models");
    group->add_option("--embedder", options->embedder, "mobilefacenet (default) or dlib-resnet")
        ->check(CLI::IsMember({"mobilefacenet", "dlib-resnet"}));
    group->fallthrough();

    auto* const compareCommand = group->add_subcommand("compare", "Is it the same person?");
    compareCommand->add_option("CARD", options->card, "The card's photo (JPEG 2000, JPEG, PNG)")->required();
    compareCommand->add_option("LIVE", options->live, "A picture from the camera")->required();
    compareCommand->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return compare(invocation, *options); };
    });

    auto* const evaluateCommand = group->add_subcommand("evaluate", "Error rates over labelled pairs");
    evaluateCommand->add_option("PAIRS", options->pairs, "CSV: file_x,file_y,Decision (Yes or No)")
        ->required();
    evaluateCommand->add_option("--root", options->root, "Folder of the pictures")->required();
    evaluateCommand->add_option("--scores", options->scores, "Write each pair's similarity to this file");
    evaluateCommand->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return evaluate(invocation, *options); };
    });

    auto* const benchCommand = group->add_subcommand("bench", "How long each stage takes");
    benchCommand->add_option("CARD", options->card, "The card's photo")->required();
    benchCommand->add_option("LIVE", options->live, "A picture from the camera")->required();
    benchCommand->add_option("-n", options->runs, "Runs")->check(CLI::Range(1, 100000));
    benchCommand->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return bench(invocation, *options); };
    });

    auto* const livenessCommand = group->add_subcommand("liveness", "A person, or a print or screen?");
    livenessCommand->add_option("IMAGE_OR_CLIP", options->live, "A picture, a folder of pictures, or a film")
        ->required();
    livenessCommand->callback([options, &invocation] {
        invocation.run = [options, &invocation] {
            return faceLiveness(invocation, options->models, options->live);
        };
    });
}

}  // namespace madoguchi::ctl
