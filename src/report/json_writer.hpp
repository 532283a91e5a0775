#pragma once
// JSON, written from left to right.
//
//   JsonWriter json(JsonWriter::Layout::page);
//   json.begin_object();
//   json.member("id", "f-1");
//   json.key("span").begin_array(JsonWriter::Layout::line).value(3).value(7).end_array();
//   json.end_object();
//   std::move(json).finish();   // {\n  "id": "f-1",\n  "span": [3, 7]\n}\n
//
// Keys keep the order they are written in, and equal values give equal bytes. Control characters, DEL, U+2028
// and U+2029 are escaped; all else is written as it is. REQUIRES: text is well-formed UTF-8.

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

class JsonWriter {
 public:
  enum class Layout {
    page,  ///< a member or item a line, indented by two spaces
    line,  ///< all of it on one line; what is inside is so too
  };

  explicit JsonWriter(Layout layout = Layout::page) : top_(layout) {}

  JsonWriter& begin_object(Layout layout = Layout::page) { return open('{', layout); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array(Layout layout = Layout::page) { return open('[', layout); }
  JsonWriter& end_array() { return close(']'); }

  /// Starts a member; its value comes next. REQUIRES: nothing in `name` has to be escaped: names are ours.
  JsonWriter& key(std::string_view name);

  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(bool truth);
  template <std::integral Integer>
  JsonWriter& value(Integer number) {
    if constexpr (std::unsigned_integral<Integer>)
      return integer(std::uint64_t{number});
    else
      return integer(std::int64_t{number});
  }
  /// The shortest decimal that reads back as the same number. REQUIRES: finite.
  JsonWriter& value(double number);
  JsonWriter& null();

  template <class T>
  JsonWriter& member(std::string_view name, const T& v) {
    return key(name).value(v);
  }

  /// The text, ending in a newline. REQUIRES: all that was begun has ended.
  std::string finish() && { return std::move(out_ += '\n'); }

 private:
  struct Open {
    Layout layout;
    bool empty = true;
  };

  Layout layout() const { return open_.empty() ? top_ : open_.back().layout; }
  JsonWriter& integer(std::uint64_t number);
  JsonWriter& integer(std::int64_t number);
  JsonWriter& open(char bracket, Layout layout);
  JsonWriter& close(char bracket);
  void new_line();
  void separate();
  void quoted(std::string_view text);

  Layout top_;
  std::string out_;
  std::vector<Open> open_;
  bool after_key_ = false;
};

}  // namespace doichieu
