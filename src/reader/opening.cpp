// The head of an article: title, deck, byline, dateline.

#include <algorithm>

#include "reader/format.hpp"

namespace doichieu {
namespace {

constexpr std::size_t title_limit = 200;  // code points
constexpr std::size_t byline_limit = 50;

class Opening {
 public:
  Opening(Article& article, Layout layout)
      : article_(article), sections_(article.sections), layout_(layout) {}

  std::size_t classify() {
    peel_date();
    const bool told = skip_titles() || layout_.titled;
    const bool titled = told || take_title();
    while (layout_.page && at_ < sections_.size() && !left(at_)) ++at_;
    peel_date();
    if (titled) take_deck();
    while (titled && !layout_.markup && take_byline()) continue;
    peel_date();
    peel_dateline();
    return at_;
  }

 private:
  bool left(std::size_t index) const {
    return index < sections_.size() && sections_[index].kind == SectionKind::body;
  }
  std::string_view line(std::size_t index) const { return slice(article_.text, sections_[index].span); }

  bool opens_with_dateline(std::size_t index) const {
    bool certain = false;
    std::string iso;
    return left(index) && (date_label(line(index), iso) != 0 || dateline(line(index), certain) != 0);
  }

  /// The first `bytes` of the section become metadata, what is left of it a section of its own.
  void peel(std::size_t bytes) {
    Section& section = sections_[at_];
    const auto cut = section.span.begin + static_cast<std::uint32_t>(bytes);
    const Span rest = trimmed(article_.text, {cut, section.span.end});
    section = {SectionKind::metadata, trimmed(article_.text, {section.span.begin, cut})};
    ++at_;
    if (rest.empty()) return;
    sections_.insert(sections_.begin() + static_cast<std::ptrdiff_t>(at_), {SectionKind::body, rest});
  }

  /// "date 2026-02-19 WASHINGTON —": a label and what dateline follows it are one piece of metadata.
  void peel_date() {
    std::string iso;
    if (!left(at_)) return;
    const std::size_t label = date_label(line(at_), iso);
    if (label == 0) return;
    if (!article_.source.published) article_.source.published = read_published(iso, "dateline");
    bool certain = false;
    const std::string_view rest = line(at_).substr(label);
    const std::size_t gap = std::min(rest.find_first_not_of(" \t"), rest.size());
    const std::size_t place = gap < rest.size() ? dateline(rest.substr(gap), certain) : 0;
    peel(place == 0 ? label : label + gap + place);
  }

  void peel_dateline() {
    bool certain = false;
    if (!left(at_)) return;
    if (const std::size_t size = dateline(line(at_), certain); size != 0) peel(size);
  }

  /// Titles that markup or a record told.
  bool skip_titles() {
    while (at_ < sections_.size() && sections_[at_].kind == SectionKind::title) ++at_;
    return at_ > 0 && sections_[at_ - 1].kind == SectionKind::title;
  }

  bool take_title() {
    if (!left(at_) || !shorter_than(line(at_), title_limit) || ends_with_full_stop(line(at_))) return false;
    bool certain = false;
    if (dateline(line(at_), certain) != 0 && certain) return false;
    sections_[at_++].kind = SectionKind::title;
    return true;
  }

  void take_deck() {
    if (left(at_) && !is_signature(line(at_)) && !opens_with_dateline(at_) && opens_with_dateline(at_ + 1))
      sections_[at_++].kind = SectionKind::deck;
  }

  /// "By a staff correspondent": a short line without figures, before a paragraph that ends as one.
  bool take_byline() {
    if (!left(at_) || !left(at_ + 1) || !is_signature(line(at_)) || opens_with_dateline(at_)) return false;
    if (!is_signature(line(at_ + 1)) && !ends_finished(line(at_ + 1)) && !opens_with_dateline(at_ + 1))
      return false;
    sections_[at_++].kind = SectionKind::metadata;
    return true;
  }

  Article& article_;
  std::vector<Section>& sections_;
  Layout layout_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_signature(std::string_view line) {
  return shorter_than(line, byline_limit) && !ends_finished(line) &&
         line.find_first_of("0123456789:") == std::string_view::npos;
}

std::size_t classify_opening(Article& article, Layout layout) {
  return Opening(article, layout).classify();
}

}  // namespace doichieu
