#include "claims/location_reader.hpp"

#include <algorithm>
#include <array>

#include "claims/anchors.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t widest_link = 2;  ///< tokens between two places of a chain
constexpr std::uint32_t thing_reach = 8;  ///< tokens between a bridge and the word that leads over its river
constexpr std::uint32_t crossing_reach = 3;  ///< tokens between that word and the river

/// From small to large: what stands later may hold what stands before. One line is one size.
constexpr std::array<std::pair<std::string_view, int>, 10> sizes = {{{"village", 0},
                                                                     {"commune", 1},
                                                                     {"ward", 1},
                                                                     {"town", 2},
                                                                     {"district", 2},
                                                                     {"county", 2},
                                                                     {"province", 3},
                                                                     {"city", 3},
                                                                     {"state", 3},
                                                                     {"country", 4}}};

std::optional<int> size_of(std::string_view sort) {
  for (const auto& [name, size] : sizes)
    if (name == sort) return size;
  return std::nullopt;
}

/// A place whose sort is known: by a word, or by the lexicon alone.
struct SortedPlace {
  Location location;
  TokenRange tokens;  ///< the word for the sort included
  bool by_word = false;
};

class Reader {
 public:
  Reader(const Words& words, const Mentions& mentions)
      : words_(words), text_(words.text), mentions_(mentions) {
    for (const NameMention& name : mentions.names)
      if (auto place = sorted(name)) places_.push_back(std::move(*place));
  }

