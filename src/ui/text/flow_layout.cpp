// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flow_layout.h"

#include "ui/kit/words.h"
#include "ui/kit/style/paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

// A mark is a space that does not break, widened to its ring's size; another such space holds the last words together.
constexpr QChar markCharacter(0x2007);
constexpr QChar heldSpace(0x00A0);

constexpr int ringSize = 22;
constexpr int gapBeforeRing = 4;
constexpr int indentOfItem = 24;
constexpr int gapToBullet = 8;
constexpr int longestHeldWord = 14;

} // namespace

FlowLayout::FlowLayout(const Theme &theme, TextStyle style, const FlowParagraph &paragraph,
                       const std::map<EvidenceId, int> &numbers)
    : m_theme(theme), m_style(style), m_depth(paragraph.depth), m_ordinal(paragraph.ordinal),
      m_lineHeight(theme.lineHeight(style)), m_indent(paragraph.depth * theme.textPx(indentOfItem))
{
    for (const Span &span : paragraph.spans)
        addSpan(span, numbers);
    keepLastWordsTogether();
    m_layout = std::make_unique<QTextLayout>(m_text, theme.font(style));
    m_layout->setFormats(m_formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
}

void FlowLayout::addSpan(const Span &span, const std::map<EvidenceId, int> &numbers)
{
    const int start = static_cast<int>(m_text.size());
    if (span.kind == Span::Kind::Evidence) {
        const auto number = numbers.find(EvidenceId(span.target));
        addMark(span, number == numbers.end() ? 0 : number->second);
        return;
    }
    const QString words = toQt(span.text).replace(QLatin1Char('\n'), QLatin1Char(' ')).remove(markCharacter);
    m_text += words;
    QTextCharFormat format;
    switch (span.kind) {
    case Span::Kind::Strong:
        format.setFontWeight(QFont::DemiBold);
        break;
    case Span::Kind::Emphasis:
        format.setFontItalic(true);
        break;
    case Span::Kind::Link:
        format.setForeground(m_theme.colour(Role::Primary));
        format.setFontUnderline(true);
        break;
    default:
        break;
    }
    if (span.kind == Span::Kind::Link || span.kind == Span::Kind::Term)
        m_places.push_back({span.kind, toQt(span.target), words, 0, start, static_cast<int>(words.size())});
    addFormat(start, format);
}

void FlowLayout::addMark(const Span &span, int number)
{
    while (m_text.endsWith(QLatin1Char(' ')))
        m_text.chop(1);
    const int start = static_cast<int>(m_text.size());
    m_text += markCharacter;
    m_places.push_back({Span::Kind::Evidence, toQt(span.target), {}, number, start, 1});
    QTextCharFormat format;
    const double natural = QFontMetricsF(m_theme.font(m_style)).horizontalAdvance(markCharacter);
    format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    format.setFontLetterSpacing(markWidth() - natural);
    addFormat(start, format);
}

void FlowLayout::addFormat(int start, const QTextCharFormat &format)
{
    QTextLayout::FormatRange range;
    range.start = start;
    range.length = static_cast<int>(m_text.size()) - start;
    range.format = format;
    if (range.length > 0)
        m_formats.append(range);
}

double FlowLayout::markWidth() const
{
    return m_theme.textPx(ringSize) + m_theme.textPx(gapBeforeRing);
}

void FlowLayout::keepLastWordsTogether()
{
    const qsizetype last = m_text.lastIndexOf(QLatin1Char(' '));
    const qsizetype before = last > 0 ? m_text.lastIndexOf(QLatin1Char(' '), last - 1) : -1;
    const bool shortEnough = m_text.size() - last <= longestHeldWord && last - before <= longestHeldWord;
    if (before > 0 && shortEnough)
        m_text[last] = heldSpace;
}

void FlowLayout::breakLines(double width)
{
    if (width == m_width)
        return;
    m_width = width;
    m_layout->beginLayout();
    double y = 0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(1.0, width - m_indent));
        line.setPosition(QPointF(m_indent, std::round(y + (m_lineHeight - line.ascent() - line.descent()) / 2)));
        y += m_lineHeight;
    }
    m_layout->endLayout();
}

QList<QRectF> FlowLayout::rectsOf(const FlowPlace &place) const
{
    QList<QRectF> rects;
    const int end = place.start + place.length;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int from = std::max(place.start, line.textStart());
        int to = std::min(end, line.textStart() + line.textLength());
        while (to > from + 1 && m_text[to - 1] == QLatin1Char(' '))
            --to;
        if (from >= to)
            continue;
        const double left = line.cursorToX(from);
        const double right = line.cursorToX(to);
        if (place.kind == Span::Kind::Evidence) {
            const double size = m_theme.textPx(ringSize);
            rects << QRectF(right - size, i * m_lineHeight + (m_lineHeight - size) / 2, size, size);
        } else {
            rects << QRectF(left, line.y(), right - left, line.ascent() + line.descent());
        }
    }
    return rects;
}

