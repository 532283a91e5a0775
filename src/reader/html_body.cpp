#include "reader/html_body.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace doichieu {
namespace {

using std::string_view;

constexpr std::uint32_t enough = 60;           // letters of prose that make an article, however short
constexpr std::uint32_t percent_of_page = 75;  // that what is named as furniture may hold, and no more
constexpr std::uint32_t percent_inside =
    85;  // of the prose: so much in one element, and the rest is left out
constexpr std::size_t longest_caption = 600;  // letters

/// The words of a block, as key_of sees them.
std::string key_of_block(const PageOutline& outline, const PageBlock& block) {
  std::string words;
  for (NodeIndex i = block.first; i < block.last; ++i)
    if (outline.tree()[i].is_text()) words += outline.tree()[i].text;
  return key_of(words);
}

bool say_the_same(const std::string& a, const std::string& b) {
  constexpr std::size_t shortest = 12;
  if (a.size() < shortest || b.size() < shortest) return a == b && !a.empty();
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

bool is_within(const PageTree& tree, NodeIndex node, NodeIndex element) {
  return element <= node && node < tree[element].end;
}

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

class Chooser {
 public:
  Chooser(const PageOutline& outline, const PageHead& head)
      : outline_(outline), tree_(outline.tree()), head_(head), headline_(find_headline(outline, head)) {
    choose_scope();
  }

  std::vector<ChosenBlock> choose(bool furniture_counts) {
    furniture_counts_ = furniture_counts;
    drop_furniture();
    add_up();
    if (kept_prose(scope_) < enough) return {};
    choose_container();
    return chosen();
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

  // --- The blocks of it.

  /// What the innermost element that holds the whole block, and no more of it than `within`, is named as.
  std::optional<PagePart> part_of(const PageBlock& block, NodeIndex within) const {
    for (NodeIndex e = tree_[block.first].parent; e != within && e != 0; e = tree_[e].parent) {
      if (e > block.first || tree_[e].end < block.last) continue;
      const std::optional<PagePart> part = outline_.part(e);
      if (part && part != PagePart::body && (part != PagePart::furniture || furniture_counts_)) return part;
    }
    return std::nullopt;
  }

  bool is_heading(std::size_t b) const { return is_heading_tag(tree_[outline_.blocks()[b].element].tag); }

  /// May what is too short for prose be part of the text? Buttons and labels stand in elements without a
  /// meaning.
  bool is_of_text(const PageBlock& block) const {
    const string_view tag = tree_[block.element].tag;
    return block.element == container_ || is_heading_tag(tag) ||
           (tag != "div" && tag != "span" && tag != "section");
  }

  bool has_ancestor(const PageBlock& block, string_view tag) const {
    for (NodeIndex e = block.element; e != 0; e = tree_[e].parent)
      if (tree_[e].tag == tag) return true;
    return false;
  }

  std::vector<ChosenBlock> chosen() {
    const auto [first, last] = outline_.blocks_of(container_);
    const auto prose = [&](std::size_t b) { return !dropped_[b] && outline_.blocks()[b].is_prose(); };
    std::size_t begin = first, end = last;
    while (begin < end && !prose(begin)) ++begin;
    while (end > begin && !prose(end - 1)) --end;
    take_headline();
    take_head(begin);
    if (begin > first && begin - 1 >= headline_end_ && is_heading(begin - 1)) take_block(begin - 1);
    for (std::size_t b = begin; b < end; ++b) take_block(b);
    take_tail(end, last);
    drop_bare_headings();
    sign();
    return std::move(out_);
  }

  /// A heading with nothing below: what it headed was no part of the article.
  void drop_bare_headings() {
    std::vector<ChosenBlock> kept;
    string_view below = "h0";  // the block behind: a heading's tag, or no heading
    for (auto it = out_.rbegin(); it != out_.rend(); ++it) {
      const bool heading = it->kind == SectionKind::heading;
      const string_view tag = tree_[outline_.blocks()[it->block].element].tag;
      if (heading && !below.empty() && below <= tag) continue;
      below = heading ? tag : string_view();
      kept.push_back(*it);
    }
    out_.assign(kept.rbegin(), kept.rend());
  }

  /// A name, or several, at the end, as Vietnamese papers sign.
  void sign() {
    constexpr std::size_t most = 2;
    for (std::size_t i = out_.size(), n = 0; i-- > 1 && n < most && out_[i].kind == SectionKind::body; ++n) {
      const PageBlock& block = outline_.blocks()[out_[i].block];
      if (!is_signature(words_of(block))) return;
      out_[i].kind = SectionKind::metadata;
    }
  }

  std::string words_of(const PageBlock& block) const {
    std::string words;
    for (NodeIndex i = block.first; i < block.last; ++i)
      if (tree_[i].is_text()) words += tree_[i].text;
    const Span span = trimmed(words, {0, static_cast<std::uint32_t>(words.size())});
    return std::string(slice(words, span));
  }

  void take_headline() {
    if (!headline_) return;
    const auto [first, last] = outline_.blocks_of(*headline_);
    for (std::size_t b = first; b < last; ++b) out_.push_back({b, SectionKind::title});
    headline_end_ = last;
    for (std::size_t b = first; b < last; ++b) said_.insert(key_of_block(outline_, outline_.blocks()[b]));
  }

  /// Between the headline and the first paragraph.
  void take_head(std::size_t begin) {
    const std::string description = key_of(head_.description);
    for (std::size_t b = headline_end_; headline_ && b < begin; ++b) {
      const PageBlock& block = outline_.blocks()[b];
      if (dropped_[b] || block.is_link() || !is_within(tree_, block.first, scope_)) continue;
      const std::optional<PagePart> part = part_of(block, 0);
      const std::string key = key_of_block(outline_, block);
      const bool described = block.letters >= 40 && say_the_same(key, description);
      if (part == PagePart::byline)
        add(b, SectionKind::metadata);
      else if (part == PagePart::caption && block.letters <= longest_caption)
        add(b, SectionKind::caption);
      else if ((part == PagePart::deck || described || is_subtitle(b, block)) && block.letters >= 25)
        add(b, SectionKind::deck);
    }
  }

  /// A second heading right below the headline.
  bool is_subtitle(std::size_t b, const PageBlock& block) const {
    return b == headline_end_ && tree_[block.element].tag == "h2";
  }

  void take_block(std::size_t b) {
    const PageBlock& block = outline_.blocks()[b];
    if (dropped_[b] || b < headline_end_) return;
    const std::optional<PagePart> part = part_of(block, container_);
    const bool told_with_link =
        block.is_prose() || (block.finished && block.letters >= 60 && block.linked * 10 < block.letters * 9);
    if (block.is_link() && !told_with_link) return;
    if (!block.is_prose() && !is_of_text(block)) return;
    if (part == PagePart::byline && !block.is_prose()) return add(b, SectionKind::metadata);
    if (part == PagePart::caption || has_ancestor(block, "figure")) {
      if (block.letters <= longest_caption) add(b, SectionKind::caption);
      return;
    }
    if (part == PagePart::deck && !begun_) return add(b, SectionKind::deck);
    add(b, is_heading(b) ? SectionKind::heading : SectionKind::body);
  }

  /// Behind the last paragraph: the items and short lines that go on without a link between.
  void take_tail(std::size_t begin, std::size_t end) {
    for (std::size_t b = begin; b < end; ++b) {
      const PageBlock& block = outline_.blocks()[b];
      const string_view tag = tree_[block.element].tag;
      if (dropped_[b]) continue;
      const bool text = is_heading(b) || tag == "p" || tag == "li" || tag == "td" || tag == "blockquote";
      if (block.is_link() || !text) return;
      take_block(b);
    }
  }

  /// Adds a block, unless the same was said before: pages print things twice, for narrow screens and wide
  /// ones.
  void add(std::size_t b, SectionKind kind) {
    const std::string key = key_of_block(outline_, outline_.blocks()[b]);
    if (key.empty() || (key.size() >= 40 ? !said_.insert(key).second : said_.contains(key))) return;
    out_.push_back({b, kind});
    begun_ = begun_ || kind == SectionKind::body;
  }

  const PageOutline& outline_;
  const PageTree& tree_;
  const PageHead& head_;
  std::optional<NodeIndex> headline_;
  NodeIndex scope_ = 0;
  NodeIndex container_ = 0;
  bool furniture_counts_ = true;
  std::vector<bool> dropped_;        ///< by block
  std::vector<std::uint32_t> sums_;  ///< letters of prose that is kept, before every block
  std::size_t headline_end_ = 0;
  std::set<std::string> said_;
  std::vector<ChosenBlock> out_;
  bool begun_ = false;  ///< there is body in it
};

}  // namespace

std::vector<ChosenBlock> choose_blocks(const PageOutline& outline, const PageHead& head) {
  for (const bool furniture_counts : {true, false}) {
    std::vector<ChosenBlock> chosen = Chooser(outline, head).choose(furniture_counts);
    if (!chosen.empty()) return chosen;
  }
  return {};
}

}  // namespace doichieu
