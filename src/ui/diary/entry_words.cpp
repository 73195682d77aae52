// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/entry_words.h"

#include "ui/kit/words.h"

#include <cmath>

namespace calfwise {

double minutesOf(CrampLength length)
{
    switch (length) {
    case CrampLength::UnderOne:
        return 0.5;
    case CrampLength::OneToFive:
        return 3;
    case CrampLength::FiveToTen:
        return 7.5;
    case CrampLength::OverTen:
        break;
    }
    return 15;
}

CrampLength crampLengthOf(double minutes)
{
    if (minutes < 1)
        return CrampLength::UnderOne;
    if (minutes < 5)
        return CrampLength::OneToFive;
    return minutes <= 10 ? CrampLength::FiveToTen : CrampLength::OverTen;
}

QString EntryWords::addTitle()
{
    return tr("Add an entry");
}

QString EntryWords::editTitle()
{
    return tr("Change the entry");
}

QString EntryWords::lead()
{
    return tr("A number and “Save” are enough.");
}

QString EntryWords::close()
{
    return tr("Close");
}

QString EntryWords::add()
{
    return tr("Add an entry");
}

QString EntryWords::moreKinds()
{
    return tr("More: shoes, sleep, medicine");
}

QString EntryWords::kind(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Pain:
        return tr("Pain now");
    case RecordKind::Cramp:
        return tr("Cramp");
    case RecordKind::Spot:
        return tr("Sore spot");
    case RecordKind::AnkleBend:
        return tr("Ankle bend");
    case RecordKind::Activity:
        return tr("Activity");
    case RecordKind::Shoes:
        return tr("Shoes");
    case RecordKind::Sleep:
        return tr("Sleep");
    case RecordKind::Medicine:
        return tr("Medicine");
    case RecordKind::Note:
        return tr("Note");
    }
    return {};
}

QString EntryWords::iconOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Pain:
        return QStringLiteral("fit");
    case RecordKind::Cramp:
        return QStringLiteral("alert");
    case RecordKind::Spot:
        return QStringLiteral("target");
    case RecordKind::AnkleBend:
        return QStringLiteral("wall");
    case RecordKind::Activity:
        return QStringLiteral("person");
    case RecordKind::Shoes:
        return QStringLiteral("stairs");
    case RecordKind::Sleep:
        return QStringLiteral("moon");
    case RecordKind::Medicine:
        return QStringLiteral("drop");
    case RecordKind::Note:
        return QStringLiteral("edit");
    }
    return {};
}

QString EntryWords::question(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Pain:
        return tr("How bad is it right now?");
    case RecordKind::Cramp:
        return tr("How long did it last?");
    case RecordKind::Spot:
        return tr("How sore when pressed?");
    case RecordKind::AnkleBend:
        return tr("How far from the wall?");
    case RecordKind::Activity:
        return tr("How many minutes?");
    case RecordKind::Sleep:
        return tr("How many hours?");
    case RecordKind::Shoes:
    case RecordKind::Medicine:
    case RecordKind::Note:
        break;
    }
    return {};
}

QString EntryWords::howToMeasure()
{
    return tr("Stand facing a wall, foot flat. Move the foot back as far as the knee still touches the wall with the "
              "heel down. Measure from the big toe to the wall.");
}

QString EntryWords::low()
{
    return tr("no pain");
}

QString EntryWords::high()
{
    return tr("worst you can imagine");
}

QString EntryWords::length(CrampLength length)
{
    switch (length) {
    case CrampLength::UnderOne:
        return tr("Under 1 min");
    case CrampLength::OneToFive:
        return tr("1 to 5");
    case CrampLength::FiveToTen:
        return tr("5 to 10");
    case CrampLength::OverTen:
        break;
    }
    return tr("Over 10");
}

QString EntryWords::centimetres()
{
    return tr("cm");
}

QString EntryWords::inches()
{
    return tr("inches");
}

QString EntryWords::whichLeg()
{
    return tr("Which leg?");
}

QString EntryWords::both()
{
    return tr("Both");
}

QString EntryWords::when()
{
    return tr("When?");
}

QString EntryWords::now(const QTime &time)
{
    return tr("Now, %1").arg(clockTime(time));
}

QString EntryWords::anotherTime()
{
    return tr("Another time");
}

QString EntryWords::thisMorning()
{
    return tr("This morning");
}

QString EntryWords::lastNight()
{
    return tr("Last night");
}

QString EntryWords::yesterday()
{
    return tr("Yesterday");
}

QString EntryWords::day()
{
    return tr("Day, as 2026-11-21");
}

QString EntryWords::time()
{
    return tr("Time, as 09:30");
}

QString EntryWords::note(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Activity:
        return tr("What did you do?");
    case RecordKind::Shoes:
        return tr("Which shoes?");
    case RecordKind::Medicine:
        return tr("What did you take, and how much?");
    case RecordKind::Spot:
        return tr("Where is it?");
    default:
        return tr("Note");
    }
}

QString EntryWords::ifYouLike()
{
    return tr("if you like");
}

QString EntryWords::noteHint(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Activity:
        return tr("A walk, standing at work, stairs ...");
    case RecordKind::Spot:
        return tr("Inner calf, a hand below the knee ...");
    case RecordKind::Cramp:
        return tr("What did you do before it?");
    case RecordKind::Pain:
    case RecordKind::Note:
        return tr("What made it better, or worse?");
    default:
        return {};
    }
}

QString EntryWords::save()
{
    return tr("Save");
}

QString EntryWords::staysHere()
{
    return tr("Stays on this computer. You can change it later.");
}

