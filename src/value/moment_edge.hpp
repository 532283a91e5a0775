#pragma once
// Which end of a moment its words leave open: "since May", "until 2030", "more than a year ago", "2012 or
// later".

#include <string_view>

#include "value/moment_phrase.hpp"

namespace doichieu {

/// By the word before the draft, `cue` its code: "since", "until"; "before Saturday's game" is no end of
/// Saturday.
void set_edge(const WordView& words, std::string_view cue, Draft& draft);

/// "more than 30 years ago" is before then, "less than a month ago" since; "about a year ago" is near it.
/// `hedge` is the code of the qualifier; `back`: it is counted back.
void hedge_counted(Moment& m, std::string_view hedge, bool back);

/// "2012 or later", "from 2015 onwards": takes the words behind the draft, of which `cue` stands before it.
void read_or_later(const WordView& words, std::string_view cue, Draft& draft);

}  // namespace doichieu
