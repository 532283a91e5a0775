// Names and syllables as someone writes them, with the titles that stand before them.

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "claims/role_reader.hpp"
#include "claims/words.hpp"
#include "claims/written.hpp"
#include "normalise/repair.hpp"
#include "value/person_name.hpp"

namespace doichieu {
namespace {

/// A line with the name that is in it: behind offices, ranks and honorifics.
struct WrittenName {
  std::vector<Name> names;   ///< as written, then the other names of a person whom the lexicon knows
  EntryId thing = no_entry;  ///< the place, body or product that the lexicon knows by this name
  bool names_thing = false;  ///< it is a place, body or product
};

class TitledName {
 public:
  TitledName(const std::string& line, const RuleSet& rules)
      : lexicon_(rules.lexicon),
        text_(normalise(line)),
        language_(language_of_line()),
        hits_(lexicon_.match(text_, language_)),
        words_{text_, hits_, lexicon_, language_},
        roles_(read_roles(words_, std::vector<char>(text_.size() + 1, 0))) {}

  WrittenName read(AccentRegime regime) const {
    WrittenName out;
    if (text_.size() == 0) {
      out.names = {make_name("", regime)};
      return out;
    }
    const std::uint32_t first = name_begin(), last = text_.size();
    const Hit* thing = whole({EntryType::place, EntryType::organisation, EntryType::product}, 0);
    const Hit* person = whole({EntryType::person}, first);
    if (thing && !person) {
      out.thing = thing->entry;
      out.names_thing = true;
      out.names = {make_name(text_.source({0, last}), regime)};
      return out;
    }
    for (std::uint32_t t = first; t < last; ++t)
      out.names_thing |= words_.longest(t, EntryType::body_word) != nullptr;
    const EntryId entry = person ? person->entry : no_entry;
    out.names = {read_person_name(text_, hits_, lexicon_, {first, last}, entry, regime)};
    const Gender told = gender_before(text_, hits_, lexicon_, first);
    if (told != Gender::unknown) out.names.front().parts.gender = told;
    if (person)
      for (Name& other : names_of_person(lexicon_, entry)) out.names.push_back(std::move(other));
    return out;
  }

 private:
  /// What is marked is Vietnamese for the lexicon: its short words count there.
  Language language_of_line() const {
    const auto& tokens = text_.tokens();
    const bool marked =
        std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is(TokenFlag::marked); });
    return marked ? Language::vietnamese : Language::english;
  }

  const Hit* whole(std::initializer_list<EntryType> types, std::uint32_t first) const {
    if (first >= text_.size()) return nullptr;
    const Hit* hit = words_.longest(first, types);
    return hit && hit->tokens.last == text_.size() ? hit : nullptr;
  }

  /// The token behind all titles; 0 where nothing else is there.
  std::uint32_t name_begin() const {
    std::uint32_t at = 0;
    bool office = false;
    while (at < text_.size()) {
      if (words_.longest(at, EntryType::person)) return at;
      const std::uint32_t next = behind_title(at, office);
      if (next == at) return at;
      at = next;
    }
    return 0;
  }

  std::uint32_t behind_title(std::uint32_t at, bool& office) const {
    if (text_[at].kind == TokenKind::punctuation) return at + 1;
    for (const RoleMention& role : roles_)
      if (role.tokens.first == at) {
        office = true;
        return role.tokens.last;
      }
    const Hit* title = words_.longest(
        at, {EntryType::honorific, EntryType::rank, EntryType::role_modifier, EntryType::role});
    if (title) return title->tokens.last;
    // "US Senator", "Tổng thống Mỹ": whose office it is
    const Hit* whose = words_.longest(at, {EntryType::place, EntryType::demonym, EntryType::organisation});
    if (whose && whose->tokens.last < text_.size() &&
        (office || behind_title(whose->tokens.last, office) != whose->tokens.last))
      return whose->tokens.last;
    return at;
  }

  const Lexicon& lexicon_;
  NormalText text_;
  Language language_;
  Hits hits_;
  Words words_;
  std::vector<RoleMention> roles_;
};

/// How near a relation is: of several pairs of names the nearest counts.
int distance(Relation relation) {
  constexpr std::array<int, 6> by_relation = {0, 1, 1, 2, 3, 4};
  return by_relation[static_cast<std::size_t>(relation)];
}

