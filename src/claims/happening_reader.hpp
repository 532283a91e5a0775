#pragma once
// What happened at a moment: the event that a day or an hour is told of, where its own clause says so.
//
//   The boat capsized at 1:30 p.m.                 capsized
//   On Wednesday the group, of Seoul, opened …     opened
//   Ngày 11/10, tập đoàn khánh thành nhà máy       khánh thành
//   The fire … broke out shortly before 11 p.m.    fire, which needs a word that says that it came about
//   The fire on Friday killed …                    fire, whose day is told in the subject itself
//   Typhoon Yagi hit on Saturday, killing 14       hit
//   Police said on Thursday that the boat sank     nothing: what is dated is the saying
//
// A moment dates the event before it in its clause, or else the one behind it: where it opens its clause with
// not more than one thing between, elsewhere only at once. Words, not concepts, are looked for, since a noun
// ("the opening of the school") dates nothing by itself.

#include <optional>

#include "claims/mention.hpp"
#include "claims/words.hpp"

namespace doichieu {

struct Happening {
  EntryId entry = no_entry;  ///< of type happening
  TokenRange tokens;         ///< the words that say it
  TokenRange clause;         ///< they, the moment, and what stands before them in their clause
};

class HappeningReader {
 public:
  /// `words` must outlive the reader.
  HappeningReader(const Words& words, const Mentions& mentions);

  std::optional<Happening> at(const MomentReading& moment) const;

 private:
  struct Found;
  bool ends_clause(std::uint32_t at) const;
  bool is_pause(std::uint32_t at) const;
  bool opens_clause(std::uint32_t first, std::uint32_t begin) const;
  const Hit* widest(std::uint32_t at, std::uint32_t begin) const;
  std::optional<Happening> before(TokenRange moment) const;
  std::optional<Happening> behind(TokenRange moment) const;
  std::optional<Happening> of_subject(TokenRange moment) const;
  bool said_before(std::uint32_t token, TokenRange sentence) const;
  Happening finished(const Hit& hit, TokenRange moment) const;

  const Words& words_;
  std::vector<bool> timed_;    ///< by token: is it part of a moment?
  std::vector<bool> concept_;  ///< by token: does a concept that is no part of a name start here?
  std::vector<bool> named_;    ///< by token: is it part of a name?
};

}  // namespace doichieu
