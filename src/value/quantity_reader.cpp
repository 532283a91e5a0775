#include <algorithm>

#include "value/age_reader.hpp"
#include "value/amount_reader.hpp"
#include "value/bare_number.hpp"
#include "value/counted_noun.hpp"
#include "value/fraction_reader.hpp"
#include "value/number_context.hpp"
#include "value/number_cues.hpp"
#include "value/quantity.hpp"
#include "value/quantity_links.hpp"
#include "value/rank_reader.hpp"
#include "value/ratio_reader.hpp"
#include "value/share_reader.hpp"
#include "value/time_in_two_units.hpp"

namespace doichieu {
namespace {

constexpr std::uint64_t names = WordView::bit(EntryType::person) | WordView::bit(EntryType::organisation) |
                                WordView::bit(EntryType::place) | WordView::bit(EntryType::product) |
                                WordView::bit(EntryType::role);

constexpr std::uint64_t starts = WordView::bit(EntryType::number) | WordView::bit(EntryType::magnitude) |
                                 WordView::bit(EntryType::fraction) | WordView::bit(EntryType::currency);

/// What reads something here, or remembers it for the number that follows, figures aside.
constexpr std::uint64_t heeded = names | starts | WordView::bit(EntryType::counter) |
                                 WordView::bit(EntryType::qualifier) | WordView::bit(EntryType::change);

class QuantityReader {
 public:
  QuantityReader(const WordView& words, const UnitReader& units, const std::vector<TokenRange>& dates)
      : words_(words),
        units_(units),
        numbers_(words),
        amounts_(words, units, numbers_),
        cues_(words),
        ages_(words, cues_),
        shares_(words),
        bare_(words, cues_),
        shared_(words),
        dates_(dates) {}

  void sentence(std::vector<QuantityReading>& out) {
    const auto [first, last] = words_.sentence();
    named_until_ = 0;
    cues_.enter();
    ages_.enter();
    shares_.enter();
    shared_.clear();
    const std::size_t begin = out.size();
    for (std::uint32_t at = first; at < last;) {
      if (const std::uint32_t behind = behind_date(at)) {
        at = behind;
        continue;
      }
      if (tells_nothing(at)) {
        ++at;
        continue;
      }
      const std::uint32_t here = at;
      at = around(at);
      if (at == here) at = figure_row_end(words_, at);
      if (at != here) continue;
      if (auto reading = read(at)) {
        at = std::max(at + 1, reading->tokens.last);
        if (runs_into_date(reading->tokens)) continue;
        out.push_back(std::move(*reading));
        shared_.added(last_number_, out);
        continue;
      }
      at = skip(at);
    }
    join_bounds(words_, begin, out);
    join_units_of_time(words_, begin, out);
    share_across_change(words_, begin, out);
    pair_up(words_, begin, out);
  }

 private:
  /// Most tokens of most texts.
  bool tells_nothing(std::uint32_t at) const {
    const TokenKind kind = words_[at].kind;
    return kind != TokenKind::number && kind != TokenKind::designator && !words_.has(at, heeded);
  }

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
      return part.last;                                             // phần ba
    if (words_.find(at, EntryType::number, "multiple")) return at;  // "gấp đôi" begins like a cue
    return cues_.take(at);
  }

  /// Numbers inside a name of several words count nothing.
  void note_name(std::uint32_t at) {
    for (auto [hit, end] = words_.hits(at); hit != end; ++hit)
      if ((WordView::bit(words_.type(hit->entry)) & names) != 0 && hit->tokens.size() > 1)
        named_until_ = std::max(named_until_, hit->tokens.last);
  }

  std::optional<QuantityReading> read(std::uint32_t at) {
    if (at < named_until_) return std::nullopt;
    if (const auto minus = words_.find(at, EntryType::number, "minus")) return below_zero(minus);
    if (!words_.is(at, TokenKind::designator) && !words_.is(at, TokenKind::number) && !begins_amount(at))
      return std::nullopt;
    if (const auto multiple = read_multiple(words_, at)) return as_ratio(*multiple);
    if (may_start_number(words_, at))
      if (const auto rank = read_rank(words_, at); rank && !is_fraction(at)) return as_rank(*rank);
    if (shares_.takes(at)) return bare_number(at);
    auto amount = amounts_.at(at);
    if (!amount) return std::nullopt;
    const Changed changed = cues_.changed(at);
    if (auto range = amounts_.range(*amount, changed)) {
      const std::uint32_t end = range->high.tokens.last;
      if (range->unit || bare_.is_range(*range, changed != Changed::no))
        return accepted(range->low, range->high.number, range->unit, end);
      if (words_.glued(amount->tokens.last)) return std::nullopt;  // a score, a model: 3-2, 737-8
    }
    return accepted(*amount, std::nullopt, amount->unit, amount->tokens.last);
  }

