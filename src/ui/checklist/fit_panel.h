// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/navigation.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace calfwise {

class Button;
class EmptyState;
class Label;
class SuggestionCard;

/// "What fits so far": up to three suggestions with what speaks for and against each, and what else it could be.
class FitPanel : public QWidget {
    Q_OBJECT

public:
    FitPanel(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, QWidget *parent = nullptr);

    /// The suggestions shown, best first.
    std::vector<SuggestionCard *> cards() const;
    /// Null while no look-alike is named.
    Button *lookAlikesLink() const;
    /// One line for where there is no room: "Deep calf muscle, lower half: fits well".
    QString summary() const;

signals:
    void linkRequested(const calfwise::Target &target);
    void changed();

private:
    void refresh();
    void refreshLookAlikes();

    const Theme &m_theme;
    CaseModel &m_case;
    CheckModel &m_check;
    EmptyState *m_empty;
    std::vector<SuggestionCard *> m_cards;
    QWidget *m_others;
    Label *m_othersWords;
    Button *m_othersLink;
    std::optional<Target> m_othersTarget;
};

} // namespace calfwise
