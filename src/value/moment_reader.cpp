#include <algorithm>

#include "value/anchor.hpp"
#include "value/clock_reader.hpp"
#include "value/date_reader.hpp"
#include "value/moment.hpp"
#include "value/word_view.hpp"

namespace doichieu {
namespace {

/// What may open a moment or introduce one, digits aside.
constexpr std::uint64_t openers = WordView::bit(EntryType::month) | WordView::bit(EntryType::weekday) |
                                  WordView::bit(EntryType::day_part) |
                                  WordView::bit(EntryType::relative_day) |
                                  WordView::bit(EntryType::date_word) | WordView::bit(EntryType::qualifier);

/// A moment being put together from its parts, each of which is told once.
struct Draft {
  MomentReading reading;
  std::optional<ClockReading> clock;
  bool relative = false;  ///< "yesterday", a weekday: the day follows from the day of publication
  std::uint32_t end = 0;  ///< the token behind all of it

  Moment& moment() { return reading.moment; }
  bool has_day() const { return !reading.day.empty(); }
  bool has_part() const { return reading.moment.part.has_value(); }
  bool has_zone() const { return reading.moment.zone.kind != Zone::unknown; }
  bool only_weekday() const { return has_day() && relative && reading.moment.weekday != 0; }
};

class MomentReader {
 public:
  MomentReader(const WordView& words, const Anchor& anchor) : words_(words), dates_(words), anchor_(anchor) {}

  void sentence(std::vector<MomentReading>& out) {
    const auto [first, last] = words_.sentence();
    cue_end_ = first;
    cue_ = {};
    for (std::uint32_t at = first; at < last;) {
      if (!words_.is(at, TokenKind::number) && !words_.has(at, openers)) {
        ++at;
        continue;
      }
      if (const auto idiom = words_.find(at, EntryType::date_word, "idiom"); idiom && !cued(at)) {
        at = idiom.last;
        continue;
      }
      if (auto draft = read(at)) {
        at = draft->end;
        if (told(*draft)) out.push_back(draft->reading);
        at = same_month(draft->reading, at, out);
        continue;
      }
      at = past(at);
    }
  }

 private:
  bool cued(std::uint32_t at) const { return !cue_.empty() && cue_end_ == at; }
  bool cued(std::uint32_t at, std::string_view code) const { return cued(at) && cue_ == code; }

  /// Steps over what opened no moment: a word that may introduce one is remembered, a run of digits left
  /// whole.
  std::uint32_t past(std::uint32_t at) {
    if (const auto word = words_.find(at, EntryType::date_word)) {
      cue_ = word->code;
      cue_end_ = word.last;
      return word.last;
    }
    if (const auto hedge = words_.find(at, EntryType::qualifier); hedge && cued(at)) {  // "at about 1.30pm"
      cue_end_ = hedge.last;
      return hedge.last;
    }
    if (!words_.is(at, TokenKind::number)) return at + 1;
    do ++at;
    while (words_.glued(at) && (words_[at].kind != TokenKind::punctuation || words_.glued(at + 1)));
    return at;
  }

  DateCue date_cue(std::uint32_t at) const {
    if (!cued(at)) return DateCue::none;
    if (cue_ == "from" || cue_ == "between") return DateCue::from;
    if (cue_ == "in" || cue_ == "to" || cue_ == "of") return DateCue::period;
    return cue_ == "at" || cue_ == "on" ? DateCue::day : DateCue::none;
  }
  bool clock_cued(std::uint32_t at) const {
    return cued(at) && (cue_ == "at" || cue_ == "from" || cue_ == "to");
  }

  std::optional<Draft> read(std::uint32_t at) const {
    Draft draft;
    draft.end = at;
    const DateCue cue = date_cue(at);
    if (!component(draft, at, cue, clock_cued(at))) return std::nullopt;
    while (further(draft)) {
    }
    settle(draft, at);
    if (!stands(draft, at)) return std::nullopt;
    draft.reading.tokens = {at, draft.end};
    return draft;
  }

  /// Adds the next part of the moment, past the words that may join it.
  bool further(Draft& draft) const {
    if (zone(draft, draft.end)) return true;
    std::uint32_t at = draft.end;
    if (words_.is(at, ",") && draft.only_weekday()) return day(draft, at + 1, DateCue::day);
    bool clock = false;
    for (int joints = 0; joints < 2; ++joints) {
      const auto word = words_.find(at, EntryType::date_word);
      if (!word || (word->code != "on" && word->code != "of" && word->code != "at" && word->code != "in-the"))
        break;
      clock = clock || word->code == "at";
      at = word.last;
    }
    return component(draft, at, DateCue::day, clock);
  }

