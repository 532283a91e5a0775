#include "text/offset_map.hpp"

#include <algorithm>

namespace doichieu {

void OffsetMap::keep(std::uint32_t bytes) {
  at_.begin += bytes;
  at_.end += bytes;
}

void OffsetMap::replace(std::uint32_t from, std::uint32_t to) {
  if (from == 0 && to == 0) return;
  edits_.push_back({{at_.begin, at_.begin + from}, {at_.end, at_.end + to}});
  at_.begin += from;
  at_.end += to;
}

/// Edits of the two that overlap in the text in the middle become one.
OffsetMap OffsetMap::after(const OffsetMap& first) const {
  OffsetMap out;
  auto early = first.edits_.begin(), early_end = first.edits_.end();
  auto late = edits_.begin(), late_end = edits_.end();
  std::uint32_t done = 0;  // here and below, offsets are those of the text in the middle
  while (early != early_end || late != late_end) {
    Span both = late == late_end                                     ? early->result
                : early == early_end || late->source < early->result ? late->source
                                                                     : early->result;
    out.keep(both.begin - done);
    const auto joins = [&](Span next) { return next.begin < both.end || next == both; };
    std::int64_t source = 0, result = 0;  // how much longer than in the middle
    for (;;) {
      if (early != early_end && joins(early->result)) {
        both = cover(both, early->result);
        source += std::int64_t{early->source.size()} - early->result.size();
        ++early;
      } else if (late != late_end && joins(late->source)) {
        both = cover(both, late->source);
        result += std::int64_t{late->result.size()} - late->source.size();
        ++late;
      } else {
        break;
      }
    }
    out.replace(static_cast<std::uint32_t>(both.size() + source),
                static_cast<std::uint32_t>(both.size() + result));
    done = both.end;
  }
  out.keep(at_.begin - done);
  return out;
}

/// Behind everything that was dropped right before `at`.
std::uint32_t OffsetMap::source_of_begin(std::uint32_t at) const {
  const auto after = std::upper_bound(edits_.begin(), edits_.end(), at,
                                      [](std::uint32_t a, const Edit& e) { return a < e.result.begin; });
  if (after == edits_.begin()) return at;
  const Edit& edit = *(after - 1);
  return at < edit.result.end ? edit.source.begin : edit.source.end + (at - edit.result.end);
}

/// Before everything that was dropped right behind `at`.
std::uint32_t OffsetMap::source_of_end(std::uint32_t at) const {
  const auto after = std::lower_bound(edits_.begin(), edits_.end(), at,
                                      [](const Edit& e, std::uint32_t a) { return e.result.begin < a; });
  if (after == edits_.begin()) return at;
  const Edit& edit = *(after - 1);
  return at <= edit.result.end ? edit.source.end : edit.source.end + (at - edit.result.end);
}

Span OffsetMap::source(Span result) const {
  const std::uint32_t begin = source_of_begin(result.begin), end = source_of_end(result.end);
  return result.empty() ? Span{std::min(begin, end), std::max(begin, end)} : Span{begin, end};
}

std::uint32_t OffsetMap::result(std::uint32_t at) const {
  const auto after = std::upper_bound(edits_.begin(), edits_.end(), at,
                                      [](std::uint32_t a, const Edit& e) { return a < e.source.begin; });
  if (after == edits_.begin()) return at;
  const Edit& edit = *(after - 1);
  return at < edit.source.end ? edit.result.begin : edit.result.end + (at - edit.source.end);
}

}  // namespace doichieu
