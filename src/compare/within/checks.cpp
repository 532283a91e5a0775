#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

constexpr WithinCheck checks[] = {
    {ClaimKind::sum, failing_sums},
    {ClaimKind::spelling, own_spelling_slips},
};

}  // namespace

std::span<const WithinCheck> within_checks() {
  return checks;
}

}  // namespace doichieu
