#include "app/ctl/eligibility_number_commands.hpp"

#include <algorithm>
#include <chrono>
#include <expected>
#include <filesystem>
#include <future>
#include <memory>
#include <string>

#include "app/kiosk/clocks.hpp"
#include "app/kiosk/kiosk_options.hpp"
#include "config/settings.hpp"
#include "crypto/digest.hpp"
#include "domain/certificate_form.hpp"
#include "eligibility/folder_client.hpp"
#include "eligibility/https_gateway.hpp"
#include "eligibility/number_register.hpp"
#include "pcsc/pcsc_card_reader.hpp"

namespace madoguchi::ctl {
namespace {

using Json = nlohmann::ordered_json;

struct NumberOptions {
    std::filesystem::path config;
    domain::TypedCertificate typed;
    bool limit = false;
};

using Transport = config::Settings::Eligibility::Transport;

// Whoever types a command knows which file was meant: here it is named in full.
Expected<config::Settings> settingsOf(const std::filesystem::path& file) {
    auto settings = config::loadSettings(file);
    if (!settings && settings.error().code == StepCode::ConfigUnreadable) {
        return fail(StepCode::ConfigUnreadable, file.string());
    }
    return settings;
}

Expected<app::FolderTransport> transportOf(const NumberOptions& options) {
    const auto settings = settingsOf(options.config);
    if (!settings) {
        return std::unexpected(settings.error());
    }
    if (settings->eligibility.transport != Transport::Folder) {
        return fail(StepCode::ConfigInvalid,
                    "eligibility.transport is not folder: only there numbers belong to cards");
    }
    return app::folderTransportOf(*settings, app::siteOf(*settings));
}

const char* optionOf(domain::CertificateField field) {
    switch (field) {
        case domain::CertificateField::Insurer:
            return "--insurer";
        case domain::CertificateField::Symbol:
            return "--symbol";
        case domain::CertificateField::Number:
            return "--number";
        case domain::CertificateField::Branch:
            return "--branch";
        default:
            return "--birth";
    }
}

const char* wordsOf(domain::FieldProblem problem) {
    switch (problem) {
        case domain::FieldProblem::Missing:
            return " is missing";
        case domain::FieldProblem::NotDigits:
            return " is not digits";
        case domain::FieldProblem::WrongLength:
            return " has a wrong length";
        case domain::FieldProblem::WrongCheckDigit:
            return " has a wrong check digit";
        case domain::FieldProblem::InTheFuture:
            return " lies in the future";
        default:
            return " is no date (YYYY-MM-DD, S25.3.1, 昭和25年3月1日)";
    }
}

// What is wrong is said here: the far side would be asked in vain, and for 30 seconds.
std::expected<domain::InsuranceNumbers, std::string> numbersOf(const domain::TypedCertificate& typed,
                                                               domain::Date today) {
    const auto checked = domain::checkCertificate(typed, today);
    if (checked) {
        return checked->numbers;
    }
    std::string all;
    for (const domain::Complaint& complaint : checked.error()) {
        all +=
            (all.empty() ? "" : ", ") + std::string{optionOf(complaint.field)} + wordsOf(complaint.problem);
    }
    return std::unexpected(all);
}

template <class T, class Call>
Expected<T> await(Call call) {
    const auto promise = std::make_shared<std::promise<Expected<T>>>();
    auto answer = promise->get_future();
    call([promise](Expected<T> result) { promise->set_value(std::move(result)); });
    return answer.get();
}

Json recordOf(const eligibility::Record& record) {
    Json row;
    const auto add = [&row](const char* key, const std::string& value) {
        if (!value.empty()) {
            row[key] = value;
        }
    };
    add("name", record.name);
    add("kana", record.nameKana);
    add("birth", record.birthdate);
    add("insurer", record.insurerNumber);
    add("insurer_name", record.insurerName);
    add("symbol", record.insuredCardSymbol);
    add("number", record.insuredIdentificationNumber);
    add("branch", record.insuredBranchNumber);
    add("classification", record.insuredCardClassification);
    add("qualified", record.qualificationDate);
    add("disqualified", record.disqualificationDate);
    add("valid_from", record.cardValidDate);
    add("valid_until", record.cardExpirationDate);
    add("contribution_ratio", record.partialContributionRatio);
    return row;
}

// One record as the desk's port tells it.
Json recordOf(const ports::NumberLookupAnswer& answer) {
    Json row;
    const auto add = [&row](const char* key, const std::string& value) {
        if (!value.empty()) {
            row[key] = value;
        }
    };
    add("name", answer.name);
    add("kana", answer.kana);
    add("insurer_name", answer.insurerName);
    add("disqualified", answer.lostOn ? domain::toCompactDate(*answer.lostOn) : "");
    add("valid_until", answer.validUntil ? domain::toCompactDate(*answer.validUntil) : "");
    if (answer.sharePercent) {
        std::string percent = std::to_string(*answer.sharePercent);
        row["contribution_ratio"] = percent.insert(0, 3 - std::min<std::size_t>(percent.size(), 3), '0');
    }
    return row;
}

long long millisecondsSince(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin)
        .count();
}

int queryFolders(const Invocation& invocation, const NumberOptions& options,
                 const domain::InsuranceNumbers& numbers, const app::FolderTransport& transport) {
    const app::SystemClock clock;
    eligibility::FolderSettings folder = transport.gateway.folder;
    folder.ledger.replace_filename("folder-query.json");  // the kiosk holds its own
    const auto client = eligibility::FolderClient::open(folder, clock);
    if (!client) {
        return reportFailure(invocation, client.error());
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto answer = await<eligibility::NumberAnswer>([&](auto done) {
        (*client)->ask({.numbers = numbers, .limitCertificate = options.limit}, std::move(done));
    });
    if (!answer) {
        return reportFailure(invocation, answer.error());
    }
    Json result{{"eligibility", domain::toText(answer->verdict.eligibility)},
                {"reference_classification", answer->message.header.referenceClassification},
                {"note", answer->verdict.facts.note},
                {"records", Json::array()},
                {"ms", millisecondsSince(begin)}};
    for (const auto& record : answer->message.records) {
        result["records"].push_back(recordOf(record));
    }
    printAnswer(invocation, result);
    return answer->verdict.eligibility == domain::Eligibility::Valid ? kOk : kNo;
}

int queryGateway(const Invocation& invocation, const domain::InsuranceNumbers& numbers,
                 const eligibility::GatewaySettings& settings) {
    const app::SystemClock clock;
    const auto gateway = eligibility::HttpsGateway::open(settings, clock);
    if (!gateway) {
        return reportFailure(invocation, gateway.error());
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto answer =
        await<ports::NumberLookupAnswer>([&](auto done) { (*gateway)->lookUp(numbers, std::move(done)); });
    if (!answer) {
        return reportFailure(invocation, answer.error());
    }
    Json result{{"eligibility", domain::toText(answer->eligibility)},
                {"note", answer->note},
                {"records", Json::array()},
                {"ms", millisecondsSince(begin)}};
    if (!answer->name.empty()) {
        result["records"].push_back(recordOf(*answer));
    }
    printAnswer(invocation, result);
    return answer->eligibility == domain::Eligibility::Valid ? kOk : kNo;
}

int query(const Invocation& invocation, NumberOptions& options) {
    const auto numbers = numbersOf(options.typed, jstDay(app::SystemClock{}.utc()));
    if (!numbers) {
        return reportUsage(invocation, numbers.error());
    }
    const auto settings = settingsOf(options.config);
    if (!settings) {
        return reportFailure(invocation, settings.error());
    }
    if (settings->eligibility.transport == Transport::Folder) {
        return queryFolders(invocation, options, *numbers,
                            app::folderTransportOf(*settings, app::siteOf(*settings)));
    }
    if (options.limit) {
        return reportUsage(invocation, "--limit goes over the shared folders alone");
    }
    return queryGateway(invocation, *numbers, app::gatewayOf(*settings));
}

// The card that lies on the reader, by its certificate; no PIN is needed for that.
Expected<crypto::Sha256> cardOnReader(const std::filesystem::path& configFile) {
    const auto settings = settingsOf(configFile);
    if (!settings) {
        return std::unexpected(settings.error());
    }
    pcsc::PcscCardReader reader{settings->reader.name};
    const auto facts = await<ports::FreeFacts>([&](auto done) { reader.readFreeFacts(std::move(done)); });
    if (!facts) {
        return std::unexpected(facts.error());
    }
    if (!facts->certificate) {
        return fail(StepCode::CertificateAbsent);
    }
    return crypto::sha256(facts->certificate->der);
}

int link(const Invocation& invocation, NumberOptions& options) {
    const auto typed = numbersOf(options.typed, jstDay(app::SystemClock{}.utc()));
    if (!typed) {
        return reportUsage(invocation, typed.error());
    }
    const auto transport = transportOf(options);
    const auto card = transport ? cardOnReader(options.config) : std::unexpected(transport.error());
    if (!card) {
        return reportFailure(invocation, card.error());
    }
    eligibility::NumberRegister numbers{transport->numbers};
    if (auto linked = numbers.link(*card, *typed); !linked) {
        return reportFailure(invocation, linked.error());
    }
    printAnswer(invocation, Json{{"linked", true}, {"cards", numbers.size().value_or(0)}});
    return kOk;
}

int unlink(const Invocation& invocation, NumberOptions& options) {
    const auto transport = transportOf(options);
    const auto card = transport ? cardOnReader(options.config) : std::unexpected(transport.error());
    if (!card) {
        return reportFailure(invocation, card.error());
    }
    eligibility::NumberRegister numbers{transport->numbers};
    const auto removed = numbers.unlink(*card);
    if (!removed) {
        return reportFailure(invocation, removed.error());
    }
    printAnswer(invocation, Json{{"unlinked", *removed}, {"cards", numbers.size().value_or(0)}});
    return *removed ? kOk : kNo;
}

void addNumbers(CLI::App& command, const std::shared_ptr<NumberOptions>& options) {
    command.add_option("--insurer", options->typed.insurer, "保険者番号, 6 or 8 digits")->required();
    command.add_option("--symbol", options->typed.symbol, "記号");
    command.add_option("--number", options->typed.number, "番号")->required();
    command.add_option("--branch", options->typed.branch, "枝番, 2 digits");
    command.add_option("--birth", options->typed.birth, "Birth date: YYYY-MM-DD, S25.3.1, 昭和25年3月1日")
        ->required();
}

CLI::App& addCommand(CLI::App& group, Invocation& invocation, const char* name, const char* text,
                     const std::shared_ptr<NumberOptions>& options,
                     int (*run)(const Invocation&, NumberOptions&)) {
    CLI::App& command = *group.add_subcommand(name, text);
    command.add_option("--config", options->config, "The kiosk's settings file")->required();
    command.callback([options, &invocation, run] {
        invocation.run = [options, &invocation, run] { return run(invocation, *options); };
    });
    return command;
}

}  // namespace

void addEligibilityNumberCommands(CLI::App& group, Invocation& invocation) {
    const auto asked = std::make_shared<NumberOptions>();
    CLI::App& queryCommand =
        addCommand(group, invocation, "query", "One 資格確認 by insurance number", asked, query);
    addNumbers(queryCommand, asked);
    queryCommand.add_flag("--limit", asked->limit, "限度額 too, on the patient's word (shared folders)");

    const auto linked = std::make_shared<NumberOptions>();
    CLI::App& linkCommand =
        addCommand(group, invocation, "link",
                   "Remembers the numbers for the card on the reader (folder transport)", linked, link);
    addNumbers(linkCommand, linked);

    addCommand(group, invocation, "unlink", "Forgets the numbers of the card on the reader",
               std::make_shared<NumberOptions>(), unlink);
}

}  // namespace madoguchi::ctl
