// Makes the windows of the program: the patient's, the reception's, and the small panel that plays the reader
// in a simulation. Used by src/app and by the tests of the screens, so that both show the same. Threads: GUI
// thread. Call prepareUi() once after QGuiApplication, before the first window.
#pragma once

#include <QtCore/QSize>
#include <QtCore/QStringList>
#include <QtQuick/QQuickView>
#include <memory>
#include <optional>

#include "viewmodel/cause_board_view_model.hpp"
#include "viewmodel/certificate_desk.hpp"
#include "viewmodel/console_door.hpp"
#include "viewmodel/continuing_care_view_model.hpp"
#include "viewmodel/declaration_view_model.hpp"
#include "viewmodel/follow_ups_view_model.hpp"
#include "viewmodel/kiosk_view_model.hpp"
#include "viewmodel/ladder_view_model.hpp"
#include "viewmodel/number_entry_view_model.hpp"
#include "viewmodel/staff_sign_in_view_model.hpp"
#include "viewmodel/staff_view_model.hpp"
#include "viewmodel/visual_check_view_model.hpp"

namespace madoguchi::viewmodel {

struct KioskWindowOptions {
    QSize size{800, 1280};  // in pixels; ignored in full screen
    bool fullScreen = false;
    double dotsPerInch =
        0;  // of the panel; 0: the screen's own in full screen, else as if the window were the panel
    ConsoleDoor* door = nullptr;  // the console shares this screen: 「職員用」 leads to it
};

// Which of the screens, the patient's being the first, shows the console in full screen; nothing: it shares
// the patient's. `wanted` is "auto" (the second one, if there is one), "shared", or a screen's name; one that
// is not there is shared.
[[nodiscard]] std::optional<qsizetype> consoleScreen(const QStringList& screens, const QString& wanted);

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
    ConsoleDoor* door = nullptr;                    // the window shares its screen with the patient's
    double dotsPerInch = 0;                         // of that screen; 0: what it tells of itself
};

// Fonts, QML types, resources. Also before it: nothing of Qt Quick may have started.
void prepareUi();

// The dots per inch that make a window of this size the panel of its class: 8 inch upright, 10 inch wide.
[[nodiscard]] double dotsPerInchOfPanel(QSize size);

// Not shown yet; the caller shows it. The view model must outlive the window.
[[nodiscard]] std::unique_ptr<QQuickView> makeKioskWindow(KioskViewModel& kiosk,
                                                          const KioskWindowOptions& options);
[[nodiscard]] std::unique_ptr<QQuickView> makeStaffWindow(const StaffModels& models);

// In full screen; also where nobody manages windows.
void fillScreen(QQuickView& view, QScreen& screen);

// The one of both windows that the door says, in full screen; from now on.
void shareScreen(ConsoleDoor& door, QQuickView& patient, QQuickView& console);

// `simulation` has: property personas (list of strings), property cardPresent (bool, with notify signal),
// slots placeCard(int persona) and removeCard().
[[nodiscard]] std::unique_ptr<QQuickView> makeSimulationWindow(QObject& simulation);

// Text that the QML engine said when a window could not be built; empty when all is well.
[[nodiscard]] QString problemsOf(const QQuickView& view);

}  // namespace madoguchi::viewmodel
