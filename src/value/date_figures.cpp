#include "value/date_figures.hpp"

#include <array>

namespace doichieu {
namespace {

constexpr std::size_t most_pieces = 6;

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
  while (words.glued(run.last) && (words.is(run.last, "/") || words.is(run.last, "-")) &&
         words.glued(run.last + 1) && words.is(run.last + 1, TokenKind::number)) {
    run.signs += words.folded(run.last);
    if (!add(run, words.folded(run.last + 1))) return std::nullopt;
    run.last += 2;
  }
  const bool goes_on =
      words.glued(run.last) && (words.is(run.last, "/") || words.is(run.last, TokenKind::word));
  if (goes_on || run.signs.empty()) return std::nullopt;
  return run;
}

/// Reads runs by their signs.
class Figures {
 public:
  Figures(const WordView& words, const Run& run, DateCue cue)
      : run_(run), vietnamese_(words.vietnamese()), cued_(cue == DateCue::day || cue == DateCue::from) {}

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
  DateReading made(Day day, std::optional<Day> last = std::nullopt) const { return {day, last, {}}; }

  std::optional<DateReading> day_month_or_month_year() const {
    if (run_.month(0) && run_.year(1)) return made({run_.pieces[1], run_.pieces[0], 0});
    if (!run_.day(0) || !run_.month(1)) return swapped();
    const bool ambiguous = vietnamese_
                               ? run_.pieces[0] < run_.pieces[1] && run_.pieces[1] <= 10  // a fraction?
                               : run_.month(0);
    if (ambiguous ? !(cued_ && vietnamese_) : !vietnamese_ && !cued_) return std::nullopt;
    return made({0, run_.pieces[1], run_.pieces[0]});
  }

  /// American 2/18, which no day-first reading fits.
  std::optional<DateReading> swapped() const {
    if (vietnamese_ || !cued_ || !run_.month(0) || !run_.day(1)) return std::nullopt;
    return made({0, run_.pieces[0], run_.pieces[1]});
  }

  /// 18-2 and 18.2 behind a cue; 2011-2025 anywhere.
  std::optional<DateReading> dashed() const {
    if (run_.signs == "-" && run_.year(0) && run_.year(1) && run_.pieces[0] < run_.pieces[1])
      return made({run_.pieces[0], 0, 0}, Day{run_.pieces[1], 0, 0});
    if (!vietnamese_ || !cued_ || !run_.day(0)) return std::nullopt;
    if (run_.month(0) && run_.year(1)) return made({run_.pieces[1], run_.pieces[0], 0});
    return run_.month(1) ? std::optional(made({0, run_.pieces[1], run_.pieces[0]})) : std::nullopt;
  }

  std::optional<DateReading> three() const {
    if (run_.year(0) && run_.month(1) && run_.day(2))
      return valid({run_.pieces[0], run_.pieces[1], run_.pieces[2]});
    if (!run_.year(2)) return std::nullopt;
    const bool day_first = run_.day(0) && run_.month(1), month_first = run_.month(0) && run_.day(1);
    if (day_first && (vietnamese_ || !month_first || run_.pieces[0] == run_.pieces[1]))
      return valid({run_.pieces[2], run_.pieces[1], run_.pieces[0]});
    if (vietnamese_) return std::nullopt;
    if (day_first) return made({run_.pieces[2], 0, 0});
    return month_first ? valid({run_.pieces[2], run_.pieces[0], run_.pieces[1]}) : std::nullopt;
  }

  std::optional<DateReading> valid(Day day) const {
    return exists(day) ? std::optional(made(day)) : std::nullopt;
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
    if (!run_.day(0) || !run_.month(1) || !run_.day(2) || !run_.month(3) || !(vietnamese_ || cued_))
      return std::nullopt;
    return made({0, run_.pieces[1], run_.pieces[0]}, Day{0, run_.pieces[3], run_.pieces[2]});
  }

  const Run& run_;
  bool vietnamese_;
  bool cued_;
};

}  // namespace

std::optional<DateReading> read_date_figures(const WordView& words, std::uint32_t at, DateCue cue) {
  const std::optional<Run> run = run_at(words, at);
  if (!run) return std::nullopt;
  auto reading = Figures(words, *run, cue).read();
  if (reading) reading->tokens = {at, run->last};
  return reading;
}

}  // namespace doichieu
