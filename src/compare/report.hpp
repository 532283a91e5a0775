#pragma once
// What a check found, as data: the writers in report/ turn it into pages.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reader/article.hpp"
#include "rules/profile.hpp"
#include "rules/vocabulary.hpp"
#include "text/span.hpp"

namespace doichieu {

/// An index into Report::sources.
using SourceIndex = std::uint32_t;

/// The words of one source that state something. Narrow: 120 bytes at most.
struct Evidence {
  SourceIndex source = 0;
  Span span;     ///< bytes of the source text
  Span context;  ///< the sentence around it
  std::string rule;
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// One of the values that a fact has in the sources.
struct FactValue {
  std::string print;  ///< normalised, for people: "up to 40"
  std::vector<Evidence> evidence;
  friend bool operator==(const FactValue&, const FactValue&) = default;
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
};

struct Report {
  std::string rules_hash;
  std::string story;  ///< name
  std::string title;
  std::vector<ReportSource> sources;  ///< in the order given
  std::vector<Fact> facts;            ///< by kind, subject, id
  std::vector<Finding> findings;      ///< most important first
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
