#pragma once
// Reports on several stories as one, so that every format writes several drafts as it writes one.

#include <map>
#include <vector>

#include "compare/report.hpp"

namespace doichieu {

/// Keeps of a report what concerns its source `draft`: findings in which it is quoted, omissions of which it
/// is the silent one, facts that it states or that such a finding is about. What the others say against each
/// other is theirs. An omission that only warns becomes a note: nobody is to be stopped for what they did not
/// write.
void keep_draft(Report& report, SourceIndex draft);

/// Source i of a report becomes source as[i].
void renumber(Report& report, const std::vector<SourceIndex>& as);

class Merger {
 public:
  /// `into` has as many sources as there can be; add() tells them what their stories found out of them.
  explicit Merger(Report& into) : into_(into) {}

  /// Adds what a report says; its source i is source `sources[i]` of the whole. Two that tell one thing, by
  /// their ids, become one with the evidence of both. Consumes the report.
  void add(Report&& report, const std::vector<SourceIndex>& sources);

  /// Puts facts and findings into the order of a report.
  void finish();

 private:
  void add(Fact&& fact);
  void add(Finding&& finding);

  Report& into_;
  std::map<std::string, std::size_t> facts_, findings_;  ///< by id
};

}  // namespace doichieu
