// The two lines of one kiosk: what ends the patient's questions leaves the counter's alone.
#include <gtest/gtest.h>

#include <future>

#include "app/kiosk/clocks.hpp"
#include "app/kiosk/kiosk_options.hpp"
#include "app/kiosk/silence.hpp"
#include "app/kiosk/simulated_folders.hpp"
#include "app/kiosk/staff_bridge.hpp"
#include "app/kiosk/temporary_folder.hpp"
#include "simulation/folder_service.hpp"

namespace madoguchi::app {
namespace {

using namespace std::chrono_literals;

TEST(KioskLines, TheEndOfAVisitEndsNoLookUpOfTheCounter) {
    AdjustableClock clock;
    const TemporaryFolder folder;
    const auto resources = resourceFolder();
    WorldOptions worldOptions{.resources = resources, .cache = cacheFolder() / "simulation"};
    worldOptions.personas.push_back(resources / "personas" / "adult.json");
    const auto world = SimulatedWorld::open(worldOptions, clock);
    ASSERT_TRUE(world) << world.error().detail;
    auto options = simulatedKioskOptions(folder.path(), **world, clock);
    ASSERT_TRUE(options) << options.error().detail;
    const auto folders = SimulatedFolders::open(folder.path() / "folders", **world, clock);
    ASSERT_TRUE(folders) << folders.error().detail;
    (*folders)->service().stop();  // nobody answers yet, however long this machine takes
    options->folder = (*folders)->transport();
    options->folder->gateway.folder.times = {.onScreen = 10min, .background = 10min};
    StaffBridge staff;
    Silence silence;
    const auto kiosk =
        Kiosk::open(*options, {clock, (*world)->cardFace(), (*world)->camera(), staff, silence},
                    {.wake = [] {}});
    ASSERT_TRUE(kiosk) << kiosk.error().detail;

    const simulation::Persona& persona = (*world)->personas().front();
    const auto& record = persona.eligibility->records.front();
    std::promise<Expected<ports::NumberLookupAnswer>> told;
    (*kiosk)->numberLookup().lookUp(
        {record.insurerNumber, record.symbol, record.number, record.branch, record.birth},
        [&told](auto answer) { told.set_value(std::move(answer)); });
    (*kiosk)->session().stop();  // ends the patient's questions as the end of each visit does
    const auto service = simulation::FolderService::start({.folder = folder.path() / "folders" / "OQS",
                                                           .personas = (*world)->personas(),
                                                           .poll = 20ms,
                                                           .delay = 20ms},
                                                          clock);
    ASSERT_TRUE(service) << service.error().detail;
    const auto answer = told.get_future().get();
    ASSERT_TRUE(answer) << toText(answer.error().code);
    EXPECT_EQ(answer->eligibility, domain::Eligibility::Valid);
}

}  // namespace
}  // namespace madoguchi::app
