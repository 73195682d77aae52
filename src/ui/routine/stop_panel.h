// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/session.h"
#include "domain/screening/rule_book.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

class QBoxLayout;

namespace calfwise {

class Button;
class FloorLabel;

/// Covers the floor when the person stops: what is it? Every target is a floor target.
class StopPanel : public QWidget {
    Q_OBJECT

public:
    StopPanel(const Theme &theme, const RuleBook &rules, QWidget *parent);

    /// Fits the room and the type to the page.
    void fit(const QRect &room, int screenHeight);
    void ask();
    /// What to do at once after a stop that no question of the check speaks for.
    void tell(const StopText &stop, const QString &advice);
    /// To what it asks or tells, while it's shown.
    void takeFocus();
    bool isTelling() const { return m_telling; }

    /// The button of a reason; null for one that the content does not name.
    Button *button(StopReason reason) const;
    Button *keepGoingButton() const { return m_keepGoing; }
    Button *checkButton() const { return m_check; }

signals:
    /// StopReason::ByPerson for "just stop here".
    void chosen(calfwise::StopReason reason);
    void keepGoing();
    void checkRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void show(bool telling);

    const Theme &m_theme;
    const RuleBook &m_rules;
    FloorLabel *m_title;
    FloorLabel *m_words;
    QList<Button *> m_reasons;
    Button *m_justStop;
    Button *m_keepGoing;
    Button *m_check;
    bool m_telling = false;
};

} // namespace calfwise
