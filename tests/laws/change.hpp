#pragma once
// Changes of an article whose effect is known without anybody's judgement: one figure another one, a mark
// put otherwise, a sentence gone.
//
// They are taken from what the article claims, so that each stands where the program looks.

#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "reader/article.hpp"
#include "rules/rule_set.hpp"

namespace doichieu::laws {

/// An article and what it claims, read once.
struct Original {
  Article article;
  Extraction claims;
};

std::vector<Original> originals_of(const Story& story, const RuleSet& rules);

/// `words` in place of the bytes at `span`.
struct Change {
  Span span;
  std::string words;
};

std::string apply(const std::string& text, const Change& change);
/// The bytes of the changed text that hold `change.words`.
Span place_of(const Change& change);

/// The article with another text and id, all else that is known of it kept.
Article rewritten(const Article& article, std::string text, const std::string& id);

/// Every figure in digits that is counted, paid or measured, its first digit another one.
std::vector<Change> other_figures(const Original& original);
/// Every name of a person with a Vietnamese mark, another mark in its place.
std::vector<Change> other_marks(const Original& original);
std::vector<Change> other_weekdays(const Original& original);
std::vector<Change> other_parts_of_day(const Original& original);
/// Every sentence of the text but the first, gone.
std::vector<Change> sentences_gone(const Original& original);

/// The text without any Vietnamese mark, in its own case.
std::string without_marks(const std::string& text);

/// The sentence of a figure told in other words around it: what stands behind the last comma is gone, and a
/// phrase opens it. Nothing where it is no sentence of the text, or has no comma behind the figure.
struct Retold {
  std::string text;
  Span figure;  ///< its bytes in `text`
};
std::vector<Retold> figures_retold(const Original& original);

}  // namespace doichieu::laws
