// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/svg_device.h"

#include <QHash>
#include <QIODevice>
#include <QPaintEngine>
#include <QPainterPath>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace calfwise {

namespace {

constexpr double dotsPerInch = 96;
constexpr double millimetresPerInch = 25.4;

QString number(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString pair(double x, double y)
{
    return number(x) + QLatin1Char(' ') + number(y);
}

QString pathData(const QPainterPath &path)
{
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += QLatin1Char('M');
            break;
        case QPainterPath::LineToElement:
            data += QLatin1Char('L');
            break;
        case QPainterPath::CurveToElement:
            data += QLatin1Char('C');
            break;
        case QPainterPath::CurveToDataElement:
            data += QLatin1Char(' ');
            break;
        }
        data += pair(element.x, element.y);
    }
    return data;
}

} // namespace

class SvgDevice::Engine : public QPaintEngine {
public:
    Engine(QIODevice &out, QSizeF size, QString title)
        : QPaintEngine(AllFeatures), m_writer(&out), m_size(size), m_title(std::move(title))
    {
    }

    Type type() const override { return User; }

    bool begin(QPaintDevice *) override
    {
        m_writer.writeStartDocument();
        m_writer.writeStartElement(QStringLiteral("svg"));
        m_writer.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        m_writer.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1"));
        const double scale = millimetresPerInch / dotsPerInch;
        m_writer.writeAttribute(QStringLiteral("width"), number(m_size.width() * scale) + QStringLiteral("mm"));
        m_writer.writeAttribute(QStringLiteral("height"), number(m_size.height() * scale) + QStringLiteral("mm"));
        m_writer.writeAttribute(QStringLiteral("viewBox"),
                                QStringLiteral("0 0 ") + pair(m_size.width(), m_size.height()));
        m_writer.writeTextElement(QStringLiteral("title"), m_title);
        return true;
    }

    bool end() override
    {
        enter({});
        m_writer.writeEndDocument();
        return !m_writer.hasError();
    }

    void updateState(const QPaintEngineState &changed) override
    {
        m_transform = changed.transform();
        m_pen = changed.pen();
        m_brush = changed.brush();
        m_opacity = changed.opacity();
        if (!changed.state().testFlag(DirtyClipPath))
            return;
        if (changed.clipOperation() == Qt::NoClip || changed.clipOperation() == Qt::ReplaceClip)
            m_clips.clear();
        if (changed.clipOperation() != Qt::NoClip)
            m_clips.push_back(clipId(m_transform.map(changed.clipPath())));
    }

    void drawPath(const QPainterPath &path) override
    {
        if (path.isEmpty())
            return;
        enter(m_clips);
        m_writer.writeEmptyElement(QStringLiteral("path"));
        m_writer.writeAttribute(QStringLiteral("d"), pathData(m_transform.map(path)));
        m_writer.writeAttribute(QStringLiteral("fill"),
                                m_brush.style() == Qt::NoBrush ? QStringLiteral("none") : m_brush.color().name());
        if (m_brush.style() == Qt::SolidPattern)
            writeOpacity(QStringLiteral("fill-opacity"), m_brush.color().alphaF());
        if (m_brush.style() != Qt::NoBrush && path.fillRule() == Qt::OddEvenFill)
            m_writer.writeAttribute(QStringLiteral("fill-rule"), QStringLiteral("evenodd"));
        if (m_pen.style() != Qt::NoPen)
            writeStroke();
        writeOpacity(QStringLiteral("opacity"), m_opacity);
    }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        for (int i = 0; i < count; ++i)
            i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
        path.setFillRule(mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
        const QBrush brush = m_brush;
        if (mode == PolylineMode)
            m_brush = Qt::NoBrush;
        else
            path.closeSubpath();
        drawPath(path);
        m_brush = brush;
    }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        enter(m_clips);
        const QPointF place = m_transform.map(at);
        const QFont font = item.font();
        m_writer.writeStartElement(QStringLiteral("text"));
        m_writer.writeAttribute(QStringLiteral("x"), number(place.x()));
        m_writer.writeAttribute(QStringLiteral("y"), number(place.y()));
        m_writer.writeAttribute(QStringLiteral("font-family"),
                                QStringLiteral("%1, 'Noto Sans', 'DejaVu Sans', sans-serif").arg(font.family()));
        m_writer.writeAttribute(QStringLiteral("font-size"), number(font.pixelSize()));
        m_writer.writeAttribute(QStringLiteral("font-weight"), QString::number(int(font.weight())));
        m_writer.writeAttribute(QStringLiteral("fill"), m_pen.color().name());
        writeOpacity(QStringLiteral("opacity"), m_opacity);
        m_writer.writeCharacters(item.text());
        m_writer.writeEndElement();
    }

    // The map has none.
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}

