// Where a scripted hand (or the simulation's panel) puts the card: implemented by the simulated world.
#pragma once

namespace madoguchi::scenario {

class CardSlot {
public:
    CardSlot() = default;
    CardSlot(const CardSlot&) = delete;
    CardSlot& operator=(const CardSlot&) = delete;
    virtual ~CardSlot() = default;

    virtual void placeCard() = 0;
    virtual void removeCard() = 0;
    virtual void loseReader() = 0;  // for good, with what lies on it
    virtual void loseResultFolder() = 0;
};

}  // namespace madoguchi::scenario
