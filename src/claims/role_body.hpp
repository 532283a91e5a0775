#pragma once
// Bodies that no entry of the lexicon knows, behind the head of an office.

#include <vector>

#include "claims/words.hpp"

namespace doichieu {

/// Where they end. Each gives the token it was asked of where there is none; `end` is that behind the
/// sentence, `taken` marks tokens that are part of something else.
class UnknownBodies {
 public:
  UnknownBodies(const Words& words, const std::vector<char>& taken) : words_(words), taken_(taken) {}

  /// "the statistics office", "the airline": small words, the last of which is one for a body.
  std::uint32_t small(std::uint32_t first, std::uint32_t end) const;

  /// Capitalised words that no entry knows, "and" between them allowed: "East Asian and Pacific
  /// Affairs". A family name begins the holder's, and a body that is known goes by its own name: "the
  /// Blue Party's Commission for External Relations".
  std::uint32_t named(std::uint32_t first, std::uint32_t end) const;

  /// "of Jeju Air", "of Thai Hoa Company": what begins like a place goes on as the name of a body, and no
  /// holder behind it has but one name. Gives where it ends; where the place does if nothing goes on.
  std::uint32_t longer(const Hit& part, std::uint32_t end) const;

 private:
  bool known_body(std::uint32_t first, std::uint32_t at) const;
  bool office_starts(std::uint32_t at) const;

  const Words& words_;
  const std::vector<char>& taken_;
};

}  // namespace doichieu
