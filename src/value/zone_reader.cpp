#include "value/zone_reader.hpp"

namespace doichieu {
namespace {

constexpr std::string_view utc = "UTC";

/// "+7", "+05:30", "+0245" behind UTC or GMT.
void take_offset(const WordView& words, ZoneReading& out) {
  const std::uint32_t sign = out.last;
  if ((!words.is(sign, "+") && !words.is(sign, "-")) || !words.glued(sign)) return;
  int hours = 0, minutes = 0;
  std::uint32_t last = sign + 2;
  if (const auto told = words.small(sign + 1, 0, 14)) {
    hours = *told;
    if (const auto rest = words.small(sign + 3, 0, 59); rest && words.glued(sign + 2, ":")) {
      minutes = *rest;
      last = sign + 4;
    }
  } else if (words.is(sign + 1, TokenKind::number) && words[sign + 1].fold_size == 4) {
    const int told_together = plain_digits(words.folded(sign + 1)).value_or(0);
    hours = told_together / 100;
    minutes = told_together % 100;
    if (hours > 14 || minutes > 59) return;
  } else {
    return;
  }
  out.zone.id += std::string(words.folded(sign)) + std::to_string(hours);
  if (minutes) out.zone.id += (minutes < 10 ? ":0" : ":") + std::to_string(minutes);
  out.last = last;
}

}  // namespace

std::optional<ZoneReading> read_zone(const WordView& words, std::uint32_t at) {
  const bool bracket = words.is(at, "(");
  if (bracket || words.is(at, ",")) ++at;
  if (const auto by = words.find(at, EntryType::date_word, "by")) at = by.last;
  const auto found = words.find(at, EntryType::zone);
  if (!found) return std::nullopt;
  ZoneReading out;
  out.zone = found->code == "local" ? Zone{Zone::local, {}} : Zone{Zone::named, found->code};
  out.last = found.last;
  if (out.zone.id == utc) take_offset(words, out);
  if (bracket && words.is(out.last, ")")) ++out.last;
  return out;
}

}  // namespace doichieu
