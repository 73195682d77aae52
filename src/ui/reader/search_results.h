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
    QString kind; ///< read out; the headings tell it to those who see
    QString title;
    QList<TextRun> snippet;
    QString heading = {}; ///< over the first of a group
    bool answers = false; ///< a card: the question that was asked, and what the guide answers
    bool warns = false;   ///< the way to the safety check, when a warning sign was typed
};

/// The list below the search field: of each hit its title and the words around what was found, in groups. It never
/// takes the focus.
class SearchResults : public QListWidget {
    Q_OBJECT

public:
    explicit SearchResults(const Theme &theme, QWidget *parent = nullptr);

    /// The first is chosen, unless nothing is to be chosen before the person does.
    void setHits(QList<ShownHit> hits, bool chooseFirst = true);
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
    int headingHeight(int row) const;
    double indent(int row) const;
    TextStyle snippetStyle(int row) const;

    const Theme &m_theme;
    QList<ShownHit> m_hits;
};

} // namespace calfwise
