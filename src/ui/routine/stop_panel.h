// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/routine/stop.h"
#include "domain/screening/rule_book.h"
#include "ui/kit/theme/theme.h"

#include <QList>
#include <QWidget>

class QPlainTextEdit;

namespace calfwise {

class Button;
class FloorLabel;
class SideBlock;

/// Covers the floor after a press on Stop and leads through what follows (T3): what it was, and the question that
/// belongs to it. It says nothing of time and asks no model: who shows it tells it what to ask next. Every target is a
/// floor target. The place of the Stop button stays free, so that a second press there answers nothing.
class StopPanel : public QWidget {
    Q_OBJECT

public:
    /// What is asked, or told, now.
    enum class Step { What, HasItGone, IsCrampOver, WhereTo, HowStrong, Gone, Common, Told };

    StopPanel(const Theme &theme, const RuleBook &rules, QWidget *parent);

    /// Fits the room and the type to the page; `stop` is where its Stop button lies.
    void fit(const QRect &room, int screenHeight, const QRect &stop);
    void setLeg(Side leg);

    void askWhat();
    /// The question that comes later. Until `due` only "it hasn't gone" and "not sure" can be said; of a cramp only
    /// that it is over. `when` says when it is asked.
    void askGone(StopReason reason, const QString &advice, const QString &when, bool due);
    /// Where the ache has moved to: names of the places, in their order; chosen by placeChosen(), -1 for elsewhere.
    void askWhere(const QStringList &places);
    void askHowStrong();
    /// What the answer comes to; without `goOn` there is nothing left to go on with.
    void tellEnd(const QString &words, bool goOn);
    /// That an ache there is common: the routine may go on as it is.
    void tellCommon(const QString &words);
    /// What to do at once after a stop that opens the check; with room for the person's own words.
    void tell(const StopText &stop, const QString &advice, bool ownWords);

    Step step() const { return m_step; }
    bool isTelling() const { return m_step == Step::Told; }
    QString words() const; ///< the person's own; empty where none were asked for

    /// The button of a reason; null for one that the content does not name, or when it is not asked.
    Button *button(StopReason reason) const;
    Button *keepGoingButton() const { return m_keepGoing; }
    Button *checkButton() const { return m_check; }
    Button *goneButton() const { return m_gone; }
    Button *notGoneButton() const { return m_notGone; }
    Button *unsureButton() const { return m_unsure; }
    Button *goOnButton() const { return m_goOn; }
    Button *endButton() const { return m_end; }
    /// The places, or the numbers 0 to 10, that are asked for now.
    const QList<Button *> &choices() const { return m_choices; }
    /// Every button that can be pressed now.
    QList<Button *> shownButtons() const;

signals:
    /// StopReason::ByPerson for "just stop here".
    void chosen(calfwise::StopReason reason);
    void keepGoing();
    void goneAnswered(calfwise::Answer gone);
    void placeChosen(int place);
    void strengthChosen(int strength);
    void goOnRequested();  ///< with what does not press
    void endRequested();   ///< how is it now
    void checkRequested(); ///< the safety check
    /// The panel came up over the page, or went.
    void covers(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildReasons();
    Button *made(const QString &words, bool main = false);
    void begin(Step step, const QString &title, const QString &words);
    void show(const QList<Button *> &choices, const QList<Button *> &foot, int columns);
    void arrange();
    void styleButtons();

    const Theme &m_theme;
    const RuleBook &m_rules;
    Step m_step = Step::What;
    SideBlock *m_side;
    FloorLabel *m_title;
    FloorLabel *m_words;
    QPlainTextEdit *m_own;
    QList<Button *> m_reasons;
    QList<Button *> m_choices; ///< made for one question
    QList<Button *> m_inBody;
    QList<Button *> m_inFoot;
    int m_columns = 2;
    int m_unit = 1080;
    QRect m_stop;
    Button *m_justStop;
    Button *m_keepGoing;
    Button *m_check;
    Button *m_gone;
    Button *m_notGone;
    Button *m_unsure;
    Button *m_goOn;
    Button *m_end;
};

} // namespace calfwise
