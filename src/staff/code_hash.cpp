#include "staff/code_hash.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <bit>

#include "crypto/random.hpp"

namespace madoguchi::staff {
namespace {

constexpr std::uint64_t kMostMemory = 128U << 20;
constexpr std::uint64_t kMemoryForOpenSsl = 160U << 20;  // it counts its working space too

bool derive(const SecureBytes& code, CodeHash& into) {
    // OpenSSL takes the bytes as char; they are digits.
    const auto* const text = reinterpret_cast<const char*>(code.bytes().data());
    return EVP_PBE_scrypt(text, code.size(), into.salt.data(), into.salt.size(), into.cost.n, into.cost.r,
                          into.cost.p, kMemoryForOpenSsl, into.hash.data(), into.hash.size()) == 1;
}

}  // namespace

bool isAcceptableCost(const ScryptCost& cost) {
    const ScryptCost least;
    return std::has_single_bit(cost.n) && cost.n >= least.n && cost.n <= (1U << 20) && cost.r >= least.r &&
           cost.r <= 16 && cost.p >= 1 && cost.p <= 4 && 128 * cost.n * cost.r <= kMostMemory;
}

Expected<CodeHash> hashCode(const SecureBytes& code, const ScryptCost& cost) {
    CodeHash made{.cost = cost};
    crypto::fillRandom(made.salt);
    if (!derive(code, made)) {
        return fail(StepCode::CryptoFailed, "scrypt");
    }
    return made;
}

Expected<bool> matches(const CodeHash& kept, const SecureBytes& code) {
    CodeHash made{.cost = kept.cost, .salt = kept.salt};
    if (!derive(code, made)) {
        return fail(StepCode::CryptoFailed, "scrypt");
    }
    return CRYPTO_memcmp(made.hash.data(), kept.hash.data(), kept.hash.size()) == 0;
}

}  // namespace madoguchi::staff
