// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/painted_button.h"

#include "domain/guide/article.h" // moc cannot read <compare> before another standard header

#include <QString>

namespace calfwise {

/// Something in running text that can be followed or opened.
struct FlowPlace {
    Span::Kind kind = Span::Kind::Link; ///< Link, Evidence or Term
    QString target;                     ///< as in Span
    QString words;                      ///< what it reads; empty for Evidence
    int number = 0;                     ///< Evidence: its mark's
    int start = 0;                      ///< in the document
    int length = 0;
};

/// What takes the focus and the mouse for a FlowPlace; the ArticleView around it draws it. To assistive technology it
/// is a link, or a button where it opens an explanation, inside its paragraph.
class FlowPart : public PaintedButton {
    Q_OBJECT

public:
    FlowPart(const Theme &theme, const FlowPlace &place, QWidget *parent);

    const FlowPlace &place() const { return m_place; }
    /// The document was written anew: the same place lies elsewhere in it.
    void moveTo(const FlowPlace &place) { m_place = place; }
    /// While its pop-over is there.
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    /// What is seen of it, in the parent's coordinates; the part itself may reach further, as its target.
    void setSeen(const QList<QRectF> &rects);
    QRect seen() const { return m_seen; }

    QRect focusRect() const override { return m_seen.translated(-pos()); }
    int focusRadius() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    FlowPlace m_place;
    QRect m_seen;
    bool m_open = false;
};

} // namespace calfwise
