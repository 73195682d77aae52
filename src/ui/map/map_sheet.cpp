// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_sheet.h"

#include "ui/kit/widgets/map_key.h"
#include "ui/kit/words.h"
#include "ui/map/spot_words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <set>

namespace calfwise {

namespace {

constexpr double margin = 56;
constexpr double gap = 24;
constexpr double lineHeight = 20;
constexpr double labelHeight = 34;
constexpr double discRadius = 11;
constexpr double leastDrawing = 330;
constexpr double mostDrawing = 700;
constexpr double spotIndent = 36;

class SheetWords {
    Q_DECLARE_TR_FUNCTIONS(SheetWords)
};

/// A, B, ... Z, AA, AB, ...
QString letterOf(std::size_t index)
{
    QString letters;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
    return letters;
}

MapSheet::Spot describeSpot(const GuideCore &core, const BodyMap &map, const MarkedSpot &marked, std::size_t index)
{
    const SpotWords words = wordsFor(core, map, marked);
    MapSheet::Spot spot;
    spot.letter = letterOf(index);
    spot.view = marked.view;
    spot.position = marked.position;
    spot.name = words.name;
    const QString sore = marked.intensity ? SheetWords::tr("%1 out of 10 when pressed").arg(*marked.intensity)
                                          : SheetWords::tr("Soreness not rated");
    spot.detail = SheetWords::tr("%1. %2.").arg(sore, viewName(marked.view));
    if (!words.anatomical.isEmpty())
        spot.detail += QLatin1Char(' ') + words.anatomical + (words.anatomical.endsWith(QLatin1Char('.')) ? "" : ".");
    if (!words.noPress.isEmpty())
        spot.detail += QLatin1Char(' ') + SheetWords::tr("Do not press here. %1").arg(words.noPress);
    return spot;
}

} // namespace

MapSheet mapSheet(const GuideCore &core, const BodyMap &map, const Picture &picture, View view, Layer layer,
                  bool asInMirror, const QString &date)
{
    MapSheet sheet;
    sheet.side = picture.leg;
    sheet.asInMirror = asInMirror;
    sheet.title = SheetWords::tr("The map of your %1").arg(legName(picture.leg));
    sheet.date = date;
    sheet.showsReported = !picture.pain.empty();

    MapLook look;
    look.layer = layer;
    look.onPaper = true;
    look.reported = picture.pain;
    std::set<View> shown{view};
    for (std::size_t i = 0; i < picture.spots.size(); ++i) {
        const MarkedSpot &marked = picture.spots[i];
        shown.insert(marked.view);
        sheet.spots.push_back(describeSpot(core, map, marked, i));
        if (const TriggerPoint *point = wordsFor(core, map, marked).point) {
            look.often.insert(point->essential.begin(), point->essential.end());
            look.sometimes.insert(point->spillover.begin(), point->spillover.end());
        }
    }
    sheet.showsPattern = !look.often.empty() || !look.sometimes.empty();
    for (const ZoneId &zone : look.often)
        look.sometimes.erase(zone);
    for (View each : allViews) {
        if (!shown.contains(each) || !map.drawing(each))
            continue;
        look.view = each;
        look.layer = each == View::Sole ? Layer::Skin : layer;
        sheet.legs.push_back({look, legSeen(picture.leg, each)});
    }
    return sheet;
}

namespace {

/// Lays the sheet out from the top down: heading, legs, key, spots, foot.
class SheetPainter {
public:
    SheetPainter(QPainter &painter, const BodyMap &map, const MapSheet &sheet)
        : m_painter(painter), m_sheet(sheet), m_map(map, lightTheme(m_theme))
    {
    }

