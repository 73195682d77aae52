// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/routine_words.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

namespace calfwise {

/// Facts as icon and words, side by side or one below the other.
class FactRow : public QWidget {
    Q_OBJECT

public:
    explicit FactRow(const Theme &theme, bool upright, QWidget *parent = nullptr);
    void addFact(const QString &icon, const QString &words, bool mayWrap = false);

private:
    const Theme &m_theme;
};

/// The steps of a plan with their amounts, and the time between them.
class PlanList : public QWidget {
    Q_OBJECT

public:
    PlanList(const Theme &theme, const GuideCore &core, const RoutinePlan &plan, const std::set<ToolId> &tools,
             QWidget *parent = nullptr);
};

/// What is left out, each with its reason; says so when it is nothing.
class LeftOutList : public QWidget {
    Q_OBJECT

public:
    LeftOutList(const Theme &theme, const QList<LeftOutWords> &words, TextStyle style, QWidget *parent = nullptr);
};

} // namespace calfwise
