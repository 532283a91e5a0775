// A total behind its parts, in one sentence.
//
//   292 người chết, 38 người mất tích, tổng cộng 330 người
//   lost 1,000 hectares in the north and 157 in the south, a total of 1,157 hectares
//
// A word of rules/lexicon stands right before the total. Its parts are the figures before it in the sentence
// that have its unit, two or more; another total ends them. Of counts the total is of what a part is of, or
// of nothing narrower than people: "12 dead and 5 hurt, and a total of 18 homes" is no sum.

#include <algorithm>

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t cue_reach = 5;  ///< tokens before a total that the word may begin in
constexpr std::size_t most_parts = 16;

class TotalFinder {
 public:
  explicit TotalFinder(const TieText& text) : text_(text) {}

  void run(std::vector<Tie>& out) const {
    for (std::uint32_t total = 2; total < text_.quantities().size(); ++total) {
      if (!is_total(total)) continue;
      const std::vector<std::uint32_t> parts = parts_before(total);
      if (parts.size() < 2 || !of_one_thing(total, parts)) continue;
      Tie tie{ClaimKind::sum, {text_.tied(total)}, Closure::loose, text_.subject(total)};
      for (const std::uint32_t part : parts) tie.parts.push_back(text_.tied(part));
      out.push_back(std::move(tie));
    }
  }

 private:
  bool is_total(std::uint32_t quantity) const {
    const Quantity& value = text_.value(quantity);
    const bool adds_up = value.dimension == Dimension::count || value.dimension == Dimension::money ||
                         value.dimension == Dimension::measure;
    if (!adds_up || value.number.range || value.number.bound != Bound::none) return false;
    const std::uint32_t first = text_.quantities()[quantity].tokens.first;
    const std::uint32_t begin = text_.words.text.sentence_of(first).first;
    for (std::uint32_t at = first - std::min(cue_reach, first - begin); at < first; ++at)
      if (const Hit* hit = text_.cue(at, "total"); hit && hit->tokens.last == first) return true;
    return false;
  }

  /// In the order of the text; none where a figure among them has a limit, or is as large as the total.
  std::vector<std::uint32_t> parts_before(std::uint32_t total) const {
    const Quantity& whole = text_.value(total);
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = total; i-- > 0 && out.size() < most_parts;) {
      const Quantity& part = text_.value(i);
      if (!text_.one_sentence(text_.quantities()[i].tokens.first, text_.quantities()[total].tokens.first) ||
          is_total(i))
        break;
      if (part.dimension != whole.dimension || part.unit != whole.unit) continue;
      if (part.number.range || part.number.bound != Bound::none ||
          part.number.value() >= whole.number.value())
        return {};
      out.push_back(i);
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  bool of_one_thing(std::uint32_t total, const std::vector<std::uint32_t>& parts) const {
    const Slot* whole = text_.claims[total].slot(SlotName::of);
    if (text_.value(total).dimension != Dimension::count || !whole || whole->said.empty()) return true;
    return std::any_of(parts.begin(), parts.end(), [&](std::uint32_t part) {
      const Slot* of = text_.claims[part].slot(SlotName::of);
      return of && std::any_of(whole->said.begin(), whole->said.end(), [&](std::uint64_t key) {
               return std::binary_search(of->keys.begin(), of->keys.end(), key);
             });
    });
  }

  const TieText& text_;
};

}  // namespace

void find_totals(const TieText& text, std::vector<Tie>& out) {
  TotalFinder(text).run(out);
}

}  // namespace doichieu
