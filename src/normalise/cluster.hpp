#pragma once
// A letter with its marks, taken apart: what repair works on.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalise/repair.hpp"
#include "text/utf8.hpp"

namespace doichieu {

/// What reads as one letter or sign, and the bytes it was read from. Invisible code points between a letter
/// and its marks belong to it; any other invisible code point is a cluster of its own.
struct Cluster {
  Span source;
  /// The base and then its marks, decomposed as far as Vietnamese needs it; empty once dropped.
  std::u32string parts;
  /// Why it is no longer what it was; nothing where it reads as it did.
  std::optional<RepairKind> kind;

  char32_t base() const { return parts.empty() ? 0 : parts[0]; }
};

/// The clusters of [span) of `text`, marks in order and none of the alphabet's twice, `kind` set where that
/// took a change. REQUIRES: the span begins and ends between two clusters.
std::vector<Cluster> read_clusters(std::string_view text, Span span);

/// Puts another letter under the marks, which may make them marks of the alphabet.
void set_base(Cluster& cluster, char32_t base);

/// Puts a mark on a letter, in the order of the alphabet.
void add_mark(Cluster& cluster, char32_t mark);

/// Takes the mark of a tone off a letter; 0 where it bears none.
char32_t take_tone(Cluster& cluster);

/// The tone mark on a letter; 0 where it bears none.
char32_t tone_on(const Cluster& cluster);

/// The code point that ends at `at`. REQUIRES: at > 0, between two code points of well-formed UTF-8.
CodePoint code_point_before(std::string_view text, std::size_t at);

/// As NFC, at the end of `out`.
void append(const Cluster& cluster, std::string& out);
std::string text_of(const std::vector<Cluster>& clusters);

}  // namespace doichieu
