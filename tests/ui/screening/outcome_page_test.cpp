// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/screening/walk.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/level_card.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/words.h"
#include "ui/screening/clearance_dialog.h"
#include "ui/screening/outcome_page.h"
#include "ui/screening/rules_page.h"
#include "ui/screening/summary.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextDocument>

using namespace calfwise;

namespace {

QString textOf(const QWidget &widget)
{
    QStringList lines;
    for (const Label *label : widget.findChildren<Label *>()) {
        if (label->isVisibleTo(&widget))
            lines << label->text();
    }
    return lines.join(QLatin1Char('\n'));
}

void chooseCountry(Models &models, const char *id)
{
    models.profile.change([id](HealthProfile &profile) { profile.country = CountryId(id); });
}

} // namespace

TEST_CASE("OutcomePage: an emergency says to call the country's number and has no primary button")
{
    test::Walk walk;
    chooseCountry(walk.models, "GB");
    walk.models.check.setAnswer(QuestionId("breathless-or-chest-pain"), Answer::Yes);
    walk.models.check.completeCheck();
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    CHECK(page.shown().level == Level::Emergency);
    CHECK(page.card()->accessibleName().contains(QStringLiteral("Call 999 now")));
    CHECK(page.primaryButton() == nullptr);
    CHECK(textOf(page).contains(QStringLiteral("United Kingdom")));
    CHECK(textOf(page).contains(QStringLiteral("either leg for 7 day")));
    CHECK(textOf(page).contains(QStringLiteral("until 28 November 2026")));
    for (const Button *button : page.findChildren<Button *>())
        CHECK(button->kind() != Button::Kind::Primary);
}

TEST_CASE("OutcomePage: without a country the number is the fallback, and the page says that it is not known")
{
    test::Walk walk;
    walk.models.check.setAnswer(QuestionId("breathless-or-chest-pain"), Answer::Unsure);
    walk.models.check.completeCheck();
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    CHECK(page.card()->accessibleName().contains(QStringLiteral("Call 112 now")));
    CHECK(textOf(page).contains(QStringLiteral("You have not chosen a country. 112 works on most mobile phones.")));
    CHECK(textOf(page).contains(QStringLiteral("We count that as a yes.")));
}

TEST_CASE("OutcomePage: what to say holds only what was answered, and \"not sure\" stays unsure")
{
    test::Walk walk;
    walk.models.check.setAnswer(QuestionId("swelling-one-leg"), Answer::Yes);
    walk.models.check.setAnswer(QuestionId("warmth-one-leg"), Answer::Unsure);
    walk.answerAll();
    const QString say = whatToSay(walk.models.check, outcomeCard(walk.models.theCase, walk.models.check));
    CHECK(say.startsWith(
        QStringLiteral("My right leg is swollen, more than the left. I’m not sure about this, but it may be so: ")));
    CHECK(say.contains(QStringLiteral("warmer")));
    CHECK_FALSE(say.contains(QStringLiteral("vein")));
}

TEST_CASE("OutcomePage: shows at most five reasons and counts the rest")
{
    test::Walk walk;
    walk.answerAll({"swelling-one-leg", "warmth-one-leg", "redness-or-darkening", "hard-sore-veins",
                    "throbbing-not-eased", "snap-or-kick", "sudden-severe-pain"});
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    CHECK(page.shown().level == Level::SameDay);
    CHECK(textOf(page).contains(QStringLiteral("And 2 more.")));
    REQUIRE(page.primaryButton());
    CHECK(page.primaryButton() == page.printButton());
}

TEST_CASE("OutcomePage: a combination names the answers that made it")
{
    test::Walk walk;
    walk.markSoleus();
    walk.answerAll({"recent-surgery-or-bedrest"});
    const OutcomeCard card = outcomeCard(walk.models.theCase, walk.models.check);
    CHECK(card.level == Level::SameDay);
    const QStringList reasons = reasonsFor(walk.models.check, card);
    CHECK(reasons.contains(
        QString::fromStdString(walk.core.rules.find(QuestionId("recent-surgery-or-bedrest"))->reasonYes)));
}

