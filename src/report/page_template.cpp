#include "report/page_template.hpp"

#include <kainjow/mustache.hpp>
#include <stdexcept>

namespace doichieu {
namespace {

namespace mustache = kainjow::mustache;

mustache::data converted(const Data& data);

struct Convert {
  mustache::data operator()(const std::string& text) const { return text; }
  mustache::data operator()(bool truth) const { return truth; }
  mustache::data operator()(const Data::List& list) const {
    mustache::data out{mustache::data::type::list};
    for (const Data& item : list) out.push_back(converted(item));
    return out;
  }
  mustache::data operator()(const Data::Parts& parts) const {
    mustache::data out;
    for (const auto& [name, part] : parts) out.set(name, converted(part));
    return out;
  }
};

mustache::data converted(const Data& data) {
  return std::visit(Convert{}, data.value);
}

}  // namespace

std::string fill(std::string_view page_template, const Data& data) {
  mustache::mustache page{std::string(page_template)};
  std::string out = page.render(converted(data));
  if (!page.is_valid()) throw std::logic_error("page template: " + page.error_message());
  return out;
}

}  // namespace doichieu
