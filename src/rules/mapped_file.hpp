#pragma once
// A file as memory: its bytes are looked at where the system keeps them, and those that nobody looks at are
// never read.
//
//   if (const auto file = map_file("desk/.doichieu-cache")) read_image(file->bytes(), file);
//
// REQUIRES: nobody changes the file in place while it is mapped. Whoever replaces it writes another and
// renames it; the old one stays whole for those who hold it.

#include <memory>
#include <string>
#include <string_view>

namespace doichieu {

class MappedFile {
 public:
  MappedFile(const void* begin, std::size_t size) : begin_(begin), size_(size) {}
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  /// Begin at a page, so at any alignment.
  std::string_view bytes() const { return {static_cast<const char*>(begin_), size_}; }

 private:
  const void* begin_;
  std::size_t size_;
};

/// Null where there is no such regular file, where it is empty, or where it cannot be read.
std::shared_ptr<const MappedFile> map_file(const std::string& path);

}  // namespace doichieu
