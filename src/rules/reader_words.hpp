#pragma once
// What the rules know that reading an article takes: the words by which a caption is told from the text, and
// an article from the page around it.

#include "reader/reader.hpp"
#include "rules/lexicon.hpp"

namespace doichieu {

/// From rules/lexicon/credits.toml: entries of type photo-word, each with a colon behind it, and of type
/// caption-verb; from rules/lexicon/pages.toml those of type page-word, by their code.
ReaderWords reader_words(const Lexicon& lexicon);

}  // namespace doichieu
