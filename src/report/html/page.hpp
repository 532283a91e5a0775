#pragma once
// The HTML page in parts: a report as the data that reports/template/report.mustache asks for, one file a
// section.
//
// What the sections share is here: the report, the reader's words, and how one part of the page points at
// another.
//
//   #finding-ID       a finding: stable as long as what is claimed is, so it may be passed on
//   #fact-ID          a row of the matrix
//   #s0-318-402       bytes [318, 402) of the text of source 0

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/report.hpp"
#include "report/lines.hpp"
#include "report/page_template.hpp"
#include "report/ui_words.hpp"
#include "rules/vocabulary.hpp"

namespace doichieu::html {

class Page {
 public:
  /// Both must outlive it.
  Page(const Report& report, const UiWords& words);

  const Report& report() const { return report_; }
  const UiWords& words() const { return words_; }

  /// The fact of that id; null where there is none.
  const Fact* fact(std::string_view id) const;
  /// The id of the first finding about a fact; "" where there is none.
  std::string_view finding_about(std::string_view fact) const;

  /// Outlet, or id.
  std::string name(SourceIndex source) const;
  std::vector<std::string> names(const std::vector<SourceIndex>& sources) const;
  /// "wire.txt:12:8", for an editor's tools.
  std::string where(SourceIndex source, std::uint32_t byte);
  /// "3 of 4 sources, 2 independent origins".
  std::string support(const Fact& fact) const;

 private:
  const Report& report_;
  const UiWords& words_;
  std::map<std::string_view, const Fact*> facts_;
  std::map<std::string_view, std::string_view> findings_;
  std::vector<std::optional<Lines>> lines_;  ///< by source, made where they are needed
};

/// The sources that have some value of a fact, each once, in the order of the report.
std::vector<SourceIndex> speaking(const Fact& fact);

/// Is it a list that people.cpp makes a table of? That table bears the fact's id then.
bool has_table_of_people(const Fact& fact);

/// "s0-318-402".
std::string anchor(SourceIndex source, Span span);

/// Text that its section stands for only where there is some.
Data text_or_no(std::string text);
/// A list, and what it says where it is longer than a reader wants at once: {"shown": […], "more": {"count",
/// "items"}}.
Data::Parts shown_and_more(const UiWords& words, Data::List items, std::size_t most, const std::string& key);

/// What kinds of claims look like in a text; also the names of their icons and of their words.
enum class Family { figure, time, name, saying };
Family family_of(std::string_view kind);
std::string_view name_of(Family family);

/// The word, and the icon of that name, for how a value stands to others: "says", "otherwise", "less".
std::string_view name_of(Stance stance);

// --- The sections, in the order of the page.

Data source_rows(const Page& page);    ///< sources.cpp
Data verdict_lines(const Page& page);  ///< verdict.cpp
Data filters(const Page& page);        ///< filters.cpp
Data findings(Page& page);             ///< findings.cpp
Data agreements(const Page& page);     ///< agreements.cpp
Data matrix(const Page& page);         ///< matrix.cpp
Data people(const Page& page);         ///< people.cpp
Data timeline(const Page& page);       ///< timeline.cpp
Data texts(const Page& page);          ///< texts.cpp

}  // namespace doichieu::html
