#pragma once
// How claims of a kind are lined up and judged: rules/checks/*.toml.
//
//   [[check]]
//   id       = "moment.part-of-day"
//   kind     = "part-of-day"          # the claims it judges
//   key      = ["event", "day"]       # slots that must be the same
//   single   = true                   # single-valued: only such kinds can differ; default false
//   severity = "warning"              # where the verdict table names none; default note
//   [check.verdict]                   # relation, or relation.cause -> verdict, or { verdict, severity }
//   conflict        = "discrepancy"
//   "refines.bound" = { verdict = "qualifier", severity = "warning" }
//   "refines.over"  = { verdict = "qualifier", of = "people" }  # of what else is counted: less-precise
//   refines         = "less-precise"  # stands for refined-by too
//   missing         = "missing"       # not a relation: others carry it, one is silent
//   update          = "update"        # nor this: a newer version of one article (update_of) says otherwise
//   [check.message.discrepancy]       # by verdict: the sentence an editor reads
//   en = "{subject}: {a} in {sources.a}, {b} in {sources.b}"
//   vi = "…"
//   [check.reason.discrepancy]        # the same, for the sentence that says why and what may excuse it
//   en = "…"
//   [[check.weight]]                  # what an omission weighs that is of one of these kinds,
//   kind  = ["money", "rank"]         # or running = true: a count that grows,
//   of    = ["memorandum"]            # of these kinds only where one of these, or narrower, is counted
//   value = 4                         # or role = ["gov.minister"]: a person who holds that or a narrower one
//   [check.note.open]                 # a sentence by a name of its own: lists fill {openness} with
//   en = "…"                          # "open" or "closed"
//
// Placeholders: {subject} {a} {b} {c} {sources.a} {sources.b} {silent} {names} {occasion.a} {occasion.b}
// {cause} {openness}; any other is an error.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/lexicon.hpp"
#include "rules/vocabulary.hpp"
#include "text/diagnostic.hpp"
#include "text/language.hpp"

namespace doichieu {

/// What a relation means for an editor.
struct Judgement {
  Verdict verdict = Verdict::agreement;
  Severity severity = Severity::note;
  EntryId of =
      no_entry;  ///< holds where this concept, or a narrower one, is counted; else it is less precise
  friend bool operator==(const Judgement&, const Judgement&) = default;
};

/// How much it matters that a source leaves out a fact: of these kinds, or about one who holds such an
/// office.
struct FactWeight {
  std::vector<ClaimKind> kinds;
  std::vector<EntryId> roles;
  std::vector<EntryId> counted;  ///< concepts; empty for whatever is counted
  bool running = false;          ///< a count that grows while an event goes on
  double value = 0;
};

/// A sentence in each language, with placeholders.
using Message = std::array<std::string, 2>;  ///< by Language

struct Check {
  std::string id;
  ClaimKind kind = ClaimKind::quantity;
  std::vector<SlotName> key;
  bool single = false;
  Severity severity = Severity::note;
  std::map<std::string, Judgement> verdicts;  ///< by "conflict", "refines.bound", "missing" …
  std::map<Verdict, Message> messages;
  std::map<Verdict, Message> reasons;
  std::vector<FactWeight> weights;       ///< in the order of the file
  std::map<std::string, Message> notes;  ///< further sentences by name: "open", "closed"
  std::string file;
  Place place;
  std::uint32_t layer = 0;  ///< see RuleSet::layers

  /// The row of the table that judges a relation: "relation.cause" before "relation"; refined-by is looked up
  /// as refines. Nothing where the table says nothing.
  std::optional<std::string> row(Relation relation, Cause cause) const;
  /// The judgement of that row.
  /// `same`, where the table says nothing, is an agreement; nothing for any other.
  std::optional<Judgement> judge(Relation relation, Cause cause) const;
};

}  // namespace doichieu
