#include "rules/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace doichieu {
namespace {

/// Of the open file; null where it is no regular one, or an empty one.
std::shared_ptr<const MappedFile> map_open(int file) {
  struct stat status {};
  if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size <= 0) return nullptr;
  const auto size = static_cast<std::size_t>(status.st_size);
  // All pages at once: whoever holds a sum against them touches every one.
  const void* const begin = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  return begin == MAP_FAILED ? nullptr : std::make_shared<const MappedFile>(begin, size);
}

}  // namespace

MappedFile::~MappedFile() {
  munmap(const_cast<void*>(begin_), size_);
}

std::shared_ptr<const MappedFile> map_file(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return nullptr;
  auto mapped = map_open(file);
  close(file);
  return mapped;
}

}  // namespace doichieu
