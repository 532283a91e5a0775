#include "compare/copied_values.hpp"

#include <algorithm>
#include <array>
#include <map>
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

bool is_entity(ClaimKind kind) {
  return kind == ClaimKind::person || kind == ClaimKind::organisation || kind == ClaimKind::place ||
         kind == ClaimKind::product || kind == ClaimKind::name;
}

std::size_t count_common(const Places& a, const Places& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](std::uint32_t place) { return b.count(place) > 0; }));
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

  std::vector<Placed> placed(std::uint32_t source, std::uint32_t sentence,
                             const std::vector<std::uint32_t>& places) const {
    std::map<std::uint32_t, Places> by_claim;
    if (const auto known = by_sentence_.find({source, sentence}); known != by_sentence_.end())
      for (const At& at : known->second)
        by_claim[at.claim].insert(places.begin() + at.first, places.begin() + at.last);
    std::vector<Placed> out;
    for (auto& [claim, where] : by_claim) out.push_back({claim, std::move(where)});
    return out;
  }

  void look_at(const CopiedSentence& sentence, std::vector<CopiedValue>& out) {
    const std::vector<Placed> a = placed(sentence.source_a, sentence.sentence_a, sentence.places_a);
    const std::vector<Placed> b = placed(sentence.source_b, sentence.sentence_b, sentence.places_b);
    const bool passage = is_passage(sentence);
    for (const Placed& x : a) {
      const Placed* y = partner(x, b);
      if (!y || partner(*y, a) != &x) continue;
      const Claim& of_a = claims_[x.claim];
      const Claim& of_b = claims_[y->claim];
      const Related related = relate(of_a.value, of_b.value, lexicon_);
      if (related.relation == Relation::same) continue;
      Places own = x.places;
      own.insert(y->places.begin(), y->places.end());
      const bool spelling = is_entity(of_a.kind);  // marks change no folded word
      if (!spelling && !any_changed(own, sentence)) continue;
      out.push_back({x.claim, y->claim, related, sentence.common,

                     passage && same_around(of_a, of_b) && only_change(own, a, sentence) &&
                         only_change(own, b, sentence)});
    }
  }

  /// The claim of a like kind that shares most places with `x`; null where two share as many.
  const Placed* partner(const Placed& x, const std::vector<Placed>& others) const {
    const Placed* best = nullptr;
    std::size_t most = 0;
    bool tie = false;
    for (const Placed& y : others) {
      if (!alike(claims_[y.claim].kind, claims_[x.claim].kind)) continue;
      const std::size_t common = count_common(x.places, y.places);
      if (common == 0 || common < most) continue;
      tie = common == most;
      most = common;
      best = &y;
    }
    return tie ? nullptr : best;
  }

  static bool any_changed(const Places& places, const CopiedSentence& sentence) {
    return std::any_of(places.begin(), places.end(),
                       [&](std::uint32_t place) { return !sentence.kept[place]; });
  }

  /// Does no other claim of the sentence stand where something changed?
  static bool only_change(const Places& own, const std::vector<Placed>& claims,
                          const CopiedSentence& sentence) {
    return std::none_of(claims.begin(), claims.end(), [&](const Placed& other) {
      return std::any_of(other.places.begin(), other.places.end(),
                         [&](std::uint32_t place) { return !sentence.kept[place] && own.count(place) == 0; });
    });
  }

  /// Long enough, with its neighbours, that it is no turn of phrase.
  bool is_passage(const CopiedSentence& s) const {
    if (s.of_shorter < mostly_copied || s.of_longer < hardly_cut) return false;
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
