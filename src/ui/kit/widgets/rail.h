// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/painted_button.h"
#include "ui/kit/widgets/rail_mode.h"

#include <QList>
#include <QVBoxLayout>

namespace calfwise {

class Label;
class RailBrand;

/// A page in the rail.
class RailItem : public PaintedButton {
    Q_OBJECT

public:
    RailItem(const Theme &theme, const QString &iconName, const QString &text, QWidget *parent = nullptr);
    void setMode(RailMode mode);
    /// Whether its page is the one that is shown.
    void setCurrent(bool current);
    bool isCurrent() const { return m_isCurrent; }
    /// Looks like a search field: edge and the shortcut in words.
    void setField(const QString &shortcut);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWide(QPainter &painter, const QColor &ink) const;
    void paintNarrow(QPainter &painter, const QColor &ink) const;
    QFont captionFont(bool current) const;
    bool isField() const { return !m_shortcut.isEmpty() && m_mode == RailMode::Wide; }

    QString m_iconName;
    QString m_shortcut;
    RailMode m_mode = RailMode::Wide;
    bool m_isCurrent = false;
};

/// The pages at the left: brand, items, search, foot. Up and Down move between items.
class Rail : public QWidget {
    Q_OBJECT

public:
    Rail(const Theme &theme, const QString &brand, QWidget *parent = nullptr);

    void addPage(int id, const QString &iconName, const QString &text);
    void setSearch(const QString &text, const QString &shortcut);
    void setSearchTip(const QString &tip);
    /// Small lines at the foot; hidden unless Wide.
    void setFoot(const QString &text);
    void setMode(RailMode mode);
    RailMode mode() const { return m_mode; }
    void setCurrent(int id);
    int current() const { return m_current; }
    RailItem *item(int id) const;

signals:
    void pageChosen(int id);
    void searchChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Page {
        int id = 0;
        RailItem *item;
    };
    void refresh();

    const Theme &m_theme;
    RailMode m_mode = RailMode::Wide;
    QVBoxLayout *m_layout;
    RailBrand *m_brand;
    RailItem *m_search = nullptr;
    QSpacerItem *m_beforeSearch = nullptr;
    Label *m_foot;
    QList<Page> m_pages;
    int m_current = -1;
};

} // namespace calfwise
