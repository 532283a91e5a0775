#include "value/date_figures.hpp"
#include "value/moment.hpp"
#include "value/moment_phrase.hpp"
#include "value/time_signs.hpp"

namespace doichieu {
namespace {

/// What may open a moment or introduce one, digits aside.
constexpr std::uint64_t openers =
    WordView::bit(EntryType::month) | WordView::bit(EntryType::weekday) | WordView::bit(EntryType::day_part) |
    WordView::bit(EntryType::relative_day) | WordView::bit(EntryType::date_word) |
    WordView::bit(EntryType::qualifier) | WordView::bit(EntryType::number) |
    WordView::bit(EntryType::duration) | WordView::bit(EntryType::clock);
constexpr std::uint32_t future_reach = 8;  ///< tokens between a day that opens a sentence and its verb
constexpr int news_range = 7;              ///< days around its publication that a text speaks of most

struct EdgeCue {
  std::string_view code;
  Edge edge;
};
constexpr EdgeCue edge_cues[] = {
    {"since", Edge::since}, {"after", Edge::after}, {"until", Edge::until}, {"before", Edge::before}};
constexpr EdgeCue vietnamese_edges[] = {{"ago", Edge::before}, {"then", Edge::after}};  // "trước", "sau"

class TimeReader {
 public:
  TimeReader(const WordView& words, const Anchor& anchor, TimeReadings& out)
      : words_(words), anchor_(anchor), phrases_(words, anchor), signs_(words), out_(out) {}

  void sentence() {
    const auto [first, last] = words_.sentence();
    cue_begin_ = cue_end_ = first;
    cue_ = {};
    find_future();
    signs_.enter();
    for (std::uint32_t at = first; at < last;) at = step(at);
  }

 private:
  /// Reads what starts at the token, or passes over it.
  std::uint32_t step(std::uint32_t at) {
    if (!words_.is(at, TokenKind::number) && !words_.is(at, TokenKind::designator) &&
        !words_.has(at, openers)) {
      if (words_.is(at, "(")) cue_ = "bracket", cue_end_ = at + 1;
      return at + 1;
    }
    if (const auto idiom = words_.find(at, EntryType::date_word, "idiom"); idiom && !cued(at))
      return idiom.last;
    if (!signs_.near(at)) return past(at);
    if (auto again = phrases_.spans().recurring(at)) {
      add_hours(*again);
      out_.recurring.push_back(*again);
      return again->tokens.last;
    }
    if (cued(at, "named"))
      if (const auto name = phrases_.dates().at(at, DateCue::day)) return name->tokens.last;
    if (auto draft = phrases_.at(at, cue_at(at))) return add(std::move(*draft), at);
    if (const auto length = phrases_.spans().length(at, at == words_.sentence().first || cued(at))) {
      const std::uint32_t last = length->tokens.last;
      if (words_.small(last, 1, 31) && words_.find(last - 1, EntryType::date_word, "day"))
        return last - 1;  // "hai ngày 18 và 19/2"
      if (!of_range(at)) out_.periods.push_back(*length);
      return last;
    }
    return past(at);
  }

  bool cued(std::uint32_t at, std::string_view code) const { return cued(at) && cue_ == code; }
  bool cued(std::uint32_t at) const { return !cue_.empty() && cue_end_ == at; }

  PhraseCue cue_at(std::uint32_t at) const {
    PhraseCue cue;
    if (cued(at)) cue.code = cue_;
    cue.looks_ahead = future_ != none &&
                      (future_ < at || (at <= words_.sentence().first + 1 && future_ - at <= future_reach));
    cue.told = told_;
    cue.opens = at == words_.sentence().first || (cued(at) && cue_begin_ == words_.sentence().first);
    return cue;
  }

  void find_future() {
    future_ = none;
    for (std::uint32_t at = words_.sentence().first; at < words_.sentence().last; ++at)
      if (words_.find(at, EntryType::date_word, "future")) {
        future_ = at;
        return;
      }
  }

  /// "3 to 5 days": the number before belongs to it, so it is a quantity and no length of ours.
  bool of_range(std::uint32_t at) const {
    return at >= words_.sentence().first + 2 && words_.is(at - 2, TokenKind::number) &&
           (words_.is(at - 1, "-") || words_.find(at - 1, EntryType::date_word, "to"));
  }

