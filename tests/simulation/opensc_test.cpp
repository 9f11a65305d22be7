// OpenSC's own tools against the virtual card, through the machine's pcscd and the virtual reader.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "crypto/certificate.hpp"
#include "crypto/key.hpp"
#include "simulation/test_card.hpp"
#include "simulation/virtual_reader_client.hpp"
#include "support/pcscd_fixture.hpp"

namespace madoguchi::simulation {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

struct ToolAnswer {
    int exitStatus = -1;
    std::string text;  // both streams
};

ToolAnswer runTool(const std::vector<std::string>& words) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) {
        return {};
    }
    std::vector<char*> arguments;
    for (const auto& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipe[1], 1);
        ::dup2(pipe[1], 2);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(pipe[1]);
    ToolAnswer answer;
    std::array<char, 4096> part{};
    ssize_t count = 0;
    while ((count = ::read(pipe[0], part.data(), part.size())) > 0) {
        answer.text.append(part.data(), static_cast<std::size_t>(count));
    }
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    answer.exitStatus = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return answer;
}

class OpenSc : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(service_.running()) << service_.trouble();
        folder_ = fs::path{testing::TempDir()} / ("madoguchi-opensc-" + std::to_string(::getpid()));
        fs::create_directories(folder_);
    }
    void TearDown() override {
        client_.reset();
        fs::remove_all(folder_);
    }

    void place(const CardOptions& options) {
        client_.emplace(VirtualReaderOptions{});
        client_->insert(cardOf(vectorPersona(), options));
        ASSERT_TRUE(client_->waitReady(15s))
            << "the reader never powered the card; is another program's card on it?";
    }

    [[nodiscard]] ToolAnswer sign(const std::string& pin, const std::string& id,
                                  const std::string& slot) const {
        return runTool({"pkcs11-tool", "--slot-index", slot, "--login", "--pin", pin, "--sign", "-m",
                        "SHA256-RSA-PKCS", "--id", id, "--input-file", (folder_ / "message").string(),
                        "--output-file", (folder_ / "signature").string()});
    }

    test::PcscdFixture service_;
    fs::path folder_;
    std::optional<VirtualReaderClient> client_;
};

TEST_F(OpenSc, KnowsTheCardByAtrAndBySelection) {
    for (const auto interface : {CardInterface::Contact, CardInterface::Contactless}) {
        ASSERT_NO_FATAL_FAILURE(place({.interface = interface, .state = {}}));
        const auto name = runTool({"opensc-tool", "-n"});
        EXPECT_EQ(name.exitStatus, 0) << name.text;
        EXPECT_NE(name.text.find("jpki"), std::string::npos) << name.text;
        client_.reset();
    }
}

TEST_F(OpenSc, ListsPinsKeysAndCertificates) {
    ASSERT_NO_FATAL_FAILURE(place({}));
    const auto list = runTool({"pkcs15-tool", "-D"});
    EXPECT_EQ(list.exitStatus, 0) << list.text;
    for (const auto* part :
         {"JPKI", "PIN [User Authentication PIN]", "Tries left     : 3", "Tries left     : 5",
          "Private RSA Key [User Authentication Key]", "X.509 Certificate"}) {
        EXPECT_NE(list.text.find(part), std::string::npos) << part << "\n" << list.text;
    }
}

TEST_F(OpenSc, SignsBlocksAndStaysBlocked) {
    const CardOptions options{.interface = CardInterface::Contact, .state = folder_ / "state.json"};
    ASSERT_NO_FATAL_FAILURE(place(options));
    std::ofstream{folder_ / "message"} << "challenge of the gateway";

    const auto issued = testAuthority().issue(personaOf(vectorPersona()));
    ASSERT_TRUE(issued);
    const auto storeKey = [this](const Octets& der, const char* name) {
        const auto certificate = crypto::parseCertificate(der);
        ASSERT_TRUE(certificate);
        ASSERT_TRUE(crypto::storePublicKey(*X509_get0_pubkey(certificate->get()), folder_ / name));
    };
    storeKey(issued->authCertificate, "auth.pem");
    storeKey(issued->signCertificate, "sign.pem");
    const auto verify = [this](const char* key) {
        return runTool({"openssl", "dgst", "-sha256", "-verify", (folder_ / key).string(), "-signature",
                        (folder_ / "signature").string(), (folder_ / "message").string()});
    };

    const auto signedWithPin = sign("1234", "01", "0");
    EXPECT_EQ(signedWithPin.exitStatus, 0) << signedWithPin.text;
    EXPECT_EQ(verify("auth.pem").text, "Verified OK\n");
    const auto signedWithSignPin = sign("ABC123", "02", "1");
    EXPECT_EQ(signedWithSignPin.exitStatus, 0) << signedWithSignPin.text;
    EXPECT_EQ(verify("sign.pem").text, "Verified OK\n");
    EXPECT_NE(verify("auth.pem").exitStatus, 0);

    for (int wrong = 0; wrong < 3; ++wrong) {
        EXPECT_NE(sign("9999", "01", "0").exitStatus, 0);
    }
    EXPECT_NE(sign("1234", "01", "0").exitStatus, 0);

    client_.reset();
    ASSERT_NO_FATAL_FAILURE(place(options));  // as after a restart: a new card object over the kept counters
    EXPECT_NE(sign("1234", "01", "0").exitStatus, 0);
    const auto list = runTool({"pkcs15-tool", "--list-pins"});
    EXPECT_NE(list.text.find("Tries left     : 0"), std::string::npos) << list.text;
}

}  // namespace
}  // namespace madoguchi::simulation
