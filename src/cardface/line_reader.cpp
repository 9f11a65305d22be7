#include "cardface/line_reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "cardface/field_grammar.hpp"
#include "cardface/glyph_net.hpp"

namespace madoguchi::cardface {
namespace {

constexpr std::size_t kLongest = 16;  // characters: 平成元年10月10日生 has 11, 2030年10月10日まで有効 14
constexpr std::size_t kKept = 3;      // readings that are followed up per place and node
constexpr double kWidestGap = 1.5;    // heights: a space for a missing digit, and what surrounds it
constexpr double kAloneGap = 0.5;     // heights: wider than the room beside a 1
constexpr double kEdgeGap = 0.28;     // to the window's edge, which may have cut something off
constexpr float kWorst = -12;         // of one character's logarithm

// A reading up to some cut. Plain memory, so that the whole table can be wiped.
struct Path {
    float score = 0;    // sum of logarithms
    float weakest = 1;  // least share of a character: both nets' mean, and neither below half of it
    float gap = 0;      // blank since the last character, pixels
    int left = 0;
    int right = 0;
    std::uint8_t size = 0;
    std::array<std::uint8_t, kLongest> glyphs{};

    [[nodiscard]] bool sameText(const Path& other) const {
        return size == other.size && glyphs == other.glyphs;
    }
};

// The readings that end at one cut in one node: the best of each text, best first.
class Shelf {
public:
    void put(const Path& path) {
        for (std::size_t i = 0; i < size_; ++i) {
            if (paths_[i].sameText(path)) {
                if (paths_[i].score < path.score) {
                    paths_[i] = path;
                    rise(i);
                }
                return;
            }
        }
        if (size_ < kKept) {
            paths_[size_++] = path;
        } else if (paths_[kKept - 1].score < path.score) {
            paths_[kKept - 1] = path;
        } else {
            return;
        }
        rise(size_ - 1);
    }
    [[nodiscard]] std::span<const Path> paths() const { return std::span{paths_}.first(size_); }

private:
    void rise(std::size_t at) {
        for (; at > 0 && paths_[at - 1].score < paths_[at].score; --at) {
            std::swap(paths_[at - 1], paths_[at]);
        }
    }

    std::array<Path, kKept> paths_{};
    std::size_t size_ = 0;
};

class Search {
public:
    Search(const Strip& strip, double emHeight, const FieldGrammar& grammar)
        : strip_{strip}, em_{emHeight}, grammar_{grammar}, shelves_(strip.cuts.size() * grammar.nodes) {}
    ~Search() {
        wipeMemory({reinterpret_cast<std::uint8_t*>(shelves_.data()), shelves_.size() * sizeof(Shelf)});
        wipeMemory({reinterpret_cast<std::uint8_t*>(&done_), sizeof done_});
    }
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;

    std::optional<LineReading> run() {
        const auto pieces = piecesOf(strip_, em_);
        auto piece = pieces.begin();
        for (std::size_t cut = 0; cut + 1 < strip_.cuts.size(); ++cut) {
            begin(cut);
            if (strip_.blank[cut]) {
                skip(cut);
            }
            for (; piece != pieces.end() && piece->first == cut; ++piece) {
                extend(*piece);
            }
        }
        return best();
    }

private:
    [[nodiscard]] Shelf& shelf(std::size_t cut, std::uint8_t node) {
        return shelves_[cut * grammar_.nodes + node];
    }

    void begin(std::size_t cut) {
        if (!grammar_.alone || blankBefore(cut)) {
            shelf(cut, 0).put(Path{});
        }
    }
    // Alone: the strip holds nothing else.
    [[nodiscard]] bool blankBefore(std::size_t cut) const { return cut == 1 && strip_.blank[0]; }
    [[nodiscard]] bool blankAfter(std::size_t cut) const {
        return cut + 1 == strip_.blank.size() && strip_.blank[cut];
    }

    void skip(std::size_t cut) {
        const auto width = static_cast<float>(strip_.cuts[cut + 1] - strip_.cuts[cut]);
        for (std::uint8_t node = 1; node < grammar_.nodes; ++node) {
            for (Path path : shelf(cut, node).paths()) {
                path.gap += width;
                if (path.gap <= kWidestGap * em_) {
                    shelf(cut + 1, node).put(path);
                }
            }
        }
    }

    [[nodiscard]] bool reached(std::size_t cut) {
        for (std::uint8_t node = 0; node < grammar_.nodes; ++node) {
            if (node != grammar_.end && !shelf(cut, node).paths().empty()) {
                return true;
            }
        }
        return false;
    }

    void extend(const Piece& piece) {
        if (!reached(piece.first)) {
            return;
        }
        const GlyphOpinions opinions = classifyGlyph(strip_, piece.left, piece.right, em_);
        const auto faded = static_cast<float>(std::min(1.0, blacknessOf(piece) / kFullBlack));
        for (const FieldGrammar::Edge& edge : grammar_.edges) {
            for (const Path& before : shelf(piece.first, edge.from).paths()) {
                for (std::size_t glyph = 0; glyph < kGlyphs.size(); ++glyph) {
                    const float ink = opinions.ink[glyph];
                    const float edges = opinions.edges[glyph];
                    const float share = std::sqrt(ink * edges);
                    if ((edge.classes >> glyph & 1U) == 0 || share < 1e-4F || before.size == kLongest) {
                        continue;
                    }
                    Path path = before;
                    path.left = path.size == 0 ? piece.left : path.left;
                    path.right = piece.right;
                    path.glyphs[path.size++] = static_cast<std::uint8_t>(glyph);
                    path.score += std::max(kWorst, std::log(share));
                    path.weakest = std::min({path.weakest, share * faded, 2 * std::min(ink, edges) * faded});
                    path.gap = 0;
                    if (edge.to != grammar_.end) {
                        shelf(piece.last, edge.to).put(path);
                    } else if (!grammar_.alone || blankAfter(piece.last)) {
                        done_.put(path);
                    }
                }
            }
        }
    }

