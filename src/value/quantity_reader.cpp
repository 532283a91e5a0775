#include <algorithm>

#include "value/number_context.hpp"
#include "value/number_reader.hpp"
#include "value/quantity.hpp"
#include "value/unit_reader.hpp"

namespace doichieu {
namespace {

constexpr std::uint64_t names = WordView::bit(EntryType::person) | WordView::bit(EntryType::organisation) |
                                WordView::bit(EntryType::place) | WordView::bit(EntryType::product) |
                                WordView::bit(EntryType::role);

/// What stands before a number. It is told from other places by its tokens, so it outlives its sentence: "No.
/// 7" may be cut into two.
struct Before {
  std::optional<TokenRange> qualifier;
  Bound bound = Bound::none;
  std::optional<std::uint32_t>
      label_end;  ///< the token behind a word that makes a name of a number: "Article"
};

class QuantityReader {
 public:
  QuantityReader(const WordView& words, const UnitReader& units, const std::vector<TokenRange>& dates)
      : words_(words), units_(units), numbers_(words), names_(words.text()), dates_(dates) {}

  void sentence(std::vector<QuantityReading>& out) {
    const auto [first, last] = words_.sentence();
    named_until_ = 0;
    for (std::uint32_t at = first; at < last;) {
      if (const std::uint32_t behind = behind_date(at)) {
        at = behind;
        continue;
      }
      const std::uint32_t here = at;
      at = around(at);
      if (at != here) continue;
      if (auto reading = read(at)) {
        at = std::max(at + 1, reading->tokens.last);
        if (!runs_into_date(reading->tokens)) out.push_back(std::move(*reading));
        continue;
      }
      at = skip(at);
    }
  }

 private:
  /// The token behind the date that holds `at`; 0 where there is none. Dates are in order, so they are walked
  /// once.
  std::uint32_t behind_date(std::uint32_t at) {
    while (date_ < dates_.size() && dates_[date_].last <= at) ++date_;
    return date_ < dates_.size() && dates_[date_].first <= at ? dates_[date_].last : 0;
  }

  /// "5 năm 2021-2025": the word of time belongs to the date.
  bool runs_into_date(TokenRange tokens) const {
    return date_ < dates_.size() && tokens.overlaps(dates_[date_]);
  }

  /// A run of digits and signs without a space is taken or left as a whole: 737-8, 11/11/11.
  std::uint32_t skip(std::uint32_t at) const {
    if (!words_.is(at, TokenKind::number) && !words_.is(at, TokenKind::designator)) return at + 1;
    do ++at;
    while (words_.glued(at) && (words_[at].kind != TokenKind::punctuation || joins(at)));
    return at;
  }

  bool joins(std::uint32_t at) const {
    return words_.glued(at + 1) && (words_.is(at, "-") || words_.is(at, "/") || words_.is(at, ":") ||
                                    words_.is(at, ",") || words_.is(at, "."));
  }

  /// Takes up the words that may stand before a number; returns the token behind them, or `at`.
  std::uint32_t around(std::uint32_t at) {
    if (words_.has(at, names)) note_name(at);
    if (const auto part = words_.find(at, EntryType::fraction); part && part.last > at + 1)
      return part.last;  // phần ba
    const auto found = words_.find(at, {EntryType::counter, EntryType::qualifier});
    if (!found || (found->type == EntryType::counter && found->code.empty()) || found->after) return at;
    if (found->type == EntryType::counter) {
      before_ = {};
      if (found->code == "label") before_.label_end = found.last;
      return found.last;
    }
    const Bound bound = find_bound(found->code).value_or(Bound::none);
    if (before_.qualifier && before_.qualifier->last == at) {  // "up to about": the bound outweighs the hedge
      if (before_.bound == Bound::about) before_.bound = bound;
      before_.qualifier->last = found.last;
    } else {
      before_ = {TokenRange{at, found.last}, bound, std::nullopt};
    }
    return found.last;
  }

  /// Numbers inside a name of several words count nothing.
  void note_name(std::uint32_t at) {
    for (auto [hit, end] = words_.hits(at); hit != end; ++hit)
      if ((WordView::bit(words_.entry(hit->entry).type) & names) != 0 && hit->tokens.size() > 1)
        named_until_ = std::max(named_until_, hit->tokens.last);
  }

  std::optional<QuantityReading> read(std::uint32_t at) const {
    if (at < named_until_) return std::nullopt;
    if (const auto currency = units_.currency(at)) return behind_currency(at, currency);
    if (words_.is(at, TokenKind::designator)) return behind_glued_currency(at);
    if (!words_.has(at, WordView::bit(EntryType::number) | WordView::bit(EntryType::fraction)) &&
        !words_.is(at, TokenKind::number))
      return std::nullopt;
    if (!may_start_number(words_, at)) return std::nullopt;
    if (const auto rank = numbers_.rank(at)) return as_rank(*rank);
    auto number = numbers_.number(at, false);
    return number ? with_unit(*number) : std::nullopt;
  }

