#pragma once
// What the parts of an HTML page are, before it is asked which of them the article is made of.
//
// A block is a row of words with nothing but inline markup inside: a paragraph, a heading, an item, a cell,
// or the bare words of a <div>. Of each is known how much of it is linked and whether it reads as prose: what
// tells an article from the page around it, in any language, is that it is written in sentences.

#include <optional>
#include <string_view>
#include <vector>

#include "reader/html_tree.hpp"
#include "reader/reader.hpp"

namespace doichieu {

struct PageBlock {
  NodeIndex first = 0, last = 0;  ///< its runs of text are among the nodes [first, last)
  NodeIndex element = 0;          ///< the block element that it stands in
  std::uint32_t letters = 0;      ///< code points that are no white space
  std::uint32_t linked = 0;       ///< of these, inside of links
  bool finished = false;          ///< ends as a sentence does
  bool sentences = false;         ///< holds the end of one

  /// More than half of it is linked.
  bool is_link() const { return 2 * linked > letters; }
  /// Written in sentences: long, or short and finished.
  bool is_prose() const {
    return !is_link() && ((letters >= 25 && finished) || (letters >= 50 && sentences) || letters >= 140);
  }
};

/// What elements hold, by the words of their class, id and other names.
class PageOutline {
 public:
  PageOutline(const PageTree& tree, const ReaderWords& words);

  const PageTree& tree() const { return *tree_; }
  const std::vector<PageBlock>& blocks() const { return blocks_; }

  /// What its own names, or its tag, say of an element; nothing where they say nothing.
  std::optional<PagePart> part(NodeIndex node) const { return parts_[node]; }
  /// Scripts, forms' fields and what is hidden: no reader reads it.
  bool is_silent(NodeIndex node) const { return silent_[node]; }

  /// The letters of prose inside an element.
  std::uint32_t prose(NodeIndex node) const { return prose_[tree()[node].end] - prose_[node]; }
  /// The blocks inside an element: [first, last) of blocks().
  std::pair<std::size_t, std::size_t> blocks_of(NodeIndex node) const;

 private:
  const PageTree* tree_;
  std::vector<std::optional<PagePart>> parts_;
  std::vector<bool> silent_;
  std::vector<PageBlock> blocks_;
  std::vector<std::uint32_t> prose_;  ///< before every node, and behind the last
};

/// What the names in `names`, as in a class attribute, say: the whole of a name before a part of it.
std::optional<PagePart> part_named(std::string_view names, const ReaderWords& words);

bool is_heading_tag(std::string_view tag);

}  // namespace doichieu
