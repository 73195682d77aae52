// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QFocusFrame>
#include <QObject>
#include <QPointer>
#include <QRect>

class QApplication;

namespace calfwise {

/// A widget whose visible edge is not its whole rectangle, or whose corners are not the controls' 6 px, says so.
class FocusShaped {
public:
    FocusShaped() = default;
    FocusShaped(const FocusShaped &) = delete;
    FocusShaped &operator=(const FocusShaped &) = delete;
    virtual ~FocusShaped() = default;
    /// In the widget's coordinates; the ring runs 2 px outside.
    virtual QRect focusRect() const = 0;
    virtual int focusRadius() const = 0;
};

/// Puts the one focus ring over whatever widget has the focus. It shows for the keyboard, and in text fields always; a
/// mouse press hides it until the next key, and a window that is activated shows it only if it did before. It lies in
/// the scroll area's viewport around the widget, or in the window, so nothing but the viewport's edge can clip it
/// (ScrollArea keeps room there). A widget that shows its own focus (a map with regions) has the dynamic property
/// "ownFocusRing" set to true.
class FocusRing : public QObject {
    Q_OBJECT

public:
    FocusRing(const Theme &theme, QApplication &application);
    ~FocusRing() override;

    /// The widget with the ring, or null.
    QWidget *target() const;
    /// The overlay; null while there was never a focus to show.
    QFocusFrame *frame() const { return m_frame; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *widget);

    const Theme &m_theme;
    QPointer<QFocusFrame> m_frame;
    QPointer<QWidget> m_shownLast;
    bool m_byKeyboard = true;
};

} // namespace calfwise
