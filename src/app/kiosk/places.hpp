// Where the program finds its own files and keeps what it makes.
#pragma once

#include <filesystem>

namespace madoguchi::app {

// resources/ and third_party/models: of the checkout for a build tree, of the package once installed;
// MADOGUCHI_RESOURCES and MADOGUCHI_MODELS in the environment win.
[[nodiscard]] std::filesystem::path resourceFolder();
[[nodiscard]] std::filesystem::path modelFolder();

// $XDG_CACHE_HOME/madoguchi: keys and certificates of the simulation, which take seconds to make.
[[nodiscard]] std::filesystem::path cacheFolder();

}  // namespace madoguchi::app