    // How black a piece's blackest columns are, of the line's own black: less where a reflection lies on it.
    [[nodiscard]] double blacknessOf(const Piece& piece) const {
        const cv::Mat part =
            strip_.ink(cv::Rect{piece.left, strip_.top, piece.right - piece.left, strip_.height});
        std::array<int, 256> counts{};
        int inked = 0;
        for (int y = 0; y < part.rows; ++y) {
            for (int x = 0; x < part.cols; ++x) {
                const int level = part.at<std::uint8_t>(y, x);
                ++counts[static_cast<std::size_t>(level)];
                inked += level > 64 ? 1 : 0;
            }
        }
        int darker = 0;
        for (int level = 255; level > 64; --level) {
            darker += counts[static_cast<std::size_t>(level)];
            if (darker * 4 >= inked) {
                return level / 255.0;
            }
        }
        return 0;
    }

    [[nodiscard]] std::optional<LineReading> best() const {
        const auto paths = done_.paths();
        if (paths.empty()) {
            return std::nullopt;
        }
        const Path& first = paths.front();
        const double margin = paths.size() < 2 ? 1.0 : 1.0 - std::exp(paths[1].score - first.score);
        LineReading reading;
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < first.size; ++i) {
            bytes += kGlyphs[first.glyphs[i]].size();
        }
        reading.text = SecureBytes{bytes};
        auto* to = reading.text.bytes().data();
        for (std::size_t i = 0; i < first.size; ++i) {
            const auto glyph = kGlyphs[first.glyphs[i]];
            to = std::copy(glyph.begin(), glyph.end(), to);
        }
        reading.confidence = std::max(0.0, first.weakest * margin);
        reading.left = first.left;
        reading.right = first.right;
        return reading;
    }

    static constexpr double kFullBlack = 0.62;

    const Strip& strip_;
    double em_;
    const FieldGrammar& grammar_;
    std::vector<Shelf> shelves_;
    Shelf done_;
};

// Columns of a run of ink that has blank on both sides.
struct Run {
    int left = 0;
    int right = 0;
};

std::vector<Run> runsOf(const Strip& strip, double gap) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < strip.blank.size(); ++i) {
        if (strip.blank[i]) {
            continue;
        }
        if (!runs.empty() && strip.cuts[i] - runs.back().right < gap) {
            runs.back().right = strip.cuts[i + 1];
        } else {
            runs.push_back({strip.cuts[i], strip.cuts[i + 1]});
        }
    }
    return runs;
}

// The rows in which these columns have ink, within the band.
Band tightened(const cv::Mat& ink, Band band, Run run) {
    constexpr int kInk = 80;
    const auto inked = [&](int y) {
        const auto* row = ink.ptr<std::uint8_t>(y);
        return std::count_if(row + run.left, row + run.right,
                             [](std::uint8_t level) { return level >= kInk; }) >= 2;
    };
    while (band.top + 1 < band.bottom && !inked(band.top)) {
        ++band.top;
    }
    while (band.top + 1 < band.bottom && !inked(band.bottom - 1)) {
        --band.bottom;
    }
    return band;
}

// The code stands beside the card's number, which is of another size and may be on other rows: each run of
// digits is measured by itself.
std::optional<LineReading> readCode(const cv::Mat& ink, Band band) {
    const Strip whole = cutStrip(ink, band);
    const double em = emHeightOf(whole, true);
    std::optional<LineReading> best;
    for (const Run& run : runsOf(whole, kAloneGap * em)) {
        const Band tight = tightened(ink, band, run);
        const int beside = static_cast<int>(kEdgeGap * em);
        const int height = tight.bottom - tight.top;
        if (run.left < beside || run.right + beside > ink.cols || run.right - run.left < height ||
            run.right - run.left > 5 * height) {
            continue;
        }
        const Strip strip = cutStrip(ink.colRange(run.left - beside, run.right + beside), tight);
        if (strip.cuts.size() < 2) {
            continue;
        }
        auto line = Search{strip, emHeightOf(strip, true), grammarOf(Field::Code)}.run();
        if (line && best) {
            line->confidence = 0;  // two that could both be it
        }
        if (line && (!best || line->confidence == 0)) {
            line->left += run.left - beside;
            line->right += run.left - beside;
            best = std::move(line);
        }
    }
    return best;
}

}  // namespace

std::optional<LineReading> readLine(const cv::Mat& ink, Band band, Field field) {
    if (field == Field::Code) {
        return readCode(ink, band);
    }
    const Strip strip = cutStrip(ink, band);
    if (strip.cuts.size() < 2) {
        return std::nullopt;
    }
    return Search{strip, emHeightOf(strip, false), grammarOf(field)}.run();
}

}  // namespace madoguchi::cardface
