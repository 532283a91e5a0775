// Totals and their parts in one sentence.
//
//   100 aircraft: 65 narrow-body jets, 29 wide-body jets and eight turboprops
//   297 người, gồm: bộ đội 110 người, công an 40 người …
//   Trong số 37 người thiệt mạng có 20 nam và 18 nữ
//
// Only what the text itself ties together counts: a colon, a bracket or a word of rules/lexicon between the
// total and its parts, or such a word before the total. Parts are of the total's dimension and unit, without
// a bound, smaller than it, two or more, and go on to the end of the sentence, a semicolon or the closing
// bracket.

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t widest_link = 12;  ///< tokens between a total and its first part
constexpr std::uint32_t before_reach = 3;  ///< tokens between "of the" and its total

class SumFinder {
 public:
  explicit SumFinder(const TieText& text) : text_(text) {}

  void run(std::vector<Tie>& out) const {
    for (std::uint32_t i = 0; i + 2 < text_.quantities().size(); ++i) {
      if (!tied(i)) continue;
      Tie tie{ClaimKind::sum, {text_.tied(i)}, Closure::closed, text_.subject(i)};
      const bool bracket = text_.has_mark(text_.behind(i), "(");
      for (std::uint32_t next = i + 1; next < text_.quantities().size() && goes_on(next, bracket); ++next) {
        if (!part_of(text_.value(next), text_.value(i))) break;
        tie.parts.push_back(text_.tied(next));
      }
      if (tie.parts.size() > 2) out.push_back(std::move(tie));
    }
  }

 private:
  bool tied(std::uint32_t total) const {
    const TokenRange link = text_.behind(total);
    if (link.size() > widest_link || !text_.one_sentence(link.first, link.last)) return false;
    if (text_.has_mark(link, ":") || text_.has_mark(link, "(") || text_.cue_in(link, "")) return true;
    const std::uint32_t first = text_.quantities()[total].tokens.first;
    for (std::uint32_t at = first > before_reach ? first - before_reach : 0; at < first; ++at)
      if (const Hit* hit = text_.cue(at, "before"); hit && hit->tokens.last == first) return true;
    return false;
  }

  /// Does the run of parts reach `next` without a break?
  bool goes_on(std::uint32_t next, bool bracket) const {
    const TokenRange link = text_.behind(next - 1);
    return text_.one_sentence(link.first, link.last) && !text_.has_mark(link, ";") &&
           !(bracket && text_.has_mark(link, ")"));
  }

  static bool part_of(const Quantity& part, const Quantity& total) {
    return part.dimension == total.dimension && part.unit == total.unit && part.number.bound == Bound::none &&
           !part.number.range && part.number.value() < total.number.value();
  }

  const TieText& text_;
};

}  // namespace

void find_sums(const TieText& text, std::vector<Tie>& out) {
  SumFinder(text).run(out);
}

}  // namespace doichieu
