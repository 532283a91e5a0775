// Any two texts are a story: it is checked, and written in every format. A NUL byte parts the texts.

#include <algorithm>
#include <cstdint>
#include <utility>

#include "pipeline.hpp"
#include "reader/reader.hpp"
#include "report/format.hpp"
#include "rules/rule_set.hpp"
#include "text/utf8.hpp"

using namespace doichieu;

namespace {

Article article_of(std::string text, const std::string& id) {
  Article article = read_article(std::move(text), id + ".txt", {});
  article.source.id = id;
  return article;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const RuleSet rules = load_rules("").value;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (first_ill_formed(bytes)) return 0;
  const std::size_t cut = std::min(bytes.find('\0'), bytes.size());
  try {
    Story story;
    story.articles.push_back(article_of(bytes.substr(0, cut), "a"));
    story.articles.push_back(article_of(bytes.substr(std::min(cut + 1, bytes.size())), "b"));
    const Report report = check(std::move(story), rules);
    for (const Format& format : formats()) format.write(report, {});
  } catch (const InputError&) {  // refused with a message
  }
  return 0;
}
