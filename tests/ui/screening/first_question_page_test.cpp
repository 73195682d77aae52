// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/screening/walk.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/screening/clearance_dialog.h"
#include "ui/screening/first_question_page.h"
#include "ui/screening/first_question_words.h"

using namespace calfwise;
using namespace std::chrono_literals;

namespace {

struct Asked : test::Walk {
    FirstQuestionPage &open(QSize size = {1232, 828})
    {
        return show(new FirstQuestionPage(theme, models.theCase, models.check, models.profile), size);
    }
};

QString shownText(const QWidget &page)
{
    QStringList texts;
    for (const Label *label : page.findChildren<Label *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

TEST_CASE("FirstQuestionPage: asks with the day, what was said and when, and neither answer is the easy one")
{
    Asked asked;
    asked.answerAll({"swelling-one-leg", "blood-thinner"});
    asked.now += 48h;
    FirstQuestionPage &page = asked.open();
    const QString text = shownText(page);
    CHECK(text.contains(QStringLiteral("On Saturday you were told: be seen today. Have you been?")));
    CHECK(text.contains(QStringLiteral("swollen")));
    CHECK(text.contains(QStringLiteral("21 November 2026")));
    // Nothing tells when it lapses, and nothing is named that led to no more than this.
    CHECK_FALSE(text.contains(QStringLiteral("28 November")));
    CHECK_FALSE(text.contains(QStringLiteral("blood thinner")));
    REQUIRE(page.notYetButton());
    CHECK(page.yesButton()->kind() == Button::Kind::Secondary);
    CHECK(page.notYetButton()->kind() == Button::Kind::Secondary);
    CHECK(page.yesButton()->height() == page.notYetButton()->height());
    for (const Button *button : page.findChildren<Button *>())
        CHECK(button->kind() != Button::Kind::Primary);
}

TEST_CASE("FirstQuestionPage: not yet folds until the next start, and lifts nothing")
{
    Asked asked;
    asked.answerAll({"swelling-one-leg"});
    FirstQuestionPage &page = asked.open();
    QSignalSpy folded(&page, &FirstQuestionPage::folded);
    asked.press(*page.notYetButton());
    CHECK(folded.size() == 1);
    CHECK(asked.models.check.firstQuestion()->folded);
    CHECK(asked.models.check.refusal(Side::Right));
    Models again{ModelParts{asked.core, asked.map, asked.gate, *asked.diary, [&asked] { return asked.now; }}};
    REQUIRE(again.check.firstQuestion());
    CHECK_FALSE(again.check.firstQuestion()->folded);
}

TEST_CASE("FirstQuestionPage: an emergency never folds")
{
    Asked asked;
    asked.answerAll({"breathless-or-chest-pain"});
    FirstQuestionPage &page = asked.open();
    CHECK(page.notYetButton() == nullptr);
    asked.models.check.sayNotYet();
    CHECK_FALSE(asked.models.check.firstQuestion()->folded);
    CHECK(shownText(page).contains(asked.models.profile.emergencyNumber().c_str()));
}

TEST_CASE("FirstQuestionPage: of three findings only one lifts anything")
{
    const auto [finding, lifts] = GENERATE(table<const char *, bool>({{ClearanceDialog::nothingSerious, true},
                                                                      {ClearanceDialog::something, false},
                                                                      {ClearanceDialog::waiting, false}}));
    Asked asked;
    asked.answerAll({"swelling-one-leg"});
    asked.now += 24h;
    FirstQuestionPage &page = asked.open();
    QSignalSpy links(&page, &Page::linkRequested);
    asked.press(*page.yesButton());
    auto *dialog = qobject_cast<ClearanceDialog *>(page.dialog());
    REQUIRE(dialog);
    QTest::keyClick(&dialog->who(), Qt::Key_Down);
    QTest::mouseClick(dialog->finding().option(QLatin1String(finding)), Qt::LeftButton);
    asked.press(*dialog->otherButton());
    CHECK(test::last(links) == (lifts ? Target(PathStep::Safety) : Target(Place::Outcome)));
    asked.answerAll();
    CHECK((asked.models.check.permit(Side::Right) != nullptr) == lifts);
    const std::optional<FirstQuestion> left = asked.models.check.firstQuestion();
    CHECK(left.has_value() == !lifts);
    if (left)
        CHECK(left->folded);
}

TEST_CASE("FirstQuestionPage: somebody who waits for a result is asked again after three days")
{
    Asked asked;
    asked.answerAll({"swelling-one-leg"});
    asked.now += 1h;
    asked.models.check.recordClearance({Side::Right, asked.now, "A doctor", Finding::WaitingForResult});
    asked.now += 71h;
    CHECK(asked.models.check.firstQuestion()->folded);
    asked.now += 1h;
    REQUIRE_FALSE(asked.models.check.firstQuestion()->folded);
    FirstQuestionPage &page = asked.open();
    CHECK(shownText(page).contains(QStringLiteral("Is it there?")));
    asked.press(*page.notYetButton());
    CHECK(asked.models.check.firstQuestion()->folded);
}

TEST_CASE("FirstQuestionPage: a clearance that a later word takes back lifts nothing any more")
{
    Asked asked;
    asked.answerAll({"swelling-one-leg"});
    asked.now += 1h;
    asked.models.check.recordClearance({Side::Right, asked.now, "A nurse", Finding::NothingSerious});
    asked.answerAll();
    REQUIRE(asked.models.check.permit(Side::Right));
    asked.now += 1h;
    asked.models.check.recordClearance({Side::Right, asked.now, "A doctor", Finding::WaitingForResult});
    CHECK_FALSE(asked.models.check.permit(Side::Right));
    asked.answerAll();
    CHECK_FALSE(asked.models.check.permit(Side::Right));
    REQUIRE(asked.models.check.firstQuestion());
    CHECK(asked.models.check.firstQuestion()->kind == FirstQuestion::Kind::AwaitResult);
}

TEST_CASE("FirstQuestionPage: after a stop of a routine it asks whether it has gone, once that can be said")
{
    Asked asked;
    asked.markSoleus();
    asked.answerAll();
    asked.models.check.recordSign(Side::Right, StopReason::NumbOrTingling,
                                  asked.models.theCase.picture().spots.front());
    FirstQuestionPage &page = asked.open();
    CHECK(shownText(page).contains(QStringLiteral("Today you stopped a routine. Numbness or tingling: has it gone?")));
    CHECK_FALSE(page.yesButton()->isEnabled());
    CHECK(page.notGoneButton()->isEnabled());
    QSignalSpy links(&page, &Page::linkRequested);
    QSignalSpy folded(&page, &FirstQuestionPage::folded);
    SECTION("not gone, at any time")
    {
        asked.press(*page.notGoneButton());
        CHECK(test::last(links) == Target(Place::Outcome));
        CHECK(asked.models.check.outcome().level == Level::SameDay);
    }
    SECTION("gone, after five minutes, and the page notices by itself")
    {
        asked.now += 5min;
        page.lookAtTheClock();
        REQUIRE(page.yesButton()->isEnabled());
        asked.press(*page.yesButton());
        CHECK(folded.size() == 1);
        CHECK(asked.models.check.permit(Side::Right));
    }
}

TEST_CASE("FirstQuestionPage: fits the least window, the dark and large text without cutting an answer")
{
    const double text = GENERATE(1.0, 2.0);
    Asked asked;
    asked.answerAll({"swelling-one-leg", "warmth-one-leg", "hard-sore-veins"});
    asked.theme.setTextScale(text);
    asked.theme.setAppearance(Theme::Appearance::Dark);
    auto *made = new FirstQuestionPage(asked.theme, asked.models.theCase, asked.models.check, asked.models.profile);
    made->setSmall(text < 1.5);
    FirstQuestionPage &page = asked.show(made, {936, 644});
    for (Button *button : {page.yesButton(), page.notYetButton(), page.wrongButton()}) {
        REQUIRE(button);
        CHECK(button->width() >= button->minimumSizeHint().width());
        CHECK(button->mapTo(&page, QPoint(button->width(), 0)).x() <= page.width());
    }
}
