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

TEST_CASE("Toast: shows one line that can be undone, beside the controls and not over them")
{
    Window page;
    page.mark.setGeometry(500, 20, 380, 44);
    Toast toast(page.theme, &page.window);
    QSignalSpy chosen(&toast, &Toast::actionChosen);
    int undone = 0;
    toast.showMessage(s("Spot removed"), s("Undo"), [&undone] { ++undone; });
    CHECK(toast.isVisible());
    CHECK_FALSE(toast.geometry().intersects(page.mark.geometry()));
    CHECK(page.window.rect().contains(toast.geometry()));
    CHECK(toast.accessibleName() == s("Spot removed"));
    QTest::mouseClick(toast.actionButton(), Qt::LeftButton);
    CHECK(chosen.count() == 1);
    CHECK(undone == 1);
    CHECK_FALSE(toast.isVisible());
}

TEST_CASE("Toast: a line goes by itself after 8 s, one with an action stays until it's dismissed")
{
    Window page;
    Toast toast(page.theme, &page.window);
    toast.showMessage(s("The routine is kept."));
    CHECK_FALSE(toast.isStaying());
    toast.dismiss();
    toast.showMessage(s("Spot removed"), s("Undo"));
    CHECK(toast.isStaying());
    QTest::mouseClick(toast.closeButton(), Qt::LeftButton);
    CHECK_FALSE(toast.isVisible());
}

TEST_CASE("Toast: a line with an action goes with its page, another one comes along")
{
    Window page;
    QWidget first(&page.window);
    QWidget second(&page.window);
    for (QWidget *each : {&first, &second})
        each->setGeometry(page.window.rect());
    const auto turnTo = [&](Toast &toast, QWidget &shown) {
        first.setVisible(&shown == &first);
        second.setVisible(&shown == &second);
        toast.setPage(&shown);
    };
    Toast toast(page.theme, &page.window);
    turnTo(toast, first);
    toast.showMessage(s("Entry removed"), s("Undo"));
    turnTo(toast, second);
    CHECK_FALSE(toast.isVisible());
    CHECK_FALSE(toast.takeAction());
    toast.showMessage(s("The routine is kept."));
    turnTo(toast, first);
    CHECK(toast.isVisible());
}

TEST_CASE("Toast: what comes upon a line with an action gives way to it again")
{
    Window page;
    Toast toast(page.theme, &page.window);
    int undone = 0;
    toast.showMessage(s("Entry removed"), s("Undo"), [&undone] { ++undone; });
    toast.showMessage(s("The drawing is as large as it gets."));
    CHECK(toast.message() == s("The drawing is as large as it gets."));
    CHECK_FALSE(toast.isStaying());
    CHECK(toast.takeAction());
    CHECK(undone == 1);
    CHECK_FALSE(toast.isVisible());
}

TEST_CASE("Toast: a second line waits while the first is fresh")
{
    Window page;
    Toast toast(page.theme, &page.window);
    toast.showMessage(s("One"));
    toast.showMessage(s("Two"));
    CHECK(toast.message() == s("One"));
    QTRY_COMPARE(toast.message(), s("Two"));
}

TEST_CASE("Toast: waits for room where all of the page can be pressed")
{
    Window page;
    page.mark.setGeometry(page.window.rect());
    Toast toast(page.theme, &page.window);
    toast.showMessage(s("One"));
    CHECK_FALSE(toast.isVisible());
    page.mark.setGeometry(0, 0, 900, 300);
    QTRY_VERIFY(toast.isVisible());
    CHECK(toast.y() > 300);
}

TEST_CASE("Toast: moves out of the way of what comes under it")
{
    Window page;
    Toast toast(page.theme, &page.window);
    toast.showMessage(s("One"));
    page.mark.setGeometry(toast.geometry());
    QTRY_VERIFY(!toast.geometry().intersects(page.mark.geometry()));
    CHECK(toast.isVisible());
}

TEST_CASE("Toast: the last ten lines are kept, the newest first")
{
    Window page;
    Toast toast(page.theme, &page.window);
    for (int i = 1; i <= 12; ++i)
        toast.showMessage(QString::number(i));
    REQUIRE(toast.history().size() == Toast::mostKept);
    CHECK(toast.history().front().words == s("12"));
    CHECK(toast.history().back().words == s("3"));
}

TEST_CASE("Toast: gives the focus back to where it was")
{
    Window page;
    page.mark.setFocus();
    Toast toast(page.theme, &page.window);
    toast.showMessage(s("Entry removed"), s("Undo"));
    toast.actionButton()->setFocus();
    QTest::keyClick(toast.actionButton(), Qt::Key_Escape);
    CHECK_FALSE(toast.isVisible());
    CHECK(page.mark.hasFocus());
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
