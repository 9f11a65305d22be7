#include "app/kiosk/simulation_panel.hpp"

#include <iostream>

namespace madoguchi::app {

SimulationPanel::SimulationPanel(SimulatedWorld& world) : world_{world} {
    for (std::size_t index = 0; index < world.personas().size(); ++index) {
        const auto& card = world.personas()[index].card;
        personas_.append(QString::fromStdString(world.nameOf(index)) + QStringLiteral("　") +
                         QString::fromStdString(card.name));
    }
}

void SimulationPanel::placeCard(int persona) {
    if (world_.cardPlaced() || persona < 0) {
        return;
    }
    if (auto chosen = world_.choose(static_cast<std::size_t>(persona)); !chosen) {
        std::cerr << "madoguchi: " << toText(chosen.error().code) << ": " << chosen.error().detail
                  << std::endl;
        return;
    }
    world_.placeCard();
    emit cardChanged();
}

void SimulationPanel::removeCard() {
    world_.removeCard();
    emit cardChanged();
}

}  // namespace madoguchi::app
