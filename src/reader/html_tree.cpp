#include "reader/html_tree.hpp"

#include <gumbo.h>

#include "text/diagnostic.hpp"

namespace doichieu {

namespace {

std::string_view view(const GumboStringPiece& piece) {
  return {piece.data, piece.length};
}

}  // namespace

class TreeReader {
 public:
  TreeReader(std::string_view bytes, PageTree& out) : bytes_(bytes), out_(out) {}

  /// Goes through the tree without recursion.
  void read(const GumboNode* root) {
    std::vector<Open> open;
    enter(root, open);
    while (!open.empty()) {
      Open& top = open.back();
      if (top.next < top.children->length) {
        enter(static_cast<const GumboNode*>(top.children->data[top.next++]), open);
        continue;
      }
      out_.nodes_[top.index].end = out_.size();
      open.pop_back();
    }
  }

 private:
  struct Open {
    NodeIndex index;
    const GumboVector* children;
    unsigned next = 0;
  };

  void enter(const GumboNode* node, std::vector<Open>& open) {
    const NodeIndex index = out_.size(), parent = open.empty() ? index : open.back().index;
    switch (node->type) {
      case GUMBO_NODE_ELEMENT:
        out_.nodes_.push_back(element(node->v.element));
        out_.nodes_.back().parent = parent;
        open.push_back({index, &node->v.element.children});
        return;
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA: {
        PageNode text;
        text.text = node->v.text.text;
        text.source = place(view(node->v.text.original_text));
        text.parent = parent;
        text.end = index + 1;
        out_.nodes_.push_back(text);
        return;
      }
      default:  // comments, templates
        return;
    }
  }

  PageNode element(const GumboElement& from) {
    PageNode node;
    node.tag = gumbo_normalized_tagname(from.tag);
    if (node.tag.empty()) {
      GumboStringPiece written = from.original_tag;
      gumbo_tag_from_original_text(&written);
      node.tag = written.length != 0 ? view(written) : "?";
    }
    node.source = place(view(from.original_tag));
    node.first_attribute = static_cast<std::uint32_t>(out_.attributes_.size());
    for (unsigned i = 0; i < from.attributes.length; ++i)
      add(*static_cast<const GumboAttribute*>(from.attributes.data[i]));
    node.last_attribute = static_cast<std::uint32_t>(out_.attributes_.size());
    return node;
  }

  void add(const GumboAttribute& from) {
    Span source = place(view(from.original_value));
    const bool quoted = source.size() >= 2 && (bytes_[source.begin] == '"' || bytes_[source.begin] == '\'');
    if (quoted) source = {source.begin + 1, source.end - 1};
    out_.attributes_.push_back({from.name, from.value, source});
  }

  /// Where a piece of the file stands; nowhere for what the parser made up.
  Span place(std::string_view piece) const {
    const auto first = reinterpret_cast<std::uintptr_t>(bytes_.data());
    const auto at = reinterpret_cast<std::uintptr_t>(piece.data());
    if (piece.data() == nullptr || at < first || at + piece.size() > first + bytes_.size()) return {};
    const auto begin = static_cast<std::uint32_t>(at - first);
    return {begin, begin + static_cast<std::uint32_t>(piece.size())};
  }

  std::string_view bytes_;
  PageTree& out_;
};

const PageAttribute* PageTree::find(NodeIndex node, std::string_view name) const {
  for (std::uint32_t i = nodes_[node].first_attribute; i < nodes_[node].last_attribute; ++i)
    if (attributes_[i].name == name) return &attributes_[i];
  return nullptr;
}

std::string_view PageTree::value(NodeIndex node, std::string_view name) const {
  const PageAttribute* const found = find(node, name);
  return found != nullptr ? found->value : std::string_view();
}

PageTree parse_page(std::string_view bytes, const std::string& name) {
  if (bytes.size() > largest_page)
    throw InputError(name + ": is larger than " + std::to_string(largest_page >> 20) +
                     " MiB, as no page of an article is; save its article as text");
  PageTree out;
  out.memory_ = std::make_unique<ParserMemory>(bytes.size());
  const GumboNode* const document = out.memory_->parse(bytes);
  if (document == nullptr)
    throw InputError(name + ": " + std::string(out.memory_->refusal()) + "; save its article as text");
  const GumboVector& children = document->v.document.children;
  for (unsigned i = 0; i < children.length; ++i)
    if (const auto* root = static_cast<const GumboNode*>(children.data[i]); root->type == GUMBO_NODE_ELEMENT)
      TreeReader(bytes, out).read(root);
  return out;
}

}  // namespace doichieu