TEST_CASE("OutcomePage: a pass leads to the routine, and says what is left out and why")
{
    test::Walk walk;
    walk.markSoleus();
    walk.answerAll({"diabetes"});
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    CHECK(page.shown().level == Level::SelfCareModified);
    CHECK(textOf(page).contains(QString::fromStdString(walk.core.technique(TechniqueId("heat"))->name)));
    CHECK_FALSE(textOf(page).contains(QStringLiteral("safe"), Qt::CaseInsensitive));
    QSignalSpy links(&page, &Page::linkRequested);
    REQUIRE(page.primaryButton());
    walk.press(*page.primaryButton());
    CHECK(test::last(links) == Target(PathStep::Routine));
}

TEST_CASE("OutcomePage: where all pressing is left out nothing is said of how hard to press")
{
    test::Walk walk;
    walk.markSoleus();
    walk.answerAll({"diabetes"});
    OutcomePage &some =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    CHECK(textOf(some).contains(QStringLiteral("While you press")));
    CHECK(textOf(some).contains(QStringLiteral("never above 6")));
    some.hide();

    test::Walk other;
    other.markSoleus();
    other.answerAll({"blood-thinner"});
    OutcomePage &none =
        other.show(new OutcomePage(other.theme, other.models.theCase, other.models.check, other.models.profile));
    CHECK_FALSE(textOf(none).contains(QStringLiteral("While you press")));
    CHECK_FALSE(textOf(none).contains(QStringLiteral("never above 6")));
    CHECK(textOf(none).contains(QStringLiteral("You take a blood thinner. No pressing")));
}

TEST_CASE("OutcomePage: a not-sure answer that leaves something out says that it counts as a yes")
{
    test::Walk walk;
    walk.markSoleus();
    walk.models.check.setAnswer(QuestionId("osteoporosis"), Answer::Unsure);
    walk.answerAll();
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    CHECK(page.shown().level == Level::SelfCareModified);
    CHECK(textOf(page).contains(QStringLiteral("You said “not sure” to having thin bones. We count that as a yes.")));
}

TEST_CASE("OutcomePage: gentle care promises nothing that is left out")
{
    test::Walk walk;
    walk.markSoleus();
    walk.answerAll({"persists-over-a-week", "diabetes"});
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    CHECK(page.shown().level == Level::SeeSomeone);
    CHECK(textOf(page).contains(QStringLiteral("No warmth")));
    CHECK_FALSE(textOf(page).contains(QStringLiteral("warmth and slow")));
}

TEST_CASE("OutcomePage: no stop has a way to a routine")
{
    const char *sign = GENERATE("breathless-or-chest-pain", "swelling-one-leg", "focal-bone-pain");
    test::Walk walk;
    walk.markSoleus();
    walk.answerAll({sign});
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    QSignalSpy links(&page, &Page::linkRequested);
    for (Button *button : page.findChildren<Button *>()) {
        if (button->isVisible() && button != page.printButton() && button != page.wrongButton() &&
            button != page.clinicianButton())
            button->click();
    }
    walk.settle();
    for (const QList<QVariant> &link : links)
        CHECK(link.first().value<Target>() == Target(Place::Country));
}

TEST_CASE("OutcomePage: an earlier stop still stands after new answers that would pass")
{
    test::Walk walk;
    walk.answerAll({"swelling-one-leg"});
    walk.now += std::chrono::days(2);
    walk.models.check.restartCheck();
    walk.answerAll();
    const OutcomeCard card = outcomeCard(walk.models.theCase, walk.models.check);
    CHECK(card.earlier);
    CHECK(card.level == Level::SameDay);
    const QStringList reasons = reasonsFor(walk.models.check, card);
    CHECK(reasons.last().contains(QStringLiteral("21 November 2026")));
    CHECK(reasons.first().contains(QStringLiteral("swollen")));
    CHECK(whatToSay(walk.models.check, card).isEmpty());
}

