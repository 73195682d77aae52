// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_store.h"

#include "platform/programs.h"
#include "tests/store/any_guide.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <random>

using namespace calfwise;
using namespace calfwise::test;

namespace {

Guide readAll(const GuideStore &store)
{
    Guide guide;
    guide.digest = store.digest();
    guide.language = store.language();
    guide.core = store.core();
    guide.sections = store.sections();
    for (const ArticleHead &head : store.articles()) {
        guide.articles.push_back(store.article(head.id).value());
        CHECK(guide.articles.back().title == head.title);
        CHECK(guide.articles.back().summary == head.summary);
        CHECK(guide.articles.back().section == head.section);
    }
    guide.questions = store.questions();
    guide.glossary = store.glossary();
    guide.sources = store.sources();
    for (CitedEvidence &cited : store.evidence()) {
        guide.evidence.push_back(std::move(cited.evidence));
    }
    guide.facts = store.facts();
    guide.causes = store.causes();
    guide.prevention = store.prevention();
    return guide;
}

void change(const std::filesystem::path &file, const std::string &statement)
{
    SQLite::Database(file, SQLite::OPEN_READWRITE).exec(statement);
}

void makeOlder(const std::filesystem::path &file, std::chrono::hours by)
{
    std::filesystem::last_write_time(file, std::filesystem::last_write_time(file) - by);
}

} // namespace

TEST_CASE("GuideStore: what is read is what was built, in every member", "[store]")
{
    const TemporaryFolder folder;
    const Guide guide = anyGuide();
    GuideStore::build(folder / "guide.db", guide);

    const auto opened = GuideStore::open(folder / "guide.db", guide.digest);

    REQUIRE(opened.state == GuideState::Current);
    CHECK(textOf(readAll(*opened.store)) == textOf(guide));
    CHECK(textOf(readAll(*GuideStore::openInMemory(guide))) == textOf(guide));
}

TEST_CASE("GuideStore: an empty guide comes back empty", "[store]")
{
    CHECK(textOf(readAll(*GuideStore::openInMemory(Guide()))) == textOf(Guide()));
}

TEST_CASE("GuideStore: one article, question, term or statement is found by its id", "[store]")
{
    Guide guide = anyGuide();
    guide.evidence.front().sources = {guide.sources.back().id, guide.sources.front().id};
    const auto store = GuideStore::openInMemory(guide);

    CHECK(store->article(guide.articles.back().id)->body == guide.articles.back().body);
    CHECK(store->question(guide.questions.back().id)->answer == guide.questions.back().answer);
    CHECK(store->term(guide.glossary.back().id)->definition == guide.glossary.back().definition);
    const auto cited = store->evidence(guide.evidence.front().id);
    REQUIRE(cited);
    REQUIRE(cited->sources.size() == 2);
    CHECK(cited->sources.front().title == guide.sources.back().title);

    CHECK_FALSE(store->article(ArticleId("no-such-article")));
    CHECK_FALSE(store->question(FaqId("no-such-question")));
    CHECK_FALSE(store->term(TermId("no-such-term")));
    CHECK_FALSE(store->evidence(EvidenceId("no-such-statement")));
}

TEST_CASE("GuideStore: the file is its owner's alone, and nothing else is left in the folder", "[store]")
{
    const TemporaryFolder folder;
    GuideStore::build(folder / "new/cache/guide.db", anyGuide());
    GuideStore::build(folder / "new/cache/guide.db", anyGuide());

    CHECK(modeOf(folder / "new/cache/guide.db") == 0600);
    CHECK(modeOf(folder / "new/cache") == 0700);
    CHECK(modeOf(folder / "new") == 0700);
    CHECK(filesIn(folder / "new/cache") == 1);
}

TEST_CASE("GuideStore: says why a store cannot be used", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "guide.db";
    CHECK(GuideStore::open(file, "any").state == GuideState::Missing);

    const Guide guide = anyGuide();
    GuideStore::build(file, guide);
    CHECK(GuideStore::open(file, "another digest").state == GuideState::OtherDigest);

    SECTION("another format")
    {
        change(file, "PRAGMA user_version = 99");
        CHECK(GuideStore::open(file, guide.digest).state == GuideState::OtherFormat);
    }
    SECTION("a database of something else")
    {
        change(file, "PRAGMA application_id = 7");
        CHECK(GuideStore::open(file, guide.digest).state == GuideState::Damaged);
    }
    SECTION("no database")
    {
        writeBytes(
            file,
            "this is a letter and not a database, and it is long enough to have a header of a hundred bytes or so");
        CHECK(GuideStore::open(file, guide.digest).state == GuideState::Damaged);
    }
    SECTION("nothing in it")
    {
        writeBytes(file, "");
        CHECK(GuideStore::open(file, guide.digest).state == GuideState::Damaged);
    }
    SECTION("no table in it")
    {
        change(file, "DROP TABLE guide");
        CHECK(GuideStore::open(file, guide.digest).state == GuideState::Damaged);
    }
}

