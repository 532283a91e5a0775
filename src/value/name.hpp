#pragma once
// The name of a person, a body, a place or a product, as written; and how two written names relate.
//
// Names are matched on their letters and judged on their marks: "To Lam" is "Tô Lâm" with its marks dropped,
// while "Dũng" and "Dụng" differ. What a missing mark means depends on the text a name stands in, so a name
// carries the accent regime of its text (normalise/spelling.hpp).
//
//   relate(make_name("Tô Lâm"), make_name("To Lam"))               refines, marks
//   relate(make_name("Nguyễn Quốc Dũng"), make_name("Quốc Dũng"))  refines, part-of
//   relate(make_name("Hà Nội"), make_name("Hanoi"))                refines, marks: syllables may be joined
//
// Who a part of a person's name may mean depends on what the parts are: "ông Dũng" is a Nguyễn Quốc Dũng,
// "Mr Nguyễn" nobody; "Mr Daines" is Steve Daines, and "ông Tập" Tập Cận Bình. value/person_name.hpp reads
// the parts of a person's name; names without them are related by their words alone.

#include <cstdint>
#include <string>
#include <string_view>

#include "normalise/spelling.hpp"
#include "rules/lexicon.hpp"
#include "value/relation.hpp"

namespace doichieu {

enum class Gender : std::uint8_t { unknown, man, woman };

/// In which order a person's name is written, and so by which part it is meant.
enum class NameOrder : std::uint8_t {
  unread,        ///< no person's name, or its parts were not looked for
  single,        ///< one word: a part of somebody's name
  whole,         ///< a pseudonym: it does not split
  vietnamese,    ///< family, middle, given: meant by the given name, or by middle and given name
  family_first,  ///< Chinese, Korean: meant by the family name
  given_first,   ///< Western, and Vietnamese abroad: meant by the family name, less often by the given one
  either,        ///< begins like a Chinese or Korean name: meant by its first word or its last
};

/// Words [begin, end) of a name.
struct WordRange {
  std::uint8_t begin = 0, end = 0;
  std::uint8_t size() const { return static_cast<std::uint8_t>(end - begin); }
  friend bool operator==(const WordRange&, const WordRange&) = default;
};

/// The parts of a person's name; any may be empty.
struct NameParts {
  NameOrder order = NameOrder::unread;
  WordRange family, middle, given;
  Gender gender = Gender::unknown;  ///< as an honorific or the name itself tells
  EntryId given_name = no_entry;    ///< the lexicon's: its forms are short for each other (Steve, Steven)
  EntryId person = no_entry;        ///< the lexicon's, where it knows the person by this name
  friend bool operator==(const NameParts&, const NameParts&) = default;
};

struct Name {
  std::string written;  ///< repaired, NFC, single spaces
  std::string folded;   ///< fold(written)
  /// The words of `written`, single spaces between: hyphens and points part words ("D.Trump" has two),
  /// apostrophes are left out.
  std::string spelled;
  /// The words folded, y as i: what names have in common whose letters are the same, or vary freely.
  std::string key;
  AccentRegime regime = AccentRegime::unknown;  ///< of the text it stands in
  NameParts parts;
  friend bool operator==(const Name&, const Name&) = default;
};

/// A name whose parts are not read. REQUIRES: well-formed UTF-8.
Name make_name(std::string_view written, AccentRegime regime = AccentRegime::unknown);

/// Name::key without spaces: what "Hanoi" and "Ha Noi" have in common.
std::string letters_of(const Name& name);

/// The relation of two names, and that of the spellings of the words that they share.
struct NameRelated {
  Related related;
  SpellingRelated spelling;
  friend bool operator==(const NameRelated&, const NameRelated&) = default;
};

/// unrelated: no words stand side by side (value/name_alignment.hpp), or two entries of the lexicon. Else by
/// the words that do: same (cause tone-placement, i-y or name where they are not written alike); refines /
/// refined-by where one has more words (part-of) or more marks (marks); overlaps where each has more, or
/// where family and given name have changed places (order); conflict where the marks exclude each other, or
/// one is missing between texts that keep theirs (marks), or one is a man's name and the other a woman's
/// (gender). A name of two words or more that has no mark at all has lost them, even where its text keeps
/// them.
NameRelated relate_names(const Name& a, const Name& b);

/// What the relation of two spellings means for what is written so: POORER refined-by, JOINABLE overlaps …
Related related_by(Spelling spelling);
Related relate(const Name& a, const Name& b);

}  // namespace doichieu
