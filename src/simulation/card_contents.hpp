// What is inside a virtual card before anybody talks to it: applications, files, PINs, keys.
// Built from a persona and its credentials; VirtualCard gives it to the reader command by command.
// Source of the layout: docs/virtual-card.md. There is no secure messaging and no 住基 application.
// Threads: plain values; keys may be shared.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "simulation/card_authority.hpp"
#include "simulation/card_tlv.hpp"
#include "simulation/persona.hpp"

namespace madoguchi::simulation {

using FileId = std::uint16_t;

struct CardFile {
    enum class Kind { Transparent, Record, Pin, Key } kind = Kind::Transparent;
    Octets content;                // file, first record, or the PIN's ASCII digits (empty: no value opens it)
    std::vector<FileId> openedBy;  // PINs of the same application, any one; empty: free
    std::string counter;           // of a PIN: the name its tries are kept under
    int mostTries = 0;             // of a PIN: what a right value restores
    std::shared_ptr<EVP_PKEY> key;  // of a key file
};

struct CardApplication {
    Octets identifier;  // AID
    std::map<FileId, CardFile> files;
    FileId defaultKey = 0;  // used by 80 2A 00 00 without a selection; 0: none
};

struct CardContents {
    std::string subject;  // whose state this is
    Octets atr;
    std::vector<CardApplication> applications;
    std::map<std::string, int> tries;  // counters as the persona has them
};

enum class CardInterface { Contact, Contactless };

[[nodiscard]] Expected<CardContents> buildCardContents(const Persona& persona, CardCredentials credentials,
                                                       CardInterface interface);

}  // namespace madoguchi::simulation