  /// One of the two numbers of a share.
  std::optional<QuantityReading> bare_number(std::uint32_t at) {
    const auto number = numbers_.number(at, false);
    if (!number || number->tokens.last != at + 1) return std::nullopt;
    return made({number->tokens, *number, {}, false}, std::nullopt, bare(at + 1), at + 1);
  }

  /// May an amount begin with the word? Of the words of numbers most join others: "and", "in"; "a" begins
  /// one before another such word: "a hundred", "a quarter", "a-third".
  bool begins_amount(std::uint32_t at) const {
    static constexpr CodeKey first_words[] = {"",         "whole",      "ordinal", "ordinal-marker",
                                              "multiple", "multiple-of"};
    static constexpr CodeKey articles[] = {"article"};
    for (auto [hit, end] = words_.hits(at); hit != end; ++hit) {
      const EntryType type = words_.type(hit->entry);
      if ((WordView::bit(type) & starts) == 0) continue;
      if (type != EntryType::number || words_.is_one_of(hit->entry, first_words)) return true;
      const bool article = words_.is_one_of(hit->entry, articles);
      if (article && (words_.has(hit->tokens.last, starts) || words_.is(hit->tokens.last, "-"))) return true;
    }
    return false;
  }

  /// "One fifth" and "a twentieth of" are parts; a rank stands before a noun.
  bool is_fraction(std::uint32_t at) const { return static_cast<bool>(fraction_at(words_, at)); }

  /// "minus 5", "negative one".
  std::optional<QuantityReading> below_zero(const WordView::Found& minus) {
    auto amount = amounts_.at(minus.last);
    if (!amount || amount->currency_first) return std::nullopt;
    amount->number.written.digits = -amount->number.written.digits;
    amount->number.weak = false;
    amount->tokens.first = amount->number.tokens.first = minus.last - 1;
    return made(*amount, std::nullopt, amount->unit.value_or(bare(amount->tokens.last)), amount->tokens.last);
  }

  static UnitReading bare(std::uint32_t end) {
    UnitReading out;
    out.last = end;
    return out;
  }

  std::optional<QuantityReading> accepted(Amount amount, const std::optional<NumberReading>& high,
                                          std::optional<UnitReading> unit, std::uint32_t end) {
    if (!unit && ages_.takes(amount.number, end)) {
      unit = bare(end);
      unit->dimension = Dimension::duration;
      unit->unit = "year";
      unit->of = "age";
    }
    if (!unit) {
      unit = times_at(words_, end, high.value_or(amount.number), cues_.multiplied(amount.tokens.first));
      if (unit) end = unit->last;
    }
    if (!unit && !high) unit = units_.grade_before(amount.tokens.first, end);
    if (!unit && words_.vietnamese() && counted_noun(words_, end, false).empty())
      unit = units_.untold_money(amount.tokens.first, end, (high ? *high : amount.number).magnitude);
    if (!unit && !bare_.counts(amount.number, end)) return std::nullopt;
    if (dash_before(amount.tokens.first, end) &&
        (unit || amount.number.fraction || !words_.lower_word(end))) {
      amount.number.written.digits = -amount.number.written.digits;
      --amount.tokens.first, --amount.number.tokens.first;
    }
    return made(amount, high, unit.value_or(bare(end)), end);
  }

  /// "-5 °C": a dash that stands right before the number, and apart from the word before; or a dash and the
  /// number alone, as in a table.
  bool dash_before(std::uint32_t at, std::uint32_t end) const {
    if (!words_.is(at - 1, "-")) return false;
    return words_.glued(at) || (at - 1 == words_.sentence().first && end == words_.sentence().last);
  }

  std::optional<QuantityReading> as_rank(const NumberReading& rank) {
    const std::uint32_t end = rank.tokens.last;
    const bool named = words_.capital_word(end) && !words_.lower_word(rank.tokens.first);  // 118th Congress
    if (named || words_.has(end, WordView::bit(EntryType::fraction))) return std::nullopt;
    if (words_.find(end, EntryType::number, "from-the-end")) return std::nullopt;
    UnitReading unit = bare(end);
    unit.dimension = Dimension::rank;
    return made({rank.tokens, rank, {}, false}, std::nullopt, unit, end);
  }

  std::optional<QuantityReading> as_ratio(const NumberReading& multiple) {
    UnitReading unit = bare(multiple.tokens.last);
    unit.dimension = Dimension::ratio;
    unit.unit = "times";
    return made({multiple.tokens, multiple, {}, false}, std::nullopt, unit, multiple.tokens.last);
  }

  // --- the result

