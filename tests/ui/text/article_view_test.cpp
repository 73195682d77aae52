// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/reader/reader_fixture.h"
#include "ui/text/article_view.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>
#include <QTextBlock>

using namespace calfwise;
using namespace calfwise::test;

namespace {

Block paragraph(std::vector<Span> spans)
{
    return {Block::Kind::Paragraph, 0, 0, std::move(spans), {}};
}

Reading sample()
{
    Reading reading;
    reading.title = QStringLiteral("A title");
    reading.blocks = {
        {Block::Kind::CautionTitle, 0, 0, {{Span::Kind::Text, "Stop here", {}}}, {}},
        {Block::Kind::CautionText, 0, 0, {{Span::Kind::Text, "if it is warm.", {}}}, {}},
        paragraph({{Span::Kind::Text, "A ", {}},
                   {Span::Kind::Term, "taut band", "taut-band"},
                   {Span::Kind::Text, " can be sore, and here come some more words so that the line is full. ", {}},
                   {Span::Kind::Evidence, {}, "one"},
                   {Span::Kind::Text, " Go through the ", {}},
                   {Span::Kind::Link, "safety check", "screening:"},
                   {Span::Kind::Text, " first.", {}}}),
        {Block::Kind::Heading, 2, 0, {{Span::Kind::Text, "How", {}}}, {}},
        {Block::Kind::ListItem, 1, 1, {{Span::Kind::Text, "First thing", {}}}, {}},
        {Block::Kind::ListItem, 1, 0, {{Span::Kind::Text, "Another thing", {}}}, {}}};
    reading.anchors[QStringLiteral("question:how")] = 3;
    return reading;
}

struct Shown {
    explicit Shown(int width = 656, Reading reading = sample())
    {
        ArticleView::Options options;
        options.core = &shippedGuide().core;
        options.numbers = {{EvidenceId("one"), 7}};
        view = std::make_unique<ArticleView>(themed.theme, std::move(reading), options);
        view->resize(width, view->heightForWidth(width));
        view->show();
        settle();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(view.get(), key, modifiers); }
    QString copied() const
    {
        press(Qt::Key_C, Qt::ControlModifier);
        return QApplication::clipboard()->text();
    }

    Themed themed;
    std::unique_ptr<ArticleView> view;
};

QString allText(QAccessibleInterface *interface)
{
    QAccessibleTextInterface *text = interface->textInterface();
    return text == nullptr ? QString() : text->text(0, text->characterCount());
}

} // namespace

TEST_CASE("ArticleView: links, terms and marks are buttons with names, reached by Tab in reading order and pressed by "
          "mouse and keys")
{
    const Shown shown;
    const auto &parts = shown.view->parts();
    REQUIRE(parts.size() == 3);
    CHECK(parts[0]->accessibleName() == "taut band");
    CHECK(parts[1]->accessibleName() == "Source 7");
    CHECK(parts[2]->accessibleName() == "safety check");
    QList<FlowPart *> chosen;
    QObject::connect(shown.view.get(), &ArticleView::partChosen, shown.view.get(),
                     [&](FlowPart *part) { chosen << part; });
    QTest::mouseClick(parts[1], Qt::LeftButton);
    shown.view->setFocus(Qt::TabFocusReason);
    shown.press(Qt::Key_Tab);
    CHECK(shown.view->focusWidget() == parts[0]);
    QTest::keyClick(parts[0], Qt::Key_Tab);
    CHECK(shown.view->focusWidget() == parts[1]);
    QTest::keyClick(parts[1], Qt::Key_Tab);
    CHECK(shown.view->focusWidget() == parts[2]);
    QTest::keyClick(parts[2], Qt::Key_Space);
    CHECK(chosen == QList<FlowPart *>{parts[1], parts[2]});
}

