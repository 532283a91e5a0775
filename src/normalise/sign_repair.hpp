#pragma once
// What one code point tells by itself and by those beside it: invisible signs, spaces, dashes and quotes,
// letters of full width, letters of mathematics and ligatures. What the word and the line tell of letters is
// the matter of word_repair.hpp.

#include <cstdint>
#include <string_view>

#include "normalise/cluster.hpp"
#include "text/span.hpp"

namespace doichieu {

/// Of one line of a text, which must outlive it.
class SignRepair {
 public:
  SignRepair(std::string_view text, Span line) : text_(text), line_(line) {}

  /// Puts the cluster right where it is none of a word's letters as a text should have them, and sets its
  /// `kind`. `word_size` is the number of clusters in its word. Clusters are asked from left to right.
  void put_right(Cluster& cluster, std::size_t word_size);

 private:
  bool is_between_joined(Span span) const;
  bool is_latin_run(std::uint32_t at);

  std::string_view text_;
  Span line_;
  std::uint32_t wide_end_ = 0;  ///< of the run of full width that was looked at last
  bool wide_is_latin_ = false;
};

}  // namespace doichieu
