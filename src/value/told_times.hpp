#pragma once
// What a text has told of time so far: the day that "the next day" is counted from, the stretch that "the
// year before" is counted from, and the day that an hour without a day is of.

#include "value/reference_day.hpp"
#include "value/told_reader.hpp"

namespace doichieu {

class ToldTimes {
 public:
  /// `past_story`: the text is read as one of another time (past_story.hpp).
  ToldTimes(const ReferenceDay& reference, bool past_story)
      : reference_(reference), past_story_(past_story) {}

  /// A sentence begins; `paragraph`: a paragraph with it.
  void enter(bool paragraph);
  /// `counted`: the stretch follows from the one told last, so that it is none to count from, unless later.
  void remember(const Moment& moment, bool counted, bool compared);

  /// The day told last; empty where none was.
  Day day() const { return day_; }
  /// That of "the same day": the newest one of the news, where a day long gone was told last in passing.
  Day same_day() const { return in_passing() ? newest_ : day_; }
  const ToldStretch& stretch() const { return stretch_; }
  /// The day, month or year that a story of another time has come to; empty in any other text.
  Day story() const { return story_; }
  /// The day of an hour that tells none: the one told last in this paragraph; else the newest one the text
  /// told, where it is news; else the one told last, or that of publication. Empty in a sentence that tells
  /// of a stretch long gone: "In 2011 a boat sank there in the night."
  Day of_hour() const;

 private:
  void follow_story(const Moment& moment);
  bool has_news() const;
  bool in_passing() const;

  const ReferenceDay& reference_;
  bool past_story_;
  Day story_;
  Day day_;
  Day newest_;  ///< up to the day of publication
  ToldStretch stretch_;
  bool in_paragraph_ = false;  ///< was a day told in this paragraph?
  bool in_sentence_ = false;   ///< and in this sentence?
};

}  // namespace doichieu
