// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_sheet.h"

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/help/about_panel.h"
#include "ui/help/key_caps.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;

namespace {

struct Window : test::Themed {
    QWidget window;
    Commands keys{QStringLiteral("On the body map"), &window};
    int marked = 0;

    Window()
    {
        window.resize(1440, 900);
        keys.add(QStringLiteral("Mark the spot"), {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}, [this] { ++marked; });
        keys.add(QStringLiteral("Skip"), {Qt::Key_S}, [] {});
        test::showNow(window);
    }

    HelpContent content() const
    {
        HelpContent made;
        made.places = Commands::in(window);
        made.questions = {{FaqId("one"), QStringLiteral("What do the signs on the map mean?")},
                          {FaqId("two"), QStringLiteral("How do I move my diary?")}};
        made.folders = {{QStringLiteral("Your diary"), QStringLiteral("/home/somebody/diary"), {}}};
        made.version = QStringLiteral("1.2.3");
        return made;
    }
};

QStringList wordsIn(const QWidget &sheet)
{
    QStringList words;
    for (const auto *label : sheet.findChildren<QLabel *>())
        words << label->text();
    return words;
}

Button *buttonNamed(const QWidget &sheet, const QString &name)
{
    for (auto *button : sheet.findChildren<Button *>()) {
        if (button->text() == name || button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("Commands: a place does what its keys stand for, and nothing else")
{
    Window place;
    CHECK(place.keys.hear(QKeyEvent(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier)));
    CHECK(place.marked == 1);
    CHECK_FALSE(place.keys.hear(QKeyEvent(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier)));
    CHECK_FALSE(place.keys.hear(QKeyEvent(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier)));
    CHECK(place.marked == 1);
}

TEST_CASE("Commands: a key that is held does it once")
{
    Window place;
    CHECK(place.keys.hear(QKeyEvent(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true)));
    CHECK(place.marked == 0);
}

TEST_CASE("Commands: a sign counts whether its keyboard needs Shift for it or not")
{
    Window place;
    int larger = 0;
    place.keys.add(QStringLiteral("Closer"), {Qt::Key_Plus}, [&larger] { ++larger; });
    CHECK(place.keys.hear(QKeyEvent(QEvent::KeyPress, Qt::Key_Plus, Qt::ShiftModifier)));
    CHECK(place.keys.hear(QKeyEvent(QEvent::KeyPress, Qt::Key_Plus, Qt::KeypadModifier)));
    CHECK(larger == 2);
}

TEST_CASE("Commands: keys of single letters and signs can be turned off, others stay")
{
    Window place;
    place.keys.setLettersOn(false);
    CHECK_FALSE(place.keys.hear(QKeyEvent(QEvent::KeyPress, Qt::Key_S, Qt::NoModifier)));
    CHECK(place.keys.keysOf(*place.keys.actions().last()).isEmpty());
    CHECK(place.keys.hear(QKeyEvent(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier)));
    CHECK(place.marked == 1);
}

TEST_CASE("HelpSheet: lists the keys that work here, from the actions themselves")
{
    Window below;
    HelpSheet sheet(below.theme, below.content(), &below.window);
    const QStringList words = wordsIn(sheet);
    CHECK(words.contains(QStringLiteral("On the body map")));
    CHECK(words.contains(QStringLiteral("Mark the spot")));
    CHECK(words.contains(QStringLiteral("Skip")));
    below.keys.setLettersOn(false);
    HelpSheet without(below.theme, below.content(), &below.window);
    CHECK_FALSE(wordsIn(without).contains(QStringLiteral("Skip")));
}

TEST_CASE("HelpSheet: what is typed filters keys and answers")
{
    Window below;
    HelpSheet sheet(below.theme, below.content(), &below.window);
    sheet.field()->setText(QStringLiteral("diary move"));
    CHECK(buttonNamed(sheet, QStringLiteral("How do I move my diary?")));
    CHECK_FALSE(buttonNamed(sheet, QStringLiteral("What do the signs on the map mean?")));
    CHECK_FALSE(wordsIn(sheet).contains(QStringLiteral("Mark the spot")));
    sheet.field()->setText(QStringLiteral("xyz"));
    CHECK(wordsIn(sheet).contains(QStringLiteral("Nothing here for “xyz”.")));
}

TEST_CASE("HelpSheet: an answer closes it and leads into the guide")
{
    Window below;
    auto *sheet = new HelpSheet(below.theme, below.content(), &below.window);
    QSignalSpy led(sheet, &HelpSheet::linkRequested);
    QSignalSpy closed(sheet, &QDialog::finished);
    sheet->open();
    QTest::mouseClick(buttonNamed(*sheet, QStringLiteral("How do I move my diary?")), Qt::LeftButton);
    CHECK(led.count() == 1);
    CHECK(closed.count() == 1);
}

TEST_CASE("HelpSheet: names the version, the folders and the licence, and copies nothing of the person")
{
    Window below;
    HelpSheet sheet(below.theme, below.content(), &below.window);
    QSignalSpy shown(&sheet, &HelpSheet::folderChosen);
    QTest::mouseClick(buttonNamed(sheet, QStringLiteral("Show the folder: Your diary")), Qt::LeftButton);
    REQUIRE(shown.count() == 1);
    CHECK(shown.first().first().toString() == QStringLiteral("/home/somebody/diary"));
    CHECK(wordsIn(sheet).contains(QStringLiteral("Calfwise, version 1.2.3")));
    const QString details = AboutPanel::details(QStringLiteral("1.2.3"));
    CHECK(details.startsWith(QStringLiteral("Calfwise 1.2.3\nQt ")));
    CHECK_FALSE(details.contains(QStringLiteral("somebody")));
}

TEST_CASE("HelpSheet: everything has its room in a small window and with large text")
{
    Window below;
    below.window.resize(1024, 700);
    for (const double text : {1.0, 2.0}) {
        below.theme.setTextScale(text);
        HelpSheet sheet(below.theme, below.content(), &below.window);
        test::showNow(sheet);
        CHECK(sheet.size().width() <= 1024);
        CHECK(sheet.size().height() <= 700);
        for (const auto *label : sheet.findChildren<Label *>()) {
            INFO(label->text().toStdString() << " at " << text);
            CHECK(label->height() >= label->heightForWidth(label->width()) - 1);
        }
        for (const auto *caps : sheet.findChildren<KeyCaps *>())
            CHECK(caps->width() >= caps->sizeHint().width());
    }
}
