// Any text is an article: each token is some of its bytes, in order.

#include <cstdint>
#include <cstdlib>

#include "normalise/normal_text.hpp"
#include "reader/reader.hpp"
#include "text/utf8.hpp"

using namespace doichieu;

namespace {

void require(bool held) {
  if (!held) std::abort();
}

void read_as(const std::string& path, const std::string& bytes) {
  const Article article = read_article(bytes, path, {});
  const NormalText text = normalise(article.text, article.sections, {});
  std::uint32_t end = 0;
  for (const Token& token : text.tokens()) {
    require(end <= token.source.begin && token.source.begin < token.source.end);
    require(token.sentence < text.sentences().size());
    end = token.source.end;
  }
  require(end <= article.text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (first_ill_formed(bytes)) return 0;  // read_file() has refused it
  for (const char* path : {"fuzz.txt", "fuzz.md", "fuzz.html"}) {
    try {
      read_as(path, bytes);
    } catch (const InputError&) {  // refused with a message: front matter may be broken
    }
  }
  return 0;
}
