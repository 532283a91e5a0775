#pragma once
// An HTML page as a row of nodes, each with its place in the file.
//
//   const PageTree page = parse_page("<p>Deaths: <b>1</b>51", "page.html");
//   page[3].tag                    // "p": html, head and body are there whether written or not
//   page[4].text                   // "Deaths: "
//   slice(bytes, page[4].source)   // "Deaths: "
//
// Parsed by Gumbo after the HTML standard, so that broken markup means what it means to a browser. The row is
// the tree in pre-order: the descendants of node i are i + 1 … page[i].end - 1. Nothing here recurses.
//
// Comments and the contents of <template> are left out.
//
// ERRORS: InputError for what no article's page is, and for which a parser that keeps to the standard takes
// more than linear time: more than `largest_page` bytes, elements inside each other and attributes of a tag
// by the thousand, formatting that multiplies.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reader/html_memory.hpp"
#include "text/span.hpp"

namespace doichieu {

inline constexpr std::size_t largest_page = 32u << 20;
inline constexpr std::size_t deepest_page = 1000;     // elements inside each other; browsers stop at 512
inline constexpr std::size_t most_attributes = 1000;  // of a tag

struct PageAttribute {
  std::string_view name;   ///< in small letters
  std::string_view value;  ///< references read
  Span source;             ///< the value in the file, without quotes
};

using NodeIndex = std::uint32_t;

struct PageNode {
  std::string_view tag;   ///< in small letters where it is one of HTML; empty for a run of text
  std::string_view text;  ///< of a run of text, references read
  Span source;            ///< of a run of text: its bytes. Of an element: its start tag, empty where implied
  NodeIndex parent = 0;   ///< of the first node: itself
  NodeIndex end = 0;      ///< behind its last descendant
  std::uint32_t first_attribute = 0, last_attribute = 0;  ///< of PageTree's row

  bool is_text() const { return tag.empty(); }
};

class PageTree {
 public:
  NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }
  const PageNode& operator[](NodeIndex i) const { return nodes_[i]; }

  /// The attribute of that name; nothing where there is none.
  const PageAttribute* find(NodeIndex node, std::string_view name) const;
  /// Its value; "" where there is none.
  std::string_view value(NodeIndex node, std::string_view name) const;

 private:
  friend PageTree parse_page(std::string_view bytes, const std::string& name);
  friend class TreeReader;

  std::vector<PageNode> nodes_;
  std::vector<PageAttribute> attributes_;
  std::unique_ptr<ParserMemory> memory_;  ///< what the views point into
};

/// REQUIRES: well-formed UTF-8 that outlives the tree. `name` names the page in errors.
PageTree parse_page(std::string_view bytes, const std::string& name);

}  // namespace doichieu
