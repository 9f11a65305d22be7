#include "app/kiosk/places.hpp"

#include <cstdlib>

namespace madoguchi::app {
namespace {

std::filesystem::path fromEnvironment(const char* name, const std::filesystem::path& otherwise) {
    const char* const value = std::getenv(name);
    return value != nullptr && *value != '\0' ? std::filesystem::path{value} : otherwise;
}

}  // namespace

std::filesystem::path resourceFolder() {
    return fromEnvironment("MADOGUCHI_RESOURCES", MADOGUCHI_RESOURCE_DIR);
}

std::filesystem::path modelFolder() {
    return fromEnvironment("MADOGUCHI_MODELS", MADOGUCHI_MODEL_DIR);
}

std::filesystem::path cacheFolder() {
    const auto home = fromEnvironment("HOME", std::filesystem::temp_directory_path());
    return fromEnvironment("XDG_CACHE_HOME", home / ".cache") / "madoguchi";
}

}  // namespace madoguchi::app
