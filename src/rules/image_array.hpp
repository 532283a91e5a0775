#pragma once
// Values in a row: of one's own while they are made, or in an image, where they are read without being
// copied.
//
//   ImageArray<EntryId> ids;
//   ids.own().push_back(7);       // a vector
//   ids = ImageArray<EntryId>::in_place(bytes_of_an_image);
//
// Who reads does not see the difference. An array in place is good for as long as its image is.

#include <span>
#include <string_view>
#include <vector>

namespace doichieu {

template <class T>
class ImageArray {
 public:
  using value_type = T;

  ImageArray() = default;
  ImageArray(std::vector<T> values) : own_(std::move(values)) {}
  static ImageArray in_place(std::span<const T> values) {
    ImageArray out;
    out.placed_ = values;
    return out;
  }

  /// The values while they are made. REQUIRES: not in place.
  std::vector<T>& own() { return own_; }

  const T* data() const { return placed_.data() != nullptr ? placed_.data() : own_.data(); }
  std::size_t size() const { return placed_.data() != nullptr ? placed_.size() : own_.size(); }
  bool empty() const { return size() == 0; }
  const T& operator[](std::size_t i) const { return data()[i]; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size(); }
  std::span<const T> part(std::size_t first, std::size_t last) const {
    return {data() + first, last - first};
  }

 private:
  std::vector<T> own_;
  std::span<const T> placed_;
};

inline std::string_view text_of(const ImageArray<char>& letters) {
  return {letters.data(), letters.size()};
}

}  // namespace doichieu
