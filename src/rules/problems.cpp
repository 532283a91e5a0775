#include "rules/problems.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace doichieu {

void Problems::error(Mark where, std::string message, std::string hint) {
  add({Level::error, {}, where.place, where.width, std::move(message), std::move(hint), {}});
}

void Problems::warning(Mark where, std::string message, std::string hint) {
  add({Level::warning, {}, where.place, where.width, std::move(message), std::move(hint), {}});
}

void Problems::add(Diagnostic diagnostic) {
  if (full()) {
    ++more_;
    if (diagnostic.level == Level::error) more_level_ = Level::error;
    return;
  }
  told_.push_back(document_->at(diagnostic.place, diagnostic.width, std::move(diagnostic.message),
                                std::move(diagnostic.hint), diagnostic.level));
  bytes_ += told_.back().line.size() + told_.back().message.size();
}

std::vector<Diagnostic> Problems::finish() && {
  std::stable_sort(told_.begin(), told_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
  if (more_ > 0)
    told_.push_back(document_->at({}, 1, "and " + std::to_string(more_) + " more, not shown",
                                  "correct these first", more_level_));
  return std::move(told_);
}

Mark mark(const toml::Key& key) {
  return {key.place, static_cast<std::uint32_t>(count_code_points(key.name))};
}

std::string quoted(std::string_view word) {
  return "'" + std::string(word) + "'";
}

std::string suggestion(std::string_view word, std::span<const std::string_view> known) {
  if (const std::string_view near = nearest(word, known); !near.empty())
    return "did you mean '" + std::string(near) + "'?";
  if (known.empty() || known.size() > 20) return {};
  std::string all = known.size() == 1 ? "there is only " : "one of: ";
  for (const std::string_view one : known) all.append(one).append(", ");
  all.resize(all.size() - 2);
  return all;
}

}  // namespace doichieu
