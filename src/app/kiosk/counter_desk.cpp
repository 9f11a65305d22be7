#include "app/kiosk/counter_desk.hpp"

#include <algorithm>

#include "app/kiosk/printing.hpp"

namespace madoguchi::app {
namespace {

using viewmodel::DeclarationViewModel;
using viewmodel::FollowUpBook;
using viewmodel::FollowUpsViewModel;
using viewmodel::LadderViewModel;

std::optional<session::StaffLine> lineOf(Kiosk& kiosk, const std::string& session) {
    const auto& lines = kiosk.session().staffLines();
    const auto line = std::ranges::find(lines, session, &session::StaffLine::session);
    return line == lines.end() ? std::nullopt : std::optional{*line};
}

}  // namespace

CounterDesk::CounterDesk(Kiosk& kiosk, const ports::Clock& clock, const QString& clinicName)
    : book_{kiosk.followUps(), clock,
            FollowUpBook::Hooks{.post = kiosk.poster(),
                                .who =
                                    [&desk = kiosk.staffDesk()] {
                                        return desk.may(staff::Permission::HandleCall)
                                                   ? desk.currentUser()->name
                                                   : std::string{};
                                    }}},
      ladder_{LadderViewModel::Parts{
          .book = book_,
          .round = kiosk.followUpRound(),
          .probe = kiosk.lineProbe(),
          .post = kiosk.poster(),
          .lineOf = [&kiosk](const std::string& session) { return lineOf(kiosk, session); }}},
      followUps_{book_, kiosk.followUpRound(), kiosk.cardNumbers()},
      declaration_{book_, DeclarationViewModel::Settings{.form = kiosk.counterFiles().declarationForm,
                                                         .folder = kiosk.counterFiles().declarationFolder,
                                                         .clinicName = clinicName,
                                                         .print = printFile}} {
    QObject::connect(&ladder_, &LadderViewModel::declarationWanted, &declaration_, [this](qint64 visit) {
        if (visit != 0) {
            declaration_.open(visit);
        } else {
            declaration_.begin(ladder_.begun());
        }
    });
    QObject::connect(&followUps_, &FollowUpsViewModel::declarationWanted, &declaration_,
                     &DeclarationViewModel::open);
    QObject::connect(&declaration_, &DeclarationViewModel::kept, &ladder_, &LadderViewModel::attach);
    book_.reload();
}

void CounterDesk::refresh() {
    book_.reload();
    ladder_.refresh();
    followUps_.refresh();
}

void CounterDesk::refreshStaff() {
    followUps_.refresh();
    declaration_.refresh();
}

void CounterDesk::setReader(const std::optional<ports::Presence>& presence) {
    const auto fault = presence ? ports::faultOf(*presence) : std::nullopt;
    ladder_.setReader(fault ? std::optional{Failure{*fault, {}}} : std::nullopt);
}

}  // namespace madoguchi::app
