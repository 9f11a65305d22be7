#include "app/ctl/card_commands.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <future>
#include <iostream>
#include <iterator>
#include <memory>

#include "core/secure_bytes.hpp"
#include "core/time.hpp"
#include "crypto/base64.hpp"
#include "crypto/certificate.hpp"
#include "domain/date.hpp"
#include "pcsc/pcsc_card_reader.hpp"

namespace madoguchi::ctl {
namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

struct ReadOptions {
    std::string reader;
    bool numberB = false;
    std::filesystem::path photo;
};

struct SignOptions {
    std::string reader;
    bool pin = false;
    std::filesystem::path in;
};

// Calls the port and waits for its answer, which comes from the reader's thread.
template <class T, class Call>
Expected<T> await(Call call) {
    std::promise<Expected<T>> promise;
    auto answer = promise.get_future();
    call([&promise](Expected<T> result) { promise.set_value(std::move(result)); });
    return answer.get();
}

// The first line of standard input, never in a growing buffer.
SecureBytes readSecretLine() {
    SecureBytes line{64};
    std::size_t used = 0;
    while (used < line.size() && ::read(STDIN_FILENO, line.bytes().data() + used, 1) == 1) {
        if (line.bytes()[used] == '\n' || line.bytes()[used] == '\r') {
            break;
        }
        ++used;
    }
    return SecureBytes::copyOf(std::as_const(line).bytes().first(used));
}

// For its owner's eyes only.
Expected<void> writePhoto(const std::filesystem::path& file, std::span<const std::uint8_t> photo) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return fail(StepCode::FileUnwritable, file.string());
    }
    bool good = true;
    while (good && !photo.empty()) {
        const ssize_t count = ::write(descriptor, photo.data(), photo.size());
        good = count > 0;
        photo = photo.subspan(good ? static_cast<std::size_t>(count) : 0);
    }
    good = ::close(descriptor) == 0 && good;
    return good ? Expected<void>{} : fail(StepCode::FileUnwritable, file.string());
}

std::string textOf(domain::Sex sex) {
    switch (sex) {
        case domain::Sex::Unknown:
            return "unknown";
        case domain::Sex::Male:
            return "male";
        case domain::Sex::Female:
            return "female";
        case domain::Sex::NotApplicable:
            return "not-applicable";
    }
    return {};
}

Json orNull(const std::optional<int>& number) {
    return number ? Json(*number) : Json(nullptr);
}

int report(const Invocation& invocation, const Failure& failure) {
    const int trouble = reportFailure(invocation, failure);
    // The card has answered, and the answer is no.
    const bool no = failure.code == StepCode::CardNumberBWrong ||
                    failure.code == StepCode::CardNumberBSpared || failure.code == StepCode::CardPinWrong ||
                    failure.code == StepCode::CardPinLocked || failure.code == StepCode::CardPinAbsent;
    return no ? kNo : trouble;
}

Expected<void> addFreeFacts(Json& answer, const ports::FreeFacts& facts) {
    if (facts.expiry) {
        answer["expiry"] = domain::toIsoDate(*facts.expiry);
    }
    answer["tries_left"] = {{"pin", orNull(facts.pinTriesLeft)},
                            {"number_b", orNull(facts.numberBTriesLeft)}};
    answer["certificate"] = nullptr;
    if (facts.certificate) {
        const auto certificate = crypto::readCertificateFacts(facts.certificate->der);
        if (!certificate) {
            return std::unexpected(certificate.error());
        }
        answer["certificate"] = {{"subject", certificate->subject},
                                 {"not_after", domain::toIsoDate(jstDay(certificate->notAfter))}};
    }
    return {};
}

void addCosts(Json& answer, const ports::TransferStatistics& costs, Clock::duration elapsed) {
    using Fraction = std::chrono::duration<double, std::milli>;
    answer["apdus"] = costs.apdus;
    answer["bytes_sent"] = costs.bytesSent;
    answer["bytes_received"] = costs.bytesReceived;
    answer["object_bytes"] = costs.objectBytes;
    answer["ms"] = Fraction{elapsed}.count();
    answer["transmit_ms"] = Fraction{costs.time}.count();
}

