// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/checksum.h"
#include "store/list_text.h"
#include "store/mismatch.h"
#include "store/outline_blob.h"

#include "tests/support/property.h"

#include <limits>

using namespace calfwise;
using namespace calfwise::test;

namespace {

Outline sampleOutline()
{
    return Outline(
        {Contour{{0.1, 0.2}, {{{0.3, 0.4}, {0.5, 0.6}, {0.7, 0.8}}, {{0.9, 1.0}, {-1, -2}, {1.0 / 3, 1e-300}}}, true},
         Contour{{5, 6}, {}, false}});
}

std::int64_t sumOf(std::initializer_list<std::string> texts)
{
    Checksum sum;
    for (const std::string &text : texts) {
        sum.add(std::string_view(text));
    }
    return sum.value();
}

} // namespace

TEST_CASE("List text: any list comes back", "[store]")
{
    property("items survive", [](const std::vector<std::string> &items) {
        std::string text;
        for (const std::string &item : items) {
            appendToList(text, item);
        }
        RC_ASSERT(itemsOfList(text) == items);
    });
    CHECK(itemsOfList("").empty());
    CHECK(itemsOfList("\n") == std::vector<std::string>{""});
    CHECK_THROWS_AS(itemsOfList("unfinished"), Mismatch);
    CHECK_THROWS_AS(itemsOfList("\\x\n"), Mismatch);
    CHECK_THROWS_AS(itemsOfList("a\\"), Mismatch);
}

TEST_CASE("Outline blob: an outline comes back exactly", "[store]")
{
    const Outline outline = sampleOutline();

    const Outline back = outlineOf(blobOf(outline));

    CHECK(blobOf(back) == blobOf(outline));
    REQUIRE(back.contours().size() == 2);
    CHECK(back.contours()[0].closed);
    CHECK_FALSE(back.contours()[1].closed);
    CHECK(back.contours()[0].segments[1].end == Point{1.0 / 3, 1e-300});
    CHECK(outlineOf(blobOf(Outline())).isEmpty());
}

TEST_CASE("Outline blob: what is cut short, too long or of another version is refused", "[store]")
{
    const std::string blob = blobOf(sampleOutline());
    for (std::size_t length = 0; length < blob.size(); ++length) {
        CHECK_THROWS_AS(outlineOf(blob.substr(0, length)), Mismatch);
    }
    CHECK_THROWS_AS(outlineOf(blob + "x"), Mismatch);
    std::string other = blob;
    other[0] = 2;
    CHECK_THROWS_AS(outlineOf(other), Mismatch);
    std::string huge = blob;
    huge.replace(4, 4, "\xff\xff\xff\xff");
    CHECK_THROWS_AS(outlineOf(huge), Mismatch);
    const double none = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(outlineOf(blobOf(Outline({Contour{{none, 0}, {}, true}}))), Mismatch);
}

TEST_CASE("Checksum: any changed byte, moved border or missing value shows", "[store]")
{
    property("one changed byte shows", [](const std::string &text) {
        RC_PRE(!text.empty());
        std::string other = text;
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        other[at] = static_cast<char>(other[at] ^ *rc::gen::inRange(1, 256));
        RC_ASSERT(sumOf({text}) != sumOf({other}));
    });
    CHECK(sumOf({"ab", "c"}) != sumOf({"a", "bc"}));
    CHECK(sumOf({"a", ""}) != sumOf({"a"}));
    CHECK(sumOf({"a", "b"}) != sumOf({"b", "a"}));
    Checksum zero;
    zero.add(0.0);
    Checksum minusZero;
    minusZero.add(-0.0);
    CHECK(zero.value() == minusZero.value());
    Checksum null;
    null.addNull();
    Checksum nought;
    nought.add(std::int64_t{0});
    CHECK(null.value() != nought.value());
}

TEST_CASE("Checksum: is computed as it was in the files that are out there", "[store]")
{
    Checksum sum;
    sum.add(std::string_view("a calf that aches"));
    sum.add(std::int64_t{-7});
    sum.add(0.5);
    sum.addNull();
    CHECK(sum.value() == -7682744813757435892);
}
