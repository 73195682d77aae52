// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/cramp_weeks.h"

#include "ui/diary/diary_page_words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>
#include <QStyle>

#include <algorithm>

namespace calfwise {

CrampWeeks::CrampWeeks(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(DiaryPageWords::crampTitle());
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CrampWeeks::setWeeks(std::vector<CrampWeek> weeks)
{
    m_weeks = std::move(weeks);
    QStringList said;
    for (const CrampWeek &week : m_weeks)
        said << DiaryPageWords::whatAndWhen(DiaryPageWords::weekOf(week.monday), DiaryPageWords::crampsIn(week));
    setAccessibleDescription(said.join(QLatin1Char(' ')));
    updateGeometry();
    update();
}

int CrampWeeks::rowHeight() const
{
    return m_theme.lineHeight(TextStyle::Small) + m_theme.px(6);
}

QSize CrampWeeks::sizeHint() const
{
    return {m_theme.textPx(240), static_cast<int>(m_weeks.size()) * rowHeight()};
}

void CrampWeeks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextStyle::Small));
    const QFontMetricsF metrics(painter.font());
    double names = 0;
    double counts = 0;
    int most = 1;
    for (const CrampWeek &week : m_weeks) {
        names = std::max(names, metrics.horizontalAdvance(DiaryPageWords::weekOf(week.monday)) + m_theme.px(12));
        counts = std::max(counts, metrics.horizontalAdvance(DiaryPageWords::crampsIn(week)) + m_theme.px(12));
        most = std::max(most, week.cramps);
    }
    const double room = std::max(0.0, width() - names - counts);
    const auto visual = [this](const QRectF &box) {
        return QRectF(QStyle::visualRect(layoutDirection(), rect(), box.toRect()));
    };
    double y = 0;
    for (const CrampWeek &week : m_weeks) {
        const double bar = room * week.cramps / most;
        painter.setPen(m_theme.colour(Role::Text));
        painter.drawText(visual({0, y, names, double(rowHeight())}), Qt::AlignVCenter | Qt::TextSingleLine,
                         DiaryPageWords::weekOf(week.monday));
        painter.drawText(visual({names + bar + (week.cramps > 0 ? m_theme.px(8) : 0), y, counts, double(rowHeight())}),
                         Qt::AlignVCenter | Qt::TextSingleLine, DiaryPageWords::crampsIn(week));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(Role::Chart2));
        if (week.cramps > 0)
            painter.drawRect(visual({names, y + rowHeight() * 0.25, bar, rowHeight() * 0.5}));
        y += rowHeight();
    }
}

} // namespace calfwise
