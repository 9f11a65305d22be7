// The PDFs of 申立書: kept with their visit, at least ninety days, and no other file touched.
#include "viewmodel/declaration_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "staff/staff_fixture.hpp"
#include "viewmodel/fake_counter.hpp"
#include "viewmodel/fake_kiosk.hpp"

namespace madoguchi::viewmodel {
namespace {

using namespace std::chrono;

class DeclarationFolder : public testing::Test {
protected:
    void make(const std::string& name) { std::ofstream{folder_.path / name} << "paper"; }
    [[nodiscard]] bool has(const std::string& name) const {
        return std::filesystem::exists(folder_.path / name);
    }
    test::OwnFolder folder_;
};

TEST_F(DeclarationFolder, KeepsWhatTheListKeepsAndWhatIsYoung) {
    EXPECT_EQ(declarationFileName(2026y / August / 26, 7), "declaration-20260826-7.pdf");
    const domain::Date today = 2026y / November / 24;
    for (const char* name : {"declaration-20260826-1.pdf", "declaration-20260826-2.pdf",
                             "declaration-20260827-3.pdf", "declaration-2026-4.pdf",
                             "declaration-20260226-5.pdf.txt", "declaration-20260230-6.pdf", "notes.pdf"}) {
        make(name);
    }
    EXPECT_EQ(removeOldDeclarations(folder_.path, {2}, today), 1);
    EXPECT_FALSE(has("declaration-20260826-1.pdf"));  // ninety days old, and its visit is erased
    EXPECT_TRUE(has("declaration-20260826-2.pdf"));
    EXPECT_TRUE(has("declaration-20260827-3.pdf"));
    for (const char* other : {"declaration-2026-4.pdf", "declaration-20260226-5.pdf.txt",
                              "declaration-20260230-6.pdf", "notes.pdf"}) {
        EXPECT_TRUE(has(other)) << other;
    }
    EXPECT_EQ(removeOldDeclarations(folder_.path / "nowhere", {}, today), 0);
}

TEST_F(DeclarationFolder, IsLookedThroughWhenTheListIsKnown) {
    make("declaration-20200101-1.pdf");
    const test::FixedClock clock;
    const test::FakeCounter counter{
        clock, [] { return std::string{}; }, {.form = {}, .folder = folder_.path, .clinicName = {}, .print = {}}};
    EXPECT_FALSE(has("declaration-20200101-1.pdf"));
}

}  // namespace
}  // namespace madoguchi::viewmodel
