#include "rules/compiled.hpp"

#include <array>
#include <bit>
#include <cstring>

#include "rules/compiled_io.hpp"
#include "rules/lexicon_index.hpp"

namespace doichieu {

// --- What the types of an image are made of. A test holds what is read against what was written.

namespace toml {

void fields(MaybeConst<Key> auto& key, auto visit) {
  visit(key.name, key.place);
}
void fields(MaybeConst<Time> auto& time, auto visit) {
  visit(time.iso);
}
void fields(MaybeConst<Value> auto& value, auto visit) {
  visit(value.data, value.place, value.width);
}
void fields(MaybeConst<Document> auto& document, auto visit) {
  visit(document.file, document.text, document.root);
}

}  // namespace toml

void fields(MaybeConst<Form> auto& form, auto visit) {
  visit(form.text, form.language, form.case_rule, form.derived, form.place, form.width);
}
void fields(MaybeConst<Entry> auto& entry, auto visit) {
  visit(entry.id, entry.type, entry.forms, entry.parents, entry.from, entry.until, entry.merged_into,
        entry.renamed_to, entry.like, entry.terms, entry.code, entry.value, entry.low, entry.high,
        entry.after, entry.envoy, entry.sole, entry.post, entry.whole, entry.minor, entry.past,
        entry.together, entry.excludes, entry.local, entry.file, entry.place);
}
void fields(MaybeConst<Diagnostic> auto& diagnostic, auto visit) {
  visit(diagnostic.level, diagnostic.file, diagnostic.place, diagnostic.width, diagnostic.message,
        diagnostic.hint, diagnostic.line);
}
void fields(MaybeConst<CompiledRules> auto& compiled, auto visit) {
  visit(compiled.hash, compiled.lexicon, compiled.lexicon_whole, compiled.documents, compiled.diagnostics);
}

namespace {

constexpr std::array<char, 8> magic = {'d', 'o', 'i', 'c', 'h', 'i', 'e', 'u'};
constexpr std::uint32_t format = 2;           ///< of the header and of what compiled_io.hpp writes
constexpr std::uint32_t byte_order = 0x1234;  ///< reads otherwise on a machine of another order

struct Header {
  std::array<char, 8> magic = doichieu::magic;
  std::uint32_t format = doichieu::format;
  std::uint32_t order = byte_order;
  std::uint64_t size = 0;      ///< of what follows the header
  std::uint64_t checksum = 0;  ///< of that
};
static_assert(PlainBytes<Header>);

/// Four lanes of eight bytes. Every step can be undone, so damage within eight bytes never goes unseen, and
/// any other with a chance of 2^-64.
std::uint64_t checksum_of(std::string_view bytes) {
  using Lanes = std::array<std::uint64_t, 4>;
  const auto mixed = [](std::uint64_t sum, std::uint64_t word) {
    return std::rotl((sum ^ word) * 0x9fb21c651e98df25u, 29);
  };
  Lanes lanes = {1, 2, 3, bytes.size()};
  const auto take = [&](const Lanes& block) {
    for (std::size_t i = 0; i < lanes.size(); ++i) lanes[i] = mixed(lanes[i], block[i]);
  };
  Lanes block{};
  for (; bytes.size() >= sizeof block; bytes.remove_prefix(sizeof block)) {
    std::memcpy(&block, bytes.data(), sizeof block);
    take(block);
  }
  block = {};
  if (!bytes.empty()) std::memcpy(&block, bytes.data(), bytes.size());
  take(block);
  std::uint64_t sum = 0;
  for (const std::uint64_t lane : lanes) sum = mixed(sum, lane);
  return sum;
}

constinit std::string_view embedded;

}  // namespace

std::string write_image(const CompiledRules& compiled) {
  ImageWriter body, whole;
  body.put(compiled);
  Header header;
  header.size = body.bytes().size();
  header.checksum = checksum_of(body.bytes());
  whole.put(header);
  return whole.bytes() + body.bytes();
}

std::optional<CompiledRules> read_image(std::string_view image) try {
  Header header;
  ImageReader(image).get(header);
  const std::string_view body = image.substr(sizeof(Header));
  Header expected;
  expected.size = body.size();
  expected.checksum = checksum_of(body);
  if (std::memcmp(&header, &expected, sizeof(Header)) != 0) return std::nullopt;
  ImageReader reader(body);
  CompiledRules compiled;
  reader.get(compiled);
  if (!reader.at_end()) return std::nullopt;
  return compiled;
} catch (const BrokenImage&) {
  return std::nullopt;
}

std::string_view embedded_image() {
  return embedded;
}

std::string_view embed_image(std::string_view image) {
  return std::exchange(embedded, image);
}

}  // namespace doichieu
