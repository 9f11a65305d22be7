// Plays the kiosk's sounds through Qt Multimedia. Implements ports::SoundPort.
// A machine without sound, or without the files, is silent. Threads: GUI thread.
#pragma once

#include <QtMultimedia/QSoundEffect>
#include <array>
#include <filesystem>
#include <memory>

#include "ports/sound_port.hpp"

namespace madoguchi::app {

class Chimes final : public ports::SoundPort {
public:
    explicit Chimes(const std::filesystem::path& folder);
    void play(ports::Sound sound) override;

private:
    std::array<std::unique_ptr<QSoundEffect>, 4> effects_;
};

}  // namespace madoguchi::app
