#pragma once
// Building claims: the frame of a claim at some tokens, and the slots that the words around it fill.

#include <string>
#include <vector>

#include "claims/anchors.hpp"
#include "claims/claim.hpp"
#include "claims/counted.hpp"

namespace doichieu {

/// The bytes of `tokens`, cut to what evidence may be long.
Span narrow_span(const NormalText& text, TokenRange tokens);

/// A slot with its keys in order; unknown where there are none.
Slot make_slot(SlotName name, std::vector<std::uint64_t> keys, std::string text);

class Frames {
 public:
  Frames(const Article& article, const Words& words, const Mentions& mentions, std::uint32_t source);

  /// A general claim of `kind` whose words are `tokens`, without slots and value.
  Claim claim_at(ClaimKind kind, TokenRange tokens) const;

  /// The concepts around `tokens` inside their sentence.
  Slot event(TokenRange tokens) const;
  /// The nearest party named before `tokens` in their sentence.
  Slot who(TokenRange tokens) const;
  /// The head of what is counted: its concept, else its word where no model is named.
  Slot counted(const Counted& counted) const;
  /// The models that are counted.
  Slot models(const Counted& counted) const;
  /// The keys that an entity may be recognised by: a body with and without its legal form ("Boeing Company").
  std::vector<std::uint64_t> keys_of(const Entity& entity) const;

  Counted counted_by(const QuantityReading& quantity) const;
  std::vector<Anchor> anchors_around(TokenRange tokens) const { return anchors_.around(tokens); }

 private:
  const Article& article_;
  const Words& words_;
  const Mentions& mentions_;
  std::uint32_t source_;
  AnchorIndex anchors_;
  std::vector<std::uint32_t> name_at_;     ///< by token: index of the name it is part of
  std::vector<std::uint32_t> last_party_;  ///< by name: the last up to it that can act: no place, no product
};

}  // namespace doichieu
