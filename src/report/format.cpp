#include "report/format.hpp"

namespace doichieu {
namespace {

constexpr Format table[] = {
    {"terminal", "to read at a prompt", "txt", write_terminal},
    {"html", "for the editors' desk, one file that needs no other", "html", write_html},
    {"json", "for programs; described by reports/report.schema.json", "json", write_json},
    {"jsonl", "for programs that read line by line: the run, then a finding a line", "jsonl", write_jsonl},
    {"sarif", "SARIF 2.1.0, for review tools and code scanning", "sarif", write_sarif},
    {"github", "annotations of a GitHub workflow, ten of a kind", "github.txt", write_github},
    {"markdown", "a summary for a CI step or a comment, 64 KiB at most", "md", write_markdown},
    {"junit", "JUnit XML, for CI servers", "xml", write_junit},
};

}  // namespace

std::span<const Format> formats() {
  return table;
}

std::string_view format_names() {
  static const std::string names = [] {
    std::string out;
    for (const Format& format : table) out += (out.empty() ? "" : "|") + std::string(format.name);
    return out;
  }();
  return names;
}

const Format* find_format(std::string_view name) {
  for (const Format& format : table)
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace doichieu
