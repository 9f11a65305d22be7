#include "app/ctl/audit_commands.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <limits>
#include <memory>

#include "audit/log_reader.hpp"
#include "audit/verify.hpp"
#include "core/hex.hpp"
#include "core/time.hpp"
#include "domain/date.hpp"

namespace madoguchi::ctl {
namespace {

using audit::LogRow;

enum class Format { Lines, Jsonl, Csv };

struct AuditOptions {
    std::string database;
    std::string keys;
    std::string seals;
    std::string format;
    std::string from;
    std::string to;
};

constexpr std::array kColumns{"sequence", "time_utc", "monotonic_ms", "kiosk",         "session", "actor",
                              "event",    "outcome",  "details",      "previous_hash", "hash"};

int runVerify(const Invocation& invocation, const AuditOptions& options) {
    auto places = audit::LogPlaces::beside(options.database);
    if (!options.keys.empty()) {
        places.keys = options.keys;
    }
    if (!options.seals.empty()) {
        places.seals = options.seals;
    }
    const auto verdict = audit::verifyLog(places);
    if (!verdict) {
        return reportFailure(invocation, verdict.error());
    }
    nlohmann::ordered_json firstBad;
    if (verdict->firstBad) {
        firstBad = {{"sequence", verdict->firstBad->sequence},
                    {"reason", std::string{toText(verdict->firstBad->reason)}}};
    }
    printAnswer(invocation, {{"ok", verdict->ok()}, {"entries", verdict->entries}, {"first_bad", firstBad}});
    return verdict->ok() ? kOk : kNo;
}

std::string jsonLine(const LogRow& row) {
    // An entry that somebody changed may hold anything: what is no JSON is given as text.
    auto details = nlohmann::ordered_json::parse(row.details, nullptr, false);
    if (details.is_discarded()) {
        details = row.details;
    }
    const nlohmann::ordered_json line{{"sequence", row.sequence},
                                      {"time_utc", row.timeUtc},
                                      {"monotonic_ms", row.monotonicMs},
                                      {"kiosk", row.kiosk},
                                      {"session", row.session},
                                      {"actor", row.actor},
                                      {"event", row.event},
                                      {"outcome", row.outcome},
                                      {"details", details},
                                      {"previous_hash", toHex(row.previousHash)},
                                      {"hash", toHex(row.hash)}};
    return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

// RFC 4180; what a spreadsheet would take for a formula is disarmed with an apostrophe.
std::string csvField(std::string text) {
    if (!text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos) {
        text.insert(text.begin(), '\'');
    }
    if (text.find_first_of("\",\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char character : text) {
        quoted.append(character == '"' ? 2 : 1, character);
    }
    return quoted + '"';
}

std::string csvLine(const LogRow& row) {
    std::string line =
        std::to_string(row.sequence) + ',' + csvField(row.timeUtc) + ',' + std::to_string(row.monotonicMs);
    for (const std::string& field : {row.kiosk, row.session, row.actor, row.event, row.outcome, row.details,
                                     toHex(row.previousHash), toHex(row.hash)}) {
        line += ',' + csvField(field);
    }
    return line + "\r\n";
}

std::string plainLine(const LogRow& row) {
    std::string line = std::to_string(row.sequence) + "  " + row.timeUtc + "  " + row.event + "  " +
                       row.outcome + "  " + row.actor + (row.session.empty() ? "" : "  " + row.session) +
                       "  " + row.details;
    // Nothing that was put into the file may steer the auditor's terminal.
    std::ranges::replace_if(
        line,
        [](char character) { return static_cast<unsigned char>(character) < 0x20 || character == 0x7F; },
        '?');
    return line + '\n';
}

// Midnight in Japan at the beginning of a day, as the log writes times.
std::string startOf(domain::Date day) {
    return audit::toIsoTime(UtcTime{std::chrono::sys_days{day} - kJstOffset});
}

int runList(const Invocation& invocation, const AuditOptions& options, Format format) {
    const std::string from = options.from.empty() ? "" : startOf(*domain::parseIsoDate(options.from));
    const std::string end =
        options.to.empty()
            ? "~"
            : startOf(domain::addDays(*domain::parseIsoDate(options.to), 1));  // "~": after digits
    auto reader = audit::LogReader::open(options.database);
    if (!reader) {
        return reportFailure(invocation, reader.error());
    }
    if (auto begun = reader->rewind(std::numeric_limits<std::int64_t>::min()); !begun) {
        return reportFailure(invocation, begun.error());
    }
    if (format == Format::Csv) {
        std::string heading;
        for (const char* column : kColumns) {
            heading += (heading.empty() ? "" : ",") + std::string{column};
        }
        std::cout << heading << "\r\n";
    }
    for (;;) {
        const auto next = reader->next();
        if (!next) {
            return reportFailure(invocation, next.error());
        }
        if (!*next) {
            break;
        }
        if (!(*next)->row) {
            return reportFailure(
                invocation, Failure{StepCode::AuditTampered, "entry " + std::to_string((*next)->sequence)});
        }
        const LogRow& row = *(*next)->row;
        if (row.timeUtc < from || row.timeUtc >= end) {
            continue;
        }
        switch (format) {
            case Format::Lines:
                std::cout << plainLine(row);
                break;
            case Format::Jsonl:
                std::cout << jsonLine(row) << '\n';
                break;
            case Format::Csv:
                std::cout << csvLine(row);
                break;
        }
    }
    std::cout.flush();
    return std::cout ? kOk : reportFailure(invocation, Failure{StepCode::FileUnwritable, "output"});
}

void addListing(CLI::App& group, Invocation& invocation, const std::string& name, const std::string& purpose,
                Format standard) {
    const auto options = std::make_shared<AuditOptions>();
    CLI::App& command = *group.add_subcommand(name, purpose);
    const CLI::Validator date{
        [](std::string& text) {
            return domain::parseIsoDate(text) ? std::string{} : "'" + text + "' is no date (YYYY-MM-DD)";
        },
        "YYYY-MM-DD"};
    command.add_option("DB", options->database, "The log's database")->required();
    command.add_option("--format", options->format, "jsonl or csv")->check(CLI::IsMember({"jsonl", "csv"}));
    command.add_option("--from", options->from, "First day, in Japan")->check(date);
    command.add_option("--to", options->to, "Last day, in Japan")->check(date);
    command.callback([&invocation, options, standard] {
        invocation.run = [&invocation, options, standard] {
            const Format asked = options->format == "csv"                        ? Format::Csv
                                 : options->format == "jsonl" || invocation.json ? Format::Jsonl
                                                                                 : standard;
            return runList(invocation, *options, asked);
        };
    });
}

}  // namespace

void addAuditCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& group = *root.add_subcommand("audit", "The audit log: prove it, read it");
    group.require_subcommand(1);
    group.fallthrough();
    const auto options = std::make_shared<AuditOptions>();
    CLI::App& verify =
        *group.add_subcommand("verify", "Is the log what the kiosk wrote? The first entry that is not");
    verify.add_option("DB", options->database, "The log's database")->required();
    verify.add_option("--keys", options->keys, "Folder of the keys (keys/ beside DB unless told)");
    verify.add_option("--seals", options->seals, "Folder of the seals (seals/ beside DB unless told)");
    verify.callback([&invocation, options] {
        invocation.run = [&invocation, options] { return runVerify(invocation, *options); };
    });
    addListing(group, invocation, "list", "Entries as lines, for reading", Format::Lines);
    addListing(group, invocation, "export", "Entries as JSON lines or CSV, for other programs",
               Format::Jsonl);
}

}  // namespace madoguchi::ctl
