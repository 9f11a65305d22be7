#include "app/kiosk/chimes.hpp"

#include <QtCore/QUrl>

namespace madoguchi::app {

Chimes::Chimes(const std::filesystem::path& folder) {
    constexpr std::array kFiles{"card-seen.wav", "success.wav", "take-your-card.wav", "staff-called.wav"};
    for (std::size_t index = 0; index < kFiles.size(); ++index) {
        effects_[index] = std::make_unique<QSoundEffect>();
        effects_[index]->setSource(
            QUrl::fromLocalFile(QString::fromStdString((folder / kFiles[index]).string())));
        effects_[index]->setVolume(0.8F);
    }
}

void Chimes::play(ports::Sound sound) {
    effects_.at(static_cast<std::size_t>(sound))->play();
}

}  // namespace madoguchi::app
