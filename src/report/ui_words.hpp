#pragma once
// The words of the HTML page in the reader's language. They lie in reports/template/en.toml and vi.toml,
// built into the program: a wording is changed there, and a language is added there.
//
//   const UiWords& words = UiWords::of(Language::vietnamese);
//   words.text("findings.title")                 // "Phát hiện"
//   words.counted("severities.note", 6)          // "6 ghi chú"
//   words.filled("sources.of", {{"taken", "3"}, {"total", "4"}})
//
// A key that a file has not is a mistake of ours: std::logic_error. Tests hold the files to each other.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compare/message.hpp"
#include "report/page_template.hpp"
#include "text/language.hpp"

namespace doichieu {

class UiWords {
 public:
  /// Those of a language; read once.
  static const UiWords& of(Language language);

  const std::string& text(const std::string& key) const;
  std::string filled(const std::string& key, const Fields& fields) const;
  /// The form `one` or `many` of a key, with {n}.
  std::string counted(const std::string& key, std::size_t n) const;
  /// "a, b and c".
  std::string joined(const std::vector<std::string>& parts) const;

  /// All of them, for the template: {{w.findings.title}}.
  const Data& data() const { return data_; }
  /// "findings.title" -> its text; in the order of the keys.
  const std::map<std::string, std::string>& all() const { return texts_; }

 private:
  explicit UiWords(std::string_view file);

  std::map<std::string, std::string> texts_;
  Data data_;
};

}  // namespace doichieu
