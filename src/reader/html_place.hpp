#pragma once
// Where on an HTML page its article is: the headline, the element that holds the body, and what in it is none
// of it.

#include <optional>
#include <string>
#include <vector>

#include "reader/html_head.hpp"
#include "reader/html_outline.hpp"

namespace doichieu {

struct ArticlePlace {
  std::optional<NodeIndex> headline;
  NodeIndex scope = 0;        ///< nothing outside of it is looked at
  NodeIndex container = 0;    ///< in the scope; the innermost element that holds the body
  std::vector<bool> dropped;  ///< by block: furniture
  friend bool operator==(const ArticlePlace&, const ArticlePlace&) = default;
};

/// Nothing where too little is written in sentences; see choose_blocks() in html_body.hpp, steps 1 to 3.
/// Unless `furniture_counts`, the names of elements make none of them furniture.
std::optional<ArticlePlace> find_article(const PageOutline& outline, const PageHead& head,
                                         bool furniture_counts);

bool is_within(const PageTree& tree, NodeIndex node, NodeIndex element);

/// The words of a block, as key_of sees them.
std::string key_of_block(const PageOutline& outline, const PageBlock& block);

}  // namespace doichieu
