// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QWidget>

#include <optional>

namespace calfwise {

class Label;
class PainScale;

/// A question, the chosen number in words beside it, and the 0 to 10 scale below.
class PainQuestion : public QWidget {
    Q_OBJECT

public:
    PainQuestion(const Theme &theme, const QString &question, QWidget *parent = nullptr);

    std::optional<int> value() const;
    /// Silent.
    void setValue(std::optional<int> value);
    PainScale &scale() const { return *m_scale; }

signals:
    void chosen(int value);

private:
    void refresh();

    Label *m_answer;
    PainScale *m_scale;
};

} // namespace calfwise
