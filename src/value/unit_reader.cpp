#include "value/unit_reader.hpp"

#include <algorithm>

#include "value/number_reader.hpp"

namespace doichieu {
namespace {

constexpr std::uint64_t any_unit = WordView::bit(EntryType::unit) | WordView::bit(EntryType::percent) |
                                   WordView::bit(EntryType::currency) | WordView::bit(EntryType::duration) |
                                   WordView::bit(EntryType::magnitude);
constexpr std::uint32_t price_reach = 8;  ///< tokens from a word of prices to the unit of its sum
constexpr std::uint32_t grade_reach = 4;
constexpr std::uint16_t grouped_digits = 5;  ///< characters of "5,000"
constexpr std::string_view digits = "0123456789";
constexpr std::string_view grade = "unit.magnitude";
constexpr std::string_view home = "currency.vnd";
constexpr double billion = 1e9;

/// The letters of a designator that may be a currency's code: two or three, and then digits only.
std::string_view code_letters(const WordView& words, std::uint32_t token) {
  const std::string_view whole = words.text().folded(token);
  const std::size_t letters = whole.find_first_of(digits);
  if (letters < 2 || letters > 3 || whole.find_first_not_of(digits, letters) != std::string_view::npos)
    return {};
  return words[token].is(TokenFlag::all_capitals) ? whole.substr(0, letters) : std::string_view();
}

/// What reports write behind a number: the first English form, else what the id ends in.
std::string symbol(const Entry& unit) {
  for (const Form& form : unit.forms)
    if (form.language != FormLanguage::vietnamese) return form.text;
  return unit.id.substr(unit.id.find('.') + 1);
}

}  // namespace

UnitReader::UnitReader(const WordView& words) : words_(words) {
  for (const Hit& hit : words.hits()) {
    if (words.type(hit.entry) != EntryType::currency) continue;
    const Entry& entry = words.entry(hit.entry);
    us_dollars_ = us_dollars_ || entry.code == "USD";
    pounds_ = pounds_ || entry.code == "GBP";
  }
  grade_ = words.lexicon().find(grade).value_or(no_entry);
  home_ = words.lexicon().find(home).value_or(no_entry);
  learn_glued();
}

/// The lexicon knows whole words only, so the letters are matched as a text of their own.
void UnitReader::learn_glued() {
  std::vector<std::string> found;
  for (std::uint32_t i = 0; i < words_.text().size(); ++i)
    if (words_[i].kind == TokenKind::designator)
      if (const std::string_view letters = code_letters(words_, i); !letters.empty())
        found.emplace_back(letters);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (found.empty()) return;
  std::string all;
  for (std::string& letters : found) {
    for (char& c : letters) all += static_cast<char>(c - 'a' + 'A');
    all += ' ';
  }
  const NormalText text = normalise(all);
  const Hits hits = words_.lexicon().match(text, words_.language());
  for (const Hit& hit : hits.all()) {
    const Entry& entry = words_.entry(hit.entry);
    if (entry.type == EntryType::currency) glued_.emplace_back(text.folded(hit.tokens), hit.entry);
    us_dollars_ = us_dollars_ || (entry.type == EntryType::currency && entry.code == "USD");
  }
}

EntryId UnitReader::glued_currency(std::uint32_t token) const {
  const std::string_view letters = code_letters(words_, token);
  for (const auto& [known, code] : glued_)
    if (known == letters) return code;
  return no_entry;
}

UnitReading UnitReader::money(EntryId currency, std::uint32_t last) const {
  const Entry& entry = words_.entry(currency);
  UnitReading out;
  out.dimension = Dimension::money;
  out.unit = settled(entry.code);
  if (entry.value < 1)
    out.factor = entry.value;
  else
    out.times = decimal_of(entry.value);
  out.entry = currency;
  out.last = last;
  return out;
}

UnitReading UnitReader::money(const WordView::Found& currency) const {
  return money(currency.id, currency.last);
}

/// "24703L202", "24703 L-202", "30%25": what looks like a unit is a part of a code; "3km-5km" is a range.
bool UnitReader::runs_into_digits(std::uint32_t at) const {
  if (!words_.glued(at, "-")) return words_.glued(at) && words_.is(at, TokenKind::number);
  return words_.glued(at + 1) && words_.is(at + 1, TokenKind::number) && !words_.has(at + 2, any_unit);
}

/// The c of "43c" means cents behind dollars only, which AmountReader sees to.
bool UnitReader::is_letter(std::uint32_t token, const WordView::Found& currency) const {
  return currency->value < 1 && words_[token].kind == TokenKind::word && words_[token].fold_size == 1;
}

/// Does such a word stand shortly before the token? Of prices: "cost", "paid", "a fine of".
bool UnitReader::told_of(std::uint32_t token, const CodeKey& what, std::uint32_t reach) const {
  const std::uint32_t first = words_.sentence().first;
  for (std::uint32_t at = token; at > first && token - at < reach; --at)
    if (words_.find(at - 1, EntryType::counter, what)) return true;
  return false;
}

/// "10 in", where nothing follows, and not "3 in May": a unit that is a function word too.
bool UnitReader::small_word(std::uint32_t first, std::uint32_t last) const {
  return words_.has(first, WordView::bit(EntryType::stop)) && words_.inside(last) &&
         !words_.is(last, TokenKind::punctuation);
}

/// "Động đất mạnh 7,7 độ": a word for degrees that tells how strong an earthquake is.
bool UnitReader::is_grade(std::uint32_t token, const WordView::Found& unit) const {
  return grade_ != no_entry && unit->code == "temperature" && unit.last == token + 1 && words_.vietnamese() &&
         words_.is(token, TokenKind::word) && told_of(token, "grade", grade_reach);
}

/// A word for a currency and for a measure: "pounds". It is money behind a million, behind a word of prices
/// and in a text that writes "£", but for "three million pounds of beef" and "a 300-pound man".
bool UnitReader::is_measure(std::uint32_t token, const WordView::Found& currency, Decimal magnitude) const {
  const auto unit = words_.find(token, EntryType::unit);
  if (!unit || unit.last < currency.last) return false;
  if (is_letter(token, currency)) return true;  // "38.5C"
  if (words_.find(unit.last, EntryType::stop, "of")) return true;
  if (words_.glued(token) && words_.is(token - 1, "-")) return true;
  return magnitude.value() < 1e6 && !pounds_ && !told_of(token, "price", price_reach);
}

/// "14 trillion won", "50,000 won" and not "of 12 candidates, 5 won": a word that is another one too is money
/// behind large sums.
bool UnitReader::too_small(std::uint32_t token, const WordView::Found& currency, Decimal magnitude) const {
  if (currency->low == 0 || magnitude.value() >= currency->low) return false;
  return !words_.is(token - 1, TokenKind::number) || words_[token - 1].fold_size < grouped_digits;
}

/// A unit of one letter is written as its form is: "5g" are grams, the "5G" of a network none. °C may be a
/// bare C, glued on.
bool UnitReader::other_case(std::uint32_t token, const WordView::Found& unit) const {
  if (words_[token].kind != TokenKind::word || words_[token].fold_size != 1 || unit.last != token + 1)
    return false;
  const std::string_view written = words_.text().source({token, token + 1});
  const bool capital = words_[token].is(TokenFlag::capitalised);
  if (capital && !words_.glued(token)) return true;
  return std::none_of(unit->forms.begin(), unit->forms.end(),
                      [&](const Form& form) { return form.text == written; });
}

std::string UnitReader::settled(std::string_view code) const {
  return code == "$" && us_dollars_ ? "USD" : std::string(code);
}

WordView::Found UnitReader::currency(std::uint32_t token) const {
  const auto found = words_.find(token, EntryType::currency);
  if (!found || found.last == token + 1) return found;
  const bool sign = words_[found.last - 1].kind == TokenKind::symbol;
  const bool apart = sign && !words_.glued(found.last - 1);
  // "c $ 100" is one sign; "a $ 20 fine", "gave us $ 10" are none with the word before
  const bool word =
      words_.has(token, WordView::bit(EntryType::stop)) || words_.find(token, EntryType::number, "article");
  return apart && word ? WordView::Found{} : found;
}

bool UnitReader::stands_first(std::uint32_t first, std::uint32_t last) const {
  if (words_[last - 1].kind == TokenKind::symbol || words_[first].is(TokenFlag::all_capitals)) return true;
  if (words_.capital_word(first) && words_[first].fold_size == 2) return true;  // "Rs 20"
  return last > first + 1;  // "Rs. 20", "Malaysian ringgit 42"
}

std::optional<UnitReading> UnitReader::in_brackets(std::uint32_t token) const {
  if (!words_.is(token, "(") && !words_.is(token, "[")) return std::nullopt;
  if (!words_.has(token + 1, WordView::bit(EntryType::unit))) return std::nullopt;
  auto out = at(token + 1, {1, 0});
  if (!out || out->dimension != Dimension::measure) return std::nullopt;
  if (!words_.is(out->last, words_.is(token, "(") ? ")" : "]")) return std::nullopt;
  ++out->last;
  return out;
}

std::optional<UnitReading> UnitReader::power(std::uint32_t token) const {
  const auto length = words_.glued(token) ? words_.find(token, EntryType::unit, "length") : WordView::Found{};
  const auto raised = words_.glued(token + 1) ? words_.small(token + 1, 2, 3) : std::nullopt;
  if (!length || length.last != token + 1 || !raised || words_[token + 1].fold_size != 1) return std::nullopt;
  if (words_.glued(token + 2) && words_[token + 2].kind != TokenKind::punctuation) return std::nullopt;
  const std::string name = length->id.substr(length->id.find('.') + 1);
  const auto unit = words_.lexicon().find((*raised == 2 ? "unit.square " : "unit.cubic ") + name);
  return unit ? std::optional(measure({&words_.entry(*unit), *unit, token + 2})) : std::nullopt;
}

UnitReading UnitReader::measure(const WordView::Found& unit) const {
  UnitReading out;
  out.dimension = Dimension::measure;
  out.unit = symbol(*unit.entry);
  out.of = unit->code;
  out.factor = unit->value;
  out.zero = unit->low;
  out.entry = unit.id;
  out.last = unit.last;
  return out;
}

std::optional<UnitReading> UnitReader::grade_before(std::uint32_t first, std::uint32_t end) const {
  if (words_.find(first - 1, EntryType::date_word, "of")) --first;
  for (std::uint32_t at = first - 1; words_.inside(at) && first - at <= 2; --at) {
    const auto unit = words_.find(at, EntryType::unit, "scale");
    if (!unit || unit.last != first) continue;
    UnitReading out = measure(unit);
    out.last = end;
    return out;
  }
  return std::nullopt;
}

std::optional<UnitReading> UnitReader::untold_money(std::uint32_t first, std::uint32_t end,
                                                    Decimal magnitude) const {
  if (!words_.vietnamese() || home_ == no_entry || magnitude.value() < billion) return std::nullopt;
  return told_of(first, "price", price_reach) ? std::optional(money(home_, end)) : std::nullopt;
}

std::optional<UnitReading> UnitReader::at(std::uint32_t token, Decimal magnitude) const {
  if (auto unit = in_brackets(token)) return unit;
  if (auto unit = power(token)) return unit;
  const bool hyphen = words_.glued(token, "-") && words_.glued(token + 1);
  const std::uint32_t first = hyphen ? token + 1 : token;
  if (!words_.has(first, any_unit | WordView::bit(EntryType::counter))) return std::nullopt;
  auto found = words_.find(first, {EntryType::percent, EntryType::currency, EntryType::unit,
                                   EntryType::duration, EntryType::counter});
  if (!found) return std::nullopt;
  if (found->type == EntryType::currency && is_measure(first, found, magnitude))
    found = words_.find(first, EntryType::unit);
  if (runs_into_digits(found.last)) return std::nullopt;
  UnitReading out;
  out.entry = found.id;
  out.last = found.last;
  switch (found->type) {
    case EntryType::percent:
      out.dimension = found->code == "points" ? Dimension::points : Dimension::percent;
      return out;
    case EntryType::currency:
      if (!currency(first) || is_letter(first, found) || too_small(first, found, magnitude))
        return std::nullopt;
      // "in 2024 US$5 million": a sign belongs to the number behind it.
      if (stands_first(first, found.last) && words_.is(found.last, TokenKind::number) &&
          words_.glued(found.last))
        return std::nullopt;
      return money(found);
    case EntryType::unit:
      if (other_case(first, found) || small_word(first, found.last)) return std::nullopt;
      if (is_grade(first, found)) return measure({&words_.entry(grade_), grade_, found.last});
      return measure(found);
    case EntryType::duration:
      out.dimension = Dimension::duration;
      out.unit = found->code;
      if (found->id.compare(0, 4, "age.") == 0) out.of = "age";
      if (found->value > 0) out.times = decimal_of(found->value);
      return out;
    default:
      return std::nullopt;
  }
}

}  // namespace doichieu
