// Runs a fuzz target without libFuzzer: over every file of a corpus, as it is and damaged. The damage comes
// from a fixed seed, so a run that fails fails again.   fuzz_<name> CORPUS [ROUNDS]
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes contentOf(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

Bytes damaged(Bytes bytes, std::mt19937& random) {
    for (unsigned changes = 1 + random() % 4; changes > 0 && !bytes.empty(); --changes) {
        const std::size_t at = random() % bytes.size();
        const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        const std::size_t length = std::min<std::size_t>(1 + random() % 32, bytes.size() - at);
        const auto end = place + static_cast<std::ptrdiff_t>(length);
        switch (random() % 5) {
            case 0:
                *place = static_cast<std::uint8_t>(random());
                break;
            case 1:
                bytes.erase(place, end);
                break;
            case 2: {
                const Bytes again{place, end};
                bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(random() % bytes.size()),
                             again.begin(), again.end());
                break;
            }
            case 3:
                *place = static_cast<std::uint8_t>(*place ^ (1U << (random() % 8)));
                break;
            default:
                bytes.resize(at);
                break;
        }
    }
    return bytes;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("fuzz_<name> CORPUS [ROUNDS]\n", stderr);
        return 2;
    }
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 200;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{argv[1]}) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::mt19937 random{20261126};
    for (const auto& file : files) {
        std::printf("%s\n", file.filename().c_str());
        std::fflush(stdout);  // the last name is the culprit's
        const Bytes content = contentOf(file);
        LLVMFuzzerTestOneInput(content.data(), content.size());
        for (int round = 0; round < rounds; ++round) {
            const Bytes bytes = damaged(content, random);
            LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        }
    }
    return files.empty() ? 1 : 0;
}
