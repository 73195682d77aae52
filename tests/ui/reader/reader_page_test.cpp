// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/kit/theme/assistive.h"
#include "tests/ui/reader/reader_fixture.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/reader/contents_list.h"
#include "ui/reader/find_bar.h"
#include "ui/reader/reader_margin.h"
#include "ui/reader/reader_page.h"
#include "ui/reader/search_box.h"
#include "ui/text/article_view.h"
#include "ui/text/explanations.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace calfwise;
using namespace calfwise::test;

namespace {

struct Opened {
    Opened() : page(themed.theme, shippedGuideModel(), shippedMap())
    {
        page.resize(1232, 900);
        page.show();
        page.activateWindow();
        settle();
    }

    FlowPart *part(Span::Kind kind, const QString &target = {}) const
    {
        for (FlowPart *candidate : page.body()->parts()) {
            if (candidate->place().kind == kind && (target.isEmpty() || candidate->place().target == target))
                return candidate;
        }
        return nullptr;
    }

    Themed themed;
    ReaderPage page;
};

} // namespace

TEST_CASE("ReaderPage: every article and list opens, and nothing in it is cut, at every size")
{
    Opened opened;
    struct Size {
        QSize page;
        bool small;
        double text;
    };
    for (const Size &size :
         {Size{{1232, 900}, false, 1.0}, Size{{936, 700}, true, 1.0}, Size{{1352, 900}, false, 2.0}}) {
        opened.themed.theme.setTextScale(size.text);
        opened.page.setSmall(size.small);
        opened.page.resize(size.page);
        settle();
        for (const ContentsItem *item : opened.page.contents()->items()) {
            INFO(item->target().toStdString() << " at " << size.page.width() << " and " << size.text);
            REQUIRE(opened.page.openTarget(item->target()));
            settle();
            CHECK(opened.page.current() == item->target());
            const QStringList cut = cutWidgets(*opened.page.body()) + cutWidgets(*opened.page.readerMargin());
            INFO(cut.join(QLatin1Char('\n')).toStdString());
            CHECK(cut.isEmpty());
        }
    }
}

TEST_CASE("ReaderPage: an article is laid out to its end before anything of it is painted")
{
    Opened opened;
    const QString target = opened.page.current();
    for (const ContentsItem *item : opened.page.contents()->items()) {
        if (item->target() == target)
            continue;
        INFO(item->target().toStdString());
        REQUIRE(opened.page.openTarget(item->target()));
        const QStringList cut = cutWidgets(*opened.page.body());
        INFO(cut.join(QLatin1Char('\n')).toStdString());
        CHECK(cut.isEmpty());
        const QSize first = opened.page.body()->size();
        settle();
        CHECK(opened.page.body()->size() == first);
    }
}

TEST_CASE("ReaderPage: a mark opens what stands behind it and Escape gives the focus back")
{
    Opened opened;
    REQUIRE(opened.page.openTarget(QStringLiteral("article:soleus-heel-pain-knot")));
    settle();
    FlowPart *mark = opened.part(Span::Kind::Evidence);
    REQUIRE(mark != nullptr);
    QTest::mouseClick(mark, Qt::LeftButton);
    REQUIRE(opened.page.popOver() != nullptr);
    CHECK(mark->isOpen());
    const auto cited = shippedStore().evidence(EvidenceId(mark->place().target.toStdString()));
    CHECK(opened.page.popOver()->accessibleName() == QString::fromStdString(cited->evidence.title));
    INFO(cutWidgets(*opened.page.popOver()).join(QLatin1Char('\n')).toStdString());
    CHECK(cutWidgets(*opened.page.popOver()).isEmpty());
    QTest::keyClick(opened.page.popOver()->focusWidget() ? QApplication::focusWidget() : opened.page.popOver(),
                    Qt::Key_Escape);
    CHECK(opened.page.popOver() == nullptr);
    CHECK_FALSE(mark->isOpen());
    CHECK(opened.page.focusWidget() == mark);
}

