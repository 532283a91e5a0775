#include "claims/breakdown.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t widest_link = 12;  ///< tokens between a total and its first part
constexpr std::uint32_t before_reach = 3;  ///< tokens between "of the" and its total

class BreakdownFinder {
 public:
  BreakdownFinder(const Words& words, const Mentions& mentions)
      : words_(words), quantities_(mentions.quantities) {}

  std::vector<QuantityBreakdown> run() const {
    std::vector<QuantityBreakdown> out;
    for (std::uint32_t i = 0; i + 2 < quantities_.size(); ++i) {
      QuantityBreakdown found{i, {}};
      if (!tied(i)) continue;
      const bool bracket = opens_bracket(i);
      for (std::uint32_t next = i + 1; next < quantities_.size() && goes_on(next, bracket); ++next) {
        if (!part_of(quantities_[next].quantity, quantities_[i].quantity)) break;
        found.parts.push_back(next);
      }
      if (found.parts.size() >= 2) out.push_back(std::move(found));
    }
    return out;
  }

 private:
  /// The tokens between a quantity and the next one.
  TokenRange between(std::uint32_t quantity) const {
    return {quantities_[quantity].tokens.last, quantities_[quantity + 1].tokens.first};
  }

  bool tied(std::uint32_t total) const {
    const TokenRange link = between(total);
    if (link.size() > widest_link ||
        words_.text.sentence_of(link.first) != words_.text.sentence_of(link.last))
      return false;
    for (std::uint32_t at = link.first; at < link.last; ++at)
      if (words_.is_mark(at, ":") || words_.is_mark(at, "(") || cue(at, "")) return true;
    const std::uint32_t first = quantities_[total].tokens.first;
    for (std::uint32_t at = first > before_reach ? first - before_reach : 0; at < first; ++at)
      if (const Hit* hit = cue(at, "before"); hit && hit->tokens.last == first) return true;
    return false;
  }

  const Hit* cue(std::uint32_t at, std::string_view code) const {
    return words_.coded(at, EntryType::sum_cue, code);
  }

  bool opens_bracket(std::uint32_t total) const {
    const TokenRange link = between(total);
    for (std::uint32_t at = link.first; at < link.last; ++at)
      if (words_.is_mark(at, "(")) return true;
    return false;
  }

  /// Does the run of parts reach `next` without a break?
  bool goes_on(std::uint32_t next, bool bracket) const {
    const TokenRange link = between(next - 1);
    if (words_.text.sentence_of(link.first) != words_.text.sentence_of(link.last)) return false;
    for (std::uint32_t at = link.first; at < link.last; ++at)
      if (words_.is_mark(at, ";") || (bracket && words_.is_mark(at, ")"))) return false;
    return true;
  }

  static bool part_of(const Quantity& part, const Quantity& total) {
    return part.dimension == total.dimension && part.unit == total.unit && part.number.bound == Bound::none &&
           !part.number.range && part.number.value() < total.number.value();
  }

  const Words& words_;
  const std::vector<QuantityReading>& quantities_;
};

}  // namespace

std::vector<QuantityBreakdown> find_breakdowns(const Words& words, const Mentions& mentions) {
  return BreakdownFinder(words, mentions).run();
}

}  // namespace doichieu
