// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/reader/reader_fixture.h"
#include "ui/reader/search_box.h"
#include "ui/reader/search_results.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace calfwise;
using namespace calfwise::test;

namespace {

struct Window {
    Window() : box(new SearchBox(themed.theme, shippedGuideModel(), &host)), before(new QLineEdit(&host))
    {
        host.resize(1440, 900);
        host.show();
        host.activateWindow();
        before->setFocus();
        box->open();
        settle();
    }

    Themed themed;
    QWidget host;
    SearchBox *box;
    QLineEdit *before;
};

} // namespace

TEST_CASE("SearchBox: shows results as one types, with their kind and what matched")
{
    Window window;
    CHECK(window.box->isVisible());
    CHECK(window.host.focusWidget() == window.box->field());
    CHECK(window.box->hint().contains(QStringLiteral("What are you looking for?")));
    QTest::keyClicks(window.box->field(), QStringLiteral("heel pa"));
    settle();
    const SearchResults &results = *window.box->results();
    REQUIRE(results.count() > 1);
    CHECK(results.currentRow() == 0);
    bool matched = false;
    for (int row = 0; row < results.count(); ++row) {
        CHECK_FALSE(results.hit(row).kind.isEmpty());
        CHECK_FALSE(results.hit(row).title.isEmpty());
        CHECK_FALSE(results.hit(row).title.contains(QLatin1Char('{')));
        for (const TextRun &run : results.hit(row).snippet)
            matched = matched || run.strong;
    }
    CHECK(matched);
    CHECK(window.host.rect().contains(window.box->field()->mapTo(&window.host, QPoint())));
}

TEST_CASE("SearchBox: arrows choose, Enter opens, and the focus goes back")
{
    Window window;
    QSignalSpy asked(window.box, &SearchBox::linkRequested);
    QTest::keyClicks(window.box->field(), QStringLiteral("ball"));
    REQUIRE(window.box->results()->count() > 2);
    QTest::keyClick(window.box->field(), Qt::Key_Down);
    QTest::keyClick(window.box->field(), Qt::Key_Down);
    QTest::keyClick(window.box->field(), Qt::Key_Up);
    CHECK(window.box->results()->currentRow() == 1);
    const QString title = window.box->results()->hit(1).title;
    QTest::keyClick(window.box->field(), Qt::Key_Return);
    REQUIRE(asked.size() == 1);
    const auto hits = shippedStore().search("ball", SearchBox::mostHits).hits;
    const auto opened = std::find_if(hits.begin(), hits.end(), [&](const SearchHit &hit) {
        return QString::fromStdString(hit.title) == title && asked[0][0].value<Target>() == Target(targetOf(hit));
    });
    CHECK(opened != hits.end());
    CHECK_FALSE(window.box->isVisible());
    CHECK(window.host.focusWidget() == window.before);
}

TEST_CASE("SearchBox: the best stands first, and the others in groups under their headings")
{
    Window window;
    window.box->field()->setText(QStringLiteral("soleus"));
    const SearchResults &results = *window.box->results();
    const auto hits = shippedStore().search("soleus", SearchBox::mostHits).hits;
    REQUIRE(static_cast<std::size_t>(results.count()) == hits.size());
    CHECK(results.hit(0).title == QString::fromStdString(hits.front().title));
    QStringList headings;
    for (int row = 1; row < results.count(); ++row) {
        if (!results.hit(row).heading.isEmpty()) {
            CHECK_FALSE(headings.contains(results.hit(row).heading));
            headings << results.hit(row).heading;
        } else {
            CHECK(results.hit(row).kind == results.hit(row - 1).kind);
        }
        CHECK_FALSE(results.hit(row).warns);
    }
    CHECK(headings.size() > 1);
}

TEST_CASE("SearchBox: a warning sign that is typed leads to the safety check before anything else")
{
    Window window;
    QSignalSpy asked(window.box, &SearchBox::linkRequested);
    window.box->field()->setText(QStringLiteral("swollen calf"));
    const SearchResults &results = *window.box->results();
    REQUIRE(results.count() > 1);
    CHECK(results.hit(0).warns);
    CHECK(results.hit(0).heading.contains(QStringLiteral("safety check")));
    QTest::keyClick(window.box->field(), Qt::Key_Return);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].value<Target>() == Target(GuideLink(CheckLink{})));
}

TEST_CASE("SearchBox: mended words are said over the results")
{
    Window window;
    window.box->field()->setText(QStringLiteral("gastrocnemious"));
    CHECK(window.box->results()->count() > 0);
    CHECK(window.box->hint().contains(QStringLiteral("Showing results for “gastrocnemius”")));
    CHECK(window.box->hint().contains(QStringLiteral("gastrocnemious")));
    window.box->field()->setText(QStringLiteral("gastrocnemius"));
    CHECK(window.box->hint().isEmpty());
}

