// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QWidget>

namespace calfwise {

/// A plain area in a role's colour, with hairlines on some of its edges: the page, a side panel, a strip.
class Panel : public QWidget {
    Q_OBJECT

public:
    Panel(const Theme &theme, Role fill, Qt::Edges hairlines = {}, QWidget *parent = nullptr);
    /// Round corners with a hairline all round, as the strip of "None of these".
    void setRounded(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Role m_fill;
    Qt::Edges m_hairlines;
    bool m_rounded = false;
};

/// A hairline that divides.
class Divider : public QWidget {
    Q_OBJECT

public:
    explicit Divider(const Theme &theme, Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

/// An icon that only decorates words beside it: assistive technology skips it.
class IconView : public QWidget {
    Q_OBJECT

public:
    IconView(const Theme &theme, const QString &name, Role role, int size = metrics::buttonIcon,
             QWidget *parent = nullptr);
    void setIconName(const QString &name);
    void setRole(Role role);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    Role m_role;
    int m_size;
};

} // namespace calfwise
