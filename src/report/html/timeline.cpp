// The timeline: moments in their order, and the counts that grow as of the day they stand for, by source; as
// a drawing, and as a table that says the same.
//
// A column a moment, a row a source. The columns keep the order of time and not its distances: news of one
// week names years long past.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <set>
#include <sstream>

#include "report/html/page.hpp"
#include "report/visible.hpp"
#include "text/utf8.hpp"

namespace doichieu::html {
namespace {

constexpr std::size_t most_columns = 10;
constexpr std::size_t most_rows = 12;
constexpr std::size_t longest_name = 20;  ///< code points
constexpr int left = 168, column_width = 92, top = 46, row_height = 30;

/// What one source tells of a moment.
struct Point {
  const Fact* fact;
  const FactValue* value;
  const Evidence* evidence;
};

using Moments = std::map<Days, std::vector<Point>>;

Moments moments_of(const Report& report) {
  Moments out;
  for (const Fact& fact : report.facts)
    for (const FactValue& value : fact.values) {
      std::set<std::pair<SourceIndex, Days>> seen;
      for (const Evidence& e : value.evidence)
        if (e.when && seen.emplace(e.source, *e.when).second) out[*e.when].push_back({&fact, &value, &e});
    }
  return out;
}

// --- How a moment is written.

std::chrono::year_month_day date_of(double day) {
  return std::chrono::sys_days(std::chrono::days(static_cast<int>(std::floor(day))));
}

std::string month_name(const UiWords& words, std::chrono::month month) {
  std::istringstream names(words.text("timeline.months"));
  std::string name;
  for (unsigned n = 0; n < static_cast<unsigned>(month); ++n) names >> name;
  return name;
}

std::string day_label(const UiWords& words, double day, const std::string& form) {
  const auto date = date_of(day);
  return words.filled("timeline." + form, {{"d", std::to_string(static_cast<unsigned>(date.day()))},
                                           {"month", month_name(words, date.month())},
                                           {"y", std::to_string(static_cast<int>(date.year()))}});
}

unsigned day_in_month(double day) {
  return static_cast<unsigned>(date_of(day).day());
}

int month_number(double day) {
  const auto date = date_of(day);
  return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

/// A label in one line or two.
struct Label {
  std::string first, second;
};

/// A stretch of whole days: a day, a month, a year, days of one month, or from one day to another.
Label days_label(const UiWords& words, Days days) {
  const double last = days.end - 1;
  if (days.end - days.begin <= 1) return {day_label(words, days.begin, "day"), ""};
  const bool whole_months = day_in_month(days.begin) == 1 && day_in_month(days.end) == 1;
  const int months = month_number(days.end) - month_number(days.begin);
  if (whole_months && months == 1) return {day_label(words, days.begin, "month"), ""};
  if (whole_months && months == 12 && month_number(days.begin) % 12 == 0)
    return {std::to_string(static_cast<int>(date_of(days.begin).year())), ""};
  if (month_number(days.begin) == month_number(last)) {
    const auto date = date_of(days.begin);
    return {words.filled("timeline.days", {{"a", std::to_string(day_in_month(days.begin))},
                                           {"b", std::to_string(day_in_month(last))},
                                           {"month", month_name(words, date.month())},
                                           {"y", std::to_string(static_cast<int>(date.year()))}}),
            ""};
  }
  const std::string form = whole_months ? "month" : "day";
  return {day_label(words, days.begin, form), "– " + day_label(words, last, form)};
}

std::string clock(double day) {
  const int minute = static_cast<int>(std::lround((day - std::floor(day)) * 24 * 60));
  const std::string two = std::to_string(minute % 60);
  return std::to_string(minute / 60 % 24) + ":" + (two.size() < 2 ? "0" : "") + two;
}

/// "18:00–22:00", "16:05"; "" of whole days.
std::string hours_label(const UiWords& words, Days days) {
  const bool whole = days.begin == std::floor(days.begin) && days.end == std::floor(days.end);
  if (whole) return "";
  constexpr double few_minutes = 2.0 / (24 * 60);
  if (days.end - days.begin < few_minutes) return clock(days.begin);
  return words.filled("timeline.hours", {{"a", clock(days.begin)}, {"b", clock(days.end)}});
}

Label label(const UiWords& words, Days days) {
  std::string hours = hours_label(words, days);
  if (hours.empty()) return days_label(words, days);
  return {day_label(words, days.begin, "day"), std::move(hours)};
}

std::string in_one_line(const UiWords& words, const Label& label) {
  if (label.second.empty()) return label.first;
  if (label.second.starts_with("–")) return label.first + " " + label.second;
  return words.filled("timeline.at", {{"day", label.first}, {"hour", label.second}});
}

// --- The drawing.

/// The moments that most sources tell, in their order.
std::vector<Days> columns_of(const Moments& moments) {
  std::vector<std::pair<std::size_t, Days>> by_sources;
  for (const auto& [days, points] : moments) {
    std::set<SourceIndex> sources;
    for (const Point& point : points) sources.insert(point.evidence->source);
    by_sources.emplace_back(sources.size(), days);
  }
  std::stable_sort(by_sources.begin(), by_sources.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  by_sources.resize(std::min(by_sources.size(), most_columns));
  std::vector<Days> out;
  for (const auto& [n, days] : by_sources) out.push_back(days);
  std::sort(out.begin(), out.end());
  return out;
}

/// The sources that tell some moment, in the order of the report.
std::vector<SourceIndex> rows_of(const Moments& moments) {
  std::set<SourceIndex> sources;
  for (const auto& [days, points] : moments)
    for (const Point& point : points) sources.insert(point.evidence->source);
  return {sources.begin(), sources.end()};
}

std::string shortened(const std::string& name) {
  std::size_t at = 0;
  for (std::size_t n = 0; n < longest_name && at < name.size(); ++n) at += decode(name, at).size;
  return at < name.size() ? name.substr(0, at) + "…" : name;
}

/// A count stands beside its point; of a moment the point is all.
bool is_count(const Point& point) {
  return family_of(point.fact->kind) == Family::figure;
}

Data::List points_of(const std::vector<Point>& points, SourceIndex source, int x, int y) {
  std::vector<const Point*> mine;
  for (const Point& point : points)
    if (point.evidence->source == source) mine.push_back(&point);
  if (mine.empty()) return {};
  const bool disputed = std::any_of(mine.begin(), mine.end(), [](const Point* p) {
    return p->fact->verdict == Verdict::discrepancy || p->value->stance == Stance::otherwise;
  });
  std::string count;
  for (const Point* point : mine)
    if (is_count(*point)) count += (count.empty() ? "" : ", ") + visible(point->value->print);
  return {Data::Parts{{"x", std::to_string(x - 7)},
                      {"y", std::to_string(y - 7)},
                      {"icon", disputed ? "otherwise" : "says"},
                      {"count", text_or_no(shortened(count))},
                      {"count_x", std::to_string(x + 11)},
                      {"count_y", std::to_string(y + 4)}}};
}

Data::List drawn_columns(const UiWords& words, const std::vector<Days>& columns, int height) {
  Data::List out;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Label lines = label(words, columns[i]);
    out.push_back(Data::Parts{{"x", std::to_string(left + column_width / 2 + int(i) * column_width)},
                              {"bottom", std::to_string(height)},
                              {"day", std::move(lines.first)},
                              {"hours", std::move(lines.second)}});
  }
  return out;
}

Data drawing(const Page& page, const Moments& moments) {
  const std::vector<Days> columns = columns_of(moments);
  std::vector<SourceIndex> rows = rows_of(moments);
  const std::size_t all_rows = rows.size();
  rows.resize(std::min(rows.size(), most_rows));
  const int width = left + int(columns.size()) * column_width;
  const int height = top + int(rows.size()) * row_height;
  Data::List lines;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const int y = top + int(row) * row_height + row_height / 2;
    Data::List points;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const int x = left + int(column) * column_width + column_width / 2;
      for (Data& point : points_of(moments.at(columns[column]), rows[row], x, y))
        points.push_back(std::move(point));
    }
    lines.push_back(Data::Parts{{"name", shortened(page.name(rows[row]))},
                                {"y", std::to_string(y)},
                                {"text_y", std::to_string(y + 4)},
                                {"end", std::to_string(width)},
                                {"points", std::move(points)}});
  }
  const UiWords& words = page.words();
  const std::size_t more = moments.size() - columns.size(), more_rows = all_rows - rows.size();
  return Data::Parts{{"width", std::to_string(width)},
                     {"height", std::to_string(height)},
                     {"left", std::to_string(left)},
                     {"columns", drawn_columns(words, columns, height)},
                     {"rows", std::move(lines)},
                     {"more", text_or_no(more ? words.counted("timeline.more", more) : "")},
                     {"sources", text_or_no(more_rows ? words.counted("timeline.sources", more_rows) : "")}};
}

// --- The same in words.

/// One value of one fact at a moment, with the sources that have it.
Data entry(const Page& page, const std::vector<Point>& points) {
  const Point& first = points.front();
  Data::List sources;
  for (const Point& point : points)
    sources.push_back(Data::Parts{{"name", page.name(point.evidence->source)},
                                  {"anchor", anchor(point.evidence->source, point.evidence->span)}});
  const bool disputed =
      first.fact->verdict == Verdict::discrepancy || first.value->stance == Stance::otherwise;
  return Data::Parts{{"subject", visible(first.fact->subject)},
                     {"fact", first.fact->id},
                     {"value", text_or_no(is_count(first) ? visible(first.value->print) : "")},
                     {"disputed", disputed},
                     {"sources", std::move(sources)}};
}

Data::List told(const Page& page, const std::vector<Point>& points) {
  Data::List out;
  std::vector<Point> same;
  for (std::size_t i = 0; i < points.size(); ++i) {
    same.push_back(points[i]);
    if (i + 1 < points.size() && points[i + 1].value == points[i].value) continue;
    out.push_back(entry(page, same));
    same.clear();
  }
  return out;
}

}  // namespace

Data timeline(const Page& page) {
  const Moments moments = moments_of(page.report());
  if (moments.empty()) return false;
  Data::List rows;
  for (const auto& [days, points] : moments)
    rows.push_back(Data::Parts{{"moment", in_one_line(page.words(), label(page.words(), days))},
                               {"told", told(page, points)}});
  return Data::Parts{{"drawing", drawing(page, moments)}, {"rows", std::move(rows)}};
}

}  // namespace doichieu::html
