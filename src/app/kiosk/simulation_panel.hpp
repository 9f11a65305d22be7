// What the small 'place a card' window binds to: the invented patients and a hand for their cards.
// Threads: GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include "app/kiosk/simulated_world.hpp"

namespace madoguchi::app {

class SimulationPanel final : public QObject {
    Q_OBJECT
    Q_PROPERTY(QStringList personas READ personas CONSTANT FINAL)
    Q_PROPERTY(bool cardPresent READ cardPresent NOTIFY cardChanged FINAL)

public:
    explicit SimulationPanel(SimulatedWorld& world);

    [[nodiscard]] const QStringList& personas() const { return personas_; }
    [[nodiscard]] bool cardPresent() const { return world_.cardPlaced(); }

public slots:
    void placeCard(int persona);
    void removeCard();

signals:
    void cardChanged();

private:
    SimulatedWorld& world_;
    QStringList personas_;
};

}  // namespace madoguchi::app
