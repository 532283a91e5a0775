#include "reader/article.hpp"

namespace doichieu {
namespace {

/// Reads one field after the other; once something is missing it reads nothing more.
class Fields {
 public:
  explicit Fields(std::string_view rest) : rest_(rest) {}

  int digits(std::size_t count) {
    if (failed_ || rest_.size() < count) return fail();
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (rest_[i] < '0' || rest_[i] > '9') return fail();
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }

  bool skip(char c) {
    if (!at(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void expect(char c) {
    if (!skip(c)) fail();
  }

  void skip_digits() {
    while (!rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9') rest_.remove_prefix(1);
  }

  bool at(char c) const { return !rest_.empty() && rest_[0] == c; }
  bool at_end() const { return rest_.empty(); }
  bool failed() const { return failed_; }

 private:
  int fail() {
    failed_ = true;
    return 0;
  }

  std::string_view rest_;
  bool failed_ = false;
};

int days_in(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool in_calendar(const Published& p) {
  return p.year >= 1 && p.month >= 1 && p.month <= 12 && p.day >= 1 && p.day <= days_in(p.year, p.month);
}

/// "08:00", with seconds and their fraction allowed and dropped.
int read_clock(Fields& in) {
  const int hours = in.digits(2);
  in.expect(':');
  const int minutes = in.digits(2);
  if (in.skip(':')) {
    in.digits(2);
    if (in.skip('.')) in.skip_digits();
  }
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : -1;
}

/// "Z", "+07:00", "+0700"; -1440 where it is out of range.
std::optional<int> read_offset(Fields& in) {
  if (in.skip('Z')) return 0;
  const bool west = in.at('-');
  if (!in.skip('-') && !in.skip('+')) return std::nullopt;
  const int hours = in.digits(2);
  in.skip(':');
  const int minutes = in.digits(2);
  if (hours > 18 || minutes > 59) return -1440;
  return west ? -(hours * 60 + minutes) : hours * 60 + minutes;
}

}  // namespace

std::optional<Published> read_published(std::string_view iso, std::string from) {
  Fields in(iso);
  Published published;
  published.from = std::move(from);
  published.year = in.digits(4);
  in.expect('-');
  published.month = in.digits(2);
  in.expect('-');
  published.day = in.digits(2);
  if (in.failed() || !in_calendar(published)) return std::nullopt;
  if (in.at_end()) return published;

  if (!in.skip('T')) in.expect(' ');
  published.minute_of_day = read_clock(in);
  in.skip(' ');
  if (!in.at_end()) published.utc_offset = read_offset(in);
  if (in.failed() || !in.at_end() || published.minute_of_day < 0 || published.utc_offset == -1440)
    return std::nullopt;
  return published;
}

}  // namespace doichieu
