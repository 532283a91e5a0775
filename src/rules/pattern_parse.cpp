#include <algorithm>

#include "rules/pattern_branches.hpp"
#include "rules/pattern_leaves.hpp"
#include "text/utf8.hpp"

namespace doichieu::pattern {
namespace {

/// Recursive descent, one function for each kind of part, named after it. Those that hold no others are
/// Leaves.
class Parser : private Leaves {
 public:
  Parser(std::shared_ptr<const PatternSource> source, const Lexicon& lexicon, const Concepts& concepts,
         const Resolve& resolve, std::vector<Diagnostic>& mistakes)
      : Leaves(std::move(source), lexicon, mistakes),
        concepts_(concepts),
        resolve_(resolve),
        mistakes_(mistakes) {}

  NodePtr parse() try {
    NodePtr tree = choice('\0', 0);
    return broken() ? nullptr : tree;
  } catch (const Unreadable&) {
    return nullptr;
  }

 private:
  // --- Groups.

  /// a b | c, up to `closer`, which is taken too; '\0' is the end of the text.
  NodePtr choice(char closer, std::uint32_t opened) {
    if (depth_ == deepest_nesting)
      refuse(where(opened), "groups are nested too deep",
             "at most " + std::to_string(deepest_nesting) + " levels");
    ++depth_;
    const std::uint32_t begin = at_;
    std::vector<NodePtr> branches = {sequence(closer)};
    while (take("|")) branches.push_back(sequence(closer));
    const Where whole = where(begin);
    if (closer != '\0' && !take({&closer, 1}))
      refuse(where(opened, opened + 1), quoted(text().substr(opened, 1)) + " is never closed");
    --depth_;
    tell_idle_branches(branches, lexicon(), mistakes_);
    return branches.size() == 1 ? branches.front() : sized(merged(std::move(branches)), whole);
  }

  /// Alternatives that are one concept each are made one, so that thousands of them cost no more than one.
  static Node::Data merged(std::vector<NodePtr> branches) {
    const auto is_concept = [](const NodePtr& branch) { return branch->as<Concept>() != nullptr; };
    const auto first = std::find_if(branches.begin(), branches.end(), is_concept);
    if (first == branches.end()) return Alternatives{std::move(branches)};
    Concept all;
    for (const NodePtr& branch : branches)
      if (const auto* one = branch->as<Concept>())
        all.entries.insert(all.entries.end(), one->entries.begin(), one->entries.end());
    const Where at = (*first)->where;
    branches.erase(std::remove_if(first + 1, branches.end(), is_concept), branches.end());
    if (branches.size() == 1) return all;
    *std::find_if(branches.begin(), branches.end(), is_concept) = make(std::move(all), at);
    return Alternatives{std::move(branches)};
  }

  NodePtr sequence(char closer) {
    const std::uint32_t begin = at_;
    std::vector<NodePtr> items;
    std::uint32_t end = begin;
    for (skip_space(); !ends_sequence(closer); skip_space()) {
      join(items, item(items.empty()));
      end = at_;
    }
    if (items.empty())
      refuse(where(begin, std::max(begin, at_)),
             text().empty() ? "the pattern is empty" : "nothing stands here");
    if (depth_ == 1) check_ends(items);
    const Where whole = where(begin, end);
    const auto verb = std::find_if(items.begin(), items.end(), [](const NodePtr& node) {
      return node->as<Concept>() != nullptr && node->as<Concept>()->in_either_voice;
    });
    if (verb != items.end()) return voices(items, static_cast<std::size_t>(verb - items.begin()), whole);
    return items.size() == 1 ? items.front() : sized(Sequence{std::move(items)}, whole);
  }

  bool ends_sequence(char closer) {
    if (at_end() || peek() == '|' || (closer != '\0' && peek() == closer)) return true;
    constexpr std::string_view closing = ")]}>";
    if (closing.find(peek()) != std::string_view::npos)
      refuse(where(at_, at_ + 1), quoted({&text()[at_], 1}) + " closes nothing",
             "put it in quotes where it is meant");
    return false;
  }

  /// Adds an item to a sequence; a `!( … )` behind a gap is the gap's.
  void join(std::vector<NodePtr>& items, NodePtr next) {
    const auto* refused = next->as<Not>();
    const auto* gap = items.empty() ? nullptr : items.back()->as<Gap>();
    if (refused != nullptr && !refused->before && gap != nullptr && !gap->without)
      items.back() = make(Gap{gap->most, refused->body}, items.back()->where);
    else
      items.push_back(std::move(next));
  }

  void check_ends(const std::vector<NodePtr>& items) {
    for (const NodePtr& end : {items.front(), items.back()})
      if (end->as<Gap>()) complain(end->where, "a gap at the end of a pattern joins nothing", "leave it out");
  }

