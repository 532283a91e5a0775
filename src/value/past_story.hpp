#pragma once
// Texts that tell a story of another time: a history, a life, the course of an old case.
//
//   On 22 June 1941 … By 9 July the front had moved … On the 16th … In late September Kiev fell.
//
// News takes the year that is not told from the day of publication; such a text takes it from the date that
// it told last, and never goes back to its own day.

#include "value/moment.hpp"

namespace doichieu {

/// Was the text, read as news, no news at all? It states three dates or years long gone at least; and next to
/// none of its moments is near `today`, nor of its year or the year before, nor any of the first three.
/// `today` is empty where the day of publication is not known: then stated years alone decide.
bool tells_past_story(const TimeReadings& times, Day today);

/// A month, or a day of one, that tells no year, with that of `told`: the same year, but the next one where
/// the months run over its end ("In December … in February"). As it is where `told` has no year.
Day in_year_of(Day told, Day day);

}  // namespace doichieu