TEST_CASE("OutcomePage: \"I answered that wrongly\" asks first, then opens a fresh full check")
{
    test::Walk walk;
    walk.answerAll({"swelling-one-leg"});
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    QSignalSpy links(&page, &Page::linkRequested);
    walk.press(*page.wrongButton());
    REQUIRE(page.dialog());
    walk.press(*page.dialog()->harmlessButton());
    CHECK(walk.models.check.refusal(Side::Right));
    walk.press(*page.wrongButton());
    walk.press(*page.dialog()->otherButton());
    CHECK(test::last(links) == Target(PathStep::Safety));
    CHECK_FALSE(walk.models.check.refusal(Side::Right));
    CHECK(walk.models.check.firstOpenPage() == PageId("urgent"));
    CHECK(walk.models.check.permit(Side::Right) == nullptr);
}

TEST_CASE("OutcomePage: a clinician's look needs who and what, keeps its day, and opens a fresh check")
{
    test::Walk walk;
    walk.answerAll({"swelling-one-leg"});
    walk.now += std::chrono::days(2);
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    walk.press(*page.clinicianButton());
    auto *dialog = qobject_cast<ClearanceDialog *>(page.dialog());
    REQUIRE(dialog);
    CHECK_FALSE(dialog->otherButton()->isEnabled());
    QTest::keyClicks(&dialog->words(), QStringLiteral("A pulled muscle."));
    CHECK_FALSE(dialog->otherButton()->isEnabled());
    dialog->who().setFocus();
    QTest::keyClick(&dialog->who(), Qt::Key_Down);
    CHECK_FALSE(dialog->otherButton()->isEnabled());
    QTest::mouseClick(dialog->finding().option(QLatin1String(ClearanceDialog::nothingSerious)), Qt::LeftButton);
    CHECK(dialog->otherButton()->isEnabled());
    dialog->days().setFocus();
    QTest::keyClick(&dialog->days(), Qt::Key_Down);
    walk.press(*dialog->otherButton());
    const std::optional<Clearance> clearance = walk.diary->clearance(Side::Right);
    REQUIRE(clearance);
    CHECK(clearance->said == "A doctor: A pulled muscle.");
    CHECK(clearance->finding == Finding::NothingSerious);
    CHECK(clearance->at < walk.now);
    CHECK(walk.models.check.firstOpenPage() == PageId("urgent"));
    CHECK(walk.models.check.permit(Side::Right) == nullptr);
    walk.answerAll();
    CHECK(walk.models.check.permit(Side::Right) != nullptr);
}

TEST_CASE("OutcomePage: what runs out while it is shown says so, and offers the check again")
{
    test::Walk walk;
    walk.answerAll();
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    REQUIRE(page.shown().passes);
    walk.now += std::chrono::hours(24) - std::chrono::seconds(1);
    page.lookAtTheClock();
    REQUIRE(page.shown().passes);
    walk.now += std::chrono::seconds(1);
    page.lookAtTheClock();
    walk.settle();
    CHECK(page.shown().expired);
    CHECK(textOf(page).contains(QStringLiteral("This check has run out")));
    CHECK_FALSE(textOf(page).contains(QStringLiteral("No warning sign reported")));
    REQUIRE(page.primaryButton());
    QSignalSpy links(&page, &Page::linkRequested);
    walk.press(*page.primaryButton());
    CHECK(test::last(links) == Target(Place::Safety));
}

