#include "face/embedding.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace madoguchi::face {
namespace {

std::span<float> floatsOf(SecureBytes& bytes) {
    // operator new[] aligns for every fundamental type.
    return {reinterpret_cast<float*>(bytes.bytes().data()), bytes.size() / sizeof(float)};
}

}  // namespace

Embedding::Embedding(std::span<const float> values) : bytes_{values.size_bytes()} {
    std::ranges::copy(values, floatsOf(bytes_).begin());
}

std::span<const float> Embedding::values() const noexcept {
    return {reinterpret_cast<const float*>(bytes_.bytes().data()), size()};
}

double similarityOf(double distance) {
    return 1 - distance * distance / 2;
}

double distanceOf(double similarity) {
    return std::sqrt(std::max(0.0, 2 - 2 * similarity));
}

double similarity(const Embedding& left, const Embedding& right) {
    if (left.size() != right.size() || left.empty()) {
        return -1;
    }
    double squares = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const double difference =
            static_cast<double>(left.values()[i]) - static_cast<double>(right.values()[i]);
        squares += difference * difference;
    }
    const double result = 1 - squares / 2;
    return std::isfinite(result) ? result : -1;  // a broken embedding is like nobody
}

Embedding normalised(std::span<const float> values) {
    double squares = 0;
    for (const float value : values) {
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    SecureBytes scaled{values.size_bytes()};
    const auto factor = squares > 0 ? 1 / std::sqrt(squares) : 1;
    std::ranges::transform(values, floatsOf(scaled).begin(), [factor](float value) {
        return static_cast<float>(static_cast<double>(value) * factor);
    });
    return Embedding{floatsOf(scaled)};
}

Embedding meanOf(std::span<const Embedding* const> embeddings, bool unitLength) {
    if (embeddings.empty()) {
        return {};
    }
    const auto size = embeddings.front()->size();
    SecureBytes sum{size * sizeof(float)};
    for (const auto* const embedding : embeddings) {
        if (embedding->size() != size) {
            return {};
        }
        for (std::size_t i = 0; i < size; ++i) {
            floatsOf(sum)[i] += embedding->values()[i] / static_cast<float>(embeddings.size());
        }
    }
    return unitLength ? normalised(floatsOf(sum)) : Embedding{floatsOf(sum)};
}

}  // namespace madoguchi::face
