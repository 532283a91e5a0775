#include "claims/ranking_reader.hpp"

#include <algorithm>

#include "claims/anchors.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t widest_gap =
    4;  ///< tokens between a superlative and a piece of its scope, or two pieces
constexpr std::uint32_t longest_phrase = 8;    ///< tokens of what is ranked
constexpr std::uint32_t widest_contrast = 15;  ///< tokens from "only" to "higher"

constexpr std::uint32_t whole_sentence = 40;  ///< tokens on either side of a contrast that may tell its time
constexpr std::uint32_t tally_reach = 8;      ///< tokens between what was won and "for the third time"
constexpr std::uint32_t longest_deed = 4;     ///< tokens from "to" to the word that says what was done

constexpr std::string_view order = "order";

/// By token, the index of the mention that starts there.
template <class Mention>
std::vector<std::uint32_t> starts(const std::vector<Mention>& mentions, std::uint32_t size) {
  std::vector<std::uint32_t> out(size + 1, no_index);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) out[mentions[i].tokens.first] = i;
  return out;
}

/// What is being put together, and how far the words behind it have been taken in.
struct Draft {
  RankingReading reading;
  TokenRange core;  ///< the superlative with its rank, or the rank
  std::uint32_t taken = 0;
  bool owned = false;  ///< somebody's: "his first trip"
  bool acts = false;   ///< "the fifth to …", whatever was done
};

class Reader {
 public:
  Reader(const Words& words, const Mentions& mentions)
      : words_(words),
        text_(words.text),
        mentions_(mentions),
        quantity_at_(starts(mentions.quantities, text_.size())),
        moment_at_(starts(mentions.moments, text_.size())),
        name_at_(starts(mentions.names, text_.size())),
        named_(text_.size() + 1, false),
        part_of_phrase_(text_.size() + 1, false) {
    for (const NameMention& name : mentions.names) {
      mark(named_, name.tokens);
      mark(part_of_phrase_, name.tokens);
    }
    for (const RoleMention& role : mentions.roles) mark(part_of_phrase_, role.tokens);
    for (const ConceptMention& found : mentions.concepts)
      if (found.tokens.size() > 1) mark(part_of_phrase_, found.tokens);
    for (const MomentReading& moment : mentions.moments)
      if (!period_of(moment.moment).empty()) mark(part_of_phrase_, moment.tokens);
  }

  std::vector<RankingReading> run() && {
    std::vector<RankingReading> out;
    for (std::uint32_t at = 0; at < text_.size();) {
      std::optional<RankingReading> reading = read(at);
      at = reading ? std::max(at + 1, reading->tokens.last) : at + 1;
      if (reading) out.push_back(std::move(*reading));
    }
    return out;
  }

 private:
  static void mark(std::vector<bool>& tokens, TokenRange range) {
    std::fill(tokens.begin() + range.first, tokens.begin() + range.last, true);
  }
  bool english() const { return words_.language == Language::english; }
  std::uint32_t end_of(std::uint32_t at) const { return text_.sentence_of(at).last; }
  bool inside(std::uint32_t at, std::uint32_t sentence_of) const {
    return at < text_.size() && text_[at].sentence == text_[sentence_of].sentence;
  }
  bool breaks(std::uint32_t at) const {
    return text_[at].kind == TokenKind::punctuation &&
           !(text_[at].is(TokenFlag::glued) && words_.is_mark(at, "-"));
  }
  const Hit* word(std::uint32_t at, std::string_view code) const {
    return words_.coded(at, EntryType::ranking_word, code);
  }
  const QuantityReading* rank_at(std::uint32_t at) const {
    if (at >= text_.size() || quantity_at_[at] == no_index) return nullptr;
    const QuantityReading& q = mentions_.quantities[quantity_at_[at]];
    return q.quantity.dimension == Dimension::rank ? &q : nullptr;
  }

  std::optional<RankingReading> read(std::uint32_t at) const {
    if (const Hit* behind = word(at, "behind")) return read_contrast({behind->tokens, 2}, at);
    if (auto contrast = contrast_at(at)) return read_contrast(*contrast, at);
    std::optional<Draft> draft = core_at(at);
    if (!draft) return std::nullopt;
    draft->taken = draft->core.last;
    draft->reading.tokens = draft->core;
    if (one_of_several(draft->core.first)) return std::nullopt;
    read_owner(*draft);
    read_phrase(*draft);
    read_times(*draft);
    read_scope(*draft);
    if (draft->reading.ranking.quality == order && !says_enough(*draft)) return std::nullopt;
    return finished(std::move(*draft));
  }

