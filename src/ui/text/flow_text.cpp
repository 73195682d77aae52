// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flow_text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace calfwise {

FlowPart::FlowPart(const Theme &theme, const FlowPlace &place, QWidget *parent)
    : PaintedButton(theme, {}, parent), m_place(place)
{
    switch (place.kind) {
    case Span::Kind::Evidence:
        setAccessibleName(tr("Source %1").arg(place.number));
        setAccessibleDescription(tr("Opens what stands behind this sentence"));
        break;
    case Span::Kind::Term:
        setAccessibleName(place.words);
        setAccessibleDescription(tr("Opens what the word means"));
        break;
    default:
        setAccessibleName(place.words);
        setAccessibleDescription(place.target.startsWith(QLatin1String("http")) ? tr("Link: %1").arg(place.target)
                                                                                : tr("Link"));
        break;
    }
    setCursor(Qt::PointingHandCursor);
}

void FlowPart::setOpen(bool open)
{
    m_open = open;
    parentWidget()->update();
}

void FlowPart::setSeen(const QList<QRectF> &rects)
{
    QRegion region;
    QRectF whole;
    for (const QRectF &rect : rects) {
        whole = whole.united(rect);
        region += rect.toAlignedRect();
    }
    m_seen = whole.toAlignedRect();
    QRect target = m_seen;
    if (m_place.kind == Span::Kind::Evidence) {
        const int size = theme().px(metrics::target);
        target = QRect(0, 0, std::max(size, m_seen.width()), std::max(size, m_seen.height()));
        target.moveCenter(m_seen.center());
        clearMask();
    } else if (rects.size() > 1) {
        setMask(region.translated(-target.topLeft()));
    } else {
        clearMask();
    }
    setGeometry(target);
}

int FlowPart::focusRadius() const
{
    return m_place.kind == Span::Kind::Evidence ? m_seen.height() / 2 : 4;
}

bool FlowPart::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        parentWidget()->update();
    return PaintedButton::event(event);
}

void FlowPart::paintEvent(QPaintEvent *) {}

FlowText::FlowText(const Theme &theme, TextStyle style, std::vector<FlowParagraph> paragraphs,
                   const std::map<EvidenceId, int> &numbers, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_style(style), m_paragraphs(std::move(paragraphs)), m_numbers(numbers)
{
    setTextFormat(Qt::PlainText);
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::IBeamCursor);
    setProperty("ownFocusRing", true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    layOut();
    QStringList lines;
    for (const FlowLayout &layout : m_layouts) {
        const QString words = layout.copied(0, layout.length());
        lines << (layout.bullet().isEmpty() ? words : layout.bullet() + QLatin1Char(' ') + words);
        for (const FlowPlace &place : layout.places()) {
            auto *part = new FlowPart(m_theme, place, this);
            connect(part, &QAbstractButton::clicked, this, [this, part] { emit partChosen(part); });
            m_parts << part;
        }
    }
    // A link's own words stay pressable where a mark's wider target reaches over them.
    for (FlowPart *part : std::as_const(m_parts)) {
        if (part->place().kind == Span::Kind::Evidence)
            part->lower();
    }
    setText(lines.join(QLatin1Char('\n')));
    connect(&theme, &Theme::changed, this, [this] {
        layOut();
        placeParts();
        updateGeometry();
        update();
    });
}

void FlowText::layOut()
{
    m_layouts.clear();
    m_layouts.reserve(m_paragraphs.size());
    for (const FlowParagraph &paragraph : m_paragraphs)
        m_layouts.emplace_back(m_theme, m_style, paragraph, m_numbers);
}

QSize FlowText::sizeHint() const
{
    const int width = m_theme.textPx(640);
    return {width, heightForWidth(width)};
}

QSize FlowText::minimumSizeHint() const
{
    return {m_theme.px(160), m_theme.lineHeight(m_style) + 2 * m_theme.px(overhang)};
}

int FlowText::heightForWidth(int width) const
{
    double height = 2.0 * m_theme.px(overhang);
    for (FlowLayout &layout : m_layouts) {
        layout.breakLines(width);
        height += layout.height();
    }
    if (m_layouts.size() > 1)
        height += gap() * static_cast<double>(m_layouts.size() - 1);
    return static_cast<int>(std::ceil(height));
}

double FlowText::topOf(std::size_t paragraph) const
{
    double top = m_theme.px(overhang);
    for (std::size_t i = 0; i < paragraph; ++i)
        top += m_layouts[i].height() + gap();
    return top;
}

void FlowText::placeParts()
{
    (void)heightForWidth(width());
    qsizetype next = 0;
    for (std::size_t i = 0; i < m_layouts.size(); ++i) {
        const QPointF corner(0, topOf(i));
        for (const FlowPlace &place : m_layouts[i].places()) {
            QList<QRectF> rects = m_layouts[i].rectsOf(place);
            for (QRectF &rect : rects)
                rect.translate(corner);
            m_parts[next++]->setSeen(rects);
        }
    }
}

void FlowText::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    placeParts();
}

