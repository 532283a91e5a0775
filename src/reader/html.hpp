#pragma once
// An HTML page -> Article.
//
// Of a page is read: the headline, deck, byline, captions and paragraphs of its article, as sections of
// Article::text in the order of the page; when it was published, by whom, under which address and by whose
// pen, from JSON-LD, <meta>, <link> and <time>. Navigation, related articles, comments, share bars and forms
// are no part of it. html_body.hpp says how the two are told apart; the words for it are in
// rules/lexicon/pages.toml.
//
//   a list of articles    the one that the headline names; where all are teasers, an error
//   a live blog           all its posts, in the order of the page
//   several articles on end  the one that the first headline, or the page's head, names
//   AMP                   as any page; elements of AMP's own are no text
//   a stub before a paywall  what the page shows; nothing is taken from JSON-LD
//   no <html>, no <body>, unclosed elements   what a browser would make of it
//
// Pages are UTF-8, or in the encoding that they declare, where ICU reads it and it keeps ASCII; then file()
// is the decoded text, and Source::encoding tells. ERRORS: InputError for other encodings, for a page without
// an article, and for what html_tree.hpp refuses.

#include "reader/reader.hpp"

namespace doichieu {

/// The bytes of a page in UTF-8; `encoding` gets the name of the one they were in. `name` names the file.
std::string decode_page(std::string bytes, const std::string& name, std::string& encoding);

/// Fills in `article` from the page in UTF-8. Titles, captions and bylines are told by markup; what their
/// shape tells besides is left to classify().
void read_page(std::string page, const ReaderWords& words, Article& article);

}  // namespace doichieu