  std::vector<LocationReading> run() const {
    std::vector<LocationReading> out;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      chain(i, out);
      crossing(places_[i], out);
    }
    return out;
  }

 private:
  std::optional<SortedPlace> sorted(const NameMention& name) const {
    SortedPlace out;
    out.tokens = name.tokens;
    TokenRange core = name.tokens;
    const Hit* word = word_before(name.tokens.first);
    if (!word) {
      if (const Hit* inside = words_.longest(core.first, EntryType::place_word);
          inside && inside->tokens.last < core.last)
        word = inside;
    }
    if (word) {
      core.first = std::max(core.first, word->tokens.last);
      out.tokens.first = std::min(out.tokens.first, word->tokens.first);
    } else if ((word = word_behind(core))) {
      core.last = std::min(core.last, word->tokens.first);
      out.tokens.last = std::max(out.tokens.last, word->tokens.last);
    }
    if (core.empty() || text_[core.first].kind == TokenKind::number) return std::nullopt;
    const bool place = name.type == MentionType::place;
    if (name.type != MentionType::name && !place && name.type != MentionType::person) return std::nullopt;
    if (!word && (!place || name.entry == no_entry)) return std::nullopt;
    out.by_word = word != nullptr;
    out.location.sort = words_.lexicon[word ? word->entry : name.entry].code;
    out.location.entry = place ? name.entry : no_entry;
    for (std::uint32_t at = core.first; at < core.last; ++at) out.location.name += text_.folded(at);
    out.location.written = text_.source(out.tokens);
    out.location.may_be_translated = words_.language == Language::english && out.location.entry == no_entry &&
                                     !marked(core) &&
                                     !size_of(out.location.sort);  // rivers are translated, districts are not
    return out;
  }

  bool marked(TokenRange tokens) const {
    for (std::uint32_t at = tokens.first; at < tokens.last; ++at)
      if (text_[at].is(TokenFlag::marked)) return true;
    return false;
  }

  /// "huyện" of "huyện Bảo Yên", "sông".
  const Hit* word_before(std::uint32_t first) const {
    if (words_.language != Language::vietnamese) return nullptr;
    const std::uint32_t begin = text_.sentence_of(first).first;
    for (std::uint32_t at = first, steps = 0; at-- > begin && steps < 3; ++steps)
      if (const Hit* hit = words_.longest(at, EntryType::place_word); hit && hit->tokens.last == first)
        return hit;
    return nullptr;
  }

  /// "District" of "Bảo Yên District", or behind the name.
  const Hit* word_behind(TokenRange name) const {
    const std::uint32_t end = text_.sentence_of(name.first).last;
    for (std::uint32_t at = name.first + 1; at <= name.last && at < end; ++at)
      if (const Hit* hit = words_.longest(at, EntryType::place_word);
          hit && (hit->tokens.last == name.last || hit->tokens.first == name.last))
        return hit;
    return nullptr;
  }

  /// The place that holds it, where that one stands right behind.
  void chain(std::size_t i, std::vector<LocationReading>& out) const {
    if (i + 1 == places_.size()) return;
    const SortedPlace &small = places_[i], &large = places_[i + 1];
    const auto size = size_of(small.location.sort), larger = size_of(large.location.sort);
    if (!small.by_word || !size || !larger || *larger <= *size ||
        !linked(small.tokens.last, large.tokens.first))
      return;
    out.push_back({large.location,
                   small.location.name,
                   small.location.sort,
                   no_entry,
                   {small.tokens.first, large.tokens.last}});
  }

  bool linked(std::uint32_t from, std::uint32_t to) const {
    if (to < from || to - from > widest_link || text_[from - 1].sentence != text_[to].sentence) return false;
    for (std::uint32_t at = from; at < to; ++at) {
      const Hit* stop = words_.longest(at, EntryType::stop);
      const bool small =
          stop && (words_.lexicon[stop->entry].code == "of" || words_.lexicon[stop->entry].code == "in");
      if (!small && !words_.is_mark(at, ",") && !words_.is_mark(at, "(") && !words_.is_mark(at, "-"))
        return false;
    }
    return true;
  }

  /// "the bridge over the Red River".
  void crossing(const SortedPlace& place, std::vector<LocationReading>& out) const {
    if (!place.by_word) return;
    const TokenRange sentence = text_.sentence_of(place.tokens.first);
    const std::uint32_t first = place.tokens.first;
    for (std::uint32_t at = first, steps = 0; at-- > sentence.first && steps < crossing_reach; ++steps) {
      if (text_[at].kind == TokenKind::punctuation) return;
      const Hit* over = words_.coded(at, EntryType::crossing, place.location.sort);
      if (!over || over->tokens.last > first) continue;
      if (auto thing = thing_before(at, sentence.first)) {
        thing->location = place.location;
        thing->tokens.last = place.tokens.last;
        out.push_back(std::move(*thing));
      }
      return;
    }
  }

  /// What leads over it: a concept, with the name that holds it or stands beside it.
  std::optional<LocationReading> thing_before(std::uint32_t over, std::uint32_t begin) const {
    for (std::uint32_t at = over, steps = 0; at-- > begin && steps < thing_reach; ++steps) {
      const Hit* hit = words_.longest(at, EntryType::concept_);
      if (!hit || hit->tokens.last > over || words_.lexicon[hit->entry].code != crossing_code) continue;
      LocationReading out;
      out.thing = hit->entry;
      out.tokens = hit->tokens;
      if (const NameMention* name = name_beside(hit->tokens)) {
        out.tokens = {std::min(out.tokens.first, name->tokens.first),
                      std::max(out.tokens.last, name->tokens.last)};
        for (std::uint32_t i = name->tokens.first; i < name->tokens.last; ++i)
          if (i < hit->tokens.first || i >= hit->tokens.last) out.of += text_.folded(i);
      }
      return out;
    }
    return std::nullopt;
  }

  /// The name that overlaps the words or stands right beside them: "Phong Châu Bridge", "cầu Phong Châu".
  const NameMention* name_beside(TokenRange words) const {
    auto at =
        std::upper_bound(mentions_.names.begin(), mentions_.names.end(), words.last,
                         [](std::uint32_t token, const NameMention& n) { return token < n.tokens.first; });
    for (int steps = 0; steps < 2 && at != mentions_.names.begin(); ++steps) {
      --at;
      const bool beside = words_.language == Language::english ? at->tokens.last == words.first
                                                               : at->tokens.first == words.last;
      if (beside || at->tokens.overlaps(words)) return &*at;
    }
    return nullptr;
  }

  const Words& words_;
  const NormalText& text_;
  const Mentions& mentions_;
  std::vector<SortedPlace> places_;
};

}  // namespace

std::vector<LocationReading> read_locations(const Words& words, const Mentions& mentions) {
  return Reader(words, mentions).run();
}

}  // namespace doichieu