  /// "One of the largest", "một trong những ngân hàng lớn nhất".
  bool one_of_several(std::uint32_t first) const {
    const std::uint32_t begin = text_.sentence_of(first).first;
    for (std::uint32_t at = first, steps = 0; at-- > begin && steps < longest_phrase; ++steps) {
      if (breaks(at)) return false;
      if (word(at, "among")) return true;
    }
    return false;
  }

  RankingReading finished(Draft draft) const {
    Ranking& ranking = draft.reading.ranking;
    std::sort(ranking.kinds.begin(), ranking.kinds.end());
    std::sort(ranking.places.begin(), ranking.places.end());
    ranking.written = text_.source(draft.reading.tokens);
    return std::move(draft.reading);
  }

  /// "largest", "second-largest", "ranks 11th", "lớn thứ 10", "thứ năm".
  std::optional<Draft> core_at(std::uint32_t at) const {
    Draft draft;
    if (const QuantityReading* rank = rank_at(at)) {
      draft.reading.quantity = quantity_at_[at];
      draft.reading.ranking.place = static_cast<int>(rank->quantity.number.value());
      draft.core = rank->tokens;
      std::uint32_t next = rank->tokens.last;
      if (words_.is_mark(next, "-")) ++next;
      const Hit* hit = english() && inside(next, at) ? words_.longest(next, EntryType::superlative) : nullptr;
      if (hit && words_.lexicon[hit->entry].after) hit = nullptr;
      draft.reading.ranking.quality = hit ? words_.lexicon[hit->entry].code : order;
      if (hit) draft.core.last = hit->tokens.last;
      return draft;
    }
    if (auto capitalised = rank_of_name(at)) return capitalised;
    const Hit* hit = words_.longest(at, EntryType::superlative);
    if (!hit) return std::nullopt;
    draft.core = hit->tokens;
    draft.reading.ranking.quality = words_.lexicon[hit->entry].code;
    if (!words_.lexicon[hit->entry].after) return draft;
    const QuantityReading* rank = inside(hit->tokens.last, at) ? rank_at(hit->tokens.last) : nullptr;
    if (!rank) return std::nullopt;
    draft.reading.quantity = quantity_at_[hit->tokens.last];
    draft.reading.ranking.place = static_cast<int>(rank->quantity.number.value());
    draft.core.last = rank->tokens.last;
    return draft;
  }

  /// "the fifth U.S. President": before a capital a rank may be part of a name, and the rest must tell.
  std::optional<Draft> rank_of_name(std::uint32_t at) const {
    const Hit* hit = words_.coded(at, EntryType::number, "ordinal");
    if (!english() || !hit || name_covers(at) || !inside(hit->tokens.last, at)) return std::nullopt;
    if (!text_[hit->tokens.last].is(TokenFlag::capitalised) || text_[at].is(TokenFlag::capitalised))
      return std::nullopt;
    Draft draft;
    draft.core = hit->tokens;
    draft.reading.ranking.quality = order;
    draft.reading.ranking.place = static_cast<int>(words_.lexicon[hit->entry].value);
    return draft;
  }

  /// "Vietnam's largest", "its first": whose it is, and where, if that is a place.
  void read_owner(Draft& draft) const {
    const std::uint32_t first = draft.core.first;
    if (!english() || first == text_.sentence_of(first).first) return;
    const Token& before = text_[first - 1];
    draft.owned = before.is(TokenFlag::possessive);
    if (const Hit* stop = words_.longest(first - 1, EntryType::stop))
      draft.owned |= words_.lexicon[stop->entry].code == "whose";
    if (!before.is(TokenFlag::possessive)) return;
    for (std::uint32_t at = first; at-- > text_.sentence_of(first).first && first - at < longest_phrase;)
      if (name_at_[at] != no_index && mentions_.names[name_at_[at]].tokens.last == first) {
        const auto place = place_of(name_at_[at]);
        if (place) draft.reading.ranking.places.push_back(*place);
        if (!place) draft.reading.owner = name_at_[at];
        draft.reading.tokens.first = at;
      } else if (const Hit* area = word(at, "area"); area && area->tokens.last == first) {
        draft.reading.ranking.places.push_back({area->entry, {}});
      }
  }

