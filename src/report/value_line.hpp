#pragma once
// One line of `doichieu values`: a text in, its values out.
//
//   in   {"id": "x", "lang": "en", "text": "up to 40 aircraft", "ref": "2026-02-19T00:00:00"}
//   out  {"id": "x", "values": [{"text": "up to 40", "start": 0, "end": 8, "type": "range",
//         "value": {"lo": null, "hi": 40}, "unit": "aircraft", "of": "number", "qualifier": "up to"}]}
//
// The forms of a value are those of line_value.hpp. `id` may be a string or a whole number and comes back as
// it is; `lang` is "en" (also where it is left out) or "vi"; `ref`, the moment of publication, may be null.
// Every line of the text is a section of its own: no value runs over a line end.
//
// A line that is no such object is answered with {"id": …, "error": "…"}, the id where it could be read.

#include <string>
#include <string_view>

#include "report/line_value.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

/// The values of a text, in order, none over another. REQUIRES: well-formed UTF-8.
std::vector<LineValue> values_of(std::string_view text, Language language,
                                 const std::optional<Published>& published, const RuleSet& rules);

struct AnsweredLine {
  std::string text;  ///< with its line end
  bool understood = true;
};

AnsweredLine answer_value_line(std::string_view line, const RuleSet& rules);

}  // namespace doichieu
