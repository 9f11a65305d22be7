// 照合番号B through a second camera that looks at the card on the reader. Implements ports::CardFacePort over
// any ports::CameraPort: camera::openCamera() in a clinic, simulation::CardFrontCamera in scenarios.
// Contract: readNumberB() returns at once and starts the camera; `done` runs exactly once, with the number
// when two pictures agreed on it (Agreement), else with nothing: when `patience` is over, on a fault of the
// camera, when another reading is asked for, on cancel(), or when the object dies. The camera runs for the
// time of a reading only. A picture that comes while another is read is taken only if it is still the newest
// afterwards. Threads: readNumberB(), cancel() and the destructor belong to one thread and never run inside
// `done`; `done` runs on the reader's own thread. `patience` is the machine's time, since scenarios may move
// the flow's clock; a picture that is being read when it ends is read to its end (some tens of milliseconds
// more).
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "cardface/card_face_reader.hpp"
#include "ports/camera_port.hpp"
#include "ports/card_face_port.hpp"

namespace madoguchi::cardface {

struct CardFaceTiming {
    std::chrono::milliseconds patience{3000};
};

class CardFaceCamera final : public ports::CardFacePort {
public:
    using Done = std::function<void(std::optional<SecureBytes>)>;

    // `camera` outlives this object and belongs to it alone.
    explicit CardFaceCamera(ports::CameraPort& camera, CardFaceTiming timing = {});
    ~CardFaceCamera() override;

    void readNumberB(Done done) override;
    void cancel();  // the card or the session is gone; when it returns no `done` runs any more
    [[nodiscard]] bool available() const { return camera_.available(); }

private:
    void run(const std::stop_token& stop, const Done& done);
    [[nodiscard]] std::optional<SecureBytes> look(const std::stop_token& stop);

    ports::CameraPort& camera_;
    CardFaceTiming timing_;
    CardFaceReader reader_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<ports::Frame> newest_;  // under mutex_
    bool fault_ = false;                  // under mutex_
    std::jthread thread_;                 // last: it ends before what it uses
};

}  // namespace madoguchi::cardface
