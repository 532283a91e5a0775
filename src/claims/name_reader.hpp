#pragma once
// Names by shape and by lexicon: where they begin and end, and of what they are names.

#include <vector>

#include "claims/mention.hpp"
#include "claims/words.hpp"

namespace doichieu {

/// Reads the names of a text in order, not overlapping. `taken` tokens (of quantities and moments) and those
/// of `roles` are no part of a name. Persons get their type here where the words around them tell; entities
/// are found later.
class NameReader {
 public:
  NameReader(const Words& words, const std::vector<Section>& sections, const std::vector<char>& taken,
             const std::vector<RoleMention>& roles);

  std::vector<NameMention> read();

 private:
  void read_sentence(const Sentence& sentence);
  /// The end of the run of name words that starts at `first`; `first` where none does.
  std::uint32_t run_from(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t extend(std::uint32_t at, std::uint32_t end) const;
  std::uint32_t extend_by_sign(std::uint32_t at) const;
  bool ends_name(std::uint32_t token) const;
  const Hit* body_word(std::uint32_t token) const;
  bool name_word(std::uint32_t token) const;
  bool common_word(std::uint32_t token) const;
  bool short_weekday(std::uint32_t token) const;
  bool headline_case(const Sentence& sentence) const;
  MentionType type_of_run(TokenRange run) const;
  bool person_of_place(const Hit& place, TokenRange rest) const;
  bool sort_of(const Hit& place, TokenRange rest) const;
  bool person_by_shape(TokenRange run) const;
  bool place_by_word(TokenRange run) const;
  bool role_before(std::uint32_t token) const;
  bool role_after(std::uint32_t token) const;
  void drop_doubtful();

  const Words& words_;
  const std::vector<Section>& sections_;
  const std::vector<char>& taken_;
  std::vector<char> role_starts_, role_ends_;  ///< by token: a role begins here; a role ended just before
  std::vector<char> in_role_;
  std::vector<NameMention> names_;
  std::vector<std::uint32_t> doubtful_;  ///< single words at the head of a sentence: indices into names_
};

}  // namespace doichieu
