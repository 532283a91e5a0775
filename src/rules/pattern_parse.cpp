#include <algorithm>
#include <charconv>
#include <optional>

#include "rules/pattern_scanner.hpp"
#include "text/utf8.hpp"

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

/// Recursive descent, one function for each kind of part, named after it.
class Parser : private Scanner {
 public:
  Parser(std::shared_ptr<const PatternSource> source, const Lexicon& lexicon, const Concepts& concepts,
         const Resolve& resolve, std::vector<Diagnostic>& mistakes)
      : Scanner(std::move(source), mistakes),
        lexicon_(lexicon),
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
  NodePtr sized(Node::Data data, Where at) {
    NodePtr node = make(std::move(data), std::move(at));
    if (node->size > largest_size) refuse_size(node->where);
    return node;
  }

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

  NodePtr bare_words(std::uint32_t begin) {
    while (!at_end() && !is_space(peek()) && signs.find(peek()) == std::string_view::npos && !starts(".."))
      ++at_;
    return words(text().substr(begin, at_ - begin), begin, Strictness::marked);
  }

  std::string_view until(std::string_view closer, std::uint32_t opened) {
    const std::size_t end = text().find(closer, at_);
    if (end == std::string_view::npos)
      refuse(where(opened, opened + 1), quoted(text().substr(opened, 1)) + " is never closed");
    const std::string_view inside = text().substr(at_, end - at_);
    at_ = static_cast<std::uint32_t>(end + closer.size());
    return inside;
  }

  /// Words are cut as a text is.
  NodePtr words(std::string_view written, std::uint32_t begin, Strictness spelling) {
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

  NodePtr gap(std::uint32_t begin) {
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

  NodePtr sentence_start(std::uint32_t begin, bool first) {
    if (!first) refuse(where(begin), "'^' is the start of the sentence: nothing can stand before it");
    return make(SentenceEdge{true}, where(begin));
  }

  NodePtr sentence_end(std::uint32_t begin) {
    const Where at = where(begin);
    skip_space();
    if (!at_end() && peek() != '|' && peek() != ')' && peek() != ']')
      refuse(at, "'$' is the end of the sentence: nothing can stand behind it",
             "put it in quotes where it is meant");
    return make(SentenceEdge{false}, at);
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

  NodePtr concept_(std::uint32_t begin, bool in_either_voice) {
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

  void add_concept(Concept& to) {
    const std::uint32_t begin = at_;
    const std::string_view id = name();
    if (id.empty()) refuse(where(begin), "the id of a concept is missing here");
    if (const auto entry = lexicon_.find(id))
      to.entries.push_back(*entry);
    else
      complain(where(begin), "unknown concept " + quoted(id), did_you_mean(nearest_id(id, lexicon_)));
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
    if (captured.empty()) return body;
    return sized(Captured{std::string(captured), std::move(body)}, where(begin));
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

  bool take_word(std::string_view word) {
    skip_space();
    if (!starts(word) || is_name_char(peek(word.size()))) return false;
    return take(word);
  }

  TypeSet types() {
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

  const Lexicon& lexicon_;
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
