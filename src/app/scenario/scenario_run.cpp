#include "app/scenario/scenario_run.hpp"

#include <QtGui/QImage>
#include <algorithm>
#include <iostream>

namespace madoguchi::scenario {
namespace {

constexpr std::int64_t kLooksAtCameraMs =
    12'000;  // then the patient has waited: the clock is moved to the time-out
constexpr std::int64_t kReadsHintMs = 5'000;  // the same, when the screen says what is in the way
constexpr int kFaceAppearsMs = 350;
constexpr int kReadsQuestionMs = 450;
constexpr int kComparesFacesMs =
    700;  // staff look at both pictures; the camera has to start for the second one
constexpr int kGlancesMs = 30;
constexpr int kPulseMs = 2;
constexpr std::int64_t kGivesUpMs = 20'000;

bool isFace(const checkin::State& state) {
    return std::holds_alternative<checkin::FaceVerification>(state.at);
}

std::int64_t looksAtCameraMs(const checkin::State& state) {
    return std::get<checkin::FaceVerification>(state.at).trouble ? kReadsHintMs : kLooksAtCameraMs;
}

}  // namespace

ScenarioRun::ScenarioRun(Parts parts, std::filesystem::path screens)
    : parts_{std::move(parts)}, screens_{std::move(screens)} {
    std::error_code ignored;
    std::filesystem::remove_all(screens_, ignored);
    std::filesystem::create_directories(screens_, ignored);
    connect(&standstill_, &QTimer::timeout, this, &ScenarioRun::watchForStandstill);
    pulse_.setTimerType(Qt::PreciseTimer);
    connect(&pulse_, &QTimer::timeout, this, &ScenarioRun::measureBlock);
}

void ScenarioRun::start() {
    stopwatch_.start();
    parts_.control.onChange([this] { onChange(); });
    standstill_.start(500);
    onChange();
}

void ScenarioRun::onChange() {
    const session::Presentation& shown = parts_.control.presentation();
    std::string view = viewOf(shown);
    if (done_ || view == view_) {
        return;
    }
    const std::int64_t now = nowMs();
    const bool wasFace = view_.starts_with("face-verification");
    if (counting_) {
        // What the machine took: not the patient's pauses, and in front of the camera not the waiting for
        // pictures.
        std::int64_t spent = now - viewSince_ - pausesInView_;
        if (wasFace) {
            spent = std::min(spent, now - std::max(viewSince_, lastFrameMs_.load()));
        }
        machineMs_ += std::max<std::int64_t>(0, spent);
    }
    const std::string name = checkin::nameOf(shown.state.at);
    if (name == "reading-card" && (view_.starts_with("idle") || view_ == "place-card")) {
        counting_ = true;
    } else if (name == "complete" || name == "idle") {
        counting_ = false;
    }
    if (name != stateName_) {
        if (!stateName_.empty()) {
            steps_.push_back({stateName_, Milliseconds{now - stateSince_}});
            std::cout << stateName_ << ' ' << now - stateSince_ << " ms" << std::endl;
        }
        stateName_ = name;
        stateSince_ = now;
    }
    view_ = std::move(view);
    viewSince_ = now;
    pausesInView_ = 0;
    pulse_.stop();
    if (isFace(shown.state)) {
        sincePulse_.start();
        pulse_.start(kPulseMs);
        // Nobody touches anything here, and a picture is worth taking once the live face is in it.
        QTimer::singleShot(kFaceAppearsMs, this, [this] { lookAgainAtFace(); });
    } else if (view_.starts_with("consent/") && view_ != "consent/0") {
        // The same two answers three times in a row: faster than this is a double tap, which counts once.
        lookAfter(kReadsQuestionMs);
    } else if (view_.starts_with("waiting-for-staff/check")) {
        lookAfter(kComparesFacesMs);
    } else if (!std::exchange(lookQueued_, true)) {
        QMetaObject::invokeMethod(this, [this] { look(); }, Qt::QueuedConnection);
    }
}

void ScenarioRun::lookAfter(int pauseMs) {
    QTimer::singleShot(pauseMs, this, [this, pauseMs, read = view_] {
        if (view_ == read) {
            pausesInView_ += pauseMs;
            look();
        }
    });
}

void ScenarioRun::look() {
    lookQueued_ = false;
    if (done_) {
        return;
    }
    const std::int64_t begin = nowMs();
    const session::Presentation& shown = parts_.control.presentation();
    if (pictured_ != view_) {
        takePicture(checkin::nameOf(shown.state.at));
        pictured_ = view_;
    }
    const Instant before = parts_.clock.now();
    const bool acted = parts_.patient.act(shown);
    pausesInView_ += nowMs() - begin;
    if (!acted) {
        finish(parts_.patient.trouble());
        return;
    }
    if (parts_.patient.left()) {
        finish({});
        return;
    }
    if (parts_.patient.waits()) {
        lookAfter(kGlancesMs);
        return;
    }
    if (parts_.clock.now() - before > std::chrono::seconds{5}) {
        parts_.timePassed();
    }
}

void ScenarioRun::lookAgainAtFace() {
    if (!done_ && isFace(parts_.control.presentation().state)) {
        look();
        sincePulse_.restart();
    }
}

void ScenarioRun::measureBlock() {
    const double gap = static_cast<double>(sincePulse_.nsecsElapsed()) / 1e6 - kPulseMs;
    longestBlockMs_ = std::max(longestBlockMs_, gap);
    sincePulse_.restart();
}

void ScenarioRun::takePicture(const std::string& state) {
    const auto save = [this](QQuickWindow& window, const std::string& name) {
        const QImage picture = window.grabWindow();
        const auto file = screens_ / name;
        if (picture.isNull() || !picture.save(QString::fromStdString(file.string()))) {
            std::cerr << "no picture: " << name << '\n';
        }
    };
    const std::string number = (pictures_ < 9 ? "0" : "") + std::to_string(pictures_ + 1);
    ++pictures_;
    save(parts_.window, number + '-' + state + ".png");
    if (state.starts_with("waiting-for-staff") || state == "guidance") {
        save(parts_.staffWindow, number + '-' + state + "-staff.png");
    }
}

void ScenarioRun::watchForStandstill() {
    const std::int64_t standing = nowMs() - viewSince_;
    const checkin::State& state = parts_.control.presentation().state;
    if (isFace(state) && standing > looksAtCameraMs(state)) {
        takePicture(checkin::nameOf(state.at));  // with the hint that did not help
        if (const auto deadline = checkin::nextDeadline(state)) {
            parts_.clock.advance(*deadline - parts_.clock.now());
            parts_.timePassed();
        }
        return;
    }
    if (standing > kGivesUpMs) {
        finish("nothing happens in " + view_);
    }
}

void ScenarioRun::finish(const std::string& trouble) {
    done_ = true;
    standstill_.stop();
    if (finished) {
        finished(trouble);
    }
}

}  // namespace madoguchi::scenario
