// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/pain_scale.h"

#include "ui/kit/style/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace calfwise {
namespace {

constexpr int count = PainScale::most - PainScale::least + 1;
constexpr int columnsWhenNarrow = 6;
constexpr int preferredWidth = 352;
constexpr int preferredHeight = 48;
constexpr int leastWidth = 303;
constexpr int leastHeight = 44;

} // namespace

PainScale::PainScale(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_low(tr("no pain")), m_high(tr("worst you can imagine"))
{
    installAccessibility();
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred, QSizePolicy::Slider);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PainScale::setValue(std::optional<int> value)
{
    Q_ASSERT(!value || (*value >= least && *value <= most));
    m_oneTyped = false;
    store(value);
}

void PainScale::store(std::optional<int> value)
{
    if (m_value != value) {
        const bool first = !m_value || !value;
        m_value = value;
        update();
        announce(first);
    }
}

void PainScale::setEnds(const QString &low, const QString &high)
{
    m_low = low;
    m_high = high;
    updateGeometry();
    update();
}

QString PainScale::spoken() const
{
    return m_value ? tr("%1 out of 10").arg(*m_value) : tr("not chosen yet");
}

bool PainScale::twoRows(int width) const
{
    const int figures = QFontMetrics(m_theme.font(TextStyle::Strong)).horizontalAdvance(QStringLiteral("10"));
    return width < std::max(leastWidth, count * (figures + 8));
}

int PainScale::cellHeight(int width) const
{
    const int words = m_theme.lineHeight(TextStyle::Body) + 8;
    return std::max(m_theme.px(width < preferredWidth ? leastHeight : preferredHeight), words);
}

int PainScale::scaleHeight(int width) const
{
    return cellHeight(width) * (twoRows(width) ? 2 : 1);
}

int PainScale::endsHeight() const
{
    return m_low.isEmpty() && m_high.isEmpty() ? 0 : m_theme.lineHeight(TextStyle::Small) + 4;
}

QSize PainScale::sizeHint() const
{
    const int width = m_theme.px(preferredWidth);
    return {width, heightForWidth(width)};
}

QSize PainScale::minimumSizeHint() const
{
    const int figures = QFontMetrics(m_theme.font(TextStyle::Strong)).horizontalAdvance(QStringLiteral("10"));
    return {columnsWhenNarrow * std::max(figures + 8, 28), leastHeight};
}

int PainScale::heightForWidth(int width) const
{
    return scaleHeight(width) + endsHeight();
}

QRect PainScale::focusRect() const
{
    return {0, 0, width(), scaleHeight(width())};
}

QRect PainScale::cellRect(int number) const
{
    const int columns = twoRows(width()) ? columnsWhenNarrow : count;
    const int column = number % columns;
    const int left = column * width() / columns;
    const QRect cell(left, (number / columns) * cellHeight(width()), (column + 1) * width() / columns - left,
                     cellHeight(width()));
    return QStyle::visualRect(layoutDirection(), focusRect(), cell);
}

std::optional<int> PainScale::numberAt(const QPoint &position) const
{
    // A drag may leave the control: the nearest cell counts.
    const int columns = twoRows(width()) ? columnsWhenNarrow : count;
    const int x = isRightToLeft() ? width() - 1 - position.x() : position.x();
    const int column = std::clamp(x * columns / std::max(1, width()), 0, columns - 1);
    const int row = twoRows(width()) ? std::clamp(position.y() / cellHeight(width()), 0, 1) : 0;
    const int number = row * columns + column;
    return number <= most ? std::optional<int>(number) : std::nullopt;
}

void PainScale::choose(int value)
{
    const bool news = m_value != value;
    store(value);
    if (news) {
        emit chosen(value);
    }
}

void PainScale::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->position().y() >= scaleHeight(width())) {
        event->ignore();
        return;
    }
    m_oneTyped = false;
    if (const auto number = numberAt(event->position().toPoint())) {
        choose(*number);
    }
}

