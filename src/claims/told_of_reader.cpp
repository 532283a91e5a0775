#include "claims/told_of_reader.hpp"

#include <algorithm>
#include <optional>

#include "claims/anchors.hpp"
#include "claims/told_steps.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t reach = 6;     ///< tokens between a word and its figure
constexpr std::int64_t telling = 100;  ///< digits from which a figure is hardly equal by chance
constexpr double several = 2;          ///< a count that is told of many things in every text is less
constexpr std::uint32_t never = 0xffffffff;
constexpr std::string_view auxiliary = "auxiliary";

class Reader {
 public:
  Reader(const Words& words, const Mentions& mentions, const Ladders& ladders)
      : words_(words), mentions_(mentions), ladders_(ladders) {}

  std::vector<ToldOf> run() const {
    std::vector<ToldOf> all;
    for (std::uint32_t at = 0; at < words_.text.size();) {
      const Hit* hit = step_at(at);
      if (hit)
        if (auto reading = read(*hit)) all.push_back(std::move(*reading));
      at = hit ? hit->tokens.last : at + 1;
    }
    ToldSteps<std::uint64_t> told;
    for (const ToldOf& one : all) told.add(one.key, one.status);
    std::erase_if(all, [&](const ToldOf& one) { return told.contradict(one.key, one.status); });
    return all;
  }

 private:
  const Hit* step_at(std::uint32_t token) const {
    const Hit* best = nullptr;
    for (auto [hit, end] = words_.hits.at(token); hit != end; ++hit) {
      if (words_.lexicon.type(hit->entry) != EntryType::step) continue;
      const Ladder* of = ladders_.of(words_.lexicon[hit->entry]);
      if (of && of->bearer == Bearer::amount && (!best || hit->tokens.size() > best->tokens.size()))
        best = hit;
    }
    return best;
  }

  std::optional<ToldOf> read(const Hit& hit) const {
    const QuantityReading* figure = figure_beside(hit.tokens);
    if (!figure || figure->quantity.number.range) return std::nullopt;
    const Decimal written = figure->quantity.number.written.reduced();
    const Entry& entry = words_.lexicon[hit.entry];
    ToldOf out;
    out.quantity = static_cast<std::uint32_t>(figure - mentions_.quantities.data());
    out.few = written.digits < telling;
    if (out.few &&
        (figure->quantity.dimension != Dimension::count || figure->quantity.number.value() <= several))
      return std::nullopt;
    if (std::find(entry.is.begin(), entry.is.end(), auxiliary) != entry.is.end()) {
      out.deed = concept_at(hit.tokens.last);
      if (out.deed == no_entry) return std::nullopt;
    }
    out.tokens = {std::min(hit.tokens.first, figure->tokens.first),
                  std::max(hit.tokens.last, figure->tokens.last)};
    out.status = {*ladders_.of(entry), entry.low, std::max(entry.low, entry.high),
                  std::string(words_.text.source(out.tokens))};
    out.key = hash_of("told of " + entry.code + " " + std::to_string(number_key(written)) + " " +
                      figure->quantity.unit);
    return out;
  }

  EntryId concept_at(std::uint32_t token) const {
    if (token >= words_.text.size()) return no_entry;
    const Hit* found = words_.longest(token, EntryType::concept_);
    return found ? found->entry : no_entry;
  }

  /// The nearer one; of two as near the one behind.
  const QuantityReading* figure_beside(TokenRange word) const {
    const auto& all = mentions_.quantities;
    const auto behind = std::lower_bound(
        all.begin(), all.end(), word.last,
        [](const QuantityReading& q, std::uint32_t token) { return q.tokens.first < token; });
    const std::uint32_t to_behind = behind == all.end() ? never : steps_between(word, behind->tokens);
    const auto before = behind == all.begin() ? all.end() : std::prev(behind);
    const std::uint32_t to_before = before == all.end() ? never : steps_between(before->tokens, word);
    if (std::min(to_behind, to_before) > reach) return nullptr;
    return to_behind <= to_before ? &*behind : &*before;
  }

  /// `never` where a sign or the end of a sentence stands between.
  std::uint32_t steps_between(TokenRange left, TokenRange right) const {
    if (right.first < left.last) return 0;  // the word is part of the figure's
    if (right.first - left.last > reach) return never;
    if (words_.text[left.last - 1].sentence != words_.text[right.first].sentence) return never;
    for (std::uint32_t at = left.last; at < right.first; ++at)
      if (words_.text[at].kind == TokenKind::punctuation) return never;
    return right.first - left.last;
  }

  const Words& words_;
  const Mentions& mentions_;
  const Ladders& ladders_;
};

}  // namespace

std::vector<ToldOf> read_told_of(const Words& words, const Mentions& mentions, const Ladders& ladders) {
  return Reader(words, mentions, ladders).run();
}

}  // namespace doichieu
