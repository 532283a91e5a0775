#include "reader/html.hpp"

#include <algorithm>

#include "reader/format.hpp"
#include "reader/html_body.hpp"
#include "reader/html_text.hpp"

namespace doichieu {
namespace {

using std::string_view;

/// Writes the chosen blocks one after the other.
class Writer {
 public:
  Writer(string_view bytes, const PageOutline& outline) : outline_(outline), text_(bytes) {}

  /// A headline that stands in the page's head alone; on a page that is out of order, nothing.
  void add_title(string_view words, Span source, const ChosenBlock& first) {
    if (source.end > outline_.tree()[outline_.blocks()[first.block].first].source.begin) return;
    text_.begin_paragraph();
    text_.add(words, source, Run::plain);
    end_section(SectionKind::title);
    behind_ = source.end;
  }

  void add(const ChosenBlock& chosen) {
    const PageTree& tree = outline_.tree();
    const PageBlock& block = outline_.blocks()[chosen.block];
    text_.begin_paragraph();
    std::vector<NodeIndex> apart = parts_around(block);
    for (NodeIndex i = block.first; i < block.last;) {
      if (outline_.is_silent(i)) {
        i = tree[i].end;
        continue;
      }
      while (!apart.empty() && tree[apart.back()].end <= i) {
        leave(apart.back(), block);
        apart.pop_back();
      }
      if (tree[i].is_text()) {
        add_run(tree[i]);
      } else if (tree[i].tag == "br" || outline_.part(i)) {
        text_.add_space();
        apart.push_back(i);
      }
      ++i;
    }
    end_section(chosen.kind);
  }

  void finish(std::string page, Article& article) && {
    auto [text, map] = std::move(text_).finish();
    article.text = std::move(text);
    article.page = Page{std::move(page), std::move(map)};
    article.sections = std::move(sections_);
  }

 private:
  /// The elements that stand open where a block begins, and whose words a style sheet sets apart; the
  /// innermost last.
  std::vector<NodeIndex> parts_around(const PageBlock& block) const {
    std::vector<NodeIndex> parts;
    for (NodeIndex e = outline_.tree()[block.first].parent; e > block.element; e = outline_.tree()[e].parent)
      if (outline_.part(e)) parts.push_back(e);
    std::reverse(parts.begin(), parts.end());
    return parts;
  }

  /// Behind a place or a name that stands before the first word of a paragraph the paragraph begins.
  void leave(NodeIndex apart, const PageBlock& block) {
    if (apart < block.first && outline_.part(apart) == PagePart::byline && !text_.paragraph().empty()) {
      end_section(SectionKind::metadata);
      text_.begin_paragraph();
    } else {
      text_.add_space();
    }
  }

  /// The parser moves what stands astray in a table out of it; what has moved before other words is left out.
  void add_run(const PageNode& run) {
    if (run.source.begin < behind_) return;
    behind_ = run.source.end;
    text_.add(run.text, run.source, Run::markup);
  }

  void end_section(SectionKind kind) {
    if (const Span span = trimmed(text_.text(), text_.paragraph()); !span.empty())
      sections_.push_back({kind, span});
  }

  const PageOutline& outline_;
  PageText text_;
  std::vector<Section> sections_;
  std::uint32_t behind_ = 0;
};

/// The headline where no element of the body shows it: og:title, or else the <title> up to the name of the
/// site.
void add_title_of_head(const PageTree& tree, const ChosenBlock& first, Writer& writer) {
  for (NodeIndex i = 0; i < tree.size(); ++i) {
    if (tree[i].tag != "meta" || tree.value(i, "property") != "og:title") continue;
    const PageAttribute* title = tree.find(i, "content");
    if (title != nullptr && !title->value.empty())
      return writer.add_title(title->value, title->source, first);
  }
  for (NodeIndex i = 0; i + 1 < tree.size(); ++i) {
    if (tree[i].tag != "title" || !tree[i + 1].is_text()) continue;
    string_view words = tree[i + 1].text;
    Span source = tree[i + 1].source;
    for (const string_view bar : {" | ", " - ", " \u2013 ", " \u2014 "}) {
      const std::size_t end = words.rfind(bar);
      if (end == string_view::npos || end < words.size() / 2) continue;
      const auto cut = static_cast<std::uint32_t>(words.size() - end);
      if (source.size() == words.size())
        source.end -= cut;  // without references in it
      else
        continue;
      words.remove_suffix(cut);
      break;
    }
    return writer.add_title(words, source, first);
  }
}

/// The page's word for its language, where its letters do not say otherwise: templates say "en" of any page.
void settle_told_language(const PageHead& head, Article& article) {
  const std::optional<Language> told = language_of(head.language);
  article.source.language_guessed = !told || *told != guess_language(article.text);
  if (!article.source.language_guessed) article.source.language = *told;
}

}  // namespace

void read_page(std::string page, const ReaderWords& words, Article& article) {
  const std::string& path = article.source.path;
  const PageTree tree = parse_page(page, path);
  const PageHead head = read_page_head(tree, path);
  const PageOutline outline(tree, words);
  std::vector<ChosenBlock> chosen = choose_blocks(outline, head);
  if (chosen.empty())
    throw InputError(path + ": no article was found on this page; give the page of one article, or its text");
  Writer writer(page, outline);
  const auto is_title = [](const ChosenBlock& block) { return block.kind == SectionKind::title; };
  if (std::none_of(chosen.begin(), chosen.end(), is_title)) add_title_of_head(tree, chosen.front(), writer);
  for (const ChosenBlock& block : chosen) writer.add(block);
  apply(head.told, "page", article.source);
  article.source.byline = head.byline;
  std::move(writer).finish(std::move(page), article);
  settle_told_language(head, article);
}

}  // namespace doichieu
