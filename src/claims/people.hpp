#pragma once
// Lists of people: who travelled along, attended, spoke for a side.
//
// A rule of kind "list" finds how a text opens one ("Also attending the event were"); the persons that follow
// in the sentence are its members, each with the offices said of them. A list is open where its opening
// ("including") or its end ("along with other officials") says so.

#include <optional>
#include <vector>

#include "claims/claim.hpp"
#include "claims/words.hpp"

namespace doichieu {

class ListReader {
 public:
  ListReader(const Article& article, const Words& words, const Mentions& mentions);

  /// The list that `rule` opened at `match`; nothing where fewer than two persons follow.
  std::optional<Claim> read(const ClaimRule& rule, const PatternMatch& match) const;

 private:
  bool open_between(std::uint32_t first, std::uint32_t last) const;
  Member member(std::uint32_t name) const;

  const Article& article_;
  const Words& words_;
  const Mentions& mentions_;
  std::vector<const RoleMention*> roles_;  ///< those with a holder, by holder
};

}  // namespace doichieu
