#include "simulation/card_signature.hpp"

#include <openssl/core_names.h>
#include <openssl/rsa.h>

#include <array>
#include <memory>

namespace madoguchi::simulation {

Expected<Octets> signVerbatim(EVP_PKEY& key, std::span<const std::uint8_t> input) {
    const crypto::KeyContextHandle context{EVP_PKEY_CTX_new(&key, nullptr)};
    Octets signature(256);
    std::size_t length = signature.size();
    if (input.empty() || input.size() > kLongestSignInput || !context ||
        EVP_PKEY_sign_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1 ||
        EVP_PKEY_sign(context.get(), signature.data(), &length, input.data(), input.size()) != 1 ||
        length != signature.size()) {
        return fail(StepCode::CryptoFailed, "card signature");
    }
    return signature;
}

Expected<Octets> signDigest(EVP_PKEY& key, std::span<const std::uint8_t> digest) {
    constexpr std::array<std::uint8_t, 15> kAlgorithm{0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01,
                                                      0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00};
    return signVerbatim(key, tlv(0x30, joined({kAlgorithm, tlv(0x04, digest)})));
}

Octets publicKeyObject(EVP_PKEY& key) {
    constexpr std::array<std::uint8_t, 3> kExponent{0x01, 0x00, 0x01};
    BIGNUM* number = nullptr;
    Octets modulus(256);
    if (EVP_PKEY_get_bn_param(&key, OSSL_PKEY_PARAM_RSA_N, &number) == 1) {
        const std::unique_ptr<BIGNUM, crypto::FreeBy<BN_free>> owned{number};
        BN_bn2binpad(owned.get(), modulus.data(), static_cast<int>(modulus.size()));
    }
    return joined({tlv(0x90, kExponent), tlv(0x91, modulus)});
}

}  // namespace madoguchi::simulation