  /// "every Tuesday at 4pm".
  void add_hours(RecurringReading& again) const {
    std::uint32_t at = again.tokens.last;
    const auto joint = words_.find(at, EntryType::date_word, "at");
    const auto clock = read_clock(words_, joint ? joint.last : at, joint ? true : false);
    if (!clock || again.recurring.weekday == 0) return;
    again.recurring.minute = clock->minute;
    again.tokens.last = clock->tokens.last;
  }

  std::uint32_t add(Draft draft, std::uint32_t at) {
    if (!told(draft)) return draft.end;
    join_span(draft, at);
    set_edge(draft, at);
    or_later(draft);
    settle_order(draft.moment());
    if (draft.moment().day.full() && draft.moment().edge == Edge::none) told_ = draft.moment().day;
    if (draft.moment().day == Day{}) draft.reading.context = told_.full() ? told_ : anchor_.today();
    out_.moments.push_back(draft.reading);
    moment_end_ = draft.end;
    return same_month(draft.reading, draft.end);
  }

  static bool told(const Draft& draft) {
    const Moment& m = draft.reading.moment;
    return !draft.relative || m.day != Day{} || m.weekday || m.part || m.minute;
  }

  /// "from October 8 to the end of the year", "yesterday to tomorrow": a second moment that closes the first.
  void join_span(Draft& draft, std::uint32_t at) const {
    Moment& m = draft.moment();
    const bool spans = cue_at(at).date() == DateCue::from;
    if (m.day == Day{} || m.last_minute || (m.last_day && m.unit == Unit::none)) return;
    const std::uint32_t next = phrases_.dates().joint(draft.end, spans);
    if (!next) return;
    auto now = words_.find(next, EntryType::date_word, "now");
    if (!now && words_.vietnamese()) now = words_.find(next, EntryType::date_word, "this");  // "đến nay"
    if (now) {
      m.edge = Edge::since;
      draft.end = draft.reading.tokens.last = now.last;
      return;
    }
    PhraseCue cue = cue_at(at);
    cue.code = "to";
    const auto last = phrases_.at(next, cue);
    if (!last || last->moment().day == Day{} || last->moment().last_minute) return;
    Moment end = last->moment();
    if (end.weekday && end.day.full() && !end.last_day && end.day < m.day) end.day = plus_days(end.day, 7);
    const bool both_clocks = m.minute && end.minute;
    if (m.minute.has_value() != end.minute.has_value() || end.edge != Edge::none) return;
    const Day final_day = end.last_day.value_or(end.day);
    if (m.day.year && final_day.year && last_day(final_day) < first_day(m.day)) return;
    if (!spans && words_.is(next - 1, "-") && (m.day.day == 0 || end.day.day == 0)) return;
    if (!m.day.year != !final_day.year || (m.day.day != 0) != (final_day.day != 0)) return;
    m.last_day = final_day;
    if (both_clocks) m.last_minute = end.minute;
    m.unit = Unit::none;
    draft.end = draft.reading.tokens.last = last->end;
    draft.reading.day.last = last->end;
  }

  /// "since", "until" … before the moment; "before Saturday's game" is no end of Saturday.
  void set_edge(Draft& draft, std::uint32_t at) const {
    if (!cued(at) || words_[draft.end - 1].is(TokenFlag::possessive)) return;
    for (const EdgeCue& cue : edge_cues)
      if (cue_ == cue.code) draft.moment().edge = cue.edge;
    Moment& m = draft.moment();  // "after the beginning of" is not after the whole of it
    if (m.edge == Edge::after && m.phase == Phase::early) m.edge = Edge::since;
    if (m.edge == Edge::before && m.phase == Phase::late) m.edge = Edge::until;
    if (!words_.vietnamese() || draft.relative) return;
    for (const EdgeCue& cue : vietnamese_edges)
      if (cue_ == cue.code) draft.moment().edge = cue.edge;
  }

  /// "2012 or later", "from 2015 onwards".
  void or_later(Draft& draft) const {
    Moment& m = draft.moment();
    const auto word = words_.find(draft.end, EntryType::date_word, "or-later");
    if (!word || m.edge != Edge::none || (m.last_day && m.unit == Unit::none) || m.last_minute) return;
    m.edge = Edge::since;
    draft.end = draft.reading.tokens.last = word.last;
  }

