// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/content_folders.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"

#include <filesystem>

using namespace calfwise;
namespace fs = std::filesystem;

TEST_CASE("ContentFolders: the bundled content lies beside the program's folder")
{
    const ContentFolders folders = bundledContent("/opt/app/bin/calfwise");
    CHECK(folders.content == "/opt/app/share/calfwise/content");
    CHECK(folders.bodymap == "/opt/app/share/calfwise/bodymap");
    CHECK(folders.manifest == "/opt/app/share/calfwise/manifest.json");
}

TEST_CASE("ContentFolders: another folder may be the content or hold it, and lacks are filled from the bundled content")
{
    const test::ContentCopy copy;
    const ContentFolders bundled = bundledContent("/opt/app/bin/calfwise");
    const ContentFolders itself = contentIn(copy.content(), bundled);
    CHECK(itself.content == copy.content());
    CHECK(fs::equivalent(itself.bodymap, copy.bodymap()));
    CHECK(itself.schema == bundled.schema);
    CHECK(itself.manifest.empty());
    CHECK(contentIn(copy.content().parent_path(), bundled).content == copy.content());

    copy.remove("bodymap");
    copy.remove("content/schema");
    CHECK(contentIn(copy.content(), bundled).bodymap == bundled.bodymap);
    CHECK(contentIn(copy.content(), bundled).schema == bundled.schema);
    fs::create_directory(copy.content() / "bodymap");
    CHECK(contentIn(copy.content(), bundled).bodymap == copy.content() / "bodymap");
}

TEST_CASE("ContentFolders: the digest is the manifest's, and without one changes with every file")
{
    const test::ContentCopy copy;
    ContentFolders folders = copy.folders();
    const std::string before = digestOf(folders);
    CHECK(before == digestOf(folders));
    copy.write("content/guide/tools.json", copy.read("content/guide/tools.json") + "\n");
    const std::string edited = digestOf(folders);
    CHECK(edited != before);
    copy.write("content/text/en/articles/new.md", "new");
    CHECK(digestOf(folders) != edited);
    copy.write("bodymap/sole.svg", "<svg/>");
    const std::string redrawn = digestOf(folders);

    copy.write("manifest.json", R"({"format": 1, "digest": "abc"})");
    folders.manifest = copy.content().parent_path() / "manifest.json";
    CHECK(digestOf(folders) == "abc");
    for (const char *bad : {"", "[]", R"({"format": 2, "digest": "abc"})", R"({"format": 1, "digest": 3})",
                            R"({"format": 1, "digest": ""})"}) {
        copy.write("manifest.json", bad);
        CHECK(digestOf(folders) == redrawn);
    }
    CHECK_FALSE(digestOf({"/nowhere", "/nowhere", "/nowhere", "/nowhere"}).empty());
}
