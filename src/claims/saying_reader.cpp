#include "claims/saying_reader.hpp"

#include <algorithm>
#include <optional>

#include "claims/anchors.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t before_reach = 2;  ///< tokens between a speaker and "said"
constexpr std::uint32_t behind_reach = 3;  ///< between "said" or "according to" and a speaker

class Reader {
 public:
  Reader(const Words& words, const Mentions& mentions)
      : words_(words), text_(words.text), ends_(text_.size() + 1), starts_(text_.size() + 1) {
    for (std::uint32_t i = 0; i < mentions.concepts.size(); ++i)
      if (of_people(mentions.concepts[i].entry))
        offer({mentions.concepts[i].tokens, no_index, mentions.concepts[i].entry});
    for (const RoleMention& role : mentions.roles) offer({role.tokens, role.holder, role.role.head});
    for (std::uint32_t i = 0; i < mentions.names.size(); ++i)
      if (speaks(mentions.names[i])) offer({mentions.names[i].tokens, i, no_entry});
  }

  std::vector<SayingReading> run() const {
    std::vector<SayingReading> out;
    for (const Sentence& sentence : text_.sentences())
      for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at)
        if (auto reading = read(at, sentence.tokens)) {
          out.push_back(*reading);
          break;
        }
    return out;
  }

 private:
  void offer(const SayingReading& speaker) {
    ends_[speaker.tokens.last] = speaker;  // a name before an office, an office before a concept
    starts_[speaker.tokens.first] = speaker;
  }

  bool of_people(EntryId entry) const {
    const auto wider = words_.lexicon.ancestors(entry);
    return std::any_of(wider.begin(), wider.end(),
                       [&](EntryId id) { return words_.lexicon[id].code == generic_code; });
  }

  /// A person, or a body.
  bool speaks(const NameMention& name) const {
    return name.entity != no_index && name.type != MentionType::place && name.type != MentionType::product;
  }

  std::optional<SayingReading> read(std::uint32_t at, TokenRange sentence) const {
    if (const Hit* cites = words_.coded(at, EntryType::deed_word, "cites"))
      return behind(cites->tokens, sentence);
    const Hit* says = words_.coded(at, EntryType::deed_word, "says");
    if (!says) return std::nullopt;
    for (std::uint32_t back = 0; back <= before_reach && at >= sentence.first + back; ++back) {
      const auto& speaker = ends_[at - back];
      if (speaker && speaker->tokens.first >= sentence.first)
        return SayingReading{{speaker->tokens.first, says->tokens.last}, speaker->who, speaker->is};
      if (at > sentence.first + back && text_[at - back - 1].kind == TokenKind::punctuation &&
          !words_.is_mark(at - back - 1, ","))
        break;
    }
    return words_.language == Language::english ? behind(says->tokens, sentence) : std::nullopt;
  }

  std::optional<SayingReading> behind(TokenRange cue, TokenRange sentence) const {
    for (std::uint32_t at = cue.last; at < std::min(sentence.last, cue.last + behind_reach + 1); ++at) {
      if (starts_[at])
        return SayingReading{{cue.first, starts_[at]->tokens.last}, starts_[at]->who, starts_[at]->is};
      if (text_[at].kind == TokenKind::punctuation) break;
    }
    return std::nullopt;
  }

  const Words& words_;
  const NormalText& text_;
  std::vector<std::optional<SayingReading>> ends_;    ///< by token: who ends before it
  std::vector<std::optional<SayingReading>> starts_;  ///< by token: who starts there
};

}  // namespace

std::vector<SayingReading> read_sayings(const Words& words, const Mentions& mentions) {
  return Reader(words, mentions).run();
}

}  // namespace doichieu
