#include "value/name.hpp"

#include <algorithm>

#include "normalise/fold.hpp"
#include "normalise/repair.hpp"
#include "text/utf8.hpp"
#include "value/name_alignment.hpp"

namespace doichieu {
namespace {

std::string single_spaced(std::string_view text) {
  const FoldTable table;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (table[c.value].kind != CharClass::space) {
      out += text.substr(at, c.size);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += c.size;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// The words of a name, and the same folded with y as i. Marks stay with their letters.
void add_words(Name& name) {
  const FoldTable table;
  const std::string_view text = name.written;
  name.spelled.reserve(text.size());
  name.key.reserve(text.size());
  bool between = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const Folded folded = table[c.value];
    const bool parts = folded.kind == CharClass::space || folded.kind == CharClass::dash ||
                       folded.kind == CharClass::punctuation;
    if (parts) {
      between = !name.spelled.empty();
    } else if (folded.kind != CharClass::apostrophe) {
      if (between && folded.kind != CharClass::mark) {
        name.spelled += ' ';
        name.key += ' ';
        between = false;
      }
      name.spelled += text.substr(at, c.size);
      name.key.append(folded.bytes.data(), folded.size);
    }
    at += c.size;
  }
  std::replace(name.key.begin(), name.key.end(), 'y', 'i');
}

/// How many words of a row carry a letter beyond ASCII.
std::size_t marked_words(std::string_view row) {
  std::size_t count = 0;
  bool counted = false;
  for (const char c : row) {
    if (c == ' ') counted = false;
    if (static_cast<unsigned char>(c) < 0x80 || counted) continue;
    counted = true;
    ++count;
  }
  return count;
}

SpellingRelated relate_rows(const NameAlignment& rows, AccentRegime a, AccentRegime b) {
  const std::size_t a_marked = marked_words(rows.a), b_marked = marked_words(rows.b);
  const bool lost = std::min(a_marked, b_marked) == 0 && std::max(a_marked, b_marked) > 1;
  return lost ? relate_spelling(rows.a, rows.b) : relate_spelling(rows.a, rows.b, a, b);
}

Cause cause_of(const NameAlignment& rows, Spelling spelling) {
  if (spelling == Spelling::poorer || spelling == Spelling::richer) return Cause::marks;
  if (rows.a_more || rows.b_more) return Cause::part_of;
  if (rows.short_form) return Cause::name;
  if (spelling == Spelling::same_iy) return Cause::i_y;
  return spelling == Spelling::same_tone_placement ? Cause::tone_placement : Cause::none;
}

Related relate_rows(const NameAlignment& rows, Spelling spelling) {
  if (spelling == Spelling::different) return {Relation::unrelated, Cause::name};
  const bool conflict = spelling == Spelling::conflict || spelling == Spelling::conflict_weak;
  if (conflict && rows.reordered) return {Relation::unrelated, Cause::name};
  if (conflict) return {Relation::conflict, Cause::marks};
  if (rows.reordered) return {Relation::overlaps, Cause::order};
  if (spelling == Spelling::joinable) return {Relation::overlaps, Cause::marks};
  const bool a_more = rows.a_more || spelling == Spelling::richer;
  const bool b_more = rows.b_more || spelling == Spelling::poorer;
  const Cause cause = cause_of(rows, spelling);
  if (a_more && b_more) return {Relation::overlaps, cause};
  if (a_more || b_more) return {a_more ? Relation::refines : Relation::refined_by, cause};
  return {Relation::same, cause};
}

constexpr SpellingRelated different = {Spelling::different, {SpellingSlot::letters}};

}  // namespace

Name make_name(std::string_view written, AccentRegime regime) {
  Name name;
  name.written = single_spaced(repaired(written));
  name.folded = fold(name.written);
  name.regime = regime;
  add_words(name);
  return name;
}

std::string letters_of(const Name& name) {
  std::string out = name.key;
  out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
  return out;
}

Related related_by(Spelling spelling) {
  return relate_rows(NameAlignment(), spelling);
}

NameRelated relate_names(const Name& a, const Name& b) {
  const bool known = a.parts.person != no_entry && b.parts.person != no_entry;
  if (known && a.parts.person != b.parts.person) return {{Relation::unrelated, Cause::name}, different};
  const bool apart = a.parts.gender != Gender::unknown && b.parts.gender != Gender::unknown &&
                     a.parts.gender != b.parts.gender;
  NameRelated out = {{Relation::unrelated, Cause::name}, different};
  if (a.written == b.written) {
    out = {{Relation::same, Cause::none}, {}};
  } else if (const auto rows = align(a, b)) {
    out.spelling = relate_rows(*rows, a.regime, b.regime);
    out.related = relate_rows(*rows, out.spelling.spelling);
  }
  if (known && !compatible(out.related.relation)) out.related = {Relation::same, Cause::name};
  if (apart && compatible(out.related.relation)) out.related = {Relation::conflict, Cause::gender};
  return out;
}

Related relate(const Name& a, const Name& b) {
  return relate_names(a, b).related;
}

}  // namespace doichieu
