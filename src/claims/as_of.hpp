#pragma once
// When an article stands for what it counts: "as of 5 a.m. on Wednesday", "tính đến 13 giờ 30 phút ngày
// 11/9".

#include <optional>
#include <vector>

#include "claims/claim.hpp"
#include "claims/mention.hpp"
#include "claims/words.hpp"

namespace doichieu {

class AsOf {
 public:
  AsOf(const Words& words, const Mentions& mentions);

  /// The time that counts at `tokens` are as of: the one that their paragraph states last before them or in
  /// their sentence, else the one that the article opens with or states alone, else, where it states none,
  /// its day of publication (these two inherited). Unknown where it states several further down. Keys are the
  /// day and, where it is told, the hour; `said` is the hour alone, so that two counts of one day part only
  /// by two hours.
  Slot slot(TokenRange tokens) const;

  /// Is it what counts are as of?
  bool is_one(TokenRange moment) const;

 private:
  struct Told {
    TokenRange tokens;
    Slot slot;
  };
  const Words& words_;
  std::vector<Told> told_;  ///< in the order of the text
  Slot published_;
};

}  // namespace doichieu
