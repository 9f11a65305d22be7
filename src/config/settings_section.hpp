// One section of the settings file while it is read: gives typed values, keeps the first complaint with its
// line, and ticks off every key that is taken, so that what is left over is found to be unknown. Used by
// settings.cpp. Threads: one.
#pragma once

#include <toml++/toml.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "core/time.hpp"

namespace madoguchi::config {

class Section {
public:
    Section(const toml::table& root, std::string name, std::string& complaint)
        : name_{std::move(name)}, complaint_{complaint} {
        const toml::node* node = root.get(name_);
        table_ = node == nullptr ? nullptr : node->as_table();
        if (node != nullptr && table_ == nullptr) {
            complain(node, name_ + " must be a section");
        }
    }
    Section(const Section&) = delete;
    Section& operator=(const Section&) = delete;
    ~Section() {
        if (table_ == nullptr) {
            return;
        }
        for (const auto& [key, node] : *table_) {
            if (std::ranges::find(taken_, key.str()) == taken_.end()) {
                complain(&node, name_ + "." + std::string{key.str()} + " is no setting");
            }
        }
    }

    void text(const char* key, std::string& value, const std::function<bool(const std::string&)>& isGood,
              const char* rule) {
        if (const toml::node* node = take(key)) {
            const auto found = node->value_exact<std::string>();
            if (!found || !isGood(*found)) {
                complain(node, name_ + "." + key + " must be " + rule);
            } else {
                value = *found;
            }
        }
    }
    void text(const char* key, std::string& value) {
        text(
            key, value, [](const std::string& found) { return found.size() <= 200; },
            "text of at most 200 bytes");
    }
    void path(const char* key, std::filesystem::path& value, const std::filesystem::path& base) {
        std::string found;
        text(
            key, found, [](const std::string& name) { return !name.empty() && !name.contains('\0'); },
            "a path");
        if (!found.empty()) {
            value = base / found;
        }
    }
    void whole(const char* key, int& value, int least, int most) {
        if (const toml::node* node = take(key)) {
            const auto found = node->value_exact<std::int64_t>();
            if (!found || *found < least || *found > most) {
                complain(node, name_ + "." + key + " must be a whole number from " + std::to_string(least) +
                                   " to " + std::to_string(most));
            } else {
                value = static_cast<int>(*found);
            }
        }
    }
    void seconds(const char* key, Milliseconds& value, int least, int most) {
        int found = 0;
        whole(key, found, least, most);
        if (found != 0) {
            value = std::chrono::seconds{found};
        }
    }
    void number(const char* key, std::optional<double>& value, double least, double most) {
        if (const toml::node* node = take(key)) {
            const auto found = node->is_number() ? node->value<double>() : std::nullopt;
            if (!found || !(*found >= least && *found <= most)) {
                std::ostringstream rule;
                rule << name_ << "." << key << " must be a number from " << least << " to " << most;
                complain(node, rule.str());
            } else {
                value = *found;
            }
        }
    }
    void yesNo(const char* key, bool& value) {
        if (const toml::node* node = take(key)) {
            const auto found = node->value_exact<bool>();
            if (!found) {
                complain(node, name_ + "." + key + " must be true or false");
            } else {
                value = *found;
            }
        }
    }
    // One of the words; gives its place in the list.
    void choice(const char* key, const std::vector<std::string>& words,
                const std::function<void(std::size_t)>& set) {
        if (const toml::node* node = take(key)) {
            const auto found = node->value_exact<std::string>();
            const auto word = found ? std::ranges::find(words, *found) : words.end();
            if (word != words.end()) {
                set(static_cast<std::size_t>(word - words.begin()));
                return;
            }
            std::string rule;
            for (const std::string& possible : words) {
                rule += (rule.empty() ? "" : ", ") + possible;
            }
            complain(node, name_ + "." + key + " must be one of " + rule);
        }
    }
    // A list of some of the words, each at most once.
    void choices(const char* key, const std::vector<std::string>& words, std::vector<std::string>& values) {
        if (const toml::node* node = take(key)) {
            std::vector<std::string> found;
            const toml::array* list = node->as_array();
            bool good = list != nullptr;
            for (std::size_t index = 0; good && index < list->size(); ++index) {
                const auto word = list->get(index)->value_exact<std::string>();
                good = word && std::ranges::find(words, *word) != words.end() &&
                       std::ranges::find(found, *word) == found.end();
                if (good) {
                    found.push_back(*word);
                }
            }
            if (good) {
                values = std::move(found);
                return;
            }
            std::string rule;
            for (const std::string& possible : words) {
                rule += (rule.empty() ? "" : ", ") + possible;
            }
            complain(node, name_ + "." + key + " must be a list of " + rule);
        }
    }
    void require(const char* key, bool there) {
        if (!there && complaint_.empty()) {
            complain(table_, name_ + "." + key + " is required");
        }
    }
    void insist(const char* key, bool holds, const char* rule) {
        if (!holds) {
            complain(table_ == nullptr ? nullptr : table_->get(key), name_ + "." + key + " " + rule);
        }
    }

private:
    const toml::node* take(const char* key) {
        taken_.emplace_back(key);
        return table_ == nullptr ? nullptr : table_->get(key);
    }
    void complain(const toml::node* node, const std::string& what) {
        if (complaint_.empty()) {
            const auto line = node == nullptr ? 0 : node->source().begin.line;
            complaint_ = (line == 0 ? "" : "line " + std::to_string(line) + ": ") + what;
        }
    }

    std::string name_;
    std::string& complaint_;
    const toml::table* table_ = nullptr;
    std::vector<std::string> taken_;
};

}  // namespace madoguchi::config
