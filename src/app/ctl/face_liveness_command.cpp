#include "app/ctl/face_liveness_command.hpp"

#include <algorithm>
#include <functional>

#include "app/ctl/face_tools.hpp"
#include "app/ctl/picture_file.hpp"
#include "camera/film.hpp"
#include "face/face_hint_text.hpp"

namespace madoguchi::ctl {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using OnPicture = std::function<void(const cv::Mat&)>;

bool isPicture(const fs::path& path) {
    const auto extension = path.extension();
    return extension == ".jpg" || extension == ".jpeg" || extension == ".png" || extension == ".jp2";
}

Expected<void> readFolder(const fs::path& folder, const OnPicture& onPicture) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error}) {
        if (isPicture(entry.path())) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    if (files.empty()) {
        return fail(StepCode::FileUnreadable, "no pictures in the folder");
    }
    for (const auto& file : files) {
        const auto picture = readPictureFile(file);
        if (!picture) {
            return std::unexpected(picture.error());
        }
        onPicture(picture->pixels);
    }
    return {};
}

Expected<void> readFilm(const fs::path& path, const OnPicture& onPicture) {
    const auto pictures = camera::readFilm(path);
    if (!pictures) {
        return fail(StepCode::FileUnreadable, pictures.error().detail);
    }
    for (const auto& picture : *pictures) {
        // A view; whoever looks at it writes nothing to it.
        onPicture(cv::Mat{picture.height, picture.width, CV_8UC3,
                          const_cast<std::uint8_t*>(picture.pixels->bytes().data())});
    }
    return {};
}

Expected<void> readClip(const fs::path& path, const OnPicture& onPicture) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return readFolder(path, onPicture);
    }
    if (!isPicture(path) && fs::is_regular_file(path, error)) {
        return readFilm(path, onPicture);
    }
    const auto picture = readPictureFile(path);
    if (!picture) {
        return std::unexpected(picture.error());
    }
    onPicture(picture->pixels);
    return {};
}

}  // namespace

int faceLiveness(const Invocation& invocation, const std::string& models, const std::string& clip) {
    const auto analyser = loadModels(models, "mobilefacenet");
    if (!analyser) {
        return reportFailure(invocation, analyser.error());
    }
    // Any picture whose landmarks can be trusted; the strict gates are for the kiosk.
    auto limits = face::photoLimits();
    limits.photo = false;
    face::Liveness evidence;
    std::vector<double> times;
    auto lastHint = ports::FaceHint::NoFace;
    const auto read = readClip(clip, [&](const cv::Mat& picture) {
        const auto findings = (*analyser)->picture(picture, limits);
        evidence.add(findings.liveness);
        lastHint = findings.hint;
        if (findings.liveness.measured) {
            times.push_back(findings.times.liveness.count());
        }
    });
    if (!read) {
        return reportFailure(invocation, read.error());
    }
    const auto opinion = evidence.opinion();
    if (opinion.frames == 0) {
        return reportFailure(invocation, {StepCode::FaceNotUsable, std::string{face::toText(lastHint)}});
    }
    printAnswer(invocation, {{"score", rounded(opinion.score, 1e4)},
                             {"verdict", face::toText(opinion.verdict)},
                             {"evidence",
                              {{"pattern", rounded(opinion.pattern, 1e4)},
                               {"border", rounded(opinion.border, 1e4)},
                               {"motion", rounded(opinion.motion, 1e4)}}},
                             {"turned_as_a_solid_head", evidence.turnedAsASolidHead()},
                             {"frames", opinion.frames},
                             {"ms", medianAndP95(times)}});
    return opinion.verdict == face::LivenessVerdict::Live ? kOk : kNo;
}

}  // namespace madoguchi::ctl
