#include "report/format.hpp"

namespace doichieu {
namespace {

constexpr Format table[] = {
    {"terminal", "to read at a prompt", "txt", write_terminal},
    {"html", "for the editors' desk, one file that needs no other", "html", write_html},
    {"json", "for programs; described by reports/report.schema.json", "json", write_json},
};

}  // namespace

std::span<const Format> formats() {
  return table;
}

const Format* find_format(std::string_view name) {
  for (const Format& format : table)
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace doichieu
