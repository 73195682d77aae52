// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QKeySequence>
#include <QLabel>

namespace calfwise {

/// Keys as caps (LOOK.md): those of one chord side by side, what they share once, "or" between two of them. Its text
/// names them for whoever can't see it, and for the filter.
class KeyCaps : public QLabel {
    Q_OBJECT

public:
    KeyCaps(const Theme &theme, const QList<QKeySequence> &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int capWidth(const QString &cap) const;
    int capHeight() const;
    int orWidth() const;
    int gapAfter(qsizetype index) const;

    const Theme &m_theme;
    QStringList m_caps;
    qsizetype m_or = -1; ///< of the caps, the one after which "or" stands
};

} // namespace calfwise
