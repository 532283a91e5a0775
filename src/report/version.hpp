#pragma once
// The version of the program, told by --version and by every report.

#include <string_view>

namespace doichieu {

inline constexpr std::string_view version = "0.1.0";

}  // namespace doichieu
