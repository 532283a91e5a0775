#pragma once
// check --why A:BYTE B:BYTE: why two places were or were not compared.

#include <array>
#include <string>
#include <vector>

#include "why/explain.hpp"

namespace doichieu {

/// The two places that `written` names, each as SOURCE:BYTE; a source is named by its id or its path. ERRORS:
/// UsageError for other than two, for no such source, two that are called so, and a byte behind the end.
std::array<Spot, 2> spots_of(const std::vector<std::string>& written, const Report& report);

}  // namespace doichieu
