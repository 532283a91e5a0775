#pragma once
// Folders of folders of articles.

#include <string>
#include <vector>

namespace doichieu {

/// What read_story() can be asked for, one after another: a file as it was named; for a folder, the folder
/// itself where it has a story.toml, else the files of articles in it, by name, and then the same of the
/// folders in it. Those whose name begins with a dot are left out. ERRORS: InputError for what is not there,
/// for a folder without an article anywhere, and for one that cannot be read.
std::vector<std::string> article_paths(const std::vector<std::string>& paths);

}  // namespace doichieu
