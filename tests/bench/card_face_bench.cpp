// The promise: one picture of the card is read in 400 ms, also when there is nothing to read in it.
#include "bench_limits.hpp"
#include "cardface/drawn_cards.hpp"

namespace madoguchi::cardface {
namespace {

constexpr double kLimitMs = 400;

void read(benchmark::State& state, const cv::Mat& picture, bool readable) {
    const CardFaceReader reader;
    for (auto step : state) {
        const CardFaceReading reading = reader.read(picture);
        if (reading.accepted != readable) {
            state.SkipWithError(readable ? "not read" : "read");
            break;
        }
    }
    bench::setLimit(state, kLimitMs);
}

void clean(benchmark::State& state) {
    read(state, test::shown(test::plainCard(), {}, {.noise = 1}), true);
}
void upsideDown(benchmark::State& state) {
    read(state, test::shown(test::plainCard(), {}, {.tilt = 175, .noise = 1}), true);
}
void largePicture(benchmark::State& state) {
    read(state, test::shown(test::plainCard(), {}, {.size = {3840, 2160}, .noise = 1}), true);
}
void blurred(benchmark::State& state) {
    read(state, test::shown(test::plainCard(), {}, {.blur = 4}), false);
}
void emptyReader(benchmark::State& state) {
    read(state, *simulation::showEmptyReader({}), false);
}
void noise(benchmark::State& state) {
    cv::Mat picture(720, 1142, CV_8UC3);  // of the card's proportions, so that it is tried as one
    cv::RNG{3}.fill(picture, cv::RNG::UNIFORM, 0, 256);
    read(state, picture, false);
}
BENCHMARK(clean)->Unit(benchmark::kMillisecond);
BENCHMARK(upsideDown)->Unit(benchmark::kMillisecond);
BENCHMARK(largePicture)->Unit(benchmark::kMillisecond);
BENCHMARK(blurred)->Unit(benchmark::kMillisecond);
BENCHMARK(emptyReader)->Unit(benchmark::kMillisecond);
BENCHMARK(noise)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace madoguchi::cardface

int main(int argc, char** argv) {
    return madoguchi::bench::run(argc, argv);
}
