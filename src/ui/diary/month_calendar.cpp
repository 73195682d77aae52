// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/month_calendar.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace calfwise {

namespace {

constexpr int daysInWeek = 7;
constexpr int weeks = 6;

void paintMarks(QPainter &painter, const Theme &theme, QPointF centre, const DayMarks &marks)
{
    const double size = theme.px(8);
    const int count = int(marks.session) + int(marks.newSpot) + int(marks.cramp);
    double x = centre.x() - (count - 1) * (size + 4) / 2;
    painter.setPen(Qt::NoPen);
    if (marks.session) {
        painter.setBrush(theme.colour(Role::Chart1));
        painter.drawRect(QRectF(x - size / 2, centre.y() - size / 2, size, size));
        x += size + 4;
    }
    if (marks.newSpot) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.colour(Role::Chart3), 2));
        painter.drawEllipse(QPointF(x, centre.y()), size / 2 - 0.5, size / 2 - 0.5);
        painter.setPen(Qt::NoPen);
        x += size + 4;
    }
    if (marks.cramp) {
        painter.setBrush(theme.colour(Role::Chart2));
        painter.drawPolygon(QPolygonF({QPointF(x, centre.y() - size / 2), QPointF(x + size / 2, centre.y() + size / 2),
                                       QPointF(x - size / 2, centre.y() + size / 2)}));
    }
}

} // namespace

MonthGrid::MonthGrid(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MonthGrid::setMonth(QDate anyDay, QDate today, const QMap<QDate, DayMarks> &marks)
{
    m_first = QDate(anyDay.year(), anyDay.month(), 1);
    m_today = today;
    m_marks = marks;
    QStringList words;
    for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
        if (mark.key().month() != m_first.month() || mark.key().year() != m_first.year())
            continue;
        QStringList what;
        if (mark->session)
            what << tr("session");
        if (mark->newSpot)
            what << tr("new spot");
        if (mark->cramp)
            what << tr("cramp");
        words << tr("%1: %2").arg(dayAndMonth(mark.key()), what.join(QStringLiteral(", ")));
    }
    setAccessibleName(tr("Calendar"));
    setAccessibleDescription(words.isEmpty() ? tr("No entries in this month.") : words.join(QStringLiteral("; ")));
    update();
}

int MonthGrid::rowHeight() const
{
    return m_theme.lineHeight(TextStyle::Small) + m_theme.px(24);
}

QSize MonthGrid::sizeHint() const
{
    return {m_theme.px(300), m_theme.lineHeight(TextStyle::Small) + m_theme.px(4) + weeks * rowHeight()};
}

void MonthGrid::paintDay(QPainter &painter, const QRectF &cell, QDate day) const
{
    const double line = m_theme.lineHeight(TextStyle::Small);
    if (day == m_today)
        paintBox(painter, m_theme, cell.adjusted(2, 2, -2, -2), metrics::controlRadius, m_theme.colour(Role::Raised),
                 {Role::Primary, 2});
    painter.setFont(m_theme.font(day == m_today ? TextStyle::SmallStrong : TextStyle::Small));
    painter.setPen(m_theme.colour(Role::Text));
    painter.drawText(QRectF(cell.left(), cell.top() + 4, cell.width(), line), Qt::AlignCenter,
                     QString::number(day.day()));
    if (const auto marks = m_marks.find(day); marks != m_marks.end())
        paintMarks(painter, m_theme, {cell.center().x(), cell.top() + 4 + line + m_theme.px(6)}, *marks);
}

void MonthGrid::paintEvent(QPaintEvent *)
{
    if (!m_first.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int firstDay = wordsLocale().firstDayOfWeek();
    const double column = static_cast<double>(width()) / daysInWeek;
    const double line = m_theme.lineHeight(TextStyle::Small);
    painter.setFont(m_theme.font(TextStyle::Small));
    painter.setPen(m_theme.colour(Role::TextMuted));
    for (int i = 0; i < daysInWeek; ++i) {
        const int weekday = (firstDay - 1 + i) % daysInWeek + 1;
        painter.drawText(QRectF(i * column, 0, column, line), Qt::AlignCenter, weekdayHead(weekday));
    }
    const double top = line + m_theme.px(4);
    const int lead = (m_first.dayOfWeek() - firstDay + daysInWeek) % daysInWeek;
    for (int week = 0; week < weeks; ++week) {
        const double y = top + week * rowHeight();
        painter.setPen(QPen(m_theme.colour(Role::Border), 1));
        painter.drawLine(QPointF(0, y + 0.5), QPointF(width(), y + 0.5));
        for (int i = 0; i < daysInWeek; ++i) {
            const QDate day = m_first.addDays(week * daysInWeek + i - lead);
            if (day.month() == m_first.month())
                paintDay(painter, QRectF(i * column, y, column, rowHeight()), day);
        }
    }
}

MonthCalendar::MonthCalendar(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_title(new Label(theme, TextStyle::Title)), m_grid(new MonthGrid(theme))
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    const auto step = [&](const QString &icon, const QString &name, int months) {
        auto *button = new Button(theme, Button::Kind::Quiet, {});
        button->setIconName(icon);
        button->setNameOnly(name);
        connect(button, &Button::clicked, this, [this, months] { show(m_month.addMonths(months)); });
        head->addWidget(button);
    };
    step(QStringLiteral("chevl"), tr("The month before"), -1);
    step(QStringLiteral("chev"), tr("The month after"), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(head);
    column->addWidget(m_grid);
    auto *key = new Label(theme, TextStyle::Small, tr("Square: session. Ring: new spot. Triangle: cramp."));
    key->setRole(Role::TextMuted);
    column->addWidget(key);
    column->addStretch(1);
}

void MonthCalendar::setMarks(QDate today, const QMap<QDate, DayMarks> &marks)
{
    m_today = today;
    m_marks = marks;
    show(m_month.isValid() ? m_month : today);
}

void MonthCalendar::show(QDate month)
{
    m_month = month;
    m_title->setText(monthAndYear(month));
    m_grid->setMonth(month, m_today, m_marks);
}

} // namespace calfwise
