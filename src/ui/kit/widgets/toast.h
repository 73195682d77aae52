// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace calfwise {

class Button;
class IconView;
class Label;
class ToastBox;

/// Set to true on a page that is read from three metres: its toasts are larger.
inline constexpr const char *seenFromAfarProperty = "seenFromAfar";

/// A line on what was done, with at most one quiet action. It never lies over a control of the page, nor over the name
/// of the leg (toast_room.h); where there's no such place it waits. It stays 8 s, and as long as it's hovered; with an
/// action until it's dismissed or the page is left. It's announced, and kept among the last ten. Never for errors or
/// safety.
///
/// One toast serves a window. A line that comes while another is fresh waits its turn. A line with an action that
/// another comes upon is there again afterwards, unless the other has an action as well.
class Toast : public QWidget {
    Q_OBJECT

public:
    static constexpr int stayMilliseconds = 8000;
    static constexpr int freshMilliseconds = 1200; ///< before another line may take its place
    static constexpr std::size_t mostKept = 10;

    /// What the icon says as well.
    enum class Kind { Done, Changed, NotAsAsked };

    struct Kept {
        QDateTime when;
        QString words;
    };

    Toast(const Theme &theme, QWidget *host);

    /// The page that it's shown on; a line with an action goes with the page it belongs to. The host until then.
    void setPage(QWidget *page);
    /// Without words for the action there is none.
    void showMessage(const QString &message, const QString &action = {}, std::function<void()> onAction = {},
                     Kind kind = Kind::Changed);
    /// Also what waits.
    void dismiss();
    /// What the action's button does; false where none stands.
    bool takeAction();

    QString message() const;
    Button *actionButton() const { return m_action; }
    Button *closeButton() const { return m_close; }
    /// Whether it's shown and no time runs: it has an action, or is hovered or focused.
    bool isStaying() const { return isVisible() && !m_stay.isActive(); }
    /// The newest first.
    const std::deque<Kept> &history() const { return m_history; }

signals:
    void actionChosen();
    /// It went with the focus, and what had the focus before is gone too.
    void focusLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Line {
        QString words;
        QString action;
        std::function<void()> onAction;
        Kind kind = Kind::Changed;
        bool told = false; ///< announced
    };

    bool follows(QObject *watched, QEvent::Type type) const;
    void present(Line line);
    void appear();
    void next();
    void vanish();
    void releaseFocus();
    void place();
    void countDown();
    std::vector<QSize> sizes() const;

    const Theme &m_theme;
    ToastBox *m_box;
    IconView *m_icon;
    Label *m_words;
    Button *m_action;
    Button *m_close;
    QPointer<QWidget> m_page;
    QPointer<QWidget> m_before;  ///< what had the focus before the toast
    std::optional<Line> m_line;  ///< shown, or waiting for room
    std::optional<Line> m_below; ///< with an action, under a line that has none
    std::deque<Line> m_waiting;
    std::deque<Kept> m_history;
    QTimer m_stay;
    QTimer m_fresh;
    QTimer m_again; ///< the page has moved
    QVariantAnimation m_fade;
};

} // namespace calfwise
