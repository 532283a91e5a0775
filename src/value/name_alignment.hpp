#pragma once
// Which words of two names stand side by side, if they can be the names of one person or thing.
//
//   Nguyễn Quốc Dũng        Steven David Daines    D.      Trump      Hà Nội
//          Quốc Dũng        Steve        Daines    Donald  Trump      Ha noi   (Hanoi)
//
// Words are compared by their letters alone (Name::key); marks are for the caller to judge.

#include <optional>
#include <string>

#include "value/name.hpp"

namespace doichieu {

struct NameAlignment {
  std::string a, b;     ///< the words side by side, as spelled, single spaces between
  bool a_more = false;  ///< `a` has words beyond them, or a word in full where `b` has an initial
  bool b_more = false;
  bool short_form = false;  ///< given names of one entry, written in two ways: Bill, William
  bool reordered = false;   ///< family and given name have changed places: a hint, no more
  friend bool operator==(const NameAlignment&, const NameAlignment&) = default;
};

/// Nothing where the names share too little. Mirrored arguments give the mirrored answer.
std::optional<NameAlignment> align(const Name& a, const Name& b);

}  // namespace doichieu
