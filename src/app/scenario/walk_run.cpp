#include "app/scenario/walk_run.hpp"

#include <QtGui/QImage>
#include <iostream>

namespace madoguchi::scenario {
namespace {

constexpr int kLooksEveryMs = 20;
constexpr std::int64_t kGivesUpMs = 20'000;

}  // namespace

WalkRun::WalkRun(Walk walk, std::filesystem::path screens)
    : walk_{std::move(walk)}, screens_{std::move(screens)} {
    std::error_code ignored;
    std::filesystem::remove_all(screens_, ignored);
    std::filesystem::create_directories(screens_, ignored);
    connect(&look_, &QTimer::timeout, this, &WalkRun::look);
}

void WalkRun::start() {
    begin();
}

void WalkRun::begin() {
    auto next = walk_();
    if (!next) {
        finish({});
        return;
    }
    step_ = std::move(*next);
    sinceAct_.start();
    // Lays out what has just opened: where nothing stands yet, nothing can be touched.
    static_cast<void>(step_.window->grabWindow());
    if (!step_.act()) {
        finish("nothing to touch: " + step_.name);
        return;
    }
    look_.start(kLooksEveryMs);
}

void WalkRun::look() {
    if (!step_.reached()) {
        if (sinceAct_.elapsed() > kGivesUpMs) {
            finish("nothing came of: " + step_.name);
        }
        return;
    }
    look_.stop();
    times_.push_back({step_.name, Milliseconds{sinceAct_.elapsed()}});
    std::cout << step_.name << ' ' << sinceAct_.elapsed() << " ms" << std::endl;
    if (step_.picture) {
        const std::string number = (pictures_ < 9 ? "0" : "") + std::to_string(pictures_ + 1);
        ++pictures_;
        const auto file = screens_ / (number + '-' + step_.name + ".png");
        if (const QImage picture = step_.window->grabWindow();
            picture.isNull() || !picture.save(QString::fromStdString(file.string()))) {
            std::cerr << "no picture: " << file.filename().string() << '\n';
        }
    }
    QMetaObject::invokeMethod(this, [this] { begin(); }, Qt::QueuedConnection);
}

void WalkRun::finish(const std::string& trouble) {
    look_.stop();
    if (finished) {
        finished(trouble);
    }
}

}  // namespace madoguchi::scenario
