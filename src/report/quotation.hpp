#pragma once
// Words of an article in JSON: where they stand in its file, and as what.

#include "reader/article.hpp"
#include "report/json_writer.hpp"

namespace doichieu {

/// Writes the members "begin" and "end", bytes of the file; "quote", exactly those bytes; and, where these
/// hold markup or references of an HTML page, "text": the words as they are read.
void write_quotation(JsonWriter& json, const Article& article, Span span);

}  // namespace doichieu
