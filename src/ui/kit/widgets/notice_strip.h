// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QFrame>

class QBoxLayout;

namespace calfwise {

class Button;
class Label;

/// Something that stays true for a while and concerns every page, such as "Nothing is being saved" (docs/look.md,
/// notice strip). It can't be closed: it goes when what it says is no longer so. It's no level card and never says what
/// to do about a leg.
class NoticeStrip : public QFrame {
    Q_OBJECT

public:
    /// `first` is a sentence of its own and set bold; `rest` may be empty.
    NoticeStrip(const Theme &theme, const QString &first, const QString &rest, QWidget *parent = nullptr);

    void setWords(const QString &first, const QString &rest);
    /// Two at most.
    Button *addAction(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();

    const Theme &m_theme;
    QWidget *m_icon;
    Label *m_words;
    QBoxLayout *m_row;
    QBoxLayout *m_actions;
};

} // namespace calfwise
