#include "value/holding.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "text/split.hpp"

namespace doichieu {
namespace {

using WordSet = std::set<std::string_view>;

WordSet words_of(std::string_view text) {
  const std::vector<std::string_view> words = split(text);
  return {words.begin(), words.end()};
}

/// Of the words of one, how many stand in the other.
std::size_t shared(const WordSet& a, const WordSet& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](std::string_view word) { return b.contains(word); }));
}

bool share(const std::vector<EntryId>& a, const std::vector<EntryId>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](EntryId id) { return std::binary_search(b.begin(), b.end(), id); });
}

}  // namespace

Holding::Holding(const Lexicon& lexicon, std::string day) : lexicon_(lexicon), day_(std::move(day)) {
  for (const EntryId id : lexicon.of_type(EntryType::role_modifier)) {
    const Entry& modifier = lexicon[id];
    if (modifier.minor) minor_.insert(modifier.code);
    if (modifier.past) past_.insert(modifier.code);
  }
  for (const EntryId id : lexicon.of_type(EntryType::role)) read_excludes(id);
}

/// "Id" or "id from until": days as in `from` and `until` of an entry.
void Holding::read_excludes(EntryId role) {
  for (const std::string& text : lexicon_[role].excludes) {
    const std::vector<std::string_view> words = split(text);
    const auto other = words.empty() ? std::nullopt : lexicon_.find(words.front());
    if (!other) continue;
    if (words.size() == 1) excludes_.emplace_back(role, *other);
    if (words.size() == 3 && words[1] <= day_ && day_ < words[2]) excludes_now_.emplace_back(role, *other);
  }
}

bool Holding::marked(EntryId head, bool Entry::*flag) const {
  const auto has = [&](EntryId id) { return lexicon_[id].*flag; };
  const auto above = lexicon_.ancestors(head);
  return has(head) || std::any_of(above.begin(), above.end(), has);
}

bool Holding::post(const Role& role) const {
  return marked(role.head, &Entry::post) && !past(role);
}

bool Holding::sole(const Role& role) const {
  return marked(role.head, &Entry::sole) && modifiers(role, true).empty();
}

bool Holding::whole(const Role& role) const {
  return marked(role.head, &Entry::whole);
}

bool Holding::past(const Role& role) const {
  return std::any_of(role.modifiers.begin(), role.modifiers.end(),
                     [&](const std::string& code) { return past_.contains(code); });
}

std::vector<std::string> Holding::modifiers(const Role& role, bool with_past) const {
  std::vector<std::string> out;
  for (const std::string& code : role.modifiers)
    if (!minor_.contains(code) && (with_past || !past_.contains(code))) out.push_back(code);
  return out;
}

/// Is one head the other, or wider, or so like it or anything wider that writers do not tell them apart?
bool Holding::one_head(const Role& a, const Role& b) const {
  const auto above = [&](EntryId one, EntryId other) {
    const auto wider = lexicon_.ancestors(one);
    return std::any_of(wider.begin(), wider.end(), [&](EntryId id) { return lexicon_.alike(id, other); });
  };
  return lexicon_.alike(a.head, b.head) || above(a.head, b.head) || above(b.head, a.head);
}

bool Holding::one_modifier(const Role& a, const Role& b) const {
  return modifiers(a, true) == modifiers(b, true);
}

bool Holding::may_be_one(const Role& a, const Role& b) const {
  return compatible(relate(a, b, lexicon_, day_).relation) ||
         (one_head(a, b) && one_modifier(a, b) && !apart(a, b, lexicon_, day_));
}

bool Holding::is_one(const Role& a, const Role& b) const {
  if (!one_head(a, b) || !one_modifier(a, b) || apart(a, b, lexicon_, day_)) return false;
  // Ministries are named alike in all countries: where only one tells whose it is, it may be another's.
  if (a.places.empty() != b.places.empty()) return false;
  if (lexicon_[a.head].envoy) return share(a.posted, b.posted);
  if (whole(a) && (a.bodies.empty() || b.bodies.empty()) && !share(a.places, b.places)) return false;
  return one_body(a, b, false) || (a.bodies.empty() && b.bodies.empty() && share(a.places, b.places));
}