  std::optional<RankPlace> place_of(std::uint32_t name) const {
    const NameMention& mention = mentions_.names[name];
    if (mention.type != MentionType::place) return std::nullopt;
    if (mention.entry != no_entry) return RankPlace{mention.entry, {}};
    if (mention.entity == no_index) return std::nullopt;
    const Entity& entity = mentions_.entities[mention.entity];
    return RankPlace{entity.entry, entity.entry == no_entry ? entity.name.folded : std::string()};
  }

  /// The noun phrase: behind the superlative in English, before it in Vietnamese.
  void read_phrase(Draft& draft) const {
    const TokenRange phrase = english() ? phrase_behind(draft.core.last) : phrase_before(draft.core.first);
    for (std::uint32_t at = phrase.first; at < phrase.last;) {
      if (const Hit* kind = word(at, "kind"); kind && kind->tokens.last <= phrase.last)
        draft.reading.ranking.kinds.push_back(kind->entry);
      if (moment_at_[at] != no_index)
        draft.reading.ranking.period = period_of(mentions_.moments[moment_at_[at]].moment);
      const Hit* ranked = longest_within(at, phrase.last);
      if (ranked) take_ranked(draft, ranked->entry);
      at = ranked ? ranked->tokens.last : at + 1;
    }
    if (english() && draft.reading.ranked.empty()) read_subject(draft);
    draft.taken = std::max(draft.taken, phrase.last);
    if (!phrase.empty())
      draft.reading.tokens = {std::min(draft.reading.tokens.first, phrase.first),
                              std::max(draft.core.last, phrase.last)};
  }

  /// A third title is the third that somebody won.
  void take_ranked(Draft& draft, EntryId ranked) const {
    draft.reading.ranked.push_back(ranked);
    if (draft.reading.ranking.quality == order && words_.lexicon[ranked].code == tally_code)
      draft.reading.ranking.deed = ranked;
  }

  /// "Won the trophy for a third time": what was won stands before, and no comma or other rank between.
  void read_times(Draft& draft) const {
    const Hit* times = word(draft.core.last, "times");
    if (!english() || draft.reading.ranking.quality != order || !times) return;
    const std::uint32_t begin = text_.sentence_of(draft.core.first).first;
    for (std::uint32_t at = draft.core.first, steps = 0; at-- > begin && steps < tally_reach; ++steps) {
      if (breaks(at) || rank_at(at)) return;
      const Hit* hit = longest_within(at, draft.core.first);
      const EntryId won = hit ? tally_of(hit->entry) : no_entry;
      if (won == no_entry) continue;
      draft.reading.ranked = {won};
      draft.reading.ranking.deed = won;
      draft.taken = times->tokens.last;
      draft.reading.tokens = {at, times->tokens.last};
      return;
    }
  }

  /// The concept that is won again and again, or what a champion has won.
  EntryId tally_of(EntryId entry) const {
    if (words_.lexicon[entry].code == tally_code) return entry;
    for (const EntryId wider : words_.lexicon.ancestors(entry))
      if (words_.lexicon[wider].code == tally_code) return wider;
    return no_entry;
  }

  /// "The quake was the strongest": what is ranked stands before, with nothing but small words between.
  void read_subject(Draft& draft) const {
    const std::uint32_t begin = text_.sentence_of(draft.core.first).first;
    for (std::uint32_t at = draft.core.first, steps = 0; at-- > begin && steps < longest_phrase; ++steps) {
      if (const Hit* hit = longest_within(at, draft.core.first); hit && !words_.longest(at, EntryType::stop))
        return draft.reading.ranked.push_back(hit->entry);
      if (!words_.longest(at, EntryType::stop)) return;
    }
  }

  /// The longest concept or office that starts at the token and ends by `last`.
  const Hit* longest_within(std::uint32_t at, std::uint32_t last) const {
    for (auto [hit, end] = words_.hits.at(at); hit != end; ++hit) {
      const EntryType type = words_.lexicon[hit->entry].type;
      if ((type == EntryType::concept_ || type == EntryType::role) && hit->tokens.last <= last) return hit;
    }
    return nullptr;
  }

  /// "Q4" of a fourth quarter, whichever year: quarters are ranked among quarters.
  static std::string period_of(const Moment& moment) {
    if (moment.unit == Unit::quarter || moment.unit == Unit::half_year)
      return (moment.unit == Unit::quarter ? "quarter " : "half ") + std::to_string(moment.day.month);
    return moment.day.month != 0 && moment.day.day == 0 ? "month " + std::to_string(moment.day.month)
                                                        : std::string();
  }

