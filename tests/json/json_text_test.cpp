// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"
#include "json/json_file.h"
#include "json/json_text.h"

#include <stdexcept>

using namespace calfwise;
using nlohmann::ordered_json;

TEST_CASE("JsonText: keys stand in the order they were added, two spaces for each level, a line end at the end")
{
    ordered_json value;
    value["z"] = 1;
    value["a"] = ordered_json::array({"\u00e4", nullptr});
    CHECK(jsonText(value) == "{\n  \"z\": 1,\n  \"a\": [\n    \"\u00e4\",\n    null\n  ]\n}\n");
}

TEST_CASE("JsonText: a text that is not UTF-8 is refused")
{
    CHECK_THROWS_AS(jsonText(ordered_json("\xff")), std::invalid_argument);
    CHECK_THROWS_AS(jsonText(ordered_json{{"a\xC3", 1}}), std::invalid_argument);
}

TEST_CASE("JsonText: what is written is read back as it was")
{
    test::property("any bytes as a text", [](const std::string &bytes) {
        std::string text;
        try {
            text = jsonText(ordered_json{{"a", {bytes, 1}}});
        } catch (const std::invalid_argument &) {
            return;
        }
        IssueList issues;
        const auto value = parseJson(text, "file", issues);
        RC_ASSERT(value.has_value());
        RC_ASSERT((*value)["a"][0].get<std::string>() == bytes);
    });
}