  /// The amount, or the range up to `high`, which ends before the token `end`, with the qualifier around it.
  std::optional<QuantityReading> made(const Amount& amount, const std::optional<NumberReading>& high,
                                      const UnitReading& unit, std::uint32_t end) {
    last_number_ = amount.number;
    QuantityReading out;
    out.tokens = {amount.tokens.first, end};
    out.number = {amount.number.tokens.first, high ? high->tokens.last : amount.number.tokens.last};
    const bool few = unit.dimension == Dimension::count && amount.number.written.value() < cues_.least();
    const bool place = few && !counted_noun(words_, end, false).empty();  // "trên 3 tàu"
    const Bound bound = qualify(out, !place);
    out.change = cues_.change(out.tokens.first);
    const auto scale = words_.find(amount.number.tokens.last - 1, EntryType::magnitude);
    const bool dozens = unit.dimension == Dimension::count && scale && scale->value == 12;
    const Precision precision =
        dozens ? Precision::dozens
               : precision_of(high ? high->fraction || amount.number.fraction : amount.number.fraction,
                              unit.dimension);
    const auto low = times(amount.number.written, unit.times);
    const auto top = times(high ? high->written : amount.number.written, unit.times);
    if (!low || !top) return std::nullopt;
    if (amount.number.other && !high)
      if (const auto other = times(*amount.number.other, unit.times))
        out.other = make_number(*other, bound, precision);
    out.unit = unit.entry;
    const int parts = high || unit.times != Decimal{1, 0} ? 1 : amount.number.parts;
    out.quantity = {high ? make_range(*low, *top, bound, precision) : make_number(*low, bound, precision),
                    unit.dimension,
                    unit.unit,
                    unit.of,
                    unit.factor,
                    unit.zero};
    out.quantity.number.parts = parts;
    if (unit.dimension == Dimension::count)
      out.noun = counted_noun(words_, out.tokens.last, !high && out.quantity.number.value() == 1);
    tell_age_of_bound(words_, out);
    return out;
  }

  /// "237 trên 465 ghế": right behind a number that counts nothing itself, the word for "over" tells of how
  /// many.
  bool out_of(TokenRange qualifier) const {
    return words_.vietnamese() && words_.inside(qualifier.first - 1) && qualifier.size() == 1 &&
           words_.is(qualifier.first - 1, TokenKind::number) &&
           words_.find(qualifier.first, EntryType::qualifier, "over");
  }

  /// Adds the qualifier that stands before the tokens, where that is none of place, or behind them.
  Bound qualify(QuantityReading& out, bool before_too) const {
    Bound bound = Bound::none;
    const auto before = cues_.qualifier(out.tokens.first);
    if (before && before_too && !out_of(*before)) {
      bound = cues_.bound();
      out.qualifier = before;
      out.tokens.first = before->first;
    }
    const std::uint32_t end = out.tokens.last;
    if (!words_.has(end, WordView::bit(EntryType::qualifier))) return bound;
    for (auto [hit, last] = words_.hits(end); hit != last; ++hit) {
      if (words_.type(hit->entry) != EntryType::qualifier || hit->tokens.last > words_.sentence().last)
        continue;
      const Entry& after = words_.entry(hit->entry);
      if (!after.after) break;  // "5000 or less than 6000"
      const auto next = words_.find(hit->tokens.last - 1, EntryType::qualifier);
      if (next && next.last > hit->tokens.last) break;  // "605 litres and up to 1,714"
      bound = find_bound(after.code).value_or(bound);
      if (!out.qualifier) out.qualifier = hit->tokens;
      out.tokens.last = hit->tokens.last;
      break;
    }
    return bound;
  }

  const WordView& words_;
  const UnitReader& units_;
  NumberReader numbers_;
  AmountReader amounts_;
  NumberCues cues_;
  AgeReader ages_;
  ShareReader shares_;
  BareNumbers bare_;
  SharedUnit shared_;
  const std::vector<TokenRange>& dates_;
  std::size_t date_ = 0;
  std::uint32_t named_until_ = 0;
  NumberReading last_number_;  ///< of the last reading, as written
};

}  // namespace

std::vector<QuantityReading> read_quantities(const NormalText& text, const Hits& hits, const Lexicon& lexicon,
                                             Language language, const std::vector<TokenRange>& dates) {
  WordView words(text, hits, lexicon, language);
  return read_quantities(words, dates);
}

std::vector<QuantityReading> read_quantities(WordView& words, const std::vector<TokenRange>& dates) {
  const UnitReader units(words);
  QuantityReader reader(words, units, dates);
  std::vector<QuantityReading> out;
  for (const Sentence& sentence : words.text().sentences()) {
    words.enter(sentence.tokens);
    reader.sentence(out);
  }
  return out;
}

}  // namespace doichieu
