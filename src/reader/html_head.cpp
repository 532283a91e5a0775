#include "reader/html_head.hpp"

#include <array>
#include <boost/json.hpp>

namespace doichieu {
namespace {

namespace json = boost::json;
using std::string_view;

constexpr std::array<string_view, 5> title_metas = {"og:title", "twitter:title", "dc.title", "headline",
                                                    "title"};
constexpr std::array<string_view, 3> description_metas = {"og:description", "description",
                                                          "twitter:description"};
constexpr std::array<string_view, 3> outlet_metas = {"og:site_name", "application-name", "dc.publisher"};
constexpr std::array<string_view, 3> byline_metas = {"author", "article:author", "dc.creator"};
/// Properties that publishers fill in; those that name the last change are none of them.
constexpr std::array<string_view, 14> date_metas = {"article:published_time",
                                                    "og:article:published_time",
                                                    "datepublished",
                                                    "og:published_time",
                                                    "dc.date.issued",
                                                    "dcterms.created",
                                                    "dc.date",
                                                    "dcterms.date",
                                                    "pubdate",
                                                    "publishdate",
                                                    "publish-date",
                                                    "publish_date",
                                                    "parsely-pub-date",
                                                    "sailthru.date"};

string_view trim(string_view text) {
  return slice(text, trimmed(text, {0, static_cast<std::uint32_t>(text.size())}));
}

std::string lower(string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

bool ends_with(string_view text, string_view tail) {
  return text.size() >= tail.size() && text.substr(text.size() - tail.size()) == tail;
}

/// A date as pages write it in ISO 8601, or the day alone where the rest cannot be read.
std::string date_in(string_view text) {
  text = trim(text);
  std::string iso(text);
  if (iso.size() >= 10 && iso[4] == '/' && iso[7] == '/') iso[4] = iso[7] = '-';
  if (ends_with(iso, "+00")) iso += ":00";
  if (read_published(iso, {})) return iso;
  const std::string minute = iso.substr(0, 16), day = iso.substr(0, 10);
  if (read_published(minute, {})) return minute;
  return read_published(day, {}) ? day : std::string();
}

class Head {
 public:
  Head(const PageTree& tree, const std::string& path) : tree_(tree), path_(path) {}

  PageHead read() {
    for (NodeIndex i = 0; i < tree_.size(); ++i) look_at(i);
    return settle();
  }

 private:
  /// What is told in one way; earlier ones of a list count before later ones.
  template <std::size_t N>
  using Row = std::array<std::string, N>;

  void look_at(NodeIndex i) {
    const string_view tag = tree_[i].tag;
    if (tag == "meta") look_at_meta(i);
    if (tag == "link" && tree_.value(i, "rel") == "canonical") keep(canonical_, tree_.value(i, "href"));
    if (tag == "html") keep(head_.language, tree_.value(i, "lang"));
    if (tag == "title" && title_.empty() && i + 1 < tree_[i].end) title_ = tree_[i + 1].text;
    if (tag == "time") keep(time_, date_in(tree_.value(i, "datetime")));
    if (tree_.value(i, "itemprop") == "datePublished") look_at_date(i);
    if (tag == "script" && tree_.value(i, "type") == "application/ld+json" && i + 1 < tree_[i].end)
      read_json(tree_[i + 1].text);
  }

  static void keep(std::string& into, string_view value) {
    if (into.empty()) into = trim(value);
  }

  template <std::size_t N>
  static void keep(Row<N>& row, const std::array<string_view, N>& names, string_view name,
                   string_view value) {
    for (std::size_t k = 0; k < N; ++k)
      if (names[k] == name) keep(row[k], value);
  }

  template <std::size_t N>
  static std::string first_of(const Row<N>& row) {
    for (const std::string& value : row)
      if (!value.empty()) return value;
    return {};
  }

  void look_at_meta(NodeIndex i) {
    const string_view value = tree_.value(i, "content");
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string name = lower(tree_.value(i, key));
      if (name.empty()) continue;
      keep(titles_, title_metas, name, value);
      keep(descriptions_, description_metas, name, value);
      keep(outlets_, outlet_metas, name, value);
      keep(bylines_, byline_metas, name, value);
      keep(dates_, date_metas, name, date_in(value));
      if (name == "og:url") keep(address_, value);
    }
  }

  void look_at_date(NodeIndex i) {
    for (const char* key : {"datetime", "content", "title"}) keep(item_date_, date_in(tree_.value(i, key)));
  }

  // --- JSON-LD.

  void read_json(string_view text) {
    json::error_code error;
    const json::value value = json::parse(json::string_view(text.data(), text.size()), error);
    if (!error) visit(value);  // a site's mistake in it is no mistake of the article
  }

  /// REQUIRES: what the parser lets through, which nests 32 deep.
  void visit(const json::value& value) {
    if (const json::array* list = value.if_array())
      for (const json::value& one : *list) visit(one);
    const json::object* object = value.if_object();
    if (object == nullptr) return;
    if (is_article(*object) && !told_by_json_) return take(*object);
    for (const auto& [key, member] : *object)
      if (key == "@graph" || key == "mainEntity" || key == "mainEntityOfPage") visit(member);
  }

  static bool is_article(const json::object& object) {
    const json::value* type = object.if_contains("@type");
    if (type == nullptr) return false;
    if (const json::array* all = type->if_array(); all != nullptr && !all->empty()) type = &all->front();
    const string_view name = text_of(type);
    return ends_with(name, "Article") || ends_with(name, "Posting");
  }

  static string_view text_of(const json::value* value) {
    if (value == nullptr || !value->is_string()) return {};
    return {value->get_string().data(), value->get_string().size()};
  }

  /// The text of a member, or the name of the thing, or of the first of the things, that it is.
  static string_view name_in(const json::object& object, const char* key) {
    const json::value* value = object.if_contains(key);
    if (value != nullptr && value->is_array() && !value->get_array().empty())
      value = &value->get_array().front();
    if (value != nullptr && value->is_object()) value = value->get_object().if_contains("name");
    return text_of(value);
  }

  void take(const json::object& article) {
    told_by_json_ = true;
    keep(json_headline_, name_in(article, "headline"));
    keep(json_date_, date_in(name_in(article, "datePublished")));
    keep(json_outlet_, name_in(article, "publisher"));
    keep(json_byline_, name_in(article, "author"));
    keep(head_.body, name_in(article, "articleBody"));
    keep(head_.description, name_in(article, "description"));
  }

  // --- What counts before what.

  PageHead settle() {
    for (const std::string& headline : {json_headline_, first_of(titles_), title_})
      if (!headline.empty()) head_.headlines.push_back(headline);
    keep(head_.description, first_of(descriptions_));
    keep(head_.byline, json_byline_);
    keep(head_.byline, first_of(bylines_));
    if (is_address(head_.byline)) head_.byline.clear();  // of a page about the author
    tell("published", {json_date_, first_of(dates_), item_date_, time_});
    tell("outlet", {first_of(outlets_), json_outlet_});
    tell("url", {canonical_, address_});
    return std::move(head_);
  }

  static bool is_address(string_view text) {
    return text.substr(0, 7) == "http://" || text.substr(0, 8) == "https://";
  }

  void tell(std::string key, std::initializer_list<std::string> ways) {
    for (const std::string& value : ways) {
      if (value.empty() || (key == "url" && !is_address(value))) continue;
      head_.told.push_back({std::move(key), value, path_});
      return;
    }
  }

  const PageTree& tree_;
  const std::string& path_;
  PageHead head_;
  Row<title_metas.size()> titles_;
  Row<description_metas.size()> descriptions_;
  Row<outlet_metas.size()> outlets_;
  Row<byline_metas.size()> bylines_;
  Row<date_metas.size()> dates_;
  std::string canonical_, address_, title_, time_, item_date_;
  bool told_by_json_ = false;
  std::string json_headline_, json_date_, json_outlet_, json_byline_;
};

}  // namespace

PageHead read_page_head(const PageTree& tree, const std::string& path) {
  return Head(tree, path).read();
}

std::string key_of(string_view text) {
  constexpr string_view general_punctuation = "\xE2\x80";  // dashes, quotes: U+2000 to U+203F
  std::string key;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i, 2) == general_punctuation) {
      i += 2;
    } else if (c >= 'A' && c <= 'Z') {
      key += static_cast<char>(c + ('a' - 'A'));
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) {
      key += c;
    }
  }
  return key;
}

}  // namespace doichieu
