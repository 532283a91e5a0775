#pragma once
// Why two places of a story's sources were or were not compared, for a person: what stands at each, which
// claims were made from it, and how each claim of one fared with each of the other.
//
//   std::cout << explain(seen, rules, {{0, 318}, {1, 402}}, Severity::error);
//
// One page of plain text, what comes first first: token, mention, claim with its slots; then a paragraph for
// every two claims of one kind, with the check that lines them up, slot by slot, the values, what is shared,
// the partners, the row of the verdict table, and what the report tells.

#include <array>
#include <optional>
#include <string>

#include "why/inspection.hpp"

namespace doichieu {

/// A byte of a source's text.
struct Spot {
  SourceIndex source = 0;
  std::uint32_t byte = 0;
  friend bool operator==(const Spot&, const Spot&) = default;
};

/// `threshold` is the severity from which on a finding ends the check with 1; none where none does. REQUIRES:
/// both bytes lie inside their texts.
std::string explain(const Inspection& seen, const RuleSet& rules, const std::array<Spot, 2>& spots,
                    std::optional<Severity> threshold);

}  // namespace doichieu
