// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/button.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"
#include "ui/kit/widgets/text_block.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace calfwise {
namespace {

// A button wider than this may wrap its words, so that large text does not widen the page.
constexpr int wrapBeyond = 280;

} // namespace

struct Button::Look {
    QColor fill;
    Edge edge;
    QColor ink;
    bool underlined = false;
};

Button::Button(const Theme &theme, Kind kind, const QString &text, QWidget *parent)
    : PaintedButton(theme, text, parent), m_kind(kind)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred, QSizePolicy::PushButton);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

// A running routine sets what is shown again at every tick: what stays as it was must not lay the page out and paint it
// again.
void Button::setKind(Kind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setHeight(Height height)
{
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
    update();
}

void Button::setSmall(bool on)
{
    if (on == m_small)
        return;
    m_small = on;
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name, Qt::Edge where)
{
    if (name == m_iconName && where == m_iconEdge)
        return;
    m_iconName = name;
    m_iconEdge = where;
    updateGeometry();
    update();
}

void Button::setNameOnly(const QString &name)
{
    setText({});
    setAccessibleName(name);
    setToolTip(name);
    updateGeometry();
}

void Button::setCaption(const QString &caption)
{
    if (caption == m_caption)
        return;
    m_caption = caption;
    setAccessibleDescription(caption);
    updateGeometry();
    update();
}

void Button::setLeftAligned(bool on)
{
    m_leftAligned = on;
    update();
}

void Button::setScreenHeight(int pixels)
{
    if (pixels == m_screenHeight)
        return;
    m_screenHeight = pixels;
    updateGeometry();
    update();
}

QFont Button::wordFont() const
{
    if (m_height == Height::Floor) {
        return theme().floorFont(FloorText::Button, m_screenHeight);
    }
    if (m_small) {
        return theme().font(TextStyle::SmallStrong);
    }
    return theme().font(m_height == Height::Normal ? TextStyle::Strong : TextStyle::ReadingStrong);
}

QFont Button::captionFont() const
{
    return m_height == Height::Floor ? theme().floorFont(FloorText::Caption, m_screenHeight)
                                     : theme().font(TextStyle::Small);
}

double Button::lineHeight() const
{
    return std::round(wordFont().pixelSize() * 1.6 / (m_height == Height::Floor ? 1.33 : 1));
}

double Button::captionHeight() const
{
    return m_caption.isEmpty() ? 0 : std::round(captionFont().pixelSize() * (m_height == Height::Floor ? 1.2 : 1.54));
}

int Button::leastHeight() const
{
    switch (m_height) {
    case Height::Normal:
        return theme().px(metrics::target);
    case Height::Main:
        return theme().px(metrics::mainButton);
    case Height::None:
        return theme().px(metrics::noneButton);
    case Height::Floor:
        return 120 * m_screenHeight / 1080;
    }
    return theme().px(metrics::target);
}

int Button::padding() const
{
    if (text().isEmpty()) {
        return 0;
    }
    switch (m_kind) {
    case Kind::Link:
        return 0;
    case Kind::Quiet:
        return theme().px(12);
    default:
        return theme().px(m_height == Height::None ? 32 : 20);
    }
}

int Button::iconSize() const
{
    if (m_height == Height::Floor) {
        return 44 * m_screenHeight / 1080;
    }
    return theme().px(m_small ? metrics::smallIcon : metrics::buttonIcon);
}

int Button::iconRoom() const
{
    if (m_iconName.isEmpty()) {
        return 0;
    }
    return iconSize() + (text().isEmpty()            ? 0
                         : m_height == Height::Floor ? 28 * m_screenHeight / 1080
                                                     : theme().px(12));
}

QSize Button::sizeHint() const
{
    if (text().isEmpty()) {
        return {leastHeight(), leastHeight()};
    }
    const QFontMetricsF words(wordFont());
    const QFontMetricsF captions(captionFont());
    const double width = std::max(words.horizontalAdvance(text()), captions.horizontalAdvance(m_caption));
    const int whole = static_cast<int>(std::ceil(width)) + 2 + iconRoom() + 2 * padding();
    return {whole, heightForWidth(whole)};
}

QSize Button::minimumSizeHint() const
{
    const QSize preferred = sizeHint();
    if (text().isEmpty()) {
        return preferred;
    }
    const int word = static_cast<int>(TextBlock::longestWord(wordFont(), text())) + iconRoom() + 2 * padding();
    // Floor mode gives its buttons their places: there they may be as narrow as a word.
    const int wrapped = m_height == Height::Floor
                            ? static_cast<int>(TextBlock::longestWord(captionFont(), m_caption)) + 2 * padding()
                            : theme().px(wrapBeyond);
    return {std::min(preferred.width(), std::max(word, wrapped)), leastHeight()};
}

int Button::heightForWidth(int width) const
{
    const int words =
        m_measure.heightFor(theme(), {{{text()}}, wordFont(), lineHeight()}, width - iconRoom() - 2 * padding());
    const int caption = m_caption.isEmpty()
                            ? 0
                            : m_captionMeasure.heightFor(theme(), {{{m_caption}}, captionFont(), captionHeight()},
                                                         width - iconRoom() - 2 * padding());
    const int content = words + caption;
    return std::max(leastHeight(), content + theme().px(8));
}

Button::Look Button::look() const
{
    const auto c = [this](Role role) { return theme().colour(role); };
    if (!isEnabled()) {
        const bool bare = m_kind == Kind::Link;
        return {
            bare ? QColor() : c(Role::Background), {Role::BorderStrong, bare ? 0.0 : 1.0, true}, c(Role::TextMuted)};
    }
    switch (m_kind) {
    case Kind::Primary:
        return {isDown() ? c(Role::PrimaryHover) : mixed(c(Role::Primary), c(Role::PrimaryHover), hovered()),
                {Role::Primary, 0},
                c(Role::OnPrimary)};
    case Kind::Secondary:
        if (isDown() || isChecked()) {
            return {c(Role::PrimarySoft), {Role::Primary, 2}, c(Role::Text)};
        }
        return {mixed(c(Role::Surface), c(Role::Background), hovered()), {Role::BorderStrong}, c(Role::Text)};
    case Kind::Urgent:
        return {mixed(c(Role::Raised), c(Role::LevelSameDaySoft), isDown() ? 1 : hovered()),
                {Role::LevelSameDay, 2},
                c(Role::Text)};
    case Kind::Stop:
        return {mixed(c(Role::Surface), c(Role::LevelEmergencySoft), isDown() ? 1 : hovered()),
                {Role::LevelEmergency, m_height == Height::Floor ? 4.0 * m_screenHeight / 1080 : 2.0},
                c(Role::LevelEmergency)};
    case Kind::Quiet: {
        QColor soft = c(Role::PrimarySoft);
        soft.setAlphaF(isDown() ? 1.0F : static_cast<float>(hovered()));
        return {soft, {Role::Primary, 0}, c(Role::Primary), isDown()};
    }
    case Kind::Link:
        return {QColor(), {Role::Primary, 0}, c(Role::Primary), isDown() || hovered() > 0.5};
    }
    return {};
}

// A layout may give it more height than it needs, since a height that follows the width cannot be fixed; it then stays
// in the middle of what it got.
QRect Button::focusRect() const
{
    const int tall = std::min(height(), std::max(heightForWidth(width()), minimumHeight()));
    return {0, (height() - tall) / 2, width(), tall};
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look shown = look();
    const int radius = m_height == Height::Floor ? 10 * m_screenHeight / 1080 : theme().px(metrics::controlRadius);
    if (shown.fill.isValid() || shown.edge.width > 0) {
        paintBox(painter, theme(), focusRect(), radius, shown.fill, shown.edge);
    }
    if (m_kind == Kind::Primary && isDown() && isEnabled()) {
        // The inner edge of the pressed state: a line on the fill, 2 px inside.
        paintBox(painter, theme(), QRectF(focusRect()).adjusted(2, 2, -2, -2), std::max(0, radius - 2), QColor(),
                 {Role::OnPrimary, 2});
    }
    QFont font = wordFont();
    font.setUnderline(shown.underlined);
    painter.setFont(font);
    paintContent(painter, shown.ink);
}

void Button::paintContent(QPainter &painter, const QColor &ink) const
{
    const double room = std::max(1, width() - iconRoom() - 2 * padding());
    const TextBlock words(theme(), {{text()}}, painter.font(), lineHeight(), room);
    const TextBlock caption(theme(), {{m_caption}}, captionFont(), captionHeight(), room);
    const double textWidth = text().isEmpty() ? 0 : std::max(words.naturalWidth(), caption.naturalWidth());
    const double whole = textWidth + iconRoom();
    const bool flush = m_leftAligned || m_kind == Kind::Link;
    const double left = flush ? padding() : (width() - whole) / 2;
    const bool iconFirst = m_iconEdge == Qt::LeftEdge;
    const double size = iconSize();
    const auto seen = [this](double x, double wide) { return isRightToLeft() ? width() - x - wide : x; };
    if (!m_iconName.isEmpty()) {
        const double x = seen(iconFirst ? left : left + whole - size, size);
        paintIcon(painter, m_iconName, ink, QRectF(x, (height() - size) / 2, size, size));
    }
    if (text().isEmpty()) {
        return;
    }
    const double x = seen(iconFirst ? left + iconRoom() : left, textWidth);
    const double top = (height() - words.height() - (m_caption.isEmpty() ? 0 : caption.height())) / 2;
    const bool leftLines = flush || !m_caption.isEmpty();
    const Qt::Alignment lead = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    words.paint(painter, {x, top}, textWidth, leftLines ? lead : Qt::AlignHCenter, ink);
    if (!m_caption.isEmpty()) {
        caption.paint(painter, {x, top + words.height()}, textWidth, lead, ink);
    }
}

} // namespace calfwise