TEST_CASE("ReaderPage: what stands behind any mark fits into its box, long addresses too")
{
    Opened opened;
    for (const Evidence &evidence : shippedGuide().evidence) {
        INFO(evidence.id.value());
        const auto cited = shippedStore().evidence(evidence.id);
        REQUIRE(cited.has_value());
        const std::unique_ptr<PopOver> popOver(makeEvidencePopOver(opened.themed.theme, *cited, &opened.page));
        popOver->openUnder(opened.page.contents(), QRect(0, 0, 10, 10));
        settle();
        INFO(cutWidgets(*popOver).join(QLatin1Char('\n')).toStdString());
        CHECK(cutWidgets(*popOver).isEmpty());
        CHECK(popOver->width() <= opened.page.width());
    }
}

TEST_CASE("ReaderPage: a term explains itself on the page, and the margin explains those in view")
{
    Opened opened;
    REQUIRE(opened.page.openTarget(QStringLiteral("article:soleus-heel-pain-knot")));
    settle();
    FlowPart *term = opened.part(Span::Kind::Term, QStringLiteral("taut-band"));
    REQUIRE(term != nullptr);
    const auto meaning = shippedStore().term(TermId("taut-band"));
    CHECK(term->accessibleDescription() == QString::fromStdString(meaning->definition));
    CHECK(term->toolTip().contains(term->accessibleDescription().left(20)));
    QTest::mouseClick(term, Qt::LeftButton);
    REQUIRE(opened.page.popOver() != nullptr);
    CHECK(opened.page.popOver()->accessibleName() == "Taut band");
    const auto labels = opened.page.readerMargin()->findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const QLabel *label) { return label->text() == QLatin1String("Taut band"); }));
}

TEST_CASE("ReaderPage: links within the guide are followed, back and forward return, the others are asked for")
{
    Opened opened;
    QSignalSpy asked(&opened.page, &Page::linkRequested);
    REQUIRE(opened.page.openTarget(QStringLiteral("article:soleus-heel-pain-knot")));
    settle();
    QTest::mouseClick(opened.part(Span::Kind::Link, QStringLiteral("screening:")), Qt::LeftButton);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].value<Target>() == Target(GuideLink(CheckLink{})));
    FlowPart *link = opened.part(Span::Kind::Link, QStringLiteral("article:look-alikes"));
    link->setFocus(Qt::TabFocusReason);
    QTest::keyClick(link, Qt::Key_Space);
    settle();
    CHECK(opened.page.current() == "article:look-alikes");
    CHECK(opened.page.contents()->current() == "article:look-alikes");
    opened.page.goBack();
    settle();
    CHECK(opened.page.current() == "article:soleus-heel-pain-knot");
    opened.page.goForward();
    CHECK(opened.page.current() == "article:look-alikes");
    CHECK_FALSE(opened.page.canGoForward());
    CHECK_FALSE(opened.page.openTarget(QStringLiteral("article:no-such-article")));
    CHECK(opened.page.current() == "article:look-alikes");
}

TEST_CASE("ReaderPage: the margin leads to the map and, through the safety check, to trying it")
{
    Opened opened;
    QSignalSpy asked(&opened.page, &Page::linkRequested);
    REQUIRE(opened.page.openTarget(QStringLiteral("article:soleus-heel-pain-knot")));
    settle();
    QTest::mouseClick(opened.page.readerMargin()->seeButton(), Qt::LeftButton);
    QTest::mouseClick(opened.page.readerMargin()->tryButton(), Qt::LeftButton);
    REQUIRE(asked.size() == 2);
    CHECK(asked[0][0].value<Target>() == Target(GuideLink(PointLink{TriggerPointId("soleus-1")})));
    CHECK(asked[1][0].value<Target>() == Target(PathStep::Safety));
    REQUIRE(opened.page.openTarget(QStringLiteral("article:behind-the-knee")));
    settle();
    CHECK(opened.page.readerMargin()->seeButton()->isVisible());
    CHECK_FALSE(opened.page.readerMargin()->tryButton()->isVisible()); // nothing to press there
    REQUIRE(opened.page.openTarget(QStringLiteral("article:clots")));
    settle();
    CHECK_FALSE(opened.page.readerMargin()->mapCard()->isVisible());
}

