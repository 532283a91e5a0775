#pragma once
// Where a finding is to be shown by tools that open files: one place first, the others beside it.
//
//   const Shown shown = shown_of(report, finding);
//   Locator locator(report);
//   locator.region(shown.first, ColumnUnit::utf16)   // {{12, 8}, {12, 17}}
//
// First comes the draft where there is one: that is the file somebody can still change. What is missing from
// it stands nowhere in it, and is shown at its title. Without drafts the first is the first evidence.

#include <optional>
#include <string>
#include <vector>

#include "compare/report.hpp"
#include "report/lines.hpp"

namespace doichieu {

/// Words of a source.
struct Quoted {
  SourceIndex source = 0;
  Span span;
  Span context;  ///< the sentence around it
  friend bool operator==(const Quoted&, const Quoted&) = default;
};

struct Shown {
  Quoted first;
  std::vector<Quoted> others;  ///< in the order of the evidence
};

/// REQUIRES: the report has sources.
Shown shown_of(const Report& report, const Finding& finding);

/// A place as other tools name it: lines and columns count from 1, and `end` is behind the last character. In
/// an archive of records it is the record's line, without columns: they would be those of the decoded text.
struct Region {
  Place begin, end;
  bool whole_line() const { return begin.column == 0; }
  friend bool operator==(const Region&, const Region&) = default;
};

class Locator {
 public:
  /// `report` must outlive this.
  explicit Locator(const Report& report) : report_(report), lines_(report.sources.size()) {}

  Region region(const Quoted& quoted, ColumnUnit unit);

 private:
  const Report& report_;
  std::vector<std::optional<Lines>> lines_;  ///< by source, made where they are needed
};

/// The path as tools name files of a repository: with "/" and without a leading "./"; "stdin" for "-".
std::string tidy_path(const std::string& path);

}  // namespace doichieu
