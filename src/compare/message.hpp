#pragma once
// The sentences of a check, with their placeholders filled in.

#include <map>
#include <string>

#include "rules/check.hpp"
#include "rules/lexicon.hpp"

namespace doichieu {

/// Placeholder -> its text: {"a", "evening"}, {"sources.a", "The Hanoi Times"} …
using Fields = std::map<std::string, std::string>;

/// Fills `{name}` from `fields`; a field that is not there becomes nothing. The loader has checked the names.
std::string fill(const std::string& sentence, const Fields& fields);

/// The check's message or reason for a verdict in `language`; English where the other is not written; ""
/// where none is.
std::string message_of(const Check& check, Verdict verdict, Language language, const Fields& fields);
std::string reason_of(const Check& check, Verdict verdict, Language language, const Fields& fields);

/// A further sentence of the check by its name, for the placeholder {openness}.
std::string note_of(const Check& check, const std::string& note, Language language, const Fields& fields);

/// "A", "A and B", "A, B and C": with the lexicon's word for it, the `stop` entry with the code "and".
std::string join(const std::vector<std::string>& words, const Lexicon& lexicon, Language language);

}  // namespace doichieu
