// The end of a hint's text id ("face-hint-…") and the key of its picture in ui/components/Hint.qml. Threads:
// any.
#pragma once

#include "ports/face_matcher_port.hpp"

namespace madoguchi::viewmodel {

[[nodiscard]] const char* hintId(ports::FaceHint hint);

}  // namespace madoguchi::viewmodel
