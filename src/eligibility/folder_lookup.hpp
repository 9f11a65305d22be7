// ports::NumberLookupPort over the shared folders of a 資格確認端末: the desk's questions beside those of the
// check-in. Threads: as FolderClient, which must outlive it.
#pragma once

#include "eligibility/folder_client.hpp"
#include "ports/number_lookup_port.hpp"

namespace madoguchi::eligibility {

class FolderLookup final : public ports::NumberLookupPort {
public:
    explicit FolderLookup(FolderClient& client) : client_{client} {}
    void lookUp(domain::InsuranceNumbers numbers, Done done) override;

private:
    FolderClient& client_;
};

}  // namespace madoguchi::eligibility
