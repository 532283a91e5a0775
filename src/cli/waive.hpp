#pragma once
// What waive and baseline share: the options that say who answers for what, and the file they write.

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "gate/waivers.hpp"

namespace doichieu {

inline constexpr Option reason_option = {"reason", "TEXT", "why it may stand; required"};
inline constexpr Option owner_option = {"owner", "NAME", "who answers for it"};
inline constexpr Option until_option = {"until", "DATE", "the last day on which it may stand"};

/// A waiver without an id, as --reason, --owner and --until say. ERRORS: UsageError without a reason, and
/// for an --until that is no day.
Waiver waiver_for(const Options& options);

/// Puts waivers behind those of the file `path`, which it may not have yet; what stands there stays as it is.
/// ERRORS: InputError where the file has mistakes, or waives one of them already (with its line).
void add_waivers(const std::string& path, const std::vector<Waiver>& waivers);

}  // namespace doichieu
