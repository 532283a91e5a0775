// Makes the image that embedded_image.S brings along that of the program, before main(). Linked, as that
// is, only by what starts with the built-in rules.

#include "rules/compiled.hpp"

extern "C" {
extern const char doichieu_image_begin[];  // aligned to eight bytes
extern const char doichieu_image_end[];    // one past the last
}

namespace {

[[maybe_unused]] const std::string_view before = doichieu::embed_image(
    {doichieu_image_begin, static_cast<std::size_t>(doichieu_image_end - doichieu_image_begin)});

}  // namespace
