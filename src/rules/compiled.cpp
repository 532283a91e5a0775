#include "rules/compiled.hpp"

#include <array>
#include <cstring>

#include "normalise/fold.hpp"
#include "rules/checksum.hpp"
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
        entry.together, entry.excludes, entry.local, entry.is, entry.days, entry.file, entry.place,
        entry.layer);
}
void fields(MaybeConst<Diagnostic> auto& diagnostic, auto visit) {
  visit(diagnostic.level, diagnostic.file, diagnostic.place, diagnostic.width, diagnostic.message,
        diagnostic.hint, diagnostic.line);
}
void fields(MaybeConst<RuleDocument> auto& document, auto visit) {
  visit(document.document, document.kind, document.layer);
}
void fields(MaybeConst<IrregularWord> auto& word, auto visit) {
  visit(word.inflection, word.base, word.forms);
}
void fields(MaybeConst<Override> auto& change, auto visit) {
  visit(change.what, change.id, change.how, change.place, change.below);
}
void fields(MaybeConst<CompiledRules> auto& compiled, auto visit) {
  visit(compiled.hash, compiled.lexicon, compiled.lexicon_whole, compiled.irregulars, compiled.documents,
        compiled.overrides, compiled.diagnostics);
}

// --- Entries, each read by itself.

PackedEntries Entries::packed() const {
  PackedEntries out;
  for (const Entry& entry : *this) {
    ImageWriter writer;
    writer.put(entry);
    out.bytes.own().insert(out.bytes.own().end(), writer.bytes().begin(), writer.bytes().end());
    out.ends.own().push_back(static_cast<std::uint32_t>(out.bytes.size()));
  }
  return out;
}

std::vector<Entry> Entries::take() && {
  if (!made_) return std::move(own_);
  return {begin(), end()};
}

Entries::Made::~Made() {
  for (std::size_t i = 0; i < packed.ends.size(); ++i) delete known[i].load(std::memory_order_relaxed);
}

const Entry& Entries::Made::make(EntryId id) const {
  const std::uint32_t begin = id == 0 ? 0 : packed.ends[id - 1];
  auto made = std::make_unique<Entry>();
  ImageReader(text_of(packed.bytes).substr(begin, packed.ends[id] - begin)).get(*made);
  const Entry* other = nullptr;
  if (known[id].compare_exchange_strong(other, made.get(), std::memory_order_acq_rel)) return *made.release();
  return *other;  // of another thread
}

namespace {

constexpr std::array<char, 8> magic = {'d', 'o', 'i', 'c', 'h', 'i', 'e', 'u'};
constexpr std::uint32_t format = 4;           ///< of the header and of what compiled_io.hpp writes
constexpr std::uint32_t byte_order = 0x1234;  ///< reads otherwise on a machine of another order

struct Header {
  std::array<char, 8> magic = doichieu::magic;
  std::uint32_t format = doichieu::format;
  std::uint32_t order = byte_order;
  std::uint64_t size = 0;      ///< of what follows the header
  std::uint64_t checksum = 0;  ///< of that
};
static_assert(PlainBytes<Header> && sizeof(Header) % alignof(std::uint64_t) == 0);  // see ImageArray

/// What stands behind a header that is as it should be, the checksum aside; nothing where it is not.
std::optional<std::string_view> body_of(std::string_view image, Header& header) {
  if (image.size() < sizeof(Header)) return std::nullopt;
  std::memcpy(&header, image.data(), sizeof(Header));
  const std::string_view body = image.substr(sizeof(Header));
  Header expected;
  expected.size = body.size();
  expected.checksum = header.checksum;
  return std::memcmp(&header, &expected, sizeof(Header)) == 0 ? std::optional(body) : std::nullopt;
}

std::optional<CompiledRules> read_body(std::string_view body, ImageArray<Folded>& letters) try {
  ImageReader reader(body);
  CompiledRules compiled;
  reader.get(letters);
  reader.get(compiled);
  if (!reader.at_end()) return std::nullopt;
  return compiled;
} catch (const BrokenImage&) {
  return std::nullopt;
}

constinit std::string_view embedded;

}  // namespace

std::string write_image(const CompiledRules& compiled) {
  ImageWriter body, whole;
  body.put(ImageArray<Folded>(make_fold_table()));
  body.put(compiled);
  Header header;
  header.size = body.bytes().size();
  header.checksum = checksum_of(body.bytes());
  whole.put(header);
  return whole.bytes() + body.bytes();
}

std::optional<CompiledRules> read_image(std::string_view image) {
  const auto copy =
      std::make_shared<std::vector<std::uint64_t>>((image.size() + 7) / 8);  // lies as it should
  if (!image.empty()) std::memcpy(copy->data(), image.data(), image.size());
  return read_image({reinterpret_cast<const char*>(copy->data()), image.size()}, copy);
}

std::optional<CompiledRules> read_image(std::string_view image, std::shared_ptr<const void> owner) {
  Header header;
  const auto body = body_of(image, header);
  if (!body || checksum_of(*body) != header.checksum) return std::nullopt;
  ImageArray<Folded> letters;  // the program has them already
  auto compiled = read_body(*body, letters);
  if (compiled) compiled->lexicon.keep(std::move(owner));
  return compiled;
}

std::optional<CompiledRules> read_embedded_image() {
  Header header;
  const auto body = body_of(embedded, header);
  ImageArray<Folded> letters;
  auto compiled = body ? read_body(*body, letters) : std::nullopt;
  if (compiled && letters.size() == FoldTable::end) use_fold_table(letters.data());
  return compiled;
}

std::string_view embedded_image() {
  return embedded;
}

std::string_view embed_image(std::string_view image) {
  return std::exchange(embedded, image);
}

}  // namespace doichieu
