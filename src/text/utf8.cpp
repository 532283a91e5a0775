#include "text/utf8.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

namespace doichieu {
namespace {

const icu::Normalizer2& nfc_instance() {
  static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no data for NFC");
    return *found;
  }();
  return instance;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Is the text NFC whatever it says: ASCII, and blocks in which no character is a mark or has another form?
/// "No" means that ICU must tell.
bool is_surely_nfc(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = [&](std::size_t i) {
      return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) {
      ++at;
    } else if (lead >= 0xC2 && lead <= 0xCA) {  // U+0080 to U+02BF
      at += 2;
    } else if ((lead == 0xE1 && (byte(1) == 0xBA || byte(1) == 0xBB)) ||  // U+1E80 to U+1EFF
               (lead == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x90)) {    // U+2010 to U+203F
      at += 3;
    } else {
      return false;
    }
  }
  return true;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace

std::optional<std::size_t> first_ill_formed(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::size_t size = text.size();
  std::size_t at = 0;
  while (at < size) {
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c < 0) return start;
  }
  return std::nullopt;
}

void encode(char32_t value, std::string& out) {
  std::uint8_t buffer[4];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(buffer, size, static_cast<UChar32>(value));
  out.append(reinterpret_cast<const char*>(buffer), size);
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string nfc(std::string_view text) {
  if (is_surely_nfc(text)) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  nfc_instance().normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr,
                               status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalise a text");
  return out;
}

std::string lower_nfc(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  const std::string composed = nfc(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, {composed.data(), static_cast<std::int32_t>(composed.size())}, sink,
                            nullptr, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot lower the case of a text");
  return out;
}

}  // namespace doichieu
