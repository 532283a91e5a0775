#include "reader/html_memory.hpp"

#include <gumbo.h>

#include <algorithm>
#include <cstring>

#include "reader/html_tree.hpp"

namespace doichieu {
namespace {

constexpr std::size_t block_size = 1 << 18;
constexpr std::size_t a_byte_of_page = 100;  // an element takes some 400 bytes, and has 7 at least: <b></b>
constexpr std::size_t at_least = 32u << 20;

constexpr std::size_t aligned(std::size_t size) {
  constexpr std::size_t step = alignof(std::max_align_t);
  return (size + step - 1) / step * step;
}

}  // namespace

ParserMemory::ParserMemory(std::size_t page_size) : left_in_all_(at_least + a_byte_of_page * page_size) {}

// No object with a destructor lives here, in Gumbo or in refuse() when the jump comes.
const GumboInternalNode* ParserMemory::parse(std::string_view bytes) {
  if (setjmp(way_out_) != 0) return nullptr;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take_from;
  options.deallocator = keep;
  options.userdata = this;
  options.max_errors = 0;
  return gumbo_parse_with_options(&options, bytes.data(), bytes.size())->document;
}

void* ParserMemory::take_from(void* self, std::size_t size) {
  auto& memory = *static_cast<ParserMemory*>(self);
  void* const taken = memory.take(size);
  memory.watch(taken, size);
  return taken;
}

void* ParserMemory::take(std::size_t size) {
  size = aligned(size);
  if (size > left_) {
    const std::size_t fresh = std::max(size, block_size);
    if (fresh > left_in_all_) refuse("its markup multiplies");
    blocks_.push_back(std::make_unique<std::byte[]>(fresh));
    left_in_all_ -= fresh;
    next_ = blocks_.back().get();
    left_ = fresh;
  }
  void* const taken = next_;
  next_ += size;
  left_ -= size;
  return taken;
}

/// Strings may have these sizes too. One that is taken for a node has no parent among the nodes, one that is
/// taken for an attribute counts as one of a thousand.
void ParserMemory::watch(void* taken, std::size_t size) {
  if (size == sizeof(GumboNode)) {
    settle_depth();
    newest_ = taken;
    attributes_ = 0;
  }
  if (size == sizeof(GumboAttribute) && ++attributes_ > most_attributes)
    refuse("has a tag with more than 1,000 attributes");
}

void ParserMemory::settle_depth() {
  if (newest_ == nullptr) return;
  const void* parent = nullptr;
  std::memcpy(&parent, static_cast<const std::byte*>(newest_) + offsetof(GumboNode, parent), sizeof parent);
  const auto found = depth_.find(parent);
  const std::size_t depth = found == depth_.end() ? 0 : found->second + 1;
  if (depth > deepest_page) refuse("nests more than 1,000 elements");
  depth_[newest_] = depth;
}

void ParserMemory::refuse(std::string_view why) {
  refusal_ = why;
  std::longjmp(way_out_, 1);
}

}  // namespace doichieu
