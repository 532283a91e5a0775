#include "claims/most.hpp"

#include <algorithm>

namespace doichieu {
namespace {

class Keeper {
 public:
  Keeper(const Article& article, std::uint32_t source, const Limits& limits, Extraction& extraction)
      : text_(article.text), source_(source), limits_(limits), out_(extraction) {}

  /// The words before the place where the file was cut.
  void file(bool cut) {
    if (!cut || out_.sentences.empty()) return;
    tell(Limit::file_bytes, out_.sentences.back().begin, 0);
  }

  void sentences(const NormalText& text) {
    const auto cut = std::find_if(text.sentences().begin(), text.sentences().end(),
                                  [](const Sentence& sentence) { return sentence.cut; });
    if (cut != text.sentences().end())
      tell(Limit::sentence_words, text.span({cut->tokens.last, cut->tokens.last + 1}).begin, 0);
  }

  void claims() {
    const std::uint64_t most = limits_[Limit::article_claims];
    if (out_.claims.size() <= most) return;
    tell(Limit::article_claims, out_.claims[most].where.front().begin, out_.claims.size());
    out_.claims.resize(most);
  }

  void lists() {
    const std::uint64_t most = limits_[Limit::list_members];
    bool told = false;
    for (Claim& claim : out_.claims) {
      auto* people = std::get_if<People>(&claim.value);
      if (people == nullptr || people->members.size() <= most) continue;
      if (!told) tell(Limit::list_members, people->members[most].name_span.begin, people->members.size());
      told = true;
      people->members.resize(most);
      people->open = true;
    }
  }

 private:
  void tell(Limit limit, std::uint32_t begin, std::uint64_t is) {
    out_.excess.push_back({limit, source_, shortened(text_, begin), is, limits_[limit]});
  }

  std::string_view text_;
  std::uint32_t source_;
  const Limits& limits_;
  Extraction& out_;
};

}  // namespace

void keep_limits(const Article& article, const NormalText& text, std::uint32_t source, const Limits& limits,
                 Extraction& extraction) {
  Keeper keeper(article, source, limits, extraction);
  keeper.file(article.cut);
  keeper.sentences(text);
  keeper.claims();
  keeper.lists();
}

}  // namespace doichieu