  // --- money whose currency stands first

  std::optional<QuantityReading> behind_currency(std::uint32_t at, const WordView::Found& currency) const {
    if (!words_.is(currency.last, TokenKind::number) || !units_.stands_first(at, currency.last))
      return std::nullopt;
    auto number = numbers_.number(currency.last, true);
    return number ? money(at, *number, currency->code) : std::nullopt;
  }

  /// "VND673": one token, of which the letters are a currency. The digits may go on behind a comma.
  std::optional<QuantityReading> behind_glued_currency(std::uint32_t at) const {
    const std::string_view whole = words_.folded(at);
    const std::string code = units_.glued_currency(at);
    if (code.empty() || words_.glued(at)) return std::nullopt;
    std::string digits(whole.substr(whole.find_first_of("0123456789")));
    std::uint32_t last = at + 1;
    while (words_.glued(last) && (words_.is(last, ",") || words_.is(last, ".")) && words_.glued(last + 1) &&
           words_.is(last + 1, TokenKind::number)) {
      (digits += words_.folded(last)) += words_.folded(last + 1);
      last += 2;
    }
    auto number = numbers_.figures(digits, {at, last}, true);
    return number ? money(at, *number, code) : std::nullopt;
  }

  std::optional<QuantityReading> money(std::uint32_t first, NumberReading number,
                                       std::string_view code) const {
    UnitReading unit{Dimension::money, units_.settled(code), {}, 1, 1, number.tokens.last};
    const auto high = upper_end(number, true);
    unit.last = high ? high->tokens.last : number.tokens.last;
    return made(first, number, high, unit);
  }

  // --- numbers with what follows them

  std::optional<QuantityReading> with_unit(NumberReading number) const {
    if (words_.is(number.tokens.last, "/") && words_.glued(number.tokens.last)) return std::nullopt;  // 2/3
    auto high = upper_end(number, false);
    const std::uint32_t end = high ? high->tokens.last : number.tokens.last;
    const std::optional<UnitReading> unit = units_.at(end);
    if (high && !unit && !follows_range(end)) {
      if (words_.glued(number.tokens.last)) return std::nullopt;  // a score, a model: 3-2, 737-8
      high.reset();
      return with_unit_behind(number, std::nullopt, units_.at(number.tokens.last));
    }
    return with_unit_behind(number, high, unit);
  }

  std::optional<QuantityReading> with_unit_behind(NumberReading number,
                                                  const std::optional<NumberReading>& high,
                                                  std::optional<UnitReading> unit) const {
    const std::uint32_t end = high ? high->tokens.last : number.tokens.last;
    if (!unit && is_age(words_, number.tokens, number.written, number.in_words))
      unit = UnitReading{Dimension::duration, "year", {}, 1, 1, end};
    if (!unit && !counts(number, end)) return std::nullopt;
    if (!unit) unit = UnitReading{Dimension::count, {}, {}, 1, 1, end};
    const bool minus = unit->dimension != Dimension::count && below_zero(number.tokens.first);
    if (minus) {
      number.written.digits = -number.written.digits;
      --number.tokens.first;
    }
    return made(number.tokens.first, number, high, *unit);
  }

  /// "-5 °C": a dash that stands right before the number, and apart from the word before.
  bool below_zero(std::uint32_t at) const { return words_.glued(at) && words_.is(at - 1, "-"); }

  /// The upper end of a range: "12-15", "12 to 15", "6–8 million".
  std::optional<NumberReading> upper_end(NumberReading& low, bool money) const {
    const std::uint32_t at = low.tokens.last;
    const bool dash = words_.is(at, "-");
    if (dash && words_.glued(at) != words_.glued(at + 1)) return std::nullopt;
    if (!dash && !joins_range(low.tokens.first, at)) return std::nullopt;
    std::uint32_t next = at + 1;
    if (const auto sign = units_.currency(next); sign && money) next = sign.last;
    auto high = words_.is(next, TokenKind::number) || !dash ? numbers_.number(next, money) : std::nullopt;
    if (!high || (words_.glued(high->tokens.last, "-") && words_.glued(high->tokens.last + 1) && dash))
      return std::nullopt;
    Decimal lower = low.written;
    if (low.magnitude == Decimal{1, 0} && high->magnitude != Decimal{1, 0})
      if (const auto scaled = times(lower, high->magnitude)) lower = *scaled;
    if (lower.digits <= 0 || lower.value() >= high->written.value()) return std::nullopt;
    low.written = lower;
    return high;
  }

