// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/kit/theme/assistive.h"
#include "tests/ui/screening/walk.h"
#include "ui/checklist/checklist_page.h"
#include "ui/checklist/fit_panel.h"
#include "ui/checklist/suggestion_card.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/empty_state.h"

using namespace calfwise;

namespace {

struct Checklist : test::Walk {
    ChecklistPage &page = show(new ChecklistPage(theme, models.theCase, models.check));
    QSignalSpy links{&page, &Page::linkRequested};
};

} // namespace

TEST_CASE("ChecklistPage: a click on a row ticks the symptom, a second one takes it back")
{
    Checklist checklist;
    const SymptomId tender("tender-spot");
    CheckRow *row = checklist.page.row(tender);
    REQUIRE(row);
    checklist.press(*row);
    CHECK(checklist.models.theCase.picture().symptoms.contains(tender));
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Space);
    CHECK_FALSE(checklist.models.theCase.picture().symptoms.contains(tender));
}

TEST_CASE("ChecklistPage: what is not essential waits behind a button, but never what is ticked")
{
    Checklist checklist;
    const SymptomId arch("arch-ache");
    const SymptomId toes("toe-cramps");
    CHECK_FALSE(checklist.page.row(arch)->isVisible());
    checklist.press(checklist.page.moreButton());
    CHECK(checklist.page.row(arch)->isVisible());
    checklist.press(*checklist.page.row(arch));
    checklist.press(checklist.page.moreButton());
    CHECK(checklist.page.row(arch)->isVisible());
    CHECK_FALSE(checklist.page.row(toes)->isVisible());
}

TEST_CASE("ChecklistPage: before anything is said nothing is suggested")
{
    Checklist checklist;
    CHECK(checklist.page.fitPanel().cards().empty());
    CHECK(checklist.page.fitPanel().findChild<EmptyState *>()->isVisible());
}

TEST_CASE("ChecklistPage: suggestions say what speaks for, what against and what is open, and pressing one chooses it")
{
    Checklist checklist;
    checklist.markSoleus();
    checklist.press(*checklist.page.row(SymptomId("heel-hurts-on-loading")));
    const auto cards = checklist.page.fitPanel().cards();
    REQUIRE(cards.size() >= 2);
    const std::vector<Suggestion> &suggestions = checklist.models.theCase.suggestions();
    for (const Suggestion &each : suggestions) {
        const SuggestionWords words = suggestionWords(checklist.core, each);
        CHECK_FALSE(words.name.isEmpty());
        CHECK_FALSE(words.fit.isEmpty());
        CHECK(words.pluses.size() <= 3);
        CHECK(words.minuses.size() <= 2);
        CHECK_FALSE(words.minuses.isEmpty());
        for (const QString &line : words.pluses + words.minuses)
            CHECK_FALSE((line.isEmpty() || line.contains(QLatin1Char('{'))));
    }
    CHECK(cards[0]->isChecked());
    checklist.press(*cards[1]);
    CHECK(checklist.models.theCase.point()->id == suggestions[1].point);
    CHECK(cards[1]->isChecked());
    CHECK_FALSE(cards[0]->isChecked());
}

TEST_CASE("ChecklistPage: a press that reaches a suggestion which is no more chooses nothing")
{
    Checklist checklist;
    checklist.markSoleus();
    checklist.settle();
    REQUIRE_FALSE(checklist.page.fitPanel().cards().empty());
    SuggestionCard *card = checklist.page.fitPanel().cards().back();
    checklist.models.theCase.undo();
    REQUIRE(checklist.models.theCase.suggestions().empty());
    CHECK_NOTHROW(emit card->clicked());
    CHECK(checklist.models.theCase.point() == nullptr);
}

TEST_CASE("ChecklistPage: a screen reader's toggle of a suggestion does what a click does")
{
    Checklist checklist;
    checklist.markSoleus();
    checklist.press(*checklist.page.row(SymptomId("heel-hurts-on-loading")));
    const auto cards = checklist.page.fitPanel().cards();
    REQUIRE(cards.size() >= 2);
    const TriggerPointId second = checklist.models.theCase.suggestions()[1].point;
    test::toggleByAssistiveTechnology(cards[1]);
    CHECK(checklist.models.theCase.point()->id == second);
    CHECK(cards[1]->isChecked());
    CHECK_FALSE(cards[0]->isChecked());
    // The chosen one stays chosen, as after a click on it.
    test::toggleByAssistiveTechnology(cards[1]);
    CHECK(checklist.models.theCase.point()->id == second);
    CHECK(cards[1]->isChecked());
}

TEST_CASE("ChecklistPage: look-alikes are named, and the link leads to the article of the first")
{
    Checklist checklist;
    checklist.markSoleus();
    checklist.settle();
    Button *link = checklist.page.fitPanel().lookAlikesLink();
    REQUIRE(link);
    checklist.press(*link);
    const auto named = checklist.models.check.lookAlikes(1);
    REQUIRE_FALSE(named.empty());
    const Mimic *first = checklist.models.theCase.core().mimic(named.front());
    REQUIRE(first);
    CHECK(test::last(checklist.links) == Target(GuideLink(ArticleLink{first->article})));
}

TEST_CASE("ChecklistPage: the other leg has ticks of its own")
{
    Checklist checklist;
    const SymptomId tight("tightness");
    checklist.press(*checklist.page.row(tight));
    checklist.models.theCase.setLeg(Side::Left);
    CHECK_FALSE(checklist.page.row(tight)->isChecked());
    checklist.models.theCase.setLeg(Side::Right);
    CHECK(checklist.page.row(tight)->isChecked());
}

TEST_CASE("ChecklistPage: its buttons lead back and on, and stay in sight at every size")
{
    const double scale = GENERATE(1.0, 2.0);
    const QSize size = GENERATE(QSize(936, 644), QSize(1352, 792));
    test::Walk walk;
    walk.theme.setTextScale(scale);
    walk.markSoleus();
    auto *made = new ChecklistPage(walk.theme, walk.models.theCase, walk.models.check);
    made->setSmall(size.width() < 1000);
    ChecklistPage &page = walk.show(made, size);
    QSignalSpy links(&page, &Page::linkRequested);
    INFO(scale << ", " << size.width());
    CHECK(page.rect().contains(QRect(page.continueButton().mapTo(&page, QPoint(0, 0)), page.continueButton().size())));
    walk.press(page.backButton());
    CHECK(test::last(links) == Target(PathStep::Spot));
    walk.press(page.continueButton());
    CHECK(test::last(links) == Target(PathStep::Safety));
    walk.theme.setTextScale(1.0);
}
