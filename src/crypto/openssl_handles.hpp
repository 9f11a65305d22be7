// Owning handles for OpenSSL's objects; whoever needs a new kind adds its line here.
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace madoguchi::crypto {

template <auto Free>
struct FreeBy {
    template <class T>
    void operator()(T* object) const noexcept {
        Free(object);
    }
};

using KeyHandle = std::unique_ptr<EVP_PKEY, FreeBy<EVP_PKEY_free>>;
using KeyContextHandle = std::unique_ptr<EVP_PKEY_CTX, FreeBy<EVP_PKEY_CTX_free>>;
using DigestContextHandle = std::unique_ptr<EVP_MD_CTX, FreeBy<EVP_MD_CTX_free>>;
using CipherContextHandle = std::unique_ptr<EVP_CIPHER_CTX, FreeBy<EVP_CIPHER_CTX_free>>;
using CertificateHandle = std::unique_ptr<X509, FreeBy<X509_free>>;
using StoreHandle = std::unique_ptr<X509_STORE, FreeBy<X509_STORE_free>>;
using StoreContextHandle = std::unique_ptr<X509_STORE_CTX, FreeBy<X509_STORE_CTX_free>>;
using BioHandle = std::unique_ptr<BIO, FreeBy<BIO_free_all>>;

}  // namespace madoguchi::crypto
