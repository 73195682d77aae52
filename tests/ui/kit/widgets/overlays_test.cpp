// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/empty_state.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/toast.h"

#include <QSignalSpy>
#include <QTest>

using namespace calfwise;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Window : test::Themed {
    QWidget window;
    Button mark{theme, Button::Kind::Quiet, s("1"), &window};

    Window()
    {
        window.resize(900, 600);
        mark.setGeometry(100, 100, 44, 44);
        test::showNow(window);
    }
};

const DialogText question{s("End the routine here?"), s("The seconds you held are kept."), s("Keep going"),
                          s("End it")};

} // namespace

TEST_CASE("Toast: shows one line at the bottom and offers its action once")
{
    Window page;
    Toast toast(page.theme, &page.window);
    QSignalSpy undone(&toast, &Toast::actionChosen);
    toast.showMessage(s("Spot removed"), s("Undo"));
    CHECK(toast.isVisible());
    CHECK(toast.geometry().center().y() > 450);
    CHECK(page.window.rect().adjusted(0, 0, 0, 40).contains(toast.geometry()));
    CHECK(toast.accessibleName() == s("Spot removed"));
    QTest::mouseClick(toast.actionButton(), Qt::LeftButton);
    CHECK(undone.count() == 1);
    CHECK_FALSE(toast.isVisible());
}

TEST_CASE("Toast: goes by itself after 8 s, but not while its action has the focus")
{
    Window page;
    Toast toast(page.theme, &page.window);
    toast.showMessage(s("Spot removed"), s("Undo"));
    CHECK_FALSE(toast.isStaying());
    toast.actionButton()->setFocus();
    CHECK(toast.isStaying());
    page.mark.setFocus();
    CHECK_FALSE(toast.isStaying());
}

TEST_CASE("Dialog: Escape and Enter are the harmless button")
{
    Window page;
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
        Dialog dialog(page.theme, question, &page.window);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QSignalSpy rejected(&dialog, &QDialog::rejected);
        dialog.open();
        QCoreApplication::processEvents();
        QTest::keyClick(&dialog, key);
        CHECK(rejected.count() == 1);
        CHECK(accepted.isEmpty());
    }
}

TEST_CASE("Dialog: only the other button does what was asked about")
{
    Window page;
    Dialog dialog(page.theme, question, &page.window);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.open();
    QTest::mouseClick(dialog.otherButton(), Qt::LeftButton);
    CHECK(accepted.count() == 1);
    CHECK(dialog.harmlessButton()->isDefault());
    CHECK(dialog.harmlessButton()->kind() == Button::Kind::Primary);
}

TEST_CASE("PopOver: opens under its mark inside the window, and Escape gives the focus back")
{
    Window page;
    PopOver box(page.theme, s("One small trial"), &page.window);
    box.body()->addWidget(new Label(page.theme, TextStyle::Small, s("A trial with 22 runners.")));
    page.mark.setFocus();
    QSignalSpy closed(&box, &PopOver::closed);
    box.openUnder(&page.mark);
    CHECK(box.isVisible());
    CHECK(box.y() + 20 >= page.mark.geometry().bottom());
    REQUIRE(box.isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(box.isVisible());
    CHECK(page.mark.hasFocus());
    CHECK(closed.count() == 1);
}

TEST_CASE("PopOver: words that are higher than the window are scrolled inside it")
{
    Window page;
    page.theme.setTextScale(3);
    PopOver box(page.theme, s("One small trial"), &page.window);
    auto *words = new Label(page.theme, TextStyle::Body, s("A trial with 22 runners. ").repeated(20));
    box.body()->addWidget(words);
    box.openUnder(&page.mark);
    QCoreApplication::processEvents();
    constexpr int shadow = 40;
    CHECK(page.window.rect().adjusted(-shadow, -shadow, shadow, shadow).contains(box.geometry()));
    CHECK(words->height() >= words->heightForWidth(words->width()));
    CHECK(words->height() > box.height());
}

TEST_CASE("PopOver: a press outside closes it")
{
    Window page;
    PopOver box(page.theme, s("One small trial"), &page.window);
    box.openUnder(&page.mark);
    QTest::mouseClick(&page.window, Qt::LeftButton, {}, QPoint(880, 580));
    CHECK_FALSE(box.isVisible());
}

TEST_CASE("PopOver: without room below it opens above")
{
    Window page;
    page.mark.move(100, 550);
    PopOver box(page.theme, s("One small trial"), &page.window);
    box.openUnder(&page.mark);
    CHECK(box.geometry().bottom() - 20 <= page.mark.geometry().top());
}

TEST_CASE("EmptyState: teaches, and offers at most one button")
{
    test::Themed themed;
    EmptyState empty(themed.theme, s("diary"), s("Your diary starts here"),
                     s("After a routine, tell us how the spot feels."), s("Add an entry"));
    test::showNow(empty);
    QSignalSpy chosen(&empty, &EmptyState::actionChosen);
    QTest::mouseClick(empty.button(), Qt::LeftButton);
    CHECK(chosen.count() == 1);
    const EmptyState plain(themed.theme, s("diary"), s("Nothing here"), s("A sentence."));
    CHECK(plain.button() == nullptr);
}
