#pragma once
// Which blocks of an HTML page are its article, and as what. Precision before recall: of what may be either,
// nothing is taken.

#include <vector>

#include "reader/article.hpp"
#include "reader/html_head.hpp"
#include "reader/html_outline.hpp"

namespace doichieu {

struct ChosenBlock {
  std::size_t block;  ///< of PageOutline::blocks()
  SectionKind kind;
  friend bool operator==(const ChosenBlock&, const ChosenBlock&) = default;
};

/// In the order of the page; empty where nothing on it is written in sentences.
///
/// 1. The headline is the <h1> that the page's head tells too, else its first; an <article> that holds it and
///    enough to read is all of the page that is looked at.
/// 2. What is named as furniture, or stands in a <nav>, <footer> or <aside>, falls away, unless it holds the
///    headline or most of what is to be read.
/// 3. The body is the innermost element that holds nearly all prose that is left; one that is named as
///    a body, or whose paragraphs JSON-LD tells as articleBody, counts before one around it. This far
///    goes html_place.hpp.
/// 4. Inside of it links, headings with nothing below, and short lines at both ends fall away. Between
///    headline and body only a deck, a caption and a byline are taken.
std::vector<ChosenBlock> choose_blocks(const PageOutline& outline, const PageHead& head);

}  // namespace doichieu
