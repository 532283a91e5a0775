#pragma once
// Everything rules/ says, loaded and checked: one structure that the rest of the program reads.
//
//   RuleSet rules = load_rules("").value;               // the rules built into the program
//   Loaded<RuleSet> mine = load_rule_layers({.folders = {"desk/"}});   // and a desk's folder above them
//
// Rules lie in layers: the built-in ones, above them a desk's folders, above those a story's own lexicon.
// What bears an id that a layer below has replaces it there; `off = true` switches it off; an entry with
// `extend = true` adds forms to it.

#include <array>
#include <map>
#include <string>
#include <vector>

#include "rules/alike.hpp"
#include "rules/check.hpp"
#include "rules/ladders.hpp"
#include "rules/lexicon.hpp"
#include "rules/pattern.hpp"
#include "rules/profile.hpp"

namespace doichieu {

/// A way a text states a claim: rules/claims/*.toml.
///
///   [[claim]]
///   id    = "list.accompanying"
///   kind  = "list"
///   slots = { occasion = "delegation", who = "{head}" }   # a slot's value: a word, or a capture
///   value = "{members}"                                   # the capture that is the value
///   match.en = ["accompanying {head:person} .. were .. {members:list of person}"]
///   match.vi = ["tháp tùng {head:person} .. có .. {members:list of person}"]
///   [[claim.example]]         # must match, and give this; lang = "vi" where patterns are in both
///   text = "Accompanying …"   give = { members = "…" }
///   [[claim.counterexample]]  # must be left alone
///   text = "…"
///   [[fragment]]              # a piece of pattern that those of all files may use as &companions
///   id = "companions"         match.en = "…"
///
/// Every pattern captures the value; what is captured is used in value or slots.
struct ClaimRule {
  struct Example {
    std::string text;
    Language language = Language::english;
    std::map<std::string, std::string> give;  ///< capture -> its words
    bool must_match = true;
    Mark where;  ///< of the text, without its quotes
  };
  std::string id;
  ClaimKind kind = ClaimKind::quantity;
  std::map<SlotName, std::string> slots;
  std::string value;
  std::array<std::vector<std::uint32_t>, 2> patterns;  ///< by Language: indices into RuleSet::patterns
  std::array<std::vector<Mark>, 2> pattern_marks;      ///< where each of them stands, without its quotes
  std::vector<Example> examples;
  std::string file;
  Place place;
  std::uint32_t layer = 0;
};

/// Something that a layer changes in one below.
struct Override {
  enum class How : std::uint8_t { replaced, extended, off };
  std::string what;  ///< "entry", "claim", "check" …
  std::string id;
  How how = How::replaced;
  std::string place, below;  ///< where it is said, and where what it changes stands: "lexicon/roles.toml:3:6"
  friend bool operator==(const Override&, const Override&) = default;
};

/// Which rules to load, the lowest layer first.
struct RuleLayers {
  bool built_in = true;
  std::vector<std::string> folders;   ///< of the shape of rules/
  std::vector<std::string> lexicons;  ///< lexicon.toml of stories
};

struct RuleSet {
  Lexicon lexicon;
  Abbreviations abbreviations;                    ///< from the lexicon's entries of that type
  std::vector<EntryId> balances, exchange_rates;  ///< the lexicon's entries of these types
  Ladders ladders;                                ///< from the lexicon's entries of that type
  std::vector<ClaimRule> claims;
  std::array<PatternSet, 2> patterns;  ///< by Language
  std::vector<Check> checks;           ///< by id
  std::vector<Profile> profiles;       ///< by id
  Alike alike;                         ///< weights and thresholds of lining up, spellings of sounds
  std::string hash;                    ///< of every file's name and bytes: 16 hex digits
  std::vector<std::string> layers = {"built-in"};  ///< their names; `layer` of an entry or a rule counts them
  std::vector<Override> overrides;                 ///< in the order of the layers

  /// The check for claims of a kind; null where there is none.
  const Check* check_for(ClaimKind kind) const;
};

/// A rule file, embedded or read from a folder.
struct RuleFile {
  std::string path;  ///< in its layer: "lexicon/roles.toml"; the folder says what it is
  std::string text;
  std::string shown = {};   ///< as messages call it, where not so: "desk/lexicon/roles.toml"
  std::uint32_t layer = 0;  ///< the higher lies above

  const std::string& name() const { return shown.empty() ? path : shown; }
};

/// The files built into the program, by path.
const std::vector<RuleFile>& embedded_rules();

/// The files of a folder, or the embedded ones for "". ERRORS: InputError where the folder cannot be read.
std::vector<RuleFile> rule_files(const std::string& folder);

/// All files of these layers. ERRORS: InputError where one cannot be read.
std::vector<RuleFile> rule_files(const RuleLayers& layers);

/// Loads and checks all of `files`; every mistake of every file is told.
Loaded<RuleSet> load_rules(const std::vector<RuleFile>& files);
/// The rules of a folder alone, or the embedded ones for "". ERRORS: InputError where the folder cannot be
/// read.
Loaded<RuleSet> load_rules(const std::string& folder);
/// The rules of several layers. ERRORS: the same.
Loaded<RuleSet> load_rule_layers(const RuleLayers& layers);

}  // namespace doichieu
