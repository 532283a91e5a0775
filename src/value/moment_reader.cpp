#include <algorithm>

#include "value/length_context.hpp"
#include "value/moment.hpp"
#include "value/moment_edge.hpp"
#include "value/moment_phrase.hpp"
#include "value/past_story.hpp"
#include "value/recurring_reader.hpp"
#include "value/tense.hpp"
#include "value/time_lists.hpp"
#include "value/time_signs.hpp"
#include "value/time_unit.hpp"
#include "value/told_times.hpp"

namespace doichieu {
namespace {

/// Words that introduce a form or join two, while none begins with them.
constexpr CodeKey joints[] = {"of", "in", "in-the", "at", "and", "or", "for", "to", "by", "joiner", "ratio"};

/// A qualifier, and the tokens that say it.
struct Hedge {
  TokenRange tokens;
  std::string_view code;
};

class TimeReader {
 public:
  TimeReader(const WordView& words, const ReferenceDay& reference, bool past_story, TimeReadings& out)
      : words_(words),
        reference_(reference),
        phrases_(words, reference),
        recurring_(words),
        signs_(words),
        out_(out),
        tenses_(words),
        told_(reference, past_story) {}

  void sentence() {
    const std::uint32_t first = words_.sentence().first;
    cue_begin_ = cue_end_ = first;
    cue_ = {};
    hedge_ = {};
    told_.enter(opens_paragraph(first));
    tenses_.enter();
    const std::uint32_t behind_last_sign = signs_.enter();
    for (std::uint32_t at = first; at < behind_last_sign;) at = step(at);
  }

 private:
  /// Does a line end between the sentence that begins here and the one before?
  bool opens_paragraph(std::uint32_t first) const {
    if (first == 0) return true;
    const Span between{words_[first - 1].source.end, words_[first].source.begin};
    return slice(words_.text().source(), between).find('\n') != std::string_view::npos;
  }

  /// Reads what starts at the token, or passes over it.
  std::uint32_t step(std::uint32_t at) {
    if (!words_.is(at, TokenKind::number) && !words_.is(at, TokenKind::designator) &&
        !words_.has(at, time_openers)) {
      if (words_.is(at, "(")) cue_ = "bracket", cue_end_ = at + 1;
      if (words_.is(at, ",") && behind_moment(at)) {
        if (in_figures_) cue_ = "on", cue_end_ = at + 1;
        if (joins_years(words_, out_.moments.back(), at)) cue_ = "in", cue_end_ = at + 1;
      }
      return at + 1;
    }
    if (const auto hedge = words_.find(at, EntryType::qualifier)) hedge_ = {{at, hedge.last}, hedge->code};
    if (const std::uint32_t last = past_verb(at)) return last;
    if (only_joins(at) || introduces_nothing(at)) return past(at);
    const auto idiom = words_.find(at, EntryType::date_word, "idiom");
    if (idiom && (!cued(at) || !words_.vietnamese())) return idiom.last;
    if (!signs_.near(at)) return past(at);
    if (auto again = recurring_.at(at)) {
      out_.recurring.push_back(*again);
      return again->tokens.last;
    }
    if (cued(at, "named") && (words_.vietnamese() || words_.is(at, TokenKind::number)))
      if (const auto name = phrases_.dates().at(at, DateCue::day)) return name->tokens.last;
    if (auto draft = phrases_.at(at, cue_at(at))) {
      if (const auto last = hour_of_many(*draft)) return *last;
      return add(std::move(*draft), at);
    }
    if (const auto length = phrases_.spans().length(at, at == words_.sentence().first || cued(at))) {
      const std::uint32_t last = length->tokens.last;
      const bool nights = words_.has(last + 1, WordView::bit(EntryType::day_part));  // "3 ngày 2 đêm"
      if (words_.small(last, 1, 31) && words_.find(last - 1, EntryType::date_word, "day") && !nights)
        return last - 1;  // "hai ngày 18 và 19/2"
      if (stands_alone(words_, *length)) out_.periods.push_back(*length);
      return last;
    }
    if (const auto listed = length_in_list(words_, at)) {
      out_.periods.push_back(*listed);
      return listed->tokens.last;
    }
    return past(at);
  }

  /// Does nothing stand here but words that no form begins with?
  bool only_joins(std::uint32_t at) const {
    constexpr std::uint64_t small = WordView::bit(EntryType::date_word) | WordView::bit(EntryType::number);
    if (!words_.has(at, small) || words_.has(at, time_openers & ~small)) return false;
    const auto [first, last] = words_.hits(at);
    return std::all_of(first, last, [&](const Hit& hit) {
      return (WordView::bit(words_.type(hit.entry)) & small) == 0 || words_.is_one_of(hit.entry, joints);
    });
  }

