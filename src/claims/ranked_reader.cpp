// What a ranking ranks.

#include <algorithm>

#include "claims/anchors.hpp"
#include "claims/ranking_words.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t tally_reach = 8;  ///< tokens between what was won and "for the third time"

class RankedReader {
 public:
  RankedReader(const RankingWords& in, RankingDraft& draft) : in_(in), draft_(draft) {}

  void run() {
    read_phrase(draft_);
    read_times(draft_);
  }

 private:
  /// The noun phrase: behind the superlative in English, before it in Vietnamese.
  void read_phrase(RankingDraft& draft) const {
    const TokenRange phrase =
        in_.english() ? phrase_behind(draft.core.last) : phrase_before(draft.core.first);
    for (std::uint32_t at = phrase.first; at < phrase.last;) {
      if (const Hit* kind = in_.word(at, "kind"); kind && kind->tokens.last <= phrase.last)
        draft.reading.ranking.kinds.push_back(kind->entry);
      if (in_.moment_at[at] != no_index)
        draft.reading.ranking.period = ranked_period(in_.mentions.moments[in_.moment_at[at]].moment);
      const Hit* ranked = in_.longest_within(at, phrase.last);
      if (ranked) take_ranked(draft, ranked->entry);
      at = ranked ? ranked->tokens.last : at + 1;
    }
    if (in_.english() && draft.reading.ranked.empty()) read_head(draft, phrase);
    if (in_.english() && draft.reading.ranked.empty()) read_subject(draft);
    draft.taken = std::max(draft.taken, phrase.last);
    if (!phrase.empty())
      draft.reading.tokens = {std::min(draft.reading.tokens.first, phrase.first),
                              std::max(draft.core.last, phrase.last)};
  }

  /// "The second-largest steelmaker": the last word of the phrase, whatever it means.
  void read_head(RankingDraft& draft, TokenRange phrase) const {
    if (phrase.empty() || in_.words.longest(phrase.last - 1, EntryType::stop)) return;
    const Token& head = in_.text[phrase.last - 1];
    if (head.kind == TokenKind::word && !head.is(TokenFlag::capitalised) &&
        !in_.word(phrase.last - 1, "kind"))
      draft.reading.head = {phrase.last - 1, phrase.last};
  }

  /// A third title is the third that somebody won.
  void take_ranked(RankingDraft& draft, EntryId ranked) const {
    draft.reading.ranked.push_back(ranked);
    if (draft.reading.ranking.quality == rank_order && in_.words.lexicon[ranked].code == tally_code)
      draft.reading.ranking.deed = ranked;
  }

  /// "Won the trophy for a third time": what was won stands before, and no comma or other rank between.
  void read_times(RankingDraft& draft) const {
    const Hit* times = in_.word(draft.core.last, "times");
    if (!in_.english() || draft.reading.ranking.quality != rank_order || !times) return;
    const std::uint32_t begin = in_.text.sentence_of(draft.core.first).first;
    for (std::uint32_t at = draft.core.first, steps = 0; at-- > begin && steps < tally_reach; ++steps) {
      if (in_.breaks(at) || in_.rank_at(at)) return;
      const Hit* hit = in_.longest_within(at, draft.core.first);
      const EntryId won = hit ? in_.tally_of(hit->entry) : no_entry;
      if (won == no_entry) continue;
      draft.reading.ranked = {won};
      draft.reading.ranking.deed = won;
      draft.taken = times->tokens.last;
      draft.reading.tokens = {at, times->tokens.last};
      return;
    }
  }

  /// "The quake was the strongest": what is ranked stands before, with nothing but small words between.
  void read_subject(RankingDraft& draft) const {
    const std::uint32_t begin = in_.text.sentence_of(draft.core.first).first;
    for (std::uint32_t at = draft.core.first, steps = 0; at-- > begin && steps < longest_ranked; ++steps) {
      if (const Hit* hit = in_.longest_within(at, draft.core.first);
          hit && !in_.words.longest(at, EntryType::stop))
        return draft.reading.ranked.push_back(hit->entry);
      if (!in_.words.longest(at, EntryType::stop)) return;
    }
  }

  TokenRange phrase_behind(std::uint32_t first) const {
    TokenRange out{first, first};
    const std::uint32_t end = first < in_.text.size() ? in_.end_of(first) : first;
    if (!in_.inside(first, first - 1)) return out;
    while (out.last < end && out.size() < longest_ranked && !in_.ends_phrase(out.last)) ++out.last;
    return out;
  }

  TokenRange phrase_before(std::uint32_t last) const {
    TokenRange out{last, last};
    const std::uint32_t begin = in_.text.sentence_of(last).first;
    while (out.first > begin && out.size() < longest_ranked && !in_.ends_phrase(out.first - 1)) --out.first;
    return out;
  }

  const RankingWords& in_;
  RankingDraft& draft_;
};

}  // namespace

void read_ranked(const RankingWords& in, RankingDraft& draft) {
  RankedReader(in, draft).run();
}

}  // namespace doichieu
