// Plain text: every line that is not empty is a section; what it is, its shape and its place tell.

#include <unicode/uchar.h>

#include <algorithm>

#include "reader/format.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr std::size_t heading_limit = 80;   // code points
constexpr std::size_t caption_limit = 200;  // of a caption that only its verb tells
constexpr std::size_t credit_limit = 500;   // of a caption with a photo credit
constexpr std::size_t caption_words = 10;   // the verb is one of the first

bool letter_before(std::string_view line, std::size_t at) {
  if (at == 0) return false;
  std::size_t begin = at - 1;
  while (begin > 0 && (line[begin] & 0xC0) == 0x80) --begin;
  return u_isUAlphabetic(static_cast<UChar32>(decode(line, begin).value)) != 0;
}

bool holds_word(std::string_view line, std::string_view word) {
  for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1))
    if (!letter_before(line, at)) return true;
  return false;
}

/// The words between the first `count` spaces.
std::string_view first_words(std::string_view line, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < line.size(); --count) end = std::min(line.find(' ', end), line.size()) + 1;
  return line.substr(0, count > 0 ? line.size() : end - 1);
}

/// A line such as "- Le Van A, Chairman" or "1. Prices": one of a list.
bool is_list_item(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits > 0) return digits < line.size() && (line[digits] == '.' || line[digits] == ')');
  for (const std::string_view marker : {"-", "+", "*", "\u2013", "\u2022", "\u00B7"})
    if (line.substr(0, marker.size()) == marker) return true;
  return false;
}

/// Whether a full stop, or another end, stands inside the line with a capital letter behind it. A letter
/// alone before the stop is an initial.
bool is_one_sentence(std::string_view line) {
  for (std::size_t at = 0; at + 2 < line.size(); ++at) {
    if (line[at] != '.' && line[at] != '?' && line[at] != '!') continue;
    const bool initial = at == 1 || (at > 1 && !letter_before(line, at - 1));
    if (line[at + 1] != ' ' || (line[at] == '.' && initial)) continue;
    if (u_isULowercase(static_cast<UChar32>(decode(line, at + 2).value)) == 0) return false;
  }
  return true;
}

class Shapes {
 public:
  Shapes(Article& article, Layout layout, const ReaderWords& words)
      : text_(article.text), sections_(article.sections), layout_(layout), words_(words) {
    for (const std::string& credit : words.photo_credits)
      if (!credit.empty() && credit_ends_.find(credit.back()) == std::string::npos)
        credit_ends_ += credit.back();
  }

  void classify(std::size_t first) {
    for (std::size_t i = first; i < sections_.size(); ++i)
      if (is_body(i)) sections_[i].kind = kind_of(i, i > first);
    if (!layout_.markup) take_signature(first);
  }

 private:
  bool is_body(std::size_t i) const { return sections_[i].kind == SectionKind::body; }
  std::string_view line(std::size_t i) const { return slice(text_, sections_[i].span); }

  SectionKind kind_of(std::size_t i, bool behind_body) const {
    if (has_credit(line(i))) return SectionKind::caption;
    if (!layout_.page && behind_body && i + 1 < sections_.size() && has_caption_verb(line(i)))
      return SectionKind::caption;
    return is_heading(i) ? SectionKind::heading : SectionKind::body;
  }

  bool has_credit(std::string_view line) const {
    // Most lines hold no colon, and so no credit: they are not brought to lower case.
    const auto holds = [&](char end) { return line.find(end) != std::string_view::npos; };
    if (std::none_of(credit_ends_.begin(), credit_ends_.end(), holds)) return false;
    if (!shorter_than(line, credit_limit)) return false;
    const std::string lower = lower_nfc(line);
    return std::any_of(
        words_.photo_credits.begin(), words_.photo_credits.end(),
        [&](const std::string& credit) { return !credit.empty() && holds_word(lower, credit); });
  }

  bool has_caption_verb(std::string_view line) const {
    if (words_.caption_verbs.empty() || !shorter_than(line, caption_limit) || !is_one_sentence(line))
      return false;
    const std::string lower = lower_nfc(first_words(line, caption_words));
    std::string_view rest = lower;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const auto& verbs = words_.caption_verbs;
      if (std::find(verbs.begin(), verbs.end(), rest.substr(0, end)) != verbs.end()) return true;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
  }

  /// Short, unfinished, no item of a list and no "label: value".
  bool looks_like_heading(std::size_t i) const {
    const std::string_view text = line(i);
    return is_body(i) && shorter_than(text, heading_limit) && !ends_finished(text) && !is_list_item(text) &&
           text.find(": ") == std::string_view::npos;
  }

  /// Two such lines on end are a list, and a last one heads nothing.
  bool is_heading(std::size_t i) const {
    if (layout_.markup || !looks_like_heading(i) || i + 1 >= sections_.size()) return false;
    return !looks_like_heading(i + 1) && (i == 0 || !looks_like_heading(i - 1));
  }

  /// What is short and unfinished behind the last paragraph is a name or a credit.
  void take_signature(std::size_t first) {
    std::size_t i = sections_.size();
    while (i > first + 1 && (sections_[i - 1].kind == SectionKind::caption || is_lone_signature(i - 1))) --i;
    for (; i < sections_.size(); ++i)
      if (is_body(i) || sections_[i].kind == SectionKind::heading) sections_[i].kind = SectionKind::metadata;
  }

  bool is_lone_signature(std::size_t i) const {
    const SectionKind kind = sections_[i].kind;
    return (kind == SectionKind::body || kind == SectionKind::heading) && is_signature(line(i)) &&
           !is_list_item(line(i));
  }

  std::string_view text_;
  std::vector<Section>& sections_;
  Layout layout_;
  const ReaderWords& words_;
  std::string credit_ends_;  ///< the last bytes of the credits, each once
};

}  // namespace

std::vector<Section> lines_of(std::string_view text, std::size_t begin) {
  std::vector<Section> lines;
  std::optional<std::size_t> feed;  // the next line feed, found once however many returns stand before it
  while (begin < text.size()) {
    if (!feed || *feed < begin) feed = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, *feed - begin);
    const std::size_t end = begin + std::min(line.find('\r'), line.size());
    const Span span = trimmed(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (!span.empty()) lines.push_back({SectionKind::body, span});
    begin = end + 1;
  }
  return lines;
}

void classify(Article& article, Layout layout, const ReaderWords& words) {
  const std::size_t first = classify_opening(article, layout);
  Shapes(article, layout, words).classify(first);
}

}  // namespace doichieu
