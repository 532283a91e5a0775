#include "value/zone.hpp"

#include <unicode/timezone.h>

#include <memory>
#include <string_view>

namespace doichieu {
namespace {

constexpr std::string_view utc = "UTC";
constexpr double ms_per_minute = 60'000;

/// "+7", "-5", "+05:30".
std::optional<int> written_offset(std::string_view text) {
  if (text.empty()) return 0;
  const int sign = text.front() == '-' ? -1 : 1;
  int fields[2] = {0, 0};
  std::size_t field = 0;
  for (const char c : text.substr(1)) {
    if (c == ':' && field == 0)
      field = 1;
    else if (c >= '0' && c <= '9')
      fields[field] = fields[field] * 10 + (c - '0');
    else
      return std::nullopt;
  }
  return sign * (fields[0] * 60 + fields[1]);
}

}  // namespace

std::optional<int> utc_offset(const Zone& zone, Day day, int minute) {
  if (zone.kind != Zone::named) return std::nullopt;
  if (zone.id.starts_with(utc)) return written_offset(std::string_view(zone.id).substr(utc.size()));
  const std::unique_ptr<icu::TimeZone> known(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone.id)));
  if (!known || *known == icu::TimeZone::getUnknown()) return std::nullopt;
  const double local = (day_number(day) * 1440.0 + minute) * ms_per_minute;
  std::int32_t raw = 0, summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  known->getOffset(local, true, raw, summer, status);
  if (U_FAILURE(status)) return std::nullopt;
  return static_cast<int>((raw + summer) / ms_per_minute);
}

}  // namespace doichieu