TEST_CASE("ArticleView: every part lies inside it, and a mark's target is whole")
{
    for (const int width : {180, 300, 656, 1200}) {
        const Shown shown(width);
        for (const FlowPart *part : shown.view->parts()) {
            INFO(width << " " << part->accessibleName().toStdString());
            CHECK(shown.view->rect().contains(part->seen()));
            if (part->place().kind == Span::Kind::Evidence)
                CHECK((part->width() >= 44 && part->height() >= 44 && part->y() >= 0));
        }
    }
}

TEST_CASE("ArticleView: dragging selects across cautions, paragraphs and lists, and they are copied with their marks")
{
    const Shown shown;
    QTest::mousePress(shown.view.get(), Qt::LeftButton, {}, QPoint(0, 12));
    const QPointF last(640, shown.view->height() - 12);
    QMouseEvent move(QEvent::MouseMove, last, shown.view->mapToGlobal(last), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(shown.view.get(), &move);
    CHECK(shown.copied() == QStringLiteral("A title\nStop here\nif it is warm.\n"
                                           "A taut band can be sore, and here come some more words so that the line "
                                           "is full. [7] Go through the safety check first.\n"
                                           "How\n1. First thing\n\u2022 Another thing"));
}

TEST_CASE("ArticleView: keys move by lines and paragraphs and select across them")
{
    const Shown shown;
    shown.press(Qt::Key_Home, Qt::ControlModifier);
    CHECK(shown.view->caret().position() == 0);
    shown.press(Qt::Key_End);
    CHECK(shown.view->caret().position() == 7);
    shown.press(Qt::Key_Down, Qt::ControlModifier);
    CHECK(shown.view->caret().block().text() == "Stop here");
    shown.press(Qt::Key_Down);
    CHECK(shown.view->caret().block().text().startsWith(QStringLiteral("if it")));
    shown.press(Qt::Key_Home);
    shown.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(shown.copied() == "if it is warm.");
    shown.press(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(shown.copied().startsWith(QStringLiteral("if it is warm.\nA taut band")));
    CHECK(shown.copied().endsWith(QStringLiteral("Another thing")));
    shown.press(Qt::Key_A, Qt::ControlModifier);
    CHECK(shown.copied().startsWith(QStringLiteral("A title")));
}

TEST_CASE("ArticleView: Enter on a link's words follows it")
{
    const Shown shown;
    QList<FlowPart *> chosen;
    QObject::connect(shown.view.get(), &ArticleView::partChosen, shown.view.get(),
                     [&](FlowPart *part) { chosen << part; });
    shown.press(Qt::Key_Return);
    CHECK(chosen.isEmpty());
    const FlowPlace &link = shown.view->parts()[2]->place();
    shown.view->select(link.start + 2, link.start + 2);
    shown.press(Qt::Key_Return);
    CHECK(chosen == QList<FlowPart *>{shown.view->parts()[2]});
}

TEST_CASE("ArticleView: the caret stays in its words when the theme or the width changes them")
{
    Shown shown(900, *GuideReading(shippedGuideModel()).reading(QStringLiteral("article:thumbs")));
    const int at = shown.view->document().find(QStringLiteral("thumb")).selectionStart();
    REQUIRE(at > 0);
    shown.view->select(at, at + 5);
    shown.themed.theme.setTextScale(2.0);
    shown.view->resize(300, shown.view->heightForWidth(300));
    settle();
    CHECK(shown.view->rectAt(shown.view->caret().position()).right() <= 300);
    CHECK(shown.view->heightForWidth(300) > shown.view->heightForWidth(900));
}

TEST_CASE("ArticleView: to assistive technology it is a document of headings, paragraphs and lists in reading order")
{
    const Shown shown;
    QAccessibleInterface *document = QAccessible::queryAccessibleInterface(shown.view.get());
    REQUIRE(document != nullptr);
    CHECK(document->role() == QAccessible::Document);
    CHECK(allText(document).contains(QStringLiteral("first.\nHow\n1.")));
    QList<QAccessible::Role> roles;
    for (int i = 0; i < document->childCount(); ++i) {
        QAccessibleInterface *child = document->child(i);
        REQUIRE(child != nullptr);
        roles << child->role();
        CHECK(child->parent() == document);
        CHECK(document->indexOfChild(child) == i);
    }
    CHECK(roles == QList<QAccessible::Role>{QAccessible::Heading, QAccessible::Grouping, QAccessible::Paragraph,
                                            QAccessible::Heading, QAccessible::List});
    CHECK(document->child(0)->text(QAccessible::Name) == "A title");
    QAccessibleInterface *caution = document->child(1);
    CHECK(caution->text(QAccessible::Name) == "Caution");
    REQUIRE(caution->childCount() == 2);
    CHECK(allText(caution->child(1)) == "if it is warm.");
    QAccessibleInterface *words = document->child(2);
    REQUIRE(words->childCount() == 3);
    CHECK(words->child(1)->text(QAccessible::Name) == "Source 7");
    CHECK(words->child(2)->role() == QAccessible::Link);
    CHECK(words->child(2)->parent() == words);
    CHECK(words->indexOfChild(words->child(2)) == 2);
    QAccessibleInterface *list = document->child(4);
    REQUIRE(list->childCount() == 2);
    CHECK(list->child(0)->role() == QAccessible::ListItem);
    CHECK(allText(list->child(1)).endsWith(QStringLiteral("Another thing")));
}

TEST_CASE("ArticleView: its text is read by the lines that are seen, to its end")
{
    const Shown shown(300);
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(shown.view.get())->textInterface();
    REQUIRE(text != nullptr);
    QStringList lines;
    int offset = 0;
    while (offset < text->characterCount()) {
        int start = 0;
        int end = 0;
        lines << text->textAtOffset(offset, QAccessible::LineBoundary, &start, &end).trimmed();
        CHECK(start == offset);
        REQUIRE(end > offset);
        offset = end;
    }
    lines.removeAll(QString());
    CHECK(lines.size() > 8);
    CHECK(lines.first() == "A title");
    CHECK(lines.last().endsWith(QStringLiteral("Another thing")));
    text->setCursorPosition(10);
    CHECK(shown.view->caret().position() == 10);
    text->setSelection(0, 2, 7);
    CHECK(shown.view->selectedWords() == "title");
}

TEST_CASE("ArticleView: its menu selects and copies, and the text may go while the menu is open")
{
    Shown shown;
    const auto openMenu = [&] {
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(4, 4), shown.view->mapToGlobal(QPoint(4, 4)));
        QApplication::sendEvent(shown.view.get(), &asked);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    };
    QMenu *menu = openMenu();
    REQUIRE(menu);
    CHECK_FALSE(menu->actions().at(0)->isEnabled());
    menu->actions().at(1)->trigger();
    menu->close();
    settle();
    CHECK(shown.view->selectedWords().endsWith(QStringLiteral("Another thing")));
    menu = openMenu();
    REQUIRE(menu);
    menu->actions().at(0)->trigger();
    CHECK(QApplication::clipboard()->text() == shown.view->selectedWords());
    shown.view.reset();
    settle();
    CHECK(QApplication::activePopupWidget() == nullptr);
}

TEST_CASE("ArticleView: any spans can be laid out")
{
    const std::vector<std::vector<Span>> odd{
        {},
        {{Span::Kind::Text, "", {}}},
        {{Span::Kind::Evidence, {}, "x"}},
        {{Span::Kind::Link, std::string(3000, 'w'), "article:x"}},
        {{Span::Kind::Text, "\xE2\x80\x87\xC2\xA0 \n \n", {}}, {Span::Kind::Term, " ", "t"}}};
    for (const auto &spans : odd) {
        Reading reading;
        reading.blocks = {paragraph(spans), {Block::Kind::CautionText, 0, 0, spans, {}}};
        const Shown shown(200, reading);
        CHECK(shown.view->height() >= 28);
        CHECK_FALSE(shown.view->grab().isNull());
        QAccessibleInterface *document = QAccessible::queryAccessibleInterface(shown.view.get());
        CHECK(document->childCount() == 2);
    }
}
