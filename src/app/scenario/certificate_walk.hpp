// The walk of the scenario `qualification-certificate`: the reception signs in, types what stands on a
// persona's paper (first with a slip of the finger), reads the answer, and leaves the page. Threads: GUI
// thread.
#pragma once

#include "app/scenario/screen_hands.hpp"
#include "app/scenario/walk_run.hpp"
#include "simulation/persona.hpp"
#include "staff/staff_desk.hpp"
#include "viewmodel/certificate_desk.hpp"

namespace madoguchi::scenario {

// All of them must outlive the walk. The persona has one insurance record.
[[nodiscard]] Walk certificateWalk(ScreenHands& hands, QQuickWindow& staffWindow,
                                   const staff::StaffDesk& staff, const viewmodel::CertificateDesk& desk,
                                   const simulation::Persona& persona);

}  // namespace madoguchi::scenario
