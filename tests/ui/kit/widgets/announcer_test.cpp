// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/page.h"
#include "ui/kit/widgets/announcer.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/toast.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;

namespace {

/// A window in which a screen reader listens.
struct Heard {
    test::Themed themed;
    QWidget window;
    QStringList words;

    Heard() { test::showNow(window); }

    void say(const char *text, Announcer::Urgency urgency = Announcer::Urgency::Polite)
    {
        const bool first = Announcer::of(&window) == nullptr;
        Announcer::say(&window, QString::fromLatin1(text), urgency);
        if (first) {
            words << QString::fromLatin1(text);
            QObject::connect(Announcer::of(&window), &Announcer::spoke, &window,
                             [this](const QString &spoken) { words << spoken; });
        }
    }
};

class HeadedPage : public Page {
public:
    explicit HeadedPage(const Theme &theme)
        : Page(theme), heading(theme, TextStyle::Heading, QStringLiteral("Guide"), this)
    {
    }
    Label heading;

protected:
    void arrange() override {}
};

} // namespace

TEST_CASE("Announcer: what is said can be read from a thing of the role that screen readers speak")
{
    Heard heard;
    heard.say("Spot 1 marked");
    Announcer *announcer = Announcer::of(&heard.window);
    REQUIRE(announcer != nullptr);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(announcer);
    CHECK(interface->role() == QAccessible::Notification);
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    CHECK(interface->text(QAccessible::Name) == QStringLiteral("Spot 1 marked"));
    CHECK(announcer->isVisible());
#endif
}

TEST_CASE("Announcer: polite words wait for those before them, and the same words aren't said twice")
{
    Heard heard;
    heard.say("One");
    heard.say("One");
    heard.say("Two");
    heard.say("Three");
    heard.say("Two");
    CHECK(heard.words == QStringList{QStringLiteral("One")});
    CHECK(QTest::qWaitFor([&] { return heard.words.size() == 3; }));
    CHECK(heard.words == QStringList{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
}

TEST_CASE("Announcer: urgent words come at once and before all that waits")
{
    Heard heard;
    heard.say("A long line about the routine");
    heard.say("Another one");
    heard.say("Call 112 now", Announcer::Urgency::Urgent);
    CHECK(heard.words == QStringList{QStringLiteral("A long line about the routine"), QStringLiteral("Call 112 now")});
}

TEST_CASE("Announcer: a toast is heard with what can be done about it")
{
    Heard heard;
    Toast toast(heard.themed.theme, &heard.window);
    heard.say("Diary");
    toast.showMessage(QStringLiteral("Entry removed"), QStringLiteral("Undo"));
    CHECK(QTest::qWaitFor([&] { return heard.words.size() == 2; }));
    CHECK(heard.words.back() == QStringLiteral("Entry removed. Button: Undo"));
}

TEST_CASE("Label: headings are headings to assistive technology, whatever their style becomes")
{
    test::Themed themed;
    Label label(themed.theme, TextStyle::Title, QStringLiteral("What fits so far"));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&label);
    CHECK(interface->role() == QAccessible::Heading);
    CHECK(interface->text(QAccessible::Name) == QStringLiteral("What fits so far"));
    label.setTextStyle(TextStyle::Body);
    CHECK(interface->role() == QAccessible::StaticText);
}

TEST_CASE("Page: the focus begins at its heading, which isn't a stop for Tab")
{
    Heard heard;
    HeadedPage page(heard.themed.theme);
    test::showNow(page);
    page.takeFocus();
    CHECK(page.heading.hasFocus());
    CHECK_FALSE(page.heading.focusPolicy() & Qt::TabFocus);
}