TEST_CASE("ReaderPage: the contents are walked by arrows, opened by Enter, and Tab passes them once")
{
    Opened opened;
    const auto &items = opened.page.contents()->items();
    items[0]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(items[0], Qt::Key_Down);
    CHECK(opened.page.focusWidget() == items[1]);
    QTest::keyClick(items[1], Qt::Key_Return);
    CHECK(opened.page.current() == items[1]->target());
    QTest::keyClick(items[1], Qt::Key_End);
    CHECK(opened.page.focusWidget() == items.last());
    QTest::keyClick(items.last(), Qt::Key_Tab);
    CHECK_FALSE(opened.page.contents()->isAncestorOf(opened.page.focusWidget()));
    CHECK(std::count_if(items.begin(), items.end(),
                        [](const QWidget *item) { return item->focusPolicy() == Qt::StrongFocus; }) == 1);
}

TEST_CASE("ReaderPage: a screen reader's toggle opens what a click opens")
{
    Opened opened;
    opened.page.setSmall(true);
    opened.page.resize(936, 700);
    settle();
    Button *button = opened.page.contentsButton();
    test::toggleByAssistiveTechnology(button);
    CHECK(opened.page.contents()->isVisible());
    CHECK(button->isChecked());
    test::toggleByAssistiveTechnology(button);
    CHECK_FALSE(opened.page.contents()->isVisible());
    CHECK_FALSE(button->isChecked());

    ContentsItem *item = opened.page.contents()->items()[2];
    test::toggleByAssistiveTechnology(button);
    test::toggleByAssistiveTechnology(item);
    settle();
    CHECK(opened.page.current() == item->target());
    CHECK(item->isChecked());
    test::toggleByAssistiveTechnology(item);
    CHECK(opened.page.current() == item->target());
    CHECK(item->isChecked());
}

TEST_CASE("ReaderPage: where there is no room the contents wait behind a button and the margin lies below the lead")
{
    Opened opened;
    opened.page.setSmall(true);
    opened.page.resize(936, 700);
    REQUIRE(opened.page.openTarget(QStringLiteral("article:soleus-heel-pain-knot")));
    settle();
    CHECK_FALSE(opened.page.contents()->isVisible());
    const ReaderMargin &below = *opened.page.readerMargin();
    CHECK(opened.page.body()->isAncestorOf(&below));
    // Below all of the lead and above the first heading, whatever was open before.
    const Written &written = opened.page.body()->written();
    CHECK(below.y() >= opened.page.body()->rectAt(written.leadEnd).bottom());
    const auto heading = std::find_if(written.blocks.begin(), written.blocks.end(),
                                      [](const WrittenBlock &block) { return block.piece == Piece::Heading; });
    REQUIRE(heading != written.blocks.end());
    CHECK(below.geometry().bottom() < opened.page.body()->rectAt(heading->from).top());
    // The caution comes first.
    CHECK(written.blocks[2].piece == Piece::CautionTitle);
    QTest::mouseClick(opened.page.contentsButton(), Qt::LeftButton);
    CHECK(opened.page.contents()->isVisible());
    QTest::mouseClick(opened.page.contents()->items().first(), Qt::LeftButton);
    settle();
    CHECK_FALSE(opened.page.contents()->isVisible());
    CHECK(opened.page.current() == opened.page.contents()->items().first()->target());
}

TEST_CASE("ReaderPage: a question opens at its own heading")
{
    Opened opened;
    const QString target = QString::fromStdString("question:" + shippedGuide().questions.back().id.value());
    REQUIRE(opened.page.openTarget(target));
    settle();
    CHECK(opened.page.current() == "list:questions");
    CHECK(opened.page.body()->topOf(target) > 500);
    const auto *area = opened.page.findChild<QScrollArea *>(QStringLiteral("article"));
    REQUIRE(area != nullptr);
    CHECK(area->verticalScrollBar()->value() > 500);
}

