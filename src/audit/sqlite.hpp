// A thin owner of SQLite's C API for this module: connection, statement, one place where result codes become
// failures. Nothing outside audit includes it.
// Threads: a connection and its statements belong to one thread.
// Errors: audit.damaged (the file is no sound database), audit.open-failed, audit.write-failed (disk full,
// I/O).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace madoguchi::audit {

class Statement {
public:
    Statement(sqlite3* connection, sqlite3_stmt* statement);

    // Parameters and columns count as SQLite does: parameters from 1, columns from 0.
    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind(int parameter, std::span<const std::uint8_t> bytes);

    [[nodiscard]] Expected<bool> step();  // true: a row is there; false: done
    [[nodiscard]] Expected<void> run();   // for statements without rows

    [[nodiscard]] bool isInteger(int column) const;
    [[nodiscard]] bool isText(int column) const;
    [[nodiscard]] bool isBlob(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::vector<std::uint8_t> blob(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    sqlite3* connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int bindError_ = 0;
};

class Database {
public:
    enum class Mode { ReadWriteCreate, ReadOnly };

    [[nodiscard]] static Expected<Database> open(const std::filesystem::path& file, Mode mode);

    [[nodiscard]] Expected<void> execute(const char* sql);
    [[nodiscard]] Expected<Statement> prepare(std::string_view sql);
    [[nodiscard]] Expected<std::int64_t> integer(
        std::string_view sql);                       // first column of the first row; 0 without
    [[nodiscard]] std::int64_t changedRows() const;  // by the last statement
    [[nodiscard]] std::int64_t lastRowId() const;

private:
    struct Close {
        void operator()(sqlite3* connection) const noexcept;
    };
    explicit Database(sqlite3* connection) : connection_{connection} {}
    std::unique_ptr<sqlite3, Close> connection_;
};

}  // namespace madoguchi::audit