  /// "12 to 15", "between 12 and 15"; "from 7 to 8" is a change in English, "từ 7 đến 8" a range.
  bool joins_range(std::uint32_t first, std::uint32_t at) const {
    const auto before = [&](std::string_view code) {
      return words_.inside(first - 1) && words_.find(first - 1, EntryType::date_word, code);
    };
    if (words_.find(at, EntryType::date_word, "and")) return before("between");
    return words_.find(at, EntryType::date_word, "to") && (words_.vietnamese() || !before("from"));
  }

  /// Behind a range stands what is counted; "3-2 in Hanoi" is a score.
  bool follows_range(std::uint32_t at) const {
    return words_.lower_word(at) && !words_.has(at, WordView::bit(EntryType::date_word));
  }

  bool qualified(std::uint32_t first) const { return before_.qualifier && before_.qualifier->last == first; }

  /// Does a number without a unit count something?
  bool counts(const NumberReading& number, std::uint32_t end) const {
    const std::uint32_t first = number.tokens.first;
    if (words_.has(end, WordView::bit(EntryType::fraction)) ||
        (words_.glued(end, "-") && words_.has(end + 1, WordView::bit(EntryType::fraction))))
      return false;  // two-thirds
    const bool compound = words_.glued(end, "-") && words_.glued(end + 1) && words_.lower_word(end + 1);
    if (number.weak) return counter_at(words_, end) || compound;
    if (words_.glued(end) && words_[end].kind != TokenKind::punctuation && !words_.is(end, "+")) return false;
    if (words_.glued(end, "+") && words_.glued(end + 1)) return false;  // 90+20
    if (words_.glued(end) && !compound &&
        (words_.is(end, "-") || (words_.is(end, ":") && words_.glued(end + 1))))
      return false;
    if (qualified(first) || number.magnitude != Decimal{1, 0}) return true;
    if (counter_at(words_, end)) return true;
    if (words_.is(first, TokenKind::number) && names_.contains(words_[first])) return false;
    if (before_.label_end == first || (number.tokens.size() == 1 && words_.year(first))) return false;
    return !numbers_a_list(words_, {first, end}) && !part_of_name(words_, {first, end});
  }

  std::optional<QuantityReading> as_rank(const NumberReading& rank) const {
    const std::uint32_t end = rank.tokens.last;
    if (words_.capital_word(end) || words_.has(end, WordView::bit(EntryType::fraction))) return std::nullopt;
    return made(rank.tokens.first, rank, std::nullopt, {Dimension::rank, {}, {}, 1, 1, end});
  }

  // --- the result

  static Precision precision_of(const NumberReading& number, Dimension dimension) {
    if (number.fraction || dimension == Dimension::percent || dimension == Dimension::points)
      return Precision::last_digit;
    return dimension == Dimension::money || dimension == Dimension::measure ? Precision::measure
                                                                            : Precision::count;
  }

  std::optional<QuantityReading> made(std::uint32_t first, const NumberReading& number,
                                      const std::optional<NumberReading>& high,
                                      const UnitReading& unit) const {
    QuantityReading out;
    out.tokens = {first, unit.last};
    out.number = {number.tokens.first, high ? high->tokens.last : number.tokens.last};
    Bound bound = Bound::none;
    if (qualified(first)) {
      bound = before_.bound;
      out.qualifier = before_.qualifier;
      out.tokens.first = before_.qualifier->first;
    }
    if (const auto after = words_.find(unit.last, EntryType::qualifier); after && after->after) {
      bound = find_bound(after->code).value_or(bound);
      if (!out.qualifier) out.qualifier = TokenRange{unit.last, after.last};
      out.tokens.last = after.last;
    }
    const Precision precision = precision_of(high && high->fraction ? *high : number, unit.dimension);
    const auto low = times(number.written, decimal_of(unit.times));
    const auto top = times(high ? high->written : number.written, decimal_of(unit.times));
    if (!low || !top) return std::nullopt;
    out.quantity = {high ? make_range(*low, *top, bound, precision) : make_number(*low, bound, precision),
                    unit.dimension, unit.unit, unit.of, unit.factor};
    return out;
  }

  const WordView& words_;
  const UnitReader& units_;
  NumberReader numbers_;
  NameNumbers names_;
  const std::vector<TokenRange>& dates_;
  std::size_t date_ = 0;
  Before before_;
  std::uint32_t named_until_ = 0;
};

}  // namespace

std::vector<QuantityReading> read_quantities(const NormalText& text, const Hits& hits, const Lexicon& lexicon,
                                             Language language, const std::vector<TokenRange>& dates) {
  WordView words(text, hits, lexicon, language);
  const UnitReader units(words, lexicon);
  QuantityReader reader(words, units, dates);
  std::vector<QuantityReading> out;
  for (const Sentence& sentence : text.sentences()) {
    words.enter(sentence.tokens);
    reader.sentence(out);
  }
  return out;
}

}  // namespace doichieu
