// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/level.h"
#include "ui/kit/theme/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QVBoxLayout>

#include <array>

namespace calfwise {

/// Colours and icon of a level. Both self-care levels share the list; an incomplete check has none of its own: it looks
/// like "see someone" with a lock.
struct LevelLook {
    Role ink;
    Role headerFill;
    Role headerText;
    Role headerWord;
    const char *icon;
};
LevelLook lookOf(Level level);

class Divider;
class LevelHeader;

/// The outcome card: header with icon, level in words and the action; four sections below, in two columns or, where it
/// is narrow, in one (number, why, what to say, until then). At most 1040 wide.
class LevelCard : public QFrame {
    Q_OBJECT

public:
    enum class Section { Why, UntilThen, Number, WhatToSay };

    LevelCard(const Theme &theme, Level level, const QString &levelWords, const QString &action,
              QWidget *parent = nullptr);

    /// The layout to fill; a section that stays empty takes no room.
    QVBoxLayout *section(Section section) const;
    Level level() const { return m_level; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void arrange(bool oneColumn);
    bool narrow() const;

    const Theme &m_theme;
    Level m_level;
    LevelHeader *m_header;
    QGridLayout *m_grid;
    Divider *m_divider;
    std::array<QWidget *, 4> m_sections{};
    bool m_oneColumn = false;
};

/// The small form: icon 28, level in words, one line.
class LevelNote : public QFrame {
    Q_OBJECT

public:
    LevelNote(const Theme &theme, Level level, const QString &levelWords, const QString &action,
              QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    Level m_level;
};

} // namespace calfwise
