// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/step_mark.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace calfwise {
namespace {

constexpr int ring = 28;
constexpr int ringToWords = 12;

} // namespace

StepMark::StepMark(const Theme &theme, int number, const QString &name, QWidget *parent)
    : PaintedButton(theme, name, parent), m_number(number)
{
}

void StepMark::setState(StepState state)
{
    m_state = state;
    const bool reachable = state != StepState::Ahead && state != StepState::Locked;
    setEnabled(reachable);
    const QString plain = tr("Step %1: %2").arg(m_number).arg(text());
    switch (state) {
    case StepState::Done:
        setAccessibleName(tr("%1, done").arg(plain));
        break;
    case StepState::Current:
        setAccessibleName(tr("%1, you are here").arg(plain));
        break;
    case StepState::Reachable:
        setAccessibleName(plain);
        break;
    case StepState::Ahead:
        setAccessibleName(tr("%1, not yet").arg(plain));
        break;
    case StepState::Locked:
        setAccessibleName(tr("%1, not today").arg(plain));
        break;
    }
    setToolTip(state == StepState::Locked ? tr("Not today") : QString());
    updateGeometry();
    update();
}

void StepMark::setSummary(int number, const QString &words, const QString &next)
{
    m_isSummary = true;
    m_number = number;
    m_next = next;
    m_state = StepState::Current;
    setText(words);
    setAccessibleName(tr("%1. Opens the list of steps").arg(words));
    updateGeometry();
    update();
}

TextStyle StepMark::wordStyle() const
{
    return m_state == StepState::Current ? TextStyle::Strong : TextStyle::Medium;
}

int StepMark::ringSize() const
{
    return theme().px(ring);
}

int StepMark::wantedWidth() const
{
    return ringSize() + theme().px(ringToWords) +
           m_measure.naturalWidth(theme(), {{{text()}}, theme().font(TextStyle::Strong), 0}) + 2;
}

QSize StepMark::sizeHint() const
{
    return {wantedWidth(), std::max(theme().px(metrics::target), theme().lineHeight(TextStyle::Strong))};
}

void StepMark::paintRing(QPainter &painter, const QRectF &where) const
{
    const auto c = [this](Role role) { return theme().colour(role); };
    const double radius = where.width() / 2;
    const double inset = where.width() * 0.22;
    switch (m_state) {
    case StepState::Current: {
        paintBox(painter, theme(), where, radius, isDown() ? Role::PrimaryHover : Role::Primary, {Role::Primary, 1.5});
        painter.setPen(c(Role::OnPrimary));
        break;
    }
    case StepState::Done:
        paintBox(painter, theme(), where, radius, Role::PrimarySoft, {Role::Primary, 1.5});
        paintIcon(painter, QStringLiteral("check"), c(Role::Primary), where.adjusted(inset, inset, -inset, -inset),
                  boldIconStroke);
        return;
    case StepState::Locked:
        paintBox(painter, theme(), where, radius, Role::Surface, {Role::BorderStrong, 1.5});
        paintIcon(painter, QStringLiteral("lock"), c(Role::TextMuted), where.adjusted(inset, inset, -inset, -inset));
        return;
    case StepState::Reachable:
    case StepState::Ahead:
        paintBox(painter, theme(), where, radius, isDown() ? Role::PrimarySoft : Role::Surface,
                 {Role::BorderStrong, 1.5});
        painter.setPen(c(Role::TextMuted));
        break;
    }
    QFont font = theme().font(TextStyle::SmallStrong);
    font.setPixelSize(static_cast<int>(where.width() * 13 / ring));
    paintTabular(painter, where, font, QString::number(m_number));
}

void StepMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double size = ringSize();
    paintRing(painter, QRectF(isRightToLeft() ? width() - size : 0, (height() - size) / 2, size, size));
    QFont font = theme().font(wordStyle());
    const bool canPress = m_state == StepState::Done || m_state == StepState::Reachable || m_isSummary;
    font.setUnderline(canPress && hovered() > 0.5);
    painter.setFont(font);
    const bool strong = m_state == StepState::Current || m_state == StepState::Done;
    painter.setPen(theme().colour(strong ? Role::Text : Role::TextMuted));
    const int left = static_cast<int>(size) + theme().px(ringToWords);
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width() - left, height()));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!m_isSummary) {
        return;
    }
    const int gap = theme().px(20);
    const int end = left + painter.fontMetrics().horizontalAdvance(text()) + gap;
    painter.setFont(theme().font(TextStyle::Medium));
    painter.setPen(theme().colour(Role::TextMuted));
    const int nextWidth = m_next.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_next) + gap;
    if (end + nextWidth + gap > width()) {
        return;
    }
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, m_next);
    const double line = width() - nextWidth - end;
    painter.fillRect(QRectF(isRightToLeft() ? nextWidth : end, height() / 2.0, line, 1.5),
                     theme().colour(Role::Border));
}

} // namespace calfwise