int readCard(const Invocation& invocation, const ReadOptions& options) {
    if (!options.photo.empty() && !options.numberB) {
        std::cerr << "madoguchictl: --photo needs --number-b-stdin\n";
        return kUsage;
    }
    SecureBytes numberB = options.numberB ? readSecretLine() : SecureBytes{};
    pcsc::PcscCardReader reader{options.reader};
    const auto begin = Clock::now();
    const auto facts =
        await<ports::FreeFacts>([&reader](auto done) { reader.readFreeFacts(std::move(done)); });
    if (!facts) {
        return report(invocation, facts.error());
    }
    Json answer;
    if (options.numberB) {
        const auto opened = await<ports::ProtectedFacts>(
            [&](auto done) { reader.readProtectedFacts(std::move(numberB), std::move(done)); });
        if (!opened) {
            return report(invocation, opened.error());
        }
        answer["name"] = opened->holder.name;
        answer["address"] = opened->holder.address;
        answer["birth"] = domain::toIsoDate(opened->holder.birth);
        answer["sex"] = textOf(opened->holder.sex);
        answer["expiry"] = domain::toIsoDate(opened->expiry);
        answer["photo_bytes"] = opened->photo.size();
        if (!options.photo.empty() && opened->photo.empty()) {
            return report(invocation, Failure{StepCode::FacePhotoUnreadable, "the card holds no photo"});
        }
        if (!options.photo.empty()) {
            if (const auto written = writePhoto(options.photo, opened->photo.bytes()); !written) {
                return report(invocation, written.error());
            }
        }
    }
    const auto elapsed = Clock::now() - begin;
    if (const auto added = addFreeFacts(answer, *facts); !added) {
        return report(invocation, added.error());
    }
    addCosts(answer, reader.statistics(), elapsed);
    printAnswer(invocation, answer);
    return kOk;
}

int signFile(const Invocation& invocation, const SignOptions& options) {
    std::ifstream file{options.in, std::ios::binary};
    std::vector<std::uint8_t> message{std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
    if (!file) {
        return report(invocation, Failure{StepCode::FileUnreadable, options.in.string()});
    }
    SecureBytes pin = readSecretLine();
    pcsc::PcscCardReader reader{options.reader};
    const auto answer = await<ports::PinAnswer>(
        [&](auto done) { reader.sign(std::move(pin), std::move(message), std::move(done)); });
    if (!answer) {
        return report(invocation, answer.error());
    }
    switch (answer->kind) {
        case ports::PinAnswer::Kind::Wrong:
            return report(invocation,
                          Failure{StepCode::CardPinWrong, std::to_string(answer->triesLeft) + " tries left"});
        case ports::PinAnswer::Kind::Locked:
            return report(invocation, Failure{StepCode::CardPinLocked, {}});
        case ports::PinAnswer::Kind::Signed:
            break;
    }
    const std::string signature = crypto::toBase64(answer->signature.bytes);
    if (invocation.json) {
        printAnswer(invocation, {{"signature", signature}, {"tries_left", answer->triesLeft}});
    } else {
        std::cout << signature << std::endl;  // alone, so that it can be piped into base64 -d
    }
    return kOk;
}

}  // namespace

CLI::App& cardGroup(CLI::App& root) {
    const auto existing = root.get_subcommands([](const CLI::App* app) { return app->get_name() == "card"; });
    if (!existing.empty()) {
        return *existing.front();
    }
    CLI::App& group = *root.add_subcommand("card", "The patient's My Number card");
    group.require_subcommand(1);
    group.fallthrough();
    return group;
}

void addCardCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& group = cardGroup(root);

    const auto read = std::make_shared<ReadOptions>();
    CLI::App& readCommand = *group.add_subcommand("read", "What the chip says, and what the reading cost");
    readCommand.add_option("--reader", read->reader, "Only readers whose name contains this");
    readCommand.add_flag("--number-b-stdin", read->numberB,
                         "Read 照合番号B (14 digits) from standard input: opens name, address, photo");
    readCommand.add_option("--photo", read->photo, "Write the chip's photo (JPEG 2000) to this file");
    readCommand.callback([&invocation, read] {
        invocation.run = [&invocation, read] { return readCard(invocation, *read); };
    });

    const auto sign = std::make_shared<SignOptions>();
    CLI::App& signCommand = *group.add_subcommand(
        "sign", "Sign a file with the card's authentication key (RSA, SHA-256; base64)");
    signCommand.add_option("--reader", sign->reader, "Only readers whose name contains this");
    signCommand.add_flag("--pin-stdin", sign->pin, "Read the 4-digit PIN from standard input")->required();
    signCommand.add_option("--in", sign->in, "The file to sign")->required();
    signCommand.callback([&invocation, sign] {
        invocation.run = [&invocation, sign] { return signFile(invocation, *sign); };
    });
}

}  // namespace madoguchi::ctl
