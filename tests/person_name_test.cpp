// The parts of persons' names, and who may be meant by some of them.

#include "value/person_name.hpp"
#include "catch.hpp"
#include "claims_sample.hpp"
#include "value/name_index.hpp"
#include "vectors.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// The name that a line is, with its parts.
Name person(const std::string& written) {
  const NormalText text = normalise(written);
  const Hits hits = rules().lexicon.match(text, vi);
  if (text.size() == 0) return make_name(written);
  const Hit* known = rules().lexicon.longest(hits, 0, EntryType::person);
  const bool whole = known && known->tokens.last == text.size();
  return read_person_name(text, hits, rules().lexicon, {0, text.size()}, whole ? known->entry : no_entry);
}

std::string words(const Name& name, WordRange range) {
  std::string out;
  std::size_t word = 0, begin = 0;
  for (std::size_t at = 0; at <= name.spelled.size(); ++at) {
    if (at < name.spelled.size() && name.spelled[at] != ' ') continue;
    if (word >= range.begin && word < range.end)
      (out += out.empty() ? "" : " ") += name.spelled.substr(begin, at - begin);
    ++word;
    begin = at + 1;
  }
  return out;
}

/// "family=Nguyễn middle=Quốc given=Dũng": the parts that there are.
std::string parts(const std::string& written) {
  const Name name = person(written);
  std::string out;
  for (const auto& [part, range] : {std::pair{"family=", name.parts.family},
                                    {"middle=", name.parts.middle},
                                    {"given=", name.parts.given}})
    if (range.size() > 0) (out += out.empty() ? "" : " ") += part + words(name, range);
  return out;
}

Relation relation(const std::string& a, const std::string& b) {
  return relate(person(a), person(b)).relation;
}

}  // namespace

// --- The parts.

TEST_CASE("a name is taken apart in the order of its language", "[names][person]") {
  auto [written, expected] = GENERATE(table<std::string, std::string>({
      {"Nguyễn Quốc Dũng", "family=Nguyễn middle=Quốc given=Dũng"},
      {"Nguyen Quoc Dung", "family=Nguyen middle=Quoc given=Dung"},
      {"Tô Lâm", "family=Tô given=Lâm"},
      {"Nguyễn Thị Kim Ngân", "family=Nguyễn middle=Thị given=Kim Ngân"},
      {"Vo Thi Anh Xuan", "family=Vo middle=Thi given=Anh Xuan"},
      {"Tôn Nữ Thị Ninh", "family=Tôn Nữ middle=Thị given=Ninh"},
      {"Âu Dương Quân", "family=Âu Dương given=Quân"},
      {"Quốc Dũng", "middle=Quốc given=Dũng"},  // the family left out
      {"Lò Văn Ba", "family=Lò middle=Văn given=Ba"},
      {"Ksor Phước", "family=Ksor given=Phước"},
      {"H'Hen Niê", "family=Niê given=HHen"},  // the clan comes last
      {"Y Thanh Niê Kđăm", "family=Niê Kđăm middle=Thanh given=Y"},
      {"Steven David Daines", "family=Daines middle=David given=Steven"},
      {"Ursula von der Leyen", "family=von der Leyen given=Ursula"},
      {"D.Trump", "family=Trump given=D"},
      {"Viet Thanh Nguyen", "family=Nguyen middle=Thanh given=Viet"},  // abroad
      {"Tập Cận Bình", "family=Tập given=Cận Bình"},
      {"Lee Jae-myung", "family=Lee given=Jae myung"},
      {"Wang Xiaoming", "family=Wang given=Xiaoming"},
      {"Trường Chinh", ""},  // a pseudonym
      {"Hồ Chí Minh", ""},
      {"Lâm", ""},
  }));
  CAPTURE(written);
  CHECK(parts(written) == expected);
}

