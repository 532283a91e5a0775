#pragma once
// Building claims: the frame of a claim at some tokens, and the slots that the words around it fill.

#include <span>
#include <string>
#include <vector>

#include "claims/anchors.hpp"
#include "claims/as_of.hpp"
#include "claims/claim.hpp"
#include "claims/counted.hpp"
#include "claims/happening_reader.hpp"
#include "claims/location_reader.hpp"
#include "claims/ranking_reader.hpp"
#include "claims/status_reader.hpp"
#include "claims/told_of_reader.hpp"

namespace doichieu {

/// The bytes of `tokens`, cut to what evidence may be long.
Span narrow_span(const NormalText& text, TokenRange tokens);

/// A slot with its keys in order; unknown where there are none.
Slot make_slot(SlotName name, std::vector<std::uint64_t> keys, std::string text);
/// The same from concepts: the wider ones meet too ("tourists" and "people").
Slot make_slot(SlotName name, const std::vector<EntryId>& concepts, std::string text, const Lexicon& lexicon);

/// These slots, in this order. Each is moved; between braces it would be copied, with its keys.
template <class... Slots>
std::vector<Slot> list_of(Slots... slots) {
  std::vector<Slot> list;
  list.reserve(sizeof...(slots));
  (list.push_back(std::move(slots)), ...);
  return list;
}

class Frames {
 public:
  /// `weights` must outlive what is made of them.
  Frames(const Article& article, const Words& words, const Mentions& mentions, const Weights& weights,
         std::uint32_t source);

  /// A general claim of `kind` whose words are `tokens`, without slots and value.
  Claim claim_at(ClaimKind kind, TokenRange tokens) const;

  /// The concepts around `tokens` inside their sentence.
  Slot event(TokenRange tokens) const;
  /// The nearest party named before `tokens` in their sentence.
  Slot who(TokenRange tokens) const;
  /// What is counted: its concepts, else its word where no model is named; inherited from the nearest concept
  /// where no noun follows the number.
  Slot counted(const Counted& counted, TokenRange number) const;
  /// When the article stands for what it counts; see claims/as_of.hpp.
  Slot as_of(TokenRange tokens) const { return as_of_.slot(tokens); }
  bool is_as_of(TokenRange moment) const { return as_of_.is_one(moment); }
  /// Is it, or the nearest deed, one whose count grows while the event goes on? A concept with the code
  /// "running".
  bool running(const Counted& counted, TokenRange number) const;
  /// The models that are counted.
  Slot models(const Counted& counted) const;
  /// The keys that an entity may be recognised by: a body with and without its legal form ("Boeing Company").
  std::vector<std::uint64_t> keys_of(const Entity& entity) const;

  /// What a ranking ranks: its concepts, else its noun, else those around it, which are inherited.
  Slot ranked(const RankingReading& reading) const;
  /// Whose place it is: its owner where one is named, else whoever and whatever is named before it.
  Slot ranked_party(const RankingReading& reading) const;
  /// Those around it; where it refers back or names nothing itself, those of the sentence before too.
  std::vector<Anchor> anchors_of(const RankingReading& reading) const;
  /// Whose step it is, and of what; where steps change, the days on which it is taken for what it is.
  std::vector<Slot> slots_of(const StatusReading& reading) const;
  /// The amount; of one of few digits what is counted, of an auxiliary what is done, and the days as above.
  std::vector<Slot> slots_of(const ToldOf& reading) const;
  /// What lies there.
  std::vector<Slot> slots_of(const LocationReading& reading) const;

  /// What happened on that day: the event around it, and the happening that it dates.
  std::vector<Slot> slots_of_day(const MomentReading& day) const;
  /// What happened then, on which day, and by whose clock. An hour beside no deed ("It was 9:03 a.m.") is of
  /// the sentence before, one without a day of the day told last; both are inherited then.
  std::vector<Slot> slots_of(const MomentReading& hour) const;
  /// Those around it; of an hour beside little else those of the sentence before too.
  std::vector<Anchor> anchors_of(const MomentReading& hour) const;

  Counted counted_by(const QuantityReading& quantity) const;
  std::vector<Anchor> anchors_around(TokenRange tokens) const { return anchors_.around(tokens); }

 private:
  void add_deed(Slot& slot, TokenRange number) const;
  std::uint32_t last_comma(std::uint32_t first, std::uint32_t last) const;
  EntryId plainest(EntryId office) const;
  /// The tokens of the sentence before the one of `token`, in the same section; empty where there is none.
  TokenRange sentence_before(std::uint32_t token) const;
  /// Adds those around the sentence before, less near than they are there.
  void add_before(std::vector<Anchor>& anchors, TokenRange before) const;
  /// The same, also at the head of a paragraph; empty in titles, captions and their like.
  TokenRange told_before(std::uint32_t token) const;
  /// The last full day told before the token, not too far off; null where there is none.
  const Moment* day_before(std::uint32_t token) const;
  /// The keys of what is named at the tokens, but for places where they are not `wanted`.
  std::vector<std::uint64_t> named_in(TokenRange tokens, bool places, std::string& text) const;

  /// The event that a moment dates: of several such, one for each person, those of the persons named with it.
  Slot happening(const MomentReading& moment) const;
  /// The one of the sentence before; `hour` is one of Mentions::moments.
  Slot happening_before(const MomentReading& hour) const;

  // Whose step a status is.
  Slot bearer_of(const StatusReading& reading) const;
  Slot named_bearer(const StatusReading& reading) const;
  Slot party_of(const StatusReading& reading, bool places) const;
  std::vector<std::uint64_t> told_figures(const StatusReading& reading) const;
  std::vector<std::uint64_t> opening_parties(bool places, std::string& text) const;

  Slot nearest_topic(TokenRange number) const;
  const ConceptMention* nearest_concept(TokenRange number) const;
  std::span<const ConceptMention> concepts_near(TokenRange tokens) const;

  const Article& article_;
  const Words& words_;
  const Mentions& mentions_;
  std::uint32_t source_;
  AnchorIndex anchors_;
  AsOf as_of_;
  HappeningReader happenings_;
  std::vector<std::uint32_t> name_at_;     ///< by token: index of the name it is part of
  std::vector<std::uint32_t> last_party_;  ///< by name: the last up to it that can act: no place, no product
};

}  // namespace doichieu
