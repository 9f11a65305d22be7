// Makes the windows of the program: the patient's, the reception's, and the small panel that plays the reader
// in a simulation; screen_places.hpp puts them on their screens. Used by src/app and by the tests of the
// screens, so that both show the same. Threads: GUI thread. Call prepareUi() once after QGuiApplication,
// before the first window.
#pragma once

#include <QtCore/QSize>
#include <QtQuick/QQuickView>
#include <memory>

#include "viewmodel/cause_board_view_model.hpp"
#include "viewmodel/certificate_desk.hpp"
#include "viewmodel/console_door.hpp"
#include "viewmodel/continuing_care_view_model.hpp"
#include "viewmodel/declaration_view_model.hpp"
#include "viewmodel/follow_ups_view_model.hpp"
#include "viewmodel/kiosk_view_model.hpp"
#include "viewmodel/ladder_view_model.hpp"
#include "viewmodel/number_entry_view_model.hpp"
#include "viewmodel/screen_places.hpp"
#include "viewmodel/staff_sign_in_view_model.hpp"
#include "viewmodel/staff_view_model.hpp"
#include "viewmodel/visual_check_view_model.hpp"

namespace madoguchi::viewmodel {

struct KioskWindowOptions {
    QSize size{800, 1280};  // in pixels; ignored in full screen
    bool fullScreen = false;
    double dotsPerInch =
        0;  // of the panel; 0: the screen's own in full screen, else as if the window were the panel
    ConsoleDoor* door = nullptr;  // while the console shares this screen 「職員用」 leads to it
};

// What the reception's window shows. All of it outlives the window.
struct StaffModels {
    StaffViewModel& staff;
    StaffSignInViewModel& signIn;
    VisualCheckViewModel& check;
    NumberEntryViewModel& entry;
    CauseBoardViewModel& board;
    LadderViewModel& ladder;
    FollowUpsViewModel& followUps;
    DeclarationViewModel& declaration;
    CertificateDesk* certificates = nullptr;        // its page is there when this is
    ContinuingCareViewModel* continuing = nullptr;  // likewise
    ConsoleDoor* door = nullptr;                    // in full screen: it may share the patient's
    double dotsPerInch = 0;                         // of that screen; 0: what it tells of itself
};

// Fonts, QML types, resources. Also before it: nothing of Qt Quick may have started.
void prepareUi();

// Not shown yet; the caller shows it. The view model must outlive the window.
[[nodiscard]] std::unique_ptr<QQuickView> makeKioskWindow(KioskViewModel& kiosk,
                                                          const KioskWindowOptions& options);
[[nodiscard]] std::unique_ptr<QQuickView> makeStaffWindow(const StaffModels& models);

// `simulation` has: property personas (list of strings), property cardPresent (bool, with notify signal),
// slots placeCard(int persona) and removeCard().
[[nodiscard]] std::unique_ptr<QQuickView> makeSimulationWindow(QObject& simulation);

// Text that the QML engine said when a window could not be built; empty when all is well.
[[nodiscard]] QString problemsOf(const QQuickView& view);

}  // namespace madoguchi::viewmodel