  bool ends_phrase(std::uint32_t at) const {
    if (part_of_phrase_[at]) return false;
    return breaks(at) || text_[at].kind == TokenKind::number || rank_at(at) ||
           words_.longest(at, {EntryType::stop, EntryType::superlative}) != nullptr || word(at, "ever");
  }

  TokenRange phrase_behind(std::uint32_t first) const {
    TokenRange out{first, first};
    const std::uint32_t end = first < text_.size() ? end_of(first) : first;
    if (!inside(first, first - 1)) return out;
    while (out.last < end && out.size() < longest_phrase && !ends_phrase(out.last)) ++out.last;
    return out;
  }

  TokenRange phrase_before(std::uint32_t last) const {
    TokenRange out{last, last};
    const std::uint32_t begin = text_.sentence_of(last).first;
    while (out.first > begin && out.size() < longest_phrase && !ends_phrase(out.first - 1)) --out.first;
    return out;
  }

  bool name_covers(std::uint32_t at) const { return named_[at]; }

  /// What stands close behind: places, times, deed, capacity.
  void read_scope(Draft& draft) const {
    const std::uint32_t end = end_of(draft.core.first);
    for (std::uint32_t at = std::max(draft.core.last, draft.taken);
         at < end && at - draft.taken <= widest_gap;) {
      if (breaks(at) || rank_at(at) || words_.longest(at, EntryType::superlative)) break;
      const std::uint32_t last = piece_at(draft, at, end);
      if (last > at) {
        draft.taken = last;
        draft.reading.tokens.last = std::max(draft.reading.tokens.last, last);
      }
      at = std::max(last, at + 1);
    }
  }

  /// Takes in the piece of the scope that starts at the token; returns the token behind it, or `at`.
  std::uint32_t piece_at(Draft& draft, std::uint32_t at, std::uint32_t end) const {
    Ranking& ranking = draft.reading.ranking;
    if (const Hit* hit = word(at, "ever")) return ranking.years = all_time, hit->tokens.last;
    if (const Hit* hit = word(at, "capacity")) return ranking.capacity = true, hit->tokens.last;
    if (const Hit* hit = word(at, "office"); hit && words_.longest(hit->tokens.last, EntryType::role))
      return ranking.capacity = true, words_.longest(hit->tokens.last, EntryType::role)->tokens.last;
    if (const Hit* hit = word(at, "kind")) return ranking.kinds.push_back(hit->entry), hit->tokens.last;
    if (const Hit* hit = word(at, "years"); hit && ranking.years == 0)
      return ranking.years = words_.lexicon[hit->entry].value, hit->tokens.last;
    if (const Hit* hit = word(at, "area"))
      return ranking.places.push_back({hit->entry, {}}), hit->tokens.last;
    if (const std::uint32_t last = years_at(at, ranking); last > at) return last;
    if (name_at_[at] != no_index) {
      const NameMention& name = mentions_.names[name_at_[at]];
      if (name.type != MentionType::place) {
        draft.owned = true;
        const bool person = name.type == MentionType::person;
        if (person && draft.reading.owner == no_index) draft.reading.owner = name_at_[at];
      }
      if (const auto place = place_of(name_at_[at])) ranking.places.push_back(*place);
      return name.tokens.last;
    }
    if (const std::uint32_t last = deed_at(draft, at, end); last > at) return last;
    return at;
  }

  /// "to operate", and in Vietnamese the verb that follows at once.
  std::uint32_t deed_at(Draft& draft, std::uint32_t at, std::uint32_t end) const {
    Ranking& ranking = draft.reading.ranking;
    if (ranking.quality != order || ranking.deed != no_entry) return at;
    if (english() ? !word(at, "deed") : at != draft.taken) return at;
    if (const Hit* whole = english() ? longest_within(at, end) : nullptr)
      return ranking.deed = whole->entry, whole->tokens.last;  // "to own" is a form of its own
    if (english() && at + 1 < end && text_[at + 1].kind == TokenKind::word &&
        !words_.longest(at + 1, EntryType::stop) && !named_[at + 1])
      draft.acts = true;
    // In "to make the trip" the noun tells.
    const std::uint32_t last = std::min(end, at + (english() ? longest_deed : 1));
    // "To win the title": what is won tells more than the winning.
    for (std::uint32_t won = at; won < std::min(end, at + longest_deed) && draft.acts; ++won)
      if (const Hit* hit = longest_within(won, end); hit && words_.lexicon[hit->entry].code == tally_code)
        return ranking.deed = hit->entry, hit->tokens.last;
    for (std::uint32_t verb = at; verb < last; ++verb)
      if (const Hit* hit = longest_within(verb, end);
          hit && words_.lexicon[hit->entry].type == EntryType::concept_) {
        if (english() && !draft.acts) return at;
        ranking.deed = hit->entry;
        return hit->tokens.last;
      }
    return at;
  }

