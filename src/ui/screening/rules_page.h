// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/guide_model.h"
#include "ui/kit/page.h"

#include <map>

class QVBoxLayout;

namespace calfwise {

class Button;
class Label;
class ScrollArea;

/// For whoever wants to check the rules: what fired for the answers as they are, and the whole table, each rule with
/// its words and sources.
class RulesPage : public Page {
    Q_OBJECT

public:
    RulesPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, const GuideModel &guideModel,
              QWidget *parent = nullptr);

    /// Judges the answers again.
    void opened() override;

    Button &backButton() const { return *m_back; }
    /// Everything the page says, a line each, for tests and for copying.
    QStringList lines() const;

protected:
    void arrange() override;

private:
    void rebuild();
    void addFired(QVBoxLayout *to);
    void addOrder(QVBoxLayout *to);
    void addSigns(QVBoxLayout *to);
    void addCombinations(QVBoxLayout *to);
    void addWithheld(QVBoxLayout *to);
    void addTime(QVBoxLayout *to);
    void addTitle(QVBoxLayout *to, const QString &text, const QString &lead = {});
    void addRule(QVBoxLayout *to, const QString &heading, const QString &text, const std::vector<EvidenceId> &evidence);
    QString citation(const EvidenceId &id) const;
    QString becauseOf(const FiredRule &fired) const;
    void addFiredRule(QVBoxLayout *to, const FiredRule &fired);

    CaseModel &m_case;
    CheckModel &m_check;
    std::map<EvidenceId, QString> m_citations; ///< read once: the same source stands behind many rules
    Button *m_back;
    ScrollArea *m_scroll;
    QWidget *m_content = nullptr;
    QWidget *m_column = nullptr; ///< no wider than reads well
};

} // namespace calfwise
