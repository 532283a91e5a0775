#include "reader/html_text.hpp"

#include <algorithm>
#include <optional>

#include "text/utf8.hpp"

namespace doichieu {
namespace {

using std::string_view;

constexpr string_view white = " \t\r\n\f";

bool is_white(char c) {
  return white.find(c) != string_view::npos;
}
bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// How many bytes of the file became how many of the words.
struct Step {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// A tag or comment at the head of `raw`; 0 where "<" means itself.
std::size_t size_of_markup(string_view raw) {
  const char next = raw.size() > 1 ? raw[1] : ' ';
  const bool letter = is_alnum(next) && (next < '0' || next > '9');
  if (!letter && next != '/' && next != '!' && next != '?') return 0;
  if (raw.substr(0, 4) == "<!--") {
    const std::size_t end = raw.find("-->");
    return end == string_view::npos ? raw.size() : end + 3;
  }
  std::size_t at = 1;
  while (at < raw.size() && raw[at] != '>') {
    const bool value = raw[at - 1] == '=' && (raw[at] == '"' || raw[at] == '\'');
    if (value) at = std::min(raw.find(raw[at], at + 1), raw.size() - 1);
    ++at;
  }
  return std::min(at + 1, raw.size());
}

/// Can the two go on in step? What begins anew in the file is looked at when its turn comes.
bool may_go_on(string_view raw, string_view words) {
  if (raw.empty() || words.empty()) return raw.empty() == words.empty();
  return raw[0] == words[0] || raw[0] == '&' || raw[0] == '<' || (is_white(raw[0]) && is_white(words[0]));
}

/// A reference such as "&#7855;", "&nbsp;" or "&copy2026" at the head of `raw`, and the code points that the
/// parser made of it at the head of `words`. Which, the parser knows; how many bytes, both tell together.
std::optional<Step> read_reference(string_view raw, string_view words) {
  const std::size_t point = decode(words, 0).size;
  if (raw.size() > 2 && raw[1] == '#') {
    std::size_t end = raw[2] == 'x' || raw[2] == 'X' ? 3 : 2;
    const std::size_t digits = end;
    const string_view allowed = digits == 3 ? "0123456789abcdefABCDEF" : "0123456789";
    while (end < raw.size() && allowed.find(raw[end]) != string_view::npos) ++end;
    if (end == digits) return Step{1, 1};
    if (end < raw.size() && raw[end] == ';') ++end;
    return Step{end, point};
  }
  std::size_t name = 1;
  while (name < raw.size() && is_alnum(raw[name])) ++name;
  const bool closed = name < raw.size() && raw[name] == ';';
  if (words[0] == '&') {
    const bool ampersand = raw.substr(1, 3) == "amp" || raw.substr(1, 3) == "AMP";
    return Step{ampersand ? (raw.substr(4, 1) == ";" ? 5u : 4u) : 1u, 1};
  }
  const std::size_t second = point < words.size() ? decode(words, point).size : 0;
  if (closed)
    for (const std::size_t made : {point, point + second})
      if (may_go_on(raw.substr(name + 1), words.substr(made))) return Step{name + 1, made};
  for (std::size_t end = name; end > 2; --end)  // old names need no semicolon, and letters may follow
    if (raw.substr(end, name - end) == words.substr(point, name - end) &&
        may_go_on(raw.substr(end), words.substr(point)))
      return Step{end, point};
  return std::nullopt;
}

/// The longest piece at the head of both that is the same, without white space or markup.
std::size_t same(string_view raw, string_view words) {
  std::size_t size = 0;
  while (size < raw.size() && size < words.size() && raw[size] == words[size] && raw[size] != '&' &&
         raw[size] != '<' && !is_white(raw[size]))
    ++size;
  return size;
}

std::size_t size_of_white(string_view text) {
  return std::min(text.find_first_not_of(white), text.size());
}

}  // namespace

void PageText::begin_paragraph() {
  space_ = false;
  if (!paragraph_empty_ || text_.empty()) paragraph_begin_ = static_cast<std::uint32_t>(text_.size());
  paragraph_empty_ = true;
}

void PageText::add(string_view words, Span source, Run run) {
  string_view raw = slice(page_, source);
  std::uint32_t at = source.begin;
  const auto go = [&](Step step) {
    raw.remove_prefix(step.from);
    words.remove_prefix(step.to);
    at += static_cast<std::uint32_t>(step.from);
  };
  const auto take = [&](Step step) {
    put(words.substr(0, step.to), {at, at + static_cast<std::uint32_t>(step.from)});
    go(step);
  };
  while (!raw.empty() && !words.empty()) {
    const std::size_t markup = raw[0] == '<' && run == Run::markup ? size_of_markup(raw) : 0;
    if (markup != 0) {
      go({markup, 0});
    } else if (is_white(raw[0])) {
      go({size_of_white(raw), size_of_white(words)});
      add_space();
    } else if (raw[0] == '&') {
      take(read_reference(raw, words).value_or(Step{raw.size(), words.size()}));
    } else if (raw[0] == '<' && words[0] == '<') {
      take({1, 1});
    } else {
      const std::size_t size = same(raw, words);
      take(size != 0 ? Step{size, size} : Step{raw.size(), words.size()});
    }
  }
}

void PageText::put(string_view words, Span source) {
  if (words.size() == size_of_white(words)) return add_space();  // &#32;
  const bool first = paragraph_empty_ && !text_.empty();
  const string_view gap = first ? "\n\n" : space_ ? " " : "";
  const std::uint32_t passed = source.begin - at_;
  if (gap == page_.substr(at_, passed))
    map_.keep(passed);
  else
    map_.replace(passed, static_cast<std::uint32_t>(gap.size()));
  text_ += gap;
  if (paragraph_empty_) paragraph_begin_ = static_cast<std::uint32_t>(text_.size());
  if (slice(page_, source) == words)
    map_.keep(source.size());
  else
    map_.replace(source.size(), static_cast<std::uint32_t>(words.size()));
  text_ += words;
  at_ = source.end;
  paragraph_empty_ = false;
  space_ = false;
}

Span PageText::paragraph() const {
  const auto end = static_cast<std::uint32_t>(text_.size());
  return paragraph_empty_ ? Span{end, end} : Span{paragraph_begin_, end};
}

std::pair<std::string, OffsetMap> PageText::finish() && {
  map_.replace(static_cast<std::uint32_t>(page_.size()) - at_, 0);
  return {std::move(text_), std::move(map_)};
}

}  // namespace doichieu