    void paint()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.fillRect(QRectF(0, 0, MapSheet::width, MapSheet::height), colour(Role::Raised));
        double y = margin;
        words(TextStyle::Title, Role::Text, QRectF(margin, y, textWidth, 28), m_sheet.title);
        words(TextStyle::Small, Role::TextMuted, QRectF(margin, y + 28, textWidth, lineHeight),
              m_sheet.asInMirror ? SheetWords::tr("Marked on %1. Drawn as in a mirror.").arg(m_sheet.date)
                                 : SheetWords::tr("Marked on %1.").arg(m_sheet.date));
        y += 28 + lineHeight + 12;
        const double foot = MapSheet::height - margin - 2 * lineHeight;
        const double below = labelHeight + keyHeight() + spotsHeight() + 2 * gap;
        y += paintLegs(y, std::clamp(foot - y - below, leastDrawing, mostDrawing)) + labelHeight + gap;
        y = paintKey(y) + gap / 2;
        paintSpots(y, foot - 8);
        words(TextStyle::Small, Role::TextMuted, QRectF(margin, foot, textWidth, lineHeight),
              SheetWords::tr("Made with Calfwise, a self-care guide. It is not medical advice."));
        words(TextStyle::Small, Role::TextMuted, QRectF(margin, foot + lineHeight, textWidth, lineHeight),
              SheetWords::tr(
                  "Proportions checked against BodyParts3D, (c) The Database Center for Life Science, CC BY 4.0."));
        m_painter.restore();
    }

private:
    static constexpr double textWidth = MapSheet::width - 2 * margin;

    static const Theme &lightTheme(Theme &theme)
    {
        theme.setAppearance(Theme::Appearance::Light);
        return theme;
    }

    QColor colour(Role role) const { return m_theme.colour(role); }

    QFont font(TextStyle style) const
    {
        // Sizes of the sheet, not of the screen that it is painted from.
        QFont made = m_theme.font(style);
        made.setPixelSize(specOf(style).size);
        return made;
    }

    double widthOf(TextStyle style, const QString &text) const
    {
        return QFontMetricsF(font(style)).horizontalAdvance(text);
    }

