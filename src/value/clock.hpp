#pragma once
// A clock time by itself: a minute of the day, and whose clock told it.

#include "value/relation.hpp"
#include "value/zone.hpp"

namespace doichieu {

/// Writers round: a whole or half hour stands for five minutes around it, other multiples of five for two,
/// any other minute for itself.
struct Clock {
  int minute = 0;  ///< of the day, 0..1439
  Zone zone = {};  ///< whose clock, where the text says so
  friend bool operator==(const Clock&, const Clock&) = default;
};

/// By the minutes that are meant. Two clocks that are both named, as different ones, overlap (cause zone):
/// without the day nobody knows how far apart they stand. Where one of them is not named, hours that a zone
/// may explain, being whole half hours apart, overlap likewise; others conflict.
Related relate(const Clock& a, const Clock& b);

}  // namespace doichieu
