// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/clinician_words.h"

#include "ui/diary/diary_words.h"
#include "ui/diary/entry_words.h"
#include "ui/kit/words.h"

#include <QDir>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

QStringList conditions(const RuleBook &rules, const std::vector<QuestionId> &ids, Side leg)
{
    QStringList words;
    for (const QuestionId &id : ids) {
        if (const Question *question = rules.find(id))
            words << forLeg(question->shortForm, leg);
    }
    return words;
}

const CheckLine *worstOf(const std::vector<CheckLine> &checks)
{
    const CheckLine *worst = nullptr;
    for (const CheckLine &check : checks) {
        if (!check.corrected && check.level != Level::Incomplete && (!worst || !isWorse(worst->level, check.level)))
            worst = &check;
    }
    return worst;
}

} // namespace

QString ClinicianWords::title(Side leg)
{
    return leg == Side::Left ? tr("Calf self-care summary: left leg") : tr("Calf self-care summary: right leg");
}

QString ClinicianWords::badge()
{
    return tr("Self-reported, not examined");
}

QString ClinicianWords::period(const DaySpan &period, Instant printedAt)
{
    return tr("%1 to %2. Printed on %3.")
        .arg(fullDate(toDate(period.from)), fullDate(toDate(period.to)), fullDateTime(printedAt));
}

QString ClinicianWords::name()
{
    return tr("Name");
}

QString ClinicianWords::born()
{
    return tr("Date of birth");
}

QString ClinicianWords::inShortTitle()
{
    return tr("In short.");
}

QString ClinicianWords::inShort(const LegSummary &summary, const RuleBook &rules)
{
    QStringList sentences;
    sentences << (summary.leg == Side::Left ? tr("Left calf: %n session(s) of self-care.", nullptr, summary.sessions)
                                            : tr("Right calf: %n session(s) of self-care.", nullptr, summary.sessions));
    const auto worst = std::max_element(summary.spots.begin(), summary.spots.end(),
                                        [](const SpotCourse &a, const SpotCourse &b) { return a.first < b.first; });
    if (worst != summary.spots.end() && worst->ratings > 1)
        sentences << (worst->first == worst->last
                          ? tr("Pain at the worst spot was %1 of 10 at the start and at the end.").arg(worst->first)
                          : tr("Pain at the worst spot went from %1 to %2 of 10.").arg(worst->first).arg(worst->last));
    if (!summary.crampDays.empty())
        sentences << tr("Cramps on %n day(s).", nullptr, static_cast<int>(summary.crampDays.size()));
    const CheckLine *check = worstOf(summary.checks);
    if (summary.checks.empty())
        sentences << noChecks();
    else if (check)
        sentences << tr("On %1 the safety check said “%2”.")
                         .arg(fullDate(toDate(check->day)), toQt(rules.textOf(check->level).word));
    return sentences.join(QLatin1Char(' '));
}

QString ClinicianWords::where()
{
    return tr("Where");
}

QString ClinicianWords::neverPressed()
{
    return tr("never pressed");
}

QString ClinicianWords::hatched()
{
    return tr("hatched areas");
}

QString ClinicianWords::spotCourse(int number, const SpotCourse &course)
{
    return course.ratings > 1 ? tr("%1: from %2 to %3").arg(number).arg(course.first).arg(course.last)
                              : tr("%1: rated %2 once").arg(number).arg(course.first);
}

QString ClinicianWords::painSent()
{
    return tr("pain felt here");
}

QString ClinicianWords::oftenSent()
{
    return tr("as the person said");
}

QString ClinicianWords::legSeenLine(Side leg, View view)
{
    return tr("%1. %2.").arg(legTitle(leg), viewName(view));
}

QString ClinicianWords::notInThisView()
{
    return tr("not in this view");
}

QString ClinicianWords::painTitle()
{
    return tr("Pain from 0 to 10");
}

QString ClinicianWords::noRating()
{
    return tr("No rating in this time.");
}

QString ClinicianWords::lastPain(const std::vector<PainDay> &days, const DaySpan &period)
{
    if (days.empty())
        return {};
    return days.back().day == period.to ? tr("now %1").arg(days.back().pain) : tr("last %1").arg(days.back().pain);
}

QString ClinicianWords::noPressingHere()
{
    return tr("no pressing from here");
}

QString ClinicianWords::plotKey(const LegSummary &summary)
{
    QStringList key;
    if (!summary.pain.empty())
        key << tr("Ring: when pressed.");
    if (!summary.painFelt.empty())
        key << tr("Dot: felt without pressing.");
    if (!summary.sessionDays.empty())
        key << tr("Square: a session that day.");
    if (!summary.crampDays.empty())
        key << tr("Triangle: a cramp that day.");
    return key.join(QLatin1Char(' '));
}

QStringList ClinicianWords::spotHeads(Side leg)
{
    return {tr("No"), leg == Side::Left ? tr("Spot, left leg") : tr("Spot, right leg"), tr("Start"), tr("Last")};
}

QString ClinicianWords::sendsPain(const QString &zones)
{
    return tr("Such spots may send pain to: %1.").arg(zones);
}

QString ClinicianWords::named(const QString &name, const QString &anatomical)
{
    return anatomical.isEmpty() ? tr("%1.").arg(name) : tr("%1 (%2).").arg(name, anatomical);
}

QString ClinicianWords::triedTitle()
{
    return tr("Tried, with pain before and after (average)");
}

