#include "rules/pattern_leaves.hpp"

#include <charconv>

namespace doichieu::pattern {
namespace {

std::string did_you_mean(std::string_view nearest) {
  return nearest.empty() ? std::string() : "did you mean " + quoted(nearest) + "?";
}

/// The ids that `id` may be a misspelling of. Most of a lexicon is out of the question by its length alone.
std::string_view nearest_id(std::string_view id, const Lexicon& lexicon) {
  std::vector<std::string_view> near;
  for (const Entry& entry : lexicon.entries())
    if (entry.id.size() <= id.size() + 2 && id.size() <= entry.id.size() + 2) near.push_back(entry.id);
  return nearest(id, near);
}

}  // namespace

NodePtr Leaves::sized(Node::Data data, Where at) {
  NodePtr node = make(std::move(data), std::move(at));
  if (node->size > largest_size) refuse_size(node->where);
  return node;
}

NodePtr Leaves::bare_words(std::uint32_t begin) {
  while (!at_end() && !is_space(peek()) && signs.find(peek()) == std::string_view::npos && !starts(".."))
    ++at_;
  return words(text().substr(begin, at_ - begin), begin, Strictness::marked);
}

std::string_view Leaves::until(std::string_view closer, std::uint32_t opened) {
  const std::size_t end = text().find(closer, at_);
  if (end == std::string_view::npos)
    refuse(where(opened, opened + 1), quoted(text().substr(opened, 1)) + " is never closed");
  const std::string_view inside = text().substr(at_, end - at_);
  at_ = static_cast<std::uint32_t>(end + closer.size());
  return inside;
}

NodePtr Leaves::words(std::string_view written, std::uint32_t begin, Strictness spelling) {
  const NormalText text = normalise(written);
  std::vector<NodePtr> all;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const TokenRange one = {i, i + 1};
    all.push_back(make(Word{std::string(text.folded(i)), std::string(text.source(one)), text[i].hash,
                            spelling, text[i].is(TokenFlag::marked), text[i].is(TokenFlag::possessive)},
                       where(begin)));
  }
  if (all.empty()) refuse(where(begin), "there is no word in this");
  return all.size() == 1 ? all.front() : sized(Sequence{std::move(all)}, where(begin));
}

NodePtr Leaves::gap(std::uint32_t begin) {
  if (peek() == '.')
    refuse(where(begin, at_ + 1), "a gap is two points", "put points in quotes where they are meant");
  std::uint32_t most = usual_gap;
  if (is_digit(peek())) {
    const auto [end, error] = std::from_chars(text().data() + at_, text().data() + text().size(), most);
    at_ = static_cast<std::uint32_t>(end - text().data());
    if (error != std::errc() || most > widest_gap) {
      complain(where(begin), "the gap is too wide", "at most " + std::to_string(widest_gap) + " tokens");
      most = widest_gap;
    }
  }
  return make(Gap{most, nullptr}, where(begin));
}

NodePtr Leaves::sentence_start(std::uint32_t begin, bool first) {
  if (!first) refuse(where(begin), "'^' is the start of the sentence: nothing can stand before it");
  return make(SentenceEdge{true}, where(begin));
}

NodePtr Leaves::sentence_end(std::uint32_t begin) {
  const Where at = where(begin);
  skip_space();
  if (!at_end() && peek() != '|' && peek() != ')' && peek() != ']')
    refuse(at, "'$' is the end of the sentence: nothing can stand behind it",
           "put it in quotes where it is meant");
  return make(SentenceEdge{false}, at);
}

NodePtr Leaves::concept_(std::uint32_t begin, bool in_either_voice) {
  Concept named;
  named.in_either_voice = in_either_voice;
  do {
    skip_space();
    add_concept(named);
    skip_space();
  } while (take("|"));
  if (!take(">")) refuse(where(begin, begin + 1), "'<' is never closed", "<id> or <id|id>");
  return sized(std::move(named), where(begin));
}

void Leaves::add_concept(Concept& to) {
  const std::uint32_t begin = at_;
  const std::string_view id = name();
  if (id.empty()) refuse(where(begin), "the id of a concept is missing here");
  if (const auto entry = lexicon_.find(id))
    to.entries.push_back(*entry);
  else
    complain(where(begin), "unknown concept " + quoted(id), did_you_mean(nearest_id(id, lexicon_)));
}

bool Leaves::take_word(std::string_view word) {
  skip_space();
  if (!starts(word) || is_name_char(peek(word.size()))) return false;
  return take(word);
}

TypeSet Leaves::types() {
  TypeSet all = 0;
  do {
    skip_space();
    const std::uint32_t begin = at_;
    const std::string_view type = name();
    if (type.empty()) refuse(where(begin), "the type of a mention is missing here");
    if (const auto known = find_name<MentionType>(type))
      all |= set_of(*known);
    else
      complain(where(begin), "unknown type " + quoted(type),
               did_you_mean(nearest(type, names_of<MentionType>())));
    const std::uint32_t end = at_;
    skip_space();
    if (peek() != '|') at_ = end;
  } while (take("|"));
  return all;
}

}  // namespace doichieu::pattern
