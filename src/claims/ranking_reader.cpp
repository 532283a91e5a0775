#include "claims/ranking_reader.hpp"

#include <algorithm>

#include "claims/ranking_words.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t widest_contrast = 15;  ///< tokens from "only" to "higher"
constexpr std::uint32_t whole_sentence = 40;   ///< tokens on either side of a contrast that may tell its time

class Reader {
 public:
  Reader(const Words& words, const Mentions& mentions) : in_(words, mentions) {}

  std::vector<RankingReading> run() && {
    std::vector<RankingReading> out;
    for (std::uint32_t at = 0; at < in_.text.size();) {
      std::optional<RankingReading> reading = read(at);
      at = reading ? std::max(at + 1, reading->tokens.last) : at + 1;
      if (reading) out.push_back(std::move(*reading));
    }
    return out;
  }

 private:
  /// May a ranking begin here? Mostly none does, and that is told by a few bits.
  bool opens(std::uint32_t at) const {
    const Hits& hits = in_.words.hits;
    return in_.quantity_at[at] != no_index || hits.may_be(at, EntryType::ranking_word) ||
           hits.may_be(at, EntryType::superlative) || hits.may_be(at, EntryType::number);
  }

  std::optional<RankingReading> read(std::uint32_t at) const {
    if (!opens(at)) return std::nullopt;
    if (const Hit* behind = in_.word(at, "behind")) return read_contrast({behind->tokens, 2}, at);
    if (auto contrast = contrast_at(at)) return read_contrast(*contrast, at);
    std::optional<RankingDraft> draft = core_at(at);
    if (!draft) return std::nullopt;
    draft->taken = draft->core.last;
    draft->reading.tokens = draft->core;
    read_owner(*draft);
    read_ranked(in_, *draft);
    read_among(*draft);
    read_ranking_scope(in_, *draft);
    if (draft->reading.ranking.quality == rank_order && !says_enough(*draft)) return std::nullopt;
    return finished(std::move(*draft));
  }

  /// "One of the largest", "một trong những ngân hàng lớn nhất".
  void read_among(RankingDraft& draft) const {
    const std::uint32_t first = draft.core.first;
    const std::uint32_t begin = in_.text.sentence_of(first).first;
    for (std::uint32_t at = first, steps = 0; at-- > begin && steps < longest_ranked; ++steps) {
      if (in_.breaks(at)) return;
      if (!in_.word(at, "among")) continue;
      draft.reading.ranking.among = true;
      draft.reading.tokens.first = std::min(at, draft.reading.tokens.first);
      return;
    }
  }

  RankingReading finished(RankingDraft draft) const {
    Ranking& ranking = draft.reading.ranking;
    std::sort(ranking.kinds.begin(), ranking.kinds.end());
    std::sort(ranking.places.begin(), ranking.places.end());
    ranking.written = in_.text.source(draft.reading.tokens);
    return std::move(draft.reading);
  }

  /// "largest", "second-largest", "ranks 11th", "lớn thứ 10", "thứ năm".
  std::optional<RankingDraft> core_at(std::uint32_t at) const {
    RankingDraft draft;
    if (const QuantityReading* rank = in_.rank_at(at)) {
      draft.reading.quantity = in_.quantity_at[at];
      draft.reading.ranking.place = static_cast<int>(rank->quantity.number.value());
      draft.core = rank->tokens;
      std::uint32_t next = rank->tokens.last;
      if (in_.words.is_mark(next, "-")) ++next;
      const Hit* hit =
          in_.english() && in_.inside(next, at) ? in_.words.longest(next, EntryType::superlative) : nullptr;
      if (hit && in_.words.lexicon[hit->entry].after) hit = nullptr;
      draft.reading.ranking.quality = hit ? in_.words.lexicon[hit->entry].code : rank_order;
      if (hit) draft.core.last = hit->tokens.last;
      return draft;
    }
    if (auto capitalised = rank_of_name(at)) return capitalised;
    const Hit* hit = in_.words.longest(at, EntryType::superlative);
    if (!hit) return std::nullopt;
    draft.core = hit->tokens;
    draft.reading.ranking.quality = in_.words.lexicon[hit->entry].code;
    if (!in_.words.lexicon[hit->entry].after) return draft;
    const QuantityReading* rank = in_.inside(hit->tokens.last, at) ? in_.rank_at(hit->tokens.last) : nullptr;
    if (!rank) return std::nullopt;
    draft.reading.quantity = in_.quantity_at[hit->tokens.last];
    draft.reading.ranking.place = static_cast<int>(rank->quantity.number.value());
    draft.core.last = rank->tokens.last;
    return draft;
  }

  /// "the fifth U.S. President": before a capital a rank may be part of a name, and the rest must tell.
  std::optional<RankingDraft> rank_of_name(std::uint32_t at) const {
    const Hit* hit = in_.words.coded(at, EntryType::number, "ordinal");
    if (!in_.english() || !hit || in_.named[at] || !in_.inside(hit->tokens.last, at)) return std::nullopt;
    if (!in_.text[hit->tokens.last].is(TokenFlag::capitalised) || in_.text[at].is(TokenFlag::capitalised))
      return std::nullopt;
    RankingDraft draft;
    draft.core = hit->tokens;
    draft.reading.ranking.quality = rank_order;
    draft.reading.ranking.place = static_cast<int>(in_.words.lexicon[hit->entry].value);
    return draft;
  }

