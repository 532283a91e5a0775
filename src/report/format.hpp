#pragma once
// One report, one file per format. The table is the only list: help, errors and tests are made from it.

#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "compare/report.hpp"
#include "text/language.hpp"

namespace doichieu {

struct WriteOptions {
  bool colour = false;                    ///< ANSI colours, for a terminal
  Language language = Language::english;  ///< of the words around what was found, where a format has any
  std::optional<Severity> fail_on =
      Severity::error;  ///< what a format that passes or fails fails; none: never
};

struct Format {
  std::string_view name;
  std::string_view purpose;  ///< for --help
  std::string_view extension;
  std::string (*write)(const Report&, const WriteOptions&);
};

/// Every format, in the order --help shows them.
std::span<const Format> formats();
/// "terminal|html|…", as options list what may be given.
std::string_view format_names();
/// The format of that name; null where there is none.
const Format* find_format(std::string_view name);

std::string write_terminal(const Report& report, const WriteOptions& options);
std::string write_json(const Report& report, const WriteOptions& options);
std::string write_jsonl(const Report& report, const WriteOptions& options);
std::string write_html(const Report& report, const WriteOptions& options);
std::string write_sarif(const Report& report, const WriteOptions& options);
std::string write_github(const Report& report, const WriteOptions& options);
std::string write_markdown(const Report& report, const WriteOptions& options);
std::string write_junit(const Report& report, const WriteOptions& options);

}  // namespace doichieu
