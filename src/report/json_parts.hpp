#pragma once
// The parts of the JSON report that JSON and JSON Lines share; json.cpp describes them.

#include "compare/report.hpp"
#include "report/json_writer.hpp"

namespace doichieu {

/// The members "schema" and "tool" of an open object.
void write_head(JsonWriter& json, std::string_view schema, const Report& report);
/// The members "sources" and, where there are drafts, "drafts".
void write_sources(JsonWriter& json, const Report& report);
void write_fact(JsonWriter& json, const Report& report, const Fact& fact);
void write_finding(JsonWriter& json, const Report& report, const Finding& finding);
/// The same with the member "waiver".
void write_waived(JsonWriter& json, const Report& report, const Waived& waived);

}  // namespace doichieu
