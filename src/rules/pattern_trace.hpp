#pragma once
// Walks a compiled pattern over a sentence as Run does, and remembers the way. Only pattern_explain.cpp and
// its test include this page.

#include <optional>
#include <vector>

#include "rules/pattern_explain.hpp"
#include "rules/pattern_run.hpp"

namespace doichieu::pattern {

class Trace {
 public:
  /// A state that was passed, and the tokens it took.
  struct Passed {
    StateId state;
    TokenRange tokens;
    EntryId entry;
  };
  /// How far a search got: to the end of the pattern, or to a state that did not hold.
  struct Way {
    std::vector<Passed> passed;       ///< edges only: words, concepts, mentions
    std::optional<Passed> forgiven;   ///< the first refusal that was disregarded on the way
    std::size_t before_forgiven = 0;  ///< how many edges were passed before that
    StateId stopped = no_state;       ///< none: it matches
    std::vector<std::uint32_t> tried;
    std::uint32_t end = 0;
  };

  /// With `forgive`, what must not stand somewhere may.
  Trace(const View& view, const Program& program, TokenRange sentence, bool forgive);

  /// The way of the match that starts at `token`; else nothing, and best() may have got better. Ask for
  /// tokens from left to right.
  std::optional<Way> match_at(std::uint32_t token);
  Way best() const;
  bool refused() const { return refused_; }

 private:
  static constexpr std::uint32_t none = 0xffffffff;
  struct Trail {
    std::uint32_t before;
    Passed passed;
    bool refusal;
  };
  struct Job {
    StateId state;
    std::uint32_t token;
    std::uint32_t trail;
    std::uint32_t edges;
  };
  struct Move {
    StateId state;
    std::uint32_t token;
    std::optional<EntryId> entry;             ///< of an edge
    std::optional<std::uint32_t> refused_at;  ///< the token of a refusal that was disregarded
  };

  void moves(StateId id, std::uint32_t token, std::vector<Move>& out);
  void edges(StateId id, std::uint32_t token, std::vector<Move>& out);
  void gap(StateId id, std::uint32_t token, std::vector<Move>& out);
  void choose(const Choice& choice, std::uint32_t token, std::vector<Move>& out) const;
  void refusal(bool refused, std::uint32_t at, StateId next, std::uint32_t token, std::vector<Move>& out);
  bool stands_at(StateId body, std::uint32_t token, std::optional<std::uint32_t> end = {});
  bool stands_before(const State& state, std::uint32_t token);
  void fail(const Job& job);
  Way way_to(std::uint32_t trail) const;

  const View& view_;
  const Program& program_;
  TokenRange sentence_, words_;
  bool forgive_;
  bool refused_ = false;
  Visited visited_;
  std::vector<Trail> trail_;
  Job best_ = {no_state, 0, none, 0};
  std::vector<std::uint32_t> tried_;  ///< where best_'s state was looked for
};

}  // namespace doichieu::pattern
