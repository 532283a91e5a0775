#include "gate/inputs.hpp"

#include <filesystem>
#include <map>
#include <set>

#include "reader/tree.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

/// One name for one file, however it was written.
std::string whole_path(const std::string& path) {
  std::error_code unknown;
  const fs::path whole = fs::weakly_canonical(path, unknown);
  return unknown ? path : whole.string();
}

/// Gives ids to articles that were read from several places, so that each is unique. A newer version names
/// the older one of its own story: where that has another id now, so has the name.
class Ids {
 public:
  void make_unique(std::vector<Article>& of_one_place) {
    std::map<std::string, std::string> now;
    for (Article& article : of_one_place) {
      std::string& id = article.source.id;
      const std::string before = id;
      for (std::size_t& n = numbers_[before]; !taken_.insert(id).second;)
        id = before + '-' + std::to_string(n = std::max<std::size_t>(n, 1) + 1);
      now[before] = id;
    }
    for (Article& article : of_one_place)
      if (const auto at = now.find(article.source.update_of); at != now.end())
        article.source.update_of = at->second;
  }

 private:
  std::set<std::string> taken_;
  std::map<std::string, std::size_t> numbers_;  ///< the last that was given behind an id
};

}  // namespace

GateFiles read_gate_files(const std::vector<std::string>& drafts, const std::vector<std::string>& against,
                          const IsJudged& is_judged, const ReadOptions& options) {
  GateFiles out;
  Ids ids;
  std::set<std::pair<std::string, std::size_t>> judged, seen;  // file and record
  const auto key = [](const Article& article) {
    return std::pair(whole_path(article.source.path), article.source.record);
  };
  const auto read = [&](const std::string& path) {
    Story story = read_story({path}, options);
    std::move(story.warnings.begin(), story.warnings.end(), std::back_inserter(out.warnings));
    ids.make_unique(story.articles);
    return std::move(story.articles);
  };
  for (const std::string& path : article_paths(drafts)) {
    if (path != "-" && !fs::is_directory(path) && !is_judged(path)) continue;
    for (Article& article : read(path))
      if ((path == "-" || is_judged(article.source.path)) && judged.insert(key(article)).second)
        out.input.drafts.push_back(std::move(article));
  }
  for (const std::string& path : article_paths(against)) {
    if (!fs::is_directory(path) && judged.contains({whole_path(path), 0})) continue;
    for (Article& article : read(path))
      if (!judged.contains(key(article)) && seen.insert(key(article)).second)
        out.input.others.push_back(std::move(article));
  }
  return out;
}

}  // namespace doichieu
