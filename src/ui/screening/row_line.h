// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QString>
#include <QWidget>

class QBoxLayout;

namespace calfwise {

class Button;
class Label;
class YesNotSure;

/// What stands behind the (i) of a line: a sentence, why it is asked, and what counts.
struct LineInfo {
    QString sentence;
    QString why;
    QString explain;
};

/// One line of the safety check: words, (i), Yes, Not sure. Starts unanswered.
class RowLine : public QWidget {
    Q_OBJECT

public:
    /// `least` is its height, in pixels at 100 %.
    RowLine(const Theme &theme, const QString &sentence, std::vector<LineInfo> infos, int least,
            QWidget *parent = nullptr);

    void setLeast(int least);
    /// The sentence in the strong style: what was said yes to and is being asked about.
    void setStrong(bool on);
    /// A quiet second line; empty for none.
    void setNote(const QString &note);
    /// The buttons under the sentence.
    void setStacked(bool stacked);

    YesNotSure &toggle() const { return *m_toggle; }
    Button &info() const { return *m_info; }

private:
    void openInfo();
    void refresh();

    const Theme &m_theme;
    std::vector<LineInfo> m_infos;
    int m_least;
    QBoxLayout *m_row;
    Label *m_words;
    Label *m_note;
    Button *m_info;
    YesNotSure *m_toggle;
    QBoxLayout *m_controls;
};

} // namespace calfwise
