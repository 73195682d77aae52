// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/record.h"
#include "domain/screening/level.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace calfwise {

/// How long a cramp lasted, as it is asked and told.
enum class CrampLength { UnderOne, OneToFive, FiveToTen, OverTen };
inline constexpr std::array crampLengths{CrampLength::UnderOne, CrampLength::OneToFive, CrampLength::FiveToTen,
                                         CrampLength::OverTen};
/// The minutes that stand for it in the diary: the middle of the step.
double minutesOf(CrampLength length);
CrampLength crampLengthOf(double minutes);

/// What the panel for an entry says, and how an entry without a session reads in a list.
class EntryWords {
    Q_DECLARE_TR_FUNCTIONS(EntryWords)

public:
    static QString addTitle();
    static QString editTitle();
    static QString lead();
    static QString close();
    static QString add();
    static QString moreKinds();
    static QString kind(RecordKind kind);
    static QString iconOf(RecordKind kind);
    /// The question for the number; empty for kinds that are words alone.
    static QString question(RecordKind kind);
    static QString howToMeasure();
    static QString low();
    static QString high();
    static QString length(CrampLength length);
    static QString centimetres();
    static QString inches();
    static QString whichLeg();
    static QString both();
    static QString when();
    static QString now(const QTime &time);
    static QString anotherTime();
    static QString thisMorning();
    static QString lastNight();
    static QString yesterday();
    static QString day();
    static QString time();
    static QString note(RecordKind kind);
    static QString ifYouLike();
    static QString noteHint(RecordKind kind);
    static QString save();
    static QString staysHere();

    // Why it can't be saved yet, or that it was.
    static QString missing(RecordKind kind);
    static QString outOfRange(RecordKind kind);
    static QString noNumber(const QString &typed);
    static QString noDay(const QString &typed);
    static QString noTime(const QString &typed);
    static QString stillToCome();
    static QString nothingSaid();
    static QString noteTooLong();
    static QString kept(RecordKind kind);
    static QString changed();
    static QString removed();
    static QString removedElsewhere();
    static QString changedElsewhere();

    // Closing with something typed; a long cramp.
    static QString leaveTitle();
    static QString leaveSentence();
    static QString goOnWriting();
    static QString leave();
    static QString crampTitle();
    static QString crampAnswer(Answer answer);
    static QString sayWhetherThere();

    // In the list.
    static QString title(const DiaryRecord &record);
    static QString line(const DiaryRecord &record);
    static QString lasted(CrampLength length);
    static QString edit();
    static QString editNamed(const QString &when);
    static QString remove();
    static QString removeNamed(const QString &when);
    static QString more(int rows);
    static QString binButton(int rows);
    static QString binTitle();
    static QString binLead();
    static QString putBack();
    static QString putBackNamed(const QString &what);
    static QString isBack();
};

} // namespace calfwise
