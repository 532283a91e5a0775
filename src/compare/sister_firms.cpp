#include "compare/sister_firms.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

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
      if (apart(bare, abroad->second) && near(bare, abroad->second)) out.push_back({bare, abroad->second});
    }
    return out;
  }

 private:
  using Groups = std::vector<std::size_t>;
  using ByName = std::map<std::string, Groups>;

  /// Does it hold of a group of the one and a group of the other?
  template <class Holds>
  bool any_pair(const Groups& bare, const Groups& abroad, Holds holds) const {
    return std::any_of(bare.begin(), bare.end(), [&](std::size_t a) {
      return std::any_of(abroad.begin(), abroad.end(),
                         [&](std::size_t b) { return holds(groups_[a], groups_[b]); });
    });
  }

  /// Does no article name both?
  bool apart(const Groups& bare, const Groups& abroad) const {
    return !any_pair(bare, abroad, share_a_source);
  }

  bool near(const Groups& bare, const Groups& abroad) const {
    return any_pair(bare, abroad, [&](const Group& a, const Group& b) {
      return most_shared(a, b, claims_) >= enough_in_common;
    });
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
