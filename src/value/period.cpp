#include "value/period.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace doichieu {
namespace {

struct Unit {
  std::string_view code;
  double Period::*field;
  char letter;
};

constexpr std::array<Unit, 7> units = {{{"year", &Period::years, 'Y'},
                                        {"month", &Period::months, 'M'},
                                        {"week", &Period::weeks, 'W'},
                                        {"day", &Period::days, 'D'},
                                        {"hour", &Period::hours, 'H'},
                                        {"minute", &Period::minutes, 'M'},
                                        {"second", &Period::seconds, 'S'}}};
constexpr std::size_t first_of_clock = 4;

/// "3", "0.5": as short as the number allows.
std::string print_amount(double amount) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), amount).ptr;
  return std::string(text.data(), end);
}

std::string two_digits(int n) {
  return (n < 10 ? "0" : "") + std::to_string(n);
}

}  // namespace

bool add(Period& period, double n, std::string_view unit) {
  for (const Unit& known : units)
    if (known.code == unit) {
      period.*known.field += n;
      return true;
    }
  return false;
}

Day plus(Day day, const Period& period, int times) {
  const double months = period.years * 12 + period.months;
  Day out = plus_months(day, times * static_cast<int>(std::floor(months)));
  const double days = period.weeks * 7 + period.days + (months - std::floor(months)) * 30;
  return out.full() ? plus_days(out, times * static_cast<int>(days)) : out;
}

std::string print_iso(const Period& period) {
  std::string out = "P";
  for (std::size_t i = 0; i < units.size(); ++i) {
    const double amount = period.*units[i].field;
    if (amount == 0) continue;
    if (i >= first_of_clock && out.find('T') == std::string::npos) out += 'T';
    out += print_amount(amount) + units[i].letter;
  }
  return out;
}

std::string print_iso(const Recurring& recurring) {
  if (recurring.weekends) return "P" + std::to_string(recurring.weekends) + "WE";
  const bool hour_of_days = recurring.minute && recurring.every.days == 1;
  if (!recurring.every.empty() && !hour_of_days) return print_iso(recurring.every);
  std::string out = recurring.weekday ? "XXXX-WXX-" + std::to_string(recurring.weekday) : "";
  if (recurring.minute) {
    out += "T" + two_digits(*recurring.minute / 60);
    if (*recurring.minute % 60) out += ":" + two_digits(*recurring.minute % 60);
  } else if (!recurring.part.empty()) {
    out += "T" + recurring.part;
  }
  return out;
}

}  // namespace doichieu
