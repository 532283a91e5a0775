#pragma once
// The only place where files are written.
//
//   OutputFile out("claims.jsonl");
//   for (…) out.write(line);
//   out.commit();              // until here nothing stands under the name, and what stood there stays
//
// What is written goes to a file beside, which commit() renames; without commit() it is removed. A link stays
// and its target is replaced; a pipe or a device has no name to be renamed to, so its bytes are simply sent.
// A signal that ends the process removes the file beside too, where cli/signals.hpp is at work.

#include <cstddef>
#include <string>
#include <string_view>

namespace doichieu {

/// What is to outlive the machine's going down: commit() waits until the disk has it.
enum class Keep : bool { as_usual, for_good };

class OutputFile {
 public:
  /// ERRORS, of every function: InputError that names the path and says what to do.
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view content);
  void commit(Keep keep = Keep::as_usual);

 private:
  [[noreturn]] void fail(int error) const;
  void open_beside();

  std::string path_;    ///< as given, for messages
  std::string target_;  ///< what is replaced
  std::string beside_;  ///< "" where bytes are sent
  std::size_t slot_;    ///< of beside_ among what a signal removes
  int file_ = -1;
};

/// Writes `content` to `path`, as OutputFile does.
void write_file(const std::string& path, std::string_view content, Keep keep = Keep::as_usual);

/// Removes the files beside that are being written. May be called by the handler of a signal: it calls
/// nothing but unlink().
void remove_unfinished() noexcept;

}  // namespace doichieu
