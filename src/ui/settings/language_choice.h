// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "model/preferences.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

namespace calfwise {

class ChoiceList;
class Label;

/// The language of the interface: as the desktop, or one that the program can speak, each by its own name for itself.
/// What is open was worded when the program began, so a change waits for the next start, and a line below says so.
class LanguageChoice : public QWidget {
    Q_OBJECT

public:
    LanguageChoice(const Theme &theme, Preferences &preferences, QWidget *parent = nullptr);

    void refresh();
    ChoiceList *list() const { return m_list; }

signals:
    void said(const QString &message);

private:
    Preferences &m_preferences;
    const QString m_atStart; ///< as it was chosen when the program began
    ChoiceList *m_list;
    Label *m_note;
};

} // namespace calfwise
