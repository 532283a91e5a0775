#pragma once
// A mistake in something a person wrote, shown where it stands.
//
//   rules/checks/time.toml:2:1: error: unknown key 'tolerence'
//     2 | tolerence = 0.1
//       | ^^^^^^^^^ did you mean 'tolerance'?

#include <compare>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

/// A place in a file: line and column count from 1; columns count code points, as an editor shows them.
/// Line 0 means the file as a whole.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// Columns of a line that a caret underlines.
struct Mark {
  Place place;
  std::uint32_t width = 1;
};

enum class Level : std::uint8_t { error, warning };

struct Diagnostic {
  Level level = Level::error;
  std::string file;
  Place place;
  std::uint32_t width = 1;  ///< how many columns the caret underlines
  std::string message;
  std::string hint;  ///< follows the caret; may be empty
  std::string line;  ///< the text of the line, without its end
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// The message as shown above, ending in a newline. Of a line of more than 200 columns the part around the
/// caret is shown, with an ellipsis where it is cut.
std::string to_string(const Diagnostic& diagnostic);

/// What was loaded, and everything wrong with it.
template <class T>
struct Loaded {
  T value;
  std::vector<Diagnostic> diagnostics;

  bool ok() const {
    for (const Diagnostic& d : diagnostics)
      if (d.level == Level::error) return false;
    return true;
  }
};

/// The one of `known` nearest to `word` by edit distance, or "" where none is near enough to be meant.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

/// The outside world is not as it should be: an unreadable file, text that is not UTF-8. what() is one line
/// that names the file and says what to do. The program ends with exit code 2.
class InputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace doichieu
