#include "reader/html_place.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace doichieu {
namespace {

using std::string_view;

constexpr std::uint32_t enough = 60;           // letters of prose that make an article, however short
constexpr std::uint32_t percent_of_page = 75;  // that what is named as furniture may hold, and no more
constexpr std::uint32_t percent_inside =
    85;  // of the prose: so much in one element, and the rest is left out

/// How much of the longer one the shorter is, in percent, where it is a part of it.
std::size_t likeness(const std::string& a, const std::string& b) {
  const auto& [few, many] =
      std::minmax(a, b, [](const auto& x, const auto& y) { return x.size() < y.size(); });
  return few.empty() || many.find(few) == std::string::npos ? 0 : 100 * few.size() / many.size();
}

/// The heading that is most like what the page's head tells, of several the first; else the first <h1> that
/// is no link. A <title> ends with the name of the site, and so is a heading with nothing but that no
/// headline.
std::optional<NodeIndex> find_headline(const PageOutline& outline, const PageHead& head) {
  constexpr std::size_t like_enough = 50;
  std::vector<std::string> told;
  for (const std::string& headline : head.headlines) told.push_back(key_of(headline));
  std::optional<NodeIndex> first, best;
  std::size_t most = like_enough - 1;
  for (const PageBlock& block : outline.blocks()) {
    const string_view tag = outline.tree()[block.element].tag;
    if (!is_heading_tag(tag) || tag > "h3") continue;
    const std::string key = key_of_block(outline, block);
    for (const std::string& headline : told) {
      const std::size_t like = likeness(headline, key);
      if (like > most) {
        most = like;
        best = block.element;
      }
    }
    if (tag == "h1" && !first && !block.is_link()) first = block.element;
  }
  return best ? best : first;
}

class Finder {
 public:
  Finder(const PageOutline& outline, const PageHead& head, bool furniture_counts)
      : outline_(outline),
        tree_(outline.tree()),
        head_(head),
        headline_(find_headline(outline, head)),
        furniture_counts_(furniture_counts) {}

  std::optional<ArticlePlace> find() {
    choose_scope();
    drop_furniture();
    add_up();
    if (kept_prose(scope_) < enough) return std::nullopt;
    choose_container();
    return ArticlePlace{headline_, scope_, container_, std::move(dropped_)};
  }

 private:
  // --- What is looked at.

  void choose_scope() {
    if (!headline_) return;
    for (NodeIndex e = tree_[*headline_].parent; e != 0; e = tree_[e].parent)
      if (tree_[e].tag == "article" && outline_.prose(e) >= std::max(enough, outline_.prose(0) / 4))
        scope_ = e;
  }

  bool is_furniture(NodeIndex node) const {
    if (outline_.part(node) != PagePart::furniture) return false;
    const string_view tag = tree_[node].tag;
    if (tag == "html" || tag == "body" || (headline_ && is_within(tree_, *headline_, node))) return false;
    return is_within(tree_, node, scope_) &&
           outline_.prose(node) * 100ull <= outline_.prose(scope_) * std::uint64_t{percent_of_page};
  }

  void drop_furniture() {
    dropped_.assign(outline_.blocks().size(), false);
    for (NodeIndex i = 0; furniture_counts_ && i < tree_.size();) {
      if (!is_furniture(i)) {
        ++i;
        continue;
      }
      const auto [first, last] = outline_.blocks_of(i);
      std::fill(dropped_.begin() + static_cast<std::ptrdiff_t>(first),
                dropped_.begin() + static_cast<std::ptrdiff_t>(last), true);
      i = tree_[i].end;
    }
  }

  void add_up() {
    sums_.assign(1, 0);
    for (std::size_t b = 0; b < dropped_.size(); ++b) {
      const PageBlock& block = outline_.blocks()[b];
      sums_.push_back(sums_.back() + (block.is_prose() && !dropped_[b] ? block.letters - block.linked : 0));
    }
  }

  std::uint32_t kept_prose(NodeIndex node) const {
    const auto [first, last] = outline_.blocks_of(node);
    return sums_[last] - sums_[first];
  }

  // --- The element that holds the body.

