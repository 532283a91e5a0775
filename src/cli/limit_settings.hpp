#pragma once
// The limits of a run: --limit NAME=N before [limits] in doichieu.toml before what is usual.

#include "cli/settings.hpp"

namespace doichieu {

/// Fills settings.limits. ERRORS: UsageError for a --limit that is none; InputError with every mistake of
/// [limits], each at its place.
void read_limits(const Options& options, Settings& settings);

}  // namespace doichieu