  /// "Lần thứ tư của ông", and no name behind it.
  bool pronoun_owns(std::uint32_t at) const {
    const Hit* of = in_.words.coded(at, EntryType::stop, "of");
    if (!of || !in_.inside(of->tokens.last, at)) return false;
    const std::uint32_t who = of->tokens.last;
    const Hit* he = in_.words.longest(who, EntryType::honorific);
    return he && in_.name_at[who] == no_index && in_.name_at[he->tokens.last] == no_index;
  }

  /// "Vietnam's largest", "its first": whose it is, and where, if that is a place.
  void read_owner(RankingDraft& draft) const {
    const std::uint32_t first = draft.core.first;
    if (!in_.english()) draft.reading.of_pronoun = pronoun_owns(draft.core.last);
    if (!in_.english() || first == in_.text.sentence_of(first).first) return;
    const Token& before = in_.text[first - 1];
    draft.owned = before.is(TokenFlag::possessive);
    if (const Hit* stop = in_.words.longest(first - 1, EntryType::stop))
      if (in_.words.lexicon[stop->entry].code == "whose") draft.owned = draft.reading.of_pronoun = true;
    if (!before.is(TokenFlag::possessive)) return;
    for (std::uint32_t at = first; at-- > in_.text.sentence_of(first).first && first - at < longest_ranked;)
      if (in_.name_at[at] != no_index && in_.mentions.names[in_.name_at[at]].tokens.last == first) {
        const auto place = in_.place_of(in_.name_at[at]);
        if (place) draft.reading.ranking.places.push_back(*place);
        if (!place) draft.reading.owner = in_.name_at[at];
        draft.reading.tokens.first = at;
      } else if (const Hit* area = in_.word(at, "area"); area && area->tokens.last == first) {
        draft.reading.ranking.places.push_back({area->entry, {}});
      }
  }

  bool says_enough(const RankingDraft& draft) const {
    const Ranking& ranking = draft.reading.ranking;
    if (ranking.deed != no_entry || ranking.capacity) return true;
    if (draft.reading.ranked.empty()) return false;
    return draft.acts || draft.owned || !ranking.places.empty() || ranking.years == all_time;
  }

  struct Contrast {
    TokenRange tokens;
    int place = 1;
  };

  /// "only 2022 saw a higher rate", "no other quarter has had a higher figure".
  std::optional<Contrast> contrast_at(std::uint32_t at) const {
    const Hit* only = in_.word(at, "only");
    const Hit* none = in_.word(at, "none");
    if (!only && !none) return std::nullopt;
    const std::uint32_t end = std::min(in_.end_of(at), at + widest_contrast);
    for (std::uint32_t next = (only ? only : none)->tokens.last; next < end; ++next) {
      if (in_.text[next].kind == TokenKind::punctuation && !in_.words.is_mark(next, ",")) break;
      if (const Hit* above = in_.word(next, "above")) return Contrast{{at, above->tokens.last}, only ? 2 : 1};
    }
    return std::nullopt;
  }

  /// Of these the whole sentence tells the time: "In the 2011-2025 period only 2022 saw a higher rate".
  RankingReading read_contrast(const Contrast& contrast, std::uint32_t at) const {
    RankingDraft draft;
    draft.core = draft.reading.tokens = contrast.tokens;
    draft.reading.ranking.quality = "top";
    draft.reading.ranking.place = contrast.place;
    for (std::uint32_t i = contrast.tokens.first; i < contrast.tokens.last; ++i)
      if (in_.moment_at[i] != no_index && draft.reading.ranking.period.empty())
        draft.reading.ranking.period = ranked_period(in_.mentions.moments[in_.moment_at[i]].moment);
    const TokenRange sentence = in_.text.sentence_of(at);
    const std::uint32_t first = std::max(sentence.first, at > whole_sentence ? at - whole_sentence : 0);
    for (std::uint32_t i = first; i < std::min(sentence.last, at + whole_sentence); ++i)
      if (in_.moment_at[i] != no_index)
        if (const double years = in_.years_of(in_.mentions.moments[in_.moment_at[i]].moment); years > 1)
          draft.reading.ranking.years = years;
    for (std::uint32_t i = contrast.tokens.first; i < contrast.tokens.last; ++i)
      if (in_.quantity_at[i] != no_index && in_.rank_at(i)) draft.reading.quantity = in_.quantity_at[i];
    draft.reading.refers_back = true;
    return finished(std::move(draft));
  }

  const RankingWords in_;
};

}  // namespace

std::vector<RankingReading> read_rankings(const Words& words, const Mentions& mentions) {
  return Reader(words, mentions).run();
}

}  // namespace doichieu
