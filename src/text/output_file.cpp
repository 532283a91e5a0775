#include "text/output_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <system_error>

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

/// The names of the files beside, where the handler of a signal can read them: plain bytes, made before the
/// flag is set. Of more files at once than there are slots the last ones stay behind.
struct Slot {
  std::array<char, 4096> name;
  std::atomic<bool> used = false;
};
static_assert(std::atomic<bool>::is_always_lock_free);  // else no handler may look at it

constexpr std::size_t slot_count = 4;
std::array<Slot, slot_count> slots;

/// The slot that holds the name now; slot_count where none does.
std::size_t remember(const std::string& name) {
  for (std::size_t i = 0; i < slot_count && name.size() < slots[i].name.size(); ++i) {
    if (slots[i].used) continue;
    std::copy_n(name.c_str(), name.size() + 1, slots[i].name.begin());
    slots[i].used = true;
    return i;
  }
  return slot_count;
}

void forget(std::size_t slot) {
  if (slot < slot_count) slots[slot].used = false;
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : path_(path), target_(target_of(path)), slot_(slot_count) {
  std::error_code none;
  const fs::file_status status = fs::status(path, none);
  if (fs::is_directory(status)) fail(EISDIR);
  const bool device = fs::exists(status) && !fs::is_regular_file(status);
  if (device)
    file_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  else
    open_beside();
  if (file_ < 0) fail(errno);
}

/// A new file beside the target, under a name that nobody uses. On failure errno says why.
void OutputFile::open_beside() {
  for (int attempt = 0; file_ < 0; ++attempt) {
    const std::string name =
        target_ + "." + std::to_string(::getpid()) + "." + std::to_string(attempt) + ".part";
    slot_ = remember(name);
    file_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file_ >= 0) {
      beside_ = name;
      return;
    }
    const int error = errno;
    forget(slot_);
    errno = error;
    if (error != EEXIST) return;
  }
}

OutputFile::~OutputFile() {
  if (file_ >= 0) ::close(file_);
  if (!beside_.empty()) ::unlink(beside_.c_str());
  forget(slot_);
}

void OutputFile::write(std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file_, content.data(), content.size());
    if (written >= 0) content.remove_prefix(static_cast<std::size_t>(written));
    if (written < 0 && errno != EINTR) fail(errno);
  }
}

void OutputFile::commit(Keep keep) {
  const int kept = keep == Keep::for_good && !beside_.empty() ? ::fsync(file_) : 0;
  const int error = errno;
  const int closed = ::close(file_);
  file_ = -1;
  if (kept != 0) fail(error);
  if (closed != 0) fail(errno);
  if (beside_.empty()) return;
  if (::rename(beside_.c_str(), target_.c_str()) != 0) fail(errno);
  beside_.clear();
  forget(slot_);
}

void OutputFile::fail(int error) const {
  throw InputError("cannot write '" + path_ + "': " + std::generic_category().message(error) +
                   "; name a file in a folder that exists, may be written to and has room");
}

void write_file(const std::string& path, std::string_view content, Keep keep) {
  OutputFile out(path);
  out.write(content);
  out.commit(keep);
}

void remove_unfinished() noexcept {
  for (const Slot& slot : slots)
    if (slot.used) ::unlink(slot.name.data());
}

}  // namespace doichieu
