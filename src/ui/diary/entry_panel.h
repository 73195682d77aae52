// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/diary_model.h"
#include "ui/kit/widgets/panel.h"

#include <optional>

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace calfwise {

class Button;
class Label;
class PainScale;
class ScrollArea;
class Segmented;

/// Writes down what is no session, or changes it. It opens on "Pain now" (then on the kind used last) with the leg and
/// the time filled in and no number: a number and Save are enough. Nothing of a stop closes it.
class EntryPanel : public Panel {
    Q_OBJECT

public:
    /// All outlive it.
    EntryPanel(const Theme &theme, DiaryModel &diary, QWidget *parent = nullptr);

    /// A fresh entry; what was typed before is gone.
    void begin(Side leg);
    /// Changes one that is in the diary.
    void change(const DiaryRecord &record);
    /// Something was typed or chosen that is not saved.
    RecordKind kind() const { return m_draft.kind; }
    bool isTouched() const { return m_touched; }
    /// Puts the focus where one begins: the scale, or the field.
    void focusFirst();
    /// Asks first where something was typed.
    void askToClose();

    /// What would be saved now; nothing with the reason in problem().
    std::optional<DiaryRecord> record() const;
    QString problem() const { return m_problem; }

    // For tests and pages that drive it.
    void chooseKind(RecordKind kind);
    PainScale *scale() const { return m_scale; }
    Segmented *length() const { return m_length; }
    Segmented *stillThere() const { return m_still; }
    QLineEdit *number() const { return m_number; }
    QLineEdit *day() const { return m_day; }
    QLineEdit *time() const { return m_time; }
    QPlainTextEdit *note() const { return m_note; }
    Button *saveButton() const { return m_save; }

public slots:
    void save();

signals:
    /// `crampIsThere`: a cramp of over ten minutes is still there, or the person is not sure.
    void saved(const calfwise::DiaryRecord &record, bool crampIsThere);
    void changed(const calfwise::DiaryRecord &record, const calfwise::DiaryRecord &before);
    /// What could not be saved, for a toast; failures of the disk are told by the model.
    void said(const QString &message);
    void closed();

private:
    void build();
    void addTiles(QVBoxLayout *column);
    void addNumber(QVBoxLayout *column);
    void addStillThere(QVBoxLayout *column);
    void addTyped(QVBoxLayout *column);
    void buildForLength();
    void addLeg(QVBoxLayout *column);
    void addWhen(QVBoxLayout *column);
    void addNote(QVBoxLayout *column);
    void setTime(const QDateTime &at);
    void touch();
    void judge();
    bool asksStillThere() const;
    std::optional<double> typedNumber() const;
    std::optional<Instant> chosenTime() const;

    const Theme &m_theme;
    DiaryModel &m_diary;
    DiaryRecord m_draft;
    std::optional<DiaryRecord> m_before; ///< what is being changed
    bool m_both = false;
    Answer m_stillThere = Answer::Unanswered; ///< a cramp of over ten minutes
    bool m_now = true;
    bool m_moreKinds = false;
    bool m_inches = false;
    bool m_touched = false;
    mutable QString m_problem;
    QString m_typedNumber;
    QString m_typedDay;
    QString m_typedTime;
    ScrollArea *m_scroll;
    Label *m_title;
    Label *m_why;
    Button *m_save;
    PainScale *m_scale = nullptr;
    Segmented *m_length = nullptr;
    Segmented *m_still = nullptr;
    QLineEdit *m_number = nullptr;
    QLineEdit *m_day = nullptr;
    QLineEdit *m_time = nullptr;
    QPlainTextEdit *m_note = nullptr;
};

} // namespace calfwise