  /// The innermost element inside of `from` that holds so many percent of its prose.
  NodeIndex innermost(NodeIndex from, std::uint32_t percent) const {
    const std::uint64_t wanted = std::uint64_t{kept_prose(from)} * percent;
    for (NodeIndex node = from;;) {
      NodeIndex child = node + 1;
      while (child < tree_[node].end && kept_prose(child) * 100ull < wanted) child = tree_[child].end;
      if (child >= tree_[node].end || tree_[child].is_text() || is_paragraph(child)) return node;
      node = child;
    }
  }

  bool is_paragraph(NodeIndex node) const {
    const auto [first, last] = outline_.blocks_of(node);
    return last - first == 1 && tree_[node].tag != "div" && tree_[node].tag != "section";
  }

  /// The element named as a body that holds the most; of those inside of each other the innermost.
  std::optional<NodeIndex> named() const {
    std::vector<NodeIndex> all;
    std::uint32_t most = 0;
    for (NodeIndex i = scope_; i < tree_[scope_].end; ++i) {
      if (outline_.part(i) != PagePart::body || kept_prose(i) == 0) continue;
      all.push_back(i);
      most = std::max(most, kept_prose(i));
    }
    std::optional<NodeIndex> best;
    for (const NodeIndex i : all) {
      const bool inside = best && is_within(tree_, i, *best);
      if (!best && kept_prose(i) * 100ull >= most * 60ull) best = i;
      if (inside && kept_prose(i) * 100ull >= kept_prose(*best) * std::uint64_t{percent_inside}) best = i;
    }
    return best;
  }

  /// The innermost element that holds the paragraphs that JSON-LD tells as the body.
  std::optional<NodeIndex> told() const {
    const std::string body = key_of(head_.body);
    if (body.size() < 2 * enough) return std::nullopt;
    constexpr std::size_t piece = 48;
    std::set<string_view> pieces;  // at every place: as many as the body has bytes
    for (std::size_t at = 0; at + piece <= body.size(); ++at)
      pieces.insert(string_view(body).substr(at, piece));
    std::optional<std::size_t> first, last;
    for (std::size_t b = 0; b < dropped_.size(); ++b) {
      const PageBlock& block = outline_.blocks()[b];
      if (dropped_[b] || !block.is_prose() || !is_within(tree_, block.first, scope_)) continue;
      const std::string key = key_of_block(outline_, block);
      if (key.size() < piece || !pieces.contains(string_view(key).substr(0, piece))) continue;
      if (!first) first = b;
      last = b;
    }
    if (!first || sums_[*last + 1] - sums_[*first] < enough) return std::nullopt;
    NodeIndex node = outline_.blocks()[*first].element;
    while (!is_within(tree_, outline_.blocks()[*last].first, node)) node = tree_[node].parent;
    return node;
  }

  void choose_container() {
    container_ = innermost(scope_, percent_inside);
    if (const std::optional<NodeIndex> element = told(); element && take(*element, 30)) return;
    if (const std::optional<NodeIndex> element = named()) take(*element, 40);
  }

  /// Takes another element, where it is inside of the one that holds most and holds enough of it, or is
  /// around it and adds something.
  bool take(NodeIndex element, std::uint32_t percent) {
    const std::uint64_t own = kept_prose(element), all = kept_prose(container_);
    const bool inside = is_within(tree_, element, container_), around = is_within(tree_, container_, element);
    if (inside ? own * 100 < all * percent : around ? all * 100 >= own * 95 : own < all) return false;
    container_ = element;
    return true;
  }

  const PageOutline& outline_;
  const PageTree& tree_;
  const PageHead& head_;
  const std::optional<NodeIndex> headline_;
  const bool furniture_counts_;
  NodeIndex scope_ = 0;
  NodeIndex container_ = 0;
  std::vector<bool> dropped_;        ///< by block
  std::vector<std::uint32_t> sums_;  ///< letters of prose that is kept, before every block
};

}  // namespace

std::optional<ArticlePlace> find_article(const PageOutline& outline, const PageHead& head,
                                         bool furniture_counts) {
  return Finder(outline, head, furniture_counts).find();
}

bool is_within(const PageTree& tree, NodeIndex node, NodeIndex element) {
  return element <= node && node < tree[element].end;
}

/// The words of a block, as key_of sees them.
std::string key_of_block(const PageOutline& outline, const PageBlock& block) {
  std::string words;
  for (NodeIndex i = block.first; i < block.last; ++i)
    if (outline.tree()[i].is_text()) words += outline.tree()[i].text;
  return key_of(words);
}

}  // namespace doichieu