private:
    void writeOpacity(const QString &name, double opacity)
    {
        if (opacity < 1)
            m_writer.writeAttribute(name, number(opacity));
    }

    void writeStroke()
    {
        const double width = m_pen.widthF() > 0 ? m_pen.widthF() : 1;
        m_writer.writeAttribute(QStringLiteral("stroke"), m_pen.color().name());
        m_writer.writeAttribute(QStringLiteral("stroke-width"), number(width));
        writeOpacity(QStringLiteral("stroke-opacity"), m_pen.color().alphaF());
        if (m_pen.capStyle() == Qt::RoundCap)
            m_writer.writeAttribute(QStringLiteral("stroke-linecap"), QStringLiteral("round"));
        if (m_pen.joinStyle() == Qt::RoundJoin)
            m_writer.writeAttribute(QStringLiteral("stroke-linejoin"), QStringLiteral("round"));
        QStringList dashes;
        for (double dash : m_pen.dashPattern())
            dashes << number(dash * width);
        if (!dashes.isEmpty())
            m_writer.writeAttribute(QStringLiteral("stroke-dasharray"), dashes.join(QLatin1Char(' ')));
    }

    QString clipId(const QPainterPath &path)
    {
        const QString data = pathData(path);
        if (const auto known = m_clipIds.constFind(data); known != m_clipIds.constEnd())
            return *known;
        enter({});
        const QString id = QStringLiteral("c%1").arg(m_clipIds.size() + 1);
        m_writer.writeStartElement(QStringLiteral("clipPath"));
        m_writer.writeAttribute(QStringLiteral("id"), id);
        m_writer.writeEmptyElement(QStringLiteral("path"));
        m_writer.writeAttribute(QStringLiteral("d"), data);
        if (path.fillRule() == Qt::OddEvenFill)
            m_writer.writeAttribute(QStringLiteral("clip-rule"), QStringLiteral("evenodd"));
        m_writer.writeEndElement();
        m_clipIds.insert(data, id);
        return id;
    }

    /// Closes and opens groups until those of `clips` are open; what is drawn in a group within a group is clipped by
    /// both.
    void enter(const std::vector<QString> &clips)
    {
        const auto differ = std::mismatch(m_open.begin(), m_open.end(), clips.begin(), clips.end());
        const auto same = static_cast<std::size_t>(differ.first - m_open.begin());
        while (m_open.size() > same) {
            m_writer.writeEndElement();
            m_open.pop_back();
        }
        while (m_open.size() < clips.size()) {
            m_open.push_back(clips[m_open.size()]);
            m_writer.writeStartElement(QStringLiteral("g"));
            m_writer.writeAttribute(QStringLiteral("clip-path"), QStringLiteral("url(#%1)").arg(m_open.back()));
        }
    }

    QXmlStreamWriter m_writer;
    QSizeF m_size;
    QString m_title;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
    std::vector<QString> m_clips; ///< that hold now, outermost first
    std::vector<QString> m_open;  ///< whose groups are open in the file
    QHash<QString, QString> m_clipIds;
};

SvgDevice::SvgDevice(QIODevice &out, QSizeF size, const QString &title)
    : m_size(size), m_engine(std::make_unique<Engine>(out, size, title))
{
}

SvgDevice::~SvgDevice() = default;

QPaintEngine *SvgDevice::paintEngine() const
{
    return m_engine.get();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(std::lround(m_size.width()));
    case PdmHeight:
        return static_cast<int>(std::lround(m_size.height()));
    case PdmWidthMM:
        return static_cast<int>(std::lround(m_size.width() * millimetresPerInch / dotsPerInch));
    case PdmHeightMM:
        return static_cast<int>(std::lround(m_size.height() * millimetresPerInch / dotsPerInch));
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return static_cast<int>(dotsPerInch);
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace calfwise
