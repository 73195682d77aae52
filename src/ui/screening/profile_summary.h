// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QStringList>
#include <QWidget>

#include <array>

namespace calfwise {

class Label;

/// T6: what is remembered, every yes and every no in a sentence, to be confirmed or changed.
class ProfileSummary : public QWidget {
    Q_OBJECT

public:
    explicit ProfileSummary(const Theme &theme, QWidget *parent = nullptr);

    /// Each list may be empty, but not all of them.
    void setSaid(const QStringList &yes, const QStringList &notSure, const QStringList &no);
    QString sentences() const;

private:
    std::array<Label *, 3> m_lines{};
};

} // namespace calfwise
