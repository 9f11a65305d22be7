// The machine's smart-card service for a test: used when it runs, started (and ended) when it doesn't.
// Holds a lock file against every other test process of this machine, in whatever build folder, because there
// is one service and one virtual reader. Tests that use it also carry CTest's RESOURCE_LOCK pcscd. Starting
// it takes the right to (root in a container); trouble() says in words what is missing.
#pragma once

#include <sys/types.h>

#include <string>

namespace madoguchi::test {

class PcscdFixture {
public:
    PcscdFixture();
    PcscdFixture(const PcscdFixture&) = delete;
    PcscdFixture& operator=(const PcscdFixture&) = delete;
    ~PcscdFixture();  // ends the service only when this object started it

    [[nodiscard]] bool running() const { return trouble_.empty(); }
    [[nodiscard]] const std::string& trouble() const { return trouble_; }

private:
    void start();

    int lock_ = -1;
    pid_t started_ = -1;
    std::string trouble_;
};

}  // namespace madoguchi::test
