// write_file(): the only place where files are written.

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "report/format.hpp"
#include "text/diagnostic.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, int error) {
  throw InputError("cannot write '" + path + "': " + std::generic_category().message(error) +
                   "; name a file in a folder that exists, may be written to and has room");
}

/// Writes all of `content` to an open file and closes it. Returns errno, or 0.
int write_and_close(int file, std::string_view content) {
  int error = 0;
  while (!error && !content.empty()) {
    const ssize_t written = ::write(file, content.data(), content.size());
    if (written >= 0) content.remove_prefix(static_cast<std::size_t>(written));
    if (written < 0 && errno != EINTR) error = errno;
  }
  if (::close(file) != 0 && !error) error = errno;
  return error;
}

/// Where a link leads, so that the link stays and its file is replaced; else the path itself.
std::string target_of(const std::string& path) {
  std::error_code none;
  if (!fs::is_symlink(path, none)) return path;
  const fs::path target = fs::weakly_canonical(path, none);
  return none ? path : target.string();
}

/// Opens a new file beside `target`, under a name that nobody uses. Fills `name`; returns -1 and sets errno
/// on failure.
int open_beside(const std::string& target, std::string& name) {
  for (int attempt = 0;; ++attempt) {
    name = target + "." + std::to_string(::getpid()) + "." + std::to_string(attempt) + ".part";
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file >= 0 || errno != EEXIST) return file;
  }
}

void replace(const std::string& path, const std::string& target, std::string_view content) {
  std::string beside;
  const int file = open_beside(target, beside);
  if (file < 0) fail(path, errno);
  int error = write_and_close(file, content);
  if (!error && ::rename(beside.c_str(), target.c_str()) != 0) error = errno;
  if (!error) return;
  ::unlink(beside.c_str());
  fail(path, error);
}

/// A pipe or a device has no name to be renamed to: its bytes are simply sent.
void send(const std::string& path, std::string_view content) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) fail(path, errno);
  if (const int error = write_and_close(file, content)) fail(path, error);
}

}  // namespace

void write_file(const std::string& path, std::string_view content) {
  std::error_code none;
  const fs::file_status status = fs::status(path, none);
  if (fs::is_directory(status)) fail(path, EISDIR);
  if (fs::exists(status) && !fs::is_regular_file(status)) return send(path, content);
  replace(path, target_of(path), content);
}

}  // namespace doichieu
