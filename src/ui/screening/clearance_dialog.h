// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "model/case_model.h"
#include "model/check_model.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/screening/clearance_asked.h"

#include <QList>
#include <QString>

#include <map>
#include <vector>

class QPlainTextEdit;
class QVBoxLayout;

namespace calfwise {

class CheckRow;
class ChoiceList;
class Label;
class Segmented;

/// "It's been looked at since" (rule T4): the day, who, and which of three they found. What lifts something, and what
/// doesn't, is for the gate to say.
class ClearanceDialog : public Dialog {
    Q_OBJECT

public:
    /// Ids of the findings' segments; the last is offered where something was found before.
    static constexpr const char *nothingSerious = "nothing-serious";
    static constexpr const char *something = "something";
    static constexpr const char *waiting = "waiting";
    static constexpr const char *allowed = "allowed";

    /// Opens one that records what was said and goes when it is closed.
    static ClearanceDialog *open(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel,
                                 const ClearanceAsked &asked, QWidget *parent);

    /// What has been said; only meant once nothing is missing.
    Clearance clearance() const;

    ChoiceList &days() const { return *m_days; }
    ChoiceList &who() const { return *m_who; }
    Segmented &finding() const { return *m_finding; }
    QPlainTextEdit &words() const { return *m_words; }
    /// The answers for a known sign; null for any other.
    Segmented *worse(const QuestionId &sign) const;
    /// The row of a condition or sign that may have been found; null where the check has none such.
    CheckRow *found(const QuestionId &question) const;

signals:
    /// It was recorded; `lifts` when the check may now be made afresh.
    void recorded(bool lifts);

private:
    ClearanceDialog(const Theme &theme, const CheckModel &checkModel, const ClearanceAsked &asked, QWidget *parent);

    void addDays(const CheckModel &checkModel);
    QWidget *buildFields(const CheckModel &checkModel);
    QWidget *buildKnown(const CheckModel &checkModel);
    QWidget *buildFound(const CheckModel &checkModel);
    Instant visit() const;
    QString missing() const;
    void refresh();

    const Theme &m_theme;
    ClearanceAsked m_asked;
    Instant m_now;
    ChoiceList *m_days;
    ChoiceList *m_who;
    Segmented *m_finding;
    QPlainTextEdit *m_words;
    Label *m_missing;
    QWidget *m_known = nullptr;
    QWidget *m_found = nullptr;
    std::map<QuestionId, Segmented *> m_worse;
    std::map<QuestionId, CheckRow *> m_foundRows;
};

} // namespace calfwise
