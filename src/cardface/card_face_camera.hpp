// 照合番号B through a second camera that looks at the card on the reader. Implements ports::CardFacePort over
// any ports::CameraPort: camera::openCamera() in a clinic, simulation::CardFrontCamera in scenarios.
// Contract: readNumberB() and cancel() return at once. `done` runs exactly once, with the number when two
// pictures agreed on it (Agreement), else with nothing: when `patience` is over, on a fault of the camera,
// when another reading was asked for, on cancel(), or when the object dies. The camera runs for the time of a
// reading only. A picture that comes while another is being read waits; the newest takes its place. Threads:
// readNumberB() and cancel() from any; `done` and the camera's start() and stop() run on this object's own
// thread, which the destructor joins: never destroy it inside `done`. `patience` is the machine's time, since
// scenarios may move the flow's clock; a picture that is being read when it ends is read to its end.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

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
    void forget() override { cancel(); }
    void cancel();  // the card or the session is gone; a reading under way gets nothing
    [[nodiscard]] bool available() const { return camera_.available(); }

private:
    struct Request {
        std::uint64_t number = 0;
        Done done;
    };

    void serve(const std::stop_token& stop);
    [[nodiscard]] std::optional<SecureBytes> look(std::uint64_t request, const std::stop_token& stop);

    ports::CameraPort& camera_;
    CardFaceTiming timing_;
    CardFaceReader reader_;
    std::mutex mutex_;  // of everything below but the thread
    std::condition_variable_any changed_;
    std::vector<Request> waiting_;
    std::uint64_t wanted_ =
        0;  // the request that counts; each new one and each cancel() takes the next number
    std::optional<ports::Frame> newest_;
    bool fault_ = false;
    std::jthread thread_;  // last: it ends before what it uses
};

}  // namespace madoguchi::cardface
