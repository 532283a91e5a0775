#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "rules/pattern_program.hpp"

namespace doichieu::pattern {
namespace {

/// Builds the automaton from its end: every part is given the state behind it and gives back its first.
class Compiler {
 public:
  Compiler(const Lexicon& lexicon, Concepts& concepts) : lexicon_(lexicon), concepts_(concepts) {}

  Program compile(const NodePtr& tree) {
    name_captures(*tree);
    here_ = tree->where;
    out_.start = part(*tree, emit(Step::accept));
    find_joins();
    return std::move(out_);
  }

 private:
  StateId emit(Step step, std::uint32_t argument = 0, StateId next = no_state, StateId other = no_state) {
    out_.states.push_back({step, false, argument, next, other});
    out_.where.push_back(here_);
    return static_cast<StateId>(out_.states.size() - 1);
  }

  template <class T>
  static std::uint32_t store(std::vector<T>& in, T value) {
    in.push_back(std::move(value));
    return static_cast<std::uint32_t>(in.size() - 1);
  }

  /// A state with one way in is entered as often as the state before it, that is once; but an edge of any
  /// length may come from many tokens.
  void find_joins() {
    std::vector<std::uint8_t> ways(out_.states.size(), 0);
    const auto count = [&](StateId to, bool many) {
      if (to == no_state) return;
      if (many || ways[to] == 1) out_.states[to].many_ways = true;
      ways[to] = 1;
    };
    for (const State& state : out_.states) {
      count(state.next, state.step == Step::concept_ || state.step == Step::mention);
      if (state.step == Step::either) count(state.other, false);
    }
    for (const Choice& choice : out_.choices)
      for (const auto* branches : {&choice.by_word, &choice.others})
        for (const Choice::Branch& branch : *branches) count(branch.state, false);
  }

  void name_captures(const Node& node) {
    if (const auto* captured = node.as<Captured>())
      if (slots_.try_emplace(captured->name, static_cast<std::uint32_t>(out_.captures.size())).second)
        out_.captures.push_back(captured->name);
    for (const NodePtr& inside : parts(node)) name_captures(*inside);
  }

  StateId part(const Node& node, StateId next) {
    Where around = std::exchange(here_, node.where);
    const StateId first = inside(node, next);
    here_ = std::move(around);
    return first;
  }
  StateId inside(const Node& node, StateId next) {
    return std::visit([&](const auto& data) { return state_of(data, next); }, node.data);
  }

  StateId state_of(const Word& word, StateId next) { return emit(Step::word, store(out_.words, word), next); }
  StateId state_of(const Concept& named, StateId next) { return concept_(named.entries, next); }
  StateId state_of(const Mention& mention, StateId next) { return emit(Step::mention, mention.types, next); }
  StateId state_of(const Optional& optional, StateId next) {
    return emit(Step::either, 0, part(*optional.body, next), next);
  }
  StateId state_of(const Gap& gap, StateId next) {
    return emit(Step::gap, gap.most, next, gap.without ? part(*gap.without, emit(Step::accept)) : no_state);
  }
  StateId state_of(const SentenceEdge& edge, StateId next) {
    return emit(edge.start ? Step::sentence_start : Step::sentence_end, 0, next);
  }
  StateId state_of(const Not& refused, StateId next) {
    const StateId body = part(*refused.body, emit(Step::accept));
    if (!refused.before) return emit(Step::not_here, 0, next, body);
    return emit(Step::not_before, store(out_.reaches, reach_of(*refused.body)), next, body);
  }
  StateId state_of(const Captured& captured, StateId next) {
    const std::uint32_t slot = slots_.at(captured.name);
    const StateId close = emit(Step::close, slot, next);
    const Node& body = *captured.body;
    const bool leaf = body.as<Mention>() || body.as<List>() || body.as<Concept>();  // its name is part of it
    return emit(Step::open, slot, leaf ? inside(body, close) : part(body, close));
  }
  StateId state_of(const Sequence& sequence, StateId next) {
    for (auto item = sequence.items.rbegin(); item != sequence.items.rend(); ++item)
      next = part(**item, next);
    return next;
  }

  StateId concept_(const std::vector<EntryId>& entries, StateId next) {
    std::vector<std::uint32_t> numbers;
    for (const EntryId entry : entries) numbers.push_back(concepts_.number(entry, lexicon_));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return emit(Step::concept_, store(out_.concepts, std::move(numbers)), next);
  }

