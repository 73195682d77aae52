// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/trends.h"
#include "domain/guide/guide.h"

#include <QDate>
#include <QString>

#include <vector>

namespace calfwise {

QDate toDate(std::chrono::sys_days day);
/// "21 Nov".
QString shortDate(std::chrono::sys_days day);
/// "Saturday, 21 November 2026, 09:40".
QString fullTime(const DiaryEntry &entry);

/// "From 7 to 4 in three weeks. That is less pain, and a change people usually feel. It does not say why." A verdict it
/// is not.
QString painSentence(const std::vector<PainDay> &days, const TimeRules &time);
/// "After thumbs on the spot, pain was lower in 8 of 9 sessions."
QString beforeAfterSentence(const std::vector<BeforeAfter> &rows);

/// "Deep calf muscle, lower half", or the routine's name, or "A note".
QString entryTitle(const DiaryEntry &entry);
/// "From 6 to 4, 135 seconds held".
QString entryLine(const DiaryEntry &entry);

} // namespace calfwise
