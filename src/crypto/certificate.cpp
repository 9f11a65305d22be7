#include "crypto/certificate.hpp"

#include <openssl/asn1.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <ctime>
#include <memory>

namespace madoguchi::crypto {
namespace {

using FileHandle = std::unique_ptr<std::FILE, FreeBy<std::fclose>>;

Expected<UtcTime> toUtc(const ASN1_TIME* time) {
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) {
        return fail(StepCode::CertificateMalformed, "time");
    }
    return UtcTime{std::chrono::seconds{timegm(&parts)}};
}

std::string subjectOf(X509& certificate) {
    const BioHandle text{BIO_new(BIO_s_mem())};
    if (!text ||
        X509_NAME_print_ex(text.get(), X509_get_subject_name(&certificate), 0, XN_FLAG_RFC2253) < 0) {
        return {};
    }
    char* data = nullptr;
    const long length = BIO_get_mem_data(text.get(), &data);
    return {data, static_cast<std::size_t>(length)};
}

}  // namespace

Expected<CertificateHandle> parseCertificate(std::span<const std::uint8_t> der) {
    const unsigned char* position = der.data();
    CertificateHandle certificate{d2i_X509(nullptr, &position, static_cast<long>(der.size()))};
    if (!certificate || position != der.data() + der.size()) {
        return fail(StepCode::CertificateMalformed, "not one DER certificate");
    }
    return certificate;
}

Expected<CertificateFacts> readCertificateFacts(std::span<const std::uint8_t> der) {
    auto certificate = parseCertificate(der);
    if (!certificate) {
        return std::unexpected(certificate.error());
    }
    const auto notBefore = toUtc(X509_get0_notBefore(certificate->get()));
    const auto notAfter = toUtc(X509_get0_notAfter(certificate->get()));
    if (!notBefore || !notAfter) {
        return fail(StepCode::CertificateMalformed, "validity");
    }
    return CertificateFacts{sha256(der), *notBefore, *notAfter, subjectOf(**certificate)};
}

std::vector<std::uint8_t> toDer(X509& certificate) {
    const int length = i2d_X509(&certificate, nullptr);
    std::vector<std::uint8_t> der(length > 0 ? static_cast<std::size_t>(length) : 0U);
    if (!der.empty()) {
        unsigned char* position = der.data();
        i2d_X509(&certificate, &position);
    }
    return der;
}

Expected<CertificateHandle> loadCertificate(const std::filesystem::path& pem) {
    const FileHandle file{std::fopen(pem.c_str(), "re")};
    if (!file) {
        return fail(StepCode::FileUnreadable, pem.filename().string());
    }
    CertificateHandle certificate{PEM_read_X509(file.get(), nullptr, nullptr, nullptr)};
    if (!certificate) {
        return fail(StepCode::CertificateMalformed, pem.filename().string());
    }
    return certificate;
}

Expected<void> storeCertificate(X509& certificate, const std::filesystem::path& pem) {
    const FileHandle file{std::fopen(pem.c_str(), "we")};
    if (!file || PEM_write_X509(file.get(), &certificate) != 1 || std::fflush(file.get()) != 0) {
        return fail(StepCode::FileUnwritable, pem.filename().string());
    }
    return {};
}

}  // namespace madoguchi::crypto
