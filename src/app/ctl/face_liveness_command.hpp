// madoguchictl face liveness IMAGE_OR_CLIP: a picture, a folder of pictures in the order of their names, or a
// film.
#pragma once

#include <string>

#include "app/ctl/command.hpp"

namespace madoguchi::ctl {

int faceLiveness(const Invocation& invocation, const std::string& models, const std::string& clip);

}  // namespace madoguchi::ctl
