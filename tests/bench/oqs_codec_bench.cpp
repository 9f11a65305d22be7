// The promise: one message is decoded or encoded in 1 ms (a person's answer with all groups; the bulk answer
// of a thousand people has no promise and is measured for comparison).
#include "bench_limits.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/message_samples.hpp"

namespace madoguchi::eligibility {
namespace {

constexpr double kLimitMs = 1;

void decodeOne(benchmark::State& state, const char* file) {
    const auto bytes = samples::readMessage(file);
    for (auto step : state) {
        auto decoded = decode(bytes);
        if (!decoded) {
            state.SkipWithError("not decoded");
            break;
        }
        benchmark::DoNotOptimize(decoded);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
    bench::setLimit(state, kLimitMs);
}
BENCHMARK_CAPTURE(decodeOne, cp932, "face_all_consents.xml");
BENCHMARK_CAPTURE(decodeOne, cp932_medical_aid, "medical_aid.xml");
BENCHMARK_CAPTURE(decodeOne, utf8, "face_capture_order.xml");

void encodeOne(benchmark::State& state, const char* file, Charset charset) {
    const Message message = decode(samples::readMessage(file)).value().message;
    for (auto step : state) {
        SecureBytes bytes = encode(message, charset);
        benchmark::DoNotOptimize(bytes);
    }
    bench::setLimit(state, kLimitMs);
}
BENCHMARK_CAPTURE(encodeOne, cp932, "face_all_consents.xml", Charset::Cp932);
BENCHMARK_CAPTURE(encodeOne, utf8, "face_all_consents.xml", Charset::Utf8);
BENCHMARK_CAPTURE(encodeOne, cp932_medical_aid, "medical_aid.xml", Charset::Cp932);

void decodeThousandPeople(benchmark::State& state) {
    Message message = decode(samples::readMessage("bulk_answer.xml")).value().message;
    message.units.resize(1);
    message.units.resize(1000, message.units.front());
    const SecureBytes bytes = encode(message, Charset::Cp932);
    for (auto step : state) {
        auto decoded = decode(bytes.bytes());
        if (!decoded || decoded->message.units.size() != 1000) {
            state.SkipWithError("not decoded");
            break;
        }
        benchmark::DoNotOptimize(decoded);
    }
    // Of the 4 MiB that a 再照会 may bring.
    state.counters["message_bytes"] = static_cast<double>(bytes.size());
}
BENCHMARK(decodeThousandPeople)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace madoguchi::eligibility

int main(int argc, char** argv) {
    return madoguchi::bench::run(argc, argv);
}
