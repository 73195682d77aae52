// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/painted_button.h"
#include "ui/kit/widgets/text_measure.h"

namespace calfwise {

/// The text button of every page. One Primary a page at most.
class Button : public PaintedButton {
    Q_OBJECT

public:
    enum class Kind {
        Primary,
        Secondary,
        Quiet,  ///< primary word, padding 12
        Link,   ///< a quiet button without padding, to stand flush with text; small with setSmall()
        Urgent, ///< "See what to do now": same-day edge
        Stop,   ///< floor mode's stop: emergency edge and words
    };
    enum class Height { Normal, Main, None, Floor }; ///< 44, 52, 64 ("None of these"), 120

    Button(const Theme &theme, Kind kind, const QString &text, QWidget *parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    void setHeight(Height height);
    /// 13 px words: for links beside small text.
    void setSmall(bool on);
    /// `where` is Qt::LeftEdge or Qt::RightEdge of the words. Without words the button is square: it needs an
    /// accessible name, see setNameOnly().
    void setIconName(const QString &name, Qt::Edge where = Qt::LeftEdge);
    /// For a button with an icon and no words: accessible name and tooltip.
    void setNameOnly(const QString &name);
    /// A second, smaller line under the words.
    void setCaption(const QString &caption);
    /// Words at the left edge instead of the middle.
    void setLeftAligned(bool on);
    /// Floor mode: the screen's height that type and paddings follow; Height::Floor only.
    void setScreenHeight(int pixels);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QRect focusRect() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Look;
    Look look() const;
    QFont wordFont() const;
    QFont captionFont() const;
    double lineHeight() const;
    double captionHeight() const;
    int leastHeight() const;
    int padding() const;
    int iconSize() const;
    int iconRoom() const;
    void paintContent(QPainter &painter, const QColor &ink) const;

    Kind m_kind;
    Height m_height = Height::Normal;
    bool m_small = false;
    bool m_leftAligned = false;
    QString m_iconName;
    Qt::Edge m_iconEdge = Qt::LeftEdge;
    QString m_caption;
    int m_screenHeight = 1080;
    mutable TextMeasure m_measure;
    mutable TextMeasure m_captionMeasure;
};

} // namespace calfwise
