// Places that something lies in or leads over, of which it has one.

#include <algorithm>

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

std::string places(Language language, const std::string& text) {
  return values(ClaimKind::location, language, text);
}

/// What is told of the places in two texts: "" where nothing is.
std::string verdict(const Text& a, const Text& b) {
  const Report report = compared({a, b});
  const auto found = std::find_if(report.findings.begin(), report.findings.end(),
                                  [](const Finding& finding) { return finding.rule == "location.of-thing"; });
  return found == report.findings.end() ? std::string() : std::string(name(found->verdict));
}

}  // namespace

TEST_CASE("where something lies is read from its chain of places", "[locations]") {
  CHECK(places(vi, "Lũ quét qua thôn Bản Hồ, xã Tân Thịnh, huyện Văn Lãng.") ==
        "xã Tân Thịnh | huyện Văn Lãng");
  CHECK(places(en, "The flood hit Tân Thịnh Commune, Văn Lãng District.") == "Văn Lãng District");
  CHECK(places(vi, "Lũ quét qua huyện Văn Lãng (Lạng Sơn).") == "Lạng Sơn");
  CHECK(places(en, "He flew from Hanoi, Vietnam.").empty());
  CHECK(places(vi, "Ông thăm huyện Văn Lãng và xã Tân Thịnh.").empty());
  CHECK(places(en, "He went from Tân Thịnh Commune to the north of Văn Lãng District.").empty());
}

TEST_CASE("what leads over a river is read with it", "[locations]") {
  CHECK(places(vi, "Cầu Thanh Mai bắc qua sông Hồng bị sập.") == "sông Hồng");
  CHECK(places(en, "Thanh Mai Bridge, over the Lô River, collapsed.") == "Lô River");
  CHECK(places(en, "A helicopter flew over the Lô River.").empty());
}

TEST_CASE("another place of one sort for one thing is told", "[locations]") {
  const Text first{vi, "Lũ quét xảy ra tại xã Tân Thịnh, huyện Văn Lãng, làm 12 người chết."};
  CHECK(verdict(first, {vi, "Lũ quét xảy ra tại xã Tân Thịnh, huyện Chi Lăng, làm 12 người chết."}) ==
        "discrepancy");
  CHECK(verdict(first, {en, "The flash flood in Tân Thịnh Commune, Văn Lãng District, killed 12 people."})
            .empty());
  CHECK(verdict(first, {en, "The flash flood in Tan Thinh Commune, Chi Lang District, killed 12 people."}) ==
        "discrepancy");
  CHECK(verdict(first, {en, "The flash flood in Tan Thinh Commune, Van Lang District, killed 12 people."})
            .empty());
  const Text bracket{vi, "Lũ quét xảy ra tại huyện Văn Lãng (Lạng Sơn), làm 12 người chết."};
  CHECK(verdict(bracket, {en, "The flash flood in Van Lang District, Cao Bang, killed 12 people."}) ==
        "discrepancy");
  CHECK(verdict(bracket, {en, "The flash flood in Van Lang District, Lang Son Province, killed 12 people."})
            .empty());
  CHECK(verdict(first, {vi, "Lũ quét xảy ra tại xã Yên Khoái, huyện Lộc Bình, làm 12 người chết."}).empty());
  CHECK(verdict({vi, "Cầu Thanh Mai bắc qua sông Hồng bị sập sáng 9/2."},
                {en, "Thanh Mai Bridge, over the Lô River, collapsed on February 9."}) == "discrepancy");
  CHECK(verdict({vi, "Cầu Thanh Mai bắc qua sông Hồng bị sập sáng 9/2."},
                {en, "Thanh Mai Bridge, over the Red River, collapsed on February 9."})
            .empty());
}

TEST_CASE("two bridges over two rivers are left alone", "[locations]") {
  CHECK(verdict({vi, "Cầu Thanh Mai bắc qua sông Hồng bị sập sáng 9/2."},
                {vi, "Cầu Hòa An bắc qua sông Lô bị sập sáng 9/2."})
            .empty());
}

TEST_CASE("an English name that may be a translation is not held against a Vietnamese one", "[locations]") {
  const auto related = [](Location a, Location b) { return relate(a, b, rules().lexicon).relation; };
  const Location marked{"water", no_entry, "lo", false, "sông Lô"};
  CHECK(related(marked, {"water", no_entry, "fragrance", true, "Fragrance River"}) == Relation::unrelated);
  CHECK(related(marked, {"water", no_entry, "gam", false, "sông Gâm"}) == Relation::conflict);
  CHECK(related(marked, {"district", no_entry, "gam", false, "huyện Gâm"}) == Relation::unrelated);
  CHECK(related(marked, marked) == Relation::same);
}