TEST_CASE("the parts of the shared vectors' names", "[names][person]") {
  for (const vectors::Row& row : vectors::of_kind("name_parts")) {
    CAPTURE(row.a, row.b);
    const std::string found = parts(row.a);
    for (const char* part : {"family=", "middle=", "given="}) {
      const std::size_t at = row.b.find(part);
      if (at == std::string::npos || row.b.find("∅", at) == at + std::string(part).size()) continue;
      std::size_t end = row.b.find('=', at + std::string(part).size());
      end = end == std::string::npos ? row.b.size() : row.b.rfind(' ', end);
      CHECK(found.find(row.b.substr(at, end - at)) != std::string::npos);
    }
    if (row.b.find("no split") != std::string::npos) CHECK(found == "");
  }
}

TEST_CASE("a name tells man or woman where only one of them bears it", "[names][person]") {
  CHECK(person("Nguyễn Thị Hoa").parts.gender == Gender::woman);
  CHECK(person("Nguyen Thi Hoa").parts.gender == Gender::woman);
  CHECK(person("Nguyễn Văn Hoa").parts.gender == Gender::unknown);
  CHECK(person("Nguyễn Hoa Thị").parts.gender == Gender::unknown);  // no middle name
}

// --- Who may be meant.

TEST_CASE("family and given name may stand in either order", "[names][person]") {
  CHECK(relate(person("Ito Naoki"), person("Naoki Ito")) == Related{Relation::overlaps, Cause::order});
  CHECK(relate(person("Lee Jae-myung"), person("Jae-myung Lee")) ==
        Related{Relation::overlaps, Cause::order});
  CHECK(relate(person("Viet Thanh Nguyen"), person("Nguyễn Thanh Việt")).relation == Relation::overlaps);
  CHECK(relation("Nguyễn Hà Minh", "Nguyễn Minh Hà") == Relation::unrelated);  // two people
  CHECK(relation("Ito Naoki", "Naoki Sato") == Relation::unrelated);
  CHECK(in_any_order(person("Ito Naoki")) == in_any_order(person("Naoki Ito")));
}

TEST_CASE("a person is meant by the part that the order of the name says", "[names][person]") {
  using R = Relation;
  auto [full, part, expected] = GENERATE(table<std::string, std::string, R>({
      {"Nguyễn Quốc Dũng", "Dũng", R::refines},
      {"Nguyễn Quốc Dũng", "Quốc Dũng", R::refines},
      {"Nguyễn Quốc Dũng", "Nguyễn", R::unrelated},  // well over a third of all
      {"Nguyễn Quốc Dũng", "Dụng", R::conflict},
      {"Nguyễn Quốc Dũng", "Trần Quốc Dũng", R::unrelated},
      {"Nguyễn Văn A", "Nguyễn Văn An", R::unrelated},  // a name made unknown is no initial
      {"Steven David Wexby", "Wexby", R::refines},
      {"Steven David Wexby", "Steven", R::refines},
      {"Steven David Wexby", "Steve", R::refines},
      {"Steven David Wexby", "David", R::unrelated},
      {"Steven David Wexby", "Steve Wexby", R::refines},
      {"Steven David Wexby", "S. Wexby", R::refines},
      {"Steven David Wexby", "S.D. Wexby", R::refines},
      {"Steven David Wexby", "T. Wexby", R::unrelated},
      {"Steven David Wexby", "Steven Mark Wexby", R::unrelated},
      {"Steven Wexby", "Steve Wexby", R::same},
      {"Steven Wexby", "Bill Wexby", R::unrelated},
      {"Ursula von der Leyen", "von der Leyen", R::refines},
      {"Tập Cận Bình", "Tập", R::refines},
      {"Tập Cận Bình", "Bình", R::unrelated},
      {"Lee Jae Myung", "Lee", R::refines},
      {"Lee Jae Myung", "Myung", R::unrelated},
      {"Trường Chinh", "Chinh", R::unrelated},
      {"Trường Chinh", "Truong Chinh", R::refines},
      {"Nguyễn Thanh Việt", "Viet Thanh Nguyen", R::overlaps},  // perhaps
      {"Nguyễn Thanh Việt", "Thanh Viet Nguyen", R::overlaps},
      {"Nguyễn Thanh Việt", "Viet Tan Nguyen", R::unrelated},
      {"Xi Jinping", "Tập Cận Bình", R::same},
      {"Xi Jinping", "Lý Cường", R::unrelated},
  }));
  CAPTURE(full, part);
  CHECK(name(relation(full, part)) == name(expected));
  CHECK(relate(person(part), person(full)) == mirrored(relate(person(full), person(part))));
}

