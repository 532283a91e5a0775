#include "reader/html_outline.hpp"

#include <algorithm>
#include <array>

#include "reader/format.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

using std::string_view;

template <std::size_t N>
constexpr bool among(const std::array<string_view, N>& names, string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Inline elements do not part words; all others do, those that nobody has heard of included.
constexpr std::array<string_view, 45> inline_tags = {
    "a",  "abbr", "acronym", "b",    "bdi",     "bdo",   "big",  "cite",   "code",   "data", "del", "dfn",
    "em", "font", "i",       "ins",  "kbd",     "label", "mark", "nobr",   "output", "q",    "rb",  "rp",
    "rt", "ruby", "s",       "samp", "small",   "span",  "st1",  "strike", "strong", "sub",  "sup", "time",
    "tt", "u",    "var",     "wbr",  "marquee", "blink", "g",    "ins",    "image"};

constexpr std::array<string_view, 26> silent_tags = {
    "script",   "style", "noscript", "template", "svg",      "math",  "iframe",   "object", "embed",
    "applet",   "audio", "video",    "canvas",   "button",   "input", "select",   "option", "optgroup",
    "textarea", "map",   "head",     "datalist", "progress", "meter", "noframes", "dialog"};

constexpr std::array<string_view, 4> furniture_tags = {"nav", "footer", "aside", "menu"};

constexpr std::array<string_view, 11> furniture_roles = {
    "navigation",  "banner", "contentinfo", "complementary", "search", "dialog",
    "alertdialog", "menu",   "menubar",     "toolbar",       "alert"};

bool is_hidden(const PageTree& tree, NodeIndex node) {
  if (tree.find(node, "hidden") != nullptr) return true;
  std::string style;
  for (const char c : tree.value(node, "style"))
    if (c != ' ') style += c;
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

/// The number of a footnote; the 2 of a square metre is none.
bool is_note(const PageTree& tree, NodeIndex node) {
  return tree[node].tag == "sup" && node + 1 < tree[node].end && tree[node + 1].tag == "a";
}

bool is_silent_element(const PageTree& tree, NodeIndex node) {
  const string_view tag = tree[node].tag;
  return among(silent_tags, tag) || tag.substr(0, 4) == "amp-" || is_hidden(tree, node) ||
         is_note(tree, node);
}

/// The names of schema.org say more than those of classes.
std::optional<PagePart> part_of(const PageTree& tree, NodeIndex node, const ReaderWords& words) {
  const string_view tag = tree[node].tag, meaning = tree.value(node, "itemprop");
  if (meaning == "articleBody" || meaning == "reviewBody") return PagePart::body;
  if (tag == "time" || meaning == "author" || tree.value(node, "rel") == "author") return PagePart::byline;
  if (tag == "figcaption" || tag == "caption" || meaning == "caption") return PagePart::caption;
  if (meaning == "comment" || among(furniture_tags, tag) || among(furniture_roles, tree.value(node, "role")))
    return PagePart::furniture;
  std::string names(tree.value(node, "class"));
  names.append(1, ' ').append(tree.value(node, "id"));
  return part_named(names, words);
}

/// What a <br> means: the second of two begins a paragraph, and so does one behind a finished sentence.
class Blocks {
 public:
  Blocks(const PageTree& tree, const std::vector<bool>& silent) : tree_(tree), silent_(silent) {}

  std::vector<PageBlock> read() {
    std::vector<NodeIndex> open;  // elements
    for (NodeIndex i = 0; i < tree_.size();) {
      while (!open.empty() && tree_[open.back()].end <= i) leave(open);
      if (silent_[i]) {
        if (!among(inline_tags, tree_[i].tag)) end_block();
        i = tree_[i].end;
        continue;
      }
      if (tree_[i].is_text())
        add(i, open);
      else
        enter(i, open);
      ++i;
    }
    end_block();
    return std::move(blocks_);
  }

 private:
  void enter(NodeIndex i, std::vector<NodeIndex>& open) {
    const string_view tag = tree_[i].tag;
    if (tag == "br") {
      if (broken_ || text_ends_finished()) end_block();
      broken_ = true;
    } else if (!among(inline_tags, tag)) {
      end_block();
    }
    if (tag == "a") ++links_;
    open.push_back(i);
  }

  void leave(std::vector<NodeIndex>& open) {
    const string_view tag = tree_[open.back()].tag;
    if (tag == "a") --links_;
    if (tag != "br" && !among(inline_tags, tag)) end_block();
    open.pop_back();
  }

  void add(NodeIndex i, const std::vector<NodeIndex>& open) {
    const string_view text = tree_[i].text;
    const auto letters = static_cast<std::uint32_t>(count_letters(text));
    if (letters == 0) return;
    if (block_.letters == 0) {
      block_.first = i;
      const auto element = std::find_if(open.rbegin(), open.rend(),
                                        [&](NodeIndex e) { return !among(inline_tags, tree_[e].tag); });
      block_.element = element == open.rend() ? 0 : *element;
    }
    block_.last = i + 1;
    block_.letters += letters;
    if (links_ > 0) block_.linked += letters;
    block_.sentences = block_.sentences || holds_end_of_sentence(text);
    tail_ = text;
    broken_ = false;
  }

  bool text_ends_finished() const {
    return block_.letters != 0 && ends_finished(slice(tail_, trimmed(tail_, whole(tail_))));
  }

  void end_block() {
    if (block_.letters != 0) {
      block_.finished = text_ends_finished();
      blocks_.push_back(block_);
    }
    block_ = {};
    broken_ = false;
  }

  static Span whole(string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

  static std::size_t count_letters(string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0) != 0x80 && static_cast<unsigned char>(c) > ' ';
    }));
  }

  static bool holds_end_of_sentence(string_view text) {
    for (std::size_t at = text.find_first_of(".?!"); at != string_view::npos;
         at = text.find_first_of(".?!", at + 1))
      if (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n' || text[at + 1] == '"')
        return true;
    return text.find("\u3002") != string_view::npos;
  }

  const PageTree& tree_;
  const std::vector<bool>& silent_;
  std::vector<PageBlock> blocks_;
  PageBlock block_;
  string_view tail_;  ///< the run that came last
  std::uint32_t links_ = 0;
  bool broken_ = false;  ///< by a <br>, nothing behind it yet
};

}  // namespace

PageOutline::PageOutline(const PageTree& tree, const ReaderWords& words)
    : tree_(&tree), parts_(tree.size()), silent_(tree.size()), prose_(tree.size() + 1) {
  for (NodeIndex i = 0; i < tree.size(); ++i) {
    if (tree[i].is_text()) continue;
    silent_[i] = is_silent_element(tree, i);
    parts_[i] = part_of(tree, i, words);
  }
  blocks_ = Blocks(tree, silent_).read();
  for (const PageBlock& block : blocks_)
    if (block.is_prose()) prose_[block.first + 1] = block.letters - block.linked;
  for (NodeIndex i = 0; i < tree.size(); ++i) prose_[i + 1] += prose_[i];
}

std::pair<std::size_t, std::size_t> PageOutline::blocks_of(NodeIndex node) const {
  const auto from = [&](NodeIndex at) {
    return static_cast<std::size_t>(
        std::lower_bound(blocks_.begin(), blocks_.end(), at,
                         [](const PageBlock& block, NodeIndex n) { return block.first < n; }) -
        blocks_.begin());
  };
  return {from(node), from(tree()[node].end)};
}

bool is_heading_tag(string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

}  // namespace doichieu
