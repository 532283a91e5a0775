#include "value/date_figures.hpp"

#include <array>

#include "value/time_unit.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_pieces = 6;
constexpr int longest_term = 10;  ///< years from 2021 to '26

/// The pieces of a run and the signs between: {18, 20, 2} and "-/".
struct Run {
  std::array<int, most_pieces> pieces{};
  std::array<std::size_t, most_pieces> sizes{};
  std::size_t count = 0;
  std::string signs;
  std::uint32_t last = 0;

  bool year(std::size_t i) const { return sizes[i] == 4 && pieces[i] >= 1800 && pieces[i] < 2100; }
  bool day(std::size_t i) const { return sizes[i] <= 2 && pieces[i] >= 1 && pieces[i] <= 31; }
  bool month(std::size_t i) const { return sizes[i] <= 2 && pieces[i] >= 1 && pieces[i] <= 12; }
};

/// Adds the digits of one token, which may hold points itself.
bool add(Run& run, std::string_view text) {
  for (;;) {
    const std::size_t point = text.find('.');
    const std::string_view piece = text.substr(0, point);
    const auto value = plain_digits(piece);
    if (!value || run.count == most_pieces) return false;
    run.pieces[run.count] = *value;
    run.sizes[run.count++] = piece.size();
    if (point == std::string_view::npos) return true;
    run.signs += '.';
    text.remove_prefix(point + 1);
  }
}

std::optional<Run> run_at(const WordView& words, std::uint32_t at) {
  Run run;
  if (!words.is(at, TokenKind::number) || !add(run, words.folded(at))) return std::nullopt;
  run.last = at + 1;
  const auto joins = [&words](std::uint32_t sign) {
    return words.is(sign, "/") || words.is(sign, "-") || words.is(sign, "~");
  };
  while (words.glued(run.last) && joins(run.last) && words.glued(run.last + 1) &&
         words.is(run.last + 1, TokenKind::number)) {
    run.signs += words.is(run.last, "~") ? std::string_view("-") : words.folded(run.last);  // 2014~2018
    if (!add(run, words.folded(run.last + 1))) return std::nullopt;
    run.last += 2;
  }
  if (words.glued(run.last, "t") && words.glued(run.last + 1) && words.is(run.last + 1, TokenKind::number))
    ++run.last;  // 2016-12-16T12:23
  else if (words.glued(run.last) && (words.is(run.last, "/") || words.is(run.last, TokenKind::word)))
    return std::nullopt;
  if (run.signs.empty()) return std::nullopt;
  return run;
}

/// Does a word for what is counted stand here: "từ 2-3 người"?
bool counts(const WordView& words, std::uint32_t at) {
  constexpr std::uint64_t counted = WordView::bit(EntryType::unit) | WordView::bit(EntryType::duration) |
                                    WordView::bit(EntryType::counter) | WordView::bit(EntryType::magnitude) |
                                    WordView::bit(EntryType::percent) | WordView::bit(EntryType::currency);
  return words.vietnamese() && words.has(at, counted);
}

/// Reads runs by their signs.
class Figures {
 public:
  Figures(const WordView& words, const Run& run, DateCue cue)
      : run_(run),
        vietnamese_(words.vietnamese()),
        cued_(cue == DateCue::day || (cue == DateCue::from && !counts(words, run.last)) ||
              (cue == DateCue::edge && !words.lower_word(run.last))),
        on_(cue == DateCue::day),
        introduced_(cue != DateCue::none) {}

  std::optional<DateReading> read() const {
    const std::string& s = run_.signs;
    if (s == "/") return day_month_or_month_year();
    if (s == "-" || s == ".") return dashed();
    if (s == "//" || s == "--" || s == "..") return three();
    if (s == "-/" || s == "-//") return short_span();
    if (s == "/-/") return long_span();
    return std::nullopt;
  }

 private:
  DateReading made(Day day, std::optional<Day> last = std::nullopt) const {
    DateReading out;
    out.day = day;
    out.last_day = last;
    return out;
  }

  /// A day and a month in the order of the language; where English may mean either, the American order and
  /// the other one.
  std::optional<DateReading> either_order(int year) const {
    const bool day_first = run_.day(0) && run_.month(1), month_first = run_.month(0) && run_.day(1);
    const Day british{year, run_.pieces[1], run_.pieces[0]}, american{year, run_.pieces[0], run_.pieces[1]};
    if (day_first && (vietnamese_ || !month_first || british == american)) return valid(british);
    if (vietnamese_ || !month_first) return std::nullopt;
    auto out = valid(american);
    if (out && day_first) out->otherwise = british;
    return out;
  }