TEST_CASE("relations of names keep the laws", "[names][person]") {
  std::vector<Name> names;
  for (const char* written : {"Nguyễn Quốc Dũng",
                              "Nguyen Quoc Dung",
                              "Quốc Dũng",
                              "Quoc Dung",
                              "Dũng",
                              "Dung",
                              "Dụng",
                              "Nguyễn Quốc Dụng",
                              "Trần Dung",
                              "Steven David Wexby",
                              "Steve Wexby",
                              "Steven",
                              "S. Wexby",
                              "Wexby",
                              "Viet Thanh Nguyen",
                              "Nguyễn Thanh Việt",
                              "Tập Cận Bình",
                              "Xi Jinping",
                              "Tập",
                              "Trường Chinh",
                              "Lý Nam",
                              "Lí Nam",
                              "Ly Nam",
                              "Hà Nội",
                              "Hanoi",
                              "Ha Noi",
                              "Wang Wei",
                              "Wang",
                              "Wei",
                              ""})
    names.push_back(person(written));
  const auto related = [&](std::size_t a, std::size_t b) { return relate(names[a], names[b]); };
  for (std::size_t a = 0; a < names.size(); ++a) {
    CHECK(related(a, a).relation == Relation::same);
    for (std::size_t b = 0; b < names.size(); ++b) {
      CAPTURE(names[a].written, names[b].written);
      CHECK(related(b, a) == mirrored(related(a, b)));
      if (related(a, b).relation != Relation::refines) continue;
      for (std::size_t c = 0; c < names.size(); ++c) {
        CAPTURE(names[c].written);
        if (related(b, c).relation == Relation::refines) CHECK(related(a, c).relation == Relation::refines);
        if (related(b, c).relation == Relation::conflict) CHECK_FALSE(compatible(related(a, c).relation));
      }
    }
  }
}

// --- Among many.

TEST_CASE("an index finds whom a name may mean", "[names][person]") {
  NameIndex index;
  std::size_t item = 0;
  for (const char* written : {"Nguyễn Quốc Dũng", "Trần Văn Dụng", "Steven David Wexby", "Lee Jae Myung"})
    index.add(person(written), item++);
  using Items = std::vector<std::size_t>;
  CHECK(index.find(person("Dũng")) == Items{0});
  CHECK(index.find(person("Dung")) == Items{0, 1});
  CHECK(index.find(person("Nguyen Quoc Dung")) == Items{0});
  CHECK(index.find(person("Steve")) == Items{2});
  CHECK(index.find(person("Steve Wexby")) == Items{2});
  CHECK(index.find(person("Lee")) == Items{3});
  CHECK(index.find(person("Lee Jae-myung")) == Items{3});
  CHECK(index.find(person("Nguyễn")) == Items{});
  CHECK(index.find(person("Mark Wexby")) == Items{});
}

TEST_CASE("whom an index finds does not depend on which name came first", "[names][person]") {
  NameIndex index;
  index.add(person("Wexby"), 0);
  CHECK(index.find(person("Steven David Wexby")) == std::vector<std::size_t>{0});
  index.add(person("Steven David Wexby"), 0);
  CHECK(index.find(person("Mark Wexby")).empty());  // the short name now has an owner
}
