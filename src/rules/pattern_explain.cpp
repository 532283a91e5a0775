#include "rules/pattern_explain.hpp"

#include <algorithm>

#include "rules/pattern_set.hpp"
#include "rules/pattern_trace.hpp"

namespace doichieu {

using namespace pattern;

struct PatternExplainer::Inside {
  const PatternSet::State& set;
  View view;

  PatternPart part_of(const Where& where) const {
    const PatternSource& source = *where.source;
    const Diagnostic at = diagnostic_at(where, {});
    PatternPart out{source.file, at.place, source.text, {where.begin, where.end}, {}};
    for (const auto& [name, fragment] : set.fragments)
      if (fragment.source == where.source) out.fragment = name;
    return out;
  }

  /// What must not stand there, for a state that looks for it; else the part itself.
  PatternPart refused_part(StateId id, const Program& program) const {
    const StateId refused = program.states[id].other;
    return part_of(program.where[refused == no_state ? id : refused]);
  }

  std::vector<PassedPart> parts_of(const std::vector<Trace::Passed>& passed, const Program& program) const {
    std::vector<PassedPart> out;
    for (const Trace::Passed& one : passed)
      out.push_back({part_of(program.where[one.state]), one.tokens, one.entry});
    return out;
  }

  Attempt attempt_of(std::uint32_t pattern, const std::vector<Trace::Passed>& passed) const {
    Attempt out;
    out.pattern = pattern;
    out.passed = parts_of(passed, set.patterns[pattern].program);
    if (!passed.empty()) out.tokens = {passed.front().tokens.first, passed.back().tokens.last};
    return out;
  }
};

namespace {

Stop stop_of(Step step) {
  switch (step) {
    case Step::word:
      return Stop::word;
    case Step::concept_:
      return Stop::concept_;
    case Step::mention:
      return Stop::mention;
    case Step::sentence_start:
      return Stop::start;
    case Step::sentence_end:
      return Stop::end;
    default:
      return Stop::refused;
  }
}

/// The fewest words, concepts and mentions from each state to the end of the pattern. States further on have
/// smaller numbers, but for the way back of a list, which is never shorter.
std::vector<std::uint32_t> edges_left(const Program& program) {
  constexpr std::uint32_t far = 0xffff;
  std::vector<std::uint32_t> left(program.states.size(), far);
  for (StateId id = 0; id < program.states.size(); ++id) {
    const State& state = program.states[id];
    const auto from = [&](StateId to) { return to < id ? left[to] : far; };
    std::uint32_t least = from(state.next);
    if (state.step == Step::accept) least = 0;
    if (state.step == Step::either) least = std::min(least, from(state.other));
    if (state.step == Step::choose)
      for (const auto* branches :
           {&program.choices[state.argument].by_word, &program.choices[state.argument].others})
        for (const Choice::Branch& branch : *branches) least = std::min(least, from(branch.state));
    if (state.step == Step::word || state.step == Step::concept_ || state.step == Step::mention)
      least = std::min(least + 1, far);
    left[id] = least;
  }
  return left;
}

double share_of(std::size_t passed, StateId stopped, const Program& program) {
  const std::uint32_t left = edges_left(program)[stopped];
  return static_cast<double>(passed) / static_cast<double>(passed + std::max(left, 1U));
}

/// What stands between the way and the end of the pattern alone: a refusal, where it gets further without.
bool is_to_blame(const Trace::Way& forgiven, const Trace::Way& strict) {
  return forgiven.forgiven && (forgiven.stopped == no_state || forgiven.passed.size() > strict.passed.size());
}

/// Tries every start from left to right; stops behind the first match, and goes on from there.
std::vector<Trace::Way> matches(Trace& trace, TokenRange sentence, bool all) {
  std::vector<Trace::Way> out;
  for (std::uint32_t start = sentence.first; start < sentence.last;) {
    std::optional<Trace::Way> way = trace.match_at(start);
    start = way ? std::max(way->end, start + 1) : start + 1;
    if (!way) continue;
    out.push_back(*std::move(way));
    if (!all) break;
  }
  return out;
}

}  // namespace

PatternExplainer::PatternExplainer(const PatternSet& patterns, const NormalText& text, const Hits& hits,
                                   const std::vector<TypedRange>& mentions)
    : inside_(new Inside{*patterns.state_, View(text, hits, mentions, patterns.state_->concepts)}) {}

PatternExplainer::~PatternExplainer() = default;

bool PatternExplainer::has_anchor(std::uint32_t pattern, TokenRange sentence) const {
  const AnchorIndex& index = inside_->set.index;
  const View& view = inside_->view;
  const auto holds = [&](std::span<const std::uint32_t> filed) {
    return std::find(filed.begin(), filed.end(), pattern) != filed.end();
  };
  for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
    if (holds(index.at_word(view.text()[token].hash))) return true;
    if (view.hits().all().empty()) continue;
    bool found = false;
    for (auto [hit, end] = view.hits().at(token); hit != end; ++hit)
      view.concepts().each(hit->entry,
                           [&](std::uint32_t number) { found |= holds(index.at_concept(number)); });
    if (found) return true;
  }
  return false;
}

std::vector<Attempt> PatternExplainer::explain(std::uint32_t pattern, TokenRange sentence) {
  const Program& program = inside_->set.patterns[pattern].program;
  if (program.start == no_state || sentence.empty()) return {};
  std::vector<Attempt> out;
  Trace strict(inside_->view, program, sentence, false);
  for (const Trace::Way& way : matches(strict, sentence, true))
    out.push_back(inside_->attempt_of(pattern, way.passed));
  if (!out.empty()) return out;

  Trace::Way way = strict.best();
  if (way.stopped == no_state) return {};
  if (strict.refused()) {
    Trace lenient(inside_->view, program, sentence, true);
    const std::vector<Trace::Way> found = matches(lenient, sentence, false);
    Trace::Way further = found.empty() ? lenient.best() : found.front();
    if (is_to_blame(further, way)) {
      further.passed.resize(further.before_forgiven);
      Attempt attempt = inside_->attempt_of(pattern, further.passed);
      attempt.stop = stop_of(program.states[further.forgiven->state].step);
      attempt.stopped = inside_->refused_part(further.forgiven->state, program);
      attempt.tried = {further.forgiven->tokens.first};
      attempt.share = share_of(further.passed.size(), further.forgiven->state, program);
      return {std::move(attempt)};
    }
  }
  Attempt attempt = inside_->attempt_of(pattern, way.passed);
  attempt.stop = stop_of(program.states[way.stopped].step);
  attempt.stopped = attempt.stop == Stop::refused ? inside_->refused_part(way.stopped, program)
                                                  : inside_->part_of(program.where[way.stopped]);
  attempt.tried = std::move(way.tried);
  attempt.share = share_of(way.passed.size(), way.stopped, program);
  return {std::move(attempt)};
}

}  // namespace doichieu
