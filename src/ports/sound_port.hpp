// Short sounds of the kiosk. Implemented by app (Qt Multimedia) and by tests (a recorder).
// Contract: called on the session's thread; returns at once; a machine without sound is silent, never an
// error.
#pragma once

namespace madoguchi::ports {

enum class Sound { CardSeen, Success, TakeYourCard, StaffCalled };

class SoundPort {
public:
    SoundPort() = default;
    SoundPort(const SoundPort&) = delete;
    SoundPort& operator=(const SoundPort&) = delete;
    virtual ~SoundPort() = default;

    virtual void play(Sound sound) = 0;
};

}  // namespace madoguchi::ports