  /// Is here a small word before one that tells no time, so that nothing starts here? Most of a text is such.
  bool introduces_nothing(std::uint32_t at) const {
    if (words_.is(at, TokenKind::number) ||
        words_.has(at, time_openers & ~WordView::bit(EntryType::date_word)))
      return false;
    static constexpr CodeKey small_words[] = {"on", "one", "that"};
    if (!words_.may_be(at, small_words)) return false;
    const auto word = words_.find(at, EntryType::date_word);
    if (!word || !words_.is_one_of(word.id, small_words)) return false;
    for (std::uint32_t next = at + 1; next <= word.last; ++next)
      if (words_.has(next, time_openers)) return false;
    return words_.is(word.last, TokenKind::word);
  }

  /// The token behind a verb that is nothing else and introduces nothing: "said", "will"; 0 where none
  /// stands.
  std::uint32_t past_verb(std::uint32_t at) const {
    constexpr std::uint64_t others = time_openers & ~WordView::bit(EntryType::date_word);
    static constexpr CodeKey verbs[] = {"past", "future", "begins", "begun"};
    if (words_.has(at, others) || !words_.may_be(at, verbs)) return 0;
    const auto word = words_.find(at, EntryType::date_word);
    return word && words_.is_one_of(word.id, verbs) ? word.last : 0;
  }

  bool behind_moment(std::uint32_t at) const { return !out_.moments.empty() && moment_end_ == at; }

  bool cued(std::uint32_t at, std::string_view code) const { return cued(at) && cue_ == code; }
  bool cued(std::uint32_t at) const { return !cue_.empty() && cue_end_ == at; }

  PhraseCue cue_at(std::uint32_t at) {
    PhraseCue cue;
    if (cued(at)) cue.code = cue_;
    cue.compared = cue.code == "compared";
    cue.lies_ahead = cue.code == "lies-in";
    if (cue.lies_ahead) cue.code = "in";
    const Tense tense = tenses_.at(at);
    cue.looks_ahead = tense == Tense::future;
    cue.article = at > words_.sentence().first && words_.is(at - 1, "the");
    cue.tenseless = tenses_.none();
    cue.vietnamese = words_.vietnamese();
    cue.told = told_.day();
    cue.same_day = told_.same_day();
    cue.stretch = told_.stretch();
    cue.story = told_.story();
    const std::uint32_t first = words_.sentence().first;
    cue.opens = at == first || (cued(at) && cue_begin_ == first) || hedge_.tokens == TokenRange{first, at};
    cue.opens_past = cue.opens && tense == Tense::past;
    return cue;
  }

  /// "6am every day", "9am Sundays": the hour of what recurs, behind which the token is given.
  std::optional<std::uint32_t> hour_of_many(const Draft& draft) {
    if (!draft.clock || draft.has_day() || draft.clock->last_minute) return std::nullopt;
    auto again = recurring_.at(draft.end);
    if (!again || again->recurring.minute) return std::nullopt;
    const bool of_days = again->recurring.weekday || again->recurring.every.days == 1;
    if (!of_days) return std::nullopt;
    again->recurring.minute = draft.moment().minute;
    again->tokens.first = draft.clock->tokens.first;
    out_.recurring.push_back(*again);
    return again->tokens.last;
  }

  std::uint32_t add(Draft draft, std::uint32_t at) {
    if (!told(draft)) return draft.end;
    phrases_.join_span(draft, cue_at(at));
    if (cued(at)) set_edge(words_, cue_, draft);
    if (bounds(draft, at)) hedge_counted(draft.moment(), hedge_.code, draft.back_from(reference_.today()));
    read_or_later(words_, cue_, draft);
    reference_.settle_order(draft.moment());
    told_.remember(draft.moment(), draft.retold, cued(at, "compared"));
    if (draft.moment().day == Day{}) draft.reading.context = told_.of_hour();
    out_.moments.push_back(draft.reading);
    moment_end_ = draft.end;
    const bool day = draft.moment().day.day != 0;
    in_figures_ = day && (words_.vietnamese() || words_.glued(draft.end - 2, "/"));
    return days_behind(draft.end);
  }

  /// The token behind the days of the list that the moment just read opens.
  std::uint32_t days_behind(std::uint32_t at) {
    while (const auto further = day_behind(words_, out_.moments.back(), at)) {
      out_.moments.push_back(*further);
      at = further->tokens.last;
    }
    return at;
  }