TEST_CASE("OutcomePage: what was found, or a result to come, is told as advice to follow, and lifts nothing")
{
    const auto [finding, action] = GENERATE(
        table<const char *, const char *>({{ClearanceDialog::something, "No routine for this leg until a clinician"},
                                           {ClearanceDialog::waiting, "until you have the result"}}));
    test::Walk walk;
    walk.answerAll({"swelling-one-leg"});
    walk.now += std::chrono::days(1);
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    walk.press(*page.clinicianButton());
    auto *dialog = qobject_cast<ClearanceDialog *>(page.dialog());
    REQUIRE(dialog);
    QTest::keyClick(&dialog->who(), Qt::Key_Down);
    QTest::mouseClick(dialog->finding().option(QLatin1String(finding)), Qt::LeftButton);
    dialog->found(QuestionId("previous-clot"))->setChecked(true);
    walk.press(*dialog->otherButton());
    CHECK(page.shown().follow);
    CHECK(textOf(page).contains(QStringLiteral("Follow what they told you")));
    CHECK(textOf(page).contains(QLatin1String(action)));
    CHECK(page.wrongButton() == nullptr);
    walk.answerAll();
    CHECK(walk.models.check.permit(Side::Right) == nullptr);
    walk.now += std::chrono::days(20);
    walk.models.check.restartCheck();
    walk.answerAll();
    CHECK(walk.models.check.permit(Side::Right) == nullptr);
    const std::optional<Clearance> kept = walk.diary->clearance(Side::Right);
    REQUIRE(kept);
    CHECK(kept->found.contains(QuestionId("previous-clot")) == (finding == ClearanceDialog::something));
}

TEST_CASE("OutcomePage: a clinician who allows self-care later opens the check, with what was found still withheld")
{
    test::Walk walk;
    walk.answerAll({"swelling-one-leg"});
    walk.now += std::chrono::days(1);
    Clearance found{Side::Right, walk.now, "A doctor", Finding::Something, {QuestionId("blood-thinner")}};
    walk.models.check.recordClearance(found);
    walk.now += std::chrono::days(3);
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    walk.press(*page.clinicianButton());
    auto *dialog = qobject_cast<ClearanceDialog *>(page.dialog());
    REQUIRE(dialog);
    QTest::keyClick(&dialog->who(), Qt::Key_Down);
    QTest::mouseClick(dialog->finding().option(QLatin1String(ClearanceDialog::allowed)), Qt::LeftButton);
    walk.press(*dialog->otherButton());
    walk.answerAll();
    REQUIRE(walk.models.check.permit(Side::Right));
    CHECK(walk.models.check.permit(Side::Right)->outcome().isWithheld(TechniqueId("manual-pressure")));
}

TEST_CASE("OutcomePage: a sign that is still there and no worse since a visit allows gentle care")
{
    const bool worse = GENERATE(false, true);
    test::Walk walk;
    walk.answerAll({"swelling-one-leg"});
    walk.now += std::chrono::days(1);
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    walk.press(*page.clinicianButton());
    auto *dialog = qobject_cast<ClearanceDialog *>(page.dialog());
    REQUIRE(dialog);
    QTest::keyClick(&dialog->who(), Qt::Key_Down);
    QTest::mouseClick(dialog->finding().option(QLatin1String(ClearanceDialog::nothingSerious)), Qt::LeftButton);
    Segmented *answers = dialog->worse(QuestionId("swelling-one-leg"));
    REQUIRE(answers);
    if (!worse)
        QTest::mouseClick(answers->option(QStringLiteral("no")), Qt::LeftButton);
    walk.press(*dialog->otherButton());
    walk.answerAll({"swelling-one-leg"});
    CHECK(walk.models.check.outcome().level == (worse ? Level::SameDay : Level::SeeSomeone));
    CHECK((walk.models.check.permit(Side::Right) == nullptr) == worse);
}

TEST_CASE("OutcomePage: a stop of both legs is corrected where it was given")
{
    test::Walk walk;
    walk.answerAll({"swelling-one-leg"});
    walk.models.theCase.setLeg(Side::Left);
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    CHECK(page.shown().otherLeg);
    CHECK(page.wrongButton() == nullptr);
    CHECK(page.clinicianButton() == nullptr);
}