  /// Which of its two readings a day in figures has, where the text or its day of publication shows it.
  void settle_order(Moment& m) const {
    if (!m.otherwise) return;
    if (!order_asked_) order_ = month_first(words_.text()), order_asked_ = true;
    std::optional<bool> first = order_;
    if (!first && anchor_.known() && m.day.full() && m.otherwise->full()) {
      const auto near = [&](Day day) {
        return std::abs(day_number(day) - day_number(anchor_.today())) <= news_range;
      };
      if (near(m.day) != near(*m.otherwise)) first = near(m.day);
    }
    if (!first) return;
    if (!*first) m.day = *m.otherwise;
    m.otherwise.reset();
  }

  /// "February 18 and 19", "18/2 và 19": a further day of the month just read.
  std::uint32_t same_month(const MomentReading& before, std::uint32_t at) {
    const Day day = before.moment.day;
    if (!day.month || !day.day || before.moment.last_day || before.tokens.last != before.day.last) return at;
    const auto also = words_.find(at, EntryType::date_word, "and");
    const auto next = also ? words_.small(also.last, day.day + 1, 31) : std::nullopt;
    if (!next || words_.is(also.last + 1, TokenKind::word) || words_.is(also.last + 1, TokenKind::symbol) ||
        words_.glued(also.last + 1, "/") || words_.glued(also.last + 1, "-"))
      return at;
    MomentReading further;
    further.moment.day = {day.year, day.month, *next};
    further.moment.resolved = before.moment.resolved;
    further.tokens = further.day = {also.last, also.last + 1};
    out_.moments.push_back(further);
    return further.tokens.last;
  }

  /// Steps over what opened no moment: a word that may introduce one is remembered, a run of digits left
  /// whole.
  std::uint32_t past(std::uint32_t at) {
    const auto hedge = words_.find(at, EntryType::qualifier);
    if (const auto word = words_.find(at, EntryType::date_word); word && word.last >= hedge.last) {
      if (!cued(at)) cue_begin_ = at;
      const bool article = word->code == "on" && cued(at) && cue_ != "on" && word.last == at + 1;
      if (!article) cue_ = word->code;                      // "between the", "since the"
      if (cue_ == "and" && moment_end_ == at) cue_ = "in";  // "in 2007 and 2009"
      cue_end_ = word.last;
      return word.last;
    }
    if (hedge && cued(at)) {  // "at about 1.30pm"
      cue_end_ = hedge.last;
      return hedge.last;
    }
    if (!words_.is(at, TokenKind::number)) return at + 1;
    do ++at;
    while (words_.glued(at) && (words_[at].kind != TokenKind::punctuation || words_.glued(at + 1)));
    return at;
  }

  static constexpr std::uint32_t none = 0xffffffff;

  const WordView& words_;
  const Anchor& anchor_;
  PhraseReader phrases_;
  TimeSigns signs_;
  TimeReadings& out_;
  std::string_view cue_;               ///< the code of the date word that stands last
  std::uint32_t cue_begin_ = 0;        ///< the first of the words that introduce, it and those right before
  std::uint32_t cue_end_ = 0;          ///< the token behind it
  std::uint32_t moment_end_ = 0;       ///< the token behind the last moment
  std::uint32_t future_ = none;        ///< the first word of the sentence that looks ahead
  Day told_;                           ///< the day that was told last
  mutable std::optional<bool> order_;  ///< does the text put the month first?
  mutable bool order_asked_ = false;
};

}  // namespace

TimeReadings read_times(const NormalText& text, const Hits& hits, const Lexicon& lexicon, Language language,
                        const std::optional<Published>& published) {
  WordView words(text, hits, lexicon, language);
  const Anchor anchor(published);
  TimeReadings out;
  TimeReader reader(words, anchor, out);
  for (const Sentence& sentence : text.sentences()) {
    words.enter(sentence.tokens);
    reader.sentence();
  }
  return out;
}

std::vector<MomentReading> read_moments(const NormalText& text, const Hits& hits, const Lexicon& lexicon,
                                        Language language, const std::optional<Published>& published) {
  return read_times(text, hits, lexicon, language, published).moments;
}

}  // namespace doichieu
