#include "camera/film.hpp"

#include <gtest/gtest.h>

#include "camera/camera_fixture.hpp"

namespace madoguchi::camera {
namespace {

using Film = CameraFolder;

int blueOf(const Picture& picture) {
    return picture.pixels->bytes()[0];
}

TEST_F(Film, GivesTheAskedNumberOfPicturesASecondInOrder) {
    writeFilm("film.avi", 6, 10);
    const auto pictures = readFilm(folder() / "film.avi", {.perSecond = 5, .most = 60});
    ASSERT_TRUE(pictures);
    ASSERT_EQ(pictures->size(), 3U);
    for (int i = 0; i < 3; ++i) {
        EXPECT_NEAR(blueOf(pictures->at(static_cast<std::size_t>(i))), 20 + i * 80, 6);
    }
}

TEST_F(Film, StopsAtTheMost) {
    writeFilm("film.avi", 6, 5);
    EXPECT_EQ(readFilm(folder() / "film.avi", {.perSecond = 5, .most = 4})->size(), 4U);
}

TEST_F(Film, WhatIsNoFilmIsSaid) {
    write("no.avi", "not a film");
    EXPECT_EQ(readFilm(folder() / "no.avi").error().code, StepCode::CameraFailed);
    EXPECT_EQ(readFilm(folder() / "absent.avi").error().code, StepCode::CameraAbsent);
    EXPECT_EQ(readFilm(folder()).error().code, StepCode::CameraAbsent);
}

}  // namespace
}  // namespace madoguchi::camera
