#include "simulation/folder_service.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "core/hex.hpp"
#include "crypto/random.hpp"
#include "eligibility/codec.hpp"
#include "eligibility/folder_names.hpp"
#include "eligibility/message_kind.hpp"
#include "eligibility/result_document.hpp"
#include "simulation/number_answer.hpp"

namespace madoguchi::simulation {
namespace {

constexpr std::size_t kLargestRequest = 1024UL * 1024;
constexpr std::size_t kHuge = 8UL * 1024 * 1024;
constexpr std::chrono::seconds kUnfinishedFor{5};  // a request without an end is given back after this

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    std::string content(kLargestRequest + 1, '\0');
    stream.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(stream.gcount()));
    return content;
}

void put(const std::filesystem::path& file, std::string_view content) {
    std::ofstream{file, std::ios::binary | std::ios::trunc}.write(
        content.data(), static_cast<std::streamsize>(content.size()));
}

// Whole under another name first, as a careful writer does.
void publish(const std::filesystem::path& file, std::string_view content) {
    const std::filesystem::path temporary = file.parent_path() / ("." + file.filename().string() + ".part");
    put(temporary, content);
    std::error_code ignored;
    std::filesystem::rename(temporary, file, ignored);
}

bool hasEnd(std::string_view text) {
    const auto last = text.find_last_not_of(" \t\r\n");
    return last != std::string_view::npos && text.substr(0, last + 1).ends_with("</XmlMsg>");
}

}  // namespace

Expected<std::unique_ptr<FolderService>> FolderService::start(FolderServiceSettings settings,
                                                              const ports::Clock& clock) {
    std::error_code error;
    for (const char* part : {"req", "res"}) {
        std::filesystem::create_directories(settings.folder / part, error);
        if (error) {
            return fail(StepCode::SimulationFailed, settings.folder.string() + ": " + error.message());
        }
    }
    return std::unique_ptr<FolderService>{new FolderService{std::move(settings), clock}};
}

FolderService::FolderService(FolderServiceSettings settings, const ports::Clock& clock)
    : settings_(std::move(settings)), clock_(clock) {
    setPersonas(settings_.personas);
    worker_ = std::thread{[this] { work(); }};
}

FolderService::~FolderService() {
    stop();
}

void FolderService::stop() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_all();
    if (worker_.joinable()) {
        worker_.join();
    }
}

void FolderService::setPersonas(std::vector<Persona> personas) {
    const std::lock_guard lock{mutex_};
    reinquiries_.setPersonas(personas);
    personas_ = std::move(personas);
}

std::uint64_t FolderService::reinquiries() {
    const std::lock_guard lock{mutex_};
    return reinquiries_.received();
}

void FolderService::work() {
    std::unique_lock lock{mutex_};
    while (!stopping_) {
        lock.unlock();
        lookForRequests();
        while (!agenda_.empty() && agenda_.begin()->first <= Steady::now()) {
            const auto action = std::move(agenda_.begin()->second);
            agenda_.erase(agenda_.begin());
            action();
        }
        lock.lock();
        if (!stopping_) {
            changed_.wait_for(lock, settings_.poll);
        }
    }
}

void FolderService::lookForRequests() {
    if (folderFault_ == FolderFault::Down) {
        return;
    }
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{requests(), error}) {
        const auto name = eligibility::parseOqsFileName(entry.path().filename().string());
        if (name && name->request && name->extension == "xml" && entry.is_regular_file(error)) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    for (const auto& file : files) {
        take(file);
    }
}

void FolderService::take(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    const std::string text = contentOf(file);
    if (!hasEnd(text)) {
        const auto since = unfinished_.try_emplace(name, Steady::now()).first->second;
        if (Steady::now() - since >= kUnfinishedFor) {
            unfinished_.erase(name);
            giveBack(file, "SIM-E0100001 要求ファイルの形式が正しくありません。（模擬）");
        }
        return;
    }
    unfinished_.erase(name);
    const auto parsed = eligibility::parseOqsFileName(name);
    if (std::ranges::find(eligibility::kExchangePrefixes, parsed->prefix) ==
        eligibility::kExchangePrefixes.end()) {
        giveBack(file, "SIM-E0100002 この種類の要求は模擬では扱えません。（模擬）");
        return;
    }
    const auto request = eligibility::decode(
        {reinterpret_cast<const std::uint8_t*>(text.data()), std::min(text.size(), kLargestRequest)});
    auto reply = request ? replyTo(parsed->prefix, request->message) : std::nullopt;
    if (!reply) {
        giveBack(file, "SIM-E0100001 要求ファイルの形式が正しくありません。（模擬）");
        return;
    }
    if (folderFault_ == FolderFault::Returned) {
        giveBack(file, "SIM-E0100009 要求を処理できませんでした。（模擬）");
        return;
    }
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    ++taken_;
    if (folderFault_ == FolderFault::Silent) {
        return;
    }
    if (folderFault_ == FolderFault::Foreign) {
        reply->header.arbitraryFileIdentifier = "OTHER-" + toHex(crypto::randomBytes(6));
        if (!reply->header.receptionNumber.empty()) {
            reply->header.receptionNumber = reply->header.arbitraryFileIdentifier;
        }
    }
    const auto delay = folderFault_ == FolderFault::Late ? settings_.late : settings_.delay;
    answer(parsed->prefix + "res_" + parsed->id + ".xml", textOf(*reply), Steady::now() + delay);
}

