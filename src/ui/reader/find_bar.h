// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/panel.h"

class QHBoxLayout;
class QLineEdit;

namespace calfwise {

class Button;
class Label;

/// The strip that looks for words on the page that is read. Enter goes on, Shift and Enter goes back, Escape closes.
class FindBar : public Panel {
    Q_OBJECT

public:
    explicit FindBar(const Theme &theme, QWidget *parent = nullptr);

    /// With the field chosen whole; `words` take the place of what it held unless they are empty.
    void open(const QString &words);
    QString words() const;
    /// Which of how many is shown, from 1; also spoken. Nothing is said while the field is empty.
    void showCount(int which, int count);
    void arrange(bool isLargeText);

    QLineEdit *field() const { return m_field; }
    QString count() const;

signals:
    void wordsChanged(const QString &words);
    void nextWanted();
    void previousWanted();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    QHBoxLayout *m_row;
    QLineEdit *m_field;
    Label *m_count;
    Button *m_previous;
    Button *m_next;
    Button *m_close;
};

} // namespace calfwise