    void words(TextStyle style, Role role, const QRectF &box, const QString &text, int flags = Qt::AlignLeft)
    {
        m_painter.setFont(font(style));
        m_painter.setPen(colour(role));
        m_painter.drawText(box, flags | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }

    Rect frameOf(const MapLook &look) const
    {
        Rect frame = m_map.bodyBounds(look.view);
        if (look.view != View::Sole)
            frame.top = MapPainter::fadeTop;
        return frame;
    }

    /// Gives back the height that they took, at most `height`.
    double paintLegs(double top, double height)
    {
        double units = 0;
        double tallest = 0;
        for (const MapSheet::Leg &leg : m_sheet.legs) {
            units += frameOf(leg.look).width();
            tallest = std::max(tallest, frameOf(leg.look).height());
        }
        const double columnGap = 28;
        const double free = textWidth - columnGap * static_cast<double>(m_sheet.legs.size() - 1);
        const double scale = std::min(free / units, height / tallest);
        const double used = units * scale + columnGap * static_cast<double>(m_sheet.legs.size() - 1);
        double left = margin + (textWidth - used) / 2;
        for (const MapSheet::Leg &leg : m_sheet.legs) {
            const double width = frameOf(leg.look).width() * scale;
            const double bottom = top + tallest * scale;
            paintLeg(leg, QPointF(left, bottom - frameOf(leg.look).height() * scale), scale);
            paintLabel(leg.label, left + width / 2, bottom + 8, width + columnGap - 6);
            left += width + columnGap;
        }
        return tallest * scale;
    }

    void paintLeg(const MapSheet::Leg &leg, QPointF at, double scale)
    {
        const Rect frame = frameOf(leg.look);
        const bool flipped = (m_sheet.side == Side::Left) != m_sheet.asInMirror;
        const double originX = flipped ? at.x() + frame.right * scale : at.x() - frame.left * scale;
        const QTransform toPixels(flipped ? -scale : scale, 0, 0, scale, originX, at.y() - frame.top * scale);
        m_map.paintAnatomy(m_painter, leg.look, toPixels);
        m_map.paintOverlays(m_painter, leg.look, toPixels);
        for (const MapSheet::Spot &spot : m_sheet.spots) {
            if (spot.view == leg.look.view)
                paintDisc(toPixels.map(QPointF(spot.position.x, spot.position.y)), spot.letter);
        }
    }

    void paintDisc(QPointF centre, const QString &letter)
    {
        m_painter.setPen(QPen(colour(Role::Text), 2));
        m_painter.setBrush(colour(Role::Raised));
        m_painter.drawEllipse(centre, discRadius, discRadius);
        m_painter.setBrush(Qt::NoBrush);
        words(TextStyle::SmallStrong, Role::Text,
              QRectF(centre.x() - discRadius, centre.y() - discRadius, 2 * discRadius, 2 * discRadius), letter,
              Qt::AlignHCenter);
    }

    /// In two lines where the column is narrow: the leg's name never gets cut.
    void paintLabel(const QString &label, double centre, double top, double room)
    {
        const auto comma = label.indexOf(QLatin1Char(','));
        const bool fits = widthOf(TextStyle::SmallStrong, label) <= room || comma < 0;
        const QRectF line(centre - room / 2 - 20, top, room + 40, 18);
        words(TextStyle::SmallStrong, Role::Primary, line, fits ? label : label.left(comma + 1), Qt::AlignHCenter);
        if (!fits)
            words(TextStyle::Small, Role::Primary, line.translated(0, 16), label.mid(comma + 1).trimmed(),
                  Qt::AlignHCenter);
    }

    std::vector<std::pair<std::optional<MapMark>, QString>> keyRows() const
    {
        std::vector<std::pair<std::optional<MapMark>, QString>> rows;
        if (m_sheet.showsPattern) {
            rows.emplace_back(MapMark::PainOften, SheetWords::tr("Such spots often send pain here"));
            rows.emplace_back(MapMark::PainSometimes, SheetWords::tr("Sometimes here"));
        }
        rows.emplace_back(MapMark::NoPress, SheetWords::tr("Do not press"));
        if (m_sheet.showsReported)
            rows.emplace_back(std::nullopt, SheetWords::tr("Where you said it hurts"));
        return rows;
    }

    double keyHeight() const { return lineHeight; }

    double paintKey(double y)
    {
        double x = margin;
        for (const auto &[mark, text] : keyRows()) {
            m_painter.save();
            m_painter.translate(x, y + 2);
            if (mark) {
                paintSwatch(m_painter, m_theme, *mark);
            } else {
                m_painter.setPen(QPen(colour(Role::Text), 2));
                m_painter.drawRoundedRect(QRectF(1, 1, 22, 14), 4, 4);
            }
            m_painter.restore();
            words(TextStyle::Small, Role::Text, QRectF(x + 32, y, textWidth, lineHeight), text);
            x += 32 + widthOf(TextStyle::Small, text) + 18;
        }
        return y + lineHeight;
    }

    QRectF detailBox(const MapSheet::Spot &spot) const
    {
        return QFontMetricsF(font(TextStyle::Small))
            .boundingRect(QRectF(margin + spotIndent, 0, textWidth - spotIndent, MapSheet::height), Qt::TextWordWrap,
                          spot.detail);
    }

    double heightOf(const MapSheet::Spot &spot) const { return lineHeight + detailBox(spot).height() + 8; }

    double spotsHeight() const
    {
        double height = lineHeight;
        for (const MapSheet::Spot &spot : m_sheet.spots)
            height += heightOf(spot);
        return height;
    }

    void paintSpots(double y, double bottom)
    {
        if (m_sheet.spots.empty()) {
            words(TextStyle::Body, Role::Text, QRectF(margin, y, textWidth, lineHeight),
                  SheetWords::tr("No spot is marked."));
            return;
        }
        for (std::size_t i = 0; i < m_sheet.spots.size(); ++i) {
            const MapSheet::Spot &spot = m_sheet.spots[i];
            const bool last = i + 1 == m_sheet.spots.size();
            if (y + heightOf(spot) + (last ? 0 : lineHeight) > bottom) {
                words(TextStyle::Small, Role::Text, QRectF(margin, y, textWidth, lineHeight),
                      SheetWords::tr("Further marked spots: %1. There is no room for their words.")
                          .arg(m_sheet.spots.size() - i));
                return;
            }
            paintDisc(QPointF(margin + discRadius + 1, y + lineHeight), spot.letter);
            words(TextStyle::SmallStrong, Role::Text,
                  QRectF(margin + spotIndent, y, textWidth - spotIndent, lineHeight), spot.name);
            m_painter.setFont(font(TextStyle::Small));
            m_painter.drawText(detailBox(spot).translated(0, y + lineHeight).adjusted(0, 0, 4, 0), Qt::TextWordWrap,
                               spot.detail);
            y += heightOf(spot);
        }
    }

    QPainter &m_painter;
    const MapSheet &m_sheet;
    Theme m_theme;
    MapPainter m_map;
};

} // namespace

void paintMapSheet(QPainter &painter, const BodyMap &map, const MapSheet &sheet)
{
    SheetPainter(painter, map, sheet).paint();
}

} // namespace calfwise
