// Where 照合番号B comes from: what staff typed for this card if there is something, else what looks at its
// front (a camera, or nothing). A card is first read without staff, so a typed number is always the later and
// the more deliberate word. Implements ports::CardFacePort. Threads: as those two.
#pragma once

#include <utility>

#include "cardface/typed_number.hpp"
#include "ports/card_face_port.hpp"

namespace madoguchi::app {

class CardFaceChain final : public ports::CardFacePort {
public:
    explicit CardFaceChain(ports::CardFacePort& camera) : camera_{camera} {}

    [[nodiscard]] cardface::TypedNumber& typed() { return typed_; }

    void readNumberB(std::function<void(std::optional<SecureBytes>)> done) override {
        std::optional<SecureBytes> typed;
        typed_.readNumberB([&typed](std::optional<SecureBytes> number) { typed = std::move(number); });
        if (typed) {
            done(std::move(typed));
        } else {
            camera_.readNumberB(std::move(done));
        }
    }
    void forget() override {
        typed_.forget();
        camera_.forget();
    }

private:
    ports::CardFacePort& camera_;
    cardface::TypedNumber typed_;
};

}  // namespace madoguchi::app
