#include "app/scenario/information_walk.hpp"

#include <chrono>

namespace madoguchi::scenario {
namespace {

using namespace std::chrono_literals;

class Reader {
public:
    Reader(ScreenHands& hands, QQuickWindow& window, viewmodel::KioskViewModel& kiosk)
        : hands_{hands}, window_{window}, kiosk_{kiosk}, pages_{*kiosk.information()} {}

    std::optional<WalkStep> next() {
        switch (doing_) {
            case Doing::Comes:
                doing_ = Doing::Chooses;
                return touch("information", "info-open", [this] { return pages_.open(); });
            case Doing::Chooses:
                return choose();
            case Doing::Reads:
                return read();
            case Doing::GoesBack:
                return goBack();
            case Doing::HasLeft:
                doing_ = Doing::SeesQuestion;
                return wait("still-here", 110s, [this] { return kiosk_.askStillThere(); });
            case Doing::SeesQuestion:
                doing_ = Doing::Done;
                return wait("idle", 10s, [this] { return kiosk_.screen() == QLatin1String{"Idle"}; });
            case Doing::Done:
                return std::nullopt;
        }
        return std::nullopt;
    }

private:
    enum class Doing { Comes, Chooses, Reads, GoesBack, HasLeft, SeesQuestion, Done };

    std::optional<WalkStep> choose() {
        if (topic_ == viewmodel::kInformationTopics.size()) {
            doing_ = Doing::HasLeft;
            return next();
        }
        const std::string id{viewmodel::kInformationTopics.at(topic_++).id};
        doing_ = Doing::Reads;
        return touch(id, "info-" + id, [this, id] { return pages_.topic().toStdString() == id; });
    }

    std::optional<WalkStep> read() {
        if (controlNamed(window_, ScreenHands::nameOf("info-next")) == nullptr) {
            doing_ = Doing::GoesBack;
            return next();
        }
        const int point = pages_.point();
        return touch(pages_.topic().toStdString(), "info-next",
                     [this, point] { return pages_.point() > point; });
    }

    std::optional<WalkStep> goBack() {
        if (pages_.topic().isEmpty()) {
            doing_ = Doing::Chooses;
            return next();
        }
        const int point = pages_.point();
        WalkStep step = touch("back", "back",
                              [this, point] { return pages_.topic().isEmpty() || pages_.point() < point; });
        step.picture = false;
        return step;
    }

    WalkStep touch(std::string name, std::string textId, std::function<bool()> reached) {
        return {.name = std::move(name),
                .act = [this, textId = std::move(textId)] { return hands_.touchText(textId.c_str()); },
                .reached = std::move(reached),
                .window = &window_};
    }

    WalkStep wait(std::string name, Milliseconds time, std::function<bool()> reached) {
        return {.name = std::move(name),
                .act =
                    [this, time] {
                        hands_.wait(time);
                        return true;
                    },
                .reached = std::move(reached),
                .window = &window_};
    }

    ScreenHands& hands_;
    QQuickWindow& window_;
    viewmodel::KioskViewModel& kiosk_;
    viewmodel::Information& pages_;
    Doing doing_ = Doing::Comes;
    std::size_t topic_ = 0;
};

}  // namespace

Walk informationWalk(ScreenHands& hands, QQuickWindow& window, viewmodel::KioskViewModel& kiosk) {
    return [reader = std::make_shared<Reader>(hands, window, kiosk)] { return reader->next(); };
}

}  // namespace madoguchi::scenario
