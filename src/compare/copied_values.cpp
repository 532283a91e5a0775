#include "compare/copied_values.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "compare/likeness.hpp"

namespace doichieu {
namespace {

constexpr double mostly_copied = 0.75;      ///< of the shorter sentence
constexpr double hardly_cut = 0.6;          ///< of the longer one
constexpr std::uint32_t enough_common = 8;  ///< words of the sentence and its copied neighbours

using Places = std::set<std::uint32_t>;

/// A claim's words inside a sentence.
struct Placed {
  std::uint32_t claim = 0;
  Places places;
};

/// The claims of one of two sentences.
struct Side {
  std::vector<Placed> claims;
  std::map<std::uint32_t, std::vector<std::size_t>> by_place;  ///< indices into `claims`
  Places changed;                                              ///< of any claim, where the two differ
};

bool is_entity(ClaimKind kind) {
  return kind == ClaimKind::person || kind == ClaimKind::organisation || kind == ClaimKind::place ||
         kind == ClaimKind::product || kind == ClaimKind::name;
}

/// Does no other claim of a sentence stand where something changed?
bool within(const Places& changed, const Places& own) {
  return std::includes(own.begin(), own.end(), changed.begin(), changed.end());
}

/// Can the values not both be true?
bool excludes(Related related) {
  return related.relation == Relation::conflict || related.relation == Relation::unrelated;
}

/// A person whom nothing introduces is a name.
bool alike(ClaimKind a, ClaimKind b) {
  const auto person = [](ClaimKind kind) { return kind == ClaimKind::person || kind == ClaimKind::name; };
  return a == b || (person(a) && person(b));
}

class Finder {
 public:
  Finder(const std::vector<Claim>& claims, const Copies& copies, const Lexicon& lexicon)
      : claims_(claims), copies_(copies), lexicon_(lexicon) {
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
      if (claims[i].kind == ClaimKind::list) continue;  // its members are claims
      for (const Span& span : claims[i].where)
        if (const Copies::Where at = copies.where(claims[i].source, span); at.found())
          by_sentence_[{claims[i].source, at.sentence}].push_back({i, at.first, at.last});
    }
    for (const CopiedSentence& sentence : copies.sentences())
      common_[{sentence.source_a, sentence.sentence_a, sentence.source_b, sentence.sentence_b}] =
          sentence.common;
  }

  std::vector<CopiedValue> run() {
    std::vector<CopiedValue> out;
    for (const CopiedSentence& sentence : copies_.sentences()) look_at(sentence, out);
    return out;
  }

 private:
  struct At {
    std::uint32_t claim, first, last;
  };

  Side side(std::uint32_t source, std::uint32_t sentence, const std::vector<std::uint32_t>& places,
            const CopiedSentence& copied) const {
    std::map<std::uint32_t, Places> by_claim;
    if (const auto known = by_sentence_.find({source, sentence}); known != by_sentence_.end())
      for (const At& at : known->second)
        by_claim[at.claim].insert(places.begin() + at.first, places.begin() + at.last);
    Side out;
    for (auto& [claim, where] : by_claim) {
      for (const std::uint32_t place : where) {
        out.by_place[place].push_back(out.claims.size());
        if (!copied.kept[place]) out.changed.insert(place);
      }
      out.claims.push_back({claim, std::move(where)});
    }
    return out;
  }

  void look_at(const CopiedSentence& sentence, std::vector<CopiedValue>& out) {
    const Side a = side(sentence.source_a, sentence.sentence_a, sentence.places_a, sentence);
    const Side b = side(sentence.source_b, sentence.sentence_b, sentence.places_b, sentence);
    const bool passage = is_passage(sentence);
    std::vector<Found> found;
    for (const Placed& x : a.claims)
      if (const Placed* y = partner(x, b); y && partner(*y, a) == &x)
        if (auto pair = differing(x, *y, sentence)) found.push_back(std::move(*pair));
    for (Found& pair : found) {
      const bool other_differs = std::any_of(found.begin(), found.end(), [&](const Found& other) {
        return excludes(other.value.related) && other.changed != pair.changed;
      });
      pair.value.alone = passage && !other_differs &&
                         same_around(claims_[pair.value.a], claims_[pair.value.b]) &&
                         within(a.changed, pair.own) && within(b.changed, pair.own);
      out.push_back(pair.value);
    }
  }

  /// Two claims at one place, with the places of both, and those of them that changed.
  struct Found {
    CopiedValue value;
    Places own, changed;
  };

  std::optional<Found> differing(const Placed& x, const Placed& y, const CopiedSentence& sentence) const {
    Found out;
    out.own = x.places;
    out.own.insert(y.places.begin(), y.places.end());
    for (const std::uint32_t place : out.own)
      if (!sentence.kept[place]) out.changed.insert(place);
    const Claim& of_a = claims_[x.claim];
    const Related related = relate(of_a.value, claims_[y.claim].value, lexicon_);
    const bool spelling = is_entity(of_a.kind);  // marks change no folded word
    if (related.relation == Relation::same || (!spelling && out.changed.empty())) return std::nullopt;
    out.value = {x.claim, y.claim, related, sentence.common, false};
    return out;
  }

  /// The claim of a like kind that shares most places with `x`; null where two share as many.
  const Placed* partner(const Placed& x, const Side& other) const {
    std::map<std::size_t, std::size_t> common;  // claim of the other side -> places
    for (const std::uint32_t place : x.places)
      if (const auto known = other.by_place.find(place); known != other.by_place.end())
        for (const std::size_t y : known->second)
          if (alike(claims_[other.claims[y].claim].kind, claims_[x.claim].kind)) ++common[y];
    const auto by_count = [](const auto& p, const auto& q) { return p.second < q.second; };
    const auto best = std::max_element(common.begin(), common.end(), by_count);
    if (best == common.end()) return nullptr;
    const bool tie = std::count_if(common.begin(), common.end(),
                                   [&](const auto& p) { return p.second == best->second; }) > 1;
    return tie ? nullptr : &other.claims[best->first];
  }

  /// Long enough, with its neighbours, that it is no turn of phrase.
  bool is_passage(const CopiedSentence& s) const {
    if (s.one_of_many || s.of_shorter < mostly_copied || s.of_longer < hardly_cut) return false;
    std::uint32_t common = s.common;
    const auto add = [&](std::uint32_t a, std::uint32_t b) {
      const auto known = common_.find({s.source_a, a, s.source_b, b});
      if (known != common_.end()) common += known->second;
    };
    if (s.sentence_a > 0 && s.sentence_b > 0) add(s.sentence_a - 1, s.sentence_b - 1);
    add(s.sentence_a + 1, s.sentence_b + 1);
    return common >= enough_common;
  }

  /// Does all that tells what they are about stand around both? Names are claims of the whole article.
  static bool same_around(const Claim& a, const Claim& b) {
    if (is_entity(a.kind)) return true;
    if ((a.running || b.running) && meeting(a, b, SlotName::as_of) == Meeting::apart) return false;
    return std::equal(a.anchors.begin(), a.anchors.end(), b.anchors.begin(), b.anchors.end(),
                      [](const Anchor& x, const Anchor& y) { return x.key == y.key; });
  }

  const std::vector<Claim>& claims_;
  const Copies& copies_;
  const Lexicon& lexicon_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<At>> by_sentence_;
  std::map<std::array<std::uint32_t, 4>, std::uint32_t> common_;
};

}  // namespace

std::vector<CopiedValue> changed_values(const std::vector<Claim>& claims, const Copies& copies,
                                        const Lexicon& lexicon) {
  return Finder(claims, copies, lexicon).run();
}

}  // namespace doichieu