TEST_CASE("GuideStore: a rule or dose that was changed in the file is never read", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "guide.db";
    const Guide guide = anyGuide();
    GuideStore::build(file, guide);
    const std::string statement = GENERATE(
        "UPDATE screening_question SET level = 0 WHERE rank = 0", "DELETE FROM combination WHERE rank = 0",
        "UPDATE technique SET per_day = per_day + 1 WHERE rank = 0", "UPDATE time_rules SET permit_hours = 999",
        "UPDATE shape SET outline = x'00' WHERE rank = 0", "UPDATE muscle SET kind = 77 WHERE rank = 0",
        "UPDATE trigger_point SET contacts = 'no line feed' WHERE rank = 0", "DROP TABLE withholding");
    INFO(statement);
    change(file, statement);

    const auto opened = GuideStore::open(file, guide.digest);

    REQUIRE(opened.state == GuideState::Current);
    try {
        opened.store->core();
        FAIL("a changed core was read");
    } catch (const StoreError &error) {
        CHECK(error.kind() == StoreErrorKind::Damaged);
        CHECK(error.file() == file);
    }
}

TEST_CASE("GuideStore: words that were changed in the file are never read", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "guide.db";
    const Guide guide = anyGuide();
    GuideStore::build(file, guide);
    change(file, "UPDATE body_span SET words = 'press as hard as you can'; UPDATE glossary_term SET definition = 'x'; "
                 "UPDATE evidence SET grade = 'review'");
    const auto store = GuideStore::open(file, guide.digest).store;

    CHECK_THROWS_AS(store->article(guide.articles.front().id), StoreError);
    CHECK_THROWS_AS(store->questions(), StoreError);
    CHECK_THROWS_AS(store->glossary(), StoreError);
    CHECK_THROWS_AS(store->evidence(), StoreError);
}

TEST_CASE("openOrBuild: builds what is missing, keeps what is current, and replaces what is of other content",
          "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "guide.db";
    Guide guide = anyGuide();
    int reads = 0;
    const auto read = [&] {
        ++reads;
        return guide;
    };

    CHECK(openOrBuild(file, guide.digest, read)->digest() == guide.digest);
    CHECK(reads == 1);
    CHECK(openOrBuild(file, guide.digest, read)->digest() == guide.digest);
    CHECK(reads == 1);
    guide.digest = "newer content";
    CHECK(openOrBuild(file, guide.digest, read)->digest() == "newer content");
    CHECK(reads == 2);
    CHECK(GuideStore::open(file, "newer content").state == GuideState::Current);
}

TEST_CASE("openOrBuild: a damaged store is mended without a word, wherever the damage is", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "guide.db";
    const Guide guide = anyGuide();
    GuideStore::build(file, guide);
    const std::string sound = bytesOf(file);
    const std::string expected = textOf(guide);
    std::mt19937 random(20261121);

    for (int round = 0; round < 60; ++round) {
        std::string bytes = sound;
        const auto at = std::uniform_int_distribution<std::size_t>(0, bytes.size() - 600)(random);
        if (round % 3 == 0) {
            bytes.resize(at);
        } else {
            const std::size_t length = round % 3 == 1 ? 1 : 512;
            for (std::size_t i = 0; i < length; ++i) {
                bytes[at + i] = static_cast<char>(bytes[at + i] ^ (1 + static_cast<int>(random() % 255)));
            }
        }
        writeBytes(file, bytes);
        INFO("round " << round << " at " << at);
        const auto store = openOrBuild(file, guide.digest, [&] { return guide; });
        CHECK(textOf(readAll(*store)) == expected);
        CHECK_NOTHROW(store->search("wort", 10));
    }
}

TEST_CASE("openOrBuild: works in memory when the cache folder cannot be written", "[store]")
{
    const TemporaryFolder folder;
    writeBytes(folder / "in-the-way", "a file where the folder should be");
    const Guide guide = anyGuide();

    const auto store = openOrBuild(folder / "in-the-way/guide.db", guide.digest, [&] { return guide; });

    CHECK(textOf(readAll(*store)) == textOf(guide));
    CHECK_THROWS_AS(GuideStore::build(folder / "in-the-way/guide.db", guide), StoreError);
}

TEST_CASE("GuideStore: a build that fails leaves the old store as it was", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "guide.db";
    const Guide guide = anyGuide();
    GuideStore::build(file, guide);
    Guide twice = guide;
    twice.digest = "cannot be built";
    twice.articles.push_back(twice.articles.front());

    CHECK_THROWS_AS(GuideStore::build(file, twice), StoreError);

    CHECK(GuideStore::open(file, guide.digest).state == GuideState::Current);
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("GuideStore: what a killed build left behind is cleared away", "[store]")
{
    const TemporaryFolder folder;
    const auto half = folder / "guide.db.new-999999999";
    writeBytes(half, "half a guide");
    if (!platform::knowsOtherPrograms()) {
        makeOlder(half, std::chrono::hours(25));
    }

    GuideStore::build(folder / "guide.db", anyGuide());

    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("GuideStore: what may still be in the making is left alone for a day", "[store]")
{
    const TemporaryFolder folder;
    // No number that Linux gives to a program, so nothing is known of this one.
    const auto half = folder / "guide.db.new-999999999999";
    writeBytes(half, "half a guide");
    makeOlder(half, std::chrono::hours(23));
    GuideStore::build(folder / "guide.db", anyGuide());
    CHECK(std::filesystem::exists(half));

    makeOlder(half, std::chrono::hours(2));
    GuideStore::build(folder / "guide.db", anyGuide());
    CHECK_FALSE(std::filesystem::exists(half));
}
