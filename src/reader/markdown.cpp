// Markdown by its blocks: headings, paragraphs, list items, quotations, pictures. Every block is a span of
// the file, so only whole lines and the marks at their ends are told from text; emphasis inside a paragraph
// stays in its bytes.
//
// Left out: fenced code, comments, lines of tags alone, rules between parts, definitions of links, and the
// addresses of links, which part a paragraph in two: their digits are no one's figures.

#include <algorithm>

#include "reader/format.hpp"

namespace doichieu {
namespace {

using std::string_view;

string_view trim(string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  if (begin == string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

bool starts_with(string_view line, string_view head) {
  return line.substr(0, head.size()) == head;
}

bool is_fence(string_view line) {
  return starts_with(line, "```") || starts_with(line, "~~~");
}

/// A line of one mark three times or more: "---", "* * *".
bool is_rule(string_view line, string_view marks) {
  if (line.empty() || marks.find(line[0]) == string_view::npos) return false;
  return std::count(line.begin(), line.end(), line[0]) >= 3 &&
         line.find_first_not_of(std::string{line[0], ' '}) == string_view::npos;
}

/// Under a paragraph, a line that makes a heading of it.
bool is_underline(string_view line) {
  return !line.empty() && (line[0] == '=' || line[0] == '-') &&
         line.find_first_not_of(line[0]) == string_view::npos;
}

/// "[name]: address", but not a footnote's text.
bool is_definition(string_view line) {
  const std::size_t end = line.find(']');
  return starts_with(line, "[") && !starts_with(line, "[^") && end != string_view::npos &&
         starts_with(line.substr(end), "]: ");
}

bool is_table_rule(string_view line) {
  return line.find('|') != string_view::npos && line.find_first_not_of("|-: ") == string_view::npos;
}

bool is_tags_alone(string_view line) {
  if (line.size() < 3 || line[0] != '<' || line.back() != '>') return false;
  bool inside = false;
  for (const char c : line) {
    if (c == '<') inside = true;
    if (!inside && c != ' ') return false;
    if (c == '>') inside = false;
  }
  return true;
}

/// The bytes of "# ", "- ", "12. ", "[^1]: " at the head of a line; 0 for none.
std::size_t heading_marks(string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks >= 1 && marks <= 6 && (marks == line.size() || line[marks] == ' ' || line[marks] == '\t')
             ? marks
             : 0;
}

std::size_t item_marks(string_view line) {
  if (starts_with(line, "[^") && line.find("]: ") != string_view::npos) return line.find("]: ") + 3;
  std::size_t marks = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool numbered =
      marks > 0 && marks <= 9 && marks < line.size() && (line[marks] == '.' || line[marks] == ')');
  const bool bulleted = marks == 0 && !line.empty() && string_view("-*+").find(line[0]) != string_view::npos;
  if (!numbered && !bulleted) return 0;
  ++marks;
  return marks < line.size() && line[marks] == ' ' ? marks + 1 : 0;
}

bool is_of_a_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

class Blocks {
 public:
  explicit Blocks(string_view text) : text_(text) {}

  std::vector<Section> read(std::size_t begin) {
    while (begin < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      take(text_.substr(begin, end - begin));
      begin = end + 1;
    }
    end_paragraph();
    return std::move(sections_);
  }

 private:
  void take(string_view raw) {
    const string_view line = trim(raw);
    if (inside_left_out(line)) return;
    if (line.empty() || is_tags_alone(line) || is_definition(line) || is_table_rule(line))
      return end_paragraph();
    if (is_fence(line)) return open(line.substr(0, 3));
    if (starts_with(line, "<!--"))
      return line.find("-->") == string_view::npos ? open("-->") : end_paragraph();
    if (!paragraph_.empty() && is_underline(line)) return end_paragraph(heading());
    if (is_rule(line, "-*_")) return end_paragraph();
    if (const std::size_t marks = heading_marks(line)) return take_heading(line.substr(marks));
    if (starts_with(line, "![") && line.back() == ')') return take_picture(line);
    if (under_picture_ && is_emphasised(line)) return take_alone(SectionKind::caption, line);
    if (line[0] == '>' || line[0] == '|') return take_alone(SectionKind::body, line);
    if (const std::size_t marks = item_marks(line)) return take_item(line.substr(marks));
    go_on(line);
  }

  // --- What is left out.

  void open(string_view closing) {
    end_paragraph();
    closing_ = closing;
  }

  bool inside_left_out(string_view line) {
    if (closing_.empty()) return false;
    const bool comment = closing_ == "-->";
    if (comment ? line.find(closing_) != string_view::npos : starts_with(line, closing_)) closing_ = {};
    return true;
  }

  // --- Blocks of one line.

  SectionKind heading() {
    const bool first = !titled_ && sections_.empty();
    titled_ = true;
    return first ? SectionKind::title : SectionKind::heading;
  }

  void take_heading(string_view line) {
    const std::size_t last = line.find_last_not_of("# \t");
    take_alone(heading_or_nothing(line), line.substr(0, last == string_view::npos ? 0 : last + 1));
  }

  SectionKind heading_or_nothing(string_view line) {
    return trim(line).empty() ? SectionKind::heading : heading();
  }

  /// "![what is seen](address)": its words are a caption.
  void take_picture(string_view line) {
    end_paragraph();
    const std::size_t end = std::min(line.find("]("), line.size());
    add(SectionKind::caption, line.substr(2, end - 2));
    under_picture_ = true;
  }

  static bool is_emphasised(string_view line) {
    return line.size() > 2 && (line[0] == '*' || line[0] == '_') && line.back() == line[0];
  }

  void take_alone(SectionKind kind, string_view line) {
    end_paragraph();
    const string_view marks = kind == SectionKind::caption ? "*_" : "> |\t";
    const std::size_t begin = line.find_first_not_of(marks);
    if (begin == string_view::npos) return;
    add(kind, line.substr(begin, line.find_last_not_of(marks) - begin + 1));
  }

  // --- Blocks of several lines.

  void take_item(string_view line) {
    end_paragraph();
    go_on(line);
  }

  void go_on(string_view line) {
    const Span span = span_of(line);
    paragraph_ = paragraph_.empty() ? span : cover(paragraph_, span);
    under_picture_ = false;
  }

  void end_paragraph(SectionKind kind = SectionKind::body) {
    if (!paragraph_.empty()) add(kind, slice(text_, paragraph_));
    paragraph_ = {};
  }

  Span span_of(string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - text_.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }

  /// Adds a section, in parts where the addresses of links stand.
  void add(SectionKind kind, string_view part) {
    under_picture_ = false;
    for (;;) {
      const std::size_t link = part.find("](");
      const std::size_t end = link == string_view::npos ? link : part.find(')', link);
      if (end == string_view::npos) break;
      add_piece(kind, part.substr(0, link));
      part.remove_prefix(end + 1);
    }
    add_piece(kind, part);
  }

  void add_piece(SectionKind kind, string_view piece) {
    if (std::none_of(piece.begin(), piece.end(), is_of_a_word)) return;
    const Span span = trimmed(text_, span_of(piece));
    if (!span.empty()) sections_.push_back({kind, span});
  }

  string_view text_;
  std::vector<Section> sections_;
  Span paragraph_;       ///< the lines so far
  string_view closing_;  ///< what ends the code or comment that is being left out
  bool titled_ = false;
  bool under_picture_ = false;  ///< the block before was a picture
};

}  // namespace

std::vector<Section> blocks_of(string_view text, std::size_t begin) {
  return Blocks(text).read(begin);
}

}  // namespace doichieu
