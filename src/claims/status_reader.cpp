#include "claims/status_reader.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::string_view cause = "cause";
constexpr std::uint32_t name_reach = 4;  ///< tokens between the words of a cause and its name
constexpr std::uint32_t what_reach = 6;  ///< tokens between what happened and the words of its cause

class Reader {
 public:
  Reader(const Words& words, const Mentions& mentions) : words_(words), mentions_(mentions) {}

  std::vector<StatusReading> run() const {
    std::vector<StatusReading> out;
    for (const Sentence& sentence : words_.text.sentences())
      for (std::uint32_t first = sentence.tokens.first; first < sentence.tokens.last;) {
        const TokenRange clause = clause_at(words_, first);
        read(clause, out);
        first = clause.last + 1;
      }
    return out;
  }

 private:
  void read(TokenRange clause, std::vector<StatusReading>& out) const {
    if (conditional(clause)) return;
    const bool past = tells_past_year(clause);
    const std::size_t before = out.size();
    for (std::uint32_t at = clause.first; at < clause.last;) {
      const Hit* hit = words_.longest(at, EntryType::step);
      if (!hit || hit->tokens.last > clause.last) {
        ++at;
        continue;
      }
      at = hit->tokens.last;
      auto reading = reading_of(*hit, clause);
      if (reading && !told(out, before, *reading) && (!past || reading->status.ladder == cause))
        out.push_back(std::move(*reading));
    }
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

  bool conditional(TokenRange sentence) const {
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
      if (words_.longest(at, EntryType::conditional)) return true;
    return false;
  }

  /// Has the sentence told a step of this ladder already?
  static bool told(const std::vector<StatusReading>& out, std::size_t from, const StatusReading& reading) {
    return reading.status.ladder != cause &&
           std::any_of(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(),
                       [&](const StatusReading& r) { return r.status.ladder == reading.status.ladder; });
  }

  std::optional<StatusReading> reading_of(const Hit& hit, TokenRange sentence) const {
    const Entry& entry = words_.lexicon[hit.entry];
    StatusReading out;
    out.tokens = hit.tokens;
    if (entry.code == cause) {
      out.name = name_behind(hit.tokens.last, sentence.last);
      if (out.name == no_index) return std::nullopt;
      out.what = concept_before(hit.tokens.first, sentence.first);
      out.tokens.last = mentions_.names[out.name].tokens.last;
    }
    out.status = {entry.code, entry.low, std::max(entry.low, entry.high),
                  std::string(words_.text.source(out.tokens))};
    return out;
  }

  std::uint32_t name_behind(std::uint32_t first, std::uint32_t last) const {
    const auto at = names_from(mentions_, first);
    if (at == mentions_.names.end() || at->tokens.first >= std::min(last, first + name_reach))
      return no_index;
    if (at->entity == no_index) return no_index;
    for (std::uint32_t i = first; i < at->tokens.first; ++i)
      if (words_.text[i].kind == TokenKind::punctuation) return no_index;
    return static_cast<std::uint32_t>(at - mentions_.names.begin());
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
};

}  // namespace

TokenRange clause_at(const Words& words, std::uint32_t token) {
  const TokenRange sentence = words.text.sentence_of(token);
  TokenRange out{token, token};
  while (out.first > sentence.first && !words.is_mark(out.first - 1, ";")) --out.first;
  while (out.last < sentence.last && !words.is_mark(out.last, ";")) ++out.last;
  return out;
}

std::vector<StatusReading> read_statuses(const Words& words, const Mentions& mentions) {
  return Reader(words, mentions).run();
}

}  // namespace doichieu
