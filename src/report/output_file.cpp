#include "report/output_file.hpp"

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

}  // namespace

OutputFile::OutputFile(const std::string& path) : path_(path), target_(target_of(path)) {
  std::error_code none;
  const fs::file_status status = fs::status(path, none);
  if (fs::is_directory(status)) fail(EISDIR);
  const bool device = fs::exists(status) && !fs::is_regular_file(status);
  file_ = device ? ::open(path.c_str(), O_WRONLY | O_CLOEXEC) : open_beside(target_, beside_);
  if (file_ < 0) fail(errno);
}

OutputFile::~OutputFile() {
  if (file_ >= 0) ::close(file_);
  if (!beside_.empty()) ::unlink(beside_.c_str());
}

void OutputFile::write(std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file_, content.data(), content.size());
    if (written >= 0) content.remove_prefix(static_cast<std::size_t>(written));
    if (written < 0 && errno != EINTR) fail(errno);
  }
}

void OutputFile::commit() {
  const int closed = ::close(file_);
  file_ = -1;
  if (closed != 0) fail(errno);
  if (beside_.empty()) return;
  if (::rename(beside_.c_str(), target_.c_str()) != 0) fail(errno);
  beside_.clear();
}

void OutputFile::fail(int error) const {
  throw InputError("cannot write '" + path_ + "': " + std::generic_category().message(error) +
                   "; name a file in a folder that exists, may be written to and has room");
}

void write_file(const std::string& path, std::string_view content) {
  OutputFile out(path);
  out.write(content);
  out.commit();
}

}  // namespace doichieu