TEST_CASE("SearchBox: where nothing is found, the nearest words and the contents are offered")
{
    Window window;
    QSignalSpy asked(window.box, &SearchBox::linkRequested);
    window.box->field()->setText(QStringLiteral("achxxlxs"));
    SearchResults *results = window.box->results();
    REQUIRE(results->count() > 1);
    CHECK(window.box->hint().contains(QStringLiteral("Nothing found")));
    CHECK(results->currentRow() == -1);
    CHECK(results->hit(0).title == QStringLiteral("achilles"));
    QTest::keyClick(window.box->field(), Qt::Key_Down);
    QTest::keyClick(window.box->field(), Qt::Key_Return);
    CHECK(window.box->field()->text() == QStringLiteral("achilles"));
    CHECK(window.box->isVisible());
    CHECK(window.box->hint().isEmpty());
    CHECK(asked.isEmpty());
    window.box->field()->setText(QStringLiteral("zzzzqqqq"));
    REQUIRE(results->count() == 1);
    QTest::keyClick(window.box->field(), Qt::Key_Down);
    QTest::keyClick(window.box->field(), Qt::Key_Return);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].value<Target>() == Target(RailEntry::Guide));
}

TEST_CASE("SearchBox: a question is answered first, and what was found is told to whoever opens it")
{
    Window window;
    QSignalSpy passage(window.box, &SearchBox::passageRequested);
    window.box->field()->setText(QStringLiteral("how long to hold"));
    const SearchResults &results = *window.box->results();
    REQUIRE(results.count() > 1);
    CHECK(results.hit(0).answers);
    CHECK(results.hit(0).heading == "Answer");
    REQUIRE(results.hit(0).snippet.size() == 1);
    const auto hits = shippedStore().search("how long to hold", SearchBox::mostHits).hits;
    const auto faq = shippedStore().question(FaqId(hits.front().id));
    REQUIRE(faq.has_value());
    const QString answer = QString::fromStdString(plainText(faq->answer)).simplified();
    CHECK(answer.startsWith(results.hit(0).snippet.front().text.left(100)));
    CHECK_FALSE(results.hit(1).answers);
    window.box->field()->setText(QStringLiteral("stairs"));
    SearchResults &found = *window.box->results();
    int article = 0;
    while (article + 1 < found.count() && found.hit(article).kind != QLatin1String("Article"))
        ++article;
    REQUIRE(found.hit(article).kind == "Article");
    found.setCurrentRow(article);
    QTest::keyClick(window.box->field(), Qt::Key_Return);
    REQUIRE(passage.size() == 1);
    CHECK_FALSE(passage[0][0].value<Passage>().hits.isEmpty());
}

TEST_CASE("SearchBox: a press on a result opens it, a press beside the box and Escape close it")
{
    Window window;
    QSignalSpy asked(window.box, &SearchBox::linkRequested);
    QTest::keyClicks(window.box->field(), QStringLiteral("cramp"));
    settle();
    SearchResults *results = window.box->results();
    QTest::mouseClick(results->viewport(), Qt::LeftButton, {}, results->visualItemRect(results->item(0)).center());
    CHECK(asked.size() == 1);
    window.box->open();
    settle();
    QTest::keyClick(window.box->field(), Qt::Key_Escape);
    CHECK_FALSE(window.box->isVisible());
    window.box->open();
    QTest::mouseClick(&window.host, Qt::LeftButton, {}, QPoint(5, 880));
    CHECK_FALSE(window.box->isVisible());
    CHECK(asked.size() == 1);
}

TEST_CASE("SearchBox: any text is allowed, and nothing found is said")
{
    Window window;
    for (const char *text :
         {"\"", "don't", "L4/L5", "AND OR NOT", "*", "((((", "heel\" OR 1=1", "zzzzqqqq", "\xF0\x9F\xA6\xB5", "   "}) {
        window.box->field()->setText(QString::fromUtf8(text));
        settle();
        CHECK((window.box->results()->count() > 0 || !window.box->hint().isEmpty()));
    }
    window.box->field()->setText(QStringLiteral("zzzzqqqq"));
    CHECK(window.box->hint().contains(QStringLiteral("Nothing found")));
    QSignalSpy asked(window.box, &SearchBox::linkRequested);
    QTest::keyClick(window.box->field(), Qt::Key_Return);
    CHECK(asked.isEmpty());
}

TEST_CASE("targetOf: every kind of hit leads somewhere")
{
    CHECK(textOf(targetOf({HitKind::Article, "thumbs", {}, {}, {}, 0, false})) == "article:thumbs");
    CHECK(textOf(targetOf({HitKind::Point, "soleus-1", {}, {}, {}, 0, false})) == "point:soleus-1");
    CHECK(textOf(targetOf({HitKind::Sign, "swelling-one-leg", {}, {}, {}, 0, false})) == "screening:");
    CHECK(textOf(targetOf({HitKind::Term, "knot", {}, {}, {}, 0, false})) == "term:knot");
}
