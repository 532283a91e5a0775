#pragma once
// What one article claims, for people and for programs.
//
// JSON, one object an article, schema "doichieu.claims/1":
//   { "schema": "doichieu.claims/1", "id": "…", "path": "…", "record": 3, "lang": "en", "published":
//   "2026-02-19",
//     "claims": [{ "kind": "quantity", "rule": "general", "value": "up to 40",
//                  "slots": {"of": "aircraft", "who": "Sun Phu Quoc Airways"},
//                  "evidence": [{"begin": 3127, "end": 3164, "quote": "…"}], "context": [3080, 3200] }] }
// Bytes are those of the file; where those of an HTML page hold markup, "text" beside "quote" has the words
// as they are read. JSON Lines is the same object on one line for every article, in their order.

#include <string>

#include "claims/claim.hpp"

namespace doichieu {

std::string write_claims_terminal(const Article& article, const Extraction& extraction,
                                  const Lexicon& lexicon);
/// The same, and under each claim where its rule stands and which entries of the lexicon stand in its words.
std::string write_claims_why(const Article& article, const Extraction& extraction, const RuleSet& rules);
std::string write_claims_json(const Article& article, const Extraction& extraction, const Lexicon& lexicon);
std::string write_claims_jsonl(const Article& article, const Extraction& extraction, const Lexicon& lexicon);

}  // namespace doichieu
