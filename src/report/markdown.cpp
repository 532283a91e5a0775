// The report as Markdown, for the summary of a CI step and for a comment on a pull request.
//
// The first line is a hidden mark, by which a job finds its own comment and writes it anew instead of
// another. The whole is at most 65,536 bytes: a comment takes as many characters, a step summary a mebibyte.
// What does not fit is counted, by severity.
//
// Text of articles is escaped: no markup, no link, and nobody is called by an "@".

#include <algorithm>

#include "report/format.hpp"
#include "report/locator.hpp"
#include "report/passage.hpp"
#include "report/standing.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"

namespace doichieu {
namespace {

constexpr std::string_view mark = "<!-- doichieu report -->\n";
constexpr std::size_t most_bytes = 65536;
constexpr std::size_t reserved = 400;  // for the line that counts what did not fit

constexpr bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Would the character, at the head of a line or behind a number there, make a list or a heading of it?
bool opens_block(std::string_view text, std::size_t at) {
  if (at == 0) return std::string_view("-+=").find(text[0]) != std::string_view::npos;
  return (text[at] == '.' || text[at] == ')') && text.find_first_not_of("0123456789") == at;
}

/// Text as it reads. A comment behind "@", "#" and "://" keeps GitHub from making a link of what follows.
std::string escaped(std::string_view text) {
  std::string out;
  const std::string shown = visible(text);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    const bool before_word = i + 1 < shown.size() && is_letter_or_digit(shown[i + 1]);
    if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '&')
      out += "&amp;";
    else if (c == '@' || c == '#')
      out += std::string("\\") + c + (before_word ? "<!-- -->" : "");
    else if (c == ':' && shown.compare(i, 3, "://") == 0)
      out += ":<!-- -->";
    else if (c == '.' && i >= 3 && shown.compare(i - 3, 3, "www") == 0)
      out += ".<!-- -->";
    else if (std::string_view("\\`*_[]|~").find(c) != std::string_view::npos || opens_block(shown, i))
      out += std::string("\\") + c;
    else
      out += c;
  }
  return out;
}

std::string_view sign_of(Severity severity) {
  return severity == Severity::error ? "🛑" : severity == Severity::warning ? "⚠️" : "🔎";
}

class Markdown {
 public:
  explicit Markdown(const Report& report) : report_(report), locator_(report) {}

  std::string write() {
    out_.assign(mark).append("### doichieu: ").append(escaped(verdict_line(report_))).append("\n\n");
    write_drafts();
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      for (const Finding& finding : report_.findings)
        if (finding.severity == severity) add(finding);
    if (!report_.waived.empty())
      add_line(counted(report_.waived.size(), "finding is waived", "findings are waived") + ".\n");
    write_left_out();
    return std::move(out_);
  }

 private:
  /// Adds a block where it fits.
  bool add_line(const std::string& block) {
    if (out_.size() + block.size() + reserved > most_bytes) return false;
    out_ += block;
    return true;
  }

  void write_drafts() {
    const std::vector<Standing> drafts = standings(report_);
    if (drafts.empty()) return;
    add_line(
        "| draft | contradicted by | missing here | supported | said by nobody else |\n"
        "| --- | --- | ---: | ---: | ---: |\n");
    for (std::size_t i = 0; i < drafts.size(); ++i)
      if (!add_line(row(drafts[i]))) {
        out_ += "| … and " + counted(drafts.size() - i, "draft", "drafts") + " more | | | | |\n";
        break;
      }
    out_ += "\n";
  }

  std::string row(const Standing& draft) const {
    const std::string path = tidy_path(report_.sources[draft.draft].article.source.path);
    const std::string by = draft.contradicted.empty()
                               ? (draft.beside.empty() ? "nothing tells of the same" : "nobody")
                               : escaped(names_of(report_, draft.contradicted_by)) + " (" +
                                     std::to_string(draft.contradicted.size()) + ")";
    return "| " + escaped(path) + " | " + by + " | " + std::to_string(draft.missing.size()) + " | " +
           std::to_string(draft.supported) + " | " + std::to_string(draft.alone) + " |\n";
  }

  void add(const Finding& finding) {
    std::string block = std::string(sign_of(finding.severity)) + " **" + escaped(finding.message) + "**  \n" +
                        escaped(finding.rule) + " · " + std::string(words(finding.verdict).one) + " · " +
                        finding.id + "\n\n";
    for (const Column& column : columns(report_, finding))
      for (const Passage& passage : column.passages) block += quotation(passage);
    if (!finding.silent.empty()) block += "> silent: " + escaped(names_of(report_, finding.silent)) + "\n\n";
    if (!finding.reason.empty()) block += escaped(finding.reason) + "\n\n";
    if (!add_line(block)) ++left_out_[static_cast<std::size_t>(finding.severity)];
  }

  std::string quotation(const Passage& passage) {
    const ReportSource& source = report_.sources[passage.source];
    const Region region =
        locator_.region({passage.source, passage.evidence.front(), passage.context}, ColumnUnit::code_points);
    std::string words;
    bool bold = false;
    for (const Piece& piece : pieces(report_, passage)) {
      const bool marked = piece.tone == Shade::evidence || piece.tone == Shade::differing;
      if (marked != bold) words += marked ? "<b>" : "</b>";
      bold = marked;
      words +=
          piece.tone == Shade::differing ? "<ins>" + escaped(piece.text) + "</ins>" : escaped(piece.text);
    }
    if (bold) words += "</b>";
    return "> " + escaped(name_of(source)) + ", " + escaped(where(source, region.begin)) + "  \n> " + words +
           "\n\n";
  }

  void write_left_out() {
    std::vector<std::string> parts;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      if (const std::size_t n = left_out_[static_cast<std::size_t>(severity)])
        parts.push_back(counted(n, name(severity), std::string(name(severity)) + "s"));
    if (!parts.empty()) out_ += "Not shown here for want of room: " + joined(parts) + ".\n";
  }

  const Report& report_;
  Locator locator_;
  std::string out_;
  std::size_t left_out_[3] = {};  ///< by severity
};

}  // namespace

std::string write_markdown(const Report& report, const WriteOptions&) {
  return Markdown(report).write();
}

}  // namespace doichieu
