// GoogleTest inside a QGuiApplication without a screen: the offscreen platform and the software renderer.
#include <gtest/gtest.h>

#include <QtGui/QGuiApplication>

#include "viewmodel/windows.hpp"

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    testing::InitGoogleTest(&argc, argv);
    const QGuiApplication application{argc, argv};
    madoguchi::viewmodel::prepareUi();
    return RUN_ALL_TESTS();
}
