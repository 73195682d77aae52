// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/widgets/choice_list.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace calfwise;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Layers : test::Themed {
    QPointer<QDialog> dialog = new QDialog;
    QPointer<ChoiceList> list = new ChoiceList(theme, s("Which layer"), s("Layer"), dialog);

    Layers()
    {
        list->addOption(s("first"), s("First layer"));
        list->addOption(s("second"), s("Second layer"));
        list->addOption(s("third"), s("Third layer"));
        test::showNow(*dialog);
    }
    ~Layers() { delete dialog; }
};

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

void settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

TEST_CASE("ChoiceList: the dialog it stands in may go while its list is open")
{
    Layers layers;
    QTimer::singleShot(0, layers.dialog, [&] { delete layers.dialog; });
    layers.list->click();
    settle();
    CHECK(layers.dialog.isNull());
    CHECK(layers.list.isNull());
    CHECK(openMenu() == nullptr);
}

TEST_CASE("ChoiceList: what is picked in its list is chosen and told once, and the list goes")
{
    Layers layers;
    QSignalSpy chosen(layers.list, &ChoiceList::chosen);
    layers.list->click();
    const QPointer<QMenu> menu = openMenu();
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 3);
    CHECK(menu->actions().at(0)->isChecked());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    settle();
    CHECK(menu.isNull());
    CHECK(layers.list->current() == s("second"));
    CHECK(layers.list->text() == s("Layer: Second layer"));
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.first().first().toString() == s("second"));
}

TEST_CASE("ChoiceList: picking what is chosen already, or nothing, tells nothing")
{
    Layers layers;
    QSignalSpy chosen(layers.list, &ChoiceList::chosen);
    layers.list->click();
    REQUIRE(openMenu());
    openMenu()->actions().at(0)->trigger();
    openMenu()->close();
    settle();
    layers.list->click();
    REQUIRE(openMenu());
    QTest::keyClick(openMenu(), Qt::Key_Escape);
    settle();
    CHECK(openMenu() == nullptr);
    CHECK(layers.list->current() == s("first"));
    CHECK(chosen.isEmpty());
}

TEST_CASE("ChoiceList: Down and Up change the choice without the list, and stop at the ends")
{
    Layers layers;
    QSignalSpy chosen(layers.list, &ChoiceList::chosen);
    QTest::keyClick(layers.list, Qt::Key_Up);
    CHECK(chosen.isEmpty());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(layers.list, Qt::Key_Down);
    CHECK(layers.list->current() == s("third"));
    CHECK(chosen.count() == 2);
    CHECK(openMenu() == nullptr);
}
