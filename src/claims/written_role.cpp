// relate_written_roles(): an office by itself, "Thứ trưởng Bộ Ngoại giao"; ranks and bodies as well, and
// several offices of one person, "Tổng Bí thư, Chủ tịch nước".

#include <algorithm>

#include "claims/role_reader.hpp"
#include "claims/written.hpp"
#include "claims/written_words.hpp"
#include "value/role.hpp"

namespace doichieu {
namespace {

struct Offices {
  std::vector<Role> roles;
  std::string left_over;  ///< folded words that belong to none of them
  std::size_t words_left = 0;
};

class OfficeReader {
 public:
  explicit OfficeReader(const Words& words) : words_(words), taken_(words.text.size() + 1, 0) {}

  /// Offices and ranks.
  Offices read() {
    for (RoleMention& mention : read_roles(words_, taken_)) {
      take(mention.tokens);
      out_.roles.push_back(std::move(mention.role));
    }
    add_heads(EntryType::rank);
    return finish();
  }

  /// Bodies alone.
  Offices read_bodies() {
    add_heads(EntryType::organisation);
    add_heads(EntryType::topic);
    return finish();
  }

 private:
  void take(TokenRange tokens) { std::fill(taken_.begin() + tokens.first, taken_.begin() + tokens.last, 1); }

  /// Entries of `type` that stand in no office, each as one by itself.
  void add_heads(EntryType type) {
    for (std::uint32_t at = 0; at < words_.text.size();) {
      const Hit* hit = taken_[at] ? nullptr : words_.longest(at, type);
      if (hit) {
        out_.roles.push_back({});
        out_.roles.back().head = meant(hit->entry);
        take(hit->tokens);
      }
      at = hit ? hit->tokens.last : at + 1;
    }
  }

  /// A topic stands for its body.
  EntryId meant(EntryId id) const {
    const Entry& entry = words_.lexicon[id];
    if (entry.type != EntryType::topic || entry.parents.empty()) return id;
    return words_.lexicon.find(entry.parents.front()).value_or(id);
  }

  Offices finish() {
    for (std::uint32_t token = 0; token < words_.text.size(); ++token) {
      if (taken_[token] || is_filler(words_, token)) continue;
      (out_.left_over += out_.words_left == 0 ? "" : " ") += words_.text.folded(token);
      ++out_.words_left;
    }
    return std::move(out_);
  }

  const Words& words_;
  std::vector<char> taken_;
  Offices out_;
};

Offices read_offices(std::string_view written, const RuleSet& rules) {
  std::optional<Offices> best;
  for (const Language language : {Language::vietnamese, Language::english}) {
    const WrittenWords whole(written, language, rules);
    for (Offices reading : {OfficeReader(whole.words).read(), OfficeReader(whole.words).read_bodies()})
      if (!best || reading.words_left < best->words_left) best = std::move(reading);
  }
  return *best;
}

/// How offices relate to others as a whole: what each of them finds there.
class Comparison {
 public:
  Comparison(const Offices& a, const Offices& b, const Lexicon& lexicon, std::string_view day) {
    std::vector<bool> found_b(b.roles.size(), false);
    for (const Role& one : a.roles) {
      bool found = false;
      for (std::size_t i = 0; i < b.roles.size(); ++i) {
        const Related related = relate(one, b.roles[i], lexicon, day);
        conflict_ |= related.relation == Relation::conflict;
        if (!compatible(related.relation)) continue;
        found = found_b[i] = true;
        add(related.relation);
      }
      a_found_ &= found;
    }
    b_found_ = std::find(found_b.begin(), found_b.end(), false) == found_b.end();
    a_more_ |= !a_found_ || (!a.left_over.empty() && a.left_over != b.left_over);
    b_more_ |= !b_found_ || (!b.left_over.empty() && a.left_over != b.left_over);
  }

  Related related() const {
    if (!a_found_ && !b_found_) return {conflict_ ? Relation::conflict : Relation::unrelated, Cause::office};
    if (a_more_ && b_more_) return {Relation::overlaps, Cause::part_of};
    if (a_more_) return {Relation::refines, Cause::part_of};
    if (b_more_) return {Relation::refined_by, Cause::part_of};
    return {Relation::same, Cause::none};
  }

 private:
  void add(Relation relation) {
    a_more_ |= relation == Relation::refines || relation == Relation::overlaps;
    b_more_ |= relation == Relation::refined_by || relation == Relation::overlaps;
  }

  bool conflict_ = false;
  bool a_found_ = true, b_found_ = true;  ///< each office of that side is, more or less, one of the other
  bool a_more_ = false, b_more_ = false;
};

std::string reason_of(Related related) {
  switch (related.relation) {
    case Relation::same:
      return "Both name one office.";
    case Relation::refines:
      return "The first says more of the office, or names one more.";
    case Relation::refined_by:
      return "The second says more of the office, or names one more.";
    case Relation::overlaps:
      return "Both may be one office, and each says something that the other does not.";
    case Relation::conflict:
      return "They are two offices of one body, or sender and receiver are exchanged.";
    case Relation::unrelated:
      break;
  }
  return "They are two offices, which one person may hold both.";
}

}  // namespace

WrittenRelation relate_written_roles(std::string_view a, std::string_view b, const RuleSet& rules,
                                     std::string_view day) {
  const Offices offices_a = read_offices(a, rules), offices_b = read_offices(b, rules);
  Related related{Relation::unrelated, Cause::office};
  if (!offices_a.roles.empty() && !offices_b.roles.empty())
    related = Comparison(offices_a, offices_b, rules.lexicon, day).related();
  else if (offices_a.roles.empty() && offices_b.roles.empty() && offices_a.left_over == offices_b.left_over)
    related = {Relation::same, Cause::none};
  return {related, {}, reason_of(related)};
}

}  // namespace doichieu
