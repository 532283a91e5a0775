#include "claims/certainty_reader.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace doichieu {
namespace {

constexpr double guessed = 1, flat = 2;
constexpr std::uint32_t hedge_before = 12;  ///< tokens from a hedge to what it hedges
constexpr std::uint32_t hedge_behind = 5;   ///< and back: "a short circuit is suspected"
constexpr CodeKey says = "says", cites = "cites", guess = "guess", left_open = "open";

class Reader {
 public:
  Reader(const Article& article, const Words& words, const Ladder& ladder)
      : article_(article), words_(words), ladder_(ladder) {}

  std::vector<StatusReading> run() const {
    std::map<EntryId, std::vector<StatusReading>> by_nature;
    for (std::uint32_t at = 0; at < words_.text.size();) {
      const Hit* hit = words_.longest(at, EntryType::nature);
      if (hit)
        if (auto reading = read(*hit)) by_nature[hit->entry].push_back(std::move(*reading));
      at = hit ? hit->tokens.last : at + 1;
    }
    std::vector<StatusReading> out;
    for (auto& [nature, readings] : by_nature)
      if (std::all_of(readings.begin(), readings.end(), [&, &all = readings](const StatusReading& one) {
            return one.status.low == all.front().status.low;
          }))
        out.push_back(std::move(readings.front()));
    std::sort(out.begin(), out.end(),
              [](const StatusReading& a, const StatusReading& b) { return a.tokens.first < b.tokens.first; });
    return out;
  }

 private:
  /// Nothing where it is somebody's word, or no fact.
  std::optional<StatusReading> read(const Hit& hit) const {
    const Sentence& sentence = words_.text.sentences()[words_.text[hit.tokens.first].sentence];
    const TokenRange whole = sentence.tokens;
    const std::uint32_t first =
        std::max(whole.first, hit.tokens.first > hedge_before ? hit.tokens.first - hedge_before : 0);
    const std::uint32_t last = std::min(whole.last, hit.tokens.last + hedge_behind);
    StatusReading out;
    out.tokens = hit.tokens;
    out.nature = hit.entry;
    double step = flat;
    for (std::uint32_t at = first; at < last; ++at)
      if (const Hit* hedge = words_.coded(at, EntryType::hedge, guess)) {
        out.tokens = {std::min(hedge->tokens.first, hit.tokens.first),
                      std::max(hedge->tokens.last, hit.tokens.last)};
        step = guessed;
        break;
      }
    if (step == flat && (article_.sections[sentence.section].kind != SectionKind::body || open(whole)))
      return std::nullopt;
    out.status = {ladder_, step, step, std::string(words_.text.source(out.tokens))};
    return out;
  }

  /// Does the sentence give it as somebody's word, deny it, or ask?
  bool open(TokenRange sentence) const {
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
      if (words_.longest(at, EntryType::conditional) || words_.coded(at, EntryType::deed_word, says) ||
          words_.coded(at, EntryType::deed_word, cites) || words_.coded(at, EntryType::hedge, left_open) ||
          words_.is_mark(at, "?") || words_.is_mark(at, "\""))
        return true;
    return false;
  }

  const Article& article_;
  const Words& words_;
  const Ladder& ladder_;
};

}  // namespace

std::vector<StatusReading> read_certainties(const Article& article, const Words& words,
                                            const Ladders& ladders) {
  const Ladder* of = ladders.borne_by(Bearer::nature);
  return of ? Reader(article, words, *of).run() : std::vector<StatusReading>{};
}

}  // namespace doichieu
