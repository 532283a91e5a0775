#pragma once
// Is a number a quantity, or a part of something else? What stands around it decides.

#include <vector>

#include "value/number.hpp"
#include "value/word_view.hpp"

namespace doichieu {

/// Numbers that an article uses as names: where it writes "737-8" or "Boeing 737 MAX", "the 737" is one too.
class NameNumbers {
 public:
  explicit NameNumbers(const NormalText& text);
  bool contains(const Token& token) const;

 private:
  std::vector<std::uint64_t> hashes_;  ///< sorted, of the folded tokens
};

/// Not where it is glued to a word, a digit or most signs: COVID-19, 90+20, U23.
bool may_start_number(const WordView& words, std::uint32_t at);

/// ".272 percent", ".5 of a point": the digits behind a point that nothing stands before.
bool leading_point(const WordView& words, std::uint32_t at);

/// A number word with a capital is part of a name, unless the sentence begins with it: "Hai", "Two Rivers".
bool number_word_starts(const WordView& words, std::uint32_t at);

/// The token behind a line of a table, which begins here: four plain figures or more with nothing but spaces
/// between, and no groups of one number ("1 234 567 890"); or a telephone number that begins with a zero
/// ("0800 123 456"). They count nothing that the text tells. `at` where none begins.
std::uint32_t figure_row_end(const WordView& words, std::uint32_t at);

/// Does a word stand here that is always counted ("people", "người"), or one that counts for another
/// ("chiếc")?
bool counter_at(const WordView& words, std::uint32_t at);

/// "10 Downing Street": two words with capitals or three behind the number, the last of them the sort of
/// street.
bool numbers_a_house(const WordView& words, std::uint32_t end);

/// "1. Sectors", "(8)", "(82, own goal)".
bool numbers_a_list(const WordView& words, TokenRange number);

/// A word with a capital before it, and nothing behind it that is surely counted: "Vịnh Xanh 58", "Resolution
/// 2803", "iPhone 14", but for a row of places with a figure each; or a number before it and a capitalised
/// word behind: the second one of "15 787 Dreamliners".
bool part_of_name(const WordView& words, TokenRange number);

/// "Do Minh Tuan, 39, who sells", "his wife, 43;": a number between commas behind a name or another noun.
bool is_age(const WordView& words, TokenRange number, Decimal value, bool in_words);

}  // namespace doichieu