QString EntryWords::missing(RecordKind kind)
{
    return kind == RecordKind::AnkleBend ? tr("Type the distance first.") : tr("Choose a number first.");
}

QString EntryWords::outOfRange(RecordKind kind)
{
    const std::optional<RecordMeasure> measure = measureOf(kind);
    if (!measure)
        return {};
    return tr("From %1 to %2, please.").arg(measure->least).arg(measure->most);
}

QString EntryWords::noNumber(const QString &typed)
{
    return tr("“%1” is no number.").arg(typed);
}

QString EntryWords::noDay(const QString &typed)
{
    return tr("“%1” is no day. Write it as 2026-11-21.").arg(typed);
}

QString EntryWords::noTime(const QString &typed)
{
    return tr("“%1” is no time. Write it as 09:30.").arg(typed);
}

QString EntryWords::stillToCome()
{
    return tr("That is still to come.");
}

QString EntryWords::nothingSaid()
{
    return tr("Say something first.");
}

QString EntryWords::noteTooLong()
{
    return tr("A note holds %n character(s) at most.", nullptr, static_cast<int>(longestRecordNote));
}

QString EntryWords::kept(RecordKind kind)
{
    return tr("Kept in the diary: %1.").arg(EntryWords::kind(kind));
}

QString EntryWords::changed()
{
    return tr("The entry was changed.");
}

QString EntryWords::removed()
{
    return tr("Entry removed. It can be put back for %n day(s).", nullptr, 30);
}

QString EntryWords::removedElsewhere()
{
    return tr("That entry has already been removed in another window.");
}

QString EntryWords::changedElsewhere()
{
    return tr("That entry was changed in another window. Look at it again before you change it.");
}

QString EntryWords::leaveTitle()
{
    return tr("Leave without saving?");
}

QString EntryWords::leaveSentence()
{
    return tr("What you typed here is not in the diary yet.");
}

QString EntryWords::goOnWriting()
{
    return tr("Go on writing");
}

QString EntryWords::leave()
{
    return tr("Leave");
}

QString EntryWords::crampTitle()
{
    return tr("Is the cramp still there?");
}

QString EntryWords::crampAnswer(Answer answer)
{
    if (answer == Answer::Yes)
        return tr("Yes");
    return answer == Answer::No ? tr("No, it has gone") : tr("Not sure");
}

QString EntryWords::sayWhetherThere()
{
    return tr("Say whether the cramp is still there.");
}

QString EntryWords::title(const DiaryRecord &record)
{
    switch (record.kind) {
    case RecordKind::Pain:
        return tr("Pain %1 out of 10").arg(record.value.value_or(0));
    case RecordKind::Cramp:
        return isAtNight(record) ? tr("Cramp at night") : tr("Cramp by day");
    case RecordKind::Spot:
        return record.value ? tr("Sore spot, %1 out of 10 when pressed").arg(*record.value) : tr("Sore spot");
    case RecordKind::AnkleBend:
        return tr("Ankle bend, %1 cm").arg(wordsLocale().toString(record.value.value_or(0), 'g', 3));
    case RecordKind::Activity:
        return record.value ? tr("Activity, %n minute(s)", nullptr, static_cast<int>(std::lround(*record.value)))
                            : tr("Activity");
    case RecordKind::Sleep:
        return record.value ? tr("Sleep, %1 hours").arg(wordsLocale().toString(*record.value, 'g', 3)) : tr("Sleep");
    case RecordKind::Shoes:
    case RecordKind::Medicine:
    case RecordKind::Note:
        break;
    }
    return kind(record.kind);
}

QString EntryWords::line(const DiaryRecord &record)
{
    if (record.kind != RecordKind::Cramp || !record.value)
        return {};
    switch (crampLengthOf(*record.value)) {
    case CrampLength::UnderOne:
        return tr("Under a minute.");
    case CrampLength::OneToFive:
        return tr("1 to 5 minutes.");
    case CrampLength::FiveToTen:
        return tr("5 to 10 minutes.");
    case CrampLength::OverTen:
        break;
    }
    return tr("Over 10 minutes.");
}

QString EntryWords::lasted(CrampLength length)
{
    switch (length) {
    case CrampLength::UnderOne:
        return tr("under a minute");
    case CrampLength::OneToFive:
        return tr("1 to 5 minutes");
    case CrampLength::FiveToTen:
        return tr("5 to 10 minutes");
    case CrampLength::OverTen:
        break;
    }
    return tr("over 10 minutes");
}

QString EntryWords::edit()
{
    return tr("Change");
}

QString EntryWords::editNamed(const QString &when)
{
    return tr("Change the entry of %1").arg(when);
}

QString EntryWords::remove()
{
    return tr("Remove");
}

QString EntryWords::removeNamed(const QString &when)
{
    return tr("Remove the entry of %1").arg(when);
}

QString EntryWords::more(int rows)
{
    return tr("Show %n more", nullptr, rows);
}

QString EntryWords::binButton(int rows)
{
    return tr("Removed entries: %1").arg(rows);
}

QString EntryWords::binTitle()
{
    return tr("Removed entries");
}

QString EntryWords::binLead()
{
    return tr("Each can be put back for %n day(s).", nullptr, 30);
}

QString EntryWords::putBack()
{
    return tr("Put back");
}

QString EntryWords::putBackNamed(const QString &what)
{
    return tr("Put back: %1").arg(what);
}

QString EntryWords::isBack()
{
    return tr("The entry is back.");
}

} // namespace calfwise