  NodePtr voices(const std::vector<NodePtr>& items, std::size_t verb, const Where& whole) {
    const Where& at = items[verb]->where;
    if (depth_ > 1) refuse(at, "a verb in either voice cannot stand in a group", "write the passive out");
    if (verb == 0 || verb + 1 == items.size())
      refuse(at, "a verb in either voice needs parts on both sides",
             "who does it before, what it is done to behind");
    for (const NodePtr& node : items)
      if (node->as<SentenceEdge>() || (node->as<Not>() && node->as<Not>()->before) ||
          (node != items[verb] && node->as<Concept>() && node->as<Concept>()->in_either_voice))
        refuse(node->where, "this cannot change places with the other side of a verb in either voice",
               "write the passive out");
    NodePtr both = both_voices(items, verb, whole, concepts_);
    if (!both->as<Alternatives>())
      mistakes_.push_back(diagnostic_at(at, "the lexicon has no words for a passive",
                                        "an entry of type stop with the code by or passive", Level::warning));
    return sized(both->data, whole);
  }

  // --- Items.

  NodePtr item(bool first) {
    const std::uint32_t begin = at_;
    if (++items_ > largest_size) refuse_size(where(begin));
    if (take("[")) {
      NodePtr body = choice(']', begin);
      return sized(Optional{std::move(body)}, where(begin));
    }
    if (take("(")) return choice(')', begin);
    if (take("!<(")) return refusal(begin, true);
    if (take("!(")) return refusal(begin, false);
    if (take("<")) return concept_(begin, take("~"));
    if (take("{")) return braces(begin);
    if (take("..")) return gap(begin);
    if (take("&")) return fragment(begin);
    if (take("^")) return sentence_start(begin, first);
    if (take("$")) return sentence_end(begin);
    if (take("\"")) return words(until("\"", begin), begin, Strictness::marked);
    if (take("!")) refuse(where(begin), "'!' needs a group", "write !(…) or !<(…)");
    return bare_words(begin);
  }

  NodePtr refusal(std::uint32_t begin, bool before) {
    NodePtr body = choice(')', at_ - 1);
    if (const NodePtr unfit = unfit_to_refuse(body))
      refuse(unfit->where, "only words, concepts and mentions can be refused",
             "no gaps, lists or names in !(…)");
    if (reach_of(*body).least == 0)
      refuse(body->where, "this may be nothing at all, which stands everywhere");
    return sized(Not{before, std::move(body)}, where(begin));
  }

  static NodePtr unfit_to_refuse(const NodePtr& node) {
    if (node->as<Gap>() || node->as<List>() || node->as<Captured>() || node->as<Not>() ||
        node->as<SentenceEdge>())
      return node;
    for (const NodePtr& part : parts(*node))
      if (NodePtr unfit = unfit_to_refuse(part)) return unfit;
    return nullptr;
  }

  NodePtr fragment(std::uint32_t begin) {
    const std::string_view called = name();
    if (called.empty())
      refuse(where(begin), "'&' needs the name of a fragment", "put it in quotes where it is meant");
    Resolved found = resolve_(called);
    if (!found.error.empty()) complain(where(begin), found.error, found.hint);
    if (found.tree) return found.tree;
    spoil();
    return make(Mention{}, where(begin));
  }

  // --- { … }

  NodePtr braces(std::uint32_t begin) {
    if (take("=")) return words(until("}", begin), begin, Strictness::exact);
    if (take("~")) return words(until("}", begin), begin, Strictness::loose);
    skip_space();
    const std::string_view captured = name();
    skip_space();
    if (!take(":")) {
      if (captured.empty() || peek() != '}')
        refuse(where(begin, at_), "'{' needs a name and a type", "{name:type}");
      ++at_;
      refuse(where(begin), quoted(captured) + " has no type", "{" + std::string(captured) + ":type}");
    }
    skip_space();
    NodePtr body = captured_body();
    skip_space();
    if (!take("}")) refuse(where(begin, begin + 1), "'{' is never closed");
    if (captured.empty()) return placed(*body, where(begin));
    return sized(Captured{std::string(captured), std::move(body)}, where(begin));
  }

  /// The same part, braces included.
  static NodePtr placed(Node node, Where at) {
    node.where = std::move(at);
    return std::make_shared<const Node>(std::move(node));
  }

  NodePtr captured_body() {
    const std::uint32_t begin = at_;
    if (take("(")) return choice(')', begin);
    if (take("<")) return concept_(begin, false);
    if (!take_word("list")) return make(Mention{types()}, where(begin));
    if (!take_word("of")) refuse(where(begin, begin + 4), "a list is of something", "list of person");
    List list;
    list.types = types();
    if (take_word("with")) list.with = types();
    return make(list, where(begin));
  }

  const Concepts& concepts_;
  const Resolve& resolve_;
  std::vector<Diagnostic>& mistakes_;
  std::uint32_t depth_ = 0;
  std::uint32_t items_ = 0;
};

}  // namespace

NodePtr parse(std::shared_ptr<const PatternSource> source, const Lexicon& lexicon, const Concepts& concepts,
              const Resolve& resolve, std::vector<Diagnostic>& mistakes) {
  if (const auto bad = first_ill_formed(source->text)) {
    PatternSource readable = *source;
    readable.text.resize(*bad);
    const auto end = static_cast<std::uint32_t>(*bad);
    mistakes.push_back(diagnostic_at({std::make_shared<const PatternSource>(std::move(readable)), end, end},
                                     "this is not UTF-8"));
    return nullptr;
  }
  return Parser(std::move(source), lexicon, concepts, resolve, mistakes).parse();
}

}  // namespace doichieu::pattern