  bool component(Draft& draft, std::uint32_t at, DateCue cue, bool clock_cued) const {
    return clock(draft, at, clock_cued) || relative(draft, at) || part(draft, at, cue) ||
           weekday(draft, at) || day(draft, at, cue) || zone(draft, at);
  }

  bool clock(Draft& draft, std::uint32_t at, bool cued) const {
    if (draft.clock) return false;
    draft.clock = read_clock(words_, at, cued);
    if (!draft.clock) return false;
    draft.reading.clock = draft.clock->tokens;
    draft.end = draft.clock->tokens.last;
    return true;
  }

  /// "yesterday"; "last night", "sáng nay" tell the part of the day too.
  bool relative(Draft& draft, std::uint32_t at) const {
    const auto found = words_.find(at, EntryType::relative_day);
    const auto also = words_.find(at, EntryType::day_part);
    if (!found || draft.has_day() || (also && also.last > found.last)) return false;
    const int n = static_cast<int>(found->value);
    if (found->code != "week")
      draft.moment().day = anchor_.relative(n, found->code);
    else if (anchor_.known()) {
      draft.moment().day = anchor_.weekday_of_week(1, n);
      draft.moment().last_day = anchor_.weekday_of_week(7, n);
    }
    draft.moment().resolved = anchor_.known();
    draft.relative = true;
    draft.reading.day = {at, found.last};
    if (also && also.last == found.last) set_part(draft, at, also);
    draft.end = found.last;
    return true;
  }

  void set_part(Draft& draft, std::uint32_t at, const WordView::Found& found) const {
    draft.moment().part = DayPart{found->low, found->high, found.id};
    draft.reading.part = {at, found.last};
    draft.end = found.last;
  }

  /// "early" and "late" are parts of a day only beside a weekday or a date; "early 2025" is none.
  bool part(Draft& draft, std::uint32_t at, DateCue) const {
    if (draft.has_part()) return false;
    const auto found = words_.find(at, EntryType::day_part);
    if (!found || (draft.has_day() && words_.vietnamese() && !draft.relative)) return false;
    set_part(draft, at, found);
    return true;
  }

  /// "thứ ba" is a rank too, so it needs a capital or a neighbour that makes it a day.
  bool weekday(Draft& draft, std::uint32_t at) const {
    std::uint32_t first = at;
    Anchor::Which which = Anchor::Which::nearest;
    if (const auto word = words_.find(at, EntryType::date_word, "last"))
      which = Anchor::Which::last, first = word.last;
    if (const auto word = words_.find(at, EntryType::date_word, "next"))
      which = Anchor::Which::next, first = word.last;
    if (const auto marker = words_.find(at, EntryType::date_word, "day")) first = marker.last;
    const auto found = words_.find(first, EntryType::weekday);
    if (!found || draft.has_day()) return false;
    const bool ordinal = words_.has(first, WordView::bit(EntryType::number)) &&
                         !words_.capital_word(first + 1) && !words_.capital_word(first);
    if (ordinal && !draft.has_part() && first == at && !cued(at) && !date_follows(found.last) &&
        !week_at(found.last))
      return false;
    draft.moment().weekday = static_cast<int>(found->value);
    draft.moment().day = anchor_.weekday(draft.moment().weekday, which);
    draft.moment().resolved = anchor_.known();
    draft.relative = true;
    draft.reading.day = {at, found.last};
    if (const auto week = week_at(found.last)) {  // "thứ Hai tuần trước"
      draft.moment().day = anchor_.weekday_of_week(draft.moment().weekday, static_cast<int>(week->value));
      draft.reading.day.last = week.last;
    }
    draft.end = draft.reading.day.last;
    return true;
  }

  WordView::Found week_at(std::uint32_t at) const { return words_.find(at, EntryType::relative_day, "week"); }

  bool date_follows(std::uint32_t at) const {
    if (words_.is(at, ",") || words_.is(at, "(")) ++at;
    const auto date = dates_.at(at, DateCue::day);
    return date && date->day.day != 0;
  }

