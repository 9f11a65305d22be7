// What the console shows of the counter's work during an outage, wired together: the 後日確認 list, the
// ladder, the 申立書. Threads: GUI thread. The kiosk outlives it.
#pragma once

#include "app/kiosk/kiosk.hpp"
#include "viewmodel/declaration_view_model.hpp"
#include "viewmodel/follow_ups_view_model.hpp"
#include "viewmodel/ladder_view_model.hpp"

namespace madoguchi::app {

class CounterDesk {
public:
    CounterDesk(Kiosk& kiosk, const ports::Clock& clock, const QString& clinicName);

    void refresh();  // the list has changed, or the round over it went on
    void refreshStaff();  // somebody signed in or out
    void setReader(const std::optional<ports::Presence>& presence);
    [[nodiscard]] viewmodel::FollowUpBook& book() { return book_; }
    [[nodiscard]] viewmodel::LadderViewModel& ladder() { return ladder_; }
    [[nodiscard]] viewmodel::FollowUpsViewModel& followUps() { return followUps_; }
    [[nodiscard]] viewmodel::DeclarationViewModel& declaration() { return declaration_; }

private:
    viewmodel::FollowUpBook book_;
    viewmodel::LadderViewModel ladder_;
    viewmodel::FollowUpsViewModel followUps_;
    viewmodel::DeclarationViewModel declaration_;
};

}  // namespace madoguchi::app
