// The numbers that stand for one face, and how alike two of them are.
// Implemented here; made by a FaceEmbedder. Embeddings of different models can't be compared.
// Memory: SecureBytes, wiped when they die.
//
// Similarity is 1 - d²/2 with d the Euclidean distance. For embeddings of unit length that is the cosine; for
// others it is the same falling function of the distance, so that one scale serves both.
#pragma once

#include <cstddef>
#include <span>

#include "core/secure_bytes.hpp"

namespace madoguchi::face {

class Embedding {
public:
    Embedding() noexcept = default;
    explicit Embedding(std::span<const float> values);  // copies

    [[nodiscard]] std::span<const float> values() const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return bytes_.size() / sizeof(float); }
    [[nodiscard]] bool empty() const noexcept { return bytes_.empty(); }
    [[nodiscard]] Embedding clone() const { return Embedding{values()}; }
    void wipe() noexcept { bytes_.wipe(); }

private:
    SecureBytes bytes_;
};

// -1 … 1 for unit length; both must have the same, non-zero size, else the answer is the worst (-1).
[[nodiscard]] double similarity(const Embedding& left, const Embedding& right);

// The distance that belongs to a similarity: what the literature's thresholds are given in.
[[nodiscard]] double distanceOf(double similarity);
[[nodiscard]] double similarityOf(double distance);

// The mean of embeddings of one model, scaled back to unit length when `unitLength` says that the model's
// are.
[[nodiscard]] Embedding meanOf(std::span<const Embedding* const> embeddings, bool unitLength);

// Scaled to length 1; a zero vector stays as it is.
[[nodiscard]] Embedding normalised(std::span<const float> values);

}  // namespace madoguchi::face
