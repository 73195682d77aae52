// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/painted_button.h"
#include "ui/text/reading.h"

#include <QWidget>

class QVBoxLayout;

namespace calfwise {

/// A line of ContentsList; nobody else uses it.
class ContentsItem : public PaintedButton {
    Q_OBJECT

public:
    ContentsItem(const Theme &theme, const ContentsEntry &entry, QWidget *parent);

    const QString &target() const { return m_target; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont wordFont() const;

    QString m_target;
};

/// Sections and what is in them. Tab passes it once, at what is open; Up, Down, Home and End move, Enter and Space
/// open.
class ContentsList : public QWidget {
    Q_OBJECT

public:
    explicit ContentsList(const Theme &theme, QWidget *parent = nullptr);

    void setEntries(const std::vector<ContentsEntry> &entries);
    void setCurrent(const QString &target);
    QString current() const { return m_current; }
    /// Null while nothing is chosen.
    ContentsItem *currentItem() const;
    const QList<ContentsItem *> &items() const { return m_items; }

signals:
    void chosen(const QString &target);
    /// The keyboard went to an item, which should be seen.
    void moved(QWidget *item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refreshTabStop(const ContentsItem *stop);

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QList<ContentsItem *> m_items;
    QString m_current;
};

} // namespace calfwise