/// Do the small words in which one puts a body stand in a name of the other's? "the statistics office".
bool Holding::tells_of(const std::string& words, const std::vector<EntryId>& bodies) const {
  const WordSet wanted = words_of(words);
  if (wanted.size() < 2) return false;  // "the office" may be any
  return std::any_of(bodies.begin(), bodies.end(), [&](EntryId body) {
    return std::any_of(lexicon_[body].forms.begin(), lexicon_[body].forms.end(), [&](const Form& form) {
      const std::string folded = fold(form.text);
      return shared(wanted, words_of(folded)) == wanted.size();
    });
  });
}

/// Do both name one body? Words that no entry knows are one where most of them are.
bool Holding::one_body(const Role& a, const Role& b, bool across) const {
  if (a.unknown.empty() && b.unknown.empty()) {
    const bool bare = a.bodies.empty() || b.bodies.empty();
    return share(a.bodies, b.bodies) || (bare && whole(a) && whole(b));
  }
  if (a.unknown.empty() || b.unknown.empty())
    return a.unknown.empty() ? tells_of(b.unknown, a.bodies) : tells_of(a.unknown, b.bodies);
  if (across) return a.sort != no_entry && a.sort == b.sort;
  const WordSet x = words_of(a.unknown), y = words_of(b.unknown);
  return x.size() > 1 && y.size() > 1 && shared(x, y) == std::min(x.size(), y.size());
}

/// Is it the office `entry`, by its head alone or by the head and the body for which the entry stands?
bool Holding::is(const Role& role, EntryId entry) const {
  if (lexicon_.is_a(role.head, entry)) return true;
  bool head = false, body = false;
  for (const std::string& parent : lexicon_[entry].parents) {
    const auto id = lexicon_.find(parent);
    if (!id) continue;
    if (lexicon_[*id].type == EntryType::role) {
      if (!lexicon_.is_a(role.head, *id)) return false;
      head = true;
    } else {
      const auto part = [&](EntryId own) { return lexicon_.is_part_of(own, *id, day_); };
      if (std::none_of(role.bodies.begin(), role.bodies.end(), part)) return false;
      body = true;
    }
  }
  return head && body;
}

/// Does it name nothing that it is an office of?
bool Holding::bare(const Role& role) {
  return role.bodies.empty() && role.places.empty() && role.unknown.empty();
}

/// Does a rule say so, of offices without modifiers and not of two places?
bool Holding::excluded(const Role& a, const Role& b, const Pairs& pairs) const {
  if (!a.modifiers.empty() || !b.modifiers.empty()) return false;
  if (!a.places.empty() && !b.places.empty() && !share(a.places, b.places)) return false;
  return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
    return (is(a, pair.first) && is(b, pair.second)) || (is(b, pair.first) && is(a, pair.second));
  });
}

Exclusion Holding::exclusion(const Role& a, const Role& b, bool across) const {
  if (may_be_one(a, b)) return Exclusion::none;
  if (relate(a, b, lexicon_, day_).relation == Relation::conflict && lexicon_[a.head].envoy)
    return Exclusion::one_body;  // sender and receiver exchanged
  if (excluded(a, b, excludes_)) return Exclusion::by_rule;
  if (excluded(a, b, excludes_now_)) return Exclusion::for_now;
  if (apart(a, b, lexicon_, day_)) return Exclusion::none;
  if (one_head(a, b) && one_body(a, b, across)) {
    // A vice president of the group may preside over its branch in one country.
    if (!whole(a) && a.places.empty() != b.places.empty()) return Exclusion::none;
    if (past(a) != past(b) && modifiers(a, false) != modifiers(b, false)) return Exclusion::none;
    return one_modifier(a, b) ? Exclusion::none : Exclusion::modifier_lost;
  }
  if (one_head(a, b) && bare(a) && bare(b) && past(a) != past(b) &&
      modifiers(a, false) == modifiers(b, false))
    return Exclusion::modifier_lost;
  const bool two_posts = post(a) && post(b) && a.modifiers.empty() && b.modifiers.empty() && !beside(a, b);
  if (!two_posts || one_head(a, b)) return Exclusion::none;
  const bool one = a.bodies == b.bodies && !a.bodies.empty() && a.unknown.empty() && b.unknown.empty();
  return one ? Exclusion::one_body : Exclusion::none;
}

bool Holding::beside(const Role& a, const Role& b) const {
  const auto names = [&](EntryId one, EntryId other) {
    const auto& together = lexicon_[one].together;
    return std::any_of(together.begin(), together.end(), [&](const std::string& id) {
      const auto known = lexicon_.find(id);
      return known && lexicon_.is_a(other, *known);
    });
  };
  return names(a.head, b.head) || names(b.head, a.head);
}

}  // namespace doichieu