void FlowText::paintEvent(QPaintEvent *event)
{
    (void)heightForWidth(width());
    QPainter painter(this);
    qsizetype next = 0;
    for (std::size_t i = 0; i < m_layouts.size(); ++i) {
        FlowLayout::Shown shown;
        for (const FlowPlace &place : m_layouts[i].places()) {
            const FlowPart *part = m_parts[next++];
            if (part->isOpen())
                shown.open = &place;
            else if (part->underMouse())
                shown.hovered = &place;
        }
        std::tie(shown.from, shown.to) = selectedIn(i);
        const QRectF box(0, topOf(i), width(), m_layouts[i].height());
        if (box.toAlignedRect().adjusted(0, -4, 0, 4).intersects(event->rect()))
            m_layouts[i].paint(painter, box.topLeft(), shown);
    }
}

FlowText::Position FlowText::positionAt(const QPointF &point) const
{
    Position position;
    for (std::size_t i = 0; i < m_layouts.size(); ++i) {
        const double top = topOf(i);
        if (i == 0 || point.y() >= top - gap() / 2)
            position = {i, m_layouts[i].positionAt(point - QPointF(0, top))};
    }
    return position;
}

std::pair<FlowText::Position, FlowText::Position> FlowText::selection() const
{
    return std::minmax(m_anchor, m_cursor);
}

std::pair<int, int> FlowText::selectedIn(std::size_t paragraph) const
{
    const auto [from, to] = selection();
    if (from == to || paragraph < from.first || paragraph > to.first)
        return {0, 0};
    return {paragraph == from.first ? from.second : 0,
            paragraph == to.first ? to.second : m_layouts[paragraph].length()};
}

QString FlowText::selectedWords() const
{
    QStringList lines;
    for (std::size_t i = 0; i < m_layouts.size(); ++i) {
        const auto [from, to] = selectedIn(i);
        if (to > from)
            lines << m_layouts[i].copied(from, to);
    }
    return lines.join(QLatin1Char('\n'));
}

void FlowText::selectAll()
{
    m_anchor = {};
    m_cursor = m_layouts.empty() ? Position() : Position{m_layouts.size() - 1, m_layouts.back().length()};
    update();
}

void FlowText::copy() const
{
    if (const QString words = selectedWords(); !words.isEmpty())
        QApplication::clipboard()->setText(words);
}

void FlowText::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_cursor = positionAt(event->position());
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        m_anchor = m_cursor;
    update();
}

void FlowText::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    m_cursor = positionAt(event->position());
    update();
}

void FlowText::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Position position = positionAt(event->position());
    if (m_layouts.empty())
        return;
    const auto [from, to] = m_layouts[position.first].wordAt(position.second);
    m_anchor = {position.first, from};
    m_cursor = {position.first, to};
    update();
}

void FlowText::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &FlowText::copy)->setEnabled(!selectedWords().isEmpty());
    menu->addAction(tr("Select all of it"), this, &FlowText::selectAll);
    menu->popup(event->globalPos());
}

void FlowText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else
        event->ignore();
}

void FlowText::focusOutEvent(QFocusEvent *event)
{
    // A menu of our own takes the focus only for a moment.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        m_anchor = m_cursor;
        update();
    }
    QLabel::focusOutEvent(event);
}

} // namespace calfwise
