#include "report/lines.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::uint32_t block = 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr bool starts_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// Of a character beyond U+FFFF.
constexpr bool starts_long_one(char c) {
  return static_cast<unsigned char>(c) >= 0xF0;
}

}  // namespace

Lines::Lines(std::string_view text) : text_(text) {
  starts_.push_back(text.starts_with(byte_order_mark) ? 3 : 0);
  Before before;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (i % block == 0) before_.push_back(before);
    before.code_points += starts_code_point(text[i]);
    before.long_ones += starts_long_one(text[i]);
    if (text[i] == '\n') starts_.push_back(i + 1);
  }
  before_.push_back(before);
}

Lines::Lines(const Article& article) : Lines(article.file()) {
  if (article.page) article_ = &article;
}

Place Lines::place(std::uint32_t at, ColumnUnit unit) const {
  if (article_ != nullptr) {
    const auto end = static_cast<std::uint32_t>(article_->text.size());
    at = article_->in_file({at, std::min(at + 1, end)}).begin;
  }
  at = std::max(at, starts_.front());
  const auto line = std::upper_bound(starts_.begin(), starts_.end(), at) - starts_.begin();
  const std::uint32_t start = starts_[static_cast<std::size_t>(line) - 1];
  return {static_cast<std::uint32_t>(line), units_before(at, unit) - units_before(start, unit) + 1};
}

std::uint32_t Lines::units_before(std::uint32_t at, ColumnUnit unit) const {
  if (unit == ColumnUnit::bytes) return at;
  const Before& before = before_[at / block];
  const std::string_view rest = text_.substr(at / block * block, at % block);
  const auto count = [&](auto which) {
    return static_cast<std::uint32_t>(std::count_if(rest.begin(), rest.end(), which));
  };
  const std::uint32_t code_points = before.code_points + count(starts_code_point);
  return unit == ColumnUnit::code_points ? code_points
                                         : code_points + before.long_ones + count(starts_long_one);
}

}  // namespace doichieu