TEST_CASE("Summary: holds every answer as it was given")
{
    test::Walk walk;
    walk.markSoleus();
    walk.models.check.setAnswer(QuestionId("warmth-one-leg"), Answer::Unsure);
    walk.answerAll({"swelling-one-leg"});
    QTextDocument document;
    writeSummary(document, walk.models.theCase, walk.models.check, walk.models.profile,
                 outcomeCard(walk.models.theCase, walk.models.check));
    const QString text = document.toPlainText();
    CHECK(text.contains(QStringLiteral("Answered “yes”\n•  Swollen, more than the other leg")));
    CHECK(text.contains(QStringLiteral("Answered “not sure” (counted as yes)\n•  Warmer than the other leg")));
    CHECK(text.contains(QStringLiteral("No clinician has reviewed them yet.")));
    for (const Question &question : walk.core.rules.questions) {
        if (walk.models.check.answer(question.id) == Answer::No)
            CHECK(text.contains(QString::fromStdString(question.shortForm)));
    }
    CHECK_FALSE(text.contains(QLatin1Char('{')));
}

TEST_CASE("OutcomePage: after \"See what to do now\" the open questions are listed, and lead back to the check")
{
    test::Walk walk;
    walk.markSoleus();
    walk.models.check.setAnswer(QuestionId("breathless-or-chest-pain"), Answer::No);
    walk.models.check.setAnswer(QuestionId("swelling-one-leg"), Answer::Yes);
    REQUIRE(walk.models.check.decideNow());
    OutcomePage &page =
        walk.show(new OutcomePage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile));
    REQUIRE(page.shown().level == Level::SameDay);
    const QString text = textOf(page);
    for (const Question &question : walk.core.rules.questions) {
        INFO(question.id.value());
        const bool open =
            walk.models.check.answer(question.id) == Answer::Unanswered && question.asked == AskedWhen::Always;
        CHECK(stillOpen(walk.models.theCase, walk.models.check, page.shown())
                  .contains(forLeg(question.shortForm, Side::Right)) == open);
        if (open)
            CHECK(text.contains(forLeg(question.shortForm, Side::Right)));
    }
    QSignalSpy links(&page, &Page::linkRequested);
    REQUIRE(page.restButton());
    walk.press(*page.restButton());
    CHECK(test::last(links) == Target(Place::Safety));

    // A check that was answered in full has none.
    walk.answerAll();
    walk.settle();
    CHECK(page.shown().level == Level::SameDay);
    CHECK(page.restButton() == nullptr);
    CHECK(stillOpen(walk.models.theCase, walk.models.check, page.shown()).isEmpty());
}

TEST_CASE("RulesPage: shows what fired with its source, and every rule of the table")
{
    test::Walk walk;
    walk.markSoleus();
    walk.answerAll({"swelling-one-leg", "diabetes"});
    const auto store = GuideStore::openInMemory(test::shippedGuide());
    const GuideModel guide(*store, walk.core);
    RulesPage &page = walk.show(new RulesPage(walk.theme, walk.models.theCase, walk.models.check, guide));
    const QString text = page.lines().join(QLatin1Char('\n'));
    CHECK(text.contains(QStringLiteral("No clinician has reviewed them yet.")));
    CHECK(text.count(QStringLiteral("S-swelling-one-leg")) == 2);
    CHECK(text.count(QStringLiteral("\nW5")) == 2);
    for (const Combination &rule : walk.core.rules.combinations)
        CHECK(text.contains(QString::fromStdString(rule.text)));
    for (const Withholding &rule : walk.core.rules.withholdings)
        CHECK(text.contains(QString::fromStdString(rule.text)));
    CHECK_FALSE(text.contains(QStringLiteral("is missing.")));
    CHECK_FALSE(text.contains(QLatin1Char('{')));
}
