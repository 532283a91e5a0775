#include "claims/status_reader.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "claims/told_steps.hpp"
#include "rules/ladders.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t name_reach = 4;  ///< tokens between the words of a cause and its name
constexpr std::uint32_t what_reach = 6;  ///< tokens between what happened and the words of its cause

/// A step, and whether the text tells it of something: one that it does not may still contradict others.
struct Seen {
  StatusReading reading;
  bool told = true;
};

class Reader {
 public:
  Reader(const Words& words, const Mentions& mentions, const Ladders& ladders)
      : words_(words), mentions_(mentions), ladders_(ladders) {}

  std::vector<StatusReading> run() const {
    std::vector<Seen> seen;
    for (const Sentence& sentence : words_.text.sentences())
      for (std::uint32_t first = sentence.tokens.first; first < sentence.tokens.last;) {
        const TokenRange clause = clause_at(words_, first);
        read(clause, seen);
        first = clause.last + 1;
      }
    ToldSteps<std::uint32_t> of_name, of_any;
    for (const Seen& one : seen) {
      of_name.add(one.reading.name, one.reading.status);
      of_any.add(no_index, one.reading.status);
    }
    std::vector<StatusReading> out;
    for (const Seen& one : seen)
      if (one.told && !contradicted(one.reading, of_name, of_any)) out.push_back(one.reading);
    return out;
  }

 private:
  void read(TokenRange clause, std::vector<Seen>& out) const {
    const bool conditional = is_conditional(clause), past = tells_past_year(clause);
    std::set<std::string_view> told;  // the ladders of which the clause has told a step already
    for (std::uint32_t at = clause.first; at < clause.last;) {
      const Hit* hit = step_at(at);
      if (!hit || hit->tokens.last > clause.last) {
        ++at;
        continue;
      }
      at = hit->tokens.last;
      const Entry& entry = words_.lexicon[hit->entry];
      const Ladder& of = *ladders_.of(entry);
      const bool done = !past && (of.planned || (!conditional && !told.contains(of.id)));
      for (StatusReading& reading : readings_of(*hit, of, clause)) {
        const bool borne = done && bears(of, reading);
        out.push_back({std::move(reading), borne});
        told.insert(of.id);
      }
    }
  }

  /// The longest that is told of more than an amount: told_of_reader.hpp.
  const Hit* step_at(std::uint32_t token) const {
    const Hit* best = nullptr;
    for (auto [hit, end] = words_.hits.at(token); hit != end; ++hit) {
      if (words_.lexicon.type(hit->entry) != EntryType::step) continue;
      const Ladder* of = ladders_.of(words_.lexicon[hit->entry]);
      if (of && of->bearer != Bearer::amount && (!best || hit->tokens.size() > best->tokens.size()))
        best = hit;
    }
    return best;
  }

  /// Does the article tell another step of a ladder whose words it uses loosely?
  /// What is told of nobody may be told of anybody.
  static bool contradicted(const StatusReading& reading, const ToldSteps<std::uint32_t>& of_name,
                           const ToldSteps<std::uint32_t>& of_any) {
    if (!reading.status.ladder.loose) return false;
    if (reading.name == no_index) return of_any.contradict(no_index, reading.status);
    return of_name.contradict(reading.name, reading.status) || of_name.contradict(no_index, reading.status);
  }

  /// "paid an official visit in 2019": of that year, not of the news.
  bool tells_past_year(TokenRange clause) const {
    if (!mentions_.published) return false;
    auto at =
        std::lower_bound(mentions_.moments.begin(), mentions_.moments.end(), clause.first,
                         [](const MomentReading& m, std::uint32_t token) { return m.tokens.first < token; });
    for (; at != mentions_.moments.end() && at->tokens.first < clause.last; ++at)
      if (at->moment.day.year != 0 && !at->moment.resolved && at->moment.day.year < mentions_.published->year)
        return true;
    return false;
  }

  bool is_conditional(TokenRange clause) const {
    for (std::uint32_t at = clause.first; at < clause.last; ++at)
      if (words_.longest(at, EntryType::conditional)) return true;
    return false;
  }