  /// Two years, of which the second leaves its century out: the season 2024-25 (2024/25), the term 2021-26.
  /// 2005-06 may be a month, and 2012-14 of nothing else anything: then the very next year alone is one.
  std::optional<DateReading> year_and_short_year(std::string_view signs) const {
    if (!run_.year(0) || run_.sizes[1] != 2 || run_.signs != signs) return std::nullopt;
    const int century = run_.pieces[0] / 100 * 100;
    int last = century + run_.pieces[1];
    if (last < run_.pieces[0]) last += 100;
    const int most = run_.month(1) || signs == "/" || !introduced_ ? 1 : longest_term;
    if (last - run_.pieces[0] < 1 || last - run_.pieces[0] > most) return std::nullopt;
    return made({run_.pieces[0], 0, 0}, Day{last, 0, 0});
  }

  std::optional<DateReading> day_month_or_month_year() const {
    if (auto season = year_and_short_year("/")) return season;
    if (run_.month(0) && run_.year(1)) return made({run_.pieces[1], run_.pieces[0], 0});
    const bool fraction = vietnamese_ ? run_.pieces[0] < run_.pieces[1] && run_.pieces[1] <= 10
                                      : run_.month(0) && run_.month(1);
    return fraction && !cued_ ? std::nullopt : either_order(0);
  }

  /// 18-2 and 18.2 behind a cue; 2011-2025 anywhere.
  std::optional<DateReading> dashed() const {
    const bool dash = run_.signs == "-";
    if (auto season = year_and_short_year("-")) return season;
    if (dash && run_.year(0) && run_.year(1) && run_.pieces[0] < run_.pieces[1])
      return made({run_.pieces[0], 0, 0}, Day{run_.pieces[1], 0, 0});
    if (dash && run_.month(0) && run_.year(1) && (cued_ || !vietnamese_))
      return made({run_.pieces[1], run_.pieces[0], 0});
    if (dash && run_.year(0) && run_.month(1)) return made({run_.pieces[0], run_.pieces[1], 0});
    const bool one_reading = run_.month(0) != run_.month(1);  // "on 4-22", no "a 5-4 vote"
    if (dash && !vietnamese_ && on_ && one_reading && run_.day(0) && run_.day(1)) return either_order(0);
    if (!vietnamese_ || !cued_ || !run_.day(0)) return std::nullopt;
    if (run_.month(0) && run_.year(1)) return made({run_.pieces[1], run_.pieces[0], 0});
    return run_.month(1) ? std::optional(made({0, run_.pieces[1], run_.pieces[0]})) : std::nullopt;
  }

  /// The year that stands last; two digits are one between slashes only, since 1-2-3 and 1.1.30 are none.
  int last_year() const {
    if (run_.year(2)) return run_.pieces[2];
    const bool two_digits = run_.sizes[2] == 2 && (run_.signs == "//" || (run_.signs == "--" && cued_));
    if (!two_digits) return 0;
    return run_.pieces[2] + (run_.pieces[2] < 50 ? 2000 : 1900);
  }

  std::optional<DateReading> three() const {
    if (run_.year(0) && run_.month(1) && run_.day(2))
      return valid({run_.pieces[0], run_.pieces[1], run_.pieces[2]});
    const int year = last_year();
    return year ? either_order(year) : std::nullopt;
  }

  std::optional<DateReading> valid(Day day) const {
    const bool there = exists({day.year ? day.year : 2024, day.month, day.day});
    return there ? std::optional(made(day)) : std::nullopt;
  }

  /// 10-11/9, 18-20/2/2026.
  std::optional<DateReading> short_span() const {
    if (!run_.day(0) || !run_.day(1) || !run_.month(2) || run_.pieces[0] >= run_.pieces[1])
      return std::nullopt;
    if (run_.count == 4 && !run_.year(3)) return std::nullopt;
    const int year = run_.count == 4 ? run_.pieces[3] : 0;
    return made({year, run_.pieces[2], run_.pieces[0]}, Day{year, run_.pieces[2], run_.pieces[1]});
  }

  /// 18/2-20/2.
  std::optional<DateReading> long_span() const {
    const bool american = run_.month(0) && run_.day(1) && run_.month(2) && run_.day(3);
    const bool plain = american && (!run_.month(1) || !run_.month(3));  // a day is told that is no month
    if (!vietnamese_ && plain)
      return made({0, run_.pieces[0], run_.pieces[1]}, Day{0, run_.pieces[2], run_.pieces[3]});
    if (!run_.day(0) || !run_.month(1) || !run_.day(2) || !run_.month(3) || !(vietnamese_ || cued_))
      return std::nullopt;
    return made({0, run_.pieces[1], run_.pieces[0]}, Day{0, run_.pieces[3], run_.pieces[2]});
  }

  const Run& run_;
  bool vietnamese_;
  bool cued_;
  bool on_;
  bool introduced_;
};

}  // namespace

