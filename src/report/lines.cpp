#include "report/lines.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::uint32_t block = 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr bool starts_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

Lines::Lines(std::string_view text) : text_(text) {
  starts_.push_back(text.starts_with(byte_order_mark) ? 3 : 0);
  std::uint32_t code_points = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (i % block == 0) before_.push_back(code_points);
    code_points += starts_code_point(text[i]);
    if (text[i] == '\n') starts_.push_back(i + 1);
  }
  before_.push_back(code_points);
}

Lines::Lines(const Article& article) : Lines(article.file()) {
  if (article.page) article_ = &article;
}

Place Lines::place(std::uint32_t at) const {
  if (article_ != nullptr) {
    const auto end = static_cast<std::uint32_t>(article_->text.size());
    at = article_->in_file({at, std::min(at + 1, end)}).begin;
  }
  at = std::max(at, starts_.front());
  const auto line = std::upper_bound(starts_.begin(), starts_.end(), at) - starts_.begin();
  const std::uint32_t start = starts_[static_cast<std::size_t>(line) - 1];
  return {static_cast<std::uint32_t>(line), code_points_before(at) - code_points_before(start) + 1};
}

std::uint32_t Lines::code_points_before(std::uint32_t at) const {
  const std::string_view rest = text_.substr(at / block * block, at % block);
  return before_[at / block] +
         static_cast<std::uint32_t>(std::count_if(rest.begin(), rest.end(), starts_code_point));
}

}  // namespace doichieu
