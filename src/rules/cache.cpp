#include "rules/cache.hpp"

#include <filesystem>

#include "rules/checksum.hpp"
#include "rules/mapped_file.hpp"
#include "text/output_file.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

/// Enough of the built-in image to know it by: its header holds its checksum.
constexpr std::size_t header_size = 64;

void mix(std::uint64_t& hash, std::string_view bytes) {
  hash = (hash ^ checksum_of(bytes)) * 0x9e3779b97f4a7c15u + bytes.size();
}

}  // namespace

std::string cache_path(const std::string& folder) {
  return (fs::path(folder) / ".doichieu-cache").string();
}

std::string cache_key(const std::vector<RuleFile>& files, bool built_in) {
  std::uint64_t hash = 1;
  if (built_in) mix(hash, embedded_image().substr(0, header_size));
  for (const RuleFile& file : files) {
    for (const std::string_view part :
         {std::string_view(file.path), std::string_view(file.name()), std::string_view(file.text)})
      mix(hash, part);
    mix(hash, std::to_string(file.layer));
  }
  std::string key(16, '0');
  for (std::size_t i = key.size(); i-- > 0; hash >>= 4) key[i] = "0123456789abcdef"[hash & 15];
  return key;
}

std::optional<CompiledRules> read_cache(const std::string& path, const std::string& key) {
  const auto file = map_file(path);
  if (!file || !file->bytes().starts_with(key)) return std::nullopt;
  return read_image(file->bytes().substr(key.size()), file);
}

void write_cache(const std::string& path, const std::string& key, const CompiledRules& compiled) try {
  write_file(path, key + write_image(compiled));
} catch (const InputError&) {  // no room, or a folder that nobody may write to
}

}  // namespace doichieu
