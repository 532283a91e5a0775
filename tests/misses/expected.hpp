#pragma once
// What a story's expected.toml says must be found, and whether a report finds it.
//
//   [[fact]]
//   id = "w03"    kind = "time-of-day"    subject = "…"    verdict = "discrepancy"    important = true
//   values = { "source-id" = ["literal words", …], … }    # as they stand in the file, composed or not
//   odd = ["source-id"]        # who says otherwise than the rest
//   missing = ["source-id"]    # who is silent
//
// A part of a report meets a fact in a source where its evidence overlaps one of the fact's literals there
// and is not much longer: at most eight times the literal and 120 bytes.

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "compare/report.hpp"

namespace doichieu::misses {

struct Expected {
  std::string id, kind, subject;
  std::string
      verdict;  ///< agreement, less-precise, unrelated, discrepancy, qualifier, inconsistent, missing, update
  bool important = false;
  std::map<std::string, std::vector<std::string>> values;  ///< by source: literals
  std::set<std::string> odd, missing;                      ///< sources

  bool alarm() const {
    return verdict == "discrepancy" || verdict == "qualifier" || verdict == "inconsistent";
  }
};

/// The facts of a story's expected.toml. A discrepancy that stands in one source is `inconsistent`. ERRORS:
/// std::runtime_error that names the file, for what is not in the form above.
std::vector<Expected> expected_of(const std::filesystem::path& story);

/// Where the words of a fact stand.
struct Literal {
  std::string source;
  SourceIndex index = 0;
  std::string words;
  std::vector<Span> places;  ///< bytes of the source text; empty where the words are not there
};

/// Every literal of a fact in the sources of a report, source by source.
std::vector<Literal> literals_of(const Expected& fact, const Report& report);

/// By source id, how many of the fact's literals the evidence meets; sources without any are left out.
std::map<std::string, std::size_t> met(const Expected& fact, const std::vector<Evidence>& evidence,
                                       const Report& report);

/// Does what is met stand on both sides of the difference? A source of `odd` and another, or, without `odd`,
/// two sources in other words.
bool opposed(const Expected& fact, const std::map<std::string, std::size_t>& met);

/// Is this finding one that tells the alarm or update that the fact expects, or its missing source? Severity
/// and rank are not asked.
bool tells(const Finding& finding, const Expected& fact, const Report& report);

/// Discrepancy, qualifier or inconsistent, and more than a note.
bool is_alarm(const Finding& finding);

/// All evidence of a fact of the report.
std::vector<Evidence> evidence_of(const Fact& fact);

/// For each fact, is it found? Alarms by an alarm of their own, agreements of two sources or more by a fact
/// that agrees, important omissions among the first ten told, updates by an update. What must not be told
/// (less-precise, unrelated), and what need not, counts as found.
std::vector<bool> found(const std::vector<Expected>& expected, const Report& report);

}  // namespace doichieu::misses
