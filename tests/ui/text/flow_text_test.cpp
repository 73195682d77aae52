// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/reader/reader_fixture.h"
#include "ui/text/flow_text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>

using namespace calfwise;
using namespace calfwise::test;

namespace {

std::vector<FlowParagraph> sample()
{
    return {
        {{{Span::Kind::Text, "A ", {}},
          {Span::Kind::Term, "taut band", "taut-band"},
          {Span::Kind::Text, " can be sore, and here come some more words so that the line is full and breaks. ", {}},
          {Span::Kind::Evidence, {}, "one"},
          {Span::Kind::Text, " Go through the ", {}},
          {Span::Kind::Link, "safety check", "screening:"},
          {Span::Kind::Text, " first.", {}}}},
        {{{Span::Kind::Text, "First thing", {}}}, 1, 1},
        {{{Span::Kind::Text, "Another thing", {}}}, 1, 0}};
}

} // namespace

TEST_CASE("FlowText: links, terms and marks are buttons with names, reached by Tab in reading order and pressed by "
          "mouse and keys")
{
    const Themed themed;
    FlowText text(themed.theme, TextStyle::Reading, sample(), {{EvidenceId("one"), 7}});
    text.resize(400, text.heightForWidth(400));
    text.show();
    settle();
    const auto &parts = text.parts();
    REQUIRE(parts.size() == 3);
    CHECK(parts[0]->accessibleName() == "taut band");
    CHECK(parts[1]->accessibleName() == "Source 7");
    CHECK(parts[2]->accessibleName() == "safety check");
    QList<FlowPart *> chosen;
    QObject::connect(&text, &FlowText::partChosen, &text, [&](FlowPart *part) { chosen << part; });
    QTest::mouseClick(parts[1], Qt::LeftButton);
    parts[0]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(parts[0], Qt::Key_Tab);
    CHECK(text.focusWidget() == parts[1]);
    QTest::keyClick(parts[1], Qt::Key_Tab);
    CHECK(text.focusWidget() == parts[2]);
    QTest::keyClick(parts[2], Qt::Key_Space);
    CHECK(chosen == QList<FlowPart *>{parts[1], parts[2]});
}

TEST_CASE("FlowText: every part lies inside the text, and a mark's target is whole")
{
    const Themed themed;
    for (const int width : {180, 300, 656, 1200}) {
        FlowText text(themed.theme, TextStyle::Reading, sample(), {{EvidenceId("one"), 12}});
        text.resize(width, text.heightForWidth(width));
        text.show();
        settle();
        for (const FlowPart *part : text.parts()) {
            INFO(width << " " << part->accessibleName().toStdString());
            CHECK(text.rect().contains(part->seen()));
            if (part->place().kind == Span::Kind::Evidence)
                CHECK((part->width() >= 44 && part->height() >= 44 && part->y() >= 0));
        }
    }
}

TEST_CASE("FlowText: dragging selects words across paragraphs, and they are copied with their marks")
{
    const Themed themed;
    FlowText text(themed.theme, TextStyle::Reading, sample(), {{EvidenceId("one"), 7}});
    text.resize(656, text.heightForWidth(656));
    text.show();
    settle();
    QTest::mousePress(&text, Qt::LeftButton, {}, QPoint(0, 12));
    QTest::mouseMove(&text, QPoint(640, text.height() - 12));
    QMouseEvent move(QEvent::MouseMove, QPointF(640, text.height() - 12),
                     text.mapToGlobal(QPointF(640, text.height() - 12)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&text, &move);
    QTest::keyClick(&text, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    CHECK(copied.startsWith(QStringLiteral("A taut band can be sore")));
    CHECK(copied.contains(QStringLiteral("breaks. [7] Go through the safety check first.")));
    CHECK(copied.endsWith(QStringLiteral("Another thing")));
    CHECK(text.text().contains(QStringLiteral("1. First thing")));
}

TEST_CASE("FlowText: its menu selects and copies, and the text may go while the menu is open")
{
    const Themed themed;
    auto text = std::make_unique<FlowText>(themed.theme, TextStyle::Reading, sample(),
                                           std::map<EvidenceId, int>{{EvidenceId("one"), 7}});
    text->resize(656, text->heightForWidth(656));
    text->show();
    settle();
    const auto openMenu = [&] {
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(4, 4), text->mapToGlobal(QPoint(4, 4)));
        QApplication::sendEvent(text.get(), &asked);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    };
    QMenu *menu = openMenu();
    REQUIRE(menu);
    CHECK_FALSE(menu->actions().at(0)->isEnabled());
    menu->actions().at(1)->trigger();
    menu->close();
    settle();
    CHECK(text->selectedWords().endsWith(QStringLiteral("Another thing")));
    menu = openMenu();
    REQUIRE(menu);
    menu->actions().at(0)->trigger();
    CHECK(QApplication::clipboard()->text() == text->selectedWords());
    text.reset();
    settle();
    CHECK(QApplication::activePopupWidget() == nullptr);
}

TEST_CASE("FlowText: any spans can be laid out")
{
    const Themed themed;
    const std::vector<std::vector<Span>> odd{
        {},
        {{Span::Kind::Text, "", {}}},
        {{Span::Kind::Evidence, {}, "x"}},
        {{Span::Kind::Link, std::string(3000, 'w'), "article:x"}},
        {{Span::Kind::Text, "\xE2\x80\x87\xC2\xA0 \n \n", {}}, {Span::Kind::Term, " ", "t"}}};
    for (const auto &spans : odd) {
        FlowText text(themed.theme, TextStyle::Reading, {{spans}}, {});
        text.resize(200, text.heightForWidth(200));
        CHECK(text.height() >= 28);
        CHECK_FALSE(text.grab().isNull());
    }
}
