#include "report/line_value.hpp"

#include <cmath>

#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// Whole numbers in full, as far as a double holds them: 37200000000, and not 3.72e+10.
void write(JsonWriter& json, double value) {
  constexpr double most = 9007199254740992.0;  // 2^53
  if (value == std::floor(value) && std::abs(value) <= most)
    json.value(static_cast<std::int64_t>(value));
  else
    json.value(value);
}
void write(JsonWriter& json, const std::string& value) {
  json.value(value);
}

template <class T>
void end_of(JsonWriter& json, std::string_view name, const std::optional<T>& value) {
  json.key(name);
  if (value) {
    write(json, *value);
  } else {
    json.null();
  }
}

void write(JsonWriter& json, const NumberSpan& value) {
  json.begin_object();
  end_of(json, "lo", value.low);
  end_of(json, "hi", value.high);
  json.end_object();
}
void write(JsonWriter& json, const TimeSpan& value) {
  json.begin_object();
  end_of(json, "from", value.from);
  end_of(json, "to", value.to);
  json.end_object();
}

/// Code points before a byte, asked from left to right.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {}

  std::size_t before(std::size_t byte) {
    count_ += count_code_points(text_.substr(at_, byte - at_));
    at_ = byte;
    return count_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0, count_ = 0;
};

}  // namespace

void write_line_values(JsonWriter& json, std::string_view text, const std::vector<LineValue>& values) {
  CodePoints code_points(text);
  json.key("values").begin_array();
  for (const LineValue& item : values) {
    json.begin_object();
    json.member("text", slice(text, item.span));
    json.member("start", code_points.before(item.span.begin))
        .member("end", code_points.before(item.span.end));
    json.member("type", item.type).key("value");
    std::visit([&](const auto& value) { write(json, value); }, item.value);
    if (!item.alternatives.empty()) {
      json.key("alt").begin_array();
      for (const double other : item.alternatives) write(json, other);
      json.end_array();
    }
    if (!item.unit.empty()) json.member("unit", item.unit);
    if (!item.of.empty()) json.member("of", item.of);
    if (item.closed) json.member("closed", true);
    if (!item.qualifier.empty()) json.member("qualifier", item.qualifier);
    json.end_object();
  }
  json.end_array();
}

}  // namespace doichieu
