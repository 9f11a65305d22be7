#include "app/ctl/eligibility_number_commands.hpp"

#include <chrono>
#include <filesystem>
#include <future>
#include <memory>
#include <string>

#include "app/kiosk/clocks.hpp"
#include "app/kiosk/kiosk_options.hpp"
#include "config/settings.hpp"
#include "crypto/digest.hpp"
#include "eligibility/folder_client.hpp"
#include "eligibility/number_register.hpp"
#include "pcsc/pcsc_card_reader.hpp"

namespace madoguchi::ctl {
namespace {

using Json = nlohmann::ordered_json;

struct NumberOptions {
    std::filesystem::path config;
    domain::InsuranceNumbers numbers;
    bool limit = false;
};

Expected<app::FolderTransport> transportOf(const NumberOptions& options) {
    const auto settings = config::loadSettings(options.config);
    if (!settings) {
        return std::unexpected(settings.error());
    }
    if (settings->eligibility.transport != config::Settings::Eligibility::Transport::Folder) {
        return fail(StepCode::ConfigInvalid,
                    "eligibility.transport is not folder: only folders ask by number");
    }
    return app::folderTransportOf(*settings, app::siteOf(*settings));
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

int query(const Invocation& invocation, NumberOptions& options) {
    const auto transport = transportOf(options);
    if (!transport) {
        return reportFailure(invocation, transport.error());
    }
    const app::SystemClock clock;
    eligibility::FolderSettings folder = transport->gateway.folder;
    folder.ledger.replace_filename("folder-query.json");  // the kiosk holds its own
    const auto client = eligibility::FolderClient::open(folder, clock);
    if (!client) {
        return reportFailure(invocation, client.error());
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto answer = await<eligibility::NumberAnswer>([&](auto done) {
        (*client)->ask({.numbers = options.numbers, .limitCertificate = options.limit}, std::move(done));
    });
    if (!answer) {
        return reportFailure(invocation, answer.error());
    }
    const auto elapsed = std::chrono::steady_clock::now() - begin;
    Json result{{"eligibility", domain::toText(answer->verdict.eligibility)},
                {"reference_classification", answer->message.header.referenceClassification},
                {"note", answer->verdict.facts.note},
                {"records", Json::array()},
                {"ms", std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count()}};
    for (const auto& record : answer->message.records) {
        result["records"].push_back(recordOf(record));
    }
    printAnswer(invocation, result);
    return answer->verdict.eligibility == domain::Eligibility::Valid ? kOk : kNo;
}

// The card that lies on the reader, by its certificate; no PIN is needed for that.
Expected<crypto::Sha256> cardOnReader(const std::filesystem::path& configFile) {
    const auto settings = config::loadSettings(configFile);
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
    const auto transport = transportOf(options);
    const auto card = transport ? cardOnReader(options.config) : std::unexpected(transport.error());
    if (!card) {
        return reportFailure(invocation, card.error());
    }
    eligibility::NumberRegister numbers{transport->numbers};
    if (auto linked = numbers.link(*card, options.numbers); !linked) {
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
    command.add_option("--insurer", options->numbers.insurer, "保険者番号, 6 or 8 digits")->required();
    command.add_option("--symbol", options->numbers.symbol, "記号");
    command.add_option("--number", options->numbers.number, "番号")->required();
    command.add_option("--branch", options->numbers.branch, "枝番, 2 digits");
    command
        .add_option_function<std::string>(
            "--birth",
            [options](const std::string& text) {
                const auto date = domain::parseIsoDate(text);
                if (!date) {
                    throw CLI::ValidationError("--birth", "YYYY-MM-DD");
                }
                options->numbers.birth = *date;
            },
            "Birth date, YYYY-MM-DD")
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
    CLI::App& queryCommand = addCommand(
        group, invocation, "query", "One 資格確認 by insurance number over the shared folders", asked, query);
    addNumbers(queryCommand, asked);
    queryCommand.add_flag("--limit", asked->limit, "限度額 too, on the patient's word");

    const auto linked = std::make_shared<NumberOptions>();
    CLI::App& linkCommand =
        addCommand(group, invocation, "link",
                   "Remembers the numbers for the card on the reader (folder transport)", linked, link);
    addNumbers(linkCommand, linked);

    addCommand(group, invocation, "unlink", "Forgets the numbers of the card on the reader",
               std::make_shared<NumberOptions>(), unlink);
}

}  // namespace madoguchi::ctl
