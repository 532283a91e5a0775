#include "rules/reader_words.hpp"

#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// The forms of every entry of a type, in lower case and NFC.
std::vector<std::string> words_of(const Lexicon& lexicon, EntryType type) {
  std::vector<std::string> out;
  for (const EntryId id : lexicon.of_type(type))
    for (const Form& form : lexicon[id].forms) out.push_back(lower_nfc(form.text));
  return out;
}

}  // namespace

ReaderWords reader_words(const Lexicon& lexicon) {
  ReaderWords out;
  out.caption_verbs = words_of(lexicon, EntryType::caption_verb);
  for (const std::string& word : words_of(lexicon, EntryType::photo_word))
    out.photo_credits.push_back(word + ":");
  return out;
}

}  // namespace doichieu
