// relate_written_places(): a place by itself, "TP. Hồ Chí Minh", "Washington (bang)", "Ba Đình, Hà Nội".

#include <algorithm>

#include "claims/written.hpp"
#include "claims/written_words.hpp"
#include "value/name.hpp"
#include "value/place.hpp"

namespace doichieu {
namespace {

/// What was read, and how many words of it that explains nothing of.
struct PlaceReading {
  NamedPlace place;
  std::uint32_t left_over = 0;
};

class PlaceReader {
 public:
  explicit PlaceReader(const Words& words) : words_(words), taken_(words.text.size(), 0) {}

  std::optional<PlaceReading> read() {
    const Hit* best = nullptr;
    for (const Hit& hit : words_.hits.all())
      if (is(hit, EntryType::place) && (!best || hit.tokens.size() > best->tokens.size())) best = &hit;
    best = body_around(best);
    if (!best) return standing_alone();
    PlaceReading out{{best->entry, {}}, 0};
    take(best->tokens);
    out.place.sort = sort_beside(best->tokens);
    for (const Hit& hit : words_.hits.all())
      if (is(hit, EntryType::place_word) || wider(hit, best->entry) || in_brackets(hit)) take(hit.tokens);
    out.left_over = left_over();
    return out;
  }

 private:
  bool is(const Hit& hit, EntryType type) const { return words_.lexicon[hit.entry].type == type; }

  void take(TokenRange tokens) { std::fill(taken_.begin() + tokens.first, taken_.begin() + tokens.last, 1); }

  std::uint32_t left_over() const {
    std::uint32_t count = 0;
    for (std::uint32_t token = 0; token < words_.text.size(); ++token)
      count += !taken_[token] && !is_filler(words_, token);
    return count;
  }

  /// Bodies that act as places do: "EU", "UN". One that holds the place's name is meant, not the place.
  const Hit* body_around(const Hit* place) const {
    const Hit* best = place;
    for (const Hit& hit : words_.hits.all())
      if (is(hit, EntryType::organisation) && (!place || hit.tokens.contains(place->tokens)) &&
          (!best || hit.tokens.size() > best->tokens.size()))
        best = &hit;
    return best;
  }

  /// "Hà Nội" behind "Ba Đình": where the place lies.
  bool wider(const Hit& hit, EntryId place) const {
    return is(hit, EntryType::place) && words_.lexicon.is_part_of(place, hit.entry);
  }

  /// The agency of a dateline: "Hanoi (VNA)".
  bool in_brackets(const Hit& hit) const {
    return is(hit, EntryType::organisation) && hit.tokens.first > 0 &&
           words_.is_mark(hit.tokens.first - 1, "(") && words_.is_mark(hit.tokens.last, ")");
  }

  /// What the word before the name says it is, or the one behind, in brackets or not.
  std::string sort_beside(TokenRange name) const {
    for (const Hit& hit : words_.hits.all()) {
      if (!is(hit, EntryType::place_word)) continue;
      std::uint32_t last = hit.tokens.last;
      while (last < name.first && is_filler(words_, last)) ++last;
      const std::uint32_t behind = name.last + words_.is_mark(name.last, "(");
      if (last == name.first || hit.tokens.first == behind) return words_.lexicon[hit.entry].code;
    }
    return {};
  }

  /// "Thủ đô", which is one place where no name follows.
  std::optional<PlaceReading> standing_alone() {
    for (const Hit& hit : words_.hits.all()) {
      if (!is(hit, EntryType::place_word)) continue;
      for (const std::string& parent : words_.lexicon[hit.entry].parents)
        if (const auto id = words_.lexicon.find(parent)) {
          take(hit.tokens);
          return PlaceReading{{*id, {}}, left_over()};
        }
    }
    return std::nullopt;
  }

  const Words& words_;
  std::vector<char> taken_;
};

/// A word in brackets behind the name, put before it: "bang Washington" for "Washington (bang)".
std::string turned(std::string_view written) {
  const std::size_t open = written.find('('), close = written.find(')', std::min(open, written.size()));
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  return std::string(written.substr(open + 1, close - open - 1)) + ' ' + std::string(written.substr(0, open));
}

/// The place that the words name as a whole; nothing where some are left over.
std::optional<NamedPlace> read_place(std::string_view written, const RuleSet& rules) {
  std::optional<PlaceReading> best;
  const std::string other = turned(written);
  for (const std::string_view text : {std::string_view(other), written})
    for (const Language language : {Language::vietnamese, Language::english}) {
      const WrittenWords whole(text, language, rules);
      const auto reading = PlaceReader(whole.words).read();
      if (!reading || (best && best->left_over <= reading->left_over)) continue;
      best = reading;
    }
  if (!best || best->left_over > 0) return std::nullopt;
  return best->place;
}

/// Two names that the lexicon does not both know: as names, spaces aside ("Ea Ly", "Ealy").
Related relate_unknown(std::string_view a, std::string_view b) {
  const auto close_up = [](std::string text) {
    std::erase(text, ' ');
    return text;
  };
  const Name name_a = make_name(a), name_b = make_name(b);
  const Related related = relate(name_a, name_b);
  if (related.relation == Relation::unrelated && close_up(name_a.folded) == close_up(name_b.folded))
    return {close_up(name_a.written) == close_up(name_b.written) ? Relation::same : Relation::overlaps,
            Cause::marks};
  return related;
}

std::string reason_of(Related related) {
  switch (related.relation) {
    case Relation::same:
      return "Both are names of one place.";
    case Relation::refines:
      return "The first lies in the second.";
    case Relation::refined_by:
      return "The second lies in the first.";
    case Relation::overlaps:
      return "Both may name one place.";
    case Relation::conflict:
      return "They are two places, and neither lies in the other.";
    case Relation::unrelated:
      break;
  }
  return "They are two places, or one of them is none.";
}

}  // namespace

WrittenRelation relate_written_places(std::string_view a, std::string_view b, const RuleSet& rules,
                                      std::string_view day) {
  const auto place_a = read_place(a, rules), place_b = read_place(b, rules);
  Related related{Relation::unrelated, Cause::name};
  if (place_a && place_b)
    related = relate(*place_a, *place_b, rules.lexicon, day);
  else if (!place_a && !place_b)
    related = relate_unknown(a, b);
  return {related, {}, reason_of(related)};
}

}  // namespace doichieu
