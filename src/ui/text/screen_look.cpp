// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/screen_look.h"

#include <algorithm>

namespace calfwise {

namespace {

constexpr int betweenParagraphs = 8;
constexpr int gapBeforeRing = 4;
constexpr int doseColumnRoom = 132;
constexpr int mostDoseColumns = 4;

} // namespace

ScreenLook::ScreenLook(const Theme &theme, TextStyle body, int doseColumns)
    : m_theme(theme), m_body(body), m_doseColumns(doseColumns)
{
}

PieceLook ScreenLook::look(TextStyle style, double above, Role role) const
{
    PieceLook look;
    look.font = m_theme.font(style);
    look.colour = m_theme.colour(role);
    look.lineHeight = m_theme.lineHeight(style);
    look.above = above;
    return look;
}

PieceLook ScreenLook::of(Piece piece) const
{
    // A caution's words stand beside its sign.
    const auto besideIcon = [this](PieceLook look) {
        look.indent = m_theme.textPx(iconSize) + m_theme.px(16);
        return look;
    };
    switch (piece) {
    case Piece::Section:
        return look(TextStyle::Small, 0, Role::TextMuted);
    case Piece::Title: {
        PieceLook title = look(TextStyle::Outcome, m_theme.px(4));
        title.below = m_theme.px(8);
        return title;
    }
    case Piece::Heading:
        return look(TextStyle::Title, m_theme.px(24));
    case Piece::SubHeading:
        return look(TextStyle::ReadingStrong, m_theme.px(16));
    case Piece::Body:
    case Piece::Item:
        return look(m_body, m_theme.textPx(betweenParagraphs));
    case Piece::CautionTitle:
        return besideIcon(look(TextStyle::Strong));
    case Piece::CautionText:
        return besideIcon(look(TextStyle::Body));
    case Piece::DoseTitle:
        return look(TextStyle::Strong);
    case Piece::DoseFigure:
        return look(TextStyle::Title, m_theme.px(4));
    case Piece::DoseCaption:
        return look(TextStyle::Small, 0, Role::TextMuted);
    case Piece::Note:
    case Piece::Source:
        return look(TextStyle::Small, m_theme.px(8), Role::TextMuted);
    }
    return look(m_body);
}

double ScreenLook::markWidth() const
{
    return m_theme.textPx(ringSize) + m_theme.textPx(gapBeforeRing);
}

int ScreenLook::doseColumnsIn(const Theme &theme, int width)
{
    const int fit = std::clamp((width - 2 * theme.px(16)) / theme.textPx(doseColumnRoom), 1, mostDoseColumns);
    return fit == 3 ? 2 : fit;
}

} // namespace calfwise