QStringList ClinicianWords::triedHeads()
{
    return {tr("Technique"), tr("n"), tr("Before"), tr("After"), tr("Range after")};
}

QString ClinicianWords::range(int least, int most)
{
    return tr("%1 to %2").arg(least).arg(most);
}

QString ClinicianWords::tooFew()
{
    return tr("too few for an average");
}

QString ClinicianWords::shared()
{
    return tr("A session counts for every technique in it.");
}

QString ClinicianWords::leftOutTitle()
{
    return tr("Left out by the guide, and why");
}

QStringList ClinicianWords::leftOutHeads()
{
    return {tr("What, as the person was told"), tr("Answered"), tr("Since")};
}

QString ClinicianWords::notSureOf(const QString &condition)
{
    return tr("%1 (not sure)").arg(condition);
}

QString ClinicianWords::checksTitle()
{
    return tr("Safety checks");
}

QStringList ClinicianWords::checkHeads()
{
    return {tr("Date"), tr("Outcome"), tr("What was answered")};
}

QString ClinicianWords::noChecks()
{
    return tr("No safety check was made in this time.");
}

QString ClinicianWords::ledTo(const CheckLine &check, const RuleBook &rules, Side leg)
{
    QStringList sentences;
    if (check.corrected)
        sentences << tr("Taken back by the person.");
    if (!check.yes.empty())
        sentences << tr("Yes: %1.").arg(conditions(rules, check.yes, leg).join(QStringLiteral(", ")));
    if (!check.unsure.empty())
        sentences << tr("Not sure: %1.").arg(conditions(rules, check.unsure, leg).join(QStringLiteral(", ")));
    if (check.open > 0)
        sentences << tr("No answer to %n question(s).", nullptr, check.open);
    if (check.yes.empty() && check.unsure.empty() && check.open == 0)
        sentences << tr("Every answer was no.");
    return sentences.join(QLatin1Char(' '));
}

QString ClinicianWords::crampsTitle()
{
    return tr("Cramps a week");
}

QString ClinicianWords::crampsOf(const CrampWeek &week)
{
    if (week.cramps == 0)
        return tr("none");
    QStringList parts{tr("%n cramp(s)", nullptr, week.cramps)};
    if (week.atNight > 0)
        parts << tr("%1 at night").arg(week.atNight);
    if (week.longestMinutes)
        parts << tr("longest: %1").arg(EntryWords::lasted(crampLengthOf(*week.longestMinutes)));
    return parts.join(QStringLiteral(", "));
}

QString ClinicianWords::days(std::chrono::sys_days from, std::chrono::sys_days to)
{
    return tr("%1 to %2").arg(shortDate(from), shortDate(to));
}

QString ClinicianWords::ankleTitle()
{
    return tr("Ankle bend");
}

QString ClinicianWords::toeToWall()
{
    return tr("Toe to wall, knee touching");
}

QString ClinicianWords::centimetres(double value)
{
    return tr("%1 cm").arg(wordsLocale().toString(value, 'f', value == std::floor(value) ? 0 : 1));
}

QString ClinicianWords::measuredOn(double value, std::chrono::sys_days day)
{
    return tr("%1 on %2").arg(centimetres(value), shortDate(day));
}

QString ClinicianWords::olderLeftOut(int rows)
{
    return tr("There was no room for %n older row(s).", nullptr, rows);
}

QString ClinicianWords::foot(const QString &version, const ClinicalReview &review)
{
    const QString rules =
        review.reviewer.empty()
            ? tr("Its rules come from published sources; no clinician has reviewed them yet.")
            : tr("Its rules come from published sources and were reviewed by %1.").arg(toQt(review.reviewer));
    return tr("Written by the person with Calfwise %1, a self-care guide. No diagnosis, no examination. %2 Hatched "
              "areas on the map: never pressed.")
        .arg(version, rules);
}

QString ClinicianWords::pageNumber()
{
    return tr("Page 1 of 1");
}

QString ClinicianWords::button()
{
    return tr("One page for a clinician");
}

QString ClinicianWords::shortButton()
{
    return tr("For a clinician");
}

QString ClinicianWords::fileQuestion()
{
    return tr("Save one page for a clinician");
}

QString ClinicianWords::fileKind()
{
    return tr("PDF (*.pdf)");
}

QString ClinicianWords::fileName(Side leg, std::chrono::sys_days day)
{
    const QString date = toDate(day).toString(Qt::ISODate);
    return (leg == Side::Left ? tr("calf-summary-left-%1.pdf") : tr("calf-summary-right-%1.pdf")).arg(date);
}

QString ClinicianWords::saved(const QString &file)
{
    return tr("Saved as %1. It holds what you wrote; give it only to whom you trust.")
        .arg(QDir::toNativeSeparators(file));
}

QString ClinicianWords::notSavedTitle()
{
    return tr("The page was not saved");
}

QString ClinicianWords::notSaved(const QString &file, const QString &reason)
{
    return tr("%1 could not be written: %2. Choose a folder that you may write to and that has room. The diary itself "
              "is unchanged.")
        .arg(QDir::toNativeSeparators(file), reason);
}

QString ClinicianWords::nothingYet(Side leg, const DaySpan &period)
{
    const QString from = fullDate(toDate(period.from));
    const QString to = fullDate(toDate(period.to));
    return leg == Side::Left ? tr("Nothing is written down of the left leg from %1 to %2.").arg(from, to)
                             : tr("Nothing is written down of the right leg from %1 to %2.").arg(from, to);
}

} // namespace calfwise
