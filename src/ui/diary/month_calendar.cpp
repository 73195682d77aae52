// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/month_calendar.h"

#include "ui/diary/diary_page_words.h"
#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/words.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace calfwise {

namespace {

constexpr int daysInWeek = 7;
constexpr int weeks = 6;

void paintMarks(QPainter &painter, const Theme &theme, QPointF centre, const DayMarks &marks)
{
    const double size = theme.px(8);
    const int count = int(marks.session) + int(marks.newSpot) + int(marks.cramp) + int(marks.other);
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
        x += size + 4;
    }
    if (marks.other) {
        painter.setBrush(theme.colour(Role::TextMuted));
        painter.drawEllipse(QPointF(x, centre.y()), size / 4, size / 4);
    }
}

} // namespace

MonthGrid::MonthGrid(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    // The ring is round the day, not round the month.
    setProperty("ownFocusRing", true);
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
    m_current = m_current.isValid() && m_current.year() == m_first.year() && m_current.month() == m_first.month()
                    ? m_current
                : today.year() == m_first.year() && today.month() == m_first.month() ? today
                                                                                     : m_first;
    QStringList words;
    for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
        if (mark.key().month() == m_first.month() && mark.key().year() == m_first.year())
            words << DiaryPageWords::dayWith(mark.key(), wordsOf(mark.key()));
    }
    setAccessibleName(DiaryPageWords::dayWith(m_current, wordsOf(m_current)));
    setAccessibleDescription(words.isEmpty() ? DiaryPageWords::noEntriesInMonth() : words.join(QStringLiteral("; ")));
    update();
}

QStringList MonthGrid::wordsOf(QDate day) const
{
    const DayMarks marks = m_marks.value(day);
    QStringList what;
    if (marks.session)
        what << DiaryPageWords::session();
    if (marks.newSpot)
        what << DiaryPageWords::newSpot();
    if (marks.cramp)
        what << DiaryPageWords::cramp();
    if (marks.other)
        what << DiaryPageWords::otherEntry();
    return what;
}

int MonthGrid::lead() const
{
    return (m_first.dayOfWeek() - wordsLocale().firstDayOfWeek() + daysInWeek) % daysInWeek;
}

QRect MonthGrid::cellOf(QDate day) const
{
    const int place = static_cast<int>(m_first.daysTo(day)) + lead();
    int column = place % daysInWeek;
    if (layoutDirection() == Qt::RightToLeft)
        column = daysInWeek - 1 - column;
    const int top = m_theme.lineHeight(TextStyle::Small) + m_theme.px(4);
    const double width = static_cast<double>(this->width()) / daysInWeek;
    return QRectF(column * width, top + place / daysInWeek * rowHeight(), width, rowHeight()).toRect();
}

void MonthGrid::moveTo(QDate day)
{
    if (day.year() != m_first.year() || day.month() != m_first.month()) {
        m_current = day;
        emit monthWanted(day);
        return;
    }
    m_current = day;
    setAccessibleName(DiaryPageWords::dayWith(day, wordsOf(day)));
    QAccessibleEvent told(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
    update();
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    for (QDate day = m_first; m_first.isValid() && day.month() == m_first.month(); day = day.addDays(1)) {
        if (!cellOf(day).contains(event->position().toPoint()))
            continue;
        moveTo(day);
        emit dayChosen(day);
        return;
    }
    QWidget::mousePressEvent(event);
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_current.addDays(-forward));
    case Qt::Key_Right:
        return moveTo(m_current.addDays(forward));
    case Qt::Key_Up:
        return moveTo(m_current.addDays(-daysInWeek));
    case Qt::Key_Down:
        return moveTo(m_current.addDays(daysInWeek));
    case Qt::Key_PageUp:
        return moveTo(m_current.addMonths(-1));
    case Qt::Key_PageDown:
        return moveTo(m_current.addMonths(1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit dayChosen(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
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
    if (day == m_current && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.colour(Role::FocusRing), 3));
        painter.drawRoundedRect(cell.adjusted(3, 3, -3, -3), metrics::controlRadius, metrics::controlRadius);
    }
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
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double column = static_cast<double>(width()) / daysInWeek;
    const double line = m_theme.lineHeight(TextStyle::Small);
    painter.setFont(m_theme.font(TextStyle::Small));
    painter.setPen(m_theme.colour(Role::TextMuted));
    for (int i = 0; i < daysInWeek; ++i) {
        const int weekday = (firstDay - 1 + i) % daysInWeek + 1;
        const int place = mirrored ? daysInWeek - 1 - i : i;
        painter.drawText(QRectF(place * column, 0, column, line), Qt::AlignCenter, weekdayHead(weekday));
    }
    const double top = line + m_theme.px(4);
    painter.setPen(QPen(m_theme.colour(Role::Border), 1));
    for (int week = 0; week < weeks; ++week) {
        const double y = top + week * rowHeight();
        painter.drawLine(QPointF(0, y + 0.5), QPointF(width(), y + 0.5));
    }
    for (QDate day = m_first; day.month() == m_first.month(); day = day.addDays(1))
        paintDay(painter, cellOf(day), day);
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
    step(QStringLiteral("chevl"), DiaryPageWords::monthBefore(), -1);
    step(QStringLiteral("chev"), DiaryPageWords::monthAfter(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(head);
    column->addWidget(m_grid);
    connect(m_grid, &MonthGrid::dayChosen, this, &MonthCalendar::dayChosen);
    connect(m_grid, &MonthGrid::monthWanted, this, &MonthCalendar::show);
    auto *key = new Label(theme, TextStyle::Small, DiaryPageWords::calendarKey());
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
