#include "rules/pattern_trace.hpp"

#include <algorithm>

namespace doichieu::pattern {

Trace::Trace(const View& view, const Program& program, TokenRange sentence, bool forgive)
    : view_(view), program_(program), sentence_(sentence), words_(sentence), forgive_(forgive) {
  const auto is_sign = [&](std::uint32_t token) {
    return view_.text()[token].kind == TokenKind::punctuation;
  };
  while (!words_.empty() && is_sign(words_.first)) ++words_.first;
  while (!words_.empty() && is_sign(words_.last - 1)) --words_.last;
}

std::optional<Trace::Way> Trace::match_at(std::uint32_t token) {
  std::vector<Job> jobs = {{program_.start, token, none, 0}};
  std::vector<Move> next;
  while (!jobs.empty()) {
    const Job job = jobs.back();
    jobs.pop_back();
    const State& state = program_.states[job.state];
    if (state.many_ways && !visited_.insert(job.state, job.token)) continue;
    if (state.step == Step::accept) {
      Way way = way_to(job.trail);
      way.end = job.token;
      return way;
    }
    next.clear();
    moves(job.state, job.token, next);
    if (next.empty()) fail(job);
    for (auto move = next.rbegin(); move != next.rend(); ++move) {
      std::uint32_t trail = job.trail;
      if (move->entry || move->refused_at) {
        const TokenRange tokens = move->refused_at ? TokenRange{*move->refused_at, *move->refused_at + 1}
                                                   : TokenRange{job.token, move->token};
        trail_.push_back(
            {trail, {job.state, tokens, move->entry.value_or(no_entry)}, move->refused_at.has_value()});
        trail = static_cast<std::uint32_t>(trail_.size() - 1);
      }
      jobs.push_back({move->state, move->token, trail, job.edges + (move->entry ? 1 : 0)});
    }
  }
  return std::nullopt;
}

/// Where one can go from a state, the way to try first in front.
void Trace::moves(StateId id, std::uint32_t token, std::vector<Move>& out) {
  const State& state = program_.states[id];
  const auto go_on = [&](StateId to) { out.push_back({to, token, {}, {}}); };
  switch (state.step) {
    case Step::word:
    case Step::concept_:
    case Step::mention:
      return edges(id, token, out);
    case Step::gap:
      return gap(id, token, out);
    case Step::choose:
      return choose(program_.choices[state.argument], token, out);
    case Step::not_here:
      return refusal(token < sentence_.last && stands_at(state.other, token), token, state.next, token, out);
    case Step::not_before:
      return refusal(stands_before(state, token), token - (token > 0), state.next, token, out);
    case Step::sentence_start:
      return refusal(token > words_.first, token, state.next, token, out);
    case Step::sentence_end:
      return refusal(token < words_.last, token, state.next, token, out);
    case Step::either:
      go_on(state.next);
      return go_on(state.other);
    default:
      return go_on(state.next);
  }
}

void Trace::edges(StateId id, std::uint32_t token, std::vector<Move>& out) {
  const State& state = program_.states[id];
  if (token >= sentence_.last) return;
  const auto reach = [&](std::uint32_t end, EntryId entry) {
    if (end <= sentence_.last) out.push_back({state.next, end, entry, {}});
  };
  if (state.step == Step::word) {
    if (view_.is_word(program_.words[state.argument], token)) reach(token + 1, no_entry);
  } else if (state.step == Step::mention) {
    view_.each_mention(state.argument, token, [&](std::uint32_t end) { reach(end, no_entry); });
  } else if (!view_.hits().all().empty()) {
    const auto [begin, end] = view_.hits().at(token);
    for (const Hit* hit = begin; hit != end; ++hit)
      if (view_.concepts().any(hit->entry, program_.concepts[state.argument]))
        reach(hit->tokens.last, hit->entry);
  }
}

void Trace::gap(StateId id, std::uint32_t token, std::vector<Move>& out) {
  const State& state = program_.states[id];
  const std::uint64_t last = std::min<std::uint64_t>(std::uint64_t{token} + state.argument, sentence_.last);
  std::optional<std::uint32_t> refused;
  for (std::uint32_t at = token; at <= last; ++at) {
    if (state.other != no_state && !refused && stands_at(state.other, at)) {
      refused_ = true;
      refused = at;
      if (!forgive_) return;
    }
    out.push_back({state.next, at, {}, refused});
    if (at < sentence_.last && view_.ends_clause(at)) return;
  }
}

void Trace::choose(const Choice& choice, std::uint32_t token, std::vector<Move>& out) const {
  std::vector<Choice::Branch> branches = choice.by_word;
  branches.insert(branches.end(), choice.others.begin(), choice.others.end());
  std::sort(branches.begin(), branches.end(),
            [](const Choice::Branch& a, const Choice::Branch& b) { return a.rank < b.rank; });
  for (const Choice::Branch& branch : branches) out.push_back({branch.state, token, {}, {}});
}

/// What must not be so at the token `at` is, or is not.
void Trace::refusal(bool refused, std::uint32_t at, StateId next, std::uint32_t token,
                    std::vector<Move>& out) {
  refused_ |= refused;
  if (!refused || forgive_) out.push_back({next, token, {}, refused ? std::optional(at) : std::nullopt});
}

bool Trace::stands_at(StateId body, std::uint32_t token, std::optional<std::uint32_t> end) {
  Visited visited;
  std::vector<Job> jobs = {{body, token, none, 0}};
  std::vector<Move> next;
  while (!jobs.empty()) {
    const Job job = jobs.back();
    jobs.pop_back();
    if (!visited.insert(job.state, job.token)) continue;
    if (program_.states[job.state].step == Step::accept) {
      if (!end || *end == job.token) return true;
      continue;
    }
    next.clear();
    moves(job.state, job.token, next);
    for (const Move& move : next) jobs.push_back({move.state, move.token, none, 0});
  }
  return false;
}

bool Trace::stands_before(const State& state, std::uint32_t token) {
  const Reach& reach = program_.reaches[state.argument];
  const std::uint64_t most =
      std::min<std::uint64_t>(reach.most(view_.longest_edge()), token - sentence_.first);
  for (std::uint32_t back = std::max(reach.least, 1U); back <= most; ++back)
    if (stands_at(state.other, token - back, token)) return true;
  return false;
}

/// States further on in a pattern have smaller numbers.
void Trace::fail(const Job& job) {
  const bool first = best_.state == no_state;
  if (!first && (job.edges < best_.edges || (job.edges == best_.edges && job.state > best_.state))) return;
  if (first || job.edges > best_.edges || job.state < best_.state) {
    best_ = job;
    tried_.clear();
  }
  tried_.push_back(job.token);
}

Trace::Way Trace::way_to(std::uint32_t trail) const {
  Way way;
  std::vector<const Trail*> steps;
  for (; trail != none; trail = trail_[trail].before) steps.push_back(&trail_[trail]);
  for (auto step = steps.rbegin(); step != steps.rend(); ++step)
    if (!(*step)->refusal) {
      way.passed.push_back((*step)->passed);
    } else if (!way.forgiven) {
      way.forgiven = (*step)->passed;
      way.before_forgiven = way.passed.size();
    }
  return way;
}

Trace::Way Trace::best() const {
  Way way = way_to(best_.trail);
  way.stopped = best_.state;
  way.tried = tried_;
  std::sort(way.tried.begin(), way.tried.end());
  way.tried.erase(std::unique(way.tried.begin(), way.tried.end()), way.tried.end());
  return way;
}

}  // namespace doichieu::pattern
