#pragma once
// A report as the data that reports/template/report.mustache asks for: the parts of the page, one function
// each.

#include "compare/report.hpp"
#include "report/page_template.hpp"

namespace doichieu {

/// The sources, as the page introduces them: outlet, headline, date, language, origin, coverage.
Data::List source_cards(const Report& report);

/// The findings in one group or two: those to be seen at once, most important first, then, folded, the notes
/// on what can be true side by side.
Data::List finding_groups(const Report& report);

/// What the sources agree on, one line a fact.
Data::List agreements(const Report& report);

/// The matrix of facts by source in one group or two: facts that sources share or miss, then, folded, those
/// that one source alone tells. Within a group by kind.
Data::List fact_groups(const Report& report);

}  // namespace doichieu
