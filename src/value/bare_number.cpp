#include "value/bare_number.hpp"

#include "value/counted_noun.hpp"

namespace doichieu {

/// Behind a range stands what is counted; "3-2 in Hanoi" is a score.
bool BareNumbers::follows_range(std::uint32_t at) const {
  if (!words_.lower_word(at)) return false;
  return !words_.has(at, WordView::bit(EntryType::date_word)) ||
         words_.find(at, EntryType::stop, "quantifier");
}

/// "1000–5000", with nothing behind it: scores and models are smaller.
bool BareNumbers::by_size(const AmountRange& range) const {
  return range.low.number.written.value() >= 1000 && words_.is(range.low.tokens.last, "-") &&
         !words_.year(range.high.tokens.first);
}

/// "2 million to 3 million", "1,000 to 5,000": no score, and no years. "From" tells a change as well.
bool BareNumbers::of_large(const AmountRange& range) const {
  const NumberReading &low = range.low.number, &high = range.high.number;
  if (!words_.find(range.low.tokens.last, EntryType::date_word, "to")) return false;
  if (words_.find(low.tokens.first - 1, EntryType::date_word, "from")) return false;
  if (high.magnitude != Decimal{1, 0}) return true;
  return low.written.value() >= 1000 && !words_.year(low.tokens.first) && !words_.year(high.tokens.first);
}

bool BareNumbers::is_range(const AmountRange& range, bool changes) const {
  const std::uint32_t first = range.low.tokens.first;
  const bool between = words_.inside(first - 1) && words_.find(first - 1, EntryType::date_word, "between");
  return cues_.aged(first) || follows_range(range.high.tokens.last) || by_size(range) || between ||
         (!changes && of_large(range));
}

bool BareNumbers::counts(const NumberReading& number, std::uint32_t end) const {
  const std::uint32_t first = number.tokens.first;
  if (words_.has(end, WordView::bit(EntryType::fraction)) ||
      (words_.glued(end, "-") && words_.has(end + 1, WordView::bit(EntryType::fraction))))
    return false;  // two-thirds
  const bool compound = words_.glued(end, "-") && words_.glued(end + 1) && words_.lower_word(end + 1) &&
                        !(words_.glued(end + 2, "-") && words_.is(end + 3, TokenKind::number));  // 9-to-5
  if (number.weak) return counter_at(words_, end) || compound;
  if (words_.glued(end) && words_[end].kind != TokenKind::punctuation && !words_.is(end, "+")) return false;
  if (words_.glued(end, "+") && words_.glued(end + 1) && words_.is(end + 1, TokenKind::number))
    return false;  // 90+20
  if (words_.glued(end) && !compound &&
      (words_.is(end, "-") || (words_.is(end, ":") && words_.glued(end + 1))))
    return false;
  if (cues_.qualifier(first) || number.magnitude != Decimal{1, 0}) return true;
  if (counter_at(words_, end)) return true;
  if (words_.is(first, TokenKind::number) && names_.contains(words_[first])) return false;
  if (cues_.labelled(first) || (number.tokens.size() == 1 && words_.year(first))) return false;
  if (cues_.numbered(first) && counted_noun(words_, end, false).empty()) return false;
  return !numbers_a_list(words_, {first, end}) && !part_of_name(words_, {first, end}) &&
         !numbers_a_house(words_, end);
}

}  // namespace doichieu