  /// The branch that can be longest goes first.
  StateId state_of(const Alternatives& alternatives, StateId next) {
    constexpr std::uint32_t usual_edge = 4;  // tokens of a mention, where nothing is known of the text
    std::vector<std::pair<std::uint64_t, StateId>> branches;
    for (const NodePtr& branch : alternatives.branches)
      branches.emplace_back(reach_of(*branch).most(usual_edge), part(*branch, next));
    std::stable_sort(branches.begin(), branches.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    return choice(branches);
  }

  StateId choice(const std::vector<std::pair<std::uint64_t, StateId>>& branches) {
    Choice made;
    for (std::uint32_t rank = 0; rank < branches.size(); ++rank) {
      const StateId state = branches[rank].second;
      const State& first = out_.states[state];
      if (first.step == Step::word)
        made.by_word.push_back({out_.words[first.argument].hash, rank, state});
      else
        made.others.push_back({0, rank, state});
    }
    std::sort(made.by_word.begin(), made.by_word.end(), [](const Choice::Branch& a, const Choice::Branch& b) {
      return std::pair(a.word, a.rank) < std::pair(b.word, b.rank);
    });
    return emit(Step::choose, store(out_.choices, std::move(made)));
  }

  // --- Lists: one, then as often as can be a separator and one more; what goes with one stands right before
  // it, or behind it and a comma. A name that could belong to the one before or the one behind goes with the
  // one behind.
  //
  //   item ─ either ─ separator ─> item …
  //            └──── [,] other ─ either ─ separator ─> item …
  //            └──── next        └─── next

  StateId state_of(const List& list, StateId next) {
    const StateId again = emit(Step::either, 0, no_state, next);  // its first way is known below
    StateId after = again;
    if (list.with != 0) {
      const StateId other = emit(Step::mention, list.with, again);
      const StateId comma_other = emit(Step::either, 0, punctuation(",", other), other);
      const StateId stop = emit(Step::either, 0, comma_other, next);
      after = emit(Step::either, 0, no_state, stop);
    }
    StateId item = emit(Step::mention, list.types, after);
    if (list.with != 0) item = emit(Step::either, 0, emit(Step::mention, list.with, item), item);
    out_.states[again].next = separator(item);
    if (after != again) out_.states[after].next = out_.states[again].next;
    return item;
  }

  /// A comma, a semicolon, a connector; or a sign and a connector.
  StateId separator(StateId next) {
    const std::vector<EntryId>& connectors = concepts_.entries(Grammar::and_);
    StateId behind_sign = next;
    StateId connector = no_state;
    if (!connectors.empty()) {
      connector = concept_(connectors, next);
      behind_sign = emit(Step::either, 0, connector, next);
    }
    const StateId sign = emit(Step::either, 0, punctuation(",", behind_sign), punctuation(";", behind_sign));
    return connector == no_state ? sign : emit(Step::either, 0, sign, connector);
  }

  StateId punctuation(std::string_view sign, StateId next) {
    Word word{std::string(sign), std::string(sign), hash_of(sign), Strictness::loose, false, false};
    return emit(Step::word, store(out_.words, std::move(word)), next);
  }

  const Lexicon& lexicon_;
  Concepts& concepts_;
  Program out_;
  std::map<std::string, std::uint32_t> slots_;
  Where here_;  ///< the part that is being compiled
};

/// Names that a part can capture in one match. Two branches may share a name; two parts of a sequence may
/// not.
std::set<std::string> names_in(const NodePtr& node, std::vector<Diagnostic>& mistakes) {
  const auto twice = [&](const NodePtr& at, const std::string& name, std::string hint) {
    if (mistakes.size() < most_mistakes)
      mistakes.push_back(
          diagnostic_at(at->where, "the name '" + name + "' is captured twice", std::move(hint)));
  };
  std::set<std::string> names;
  for (const NodePtr& part : parts(*node))
    for (const std::string& name : names_in(part, mistakes))
      if (!names.insert(name).second && !node->as<Alternatives>())
        twice(part, name, "two alternatives may share a name, one match cannot");
  if (const auto* captured = node->as<Captured>();
      captured != nullptr && !names.insert(captured->name).second)
    twice(node, captured->name, "a part cannot share the name of what it is in");
  return names;
}

}  // namespace

Program compile(const NodePtr& tree, const Lexicon& lexicon, Concepts& concepts,
                std::vector<Diagnostic>& mistakes) {
  const std::size_t before = mistakes.size();
  names_in(tree, mistakes);
  if (mistakes.size() != before) return {};
  return Compiler(lexicon, concepts).compile(tree);
}

}  // namespace doichieu::pattern
