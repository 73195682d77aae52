// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"
#include "domain/time.h"
#include "ui/kit/widgets/dialog.h"

#include <QList>
#include <QString>

class QPlainTextEdit;

namespace calfwise {

class ChoiceList;

/// "A clinician has looked at this leg since": the day, and what they said. The words must be there before it can be
/// recorded.
class ClearanceDialog : public Dialog {
    Q_OBJECT

public:
    /// The days offered run from `since` to `now`; both by the clock of this place.
    ClearanceDialog(const Theme &theme, Side leg, Instant since, Instant now, QWidget *parent);

    /// The chosen day: now if it is today, else its end.
    Instant visit() const;
    QString said() const;

    ChoiceList &days() const { return *m_days; }
    QPlainTextEdit &words() const { return *m_words; }

private:
    void refresh();

    Instant m_now;
    ChoiceList *m_days;
    QPlainTextEdit *m_words;
    QString m_missing;
};

} // namespace calfwise
