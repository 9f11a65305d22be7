// No sounds: for runs without anybody to hear them. Implements ports::SoundPort.
#pragma once

#include "ports/sound_port.hpp"

namespace madoguchi::app {

class Silence final : public ports::SoundPort {
public:
    void play(ports::Sound) override {}
};

}  // namespace madoguchi::app
