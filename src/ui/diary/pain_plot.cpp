// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/pain_plot.h"

#include "ui/diary/diary_words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int worstPain = 10;
constexpr int gridStep = 2;
constexpr int dateLabels = 5;

class Plotter {
public:
    Plotter(QPainter &painter, const QRectF &box, const PainPlot &plot, const PlotInk &ink)
        : m_painter(painter), m_box(box), m_data(plot), m_ink(ink), m_line(QFontMetricsF(ink.small).lineSpacing())
    {
        const double lastRoom = std::max(px(16), QFontMetricsF(ink.strong).horizontalAdvance(plot.lastWords) + px(12));
        m_plot = QRectF(box.left() + px(32), box.top() + m_line / 2, box.width() - px(32) - lastRoom,
                        box.height() - 1.5 * m_line - px(40));
        m_days = std::max<double>(1, static_cast<double>((plot.period.to - plot.period.from).count()));
    }

    void paint()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintGrid();
        paintDates();
        paintNoPressing();
        paintSeries(m_data.felt, m_ink.felt, false);
        paintSeries(m_data.pressed, m_ink.pressed, true);
        paintMarks();
        paintLast();
        m_painter.restore();
    }

private:
    using Day = std::chrono::sys_days;

    double px(double designPixels) const { return designPixels * m_ink.unit; }

    double xOf(Day day) const
    {
        return m_plot.left() + m_plot.width() * static_cast<double>((day - m_data.period.from).count()) / m_days;
    }

    double yOf(int pain) const { return m_plot.bottom() - m_plot.height() * pain / worstPain; }

    void words(const QRectF &box, int flags, const QString &text, const QFont &font, const QColor &colour)
    {
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawText(box, flags | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }

    void paintGrid()
    {
        for (int pain = 0; pain <= worstPain; pain += gridStep) {
            m_painter.setPen(QPen(m_ink.grid, 1));
            m_painter.drawLine(QPointF(m_plot.left(), yOf(pain)), QPointF(m_plot.right(), yOf(pain)));
            words({m_box.left(), yOf(pain) - m_line / 2, px(22), m_line}, Qt::AlignRight, QString::number(pain),
                  m_ink.small, m_ink.muted);
        }
    }

    /// As many as there are days, at most five, each centred on its day and kept inside the box.
    void paintDates()
    {
        const int labels = std::min(dateLabels, static_cast<int>(m_days) + 1);
        for (int i = 0; i < labels; ++i) {
            const Day day = m_data.period.from + std::chrono::days(qRound(m_days * i / (labels - 1)));
            const QString text = shortDate(day);
            const double width = QFontMetricsF(m_ink.small).horizontalAdvance(text) + 2;
            const double left = std::clamp(xOf(day) - width / 2, m_box.left(), m_box.right() - width);
            words({left, m_box.bottom() - m_line, width, m_line}, Qt::AlignHCenter, text, m_ink.small, m_ink.muted);
        }
    }

    void paintNoPressing()
    {
        if (!m_data.noPressing || !m_data.period.holds(*m_data.noPressing))
            return;
        const double x = xOf(*m_data.noPressing);
        m_painter.setPen(QPen(m_ink.words, 1.2, Qt::DashLine));
        m_painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom() + px(20)));
        const double width = QFontMetricsF(m_ink.small).horizontalAdvance(m_data.noPressingWords) + 2;
        const bool fits = x - px(6) - width > m_plot.left();
        words({fits ? x - px(6) - width : x + px(6), m_plot.top() + px(3), width, m_line}, Qt::AlignLeft,
              m_data.noPressingWords, m_ink.small, m_ink.words);
    }

    void paintSeries(const std::vector<PainDay> &days, const QColor &colour, bool rings)
    {
        QPolygonF line;
        for (const PainDay &day : days)
            line << QPointF(xOf(day.day), yOf(day.pain));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(
            QPen(colour, rings ? 2 : 1.5, rings ? Qt::SolidLine : Qt::DotLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPolyline(line);
        const bool crowded = !days.empty() && m_plot.width() / static_cast<double>(days.size()) < px(7);
        const double radius = px(crowded ? 2 : rings ? 4 : 3);
        m_painter.setPen(QPen(colour, rings ? 2 : 1));
        m_painter.setBrush(rings && !crowded ? m_ink.paper : colour);
        for (const QPointF &point : std::as_const(line))
            m_painter.drawEllipse(point, radius, radius);
    }

    void paintMarks()
    {
        const double size = px(7);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_ink.pressed);
        for (const Day day : m_data.sessions)
            m_painter.drawRect(QRectF(xOf(day) - size / 2, m_plot.bottom() + px(8), size, size));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_ink.cramp, 1.5));
        for (const Day day : m_data.cramps) {
            const QPointF top(xOf(day), m_plot.bottom() + px(20));
            m_painter.drawPolygon(QPolygonF({top, top + QPointF(size / 2, size), top + QPointF(-size / 2, size)}));
        }
    }

    void paintLast()
    {
        const std::vector<PainDay> &days = m_data.pressed.empty() ? m_data.felt : m_data.pressed;
        if (days.empty())
            return;
        const double width = QFontMetricsF(m_ink.strong).horizontalAdvance(m_data.lastWords) + 2;
        words({xOf(days.back().day) + px(8), yOf(days.back().pain) - m_line / 2, width, m_line}, Qt::AlignLeft,
              m_data.lastWords, m_ink.strong, m_ink.words);
    }

    QPainter &m_painter;
    QRectF m_box;
    const PainPlot &m_data;
    const PlotInk &m_ink;
    double m_line;
    double m_days = 1;
    QRectF m_plot;
};

} // namespace

void paintPainPlot(QPainter &painter, const QRectF &box, const PainPlot &plot, const PlotInk &ink)
{
    Plotter(painter, box, plot, ink).paint();
}

} // namespace calfwise