TEST_CASE("ReaderPage: the text size is asked for, not taken")
{
    Opened opened;
    QSignalSpy chosen(&opened.page, &ReaderPage::textScaleChosen);
    opened.page.textSize()->setFocus();
    QTest::keyClick(opened.page.textSize(), Qt::Key_Down);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toDouble() == Catch::Approx(1.1));
    CHECK(opened.themed.theme.textScale() == Catch::Approx(1.0));
}

TEST_CASE("ReaderPage: words are found on the page, gone through by Enter, and what was found last stays selected")
{
    Opened opened;
    REQUIRE(opened.page.openTarget(QStringLiteral("article:soleus-heel-pain-knot")));
    settle();
    CHECK_FALSE(opened.page.findBar()->isVisible());
    opened.page.openFind();
    FindBar &bar = *opened.page.findBar();
    REQUIRE(bar.isVisible());
    CHECK(opened.page.focusWidget() == bar.field());
    CHECK(bar.count().isEmpty());
    bar.field()->setText(QStringLiteral("STRETCH"));
    const auto marked = opened.page.body()->marked();
    REQUIRE(marked.size() > 2);
    CHECK(bar.count() == QStringLiteral("1 of %1").arg(marked.size()));
    CHECK(std::count_if(marked.begin(), marked.end(),
                        [](const MarkedWords &words) { return words.kind == MarkedWords::Kind::FoundHere; }) == 1);
    QTest::keyClick(bar.field(), Qt::Key_Return);
    CHECK(bar.count() == QStringLiteral("2 of %1").arg(marked.size()));
    const int second = marked[1].from;
    const auto *area = opened.page.findChild<QScrollArea *>(QStringLiteral("article"));
    const QRect seen(opened.page.body()->mapFrom(area->viewport(), QPoint()), area->viewport()->size());
    CHECK(seen.contains(opened.page.body()->rectAt(second).center()));
    QTest::keyClick(bar.field(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(bar.field(), Qt::Key_Return, Qt::ShiftModifier);
    CHECK(bar.count() == QStringLiteral("%1 of %1").arg(marked.size()));
    bar.field()->setText(QStringLiteral("no such words"));
    CHECK(bar.count() == "Not on this page");
    bar.field()->setText(QStringLiteral("can't"));
    bar.field()->setText(QStringLiteral("don\u2019t press"));
    CHECK(bar.count() == "1 of 1");
    QTest::keyClick(bar.field(), Qt::Key_Escape);
    CHECK_FALSE(bar.isVisible());
    CHECK(opened.page.body()->selectedWords().toLower() == "don't press");
    CHECK(opened.page.body()->marked().empty());
    CHECK(opened.page.focusWidget() == opened.page.body());
}

TEST_CASE("ReaderPage: back leads to the words that were left, in another size of the words too")
{
    Opened opened;
    REQUIRE(opened.page.openTarget(QStringLiteral("article:soleus-heel-pain-knot")));
    settle();
    auto *area = opened.page.findChild<QScrollArea *>(QStringLiteral("article"));
    const auto place = [&] {
        return opened.page.body()->positionAt(opened.page.body()->mapFrom(area->viewport(), QPoint()));
    };
    area->verticalScrollBar()->setValue(400);
    settle();
    const int left = place();
    REQUIRE(left > 0);
    REQUIRE(opened.page.openTarget(QStringLiteral("article:thumbs")));
    opened.themed.theme.setTextScale(1.25);
    settle();
    opened.page.goBack();
    settle();
    CHECK(std::abs(place() - left) < 80); // within the line above
}

TEST_CASE("ReaderPage: reading goes on where it was left")
{
    ReadingPlace kept;
    {
        Opened opened;
        QObject::connect(&opened.page, &ReaderPage::left, &opened.page,
                         [&](const ReadingPlace &place) { kept = place; });
        REQUIRE(opened.page.openTarget(QStringLiteral("article:soleus-heel-pain-knot")));
        settle();
        opened.page.findChild<QScrollArea *>(QStringLiteral("article"))->verticalScrollBar()->setValue(400);
        opened.page.hide();
    }
    CHECK(kept.target == "article:soleus-heel-pain-knot");
    CHECK(kept.at > 0);
    Opened opened;
    opened.page.goOnReading(kept);
    settle();
    CHECK(opened.page.current() == kept.target);
    CHECK_FALSE(opened.page.canGoBack());
    CHECK(opened.page.findChild<QScrollArea *>(QStringLiteral("article"))->verticalScrollBar()->value() > 200);
    opened.page.goOnReading({QStringLiteral("article:gone"), 7});
    CHECK(opened.page.current() == kept.target);
}

TEST_CASE("ReaderPage: a passage that the search has found is shown and marked")
{
    Opened opened;
    REQUIRE(opened.page.openTarget(QStringLiteral("article:soleus-heel-pain-knot")));
    opened.page.showPassage({QStringLiteral("calf can be sore, pressing and then stretching let the ankle"),
                             {QStringLiteral("stretching")}});
    settle();
    REQUIRE(opened.page.body()->marked().size() == 1);
    const MarkedWords &marked = opened.page.body()->marked().front();
    const QString text = searchableText(opened.page.body()->document());
    CHECK(text.mid(marked.from, marked.to - marked.from) == "stretching");
    CHECK(text.mid(marked.from - 5, 5) == "then ");
    const auto *area = opened.page.findChild<QScrollArea *>(QStringLiteral("article"));
    const QRect seen(opened.page.body()->mapFrom(area->viewport(), QPoint()), area->viewport()->size());
    CHECK(seen.contains(opened.page.body()->rectAt(marked.from).center()));
    opened.page.showPassage({QStringLiteral("words"), {QStringLiteral("that are nowhere")}});
    settle();
    CHECK(opened.page.body()->marked().size() == 1);
}

TEST_CASE("ReaderPage: a guide store that is lost while it is read shows as a message that says what to do")
{
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "guide.db";
    GuideStore::build(file, shippedGuide());
    const GuideStore::Opened opened = GuideStore::open(file, shippedGuide().digest);
    REQUIRE(opened.store);
    Themed themed;
    const GuideModel guide(*opened.store, shippedGuide().core);
    ReaderPage page(themed.theme, guide, shippedMap());
    page.resize(1232, 900);
    page.show();
    settle();
    CHECK_FALSE(page.current().isEmpty());
    std::filesystem::resize_file(file, 4096);
    for (const ContentsItem *item : page.contents()->items()) {
        CHECK(page.openTarget(item->target()));
        settle();
    }
    CHECK(page.current().isEmpty());
    const auto labels = page.findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const QLabel *label) { return label->text() == unreadableSentence(); }));
    CHECK_FALSE(page.printButton()->isEnabled());
    page.goBack();
    settle();

    QWidget host;
    host.resize(1024, 700);
    SearchBox search(themed.theme, guide, &host);
    search.field()->setText(QStringLiteral("heel"));
    CHECK(search.hint().contains(unreadableTitle()));
}

TEST_CASE("ReaderPage: an empty guide shows as a message, and the page can be used")
{
    Themed themed;
    const auto store = GuideStore::openInMemory(Guide{});
    const GuideCore core;
    const GuideModel guide(*store, core);
    const BodyMap map;
    ReaderPage page(themed.theme, guide, map);
    page.resize(1232, 900);
    page.show();
    settle();
    CHECK_FALSE(page.openTarget(QStringLiteral("article:thumbs")));
    CHECK(page.openTarget(QStringLiteral("list:sources")));
    settle();
    CHECK(cutWidgets(*page.body()).isEmpty());
}
