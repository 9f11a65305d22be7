// Keeps what is in memory in memory: no core dump, not traceable by other processes of the same user.
#pragma once

namespace madoguchi::app {

// Call first thing in main(). Failures are harmless (a container may forbid it) and ignored.
void hardenProcess() noexcept;

}  // namespace madoguchi::app
