#include "compare/sister_firms.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "claims/words.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_alike = 8;     ///< firms under one name that are looked at
constexpr double enough_in_common = 1.2;  ///< shared anchors

/// The parts of a firm's name.
struct Firm {
  std::string name;  ///< folded, without legal form and places
  bool legal_form = false;
  bool place = false;
};

/// Nothing where no word of the name is its own.
std::optional<Firm> read_firm(const std::string& written, const Lexicon& lexicon) {
  const NormalText text = normalise(written);
  const Hits hits = lexicon.match(text, Language::vietnamese);
  const Words words{text, hits, lexicon, Language::vietnamese};
  Firm firm;
  bool own = false;
  for (std::uint32_t at = 0; at < text.size();) {
    if (const Hit* form = words.coded(at, EntryType::body_word, "legal-form")) {
      firm.legal_form = true;
      at = form->tokens.last;
    } else if (const Hit* place = words.longest(at, EntryType::place); place && at > 0) {
      firm.place = true;
      at = place->tokens.last;
    } else {
      if (text[at].kind != TokenKind::punctuation) {
        own |= words.longest(at, EntryType::body_word) == nullptr;
        firm.name += (firm.name.empty() ? "" : " ") + std::string(text.folded(at));
      }
      ++at;
    }
  }
  return own && firm.legal_form ? std::optional(firm) : std::nullopt;
}

class Finder {
 public:
  Finder(const std::vector<Claim>& claims, const std::vector<Group>& groups, const Lexicon& lexicon)
      : claims_(claims), groups_(groups) {
    for (std::size_t group = 0; group < groups.size(); ++group) {
      if (groups[group].check->kind != ClaimKind::organisation || groups[group].versions) continue;
      const Claim& first = claims[groups[group].nodes.front().claims.front()];
      if (const auto firm = read_firm(std::get<Name>(first.value).written, lexicon))
        (firm->place ? abroad_ : bare_)[firm->name].push_back(group);
    }
  }

  std::vector<NearNames> run() const {
    std::vector<NearNames> out;
    for (const auto& [name, bare] : bare_) {
      const auto abroad = abroad_.find(name);
      if (abroad == abroad_.end() || bare.size() > most_alike || abroad->second.size() > most_alike) continue;
      if (!share_a_source(bare, abroad->second) && near(bare, abroad->second))
        out.push_back({bare, abroad->second});
    }
    return out;
  }

 private:
  using ByName = std::map<std::string, std::vector<std::size_t>>;

  bool share_a_source(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) const {
    std::set<std::uint32_t> sources;
    for (const std::size_t group : a)
      for (const Node& node : groups_[group].nodes) sources.insert(node.source);
    return std::any_of(b.begin(), b.end(), [&](std::size_t group) {
      const auto& nodes = groups_[group].nodes;
      return std::any_of(nodes.begin(), nodes.end(),
                         [&](const Node& node) { return sources.contains(node.source); });
    });
  }

  bool near(const std::vector<std::size_t>& bare, const std::vector<std::size_t>& abroad) const {
    for (const std::size_t a : bare)
      for (const std::size_t b : abroad)
        for (const Node& p : groups_[a].nodes)
          for (const Node& q : groups_[b].nodes)
            if (closest(p, q, claims_).shared >= enough_in_common) return true;
    return false;
  }

  const std::vector<Claim>& claims_;
  const std::vector<Group>& groups_;
  ByName bare_, abroad_;  ///< groups by the firm's own name: without a place, with one
};

}  // namespace

std::vector<NearNames> sister_firms(const std::vector<Claim>& claims, const std::vector<Group>& groups,
                                    const Lexicon& lexicon) {
  return Finder(claims, groups, lexicon).run();
}

}  // namespace doichieu
