#pragma once
// Where a claim really comes from: the same words in five papers are one origin.
//
// Two articles have one origin where their metadata say so, or where half of the shorter one is copied from
// the other. Two claims of other articles have one origin where the sentences that state them are copies: an
// official statement that all quote, a paragraph of an agency.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/claim.hpp"
#include "compare/copies.hpp"
#include "compare/pairing.hpp"
#include "compare/report.hpp"

namespace doichieu {

class Origins {
 public:
  Origins(const Report& report, const Copies& copies);

  /// How many independent origins these sources are.
  std::uint32_t count(const std::vector<SourceIndex>& sources) const;
  /// The same of the claims of some nodes.
  std::uint32_t count(std::span<const Node> nodes, const std::vector<Claim>& claims) const;

 private:
  void join_credits(const Report& report);
  void join_copies();
  /// Where a node says what it says, as far as it is looked at; nothing for what stands in no sentence.
  struct Places {
    SourceIndex source;
    std::vector<std::optional<std::uint32_t>> sentences;
  };
  Places places_of(const Node& node, const std::vector<Claim>& claims) const;
  bool copied(const Places& a, const Places& b) const;

  const Copies& copies_;
  std::vector<SourceIndex> first_;  ///< by source: the first source of its origin
};

}  // namespace doichieu
