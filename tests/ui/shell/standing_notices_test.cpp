// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/notice_strip.h"
#include "ui/shell/standing_notices.h"

#include <QVBoxLayout>

using namespace calfwise;

namespace {

QString wordsOf(const NoticeStrip *strip)
{
    return strip->findChild<Label *>()->text();
}

} // namespace

TEST_CASE("StandingNotices: nothing stands while nothing is wrong")
{
    Theme theme;
    const StandingNotices notices(theme);
    CHECK(notices.isHidden());
}

TEST_CASE("StandingNotices: a guide from elsewhere is said for as long as it's in use")
{
    Theme theme;
    StandingNotices notices(theme);
    notices.setForeignGuide(true);
    CHECK_FALSE(notices.isHidden());
    CHECK_FALSE(notices.foreignGuide()->isHidden());
    CHECK(notices.notSaving()->isHidden());
    CHECK(wordsOf(notices.foreignGuide()).contains(QStringLiteral("isn’t the guide that came with Calfwise")));
    notices.setForeignGuide(false);
    CHECK(notices.isHidden());
}

TEST_CASE("StandingNotices: nothing saved is said with the reason, above a guide from elsewhere")
{
    Theme theme;
    QWidget window;
    auto *notices = new StandingNotices(theme, &window);
    auto *column = new QVBoxLayout(&window);
    column->addWidget(notices);
    notices->setForeignGuide(true);
    notices->setNotSaving(QStringLiteral("The disk is full."));
    window.resize(1024, 700);
    window.show();
    CHECK(wordsOf(notices->notSaving()) == QStringLiteral("Nothing is being saved. The disk is full."));
    CHECK(notices->notSaving()->geometry().bottom() < notices->foreignGuide()->geometry().top());
    CHECK(notices->notSaving()->height() >= 56);
    notices->setNotSaving({});
    CHECK(notices->notSaving()->isHidden());
    CHECK_FALSE(notices->isHidden());
}

TEST_CASE("StandingNotices: all words of a strip are in view at 300 % text")
{
    Theme theme;
    theme.setTextScale(3.0);
    QWidget window;
    auto *notices = new StandingNotices(theme, &window);
    auto *column = new QVBoxLayout(&window);
    column->addWidget(notices);
    column->addStretch();
    notices->setNotSaving(QStringLiteral("The disk is full. This entry is not saved yet. Nothing older is lost."));
    window.resize(1024, 700);
    window.show();
    const auto *words = notices->notSaving()->findChild<Label *>();
    CHECK(words->height() >= words->heightForWidth(words->width()));
    CHECK(notices->rect().contains(notices->notSaving()->geometry()));
}
