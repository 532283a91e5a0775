#pragma once
// How two claims were or were not compared: what the lining-up asked of them, and how it ended.
//
//   const Encounter met = encounter(seen, rules, a, b);
//   if (met.stage == Stage::slot) …        // they parted at a key slot: met.fit.slots says which

#include <string>
#include <string_view>
#include <vector>

#include "why/inspection.hpp"

namespace doichieu {

/// Where two claims parted, in the order of the way. `judged` is the end of it.
enum class Stage : std::uint8_t {
  kind,     ///< claims of two kinds, of a kind that no check lines up, or of one source
  slot,     ///< a key slot apart, or not told where it must be
  value,    ///< values that are not comparable, or differ where the check tells no difference
  shared,   ///< too little shared around them
  partner,  ///< another partner was taken, or several fit
  judged,   ///< lined up, and judged
};
std::string_view name(Stage stage);

struct Encounter {
  std::uint32_t a = 0, b = 0;  ///< indices into Inspection::claims
  Stage stage = Stage::kind;
  const Check* check = nullptr;           ///< that lines the kind up; null at Stage::kind
  Fit fit;                                ///< of a kind that is lined up by slots; of lists without meaning
  std::vector<std::uint32_t> with_a;      ///< what a was lined up with in b's source, in place of b
  std::vector<std::uint32_t> with_b;      ///< and b in a's
  std::vector<std::uint32_t> also_fit_a;  ///< other claims of b's source that nothing parts from a
  std::vector<std::uint32_t> also_fit_b;
  const Fact* fact = nullptr;        ///< of Stage::judged: what the report says
  const Finding* finding = nullptr;  ///< and what it tells of it, where it does
};

Encounter encounter(const Inspection& seen, const RuleSet& rules, std::uint32_t a, std::uint32_t b);

/// Why two claims parted, or what became of them, in one sentence: "slot object apart: “787-9”, “737 MAX”".
std::string reason_of(const Inspection& seen, const Encounter& met, const Lexicon& lexicon);

}  // namespace doichieu
