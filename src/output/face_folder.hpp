// Puts result files into the folder that the clinic's software watches. Implements ports::ResultOutputPort.
// A file appears there complete and under its final name, or not at all: it is written and fsynced as
// `.madoguchi-<item>-<hash of the name>.tmp`, which no `*.xml` watcher sees, and renamed without replacing.
// A consumer may take the file at once; it is never made a second time. For software that reacts to changes
// of a file alone and misses a rename there is InPlace: the file is written under its final name, and a crash
// in the middle leaves a torn one until the next start finishes it; one that a consumer took is not made
// again. Threads: one at a time; calls block as long as the folder does. Errors: output.folder-missing,
// output.disk-full, output.write-failed (read-only, I/O, a name that is no result file's, another file of
// that name).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "output/folder_calls.hpp"
#include "ports/result_output_port.hpp"

namespace madoguchi::output {

enum class Publish { Rename, InPlace };

class FaceFolder final : public ports::ResultOutputPort {
public:
    explicit FaceFolder(std::filesystem::path folder, FolderCalls calls = FolderCalls::real(),
                        Publish how = Publish::Rename);

    [[nodiscard]] Expected<void> stage(const ports::OutboxItem& item) override;
    [[nodiscard]] Expected<void> publish(const ports::OutboxItem& item) override;

private:
    [[nodiscard]] Expected<void> writeInPlace(int folder, const ports::OutboxItem& item) const;

    std::filesystem::path folder_;
    FolderCalls calls_;
    Publish how_;
};

// OQSsiquc01res_face_<10 digits><20 lower-case hexadecimal digits>_<14 digits>.xml, nothing else.
[[nodiscard]] bool isResultFileName(std::string_view name);

[[nodiscard]] std::string temporaryNameOf(const ports::OutboxItem& item);

// In place: what the temporary file is called from the moment that the final one exists until it is whole.
[[nodiscard]] std::string begunNameOf(const ports::OutboxItem& item);

}  // namespace madoguchi::output
