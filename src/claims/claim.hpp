#pragma once
// What an article claims: frames, each with its words.
//
// A claim is a kind, a value, and the slots it is about. General claims need no rule of their own: every
// quantity with what it counts, every moment tied to its event, every named person with the office, every
// named party. Rules of rules/claims make them sharper.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "claims/mention.hpp"
#include "claims/text_words.hpp"
#include "rules/vocabulary.hpp"
#include "text/limits.hpp"
#include "text/span.hpp"
#include "value/clock.hpp"
#include "value/doer.hpp"
#include "value/location.hpp"
#include "value/match_minute.hpp"
#include "value/ranking.hpp"
#include "value/status.hpp"

namespace doichieu {

/// How a claim comes by what a slot holds.
enum class SlotState : std::uint8_t { unknown, stated, inherited };

/// One slot: the hashes it may be recognised by (concepts, folded names, designators: any shared one makes
/// two slots meet), and its words.
struct Slot {
  SlotName name = SlotName::event;
  SlotState state = SlotState::unknown;
  std::vector<std::uint64_t> keys;  ///< sorted, unique; wider concepts included
  std::string text;                 ///< for people
  /// Of `keys` those that the words themselves say, but for generic ones.
  std::vector<std::uint64_t> said = {};
  bool by_word = false;  ///< the key is a word that the lexicon does not know: another may mean the same
};

/// A person of a list, with the offices said there.
struct Member {
  Name name;
  std::vector<Role> roles;
  std::string role_text;  ///< as written; may be empty
  Span name_span;
};

/// A list of people: who was there, travelled along, spoke.
struct People {
  std::vector<Member> members;  ///< in the order of the text
  bool open = false;            ///< "including", "along with other officials": at least these
  std::string occasion;         ///< of the cue: "delegation", "attendance" …
};

/// When somebody scored, and who: the minute is compared, and not with that of somebody else.
struct Feat {
  MatchMinute minute;
  Name who;  ///< empty where the sentence names nobody
};

using Value =
    std::variant<Quantity, Moment, DayPart, Clock, Name, Role, People, Ranking, Status, Location, Feat, Doer>;

/// What an anchor is: two claims with places, or days, close by that are not the same ones are kept apart.
/// A change ("rose", "reached") is the topic of a percentage alone. A region holds a place that is named. A
/// word is one that the lexicon does not know: it meets its like in articles of one language.
enum class AnchorKind : std::uint8_t {
  topic,
  change,
  generic,
  name,
  place,
  region,
  day,
  number,
  designator,
  word,
};

/// Something that shows what a sentence is about without translation: a name, a designator, a number, a
/// concept.
struct Anchor {
  std::uint64_t key = 0;
  float weight = 0;  ///< how much it tells wherever it stands
  float near = 1;    ///< 1 beside the words of the claim, towards 0 with distance; see claims/anchors.hpp
  AnchorKind kind = AnchorKind::topic;
};

struct Claim {
  ClaimKind kind = ClaimKind::quantity;
  std::string rule;          ///< id of the claim rule, or "general"
  std::uint32_t source = 0;  ///< index of the article in its story
  std::vector<Slot> slots;
  Value value;
  std::vector<Span> where;  ///< the words that state it, in order; each 120 bytes at most
  Span context;             ///< the sentence of the first
  SectionKind section = SectionKind::body;
  std::vector<Anchor> anchors;  ///< of the sentence, sorted by key, without those of the value itself
  Language language = Language::english;  ///< of the article
  double weight = 0;     ///< how telling the value itself is: rare figures and full names count more
  bool as_of = false;    ///< a moment that counts are as of: it tells when no event was
  bool running = false;  ///< a count that grows while an event goes on: the dead, the rescued
  double published = 0;  ///< of the article: days since 1970, the local hour a fraction; 0 is unknown

  const Slot* slot(SlotName name) const;
};

/// What a claim is about, for people: "Sun Phu Quoc Airways · 787-9".
std::string subject_of(const Claim& claim, const Lexicon& lexicon);

/// "up to 40", "18 February 2026", "Tô Lâm": for reports.
std::string print(const Value& value, const Lexicon& lexicon);

/// The relation of two values of one claim kind. REQUIRES: the same alternative in both.
Related relate(const Value& a, const Value& b, const Lexicon& lexicon);

/// One value of a tie, and where it stands.
struct Tied {
  Value value;
  Span where;    ///< the words that state it; 120 bytes at most
  Span context;  ///< their sentence
  std::string rule = "general";
};

/// How sure the words are that the parts they name are all there are.
enum class Closure : std::uint8_t {
  closed,   ///< "comprising", a colon: these and no more
  loose,    ///< a bracket, or nothing but what is counted: mostly all
  unended,  ///< all of them, but words go on behind, which may name more
  parted,   ///< "of the 85", "of whom", and a row of them to the end of the sentence: often all
  open,     ///< "including", "of whom": perhaps some of them
};

/// Values of one article that its own words tie to each other, so that arithmetic alone can tell whether they
/// agree: a total and its parts, an amount in two currencies. See claims/ties.
struct Tie {
  ClaimKind kind = ClaimKind::sum;  ///< that of the check which judges it
  std::vector<Tied> parts;          ///< in the order that the finder of that kind tells
  Closure closure = Closure::closed;
  std::string subject;  ///< for people
};

/// What an article claims, and how much of it was looked at.
struct Extraction {
  std::vector<Claim> claims;    ///< in the order of the text
  std::vector<Tie> ties;        ///< by kind, each in the order of the text
  std::vector<Span> sentences;  ///< in the order of the text
  TextWords words;
  struct Count {
    std::uint32_t taken = 0, total = 0;
  } quantities, names, moments;  ///< of the mentions, how many a claim took up
  std::optional<Published> published;
  std::vector<Excess> excess;  ///< limits that the article reached, by Limit
};

Extraction extract_claims(const Article& article, const RuleSet& rules, std::uint32_t source,
                          const Limits& limits = {});

}  // namespace doichieu
