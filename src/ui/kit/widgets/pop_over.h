// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QPointer>
#include <QVBoxLayout>
#include <QWidget>

namespace calfwise {

class ScrollArea;

/// A box 400 wide that opens under its mark inside the window. Escape, a press outside, or moving the focus away close
/// it; Escape and the cross give the focus back to the mark.
class PopOver : public QWidget {
    Q_OBJECT

public:
    PopOver(const Theme &theme, const QString &title, QWidget *window);

    QVBoxLayout *body() const { return m_body; }
    /// `mark` may be a part of its widget, in the widget's coordinates.
    void openUnder(QWidget *markWidget, const QRect &mark);
    void openUnder(QWidget *markWidget) { openUnder(markWidget, markWidget->rect()); }

public slots:
    void closeAndReturn();

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void closeQuietly();
    void place();
    void scrollBody();

    const Theme &m_theme;
    QVBoxLayout *m_body;
    ScrollArea *m_scroll = nullptr; ///< only once the words were higher than the window
    QPointer<QWidget> m_markWidget;
    QRect m_mark;
};

} // namespace calfwise
