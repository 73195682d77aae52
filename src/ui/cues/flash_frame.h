// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/cue.h"
#include "ui/kit/theme/theme.h"

#include <QTimer>
#include <QWidget>

namespace calfwise {

/// A frame round a page that lights up for a cue, for whoever cannot hear. At most one a second, far below what may set
/// off a seizure (three a second, WCAG 2.3.1). With reduced motion it stays for a second instead of a moment, without a
/// change of width.
class FlashFrame : public QWidget {
    Q_OBJECT

public:
    /// Covers `page` and lets every click through.
    FlashFrame(const Theme &theme, QWidget &page);

    void flash(CueKind kind);
    bool isLit() const { return m_lit; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void cover();
    int frameWidth() const;

    const Theme &m_theme;
    QWidget &m_page;
    QTimer m_timer;
    CueKind m_kind = CueKind::StepName;
    bool m_lit = false;
};

} // namespace calfwise
