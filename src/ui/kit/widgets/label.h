// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/text_measure.h"

#include <QLabel>

namespace calfwise {

/// Words in one of the type styles, with its line height. Always plain text. Wraps by default, and then keeps a last
/// line from holding one word alone; heightForWidth is exact. In a column without a stretch it takes more height than
/// it needs, and centres its words there as QLabel does.
class Label : public QLabel {
    Q_OBJECT

public:
    Label(const Theme &theme, TextStyle style, const QString &text = {}, QWidget *parent = nullptr);

    void setTextStyle(TextStyle style);
    TextStyle textStyle() const { return m_style; }
    /// Whether assistive technology takes it for a heading: a page's, a card's, an outcome's.
    bool isHeading() const;
    /// Text unless set.
    void setRole(Role role);
    Role role() const { return m_role; }
    /// Replaces the text; text() is their sum. setText() drops the runs.
    void setRuns(const QList<TextRun> &runs);
    void setUnderlined(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return wordWrap(); }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static void installAccessibility();
    void refresh();
    QList<TextRun> shownRuns() const;
    TextMeasure::Words measuredWords() const;

    const Theme &m_theme;
    TextStyle m_style;
    Role m_role = Role::Text;
    QList<TextRun> m_runs;
    bool m_underlined = false;
    mutable TextMeasure m_measure;
};

} // namespace calfwise
