#include "rules/pattern_branches.hpp"

#include <algorithm>

namespace doichieu::pattern {
namespace {

bool same(const NodePtr& a, const NodePtr& b);

bool same_all(const std::vector<NodePtr>& a, const std::vector<NodePtr>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

/// Wherever it stands in the pattern.
bool same(const NodePtr& a, const NodePtr& b) {
  if (!a || !b) return a == b;
  if (a->data.index() != b->data.index()) return false;
  if (const auto* word = a->as<Word>()) {
    const auto& other = *b->as<Word>();
    return word->written == other.written && word->spelling == other.spelling &&
           word->possessive == other.possessive;
  }
  if (const auto* named = a->as<Concept>())
    return named->entries == b->as<Concept>()->entries &&
           named->in_either_voice == b->as<Concept>()->in_either_voice;
  if (const auto* mention = a->as<Mention>()) return mention->types == b->as<Mention>()->types;
  if (const auto* list = a->as<List>())
    return list->types == b->as<List>()->types && list->with == b->as<List>()->with;
  if (const auto* gap = a->as<Gap>())
    return gap->most == b->as<Gap>()->most && same(gap->without, b->as<Gap>()->without);
  if (const auto* captured = a->as<Captured>()) {
    if (captured->name != b->as<Captured>()->name) return false;
  } else if (const auto* refused = a->as<Not>()) {
    if (refused->before != b->as<Not>()->before) return false;
  } else if (const auto* edge = a->as<SentenceEdge>()) {
    return edge->start == b->as<SentenceEdge>()->start;
  }
  return same_all(parts(*a), parts(*b));
}

/// The words of a part that is nothing but words which need their marks; "" of any other.
std::string words_of(const Node& node) {
  if (const auto* word = node.as<Word>()) return word->spelling == Strictness::loose ? "" : word->written;
  std::string out;
  if (const auto* sequence = node.as<Sequence>())
    for (const NodePtr& item : sequence->items) {
      const std::string one = words_of(*item);
      if (one.empty()) return "";
      out.append(out.empty() ? "" : " ").append(one);
    }
  return out;
}

class Cover {
 public:
  explicit Cover(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Is whatever `late` matches matched by `early` too, as far?
  bool covers(const NodePtr& early, const NodePtr& late) const {
    if (same(early, late)) return true;
    if (const auto* branches = early->as<Alternatives>())
      return std::any_of(branches->branches.begin(), branches->branches.end(),
                         [&](const NodePtr& branch) { return covers(branch, late); });
    const auto *mention = early->as<Mention>(), *other_mention = late->as<Mention>();
    if (mention && other_mention) return (other_mention->types & ~mention->types) == 0;
    const auto* wide = early->as<Concept>();
    if (wide == nullptr || wide->in_either_voice) return false;
    if (const auto* narrow = late->as<Concept>())
      return !narrow->in_either_voice && std::all_of(narrow->entries.begin(), narrow->entries.end(),
                                                     [&](EntryId entry) { return is_case(entry, *wide); });
    return is_form(*late, *wide);
  }

 private:
  bool is_case(EntryId entry, const Concept& wide) const {
    return std::any_of(wide.entries.begin(), wide.entries.end(),
                       [&](EntryId wider) { return lexicon_.is_a(entry, wider); });
  }

  /// Are these words a form of the concept in texts that the pattern is for?
  bool is_form(const Node& node, const Concept& wide) const {
    const std::string words = words_of(node);
    const auto language = node.where.source->language;
    if (words.empty() || !language || !lexicon_.built()) return false;
    const NormalText text = normalise(words);
    const Hits hits = lexicon_.match(text, *language);
    return std::any_of(hits.all().begin(), hits.all().end(), [&](const Hit& hit) {
      return hit.tokens == TokenRange{0, text.size()} && is_case(hit.entry, wide);
    });
  }

  const Lexicon& lexicon_;
};

}  // namespace

/// Groups of thousands of branches are those that a program wrote: they are left alone.
void tell_idle_branches(const std::vector<NodePtr>& branches, const Lexicon& lexicon,
                        std::vector<Diagnostic>& mistakes) {
  constexpr std::size_t most_compared = 200;
  if (branches.size() < 2 || branches.size() > most_compared) return;
  const Cover cover(lexicon);
  for (auto late = branches.begin() + 1; late != branches.end(); ++late) {
    const auto early = std::find_if(branches.begin(), late,
                                    [&](const NodePtr& branch) { return cover.covers(branch, *late); });
    if (early == late) continue;
    const Where& where = (*early)->where;
    const std::string_view text = where.source->text;
    mistakes.push_back(diagnostic_at((*late)->where, "this alternative can never be what matches",
                                     "'" + std::string(text.substr(where.begin, where.end - where.begin)) +
                                         "' before it takes all that it could",
                                     Level::warning));
  }
}

}  // namespace doichieu::pattern
