// Two figures of one unit and what lies between them, in one sentence.
//
//   measured at 11.2m, which is 0.5m below alert level three of 11.5m
//   đạt 5,2 tỷ USD, cao hơn 0,3 tỷ USD so với mức 4,9 tỷ USD
//   11,2 m, dưới báo động 3 (11,5 m) là 0,3 m
//
// The tie holds the larger figure, the smaller one, and the difference. Between the first figure and the
// difference stand few words and no name: what is told of another place is not measured against it. A
// difference between percentages is in points.

#include <algorithm>

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t widest_link = 8;  ///< tokens between two of the figures
constexpr CodeKey below_key = "below", above_key = "above";

/// What one figure is less than the other by.
struct Compared {
  std::uint32_t first, second, apart;  ///< quantities
  bool below;                          ///< the first is the smaller one
};

class DifferenceFinder {
 public:
  explicit DifferenceFinder(const TieText& text) : text_(text) {}

  void run(std::vector<Tie>& out) const {
    for (std::uint32_t i = 0; i + 2 < text_.quantities().size(); ++i) {
      std::optional<Compared> found = apart_in_the_middle(i);
      if (!found) found = apart_at_the_end(i);
      if (!found || !comparable(*found)) continue;
      const std::uint32_t larger = found->below ? found->second : found->first;
      const std::uint32_t smaller = found->below ? found->first : found->second;
      out.push_back({ClaimKind::difference,
                     {text_.tied(larger), text_.tied(smaller), text_.tied(found->apart)},
                     Closure::closed,
                     text_.subject(found->first)});
    }
  }

 private:
  /// "A, D below B", "A, thấp hơn D so với B".
  std::optional<Compared> apart_in_the_middle(std::uint32_t i) const {
    const TokenRange before = text_.behind(i), after = text_.behind(i + 1);
    if (!linked(before) || !linked(after)) return std::nullopt;
    for (const bool below : {true, false}) {
      const CodeKey& code = below ? below_key : above_key;
      const bool leads = text_.cue(after.first, code) != nullptr;
      const Hit* cue = text_.cue_in(before, code);
      const bool follows = cue && cue->tokens.last == before.last && text_.cue_in(after, "from");
      if (leads || follows) return Compared{i, i + 2, i + 1, below};
    }
    return std::nullopt;
  }

  /// "A, dưới B (là) D", "A, below B by D".
  std::optional<Compared> apart_at_the_end(std::uint32_t i) const {
    const TokenRange before = text_.behind(i), after = text_.behind(i + 1);
    if (!linked(before) || after.size() > 2 || !text_.one_sentence(after.first, after.last))
      return std::nullopt;
    const bool told = text_.has_mark(after, ")") || text_.cue_in(after, "by") || text_.cue_in(after, "are");
    if (!told) return std::nullopt;
    for (const bool below : {true, false})
      if (const Hit* cue = text_.cue_in(before, below ? below_key : above_key);
          cue && text_.has_mark(before, ","))
        return Compared{i, i + 1, i + 2, below};
    return std::nullopt;
  }

  bool linked(TokenRange link) const {
    if (link.size() > widest_link || !text_.one_sentence(link.first, link.last) ||
        text_.has_mark(link, ";") || text_.has_mark(link, ":"))
      return false;
    return !text_.names_a_thing(link);
  }

  bool comparable(const Compared& found) const {
    const Quantity &a = text_.value(found.first), &b = text_.value(found.second),
                   &d = text_.value(found.apart);
    const bool unit = a.dimension == b.dimension && a.unit == b.unit;
    const bool same = d.dimension == a.dimension && d.unit == a.unit;
    const bool points = a.dimension == Dimension::percent && d.dimension == Dimension::points;
    return unit && (points || (same && a.dimension != Dimension::percent)) &&
           a.dimension != Dimension::rank && !counted_apart(found.first, found.second) && definite(a) &&
           definite(b) && definite(d) && d.number.value() < std::min(a.number.value(), b.number.value());
  }

  /// Are two things counted: storeys, aircraft?
  bool counted_apart(std::uint32_t a, std::uint32_t b) const {
    const Slot *x = text_.claims[a].slot(SlotName::of), *y = text_.claims[b].slot(SlotName::of);
    if (!x || !y || x->state != SlotState::stated || y->state != SlotState::stated) return false;
    return std::none_of(x->keys.begin(), x->keys.end(), [&](std::uint64_t key) {
      return std::binary_search(y->keys.begin(), y->keys.end(), key);
    });
  }

  static bool definite(const Quantity& q) { return q.number.bound == Bound::none && !q.number.range; }

  const TieText& text_;
};

}  // namespace

void find_differences(const TieText& text, std::vector<Tie>& out) {
  DifferenceFinder(text).run(out);
}

}  // namespace doichieu
