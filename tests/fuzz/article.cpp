// Any text is an article, and an archive of records: each token is some of its bytes, in order, sections lie
// apart, and the way from a page's text to the page stays inside it.

#include <cstdint>
#include <cstdlib>
#include <sstream>

#include "normalise/normal_text.hpp"
#include "reader/reader.hpp"
#include "text/utf8.hpp"

using namespace doichieu;

namespace {

void require(bool held) {
  if (!held) std::abort();
}

void check_article(const Article& article) {
  require(!first_ill_formed(article.text));
  Span last;
  for (const Section& section : article.sections) {
    require(last.end <= section.span.begin && section.span.begin < section.span.end);
    require(section.span.end <= article.text.size());
    const Span there = article.in_file(section.span);
    require(there.begin <= there.end && there.end <= article.file().size());
    last = section.span;
  }
  const NormalText text = normalise(article.text, article.sections, {});
  std::uint32_t end = 0;
  for (const Token& token : text.tokens()) {
    require(end <= token.source.begin && token.source.begin < token.source.end);
    require(token.sentence < text.sentences().size());
    end = token.source.end;
  }
  require(end <= article.text.size());
}

/// With a limit too, which cuts the text somewhere.
void read_as(const std::string& path, const std::string& bytes) {
  for (const std::uint64_t most : {Limits()[Limit::file_bytes], std::uint64_t{bytes.size() / 2 + 1}}) try {
      ReadOptions options;
      options.limits.set(Limit::file_bytes, most);
      check_article(read_article(bytes, path, options));
    } catch (const InputError&) {  // refused with a message: front matter may be broken
    }
}

void read_archive(const std::string& bytes) {
  std::istringstream in(bytes);
  try {
    read_records(in, "fuzz.jsonl", {}, check_article);
  } catch (const InputError&) {  // refused with a message
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read_archive(bytes);
  if (first_ill_formed(bytes)) return 0;  // read_file() has refused it
  for (const char* path : {"fuzz.txt", "fuzz.md", "fuzz.html"}) read_as(path, bytes);
  return 0;
}
