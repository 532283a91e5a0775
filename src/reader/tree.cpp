#include "reader/tree.hpp"

#include <algorithm>
#include <filesystem>

#include "reader/story.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

void add_folder(const fs::path& folder, std::vector<std::string>& out) {
  if (fs::exists(folder / "story.toml")) return out.push_back(folder.string());
  std::vector<fs::path> files, folders;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().filename().string().starts_with('.')) continue;
    if (entry.is_directory() && !entry.is_symlink())  // a link may lead back up
      folders.push_back(entry.path());
    else if (entry.is_regular_file() && is_article_file(entry.path().string()))
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::sort(folders.begin(), folders.end());
  for (const fs::path& file : files) out.push_back(file.string());
  for (const fs::path& inner : folders) add_folder(inner, out);
}

}  // namespace

std::vector<std::string> article_paths(const std::vector<std::string>& paths) {
  std::vector<std::string> out;
  for (const std::string& path : paths) try {
      if (path == "-" || !fs::is_directory(path)) {
        out.push_back(path);
        continue;
      }
      const std::size_t before = out.size();
      add_folder(path, out);
      if (out.size() == before)
        throw InputError(path + ": a folder without articles; put .txt, .md or .jsonl files there");
    } catch (const fs::filesystem_error&) {
      throw InputError(path + ": a folder that cannot be read; check that you may read it");
    }
  return out;
}

}  // namespace doichieu
