// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace calfwise {

class Button;
class Label;

/// A line at the bottom of `host` with at most one quiet action; stays 8 s and as long as it is hovered or focused, and
/// is announced. Never for errors or safety. One toast serves a window: a new message replaces the old.
class Toast : public QWidget {
    Q_OBJECT

public:
    static constexpr int stayMilliseconds = 8000;

    Toast(const Theme &theme, QWidget *host);

    /// Without words for the action there is none.
    void showMessage(const QString &message, const QString &action = {});
    void dismiss();
    QString message() const;
    Button *actionButton() const { return m_action; }
    /// Whether it is shown and its time stands still, because it is hovered or focused.
    bool isStaying() const { return isVisible() && !m_stay.isActive(); }

signals:
    void actionChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();
    void countDown();

    const Theme &m_theme;
    Label *m_words;
    Button *m_action;
    QTimer m_stay;
    QVariantAnimation m_fade;
};

} // namespace calfwise
