#include "compare/origins.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace doichieu {
namespace {

constexpr double mostly_copied = 0.75;     ///< of a sentence
constexpr std::uint32_t enough_words = 8;  ///< of one, so that it is no turn of phrase
constexpr double half = 0.5;               ///< of the shorter article
constexpr std::size_t most_places = 8;     ///< of one node that are looked at

bool is_copy(const CopiedSentence& sentence) {
  return sentence.of_shorter >= mostly_copied && sentence.common >= enough_words;
}

void merge(std::vector<SourceIndex>& first, SourceIndex a, SourceIndex b) {
  const auto [low, high] = std::minmax({first[a], first[b]});
  std::replace(first.begin(), first.end(), high, low);
}

std::uint32_t count_distinct(const std::vector<SourceIndex>& origins) {
  return static_cast<std::uint32_t>(std::set<SourceIndex>(origins.begin(), origins.end()).size());
}

}  // namespace

Origins::Origins(const Report& report, const Copies& copies)
    : copies_(copies), first_(report.sources.size()) {
  std::iota(first_.begin(), first_.end(), 0U);
  join_credits(report);
  join_copies();
}

void Origins::join_credits(const Report& report) {
  std::map<std::string_view, SourceIndex> known;
  for (SourceIndex s = 0; s < report.sources.size(); ++s)
    merge(first_, known.try_emplace(report.sources[s].origin, s).first->second, s);
}

void Origins::join_copies() {
  std::map<std::pair<SourceIndex, SourceIndex>, std::size_t> common;
  for (const CopiedSentence& sentence : copies_.sentences())
    if (is_copy(sentence)) common[{sentence.source_a, sentence.source_b}] += sentence.common;
  for (const auto& [pair, words] : common) {
    const std::size_t shorter =
        std::min(copies_.words(pair.first).words.size(), copies_.words(pair.second).words.size());
    if (static_cast<double>(words) >= half * static_cast<double>(shorter))
      merge(first_, pair.first, pair.second);
  }
}

std::uint32_t Origins::count(const std::vector<SourceIndex>& sources) const {
  std::vector<SourceIndex> origins;
  for (const SourceIndex source : sources) origins.push_back(first_[source]);
  return count_distinct(origins);
}

std::uint32_t Origins::count(std::span<const Node> nodes, const std::vector<Claim>& claims) const {
  std::vector<SourceIndex> first = first_;
  std::vector<Places> places;
  for (const Node& node : nodes) places.push_back(places_of(node, claims));
  for (std::size_t a = 0; a < nodes.size(); ++a)
    for (std::size_t b = a + 1; b < nodes.size(); ++b)
      if (first[nodes[a].source] != first[nodes[b].source] && copied(places[a], places[b]))
        merge(first, nodes[a].source, nodes[b].source);
  std::vector<SourceIndex> origins;
  for (const Node& node : nodes) origins.push_back(first[node.source]);
  return count_distinct(origins);
}

Origins::Places Origins::places_of(const Node& node, const std::vector<Claim>& claims) const {
  Places out{node.source, {}};
  for (std::size_t i = 0; i < std::min(node.claims.size(), most_places); ++i) {
    const Copies::Where where = copies_.where(node.source, claims[node.claims[i]].where.front());
    out.sentences.push_back(where.found() ? std::optional(where.sentence) : std::nullopt);
  }
  return out;
}

/// Does every place of one stand in a copy of a sentence of the other? Who tells it again in words of his own
/// knows it by himself.
bool Origins::copied(const Places& a, const Places& b) const {
  const auto all_in = [&](const Places& x, const Places& y) {
    return std::all_of(x.sentences.begin(), x.sentences.end(), [&](std::optional<std::uint32_t> i) {
      return i && std::any_of(y.sentences.begin(), y.sentences.end(), [&](std::optional<std::uint32_t> k) {
               const CopiedSentence* both =
                   k ? copies_.between_sentences(x.source, *i, y.source, *k) : nullptr;
               return both && is_copy(*both);
             });
    });
  };
  return all_in(a, b) || all_in(b, a);
}

}  // namespace doichieu
