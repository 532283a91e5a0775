#include "compare/message.hpp"

namespace doichieu {
namespace {

template <class Key>
std::string pick(const std::map<Key, Message>& sentences, const Key& key, Language language,
                 const Fields& fields) {
  const auto found = sentences.find(key);
  if (found == sentences.end()) return {};
  const std::string& own = found->second[static_cast<std::size_t>(language)];
  return fill(own.empty() ? found->second[static_cast<std::size_t>(Language::english)] : own, fields);
}

/// What stands before the last of several: " and ".
std::string connector(const Lexicon& lexicon, Language language) {
  const FormLanguage wanted =
      language == Language::english ? FormLanguage::english : FormLanguage::vietnamese;
  for (const EntryId id : lexicon.of_type(EntryType::stop)) {
    const Entry& entry = lexicon[id];
    if (entry.code != "and") continue;
    for (const Form& form : entry.forms)
      if (form.language == wanted || form.language == FormLanguage::any) return " " + form.text + " ";
  }
  return ", ";
}

}  // namespace

std::string fill(const std::string& sentence, const Fields& fields) {
  std::string out;
  std::size_t at = 0;
  while (at < sentence.size()) {
    const std::size_t open = sentence.find('{', at);
    const std::size_t close = open == std::string::npos ? open : sentence.find('}', open);
    if (close == std::string::npos) break;
    out.append(sentence, at, open - at);
    if (const auto field = fields.find(sentence.substr(open + 1, close - open - 1)); field != fields.end())
      out += field->second;
    at = close + 1;
  }
  return out.append(sentence, at, std::string::npos);
}

std::string message_of(const Check& check, Verdict verdict, Language language, const Fields& fields) {
  return pick(check.messages, verdict, language, fields);
}

std::string reason_of(const Check& check, Verdict verdict, Language language, const Fields& fields) {
  return pick(check.reasons, verdict, language, fields);
}

std::string note_of(const Check& check, const std::string& note, Language language, const Fields& fields) {
  return pick(check.notes, note, language, fields);
}

std::string join(const std::vector<std::string>& words, const Lexicon& lexicon, Language language) {
  const std::string last = words.size() > 1 ? connector(lexicon, language) : "";
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 < words.size() ? ", " : last;
    out += words[i];
  }
  return out;
}

}  // namespace doichieu
