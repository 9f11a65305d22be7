// How far a visit has come, in the four steps that its screens show above the question. At a reception:
// カード・ 本人確認・同意・完了. At home and online the consent comes first (guide, 2024-10, 訪問診療等):
// 同意・本人確認・ 資格確認・完了. Pure; any thread.
#pragma once

#include "checkin/state.hpp"

namespace madoguchi::viewmodel {

inline constexpr int kNoStep = -1;   // nothing of a visit is on the screen
inline constexpr int kAllSteps = 4;  // done

[[nodiscard]] int stepOf(const checkin::State& state, domain::VisitKind kind);

}  // namespace madoguchi::viewmodel