  /// Does the hedge before the draft bound or blur it? "12 percent more than a year ago" compares with it.
  bool bounds(const Draft& draft, std::uint32_t at) const {
    constexpr std::uint64_t measured = WordView::bit(EntryType::percent) | WordView::bit(EntryType::unit) |
                                       WordView::bit(EntryType::number) | WordView::bit(EntryType::magnitude);
    if (!draft.counted || hedge_.tokens.last != at || hedge_.tokens.empty()) return false;
    const std::uint32_t before = hedge_.tokens.first;
    const bool compares =
        before > words_.sentence().first &&
        (words_.is(before - 1, TokenKind::number) || words_.is(before - 1, TokenKind::symbol) ||
         words_.is(before - 1, ")") || words_.has(before - 1, measured));
    const bool of_last_year = !words_.vietnamese() && words_.find(at, EntryType::date_word, "one") &&
                              read_time_unit(words_, at + 1) &&
                              read_time_unit(words_, at + 1)->code == "year";
    return !compares && !of_last_year;
  }

  static bool told(const Draft& draft) {
    const Moment& m = draft.reading.moment;
    return !draft.relative || m.day != Day{} || m.weekday || m.part || m.minute;
  }

  /// Steps over what opened no moment: a word that may introduce one is remembered, a run of digits left
  /// whole.
  std::uint32_t past(std::uint32_t at) {
    const auto hedge = words_.find(at, EntryType::qualifier);
    if (const auto word = words_.find(at, EntryType::date_word); word && word.last >= hedge.last) {
      if (!cued(at)) cue_begin_ = at;
      const bool lists_on = cue_ == "and" || cue_ == "or";
      const bool article = word->code == "on" && cued(at) && cue_ != "on" && word.last == at + 1;
      const bool of_length =
          word->code == "to" && !out_.periods.empty() && out_.periods.back().tokens.last == at;
      if (!article || lists_on) cue_ = word->code;  // "between the", "since the"; no "and the"
      if (of_length) cue_ = "of";                   // "the three months to December"
      const bool ends_in =
          word->code == "up-to-end" && words_.find(word.last - 1, EntryType::date_word, "in");
      if (ends_in) cue_ = "in";  // "the war ended in 1975"
      const bool behind_number = at > words_.sentence().first && words_.is(at - 1, TokenKind::number);
      if (word->code == "to" && behind_number && moment_end_ != at) cue_ = "";  // "rose from 950 to 2015"
      const bool lists = (cue_ == "and" || cue_ == "or") && behind_moment(at);
      if (lists) cue_ = in_figures_ ? "on" : "in";  // "11/5, 11/6 or 11/7", "in 2007 and 2009"
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

  const WordView& words_;
  const ReferenceDay& reference_;
  PhraseReader phrases_;
  RecurringReader recurring_;
  TimeSigns signs_;
  TimeReadings& out_;
  std::string_view cue_;          ///< the code of the date word that stands last
  std::uint32_t cue_begin_ = 0;   ///< the first of the words that introduce, it and those right before
  std::uint32_t cue_end_ = 0;     ///< the token behind it
  std::uint32_t moment_end_ = 0;  ///< the token behind the last moment
  bool in_figures_ = false;       ///< that is a day, behind which a list goes on in figures: 17 và 18-2
  Hedge hedge_;                   ///< that stands last in the sentence
  Tenses tenses_;                 ///< of the sentence
  ToldTimes told_;                ///< before
};

TimeReadings read_sentences(WordView& words, const ReferenceDay& reference, bool past_story) {
  TimeReadings out;
  TimeReader reader(words, reference, past_story, out);
  for (const Sentence& sentence : words.text().sentences()) {
    words.enter(sentence.tokens);
    reader.sentence();
  }
  return out;
}

}  // namespace

TimeReadings read_times(const NormalText& text, const Hits& hits, const Lexicon& lexicon, Language language,
                        const std::optional<Published>& published) {
  WordView words(text, hits, lexicon, language);
  return read_times(words, published);
}

TimeReadings read_times(WordView& words, const std::optional<Published>& published) {
  const ReferenceDay reference(published);
  const TimeReadings news = read_sentences(words, reference, false);
  return tells_past_story(news, reference.today()) ? read_sentences(words, reference, true) : news;
}

std::vector<MomentReading> read_moments(const NormalText& text, const Hits& hits, const Lexicon& lexicon,
                                        Language language, const std::optional<Published>& published) {
  return read_times(text, hits, lexicon, language, published).moments;
}

}  // namespace doichieu
