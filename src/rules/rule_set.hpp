#pragma once
// Everything rules/ says, loaded and checked: one structure that the rest of the program reads.
//
//   RuleSet rules = load_rules("").value;         // the rules built into the program
//   Loaded<RuleSet> mine = load_rules("desk/");   // a folder of the same shape instead of them

#include <array>
#include <map>
#include <string>
#include <vector>

#include "rules/alike.hpp"
#include "rules/check.hpp"
#include "rules/ladders.hpp"
#include "rules/lexicon.hpp"
#include "rules/pattern.hpp"

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
};

struct RuleSet {
  Lexicon lexicon;
  Abbreviations abbreviations;                    ///< from the lexicon's entries of that type
  std::vector<EntryId> balances, exchange_rates;  ///< the lexicon's entries of these types
  Ladders ladders;                                ///< from the lexicon's entries of that type
  std::vector<ClaimRule> claims;
  std::array<PatternSet, 2> patterns;  ///< by Language
  std::vector<Check> checks;           ///< by id
  Alike alike;                         ///< weights and thresholds of lining up, spellings of sounds
  std::string hash;                    ///< of every file's name and bytes: 16 hex digits

  /// The check for claims of a kind; null where there is none.
  const Check* check_for(ClaimKind kind) const;
};

/// A rule file, embedded or read from a folder.
struct RuleFile {
  std::string path;  ///< "lexicon/roles.toml"
  std::string text;
};

/// The files built into the program, by path.
const std::vector<RuleFile>& embedded_rules();

/// The files of a folder, or the embedded ones for "". ERRORS: InputError where the folder cannot be read.
std::vector<RuleFile> rule_files(const std::string& folder);

/// Loads and checks all of `files`; every mistake of every file is told.
Loaded<RuleSet> load_rules(const std::vector<RuleFile>& files);
/// The rules of a folder, or the embedded ones for "". ERRORS: InputError where the folder cannot be read.
Loaded<RuleSet> load_rules(const std::string& folder);

}  // namespace doichieu
