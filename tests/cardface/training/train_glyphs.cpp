// Trains the two glyph nets of src/cardface and writes their weights.
//   train_glyphs OUT LINES EPOCHS FONT...   (docs/card-face.md says which fonts the shipped weights come
//   from)
// Every tenth line is held back; the share of its pieces that come out right is printed after each round.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <numeric>
#include <opencv2/imgcodecs.hpp>
#include <thread>

#include "cardface/glyph_net.hpp"
#include "cardface/training/drawn_lines.hpp"

namespace madoguchi::cardface::training {
namespace {

struct Sample {
    std::array<std::uint8_t, kPatch * kPatch> patch{};
    float widthShare = 0;
    std::size_t label = 0;
};

struct Samples {
    std::vector<Sample> learn;
    std::vector<Sample> check;
};

// What a piece between two cuts is: a glyph when both its ends meet, nothing when an end is far off, unsure
// between.
std::optional<std::size_t> labelOf(const DrawnLine& line, double left, double right, double em) {
    double nearest = 1e9;
    const DrawnGlyph* best = nullptr;
    for (const DrawnGlyph& glyph : line.glyphs) {
        const double off = std::max(std::abs(left - glyph.left), std::abs(right - glyph.right));
        if (off < nearest) {
            nearest = off;
            best = &glyph;
        }
    }
    if (best == nullptr || nearest > 0.2 * em) {
        return kNone;
    }
    if (nearest > 0.11 * em) {
        return std::nullopt;
    }
    if (best->damage > 0.05) {
        return best->damage > 0.18 ? std::optional{kNone} : std::nullopt;
    }
    return best->label;
}

Samples collect(const std::vector<std::filesystem::path>& fonts, int lines, unsigned seed) {
    Samples samples;
    LineDrawer drawer{fonts, seed};
    std::mt19937 random{seed + 1};
    for (int i = 0; i < lines; ++i) {
        const DrawnLine line = drawer.draw();
        const cv::Mat ink = inkOf(line.grey);
        for (const Band& band : findBands(ink, 13, 44)) {
            const Strip strip = cutStrip(ink, band);
            const double em = emHeightOf(strip, line.digitsOnly);
            for (const Piece& piece : piecesOf(strip, em)) {
                const int left = piece.left;
                const int right = piece.right;
                const auto label = labelOf(line, left, right, em);
                if (!label || (*label == kNone && random() % 100 < 45)) {
                    continue;
                }
                Sample sample;
                const cv::Mat patch = patchOf(strip, left, right, em);
                std::copy_n(patch.ptr<std::uint8_t>(0), sample.patch.size(), sample.patch.begin());
                sample.widthShare = static_cast<float>((right - left) / em);
                sample.label = *label;
                (i % 10 == 9 ? samples.check : samples.learn).push_back(sample);
            }
        }
    }
    return samples;
}

// A layer that learns, by Adam; weights a row an input, as GlyphNet keeps them.
struct Learner {
    std::size_t inputs, outputs;
    std::vector<float> weights, gradient, mean, square;