  /// "since 2011", "in 15 years", "30 năm qua", "this year".
  std::uint32_t years_at(std::uint32_t at, Ranking& ranking) const {
    if (moment_at_[at] != no_index) {
      const MomentReading& moment = mentions_.moments[moment_at_[at]];
      const double years = years_of(moment.moment);
      if (ranking.capacity) return moment.tokens.last;  // "since he took office in 2017"
      if (ranking.quality == order && years == 1) {
        ranking.period = "year " + std::to_string(moment.moment.day.year);  // when it was done
      } else if (ranking.years == 0) {
        ranking.years = years;
      }
      return moment.tokens.last;
    }
    if (quantity_at_[at] == no_index) return at;
    const QuantityReading& q = mentions_.quantities[quantity_at_[at]];
    if (q.quantity.dimension != Dimension::duration || q.quantity.unit != "year" || q.quantity.of == "age")
      return at;
    if (ranking.years == 0) ranking.years = q.quantity.number.value();
    return q.tokens.last;
  }

  double years_of(const Moment& moment) const {
    if (!mentions_.published || moment.day.year == 0) return 0;
    const int back = mentions_.published->year - moment.day.year;
    const bool stretch =
        moment.edge == Edge::since || (moment.last_day && moment.last_day->year > moment.day.year);
    if (stretch) return back > 0 ? back : 0;
    return moment.day.month == 0 && !moment.last_day ? 1 : 0;
  }

  bool says_enough(const Draft& draft) const {
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
    const Hit* only = word(at, "only");
    const Hit* none = word(at, "none");
    if (!only && !none) return std::nullopt;
    const std::uint32_t end = std::min(end_of(at), at + widest_contrast);
    for (std::uint32_t next = (only ? only : none)->tokens.last; next < end; ++next) {
      if (text_[next].kind == TokenKind::punctuation && !words_.is_mark(next, ",")) break;
      if (const Hit* above = word(next, "above")) return Contrast{{at, above->tokens.last}, only ? 2 : 1};
    }
    return std::nullopt;
  }

  /// Of these the whole sentence tells the time: "In the 2011-2025 period only 2022 saw a higher rate".
  RankingReading read_contrast(const Contrast& contrast, std::uint32_t at) const {
    Draft draft;
    draft.core = draft.reading.tokens = contrast.tokens;
    draft.reading.ranking.quality = "top";
    draft.reading.ranking.place = contrast.place;
    for (std::uint32_t i = contrast.tokens.first; i < contrast.tokens.last; ++i)
      if (moment_at_[i] != no_index && draft.reading.ranking.period.empty())
        draft.reading.ranking.period = period_of(mentions_.moments[moment_at_[i]].moment);
    const TokenRange sentence = text_.sentence_of(at);
    const std::uint32_t first = std::max(sentence.first, at > whole_sentence ? at - whole_sentence : 0);
    for (std::uint32_t i = first; i < std::min(sentence.last, at + whole_sentence); ++i)
      if (moment_at_[i] != no_index)
        if (const double years = years_of(mentions_.moments[moment_at_[i]].moment); years > 1)
          draft.reading.ranking.years = years;
    for (std::uint32_t i = contrast.tokens.first; i < contrast.tokens.last; ++i)
      if (quantity_at_[i] != no_index && rank_at(i)) draft.reading.quantity = quantity_at_[i];
    draft.reading.refers_back = true;
    return finished(std::move(draft));
  }

  const Words& words_;
  const NormalText& text_;
  const Mentions& mentions_;
  std::vector<std::uint32_t> quantity_at_;
  std::vector<std::uint32_t> moment_at_;
  std::vector<std::uint32_t> name_at_;
  std::vector<bool> named_;           ///< by token: is it part of a name?
  std::vector<bool> part_of_phrase_;  ///< of a name, a concept of several words or a quarter
};

}  // namespace

std::vector<RankingReading> read_rankings(const Words& words, const Mentions& mentions) {
  return Reader(words, mentions).run();
}

}  // namespace doichieu
