#pragma once
// A folder as a story: with a story.toml that names its sources, or every article in it.

#include <string>
#include <string_view>
#include <vector>

#include "reader/reader.hpp"

namespace doichieu {

/// Whether a file's extension is one of those articles have: .txt .md .markdown .jsonl .html .htm .xhtml.
bool is_article_file(const std::string& path);

/// Reads the article of a file, or all of a .jsonl file, behind those in `articles`.
void read_articles(const std::string& path, const ReadOptions& options, std::vector<Article>& articles);

/// Adds the sources of the folder `path` to `story`; the first folder gives the story its name. Throws
/// InputError for a folder without articles, and for the first mistake in story.toml.
void read_folder(const std::string& path, const ReadOptions& options, Story& story);

}  // namespace doichieu
