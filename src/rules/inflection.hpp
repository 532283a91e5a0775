#pragma once
// The forms of an English word, from its base form.
//
//   inflected("sign", Inflection::verb, {})              signs, signed, signing
//   inflected("prime minister", Inflection::noun, {})    prime ministers
//   inflected("hold talks", Inflection::verb, held)      holds talks, held talks, holding talks
//
// By rule: -s or -es, -ies for a consonant and y; -ed and -ing with a silent e dropped, and the last letter
// doubled where a word of one syllable ends in one vowel and one consonant. Of several words the first of a
// verb bends, the last of a noun.
//
// What the rules do not make is listed in the lexicon:
//
//   [[entry]]
//   id = "hold"   type = "irregular"   inflect = "verb"   en = ["held"]
//
// The listed forms of a verb stand in place of its -ed form; its -s and -ing forms are made by rule all the
// same, and a listed one is added to them ("travelling"). The listed forms of a noun stand in place of its
// plural.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace doichieu {

enum class Inflection : std::uint8_t { none, noun, verb };

/// A word that bends against the rules.
struct IrregularWord {
  Inflection inflection = Inflection::none;
  std::string base;
  std::vector<std::string> forms;
};

/// All of them. One that is added again replaces what was there.
class Irregulars {
 public:
  std::vector<IrregularWord> words() const;
  void add(Inflection inflection, std::string base, std::vector<std::string> forms);
  /// The listed forms of a lower-case word; null where there are none.
  const std::vector<std::string>* find(Inflection inflection, std::string_view base) const;

 private:
  std::map<std::pair<Inflection, std::string>, std::vector<std::string>> forms_;
};

/// All other forms of `form`, each once. A word that does not end in an ASCII letter has none.
std::vector<std::string> inflected(std::string_view form, Inflection inflection,
                                   const Irregulars& irregulars);

/// The folded word without the endings by which forms of one word differ: "signed", "signs" and "signing"
/// have one. Coarser than inflected(): "rating" and "rated" meet, now and then two words do. Empty for a word
/// of one or two letters.
std::string_view stem_of(std::string_view folded);

}  // namespace doichieu
