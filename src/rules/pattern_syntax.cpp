#include "rules/pattern_syntax.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace doichieu::pattern {
namespace {

std::uint32_t sum(std::uint32_t a, std::uint32_t b) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(std::uint64_t{a} + b, 0xffffffff));
}

}  // namespace

std::vector<NodePtr> parts(const Node& node) {
  if (const auto* sequence = node.as<Sequence>()) return sequence->items;
  if (const auto* alternatives = node.as<Alternatives>()) return alternatives->branches;
  if (const auto* optional = node.as<Optional>()) return {optional->body};
  if (const auto* captured = node.as<Captured>()) return {captured->body};
  if (const auto* refused = node.as<Not>()) return {refused->body};
  if (const auto* gap = node.as<Gap>(); gap != nullptr && gap->without) return {gap->without};
  return {};
}

Reach one_after_other(Reach a, Reach b) {
  return {sum(a.least, b.least), sum(a.fixed, b.fixed), sum(a.edges, b.edges), a.unbounded || b.unbounded};
}

Reach either(Reach a, Reach b) {
  return {std::min(a.least, b.least), std::max(a.fixed, b.fixed), std::max(a.edges, b.edges),
          a.unbounded || b.unbounded};
}

Reach reach_of(const Node& node) {
  if (node.as<Word>()) return {1, 1, 0, false};
  if (node.as<Concept>() || node.as<Mention>()) return {1, 0, 1, false};
  if (node.as<List>()) return {1, 0, 0, true};
  if (const auto* gap = node.as<Gap>()) return {0, gap->most, 0, false};
  if (node.as<Not>()) return {};
  const std::vector<NodePtr> inside = parts(node);
  Reach all;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const Reach part = reach_of(*inside[i]);
    all = i > 0 && node.as<Alternatives>() ? either(all, part) : one_after_other(all, part);
  }
  if (node.as<Optional>()) all.least = 0;
  return all;
}

NodePtr make(Node::Data data, Where where) {
  constexpr std::uint64_t states_of_list = 16, most = 0xffffffff;
  Node node{std::move(data), std::move(where), 1};
  std::uint64_t size = node.as<List>() ? states_of_list : 1;
  if (const auto* named = node.as<Concept>()) size += named->entries.size();
  for (const NodePtr& part : parts(node)) size += part->size;
  node.size = static_cast<std::uint32_t>(std::min(size, most));
  return std::make_shared<const Node>(std::move(node));
}

Diagnostic diagnostic_at(const Where& where, std::string message, std::string hint, Level level) {
  const PatternSource& source = *where.source;
  const std::string_view text = source.text;
  const auto before = static_cast<std::uint32_t>(count_code_points(text.substr(0, where.begin)));
  const auto width =
      static_cast<std::uint32_t>(count_code_points(text.substr(where.begin, where.end - where.begin)));
  Diagnostic made;
  made.level = level;
  made.file = source.file;
  made.place = {source.place.line, source.place.column + before};
  made.width = std::max(width, 1U);
  made.message = std::move(message);
  made.hint = std::move(hint);
  made.line = source.line;
  if (made.line.empty())
    made.line = std::string(source.place.column > 0 ? source.place.column - 1 : 0, ' ') + source.text;
  return made;
}

}  // namespace doichieu::pattern