    Learner(std::size_t in, std::size_t out, std::mt19937& random)
        : inputs{in},
          outputs{out},
          weights((in + 1) * out),
          gradient(weights.size()),
          mean(weights.size()),
          square(weights.size()) {
        std::normal_distribution<float> start{0, std::sqrt(2.0F / static_cast<float>(in))};
        for (std::size_t i = 0; i < in * out; ++i) {
            weights[i] = start(random);
        }
    }
    void forward(const float* in, float* out) const {
        std::copy_n(&weights[inputs * outputs], outputs, out);
        for (std::size_t i = 0; i < inputs; ++i) {
            if (const float value = in[i]; value != 0) {
                const float* row = &weights[i * outputs];
                for (std::size_t o = 0; o < outputs; ++o) {
                    out[o] += row[o] * value;
                }
            }
        }
    }
    void backward(const float* in, const float* error, float* below) {
        for (std::size_t i = 0; i <= inputs; ++i) {
            const float value = i < inputs ? in[i] : 1.0F;
            float* slope = &gradient[i * outputs];
            const float* row = &weights[i * outputs];
            float sum = 0;
            if (value != 0) {
                for (std::size_t o = 0; o < outputs; ++o) {
                    slope[o] += value * error[o];
                }
            }
            if (below != nullptr && i < inputs) {
                for (std::size_t o = 0; o < outputs; ++o) {
                    sum += row[o] * error[o];
                }
                below[i] = sum;
            }
        }
    }
    void step(float rate, int turn, float batch) {
        const float first = 1 - std::pow(0.9F, static_cast<float>(turn));
        const float second = 1 - std::pow(0.999F, static_cast<float>(turn));
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const float slope = gradient[i] / batch + 1e-5F * weights[i];
            mean[i] = 0.9F * mean[i] + 0.1F * slope;
            square[i] = 0.999F * square[i] + 0.001F * slope * slope;
            weights[i] -= rate * (mean[i] / first) / (std::sqrt(square[i] / second) + 1e-7F);
            gradient[i] = 0;
        }
    }
    void write(std::ostream& out) const {
        const auto put = [&](std::uint32_t value) {
            for (int i = 0; i < 4; ++i) {
                out.put(static_cast<char>(value >> (8 * i)));
            }
        };
        put(static_cast<std::uint32_t>(inputs));
        put(static_cast<std::uint32_t>(outputs));
        for (std::size_t o = 0; o < outputs; ++o) {
            float most = 1e-9F;
            for (std::size_t i = 0; i < inputs; ++i) {
                most = std::max(most, std::abs(weights[i * outputs + o]));
            }
            put(std::bit_cast<std::uint32_t>(weights[inputs * outputs + o]));
            put(std::bit_cast<std::uint32_t>(most / 127));
            for (std::size_t i = 0; i < inputs; ++i) {
                out.put(static_cast<char>(std::lround(weights[i * outputs + o] / most * 127)));
            }
        }
    }
};

template <class Features>
void train(const char* name, const Samples& samples, std::size_t hiddenSize, int epochs, Features features,
           std::ostream& out) {
    constexpr std::size_t kBatch = 64;
    std::mt19937 random{20260401};
    constexpr auto inputs = std::tuple_size_v<decltype(features(cv::Mat{}, 0.0))>;
    Learner lower{inputs, hiddenSize, random};
    Learner upper{hiddenSize, kClasses, random};
    std::vector<float> hidden(hiddenSize), error(hiddenSize), scores(kClasses);
    const auto run = [&](const Sample& sample, auto& values) {
        const cv::Mat patch(kPatch, kPatch, CV_8UC1, const_cast<std::uint8_t*>(sample.patch.data()));
        values = features(patch, sample.widthShare);
        lower.forward(values.data(), hidden.data());
        for (float& value : hidden) {
            value = std::max(0.0F, value);
        }
        upper.forward(hidden.data(), scores.data());
        const float most = *std::ranges::max_element(scores);
        float sum = 0;
        for (float& score : scores) {
            score = std::exp(score - most);
            sum += score;
        }
        for (float& score : scores) {
            score /= sum;
        }
    };
    std::vector<std::size_t> order(samples.learn.size());
    std::iota(order.begin(), order.end(), 0);
    std::array<float, inputs> values{};
    int turn = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const float rate = 0.0015F * std::pow(0.02F, static_cast<float>(epoch) / static_cast<float>(epochs));
        std::ranges::shuffle(order, random);
        for (std::size_t at = 0; at < order.size(); ++at) {
            const Sample& sample = samples.learn[order[at]];
            run(sample, values);
            scores[sample.label] -= 1;
            upper.backward(hidden.data(), scores.data(), error.data());
            for (std::size_t h = 0; h < hiddenSize; ++h) {
                error[h] = hidden[h] > 0 ? error[h] : 0;
            }
            lower.backward(values.data(), error.data(), nullptr);
            if ((at + 1) % kBatch == 0) {
                lower.step(rate, ++turn, kBatch);
                upper.step(rate, turn, kBatch);
            }
        }
        int right = 0, glyphs = 0, rightGlyphs = 0, swapped = 0;
        for (const Sample& sample : samples.check) {
            run(sample, values);
            const auto said = static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
            right += said == sample.label ? 1 : 0;
            glyphs += sample.label != kNone ? 1 : 0;
            rightGlyphs += sample.label != kNone && said == sample.label ? 1 : 0;
            swapped += sample.label != kNone && said != kNone && said != sample.label ? 1 : 0;
        }
        const double all = static_cast<double>(samples.check.size());
        std::cout << name << " round " << epoch + 1 << ": " << 100.0 * right / all << " % of pieces, "
                  << 100.0 * rightGlyphs / glyphs << " % of characters, " << 100.0 * swapped / glyphs
                  << " % taken for another\n"
                  << std::flush;
    }
    lower.write(out);
    upper.write(out);
}

}  // namespace
}  // namespace madoguchi::cardface::training

int main(int count, char** arguments) {
    using namespace madoguchi::cardface;
    using namespace madoguchi::cardface::training;
    if (count < 5) {
        std::cerr << "train_glyphs OUT LINES EPOCHS FONT...\n";
        return 2;
    }
    const std::vector<std::filesystem::path> fonts(arguments + 4, arguments + count);
    const Samples samples = collect(fonts, std::atoi(arguments[2]), 1);
    std::cout << samples.learn.size() << " pieces to learn from, " << samples.check.size() << " held back\n";
    const int epochs = std::atoi(arguments[3]);
    std::ostringstream ink;
    std::ostringstream edges;
    {
        const std::jthread other{[&] { train("ink", samples, 96, epochs, inkFeatures, ink); }};
        train("edges", samples, 96, epochs, edgeFeatures, edges);
    }
    std::ofstream out{arguments[1], std::ios::binary};
    out << ink.str() << edges.str();
    return out.good() ? 0 : 3;
}
