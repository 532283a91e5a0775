#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

constexpr WithinCheck checks[] = {
    {ClaimKind::sum, failing_sums},
    {ClaimKind::difference, failing_differences},
    {ClaimKind::rate, doubtful_rates},
    {ClaimKind::shares, failing_shares},
    {ClaimKind::growth, failing_growth},
    {ClaimKind::enumeration, miscounted},
    {ClaimKind::weekday, wrong_weekdays},
    {ClaimKind::length, wrong_lengths},
    {ClaimKind::age, wrong_ages},
    {ClaimKind::clocks, clocks_apart},
    {ClaimKind::spelling, own_spelling_slips},
    {ClaimKind::heading, headings_apart},
    {ClaimKind::heading, steps_apart},
    {ClaimKind::heading, ages_apart},
};

}  // namespace

std::span<const WithinCheck> within_checks() {
  return checks;
}

}  // namespace doichieu
