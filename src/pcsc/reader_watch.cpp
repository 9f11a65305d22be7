#include "pcsc/reader_watch.hpp"

#include <algorithm>
#include <string_view>

namespace madoguchi::pcsc {
namespace {

constexpr const char* kPseudoReader = "\\\\?PnP?\\Notification";

Expected<std::vector<std::string>> listReaders(const Context& context) {
    while (true) {
        DWORD size = 0;
        LONG result = SCardListReaders(context.handle(), nullptr, nullptr, &size);
        std::string names(size, '\0');
        if (result == SCARD_S_SUCCESS) {
            result = SCardListReaders(context.handle(), nullptr, names.data(), &size);
        }
        if (result == SCARD_E_NO_READERS_AVAILABLE) {
            return std::vector<std::string>{};
        }
        if (result == SCARD_E_INSUFFICIENT_BUFFER) {
            continue;  // a reader came between the two calls
        }
        if (result != SCARD_S_SUCCESS) {
            return std::unexpected(failureOf("SCardListReaders", result));
        }
        std::vector<std::string> readers;
        std::string_view rest{names.data(), std::min<std::size_t>(size, names.size())};
        while (!rest.empty() && rest.front() != '\0') {
            const std::string_view name = rest.substr(0, rest.find('\0'));
            readers.emplace_back(name);
            rest.remove_prefix(std::min(name.size() + 1, rest.size()));
        }
        return readers;
    }
}

bool holdsCard(DWORD state) {
    return (state & SCARD_STATE_PRESENT) != 0;
}

// The service no longer knows a reader of this name.
bool isLost(DWORD state) {
    return (state & SCARD_STATE_UNKNOWN) != 0;
}

unsigned placementOf(DWORD state) {
    return static_cast<unsigned>(state >> 16U) & 0xFFFFU;
}

}  // namespace

Expected<void> ReaderWatch::listAnew(const Context& context) {
    const auto names = listReaders(context);
    if (!names) {
        return std::unexpected(names.error());
    }
    std::vector<Reader> readers;
    for (const std::string& name : *names) {
        if (name.find(filter_) == std::string::npos) {
            continue;
        }
        const auto known = std::ranges::find(readers_, name, &Reader::name);
        const bool lost = known != readers_.end() && isLost(known->state);
        readers.push_back(known == readers_.end() || lost ? Reader{name} : *known);
    }
    readers_ = std::move(readers);
    listDue_ = false;
    chooseCard();
    return {};
}

Expected<void> ReaderWatch::wait(const Context& context, Milliseconds longest) {
    if (listDue_) {
        if (auto listed = listAnew(context); !listed) {
            return listed;
        }
        longest = Milliseconds{0};  // whoever asks shall hear of the new list first
    }
    std::vector<SCARD_READERSTATE> states(readers_.size() + 1);
    for (std::size_t i = 0; i < readers_.size(); ++i) {
        states[i].szReader = readers_[i].name.c_str();
        states[i].dwCurrentState = readers_[i].state;
    }
    SCARD_READERSTATE& pseudo = states.back();
    pseudo.szReader = kPseudoReader;
    pseudo.dwCurrentState = pseudoReaderState_;
    const LONG result = SCardGetStatusChange(context.handle(), static_cast<DWORD>(longest.count()),
                                             states.data(), static_cast<DWORD>(states.size()));
    if (result == SCARD_E_CANCELLED) {
        return {};
    }
    if (result == SCARD_E_UNKNOWN_READER || result == SCARD_E_READER_UNAVAILABLE) {
        listDue_ = true;  // a reader left before the wait began
        return {};
    }
    if (result != SCARD_S_SUCCESS && result != SCARD_E_TIMEOUT) {
        return std::unexpected(failureOf("SCardGetStatusChange", result));
    }
    for (std::size_t i = 0; i < readers_.size(); ++i) {
        readers_[i].state = states[i].dwEventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
        listDue_ = listDue_ || isLost(readers_[i].state);
    }
    pseudoReaderState_ = pseudo.dwEventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
    // pcsc-lite counts the readers when the wait begins: one that came just before is found when a long wait
    // ends.
    const bool longWaitOver = result == SCARD_E_TIMEOUT && longest.count() != 0;
    listDue_ = listDue_ || longWaitOver || (pseudo.dwEventState & SCARD_STATE_CHANGED) != 0;
    chooseCard();
    return {};
}

bool ReaderWatch::hasReader() const {
    return std::ranges::any_of(readers_, [](const Reader& reader) { return !isLost(reader.state); });
}

void ReaderWatch::chooseCard() {
    const auto placed = [](const Reader& reader) {
        return PlacedCard{reader.name, placementOf(reader.state)};
    };
    if (card_) {
        const auto same = std::ranges::find(readers_, card_->reader, &Reader::name);
        if (same != readers_.end() && holdsCard(same->state)) {
            card_ = placed(*same);
            return;
        }
    }
    const auto first =
        std::ranges::find_if(readers_, [](const Reader& reader) { return holdsCard(reader.state); });
    card_ = first == readers_.end() ? std::nullopt : std::optional{placed(*first)};
}

}  // namespace madoguchi::pcsc
