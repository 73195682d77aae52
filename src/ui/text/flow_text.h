// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flow_layout.h"
#include "ui/kit/widgets/painted_button.h"

#include <QLabel>

#include <utility>

namespace calfwise {

/// What takes the focus and the mouse for a FlowPlace; FlowText draws it.
class FlowPart : public PaintedButton {
    Q_OBJECT

public:
    FlowPart(const Theme &theme, const FlowPlace &place, QWidget *parent);

    const FlowPlace &place() const { return m_place; }
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

/// Running text: paragraphs and list items, with links, glossary terms and numbered evidence marks in them. The mouse
/// selects words, Ctrl+C copies them; Tab goes from part to part. To assistive technology it is a text with buttons in
/// it.
class FlowText : public QLabel {
    Q_OBJECT

public:
    FlowText(const Theme &theme, TextStyle style, std::vector<FlowParagraph> paragraphs,
             const std::map<EvidenceId, int> &numbers, QWidget *parent = nullptr);

    /// Kept free above and below, so that a mark's target is whole in the first and last lines too; unscaled pixels.
    static constexpr int overhang = 8;

    const QList<FlowPart *> &parts() const { return m_parts; }
    QString selectedWords() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void partChosen(calfwise::FlowPart *part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// A place in the whole text: the paragraph, and the letter in it.
    using Position = std::pair<std::size_t, int>;

    void layOut();
    void placeParts();
    double topOf(std::size_t paragraph) const;
    double gap() const { return m_theme.textPx(8); }
    Position positionAt(const QPointF &point) const;
    std::pair<Position, Position> selection() const;
    std::pair<int, int> selectedIn(std::size_t paragraph) const;
    void selectAll();
    void copy() const;

    const Theme &m_theme;
    TextStyle m_style;
    std::vector<FlowParagraph> m_paragraphs;
    std::map<EvidenceId, int> m_numbers;
    mutable std::vector<FlowLayout> m_layouts;
    QList<FlowPart *> m_parts;
    Position m_anchor;
    Position m_cursor;
};

} // namespace calfwise
