// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/floor_label.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/toast_room.h"
#include "ui/kit/words.h"

#include <QPainter>

#include <cmath>

namespace calfwise {

namespace {

// Thousandths of 1080 of the screen's height.
constexpr int blockHeight = 80;
constexpr int blockPadding = 32;
constexpr int blockRadius = 8;
constexpr double blockType = 50;

int scaled(double thousandths, int screenHeight)
{
    return static_cast<int>(std::lround(thousandths * screenHeight / 1080.0));
}

} // namespace

FloorLabel::FloorLabel(const Theme &theme, FloorText style, Role role, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_style(style), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    connect(&theme, &Theme::changed, this, &FloorLabel::refresh);
    refresh();
}

void FloorLabel::setStyle(FloorText style, int weight)
{
    m_style = style;
    m_weight = weight;
    refresh();
}

void FloorLabel::setScreenHeight(int pixels)
{
    m_screenHeight = pixels;
    refresh();
}

void FloorLabel::setRole(Role role)
{
    m_role = role;
    refresh();
}

void FloorLabel::refresh()
{
    QFont font = m_theme.floorFont(m_style, m_screenHeight);
    if (m_weight > 0)
        font.setWeight(static_cast<QFont::Weight>(m_weight));
    setFont(font);
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::All, QPalette::WindowText, m_theme.colour(m_role));
    setPalette(palette);
}

SideBlock::SideBlock(const Theme &theme, QWidget *parent) : QLabel(parent), m_theme(theme)
{
    setProperty(keepClearProperty, true);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SideBlock::setSide(Side side)
{
    setText(legTitle(side));
    m_large = side == Side::Left ? tr("LEFT LEG", "read from three metres away")
                                 : tr("RIGHT LEG", "read from three metres away");
    updateGeometry();
}

void SideBlock::setScreenHeight(int pixels)
{
    m_screenHeight = pixels;
    updateGeometry();
    update();
}

QFont SideBlock::blockFont() const
{
    QFont font = m_theme.floorFont(FloorText::Step, m_screenHeight);
    font.setPixelSize(std::max(1, scaled(blockType, m_screenHeight)));
    return font;
}

QSize SideBlock::sizeHint() const
{
    const QFontMetrics metrics(blockFont());
    return {metrics.horizontalAdvance(m_large) + 2 * scaled(blockPadding, m_screenHeight),
            scaled(blockHeight, m_screenHeight)};
}

void SideBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), scaled(blockRadius, m_screenHeight), Role::Text, {Role::Text, 0});
    painter.setFont(blockFont());
    painter.setPen(m_theme.colour(Role::Surface));
    painter.drawText(rect(), Qt::AlignCenter, m_large);
}

} // namespace calfwise
