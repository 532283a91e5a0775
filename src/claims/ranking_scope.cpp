// The scope of a ranking: among whom, where, since when, in which capacity; and what was done first.

#include <algorithm>

#include "claims/anchors.hpp"
#include "claims/ranking_words.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t widest_gap =
    4;  ///< tokens between a superlative and a piece of its scope, or two pieces
constexpr std::uint32_t longest_event = 12;  ///< tokens from "since" to the year of what it names
constexpr std::uint32_t longest_deed = 4;    ///< tokens from "to" to the word that says what was done

class ScopeReader {
 public:
  explicit ScopeReader(const RankingWords& in) : in_(in) {}

  /// What stands close behind: places, times, deed, capacity.
  void read_scope(RankingDraft& draft) const {
    const std::uint32_t end = in_.end_of(draft.core.first);
    for (std::uint32_t at = std::max(draft.core.last, draft.taken);
         at < end && at - draft.taken <= widest_gap;) {
      if (in_.breaks(at) || in_.rank_at(at) || in_.words.longest(at, EntryType::superlative)) break;
      if (names_those_ahead(draft, at, end)) break;
      const std::uint32_t last = piece_at(draft, at, end);
      if (last > at) {
        draft.taken = last;
        draft.reading.tokens.last = std::max(draft.reading.tokens.last, last);
      }
      at = std::max(last, at + 1);
    }
  }

 private:
  /// "The fourth-largest in the world after Peru": who stands before it in the list is no place where it
  /// holds.
  bool names_those_ahead(const RankingDraft& draft, std::uint32_t at, std::uint32_t end) const {
    const Hit* ahead = draft.reading.ranking.place > 1 ? in_.word(at, "ahead") : nullptr;
    return ahead && ahead->tokens.last < end && in_.name_at[ahead->tokens.last] != no_index;
  }

  /// Takes in the piece of the scope that starts at the token; returns the token behind it, or `at`.
  std::uint32_t piece_at(RankingDraft& draft, std::uint32_t at, std::uint32_t end) const {
    Ranking& ranking = draft.reading.ranking;
    if (const Hit* hit = in_.word(at, "ever")) return ranking.years = all_time, hit->tokens.last;
    if (const Hit* hit = in_.word(at, "capacity")) return ranking.capacity = true, hit->tokens.last;
    if (const Hit* hit = in_.word(at, "office"); hit && in_.words.longest(hit->tokens.last, EntryType::role))
      return ranking.capacity = true, in_.words.longest(hit->tokens.last, EntryType::role)->tokens.last;
    if (const Hit* hit = in_.word(at, "kind")) return ranking.kinds.push_back(hit->entry), hit->tokens.last;
    if (const Hit* hit = in_.word(at, "years"); hit && ranking.years == 0)
      return ranking.years = in_.words.lexicon[hit->entry].value, hit->tokens.last;
    if (const Hit* hit = in_.word(at, "country"))
      return ranking.places.push_back({hit->entry, {}}), hit->tokens.last;
    if (const Hit* hit = in_.word(at, "area"))
      return ranking.places.push_back({hit->entry, {}}), hit->tokens.last;
    if (const std::uint32_t last = years_at(at, ranking); last > at) return last;
    if (const std::uint32_t last = since_event(at, end, ranking); last > at) return last;
    if (in_.name_at[at] != no_index) {
      const NameMention& name = in_.mentions.names[in_.name_at[at]];
      if (name.type != MentionType::place) {
        draft.owned = true;
        const bool person = name.type == MentionType::person;
        if (person && draft.reading.owner == no_index) draft.reading.owner = in_.name_at[at];
      }
      if (const auto place = in_.place_of(in_.name_at[at])) ranking.places.push_back(*place);
      return name.tokens.last;
    }
    if (const std::uint32_t last = deed_at(draft, at, end); last > at) return last;
    return at;
  }

  /// "to operate", and in Vietnamese the verb that follows at once.
  std::uint32_t deed_at(RankingDraft& draft, std::uint32_t at, std::uint32_t end) const {
    Ranking& ranking = draft.reading.ranking;
    if (ranking.quality != rank_order || ranking.deed != no_entry) return at;
    if (in_.english() ? !in_.word(at, "deed") : at != draft.taken) return at;
    if (const Hit* whole = in_.english() ? in_.longest_within(at, end) : nullptr)
      return ranking.deed = whole->entry, whole->tokens.last;  // "to own" is a form of its own
    if (in_.english() && at + 1 < end && in_.text[at + 1].kind == TokenKind::word &&
        !in_.words.longest(at + 1, EntryType::stop) && !in_.named[at + 1])
      draft.acts = true;
    // In "to make the trip" the noun tells.
    const std::uint32_t last = std::min(end, at + (in_.english() ? longest_deed : 1));
    // "To win the title": what is won tells more than the winning.
    for (std::uint32_t won = at; won < std::min(end, at + longest_deed) && draft.acts; ++won)
      if (const Hit* hit = in_.longest_within(won, end);
          hit && in_.words.lexicon[hit->entry].code == tally_code)
        return ranking.deed = hit->entry, hit->tokens.last;
    for (std::uint32_t verb = at; verb < last; ++verb)
      if (const Hit* hit = in_.longest_within(verb, end);
          hit && in_.words.lexicon[hit->entry].type == EntryType::concept_) {
        if (in_.english() && !draft.acts) return at;
        ranking.deed = hit->entry;
        return hit->tokens.last;
      }
    return at;
  }

  /// "since the crash in Guam in 1997": the year of what happened then.
  std::uint32_t since_event(std::uint32_t at, std::uint32_t end, Ranking& ranking) const {
    if (!in_.words.coded(at, EntryType::date_word, "since") || ranking.years != 0) return at;
    for (std::uint32_t next = at + 1; next < std::min(end, at + longest_event); ++next) {
      if (in_.breaks(next)) return at;
      if (in_.moment_at[next] == no_index) continue;
      const MomentReading& moment = in_.mentions.moments[in_.moment_at[next]];
      if (!in_.mentions.published || moment.moment.day.year == 0) return at;
      ranking.years = std::max(0, in_.mentions.published->year - moment.moment.day.year);
      return moment.tokens.last;
    }
    return at;
  }

  /// "since 2011", "in 15 years", "30 năm qua", "this year".
  std::uint32_t years_at(std::uint32_t at, Ranking& ranking) const {
    if (in_.moment_at[at] != no_index) {
      const MomentReading& moment = in_.mentions.moments[in_.moment_at[at]];
      const double years = in_.years_of(moment.moment);
      if (ranking.capacity) return moment.tokens.last;  // "since he took office in 2017"
      if (ranking.quality == rank_order && years == 1) {
        ranking.period = "year " + std::to_string(moment.moment.day.year);  // when it was done
      } else if (ranking.years == 0) {
        ranking.years = years;
      }
      return moment.tokens.last;
    }
    if (in_.quantity_at[at] == no_index) return at;
    const QuantityReading& q = in_.mentions.quantities[in_.quantity_at[at]];
    if (q.quantity.dimension != Dimension::duration || q.quantity.unit != "year" || q.quantity.of == "age")
      return at;
    if (ranking.years == 0) ranking.years = q.quantity.number.value();
    return q.tokens.last;
  }

  const RankingWords& in_;
};

}  // namespace

void read_ranking_scope(const RankingWords& in, RankingDraft& draft) {
  ScopeReader(in).read_scope(draft);
}

}  // namespace doichieu
