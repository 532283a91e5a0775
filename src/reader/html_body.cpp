#include "reader/html_body.hpp"

#include <optional>
#include <set>
#include <string_view>

#include "reader/html_place.hpp"

namespace doichieu {
namespace {

using std::string_view;

constexpr std::size_t longest_caption = 600;  // letters

bool say_the_same(const std::string& a, const std::string& b) {
  constexpr std::size_t shortest = 12;
  if (a.size() < shortest || b.size() < shortest) return a == b && !a.empty();
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

/// The blocks of an article whose place is known.
class Chooser {
 public:
  Chooser(const PageOutline& outline, const PageHead& head, const ArticlePlace& place, bool furniture_counts)
      : outline_(outline),
        tree_(outline.tree()),
        head_(head),
        place_(place),
        furniture_counts_(furniture_counts) {}

  std::vector<ChosenBlock> choose() {
    const auto [first, last] = outline_.blocks_of(place_.container);
    const auto prose = [&](std::size_t b) { return !place_.dropped[b] && outline_.blocks()[b].is_prose(); };
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

 private:
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
    return block.element == place_.container || is_heading_tag(tag) ||
           (tag != "div" && tag != "span" && tag != "section");
  }

  bool has_ancestor(const PageBlock& block, string_view tag) const {
    for (NodeIndex e = block.element; e != 0; e = tree_[e].parent)
      if (tree_[e].tag == tag) return true;
    return false;
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
    if (!place_.headline) return;
    const auto [first, last] = outline_.blocks_of(*place_.headline);
    for (std::size_t b = first; b < last; ++b) out_.push_back({b, SectionKind::title});
    headline_end_ = last;
    for (std::size_t b = first; b < last; ++b) said_.insert(key_of_block(outline_, outline_.blocks()[b]));
  }

  /// Between the headline and the first paragraph.
  void take_head(std::size_t begin) {
    const std::string description = key_of(head_.description);
    for (std::size_t b = headline_end_; place_.headline && b < begin; ++b) {
      const PageBlock& block = outline_.blocks()[b];
      if (place_.dropped[b] || block.is_link() || !is_within(tree_, block.first, place_.scope)) continue;
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
    if (place_.dropped[b] || b < headline_end_) return;
    const std::optional<PagePart> part = part_of(block, place_.container);
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
      if (place_.dropped[b]) continue;
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
  const ArticlePlace& place_;
  const bool furniture_counts_;
  std::size_t headline_end_ = 0;
  std::set<std::string> said_;
  std::vector<ChosenBlock> out_;
  bool begun_ = false;  ///< there is body in it
};

}  // namespace

std::vector<ChosenBlock> choose_blocks(const PageOutline& outline, const PageHead& head) {
  for (const bool furniture_counts : {true, false}) {
    const std::optional<ArticlePlace> place = find_article(outline, head, furniture_counts);
    if (!place) continue;
    std::vector<ChosenBlock> chosen = Chooser(outline, head, *place, furniture_counts).choose();
    if (!chosen.empty()) return chosen;
  }
  return {};
}

}  // namespace doichieu
