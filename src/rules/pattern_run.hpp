#pragma once
// Runs a compiled pattern over a sentence.
//
// A search tries the ways through the automaton in order of preference and goes back where one fails. What
// failed at a token fails there again, from whatever start it is reached, so every (state, token) is entered
// once a sentence at most: the whole takes states × tokens, on any text.

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/pattern_program.hpp"
#include "rules/pattern_visited.hpp"

namespace doichieu::pattern {

/// A text as patterns see it: words, forms and mentions, each found by the token it starts at.
class View {
 public:
  View(const NormalText& text, const Hits& hits, const std::vector<TypedRange>& mentions,
       const Concepts& concepts);

  const NormalText& text() const { return text_; }
  const Hits& hits() const { return hits_; }
  const Concepts& concepts() const { return concepts_; }
  /// The most tokens of any mention or hit.
  std::uint32_t longest_edge() const { return longest_edge_; }

  bool is_word(const Word& word, std::uint32_t token) const {
    return text_[token].hash == word.hash && is_spelled(word, token);
  }
  /// Does a gap end before this token?
  bool ends_clause(std::uint32_t token) const;

  /// Calls `visit` with the end of every form of a concept that starts at `token`, the longest first.
  template <class Visit>
  void each_form(const std::vector<std::uint32_t>& numbers, std::uint32_t token, Visit visit) const {
    if (hits_.all().empty()) return;
    const auto [begin, end] = hits_.at(token);
    for (const Hit* hit = begin; hit != end; ++hit)
      if (concepts_.any(hit->entry, numbers)) visit(hit->tokens.last);
  }

  /// The same for mentions.
  template <class Visit>
  void each_mention(TypeSet types, std::uint32_t token, Visit visit) const {
    if (mentions_.empty()) return;
    for (std::uint32_t i = first_mention_[token]; i != first_mention_[token + 1]; ++i)
      if ((set_of(mentions_[i].type) & types) != 0) visit(mentions_[i].tokens.last);
  }

 private:
  bool is_spelled(const Word& word, std::uint32_t token) const;
  bool writes_marks() const;

  const NormalText& text_;
  const Hits& hits_;
  const Concepts& concepts_;
  std::vector<TypedRange> mentions_;          ///< by first token, the longest first, then by type
  std::vector<std::uint32_t> first_mention_;  ///< by token, and one more
  std::uint32_t longest_edge_ = 1;
  mutable std::optional<bool> writes_marks_;  ///< asked for by few texts
};

class Run {
 public:
  explicit Run(const View& view) : view_(view) {}

  /// From here on, searches are for this pattern and in this sentence.
  void enter(const Program& program, TokenRange sentence);

  /// The end of the match that starts at `token`. Within a sentence, later calls ask for later tokens.
  std::optional<std::uint32_t> match_at(std::uint32_t token);

  /// What the last match captured, by the program's captures; empty where one was not there.
  const std::vector<TokenRange>& captures() const { return captures_; }

 private:
  /// Something left to do: to enter a state; to go on with a gap (`pass` is set in its state), which may end
  /// anywhere from `token` to held.last; or (no_state) to give capture `token` back what it held.
  struct Job {
    StateId state;
    std::uint32_t token;
    TokenRange held;
  };
  struct Search {
    Visited visited;
    std::vector<Job> jobs;
    std::optional<std::uint32_t> must_end;
  };
  static constexpr StateId pass = 0x80000000;

  std::optional<std::uint32_t> run(Search& search, StateId start, std::uint32_t token);
  bool take_up(Search& search, Job& job);
  bool follow(Search& search, StateId state, std::uint32_t& token);
  bool holds(const State& state, std::uint32_t token);
  void branch(Search& search, const State& state, std::uint32_t token);
  void choose(Search& search, const Choice& choice, std::uint32_t token);
  std::uint32_t gap_limit(std::uint32_t token, std::uint32_t most);
  bool stands_at(StateId body, std::uint32_t token, std::optional<std::uint32_t> end = {});
  bool stands_before(const State& state, std::uint32_t token);

  const View& view_;
  const Program* program_ = nullptr;
  TokenRange sentence_;
  TokenRange words_;   ///< the sentence without the punctuation around it
  TokenRange clause_;  ///< no token of this ends a clause; the last may, if it is one of the sentence
  std::vector<TokenRange> captures_;
  bool matched_ = false;  ///< captures_ are those of a match
  Search main_;
  Search look_;  ///< for what must not stand somewhere
};

}  // namespace doichieu::pattern
