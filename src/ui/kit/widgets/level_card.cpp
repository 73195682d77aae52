// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/level_card.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/level_header.h"
#include "ui/kit/widgets/panel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>

namespace calfwise {
namespace {

constexpr int greatestWidth = 1040;
constexpr int oneColumnBelow = 720;
constexpr int edgeWidth = 2;
constexpr int cardIcon = 48;
constexpr int noteIcon = 28;
constexpr int padding = 32;

std::size_t indexOf(LevelCard::Section section)
{
    return static_cast<std::size_t>(section);
}

} // namespace

LevelLook lookOf(Level level)
{
    switch (level) {
    case Level::Emergency:
        return {Role::LevelEmergency, Role::EmergencyFill, Role::OnEmergency, Role::OnEmergency, "stophand"};
    case Level::SameDay:
        return {Role::LevelSameDay, Role::LevelSameDaySoft, Role::Text, Role::LevelSameDay, "clock"};
    case Level::WithinDays:
        return {Role::LevelWithinDays, Role::LevelWithinDaysSoft, Role::Text, Role::LevelWithinDays, "calendar"};
    case Level::SeeSomeone:
        return {Role::LevelSeeSomeone, Role::LevelSeeSomeoneSoft, Role::Text, Role::LevelSeeSomeone, "person"};
    case Level::Incomplete:
        return {Role::LevelSeeSomeone, Role::LevelSeeSomeoneSoft, Role::Text, Role::LevelSeeSomeone, "lock"};
    case Level::SelfCare:
    case Level::SelfCareModified:
        break;
    }
    return {Role::LevelOk, Role::LevelOkSoft, Role::Text, Role::LevelOk, "list"};
}

LevelHeader::LevelHeader(const Theme &theme, Level level, const QString &levelWords, const QString &action,
                         QWidget *parent)
    : QWidget(parent), m_theme(theme), m_level(level)
{
    const LevelLook look = lookOf(level);
    auto *row = new QHBoxLayout(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *levelLabel = new Label(theme, TextStyle::ReadingStrong, levelWords, this);
    levelLabel->setRole(look.headerWord);
    auto *actionLabel = new Label(theme, TextStyle::Outcome, action, this);
    actionLabel->setRole(look.headerText);
    words->addWidget(levelLabel);
    words->addWidget(actionLabel);
    row->addWidget(new IconView(theme, QLatin1String(look.icon), look.headerWord, cardIcon, this), 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    const auto fit = [this, row] {
        row->setContentsMargins(m_theme.px(padding), m_theme.px(24), m_theme.px(padding), m_theme.px(20));
        row->setSpacing(m_theme.px(20));
        update();
    };
    fit();
    connect(&theme, &Theme::changed, this, fit);
}

void LevelHeader::paintEvent(QPaintEvent *)
{
    // Square at the bottom, round where the card is.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = m_theme.px(metrics::cardRadius) - edgeWidth;
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0, 0, 0, radius), radius, radius);
    painter.setClipRect(rect());
    painter.fillPath(shape, m_theme.colour(lookOf(m_level).headerFill));
}

LevelCard::LevelCard(const Theme &theme, Level level, const QString &levelWords, const QString &action, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_level(level), m_header(new LevelHeader(theme, level, levelWords, action, this)),
      m_grid(new QGridLayout), m_divider(new Divider(theme, Qt::Vertical, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(edgeWidth, edgeWidth, edgeWidth, edgeWidth);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_grid);
    for (QWidget *&part : m_sections) {
        part = new QWidget(this);
        auto *inside = new QVBoxLayout(part);
        inside->setContentsMargins(0, 0, 0, 0);
    }
    connect(&theme, &Theme::changed, this, &LevelCard::refresh);
    refresh();
}

QVBoxLayout *LevelCard::section(Section section) const
{
    return static_cast<QVBoxLayout *>(m_sections[indexOf(section)]->layout());
}

bool LevelCard::narrow() const
{
    return width() < m_theme.textPx(oneColumnBelow);
}

void LevelCard::refresh()
{
    setMaximumWidth(m_theme.textPx(greatestWidth));
    const int side = m_theme.px(padding);
    m_grid->setContentsMargins(side, m_theme.px(24), side, side);
    m_grid->setHorizontalSpacing(side);
    m_grid->setVerticalSpacing(m_theme.px(24));
    for (QWidget *part : m_sections) {
        part->layout()->setSpacing(m_theme.px(12));
    }
    arrange(narrow());
    update();
}

void LevelCard::arrange(bool oneColumn)
{
    m_oneColumn = oneColumn;
    const auto part = [this](Section which) { return m_sections[indexOf(which)]; };
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item;
    }
    m_divider->setVisible(!oneColumn);
    const auto put = [this](QWidget *each, int row, int column) { m_grid->addWidget(each, row, column, Qt::AlignTop); };
    if (oneColumn) {
        put(part(Section::Number), 0, 0);
        put(part(Section::Why), 1, 0);
        put(part(Section::WhatToSay), 2, 0);
        put(part(Section::UntilThen), 3, 0);
    } else {
        // Columns that share no rows: a long list on one side leaves no gap on the other.
        const auto stack = [this, part](Section upper, Section lower, int column) {
            auto *both = new QVBoxLayout;
            both->setSpacing(m_theme.px(24));
            both->addWidget(part(upper));
            both->addWidget(part(lower));
            both->addStretch(1);
            m_grid->addLayout(both, 0, column);
        };
        stack(Section::Why, Section::UntilThen, 0);
        stack(Section::Number, Section::WhatToSay, 2);
        m_grid->addWidget(m_divider, 0, 1);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(2, oneColumn ? 0 : 1);
}

void LevelCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (narrow() != m_oneColumn) {
        arrange(narrow());
    }
}

void LevelCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), m_theme.px(metrics::cardRadius), Role::Raised, {lookOf(m_level).ink, edgeWidth});
}

LevelNote::LevelNote(const Theme &theme, Level level, const QString &levelWords, const QString &action, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_level(level)
{
    const LevelLook look = lookOf(level);
    auto *row = new QHBoxLayout(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *levelLabel = new Label(theme, TextStyle::SmallStrong, levelWords, this);
    levelLabel->setRole(look.headerWord);
    auto *actionLabel = new Label(theme, TextStyle::Strong, action, this);
    actionLabel->setRole(look.headerText);
    words->addWidget(levelLabel);
    words->addWidget(actionLabel);
    words->addStretch();
    row->addWidget(new IconView(theme, QLatin1String(look.icon), look.headerWord, noteIcon, this), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(&theme, &Theme::changed, this, &LevelNote::refresh);
    refresh();
}

void LevelNote::refresh()
{
    const int side = m_theme.px(metrics::smallCardPadding);
    layout()->setContentsMargins(side, side, side, side);
    layout()->setSpacing(m_theme.px(12));
    update();
}

void LevelNote::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const LevelLook look = lookOf(m_level);
    paintBox(painter, m_theme, rect(), m_theme.px(metrics::cardRadius), look.headerFill, {look.ink, edgeWidth});
}

} // namespace calfwise
