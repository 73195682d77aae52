// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QString>
#include <QWidget>

class QGridLayout;

namespace calfwise {

class Button;
class Label;
class ProgressBars;
class Tag;

/// Above the rows of the safety check: heading, lead, "Part 2 of 5" with bars, the leg, who it is about, and (i) where
/// the panel has no room.
class CheckHeader : public QWidget {
    Q_OBJECT

public:
    CheckHeader(const Theme &theme, int parts, QWidget *parent = nullptr);

    /// `part` counts from 1; 0 for a screen that isn't one of them. An empty lead or `about` takes no room.
    void setWords(const QString &heading, const QString &lead, int part, const QString &about);
    void setLeg(const QString &leg);
    /// `narrow`: without a panel beside the rows. `large`: 150 % and more.
    void arrange(bool narrow, bool large);

    /// What stands on every screen: the part, and the leg.
    QString standingWords() const;
    /// Takes the focus when a screen appears.
    Label &heading() const { return *m_heading; }
    Button &why() const { return *m_why; }
    /// Who it is about; leads to the question.
    Button &about() const { return *m_about; }

private:
    const Theme &m_theme;
    int m_parts;
    bool m_isPart = true;
    bool m_hidesBars = false;
    Label *m_heading;
    Label *m_lead;
    Label *m_progress;
    ProgressBars *m_bars;
    Tag *m_leg;
    Button *m_about;
    Button *m_why;
    QGridLayout *m_grid;
};

} // namespace calfwise