std::optional<bool> month_first(const NormalText& text) {
  bool american = false, british = false;
  for (std::uint32_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i].kind != TokenKind::number || text[i + 2].kind != TokenKind::number ||
        text.folded(i + 1) != "/")
      continue;
    if (!text[i + 1].is(TokenFlag::glued) || !text[i + 2].is(TokenFlag::glued)) continue;
    const int first = plain_digits(text.folded(i)).value_or(0),
              second = plain_digits(text.folded(i + 2)).value_or(0);
    american = american || (first >= 1 && first <= 12 && second > 12 && second <= 31);
    british = british || (first > 12 && first <= 31 && second >= 1 && second <= 12);
  }
  return american == british ? std::nullopt : std::optional(american);
}

namespace {

/// May figures apart from each other end here? No word that they count follows, no further figure.
bool ends(const WordView& words, std::uint32_t at) {
  return !words.is(at, TokenKind::word) && !words.is(at, TokenKind::number) &&
         !words.is(at, TokenKind::symbol) && !words.glued(at, "/") && !words.glued(at, "-");
}

/// "2016 / 11", "11 - 2016", "2021 - 2025", the signs apart from the figures.
std::optional<DateReading> spaced_pair(const WordView& words, std::uint32_t at) {
  const bool dash = words.is(at + 1, "-"), slash = words.is(at + 1, "/");
  if ((!dash && !slash) || (words.glued(at + 1) && words.glued(at + 2))) return std::nullopt;
  const auto first = words.year(at), last = words.year(at + 2);
  DateReading out;
  out.tokens = {at, at + 3};
  if (first && last && dash && *first < *last) {
    out.day = {*first, 0, 0};
    out.last_day = Day{*last, 0, 0};
    return out;
  }
  const auto month = first ? words.small(at + 2, 1, 12) : last ? words.small(at, 1, 12) : std::nullopt;
  if (!month || !ends(words, at + 3) || (first && (*first + 1) % 100 == *month)) return std::nullopt;
  out.day = {first ? *first : *last, *month, 0};
  return out;
}

/// "2016 10 16", "31 10 1974": two digits each, apart from each other.
std::optional<DateReading> spaced_three(const WordView& words, std::uint32_t at) {
  const bool apart = words.is(at + 2, TokenKind::number) && !words.glued(at + 1) && !words.glued(at + 2);
  if (!apart || words.is(at + 3, TokenKind::number)) return std::nullopt;
  const auto year = words.year(at) ? words.year(at) : words.year(at + 2);
  const std::uint32_t day_at = words.year(at) ? at + 2 : at;
  const auto month = words.small(at + 1, 1, 12), day = words.small(day_at, 1, 31);
  if (!year || !month || !day || words[at + 1].fold_size != 2 || words[day_at].fold_size != 2 ||
      !exists({*year, *month, *day}))
    return std::nullopt;
  DateReading out;
  out.day = {*year, *month, *day};
  out.tokens = {at, at + 3};
  return out;
}

/// "15 / 2" behind a cue, or where it is all that is said: a day that is no month, and a month.
std::optional<DateReading> spaced_day(const WordView& words, std::uint32_t at, DateCue cue) {
  const bool apart = words.is(at + 1, "/") && !words.glued(at + 1) && !words.glued(at + 2);
  const auto day = words.small(at, 13, 31), month = words.small(at + 2, 1, 12);
  const bool alone = at == words.sentence().first && !words.inside(at + 3);
  if (!apart || !day || !month || !ends(words, at + 3) || (cue != DateCue::day && !alone))
    return std::nullopt;
  DateReading out;
  out.day = {0, *month, *day};
  out.tokens = {at, at + 3};
  return out;
}

/// 7/7 before what it counts is a share: "7/7 ngày"; so is 1/2 of one: "1/2 hours".
bool is_share(const WordView& words, const Run& run) {
  constexpr std::uint64_t counted = WordView::bit(EntryType::duration) | WordView::bit(EntryType::unit);
  const bool function_word = words.has(run.last, WordView::bit(EntryType::stop));  // "1/2 in Rome"
  if (run.signs == "/" && !words.vietnamese() && run.pieces[0] < run.pieces[1] && !function_word)
    return words.has(run.last, counted) && words.is(run.last, TokenKind::word);
  if (names_year(words, run.last) || words.find(run.last, EntryType::zone)) return false;
  return run.signs == "/" && words.vietnamese() && words.has(run.last, WordView::bit(EntryType::duration)) &&
         !words.is(run.last, TokenKind::number);
}

}  // namespace

std::optional<DateReading> read_date_figures(const WordView& words, std::uint32_t at, DateCue cue) {
  if (!words.is(at, TokenKind::number)) return std::nullopt;
  if (auto apart = spaced_pair(words, at)) return apart;
  if (auto apart = spaced_three(words, at)) return apart;
  if (auto apart = spaced_day(words, at, cue)) return apart;
  const std::optional<Run> run = run_at(words, at);
  if (!run || is_share(words, *run)) return std::nullopt;
  auto reading = Figures(words, *run, cue).read();
  if (reading) reading->tokens = {at, run->last};
  return reading;
}

}  // namespace doichieu