void FlowLayout::paint(QPainter &painter, const QPointF &corner, const Shown &shown) const
{
    painter.setPen(m_theme.colour(Role::Text));
    if (m_depth > 0) {
        painter.setFont(m_theme.font(m_style));
        const QRectF box(corner.x(), corner.y(), m_indent - m_theme.textPx(gapToBullet), m_lineHeight);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, bullet());
    }
    for (const FlowPlace &place : m_places) {
        const bool isMark = place.kind == Span::Kind::Evidence;
        if (!isMark && (&place == shown.hovered || &place == shown.open)) {
            for (const QRectF &rect : rectsOf(place))
                paintBox(painter, m_theme, rect.translated(corner).adjusted(-2, 0, 2, 0), 4, Role::PrimarySoft,
                         {Role::Border, 0});
        }
    }
    QList<QTextLayout::FormatRange> selections;
    if (shown.to > shown.from) {
        QTextLayout::FormatRange selected;
        selected.start = shown.from;
        selected.length = shown.to - shown.from;
        selected.format.setBackground(m_theme.colour(Role::Primary));
        selected.format.setForeground(m_theme.colour(Role::OnPrimary));
        selections << selected;
    }
    painter.setPen(m_theme.colour(Role::Text));
    m_layout->draw(&painter, corner, selections);
    for (const FlowPlace &place : m_places) {
        if (place.kind == Span::Kind::Evidence)
            paintMark(painter, corner, place, shown);
        else if (place.kind == Span::Kind::Term)
            paintTermLine(painter, corner, place);
    }
}

void FlowLayout::paintMark(QPainter &painter, const QPointF &corner, const FlowPlace &place, const Shown &shown) const
{
    const bool open = &place == shown.open;
    const bool hovered = &place == shown.hovered;
    for (const QRectF &rect : rectsOf(place)) {
        const QRectF ring = rect.translated(corner);
        const Role fill = open ? Role::Primary : hovered ? Role::PrimarySoft : Role::Raised;
        paintBox(painter, m_theme, ring, ring.width() / 2, fill, {open ? Role::Primary : Role::BorderStrong, 1});
        painter.setFont(m_theme.font(TextStyle::SmallMedium));
        painter.setPen(m_theme.colour(open ? Role::OnPrimary : Role::Text));
        painter.drawText(ring, Qt::AlignCenter, QString::number(place.number));
    }
}

void FlowLayout::paintTermLine(QPainter &painter, const QPointF &corner, const FlowPlace &place) const
{
    const double width = m_theme.textPx(2);
    QPen pen(m_theme.colour(Role::Primary), width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({1.0, 1.0});
    painter.setPen(pen);
    const double descent = QFontMetricsF(m_theme.font(m_style)).descent();
    for (const QRectF &rect : rectsOf(place)) {
        const double y = std::round(rect.bottom() - descent + m_theme.textPx(4)) + corner.y() + width / 2;
        painter.drawLine(QPointF(rect.left() + corner.x(), y), QPointF(rect.right() + corner.x(), y));
    }
}

int FlowLayout::positionAt(const QPointF &point) const
{
    const int line = std::clamp(static_cast<int>(std::floor(point.y() / m_lineHeight)), 0, m_layout->lineCount() - 1);
    return m_layout->lineAt(line).xToCursor(point.x());
}

std::pair<int, int> FlowLayout::wordAt(int position) const
{
    const auto isWord = [this](int at) { return at >= 0 && at < m_text.size() && m_text[at].isLetterOrNumber(); };
    int from = position;
    int to = position;
    while (isWord(from - 1))
        --from;
    while (isWord(to))
        ++to;
    return {from, to};
}

QString FlowLayout::copied(int from, int to) const
{
    QString copy;
    for (int at = from; at < to; ++at) {
        if (m_text[at] == markCharacter) {
            const auto mark = std::find_if(m_places.begin(), m_places.end(),
                                           [at](const FlowPlace &place) { return place.start == at; });
            if (mark != m_places.end())
                copy += QStringLiteral(" [%1]").arg(mark->number);
        } else {
            copy += m_text[at] == heldSpace ? QChar(QLatin1Char(' ')) : m_text[at];
        }
    }
    return copy;
}

QString FlowLayout::bullet() const
{
    if (m_depth == 0)
        return {};
    return m_ordinal > 0 ? QStringLiteral("%1.").arg(m_ordinal) : QString(QChar(0x2022));
}

} // namespace calfwise
