#pragma once
// The memory Gumbo works in, and what keeps it within bounds.
//
// By the HTML standard every start tag looks through the elements that stand open, and every attribute
// through those before it in its tag; so a page of nothing but "<div>" takes time with the square of its
// size, and Gumbo frees a tree by recursion. What a tag does to the elements that stand open, only the parser
// knows. But all it makes it asks memory for: here nodes are known by their size and their parent, so that
// their depth is known while the tree grows, and everything is given back at once.
//
// Where a bound is reached, parsing is left by a jump: Gumbo, which is C, has no other way out.

#include <csetjmp>
#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

struct GumboInternalNode;

namespace doichieu {

class ParserMemory {
 public:
  explicit ParserMemory(std::size_t page_size);
  ParserMemory(const ParserMemory&) = delete;
  ParserMemory& operator=(const ParserMemory&) = delete;

  /// The document, which lives here; nullptr where a bound was reached. To be called once.
  const GumboInternalNode* parse(std::string_view bytes);

  /// What was wrong with the page.
  std::string_view refusal() const { return refusal_; }

 private:
  static void* take_from(void* self, std::size_t size);
  static void keep(void*, void*) {}

  void* take(std::size_t size);
  void watch(void* taken, std::size_t size);
  void settle_depth();
  [[noreturn]] void refuse(std::string_view why);

  std::size_t left_in_all_;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;

  std::unordered_map<const void*, std::size_t> depth_;  ///< of what has the size of a node
  const void* newest_ = nullptr;                        ///< its parent is not known yet
  std::size_t attributes_ = 0;                          ///< since the newest

  std::jmp_buf way_out_{};
  std::string_view refusal_;
};

}  // namespace doichieu
