#pragma once
// One entry of the lexicon: what words stand for, and in which forms they are written. lexicon.hpp says how
// they are found in a text.

#include <cstdint>
#include <string>
#include <vector>

#include "text/diagnostic.hpp"

namespace doichieu {

using EntryId = std::uint32_t;
inline constexpr EntryId no_entry = 0xffffffff;

/// Kinds of entry. The table in lexicon_schema.cpp gives each its name in TOML, its extra keys and its case
/// rule.
enum class EntryType : std::uint8_t {
  person,
  organisation,
  place,
  product,
  role,
  role_modifier,
  honorific,
  rank,
  topic,          ///< what a ministry is named for ("Foreign Affairs"); parents name the body
  demonym,        ///< "Vietnamese"; parents name the place
  family_name,    ///< of Vietnamese persons; those of Chinese and Koreans by their code
  middle_name,    ///< of Vietnamese persons, where it shows that the given name begins behind it
  given_name,     ///< all forms of one: Steven, Steve
  name_particle,  ///< written small inside a name: "von", "de"
  body_word,      ///< makes a name that of a body: "Airlines", "Hospital", "Bệnh viện"
  place_word,     ///< says what sort of place a name is: "province", "thành phố"
  irregular,     ///< how an English word bends, see inflection.hpp. Used while loading, never found in a text
  caption_verb,  ///< opens a photo caption: "signs", "arrives"
  photo_word,    ///< stands before a photographer's name: "Photo"
  concept_,
  number,
  magnitude,
  fraction,
  currency,
  unit,
  percent,
  qualifier,
  superlative,   ///< the largest; with `after`, what a rank makes one: "lớn" of "lớn thứ hai"
  ranking_word,  ///< says among whom or since when something is the largest: "private", "ever"
  step,          ///< how firm an event is, on a ladder: "memorandum", "contract"
  ladder,        ///< what steps are steps of (ladders.hpp). Never found in a text
  conditional,   ///< makes what is said no fact: "if", "would"
  hedge,         ///< makes what is said a guess, or leaves it open: "suspected", "not"
  nature,        ///< what an accident comes of: a bird strike
  crossing,      ///< stands between a bridge and its river: "over"
  deed_word,     ///< shows who did what in a match, or who says something: "equalised", "according to"
  happening,     ///< what happens once, whose day several texts tell: "capsized", "made landfall"
  change,        ///< says that something rose or fell by the number behind it, or to it
  counter,
  month,
  weekday,
  day_part,
  clock,
  zone,
  relative_day,
  duration,
  date_word,
  era,
  abbreviation,
  credit,
  list_cue,
  as_of_cue,      ///< ties a count to its hour: "as of", "tính đến"
  sum_cue,        ///< ties figures of one article to each other: "of whom", "gồm", "0.5m below"
  balance,        ///< concepts whose figures add up: exports, imports and the surplus. Never found in a text
  exchange_rate,  ///< what a currency was worth in some years. Never found in a text
  list_end,
  page_word,  ///< in names of classes on HTML pages: what a part of the page is. Never found in a text
  stop,
};
inline constexpr std::size_t entry_type_count = static_cast<std::size_t>(EntryType::stop) + 1;

/// Which forms count for which text.
enum class FormLanguage : std::uint8_t { english, vietnamese, any };

/// How the case of a text must agree with a form's.
enum class CaseRule : std::uint8_t {
  any,     ///< not at all
  proper,  ///< a word that is capitalised in the form is so in the text, and one in capitals is: WHO is no
           ///< "Who"
  exact,   ///< letter by letter
};

struct Form {
  std::string text;  ///< as written in the rule file, NFC
  FormLanguage language = FormLanguage::any;
  CaseRule case_rule = CaseRule::any;
  bool derived = false;  ///< made by inflection from a form of the file
  Place place = {};      ///< of its string, or that of the form it was made from
  std::uint32_t width = 1;
  friend bool operator==(const Form&, const Form&) = default;
};

struct Entry {
  std::string id;
  EntryType type = EntryType::concept_;
  std::vector<Form> forms;
  std::vector<std::string> parents;      ///< ids of wider entries: ministry -> government
  std::string from, until;               ///< ISO dates of validity, half open; "" is unbounded
  std::vector<std::string> merged_into;  ///< ids of what it is a part of from `until` on
  std::string renamed_to;                ///< id of what it is called from `until` on
  std::vector<std::string> like;         ///< type's own: ids of those that writers do not tell from it
  std::vector<std::string> terms;        ///< type's own: ids of the concepts of a balance, in its order
  std::string code;                      ///< type's own: ISO 4217, IANA zone, bound, dimension, openness …
  double value = 0;                      ///< type's own: a number, a month, a factor
  double low = 0, high = 0;              ///< type's own: hours of a part of day, ends of a rate
  bool after = false;  ///< type's own: a qualifier that follows its number, a modifier that may
  bool envoy = false;  ///< a role's: who sends and who receives are told apart
  bool sole = false;   ///< a role's: one person at a time holds it, in its body or place
  bool post = false;   ///< a role's: nobody holds another post of the same body beside it
  bool whole = false;  ///< a role's: it is one office without a body too: "Prime Minister"
  bool minor = false;  ///< a modifier's: with it and without it writers mean one office
  bool past = false;   ///< a modifier's: the office is not held, or not yet
  /// A role's: ids of posts of one body that one person may hold beside it.
  std::vector<std::string> together;
  std::vector<std::string> excludes;  ///< a role's: ids of those that nobody holds beside it
  std::string local;            ///< a role's: id of what it is where it stands with a province or a city
  std::vector<std::string> is;  ///< a ladder's: its traits
  double days = -1;             ///< a ladder's: see Ladder::days; negative: none
  std::string file;
  Place place;
  std::uint32_t layer = 0;  ///< see RuleSet::layers
  friend bool operator==(const Entry&, const Entry&) = default;
};

}  // namespace doichieu
