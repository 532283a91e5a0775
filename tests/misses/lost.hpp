#pragma once
// Which stage lost a fact that a story expects and its report does not tell.
//
// Of all pairs of places that could have told the fact, the one that came furthest is named: that is where
// the next step is shortest. Kinds of expected.toml ("time-of-day") are matched with the kinds of claims that
// can carry them; of a kind that none carries (scope, attribution) any claim is looked at.

#include <string>
#include <string_view>

#include "misses/expected.hpp"
#include "why/encounter.hpp"

namespace doichieu::misses {

/// Where a fact was lost, in the order of the way.
enum class Loss : std::uint8_t {
  literal,    ///< the expected words do not stand in the text
  mention,    ///< nothing of the kind was read at the words
  claim,      ///< read, and no claim of the kind gives the words as evidence
  alone,      ///< claimed on both sides, and nothing compares such claims: one source, or no common kind
  slot,       ///< a key slot apart or unknown
  value,      ///< the values relate otherwise than expected, or the check tells no difference
  shared,     ///< too little shared around the claims
  partner,    ///< another partner was taken, or several fit
  verdict,    ///< lined up, and judged otherwise
  threshold,  ///< told, and not loud, early or narrow enough, or with another expected fact
};
inline constexpr std::size_t losses = 10;
std::string_view name(Loss loss);

struct Lost {
  Loss loss = Loss::literal;
  std::string cause;   ///< in few words, the same for the same cause: "figure.money: event apart"
  std::string detail;  ///< the words and how they were read
};

/// REQUIRES: found() says that `fact` is not.
Lost lost_at(const Expected& fact, const Inspection& seen, const RuleSet& rules);

}  // namespace doichieu::misses
