#pragma once
// The values of one line of text, in the form that `doichieu values` prints: a plain value for each, ready to
// be written, of whatever kind it is.
//
//   text                     type      value                         unit, of, …
//   about 1.2 million people number    1200000                       unit "people", qualifier "about"
//   US$37.2 billion          money     37200000000                   unit "USD"
//   more than 300            range     {"lo": 300, "hi": null}       of "number", qualifier "more than"
//   18 February 2026         date      "2026-02-18"; X for a digit that is not told
//   18 to 20 February        range     {"from": …, "to": …}          of "date", closed: "to" is its last
//   three days               duration  "P3D"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "report/json_writer.hpp"
#include "text/span.hpp"
#include "value/moment.hpp"
#include "value/quantity.hpp"

namespace doichieu {

/// From one number to another, both included; an end that is not told is open.
struct NumberSpan {
  std::optional<double> low, high;
  friend bool operator==(const NumberSpan&, const NumberSpan&) = default;
};

/// From one moment to another, each in the forms of a single one; an end that is not told is open.
struct TimeSpan {
  std::optional<std::string> from, to;
  friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

struct LineValue {
  Span span;  ///< bytes of the line's text
  std::string_view
      type;  ///< a literal: number ordinal percent money quantity date time datetime range duration set
  std::variant<double, NumberSpan, std::string, TimeSpan> value;
  std::vector<double> alternatives;  ///< of a number: other readings of its figures
  std::string unit;                  ///< "" for none; of a measure its name in full, "square kilometre"; of a
                                     ///< count what is counted, as written
  std::string_view of;               ///< of a range: the type of its ends
  bool closed = false;    ///< of a TimeSpan: `to` names its last unit, and is no first one behind it
  std::string qualifier;  ///< as written; "" for none
  friend bool operator==(const LineValue&, const LineValue&) = default;
};

/// In the order of the readings (number_values.cpp, moment_values.cpp).
std::vector<LineValue> line_values(const std::vector<QuantityReading>& readings, const NormalText& text,
                                   const Lexicon& lexicon);
/// `clock`: minutes east of UTC of the clock that hours of a named zone are given by, "4pm CET" as 13:00
/// where it stands two hours behind UTC; without it they stay as written.
std::vector<LineValue> line_values(const TimeReadings& times, const NormalText& text, const Lexicon& lexicon,
                                   std::optional<int> clock = std::nullopt);

/// "values": [{"text": …, "start": …, "end": …, …}], start and end in code points of `text`. REQUIRES: the
/// values in order, and none over another.
void write_line_values(JsonWriter& json, std::string_view text, const std::vector<LineValue>& values);

}  // namespace doichieu