  /// A date, behind a weekday too: "Wednesday, February 18".
  bool day(Draft& draft, std::uint32_t at, DateCue cue) const {
    if (draft.has_day() && !draft.only_weekday()) return false;
    const auto date = dates_.at(at, draft.has_part() || draft.clock ? DateCue::day : cue);
    if (!date || (draft.has_day() && date->day.day == 0)) return false;
    draft.moment().day = date->day;
    draft.moment().last_day = date->last_day;
    draft.moment().resolved = false;
    draft.relative = false;
    draft.reading.day = {draft.has_day() ? draft.reading.day.first : at, date->tokens.last};
    draft.end = date->tokens.last;
    if (const auto lunar = words_.find(draft.end, EntryType::date_word, "lunar")) {
      draft.moment() = {};
      draft.end = lunar.last;
    }
    return true;
  }

  /// "(local time)", "theo giờ địa phương", ", Washington time", "GMT+7".
  bool zone(Draft& draft, std::uint32_t at) const {
    if (draft.has_zone() || (!draft.clock && !draft.has_part() && !draft.has_day())) return false;
    const bool bracket = words_.is(at, "(");
    if (bracket || words_.is(at, ",")) ++at;
    if (const auto by = words_.find(at, EntryType::date_word, "by")) at = by.last;
    const auto found = words_.find(at, EntryType::zone);
    if (!found) return false;
    Zone& zone = draft.moment().zone;
    zone = found->code == "local" ? Zone{Zone::local, {}} : Zone{Zone::named, found->code};
    draft.end = found.last;
    const bool sign = words_.is(draft.end, "+") || words_.is(draft.end, "-");
    if (const auto hours = words_.small(draft.end + 1, 0, 14);
        zone.id == "UTC" && sign && hours && words_.glued(draft.end)) {
      zone.id += std::string(words_.folded(draft.end)) + std::to_string(*hours);
      draft.end += 2;
    }
    if (bracket && words_.is(draft.end, ")")) ++draft.end;
    return true;
  }

  /// What the parts say of each other, and the day of publication of all.
  void settle(Draft& draft, std::uint32_t at) const {
    Moment& moment = draft.moment();
    if (draft.clock) {
      moment.minute = draft.clock->minute;
      if (moment.part) moment.minute = settle_half_day(*draft.clock, moment.part->low, moment.part->high);
    }
    if (draft.relative) return;
    moment.resolved = anchor_.complete(moment, cued(at, "to") ? Anchor::Look::ahead : Anchor::Look::back);
  }

  /// A part of the day alone tells a moment only where it is introduced as one: "in the evening", "at noon".
  bool stands(Draft& draft, std::uint32_t at) const {
    const Moment& moment = draft.moment();
    const bool period = moment.day != Day{} && (moment.day.day == 0 || (draft.relative && moment.last_day));
    if (period && draft.has_part()) {  // "early 2025", "late last week"
      if (draft.reading.part.first == at) return false;
      draft.moment().part.reset();
    }
    if (draft.has_day() || draft.clock) return true;
    if (words_.vietnamese()) return cued(at, "on") && draft.reading.part.size() > 1;
    return cued(at, "in-the") || cued(at, "at");
  }

  static bool told(const Draft& draft) {
    const Moment& m = draft.reading.moment;
    return !draft.relative || m.day != Day{} || m.weekday || m.part || m.minute;
  }

  /// "February 18 and 19", "18/2 và 19": a further day of the month just read.
  std::uint32_t same_month(const MomentReading& before, std::uint32_t at,
                           std::vector<MomentReading>& out) const {
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
    out.push_back(further);
    return further.tokens.last;
  }

  const WordView& words_;
  DateReader dates_;
  const Anchor& anchor_;
  std::string_view cue_;       ///< the code of the date word that stands last
  std::uint32_t cue_end_ = 0;  ///< the token behind it
};

}  // namespace

std::vector<MomentReading> read_moments(const NormalText& text, const Hits& hits, const Lexicon& lexicon,
                                        Language language, const std::optional<Published>& published) {
  WordView words(text, hits, lexicon, language);
  const Anchor anchor(published);
  MomentReader reader(words, anchor);
  std::vector<MomentReading> out;
  for (const Sentence& sentence : text.sentences()) {
    words.enter(sentence.tokens);
    reader.sentence(out);
  }
  return out;
}

}  // namespace doichieu
