#pragma once
// What a check found, as data: the writers in report/ turn it into pages.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reader/article.hpp"
#include "rules/profile.hpp"
#include "rules/vocabulary.hpp"
#include "text/limits.hpp"
#include "text/span.hpp"

namespace doichieu {

/// An index into Report::sources.
using SourceIndex = std::uint32_t;

/// A stretch of local time, [begin, end), in days since 1 January 1970; hours are parts of a day.
struct Days {
  double begin = 0;
  double end = 0;
  friend auto operator<=>(const Days&, const Days&) = default;
};

/// The words of one source that state something. Narrow: 120 bytes at most.
struct Evidence {
  SourceIndex source = 0;
  Span span;     ///< bytes of the source text
  Span context;  ///< the sentence around it
  std::string rule;
  std::optional<Days> when =
      {};  ///< the moment it tells, or that a growing count stands for; see compare/when.hpp
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// How a value stands to the others of its fact. Nobody is said to be right: of two values that cannot both
/// be true the one that fewer sources have is told otherwise than the other, of two that as many have, both.
enum class Stance : std::uint8_t {
  says,
  otherwise,
  less,  ///< true as well, but it says less: "about 37 billion" beside "37.2 billion"
};

/// One of the values that a fact has in the sources.
struct FactValue {
  std::string print;  ///< normalised: "up to 40"
  std::vector<Evidence> evidence;
  Stance stance = Stance::says;
  std::string shown =
      {};  ///< as the language of the report writes it: "tối đa 40"; empty where that is `print`

  /// For people.
  const std::string& text() const { return shown.empty() ? print : shown; }
  friend bool operator==(const FactValue&, const FactValue&) = default;
};

/// Somebody whom lists of people name.
struct Listed {
  struct Place {
    Evidence name;       ///< the name, in the list of that source
    std::string office;  ///< as written there; may be empty
    friend bool operator==(const Place&, const Place&) = default;
  };
  std::string name;                 ///< as the first list has it
  std::vector<Place> places;        ///< by source
  std::vector<SourceIndex> silent;  ///< sources that name this person nowhere, in a list or outside of one
  friend bool operator==(const Listed&, const Listed&) = default;
};

/// Who is named by the lists of several sources about one company of people.
struct Roll {
  std::vector<Listed> people;      ///< in the order of the lists
  std::vector<SourceIndex> lists;  ///< the sources that have one
  std::vector<SourceIndex> open;   ///< of these the ones whose list says that there are more
  friend bool operator==(const Roll&, const Roll&) = default;
};

/// Claims of several sources about one attribute of one thing, lined up.
struct Fact {
  std::string id;  ///< "f-…": a hash of what is claimed
  std::string
      kind;  ///< "quantity", "money", "day", "part-of-day", "person", "role", "organisation", "list" …
  std::string subject;  ///< "Sun Phu Quoc Airways · purchase · Boeing 787-9"
  Verdict verdict = Verdict::single;
  std::uint32_t origins = 0;        ///< how many independent origins carry it
  std::vector<SourceIndex> silent;  ///< the sources without it
  std::vector<FactValue> values;    ///< the commonest first
  Roll roll = {};                   ///< of a list: its people
  friend bool operator==(const Fact&, const Fact&) = default;
};

/// A verdict that someone should look at.
struct Finding {
  std::string id;    ///< a hash of rule and what is claimed; stable when text around it changes
  std::string rule;  ///< id of the check
  Severity severity = Severity::note;
  double confidence = 0;  ///< 0..1
  Verdict verdict = Verdict::discrepancy;
  std::string fact;  ///< id of the fact it is about
  std::vector<SourceIndex> silent;
  std::string message;  ///< one sentence
  std::string reason;   ///< why it is told, and what may excuse it
  std::vector<Evidence> evidence;
  double weight = 0;  ///< of omissions: the most important has the most, and comes first; not shown
  /// Ids that it would have if fewer sources told the same values: who waived it then has seen all of it.
  std::vector<std::string> known_as = {};
  friend bool operator==(const Finding&, const Finding&) = default;
};

/// How many of the things an article mentions some claim took up.
struct Coverage {
  std::uint32_t taken = 0;
  std::uint32_t total = 0;
  friend bool operator==(const Coverage&, const Coverage&) = default;
};

struct ReportSource {
  Article article;     ///< moved in: evidence points into its text
  std::string origin;  ///< whose words these are: credit, else outlet, else id
  Coverage quantities, names, moments;
  bool draft = false;  ///< it is judged, the others are what it is held against; none is where all are equal
};

/// A check as formats that list their rules show it.
struct ReportRule {
  std::string id;
  std::string file;  ///< "checks/quantities.toml"
  std::string kind;  ///< of the claims it judges
  Severity severity = Severity::note;
  std::vector<std::pair<Verdict, std::string>> help;  ///< why it tells what, in the language of the messages
};

/// A finding that somebody answered for: shown apart, and counted nowhere.
struct Waived {
  Finding finding;
  std::string reason;
  std::string owner;  ///< may be empty
  std::string until;  ///< the last day it holds, "2026-12-31"; may be empty
};

struct Report {
  std::string rules_hash;
  std::string story;  ///< name
  std::string title;
  std::vector<ReportSource> sources;  ///< in the order given
  std::vector<Fact> facts;            ///< by kind, subject, id
  std::vector<Finding> findings;      ///< most important first
  std::vector<Waived> waived;         ///< in the order that the findings had
  std::vector<ReportRule> rules;      ///< every check, by id
  std::vector<Excess> excess;         ///< limits that were reached; each is a finding too, see excess.hpp
  std::uint32_t not_comparable = 0;   ///< pairs with more than one counterpart that fits equally well

  std::string_view quote(const Evidence& evidence) const {
    return slice(sources[evidence.source].article.text, evidence.span);
  }
};

/// Tells every finding as loud as `loudness` says, and leaves out what it does not tell; the facts stay.
void apply(const Loudness& loudness, Report& report);

/// How many findings have at least this severity.
std::size_t count_at_least(const Report& report, Severity severity);

}  // namespace doichieu
