#include "report/value_line.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <numeric>
#include <utility>

#include "reader/format.hpp"
#include "text/utf8.hpp"
#include "value/word_view.hpp"

namespace doichieu {
namespace {

namespace json = boost::json;

struct Request {
  std::string text;
  Language language = Language::english;
  std::optional<Published> published;
  std::string error;  ///< "" where all is well
};

Request refused(std::string why) {
  Request out;
  out.error = std::move(why);
  return out;
}

/// The text of a member; nothing where it is absent or null.
std::optional<std::string> member(const json::object& line, std::string_view key, std::string& error) {
  const json::value* value = line.if_contains(json::string_view(key.data(), key.size()));
  if (value == nullptr || value->is_null()) return std::nullopt;
  if (value->is_string()) return std::string(value->get_string());
  error = '\'' + std::string(key) + "' is not a string";
  return std::nullopt;
}

Request read_request(const json::object& line) {
  Request out;
  const auto text = member(line, "text", out.error);
  const auto language = member(line, "lang", out.error);
  const auto published = member(line, "ref", out.error);
  if (!out.error.empty()) return out;
  if (!text) return refused("has no 'text'");
  if (language && *language != "en" && *language != "vi") return refused("'lang' must be \"en\" or \"vi\"");
  out.text = *text;
  out.language = language == "vi" ? Language::vietnamese : Language::english;
  if (published) {
    out.published = read_published(*published, "ref");
    if (!out.published) return refused("'ref' must be a moment such as 2026-02-19T00:00:00");
  }
  return out;
}

void write_id(JsonWriter& out, const json::value* id) {
  out.key("id");
  if (id != nullptr && id->is_string())
    out.value(std::string_view(id->get_string().data(), id->get_string().size()));
  else if (id != nullptr && id->is_int64())
    out.value(id->get_int64());
  else if (id != nullptr && id->is_uint64())
    out.value(id->get_uint64());
  else
    out.null();
}

AnsweredLine failure(const json::value* id, const std::string& why) {
  JsonWriter out(JsonWriter::Layout::line);
  out.begin_object();
  write_id(out, id);
  out.member("error", why).end_object();
  return {std::move(out).finish(), false};
}

/// In order. Of two readings of one place the earlier one stays, of two that begin together the longer. A
/// value is large, so that its place is sorted, and it is moved once.
std::vector<LineValue> in_order(std::vector<LineValue>&& values) {
  std::uint32_t behind = 0;
  const bool as_they_are = std::all_of(values.begin(), values.end(), [&](const LineValue& value) {
    return value.span.begin >= std::exchange(behind, value.span.end) && !value.span.empty();
  });
  if (as_they_are) return std::move(values);
  std::vector<std::uint32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t j) {
    const Span a = values[i].span, b = values[j].span;
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<LineValue> out;
  out.reserve(values.size());
  std::uint32_t end = 0;
  for (const std::uint32_t i : order) {
    const Span span = values[i].span;
    if (span.begin < end || span.empty()) continue;
    end = span.end;
    out.push_back(std::move(values[i]));
  }
  return out;
}

}  // namespace

std::vector<LineValue> values_of(std::string_view source, Language language,
                                 const std::optional<Published>& published, const RuleSet& rules) {
  const NormalText text = normalise(source, lines_of(source, 0), rules.abbreviations);
  const Hits hits = rules.lexicon.match(text, language);
  WordView words(text, hits, rules.lexicon, language);
  const TimeReadings times = read_times(words, published);
  std::vector<TokenRange> dates;
  for (const MomentReading& moment : times.moments) dates.push_back(moment.tokens);
  for (const PeriodReading& period : times.periods) dates.push_back(period.tokens);
  for (const RecurringReading& again : times.recurring) dates.push_back(again.tokens);
  std::sort(dates.begin(), dates.end());

  const auto clock = published ? published->utc_offset : std::nullopt;
  std::vector<LineValue> out = line_values(times, text, rules.lexicon, clock);
  std::vector<LineValue> numbers = line_values(read_quantities(words, dates), text, rules.lexicon);
  if (out.empty()) return in_order(std::move(numbers));
  out.insert(out.end(), std::make_move_iterator(numbers.begin()), std::make_move_iterator(numbers.end()));
  return in_order(std::move(out));
}

AnsweredLine answer_value_line(std::string_view line, const RuleSet& rules) {
  json::error_code error;
  const json::value value = json::parse(json::string_view(line.data(), line.size()), error);
  if (error) return failure(nullptr, "is no JSON (" + error.message() + ')');
  if (!value.is_object()) return failure(nullptr, "is no JSON object; write one {…} a line");
  const json::value* const id = value.get_object().if_contains("id");
  const Request request = read_request(value.get_object());
  if (!request.error.empty()) return failure(id, request.error);

  JsonWriter out(JsonWriter::Layout::line);
  out.begin_object();
  write_id(out, id);
  write_line_values(out, request.text, values_of(request.text, request.language, request.published, rules));
  out.end_object();
  return {std::move(out).finish()};
}

}  // namespace doichieu
