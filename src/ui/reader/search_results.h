// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/guide_model.h"
#include "ui/kit/theme/theme.h"
#include "ui/kit/widgets/text_block.h"

#include <QListWidget>

namespace calfwise {

/// A hit as it is shown.
struct ShownHit {
    QString kind;
    QString title;
    QList<TextRun> snippet;
};

/// The list below the search field: of each hit its title, its kind, and the words around what was found. It never
/// takes the focus.
class SearchResults : public QListWidget {
    Q_OBJECT

public:
    explicit SearchResults(const Theme &theme, QWidget *parent = nullptr);

    void setHits(QList<ShownHit> hits);
    const ShownHit &hit(int row) const { return m_hits[row]; }
    void step(int by);
    /// Of all rows.
    int wantedHeight() const;
    /// At the list's present width.
    QSize sizeOf(int row) const;
    void paintRow(QPainter &painter, const QRect &box, int row, bool hovered) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    QList<ShownHit> m_hits;
};

} // namespace calfwise
