#pragma once
// Values as bytes and back: what the compiled form of the rules is written and read with.
//
//   ImageWriter writer;               ImageReader reader(bytes);
//   writer.put(entries);              reader.get(entries);
//
// A value is stored as its bytes where it has neither pointers nor padding, a string or vector as its length
// and its elements, a variant as its index and its value, and any other type field by field: it says which in
//
//   static void fields(auto& self, auto visit) { visit(self.id, self.forms_); }
//
// (private, with CompiledFields as friend) or in a free function fields(value, visit). One list for both
// ways, so what is written is what is read. Numbers are in the order of this machine: an image is made and
// read by one build.
//
// An ImageArray is stored as a vector is, its first value where memory would have it: reading it takes no
// more than to look where it lies. So the bytes must stay as long as what was read from them.

#include <concepts>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "rules/image_array.hpp"

namespace doichieu {

/// Thrown by ImageReader where the bytes end too early or are no such value.
struct BrokenImage {};

/// Is a value of T nothing but its bytes? Padding would make one image differ from the next.
template <class T>
concept PlainBytes = std::is_trivially_copyable_v<T> && !std::is_pointer_v<T> &&
                     (std::has_unique_object_representations_v<T> || std::floating_point<T>);

/// Bytes between `size` and the next multiple of `alignment`, a power of two.
constexpr std::size_t padding(std::size_t size, std::size_t alignment) {
  return (alignment - size % alignment) % alignment;
}

/// T is U, or const U.
template <class T, class U>
concept MaybeConst = std::same_as<std::remove_const_t<T>, U>;

/// Calls `visitor` with every field of a value: the one door to private ones.
struct CompiledFields {
  static void visit(auto& value, auto visitor) {
    using T = std::remove_const_t<std::remove_reference_t<decltype(value)>>;
    if constexpr (requires { T::fields(value, visitor); })
      T::fields(value, visitor);
    else
      fields(value, visitor);
  }
};

class ImageWriter {
 public:
  template <class T>
  void put(const T& value) {
    if constexpr (PlainBytes<T>)
      append(&value, sizeof(T));
    else
      CompiledFields::visit(value, [this](const auto&... field) { (this->put(field), ...); });
  }
  template <class T>
  void put(const std::vector<T>& values) {
    put(static_cast<std::uint64_t>(values.size()));
    if constexpr (PlainBytes<T>)
      append(values.data(), values.size() * sizeof(T));
    else
      for (const T& value : values) put(value);
  }
  template <PlainBytes T>
  void put(const ImageArray<T>& values) {
    put(static_cast<std::uint64_t>(values.size()));
    bytes_.append(padding(bytes_.size(), alignof(T)), '\0');
    append(values.data(), values.size() * sizeof(T));
  }
  template <class First, class Second>
  void put(const std::pair<First, Second>& pair) {
    put(pair.first);
    put(pair.second);
  }
  void put(const std::string& text) {
    put(static_cast<std::uint64_t>(text.size()));
    append(text.data(), text.size());
  }
  template <class... Ts>
  void put(const std::variant<Ts...>& value) {
    put(static_cast<std::uint64_t>(value.index()));
    std::visit([this](const auto& one) { this->put(one); }, value);
  }

  template <class T>
  void put(const std::shared_ptr<const T>& value) {
    put(value != nullptr);
    if (value) put(*value);
  }

  const std::string& bytes() const { return bytes_; }

 private:
  void append(const void* data, std::size_t size) {
    if (size > 0) bytes_.append(static_cast<const char*>(data), size);
  }
  std::string bytes_;
};

/// Every read is checked against what is left.
class ImageReader {
 public:
  explicit ImageReader(std::string_view bytes) : first_(bytes.data()), left_(bytes) {}

  template <class T>
  void get(T& value) {
    if constexpr (PlainBytes<T>)
      take(&value, sizeof(T));
    else
      CompiledFields::visit(value, [this](auto&... field) { (this->get(field), ...); });
  }
  template <class T>
  void get(std::vector<T>& values) {
    values.resize(count(PlainBytes<T> ? sizeof(T) : 1));
    if constexpr (PlainBytes<T>)
      take(values.data(), values.size() * sizeof(T));
    else
      for (T& value : values) get(value);
  }
  /// In place; where the bytes as a whole do not lie where they should, copied.
  template <PlainBytes T>
  void get(ImageArray<T>& values) {
    const std::size_t size = count(sizeof(T));
    const std::size_t gap = padding(static_cast<std::size_t>(left_.data() - first_), alignof(T));
    if (gap > left_.size()) throw BrokenImage();
    left_.remove_prefix(gap);
    if (size > left_.size() / sizeof(T)) throw BrokenImage();
    if (reinterpret_cast<std::uintptr_t>(left_.data()) % alignof(T) == 0) {
      values = ImageArray<T>::in_place({reinterpret_cast<const T*>(left_.data()), size});
      left_.remove_prefix(size * sizeof(T));
    } else {
      std::vector<T> copied(size);
      take(copied.data(), size * sizeof(T));
      values = std::move(copied);
    }
  }
  /// Of its own: Clang 14 holds that a pair cannot be made empty where its second was incomplete at first
  /// sight.
  template <class First, class Second>
  void get(std::vector<std::pair<First, Second>>& pairs) {
    const std::size_t size = count(1);
    pairs.clear();
    pairs.reserve(size);
    while (pairs.size() < size) {
      auto& [first, second] = pairs.emplace_back(First(), Second());
      get(first);
      get(second);
    }
  }
  void get(std::string& text) {
    const std::size_t size = count(1);
    text = left_.substr(0, size);
    left_.remove_prefix(size);
  }
  template <class... Ts>
  void get(std::variant<Ts...>& value) {
    std::uint64_t index = 0;
    get(index);
    if (index >= sizeof...(Ts)) throw BrokenImage();
    std::uint64_t at = 0;
    ((at++ == index ? get(value.template emplace<Ts>()) : void()), ...);
  }

  template <class T>
  void get(std::shared_ptr<const T>& value) {
    bool there = false;
    get(there);
    if (!there) return value.reset();
    const auto made = std::make_shared<T>();
    get(*made);
    value = made;
  }

  bool at_end() const { return left_.empty(); }

 private:
  /// A number of elements that take `size` bytes or more each.
  std::size_t count(std::size_t size) {
    std::uint64_t count = 0;
    get(count);
    if (count > left_.size() / size) throw BrokenImage();
    return count;
  }
  void take(void* data, std::size_t size) {
    if (size > left_.size()) throw BrokenImage();
    if (size > 0) std::memcpy(data, left_.data(), size);
    left_.remove_prefix(size);
  }

  const char* first_;
  std::string_view left_;
};

}  // namespace doichieu