/// That of the names as written where they fit; else the nearest relation of any names of the two.
NameRelated nearest(const WrittenName& a, const WrittenName& b) {
  NameRelated best = relate_names(a.names.front(), b.names.front());
  if (compatible(best.related.relation)) return best;
  for (const Name& x : a.names)
    for (const Name& y : b.names) {
      const Related related = relate_names(x, y).related;
      if (distance(related.relation) >= distance(best.related.relation)) continue;
      best.related = related;
      if (related.relation == Relation::same) best.related.cause = Cause::name;
    }
  return best;
}

NameRelated relate_things(const WrittenName& a, const WrittenName& b) {
  NameRelated out = relate_names(a.names.front(), b.names.front());
  if (a.thing != no_entry && a.thing == b.thing && out.related.relation != Relation::same)
    if (!compatible(out.related.relation) || out.related.cause != Cause::marks)
      out.related = {Relation::same, Cause::name};
  // A place or body, and a person after whom it is named.
  const bool one_thing = a.names_thing != b.names_thing;
  if (one_thing && a.names.front().key != b.names.front().key)
    out.related = {Relation::unrelated, Cause::name};
  return out;
}

struct Reason {
  Relation relation;
  Cause cause;
  std::string_view text;
};

/// "The letters are other ones.": the first line that fits; Cause::none stands for any.
constexpr Reason reasons[] = {
    {Relation::same, Cause::tone_placement, "The tone stands on another letter of the same syllable."},
    {Relation::same, Cause::i_y, "i and y vary freely here."},
    {Relation::same, Cause::name, "Two ways of writing one name."},
    {Relation::same, Cause::none, "They are written alike."},
    {Relation::refines, Cause::marks, "The first has marks that the second lacks."},
    {Relation::refines, Cause::none, "The first says more: the second is a part of it, or has initials."},
    {Relation::refined_by, Cause::marks, "The second has marks that the first lacks."},
    {Relation::refined_by, Cause::none, "The second says more: the first is a part of it, or has initials."},
    {Relation::overlaps, Cause::order, "Family and given name have changed places: perhaps one person."},
    {Relation::overlaps, Cause::marks, "Each has marks that the other lacks."},
    {Relation::overlaps, Cause::none, "Each says something that the other leaves out."},
    {Relation::conflict, Cause::gender, "One is a man's name, the other a woman's."},
    {Relation::conflict, Cause::none, "The marks exclude each other."},
    {Relation::unrelated, Cause::none, "They are other names."},
};

WrittenRelation told(Related related, const SpellingRelated& spelling) {
  WrittenRelation out{related, std::string(name(spelling.spelling)), {}};
  for (const Reason& reason : reasons)
    if (reason.relation == related.relation &&
        (reason.cause == related.cause || reason.cause == Cause::none)) {
      out.reason = reason.text;
      break;
    }
  if (spelling.spelling == Spelling::conflict_weak)
    out.reason = "One lacks a mark that the other has, and both texts keep their marks.";
  const bool by_spelling = related.cause == Cause::marks || related.cause == Cause::tone_placement;
  if (const std::string where = by_spelling ? describe(spelling) : std::string(); !where.empty())
    out.reason += " (" + where + ")";
  return out;
}

}  // namespace

WrittenRelation relate_written_syllables(std::string_view a, std::string_view b, WrittenRegimes regimes) {
  const Name left = make_name(a, regimes.a), right = make_name(b, regimes.b);
  const SpellingRelated spelling = relate_spelling(left.spelled, right.spelled, regimes.a, regimes.b);
  return told(related_by(spelling.spelling), spelling);
}

WrittenRelation relate_written_names(std::string_view a, std::string_view b, WrittenRegimes regimes,
                                     const RuleSet& rules) {
  const std::string left = repaired(a), right = repaired(b);
  const WrittenName x = TitledName(left, rules).read(regimes.a), y = TitledName(right, rules).read(regimes.b);
  const NameRelated related = x.names_thing || y.names_thing ? relate_things(x, y) : nearest(x, y);
  return told(related.related, related.spelling);
}

}  // namespace doichieu
