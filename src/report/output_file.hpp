#pragma once
// The only place where files are written.
//
//   OutputFile out("claims.jsonl");
//   for (…) out.write(line);
//   out.commit();              // until here nothing stands under the name, and what stood there stays
//
// What is written goes to a file beside, which commit() renames; without commit() it is removed. A link stays
// and its target is replaced; a pipe or a device has no name to be renamed to, so its bytes are simply sent.

#include <string>
#include <string_view>

namespace doichieu {

class OutputFile {
 public:
  /// ERRORS, of every function: InputError that names the path and says what to do.
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view content);
  void commit();

 private:
  [[noreturn]] void fail(int error) const;

  std::string path_;    ///< as given, for messages
  std::string target_;  ///< what is replaced
  std::string beside_;  ///< "" where bytes are sent
  int file_ = -1;
};

}  // namespace doichieu
