// Front matter: what a Markdown file says of itself, in TOML between +++ or in YAML between ---.

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "reader/format.hpp"
#include "text/toml.hpp"

namespace doichieu {
namespace {

/// The block between the fences.
struct Block {
  std::string_view text;
  std::size_t begin = 0;  ///< where it stands in the file
  std::size_t end = 0;    ///< behind the closing fence and its line end
};

std::string_view first_line(std::string_view text) {
  std::string_view line = text.substr(0, text.find('\n'));
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
    line.remove_suffix(1);
  return line;
}

std::size_t behind_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

Block find_block(std::string_view text, std::size_t begin, std::string_view fence, const std::string& path) {
  const std::size_t inside = behind_line(text, begin);
  for (std::size_t at = inside; at < text.size(); at = behind_line(text, at)) {
    const std::string_view line = first_line(text.substr(at));
    if (line == fence || (fence == "---" && line == "..."))
      return {text.substr(inside, at - inside), inside, behind_line(text, at)};
  }
  throw InputError(path + ":1: the front matter is never closed; end it with a line " + std::string(fence));
}

/// The fence is the first line of the file.
constexpr std::uint32_t fence_lines = 1;

std::string place(const std::string& path, std::size_t line_in_block) {
  return path + ":" + std::to_string(line_in_block + fence_lines);
}

bool is_known(std::string_view key) {
  for (const std::string_view known :
       {"id", "outlet", "lang", "published", "date", "title", "credit", "url", "update_of"})
    if (key == known) return true;
  return false;
}

[[noreturn]] void refuse_value(const Told& told) {
  throw InputError(told.where + ": '" + told.key + "' must be one line of text; put it in quotes");
}

std::vector<Told> read_toml(const Block& block, const std::string& path) {
  const Loaded<toml::Document> file = toml::parse(std::string(block.text), path);
  if (!file.ok()) {
    const Diagnostic& first = file.diagnostics.front();
    throw InputError(place(path, first.place.line) + ": broken front matter: " + first.message);
  }
  std::vector<Told> told;
  for (const auto& [key, value] : *file.value.root.table()) {
    if (!is_known(key.name)) continue;
    Told one{key.name, {}, place(path, key.place.line)};
    if (const auto* time = value.as<toml::Time>()) one.value = time->iso;
    if (const auto* text = value.string()) one.value = *text;
    if (const auto* truth = value.as<bool>()) one.value = *truth ? "true" : "false";
    if (value.table() != nullptr || value.array() != nullptr) refuse_value(one);
    if (const auto* number = value.as<std::int64_t>()) one.value = std::to_string(*number);
    told.push_back(std::move(one));
  }
  return told;
}

std::vector<Told> read_yaml_map(const YAML::Node& root, const std::string& path) {
  std::vector<Told> told;
  for (const auto& entry : root) {
    if (!entry.first.IsScalar() || !is_known(entry.first.Scalar())) continue;
    Told one{entry.first.Scalar(), {}, place(path, static_cast<std::size_t>(entry.first.Mark().line) + 1)};
    if (entry.second.IsSequence() || entry.second.IsMap()) refuse_value(one);
    if (entry.second.IsScalar()) one.value = entry.second.Scalar();
    told.push_back(std::move(one));
  }
  return told;
}

std::vector<Told> read_yaml(const Block& block, const std::string& path) {
  try {
    const YAML::Node root = YAML::Load(std::string(block.text));
    if (root.IsNull()) return {};
    if (!root.IsMap())
      throw InputError(place(path, 1) +
                       ": broken front matter: write 'key: value' lines between the two ---");
    return read_yaml_map(root, path);
  } catch (const YAML::Exception& error) {
    const std::size_t line = error.mark.is_null() ? 1 : static_cast<std::size_t>(error.mark.line) + 1;
    throw InputError(place(path, line) + ": broken front matter: " + error.msg);
  }
}

/// The title's own bytes, if they stand in its line as they read: unescaped and on one line.
std::optional<Section> find_title(std::string_view text, const Block& block, const std::vector<Told>& told) {
  for (const Told& one : told) {
    if (one.key != "title" || one.value.empty()) continue;
    const auto line = std::stoul(one.where.substr(one.where.rfind(':') + 1));
    std::size_t begin = block.begin;
    for (std::size_t i = 1 + fence_lines; i < line; ++i) begin = behind_line(text, begin);
    const std::string_view bytes = text.substr(begin, behind_line(text, begin) - begin);
    const std::size_t colon = std::min(bytes.find_first_of(":="), bytes.size());
    const std::size_t at = bytes.find(one.value, colon);
    if (at == std::string_view::npos) return std::nullopt;
    const auto from = static_cast<std::uint32_t>(begin + at);
    const Span span{from, from + static_cast<std::uint32_t>(one.value.size())};
    return Section{SectionKind::title, trimmed(text, span)};
  }
  return std::nullopt;
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, const std::string& path) {
  const std::size_t begin = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  const std::string_view fence = first_line(text.substr(begin));
  if (fence != "+++" && fence != "---") return {};
  const Block block = find_block(text, begin, fence, path);
  FrontMatter front;
  front.told = fence == "+++" ? read_toml(block, path) : read_yaml(block, path);
  front.end = block.end;
  front.title = find_title(text, block, front.told);
  return front;
}

}  // namespace doichieu
