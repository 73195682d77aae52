// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/paper_look.h"

#include <QCoreApplication>

namespace calfwise {

namespace {

class PaperWords {
    Q_DECLARE_TR_FUNCTIONS(PaperWords)
};

} // namespace

QString PaperLook::cautionHead() const
{
    return PaperWords::tr("Caution: ");
}

PieceLook PaperLook::of(Piece piece) const
{
    const auto look = [this](double points, bool strong, double above) {
        PieceLook made;
        made.font = m_font;
        made.font.setPixelSize(static_cast<int>(points * unit));
        made.font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        made.colour = paperInk();
        made.above = above * unit;
        return made;
    };
    constexpr double bodyPoints = 10.5;
    constexpr double smallPoints = 9;
    switch (piece) {
    case Piece::Section:
        return look(smallPoints, false, 0);
    case Piece::Title:
        return look(20, true, 0);
    case Piece::Heading:
        return look(13, true, 14);
    case Piece::SubHeading:
        return look(bodyPoints, true, 10);
    case Piece::Body:
        return look(bodyPoints, false, 6);
    case Piece::Item:
        return look(bodyPoints, false, 3);
    case Piece::CautionTitle:
    case Piece::DoseTitle:
        return look(bodyPoints, true, 0);
    case Piece::CautionText:
        return look(bodyPoints, false, 2);
    case Piece::DoseFigure:
        return look(13, true, 2);
    case Piece::DoseCaption:
        return look(smallPoints, false, 0);
    case Piece::Note:
        return look(smallPoints, false, 4);
    case Piece::Source:
        return look(smallPoints, false, 4);
    }
    return look(bodyPoints, false, 6);
}

} // namespace calfwise