  static bool bears(const Ladder& of, const StatusReading& reading) {
    const bool named =
        of.bearer == Bearer::title || of.bearer == Bearer::culprit || of.bearer == Bearer::subjects;
    return !named || reading.name != no_index;
  }

  /// One for each that bears it; one of nobody where nobody is named.
  std::vector<StatusReading> readings_of(const Hit& hit, const Ladder& of, TokenRange clause) const {
    const Entry& entry = words_.lexicon[hit.entry];
    StatusReading out;
    out.tokens = hit.tokens;
    if (of.bearer == Bearer::culprit) out.what = concept_before(hit.tokens.first, clause.first);
    if (of.bearer == Bearer::title || of.bearer == Bearer::culprit) {
      out.name = name_behind(hit, clause.last, of.bearer == Bearer::culprit ? name_reach : 1);
      if (out.name != no_index) out.tokens.last = mentions_.names[out.name].tokens.last;
    }
    out.status = {of, entry.low, std::max(entry.low, entry.high),
                  std::string(words_.text.source(out.tokens))};
    if (of.bearer != Bearer::subjects) return {out};
    std::vector<StatusReading> all;
    for (const std::uint32_t name : subjects({clause.first, hit.tokens.first})) {
      all.push_back(out);
      all.back().name = name;
    }
    return all.empty() ? std::vector{out} : all;
  }

  /// The name that begins or ends behind the words.
  std::uint32_t name_behind(const Hit& hit, std::uint32_t last, std::uint32_t reach) const {
    auto at = names_from(mentions_, hit.tokens.last);
    if (at != mentions_.names.begin() && std::prev(at)->tokens.last > hit.tokens.last) --at;
    if (at == mentions_.names.end() || at->tokens.first >= std::min(last, hit.tokens.last + reach))
      return no_index;
    if (at->entity == no_index) return no_index;
    for (std::uint32_t i = hit.tokens.last; i < at->tokens.first; ++i)
      if (words_.text[i].kind == TokenKind::punctuation) return no_index;
    return static_cast<std::uint32_t>(at - mentions_.names.begin());
  }

  /// The first party named, which may be described with others, and the last.
  std::vector<std::uint32_t> subjects(TokenRange tokens) const {
    std::vector<std::uint32_t> parties;
    for (auto at = names_from(mentions_, tokens.first);
         at != mentions_.names.end() && at->tokens.last <= tokens.last; ++at)
      if (at->entity != no_index && at->type != MentionType::place && at->type != MentionType::product)
        parties.push_back(static_cast<std::uint32_t>(at - mentions_.names.begin()));
    if (parties.size() > 2) parties.erase(parties.begin() + 1, parties.end() - 1);
    return parties;
  }

  std::uint32_t concept_before(std::uint32_t first, std::uint32_t begin) const {
    auto at =
        std::lower_bound(mentions_.concepts.begin(), mentions_.concepts.end(), first,
                         [](const ConceptMention& c, std::uint32_t token) { return c.tokens.first < token; });
    while (at != mentions_.concepts.begin() && std::prev(at)->tokens.last > first) --at;
    if (at == mentions_.concepts.begin()) return no_index;
    --at;
    return at->tokens.first < begin || first - at->tokens.last > what_reach
               ? no_index
               : static_cast<std::uint32_t>(at - mentions_.concepts.begin());
  }

  const Words& words_;
  const Mentions& mentions_;
  const Ladders& ladders_;
};

}  // namespace

TokenRange clause_at(const Words& words, std::uint32_t token) {
  const TokenRange sentence = words.text.sentence_of(token);
  TokenRange out{token, token};
  while (out.first > sentence.first && !words.is_mark(out.first - 1, ";")) --out.first;
  while (out.last < sentence.last && !words.is_mark(out.last, ";")) ++out.last;
  return out;
}

std::vector<StatusReading> read_statuses(const Words& words, const Mentions& mentions,
                                         const Ladders& ladders) {
  return Reader(words, mentions, ladders).run();
}

}  // namespace doichieu
