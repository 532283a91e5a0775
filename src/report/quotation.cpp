#include "report/quotation.hpp"

namespace doichieu {

void write_quotation(JsonWriter& json, const Article& article, Span span) {
  const Span place = article.in_file(span);
  const std::string_view quote = slice(article.file(), place), text = slice(article.text, span);
  json.member("begin", place.begin).member("end", place.end).member("quote", quote);
  if (text != quote) json.member("text", text);
}

}  // namespace doichieu
