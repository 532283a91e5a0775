#pragma once
// The words of an HTML page as one text, and the way back to the page.
//
//   PageText text(page);
//   text.begin_paragraph();
//   text.add("6,000 đồng", {120, 141}, Run::markup);   // bytes "6,000\n  &#273;ồng"
//   text.text();                                       // "6,000 đồng"
//
// White space between words becomes one space, and paragraphs stand a blank line apart. What a run of text
// was made of is found by going through both in step: a reference took its place of a code point or two, a
// tag or comment that the parser passed over took none. Where the two cannot be brought into step, the rest
// of the run counts as one piece.

#include <string>
#include <string_view>

#include "text/offset_map.hpp"

namespace doichieu {

/// What a "<" means in the bytes of a run.
enum class Run : bool {
  plain,   ///< itself: in a <title> and in the value of an attribute
  markup,  ///< a tag or comment that had no meaning
};

class PageText {
 public:
  explicit PageText(std::string_view page) : page_(page) {}

  void begin_paragraph();
  /// A space, if words stand before and behind it.
  void add_space() { space_ = space_ || !paragraph_empty_; }
  /// `words` of the page's bytes `source`. REQUIRES: these stand behind those of the run before.
  void add(std::string_view words, Span source, Run run);

  /// Bytes of the text: of the paragraph that was begun last.
  Span paragraph() const;
  const std::string& text() const { return text_; }

  /// Text and map; the rest of the page is nobody's words.
  std::pair<std::string, OffsetMap> finish() &&;

 private:
  void put(std::string_view words, Span source);

  std::string_view page_;
  std::string text_;
  OffsetMap map_;
  std::uint32_t at_ = 0;  ///< so much of the page is in the map
  std::uint32_t paragraph_begin_ = 0;
  bool paragraph_empty_ = true;
  bool space_ = false;
};

}  // namespace doichieu
