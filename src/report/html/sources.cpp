// What was compared: a row a source, with outlet, headline, date, language, origin and coverage.

#include "report/html/page.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"

namespace doichieu::html {
namespace {

constexpr std::size_t most_at_once = 12;  ///< rows

Data coverage(const UiWords& words, const std::string& what, const Coverage& coverage) {
  const unsigned share = coverage.total ? 100 * coverage.taken / coverage.total : 0;
  return Data::Parts{{"what", words.text("sources." + what)},
                     {"count", words.filled("sources.of", {{"taken", std::to_string(coverage.taken)},
                                                           {"total", std::to_string(coverage.total)}})},
                     {"share", std::to_string(share)}};
}

std::string headline(const Article& article) {
  for (const Section& section : article.sections)
    if (section.kind == SectionKind::title) return visible(slice(article.text, section.span));
  return "";
}

/// Only the web's own addresses become links: never "javascript:".
bool may_be_linked(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

Data row(const Page& page, SourceIndex index) {
  const ReportSource& source = page.report().sources[index];
  const Source& known = source.article.source;
  const UiWords& words = page.words();
  const bool own = source.origin == name_of(source);
  return Data::Parts{
      {"index", std::to_string(index)},
      {"name", page.name(index)},
      {"headline", text_or_no(headline(source.article))},
      {"lang", tag(known.language)},
      {"language", words.text("sources." + std::string(tag(known.language)))},
      {"guessed", known.language_guessed},
      {"url", text_or_no(may_be_linked(known.url) ? visible(known.url) : "")},
      {"path", visible(known.path)},
      {"published", text_or_no(known.published ? iso(*known.published) : "")},
      {"date", known.published ? readable(*known.published) : ""},
      {"origin", own ? Data(words.text("sources.own")) : Data(visible(source.origin))},
      {"update_of", text_or_no(known.update_of.empty()
                                   ? ""
                                   : words.filled("sources.update", {{"id", visible(known.update_of)}}))},
      {"coverage",
       Data::List{coverage(words, "quantities", source.quantities), coverage(words, "names", source.names),
                  coverage(words, "moments", source.moments)}},
  };
}

}  // namespace

Data source_rows(const Page& page) {
  Data::List rows;
  for (SourceIndex source = 0; source < page.report().sources.size(); ++source)
    rows.push_back(row(page, source));
  return shown_and_more(page.words(), std::move(rows), most_at_once, "sources.more");
}

}  // namespace doichieu::html
