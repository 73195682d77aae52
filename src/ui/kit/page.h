// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/navigation.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

namespace calfwise {

/// A page of the app. The shell tells it how much room there is; the page arranges itself again then, and when the
/// theme changes.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(const Theme &theme, QWidget *parent = nullptr);

    /// LOOK.md's "Small": 1024 x 700.
    void setSmall(bool small);
    bool isSmall() const { return m_small; }
    /// LOOK.md's "200 %": one leg, one column, switches become lists.
    bool isLargeText() const { return m_theme.textScale() >= 1.5; }
    int margin() const { return m_theme.px(m_small || isLargeText() ? metrics::smallPageMargin : metrics::pageMargin); }

    /// Called each time the page comes to the front.
    virtual void opened() {}
    /// Where the focus is when the page comes to the front: its heading, so that a screen reader says where one is and
    /// a key that is held presses nothing; the page itself where none is shown.
    virtual void takeFocus();

signals:
    /// The shell leads there, or says why not.
    void linkRequested(const calfwise::Target &target);
    /// A word on what was done, for a toast.
    void said(const QString &message);
    /// Something that did not work, to be closed by the person.
    void problemFound(const QString &title, const QString &message);

protected:
    /// Lays the page out for isSmall() and isLargeText(); must bear being called at any time after construction.
    virtual void arrange() = 0;

    /// Constructors end with it; then the page is kept arranged.
    void keepArranged();

    const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    bool m_small = false;
    bool m_kept = false;
};

} // namespace calfwise
