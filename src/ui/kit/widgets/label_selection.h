// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QString>
#include <QTextLayout>

#include <functional>
#include <memory>

class QLabel;
class QMouseEvent;
class QPainter;

namespace calfwise {

class Theme;

/// The words of a label as they lie in it.
struct LaidWords {
    std::unique_ptr<QTextLayout> layout;
    QPointF corner; ///< of the first line, in the label
    double width = 0;
    double lineHeight = 0;
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// Lets the person select a label's words with the mouse, and copy them by the menu or the keys for it; where the
/// system has a selection of its own (X11) they are there at once. The label stays out of the Tab order and takes no
/// focus. A press without a drag is still whatever the card around it takes it for, and the words of a button are its
/// own.
class LabelSelection : public QObject {
    Q_OBJECT

public:
    /// Lives with the label. `lay` breaks its words into lines as they are painted.
    LabelSelection(QLabel &label, const Theme &theme, std::function<LaidWords()> lay);

    QString words() const;
    /// Over the label's own words.
    void paint(QPainter &painter) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isAllowed() const;
    bool hearLabel(QEvent *event);
    bool hearApplication(QObject *watched, QEvent *event);
    bool drag(const QMouseEvent &event);
    int positionAt(const QPointF &point) const;
    void select(int from, int to);
    void selectWordAt(const QPointF &point);
    void offer() const;
    void copy() const;
    void openMenu(const QPoint &at);

    QLabel &m_label;
    const Theme &m_theme;
    std::function<LaidWords()> m_lay;
    QPointF m_pressed;
    bool m_isPressed = false;
    bool m_isDragged = false;
    int m_anchor = 0;
    int m_cursor = 0;
};

} // namespace calfwise
