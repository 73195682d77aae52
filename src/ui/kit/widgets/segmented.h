// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QList>
#include <QWidget>

namespace calfwise {

class Segment;

/// One choice of a few that exclude each other, side by side or upright. Radio buttons to keyboard (arrows move and
/// choose, Tab passes the group once) and to assistive technology.
class Segmented : public QWidget {
    Q_OBJECT

public:
    /// `name` is the group's accessible name, such as "Which leg".
    Segmented(const Theme &theme, const QString &name, Qt::Orientation orientation = Qt::Horizontal,
              QWidget *parent = nullptr);

    /// `id` is the caller's; nothing is chosen until setCurrent() or the user does.
    void addOption(const QString &id, const QString &text, const QString &iconName = {});
    /// An empty reason enables.
    void setOptionDisabled(const QString &id, const QString &reason);
    void setCurrent(const QString &id);
    /// Empty while nothing is chosen.
    QString current() const { return m_chosen; }
    QStringList ids() const;
    /// The radio button of an option, or null.
    QWidget *option(const QString &id) const;

signals:
    /// By the user; setCurrent() is silent.
    void chosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void select(Segment *segment, bool byUser);
    void step(const Segment *from, int by);
    void refreshEnds();
    Segment *find(const QString &id) const;

    const Theme &m_theme;
    Qt::Orientation m_orientation;
    QList<Segment *> m_segments;
    QString m_chosen;
};

} // namespace calfwise
