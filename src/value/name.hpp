#pragma once
// The name of a person, a body, a place or a product, as written; and how two written names relate.
//
// Names are matched on their folded form and judged on their marks: "To Lam" is "Tô Lâm" with its marks
// dropped, while "Dũng" and "Dụng" differ. A tone belongs to its syllable, not to a letter: "Hòa" and "Hoà"
// are one spelling.

#include <string>

#include "value/relation.hpp"

namespace doichieu {

struct Name {
  std::string written;  ///< NFC, single spaces
  std::string folded;   ///< fold(written)
  friend bool operator==(const Name&, const Name&) = default;
};

Name make_name(std::string_view written);

/// Two names word by word from the right (given names last, as in Vietnamese): one may carry words in front
/// that the other leaves out ("Quốc Dũng" / "Nguyễn Quốc Dũng": refined-by, part-of). Folded words that
/// differ: unrelated. Marks: same; refines / refined-by where one spelling carries all the marks of the other
/// and more; conflict where one syllable has different marks in both, or lacks one in a name that is else
/// written in full ("Lương Cường" / "Lương Cương"); overlaps where each has marks that the other lacks.
Related relate(const Name& a, const Name& b);

}  // namespace doichieu
