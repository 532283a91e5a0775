// In which encoding a page is: UTF-8 where its bytes are that, whatever it says; else the one it declares.

#include <unicode/ucnv.h>

#include <memory>

#include "reader/format.hpp"
#include "reader/html.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr std::size_t prescan = 4096;  // browsers look at 1,024 bytes, and then at what they have

/// What stands behind "charset=" in the first bytes; "" for nothing.
std::string declared(std::string_view bytes) {
  std::string head(bytes.substr(0, prescan));
  for (char& c : head)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  const std::size_t at = head.find("charset=");
  if (at == std::string::npos) return {};
  const std::size_t begin = head.find_first_not_of("\"' ", at + 8);
  if (begin == std::string::npos) return {};
  const std::size_t end = head.find_first_of("\"' ;/>\r\n", begin);
  return head.substr(begin, end == std::string::npos ? end : end - begin);
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// A converter of ICU's that maps ASCII to itself; null for any other name.
Converter converter_of(const std::string& encoding) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &error), ucnv_close);
  if (U_FAILURE(error) || encoding.empty()) return {nullptr, ucnv_close};
  constexpr std::string_view ascii = "<p class=\"a\">Az09 &amp; ~</p>";
  std::string back(ascii.size() * 4, '\0');
  const int32_t size =
      ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), back.data(), static_cast<int32_t>(back.size()),
                         ascii.data(), static_cast<int32_t>(ascii.size()), &error);
  if (U_FAILURE(error) || back.substr(0, static_cast<std::size_t>(size)) != ascii)
    return {nullptr, ucnv_close};
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  return converter;
}

}  // namespace

std::string decode_page(std::string bytes, const std::string& name, std::string& encoding) {
  encoding = "UTF-8";
  const std::optional<std::size_t> ill_formed = first_ill_formed(bytes);
  const std::string wanted = declared(bytes);
  const bool legacy =
      ill_formed && !wanted.empty() && wanted.substr(0, 3) != "utf" && bytes.find('\0') == std::string::npos;
  const Converter converter = legacy ? converter_of(wanted) : Converter(nullptr, ucnv_close);
  if (legacy && !converter)
    throw InputError(name + ": declares the encoding '" + wanted + "', which is not read; save it as UTF-8");
  if (!converter) return bytes;  // check_text says what is wrong with it
  UErrorCode error = U_ZERO_ERROR;
  std::string text(bytes.size() * 3 + 16, '\0');  // a byte makes one code point of the basic plane at most
  const int32_t size =
      ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), text.data(), static_cast<int32_t>(text.size()),
                         bytes.data(), static_cast<int32_t>(bytes.size()), &error);
  if (U_FAILURE(error))
    throw InputError(name + ": holds bytes that are not in the encoding '" + wanted +
                     "' it declares; save it as UTF-8");
  text.resize(static_cast<std::size_t>(size));
  encoding = ucnv_getStandardName(wanted.c_str(), "IANA", &error);
  return text;
}

}  // namespace doichieu
