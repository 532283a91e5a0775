#pragma once
// What words mean: entries of rules/lexicon/*.toml, and the trie that finds them in a text.
//
//   [[entry]]
//   id = "role.minister"        type = "role"
//   en = ["minister"]           vi = ["bộ trưởng"]
//
// A form is found where the folded words of the text are its words, inside one sentence, and language, case
// and marks allow it.
//
// Language. Forms of common words count in texts of their own language. Titles (role, rank, honorific) and
// names (person, organisation, place, product) count in both, but for a Vietnamese form of one syllable in an
// English text: there it must be marked, and marked alike. "co." is no "cô", "My" no "Mỹ"; "Hue" wants an
// English form. Family names, which are one syllable, count everywhere, with their marks or without any.
//
// Marks. A word of the text that is marked as the form is always fits; where the tone stands does not matter
// (hoà, hòa). Otherwise:
//
//   form   text   fits
//   bàn    ban    in a Vietnamese text that has lost its marks as a whole, but for a concept of one syllable,
//                 since bare it may be any of ten words; in an English one; and for a name of two words or
//                 more anywhere: "To Lam" is "Tô Lâm". Else "ban" is no "bàn"
//   ban    bàn    only for a name of two words or more in its English spelling, whose entry has no Vietnamese
//                 form to say better: "Phu Quoc" may be printed "Phú Quốc"
//   bán    bàn    never
//
// Whether a Vietnamese text has lost its marks is decided once for each text, from the share of its words
// that carry any: in print seven of eight do.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalise/normal_text.hpp"
#include "text/diagnostic.hpp"
#include "text/language.hpp"

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
  conditional,   ///< makes what is said no fact: "if", "would"
  crossing,      ///< stands between a bridge and its river: "over"
  deed_word,     ///< shows who did what in a match, or who says something: "equalised", "according to"
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
  std::vector<std::string>
      together;  ///< a role's: ids of posts of one body that one person may hold beside it
  std::vector<std::string> excludes;  ///< a role's: ids of those that nobody holds beside it
  std::string local;  ///< a role's: id of what it is where it stands with a province or a city
  std::string file;
  Place place;
  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Entry `entry` stands at these tokens.
struct Hit {
  TokenRange tokens;
  EntryId entry;
  friend bool operator==(const Hit&, const Hit&) = default;
};

/// All hits of one text, in order of their first token; at one token the longest first, then by type, then by
/// id.
class Hits {
 public:
  const std::vector<Hit>& all() const& { return hits_; }
  std::vector<Hit> all() && { return std::move(hits_); }
  /// The hits that start at `token`: [begin, end) into all().
  std::pair<const Hit*, const Hit*> at(std::uint32_t token) const;

 private:
  friend class Lexicon;
  std::vector<Hit> hits_;
  std::vector<std::uint32_t> start_;  ///< per token: index of its first hit; one more at the end
};

class LexiconIndex;

/// No form is longer, in tokens: so no text can make matching slow.
inline constexpr std::uint32_t longest_form = 12;

/// Copied cheaply but for the entries; what build() makes is shared and never changes.
class Lexicon {
 public:
  const std::vector<Entry>& entries() const { return entries_; }
  const Entry& operator[](EntryId id) const { return entries_[id]; }
  std::optional<EntryId> find(std::string_view id) const;

  /// All entries that stand in `text`, of which only what may be meant in a text of `language` is kept.
  Hits match(const NormalText& text, Language language) const;

  /// The longest hit of `type` that starts at `token`; null where there is none.
  const Hit* longest(const Hits& hits, std::uint32_t token, EntryType type) const;

  /// Is `id` the entry `ancestor`, or one of its descendants by `parents`?
  bool is_a(EntryId id, EntryId ancestor) const;
  /// The entries above `id` by `parents`, sorted.
  std::span<const EntryId> ancestors(EntryId id) const;

  /// Is `id` the entry `whole`, what is called so now, or a part of it on that day: by `parents`, and by what
  /// had merged by then? A day is an ISO date; "" comes after all of them.
  bool is_part_of(EntryId id, EntryId whole, std::string_view day = {}) const;

  /// The entry that goes on under another name, as far as names were changed; `id` where none was.
  EntryId renamed(EntryId id) const;

  /// Does the entry hold on `day`? A ministry that was merged the day before does not. On "" all do.
  bool holds_on(EntryId id, std::string_view day) const;

  /// Do writers not tell these two apart ("president", "chủ tịch")?
  bool alike(EntryId a, EntryId b) const;

  /// Adds entries; one with an id that is there already replaces it (a desk's layer over ours).
  void add(std::vector<Entry> entries);
  /// Sorts the entries by id and builds the trie; call once after the last add(), before anything else.
  /// Diagnostics, without their lines: one form under two ids of a type; a form of too many words, or of
  /// none; a parent that is its own descendant. Parents that do not exist are left out.
  std::vector<Diagnostic> build();

 private:
  friend struct CompiledFields;
  static void fields(auto& self, auto visit) { visit(self.entries_, self.index_); }

  std::vector<Entry> entries_;
  std::shared_ptr<const LexiconIndex> index_;
};

}  // namespace doichieu
