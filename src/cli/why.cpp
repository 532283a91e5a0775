#include "cli/why.hpp"

#include <algorithm>
#include <charconv>

#include "cli/options.hpp"
#include "report/words.hpp"

namespace doichieu {
namespace {

SourceIndex source_named(const std::string& name, const Report& report) {
  std::vector<SourceIndex> by_path;
  std::vector<std::string> ids;
  for (SourceIndex i = 0; i < report.sources.size(); ++i) {
    const Source& source = report.sources[i].article.source;
    if (source.id == name) return i;
    if (source.path == name) by_path.push_back(i);
    ids.push_back(source.id);
  }
  if (by_path.size() == 1) return by_path.front();
  throw UsageError("--why: " + (by_path.empty()
                                    ? "no source is called '" + name + "'; there are " + joined(ids)
                                    : "several sources come from '" + name + "'; name one by its id"));
}

Spot spot_of(const std::string& written, const Report& report) {
  const std::size_t colon = written.rfind(':');
  Spot out;
  const char* const end = written.data() + written.size();
  const char* const digits = colon == std::string::npos ? end : written.data() + colon + 1;
  const auto [last, error] = std::from_chars(digits, end, out.byte);
  if (digits == end || error != std::errc() || last != end)
    throw UsageError("--why: a place is SOURCE:BYTE, such as " + report.sources.front().article.source.id +
                     ":120, not '" + written + "'");
  out.source = source_named(written.substr(0, colon), report);
  const Article& article = report.sources[out.source].article;
  const std::size_t size = article.file().size();
  if (out.byte >= size)
    throw UsageError("--why: '" + written + "' lies behind the end: the text has " + std::to_string(size) +
                     " bytes");
  out.byte = std::min(article.in_text(out.byte), static_cast<std::uint32_t>(article.text.size() - 1));
  return out;
}

}  // namespace

std::array<Spot, 2> spots_of(const std::vector<std::string>& written, const Report& report) {
  if (written.size() != 2) throw UsageError("--why needs two places: SOURCE:BYTE SOURCE:BYTE");
  return {spot_of(written[0], report), spot_of(written[1], report)};
}

}  // namespace doichieu
