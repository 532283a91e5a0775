#include "rules/pattern_run.hpp"

#include <algorithm>
#include <tuple>

#include "rules/form_rules.hpp"
#include "rules/spelling.hpp"

namespace doichieu::pattern {

// --- View

View::View(const NormalText& text, const Hits& hits, const std::vector<TypedRange>& mentions,
           const Concepts& concepts)
    : text_(text), hits_(hits), concepts_(concepts), mentions_(mentions) {
  for (const Hit& hit : hits.all()) longest_edge_ = std::max(longest_edge_, hit.tokens.size());
  if (mentions_.empty()) return;
  std::erase_if(mentions_,
                [&](const TypedRange& m) { return m.tokens.empty() || m.tokens.last > text.size(); });
  std::sort(mentions_.begin(), mentions_.end(), [](const TypedRange& a, const TypedRange& b) {
    if (a.tokens.first != b.tokens.first) return a.tokens.first < b.tokens.first;
    if (a.tokens.last != b.tokens.last) return a.tokens.last > b.tokens.last;
    return a.type < b.type;
  });
  first_mention_.assign(text.size() + std::size_t{1}, 0);
  for (const TypedRange& mention : mentions_) {
    longest_edge_ = std::max(longest_edge_, mention.tokens.size());
    ++first_mention_[mention.tokens.first + 1];
  }
  for (std::size_t i = 1; i < first_mention_.size(); ++i) first_mention_[i] += first_mention_[i - 1];
}

bool View::is_spelled(const Word& word, std::uint32_t token) const {
  const Token& there = text_[token];
  if (text_.folded(token) != word.folded) return false;
  if (word.possessive && !there.is(TokenFlag::possessive)) return false;
  if (word.spelling == Strictness::loose) return true;
  const std::string_view written = text_.source({token, token + 1});
  if (word.spelling == Strictness::exact)
    return same_marks(word.written, written) && same_case(word.written, written);
  if (there.is(TokenFlag::marked)) return same_marks(word.written, written);
  return !word.marked || !writes_marks();
}

bool View::writes_marks() const {
  if (!writes_marks_) writes_marks_ = kind_of(text_, Language::vietnamese) != TextKind::bare_vietnamese;
  return *writes_marks_;
}

bool View::ends_clause(std::uint32_t token) const {
  const Token& there = text_[token];
  if (there.kind != TokenKind::punctuation) return false;
  const std::string_view sign = text_.folded(token);
  if (sign == ";") return true;
  const bool inside =
      there.is(TokenFlag::glued) && token + 1 < text_.size() && text_[token + 1].is(TokenFlag::glued);
  return sign == ":" && !inside;  // not that of 16:30
}

// --- Run

void Run::enter(const Program& program, TokenRange sentence) {
  const auto is_sign = [&](std::uint32_t token) {
    return view_.text()[token].kind == TokenKind::punctuation;
  };
  program_ = &program;
  sentence_ = words_ = sentence;
  while (!words_.empty() && is_sign(words_.first)) ++words_.first;
  while (!words_.empty() && is_sign(words_.last - 1)) --words_.last;
  clause_ = {};
  main_.visited.clear();
  captures_.assign(program.captures.size(), {});
  matched_ = false;
}

std::optional<std::uint32_t> Run::match_at(std::uint32_t token) {
  main_.visited.forget_before(token);
  if (matched_)
    std::fill(captures_.begin(), captures_.end(), TokenRange{});  // a search that fails leaves none behind
  const std::optional<std::uint32_t> end = run(main_, program_->start, token);
  matched_ = end.has_value();
  return end;
}

std::optional<std::uint32_t> Run::run(Search& search, StateId start, std::uint32_t token) {
  search.jobs.clear();
  for (Job job = {start, token, {}};; search.jobs.pop_back()) {
    if (take_up(search, job)) return job.token;
    if (search.jobs.empty()) return std::nullopt;
    job = search.jobs.back();
  }
}

/// True where this job led through the pattern; job.token is then the end of the match.
bool Run::take_up(Search& search, Job& job) {
  if (job.state == no_state) {
    captures_[job.token] = job.held;
    return false;
  }
  if ((job.state & pass) == 0) return follow(search, job.state, job.token);

  // The gap may have ended at some of its tokens before, on another way here, to no avail. What must not be
  // in it did not stand at those; it is looked for once at each of the others, and ends the gap.
  const State& gap = program_->states[job.state & ~pass];
  const std::uint32_t token = search.visited.first_unmarked(job.state, job.token, job.held.last);
  if (token > job.held.last || (gap.other != no_state && stands_at(gap.other, token))) return false;
  search.visited.insert(job.state, token);
  search.jobs.push_back({job.state, token + 1, job.held});
  job.token = token;
  return follow(search, gap.next, job.token);
}

/// Goes on from a state while there is one way, and leaves others as jobs. True where that leads through the
/// pattern; `token` is then the end of the match.
bool Run::follow(Search& search, StateId id, std::uint32_t& token) {
  for (;;) {
    const State& state = program_->states[id];
    if (!holds(state, token) || (state.many_ways && !search.visited.insert(id, token))) return false;
    switch (state.step) {
      case Step::accept:
        return !search.must_end || *search.must_end == token;
      case Step::concept_:
      case Step::mention:
      case Step::choose:
        branch(search, state, token);
        return false;
      case Step::gap:
        search.jobs.push_back({id | pass, token, {token, gap_limit(token, state.argument)}});
        return false;
      case Step::either:
        search.jobs.push_back({state.other, token, {}});
        break;
      case Step::open:
        search.jobs.push_back({no_state, state.argument, captures_[state.argument]});
        captures_[state.argument] = {token, token};
        break;
      case Step::close:
        search.jobs.push_back({no_state, state.argument, captures_[state.argument]});
        captures_[state.argument].last = token;
        break;
      case Step::word:
        ++token;
        break;
      default:
        break;
    }
    id = state.next;
  }
}

/// What a state asks of its token alone.
bool Run::holds(const State& state, std::uint32_t token) {
  switch (state.step) {
    case Step::word:
      return token < sentence_.last && view_.is_word(program_->words[state.argument], token);
    case Step::concept_:
    case Step::mention:
      return token < sentence_.last;
    case Step::not_here:
      return token == sentence_.last || !stands_at(state.other, token);
    case Step::not_before:
      return !stands_before(state, token);
    case Step::sentence_start:
      return token <= words_.first;
    case Step::sentence_end:
      return token >= words_.last;
    default:
      return true;
  }
}

/// Leaves the ways on from a state that may have many as jobs, the one to try first on top.
void Run::branch(Search& search, const State& state, std::uint32_t token) {
  if (state.step == Step::choose) return choose(search, program_->choices[state.argument], token);
  const std::size_t before = search.jobs.size();
  const auto reach = [&](std::uint32_t end) {
    if (end <= sentence_.last) search.jobs.push_back({state.next, end, {}});
  };
  if (state.step == Step::mention)
    view_.each_mention(state.argument, token, reach);
  else
    view_.each_form(program_->concepts[state.argument], token, reach);
  std::reverse(search.jobs.begin() + static_cast<std::ptrdiff_t>(before), search.jobs.end());
}

void Run::choose(Search& search, const Choice& choice, std::uint32_t token) {
  using Branch = Choice::Branch;
  auto first = choice.by_word.end(), word = first;
  if (token < sentence_.last) {
    const Branch here{view_.text()[token].hash, 0, no_state};
    std::tie(first, word) =
        std::equal_range(choice.by_word.begin(), choice.by_word.end(), here,
                         [](const Branch& a, const Branch& b) { return a.word < b.word; });
  }
  auto other = choice.others.end();
  while (word != first || other != choice.others.begin()) {  // from the last to the first
    const bool take_word =
        other == choice.others.begin() || (word != first && std::prev(word)->rank > std::prev(other)->rank);
    const Branch& last = take_word ? *--word : *--other;
    search.jobs.push_back({last.state, token, {}});
  }
}

/// The last token behind a gap of up to `most` from `token` on.
std::uint32_t Run::gap_limit(std::uint32_t token, std::uint32_t most) {
  const std::uint32_t wanted = std::min<std::uint64_t>(std::uint64_t{token} + most, sentence_.last);
  if (!(clause_.first <= token && token <= clause_.last)) clause_ = {token, token};
  while (clause_.last < wanted && !view_.ends_clause(clause_.last)) ++clause_.last;
  return std::min(clause_.last, wanted);
}

bool Run::stands_at(StateId body, std::uint32_t token, std::optional<std::uint32_t> end) {
  look_.visited.clear();
  look_.must_end = end;
  return run(look_, body, token).has_value();
}

bool Run::stands_before(const State& state, std::uint32_t token) {
  const Reach& reach = program_->reaches[state.argument];
  const std::uint64_t most =
      std::min<std::uint64_t>(reach.most(view_.longest_edge()), token - sentence_.first);
  for (std::uint32_t back = std::max(reach.least, 1U); back <= most; ++back)
    if (stands_at(state.other, token - back, token)) return true;
  return false;
}

}  // namespace doichieu::pattern