void PainScale::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const bool dragging = event->buttons().testFlag(Qt::LeftButton);
    const auto number = dragging || focusRect().contains(position) ? numberAt(position) : std::nullopt;
    if (m_under != number) {
        m_under = number;
        update();
    }
    if (dragging && number) {
        choose(*number);
    }
}

void PainScale::leaveEvent(QEvent *)
{
    m_under.reset();
    update();
}

void PainScale::focusOutEvent(QFocusEvent *event)
{
    m_oneTyped = false;
    QWidget::focusOutEvent(event);
}

void PainScale::keyPressEvent(QKeyEvent *event)
{
    const auto move = [this](int by) {
        choose(m_value ? std::clamp(*m_value + by, least, most) : (by > 0 ? least : most));
    };
    const bool tenth = m_oneTyped && event->key() == Qt::Key_0;
    m_oneTyped = false;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Left:
        // Towards where the numbers grow.
        move((event->key() == Qt::Key_Right) == isRightToLeft() ? -1 : 1);
        return;
    case Qt::Key_Up:
        move(1);
        return;
    case Qt::Key_Down:
        move(-1);
        return;
    case Qt::Key_PageUp:
        move(2);
        return;
    case Qt::Key_PageDown:
        move(-2);
        return;
    case Qt::Key_Home:
        choose(least);
        return;
    case Qt::Key_End:
        choose(most);
        return;
    default:
        break;
    }
    if (event->key() < Qt::Key_0 || event->key() > Qt::Key_9 ||
        (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int typed = event->key() - Qt::Key_0;
    m_oneTyped = typed == 1;
    choose(tenth ? most : typed);
}

bool PainScale::event(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange) {
        update();
    }
    return QWidget::event(event);
}

void PainScale::paintCell(QPainter &painter, int number) const
{
    const QRect cell = cellRect(number);
    const bool on = m_value == number;
    const bool below = m_value && number < *m_value;
    const bool under = m_under == number && isEnabled();
    if (on) {
        painter.fillRect(cell, m_theme.colour(isEnabled() ? Role::Primary : Role::TextMuted));
    } else if ((below || under) && isEnabled()) {
        painter.fillRect(cell, m_theme.colour(Role::PrimarySoft));
    }
    const int columns = twoRows(width()) ? columnsWhenNarrow : count;
    if (number % columns != 0 && !on && m_value != number - 1) {
        const int edge = isRightToLeft() ? cell.right() : cell.left();
        painter.fillRect(QRect(edge, cell.top(), 1, cell.height()), m_theme.colour(Role::Border));
    }
    if (number >= columns && !on && m_value != number - columns) {
        painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), m_theme.colour(Role::Border));
    }
    const Role ink = !isEnabled() ? (on ? Role::Surface : Role::TextMuted)
                     : on         ? Role::OnPrimary
                     : below      ? Role::Primary
                                  : Role::Text;
    painter.setPen(m_theme.colour(ink));
    paintTabular(painter, cell, m_theme.font(on ? TextStyle::Strong : TextStyle::Medium), QString::number(number));
}

void PainScale::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect scale = focusRect();
    const double radius = m_theme.px(metrics::controlRadius);
    QPainterPath clip;
    clip.addRoundedRect(scale, radius, radius);
    painter.save();
    painter.setClipPath(clip);
    painter.fillRect(scale, m_theme.colour(isEnabled() ? Role::Raised : Role::Background));
    for (int number = least; number <= most; ++number) {
        paintCell(painter, number);
    }
    painter.restore();
    paintBox(painter, m_theme, scale, radius, QColor(), {Role::BorderStrong, 1, !isEnabled()});

    painter.setFont(m_theme.font(TextStyle::Small));
    painter.setPen(m_theme.colour(Role::TextMuted));
    const QRect ends(0, scale.height(), width(), endsHeight());
    painter.drawText(ends, Qt::AlignLeft | Qt::AlignBottom, m_low);
    painter.drawText(ends, Qt::AlignRight | Qt::AlignBottom, m_high);
}

} // namespace calfwise