std::optional<eligibility::Message> FolderService::replyTo(std::string_view prefix,
                                                           const eligibility::Message& request) {
    using eligibility::MessageKind;
    const std::lock_guard lock{mutex_};
    const MessageKind kind = kindOf(request);
    if (prefix == eligibility::kQualificationPrefix) {
        return isNumberQuestion(request)
                   ? std::optional{answerByNumber(personas_, request, serviceFault_, clock_.utc())}
                   : std::nullopt;
    }
    if (prefix == eligibility::kHomeVisitFetchPrefix || prefix == eligibility::kOnlineFetchPrefix) {
        return kind == MessageKind::BulkFetch
                   ? reinquiries_.fetch(request.header.medicalInstitutionCode, request.receptionNumber,
                                        serviceFault_, clock_.utc())
                   : std::nullopt;
    }
    const bool online = prefix == eligibility::kOnlinePrefix;
    if (kind != (online ? MessageKind::OnlineRequest : MessageKind::HomeVisitRequest)) {
        return std::nullopt;
    }
    const auto from = domain::parseCompactDate(request.searches.front().consentDateFrom);
    const auto to = domain::parseCompactDate(request.searches.front().consentDateTo);
    if (!from || !to || *to < *from || request.header.arbitraryFileIdentifier.empty() ||
        !eligibility::isInstitutionCode(request.header.medicalInstitutionCode)) {
        return std::nullopt;
    }
    return reinquiries_.receive(
        {request.header.medicalInstitutionCode, request.header.arbitraryFileIdentifier,
         online ? domain::VisitKind::Online : domain::VisitKind::HomeVisit, *from, *to},
        serviceFault_, clock_.utc());
}

std::string FolderService::textOf(const eligibility::Message& reply) const {
    const ServiceFault fault = serviceFault_;
    const auto charset = fault == ServiceFault::ShiftJis ? eligibility::Charset::Cp932 : settings_.charset;
    const auto order = fault == ServiceFault::CaptureOrder    ? ElementOrder::Capture
                       : fault == ServiceFault::ShuffledOrder ? ElementOrder::Shuffled
                                                              : settings_.order;
    const SecureBytes bytes = encodeInOrder(reply, charset, order, crypto::randomBelow(UINT32_MAX));
    return {bytes.bytes().begin(), bytes.bytes().end()};
}

void FolderService::giveBack(const std::filesystem::path& file, const std::string& text) {
    ++taken_;
    std::error_code ignored;
    publish((answers() / file.filename()).replace_extension(".err"), text + "\r\n");
    std::filesystem::rename(file, answers() / file.filename(), ignored);
}

void FolderService::answer(const std::string& name, std::string text, Steady::time_point at) {
    const std::filesystem::path file = answers() / name;
    const auto pause = settings_.pause;
    switch (folderFault_.load()) {
        case FolderFault::Partial: {
            const std::string half = text.substr(0, text.size() / 2);
            later(at, [file, half] { put(file, half); });
            later(at + pause, [file, text] { put(file, text); });
            return;
        }
        case FolderFault::Locked:
            later(at, [this, file, text, pause] {
                const int held = ::open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
                struct flock lock{};
                lock.l_type = F_WRLCK;
                static_cast<void>(::fcntl(held, F_OFD_SETLK, &lock));
                static_cast<void>(!::write(held, text.data(), text.size()));
                // Let go when the pause is over, or when the service ends.
                const std::shared_ptr<void> grip{nullptr, [held](void*) { ::close(held); }};
                later(Steady::now() + pause, [grip] {});
            });
            return;
        case FolderFault::Duplicate:
            later(at, [file, text] { publish(file, text); });
            later(at + pause, [file, text] { publish(file, text); });
            return;
        case FolderFault::Spoiled:
            later(at, [file] { publish(file, "これはメッセージではありません</XmlMsg>"); });
            return;
        case FolderFault::Huge:
            later(at, [file] { publish(file, std::string(kHuge, 'x')); });
            return;
        case FolderFault::Purged:
            later(at, [this, name] {
                publish(answers() / ("del" + eligibility::compactJst(clock_.utc()) + ".txt"), name + "\r\n");
            });
            return;
        case FolderFault::None:
        case FolderFault::Down:
        case FolderFault::Silent:
        case FolderFault::Late:
        case FolderFault::Returned:
        case FolderFault::Foreign:
            later(at, [file, text] { publish(file, text); });
            return;
    }
}

}  // namespace madoguchi::simulation
