// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where floor mode puts what it shows: LOOK.md, page 5.
#include "ui/figure/figure_view.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/ring_clock.h"
#include "ui/routine/floor_label.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/pressure_row.h"
#include "ui/routine/stop_panel.h"

#include <QBoxLayout>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

/// A window that is narrower than a screen counts as less high, so that the words still fit.
constexpr double widthToHeight = 0.62;
constexpr QSize smallBelow(1200, 780);
/// Of a small window's height, under the ring.
constexpr double smallFigure = 0.4;
/// The one line that is read from afar has room beside them.
constexpr double smallInstruction = 1.3;
/// Of its width, for ring and figure.
constexpr double smallColumn = 0.46;
// Thousandths of 1080 of the height.
constexpr int ringSize = 616;
constexpr int pageMarginX = 64;
constexpr int pageMarginY = 48;
constexpr int smallMarginY = 44;
constexpr int quietHeight = 76;
constexpr int buttonGap = 28;
constexpr int headGap = 40;

} // namespace

int FloorPage::unit() const
{
    return std::max(360, std::min(height(), static_cast<int>(width() * widthToHeight)));
}

int FloorPage::scaled(double thousandths) const
{
    return static_cast<int>(std::lround(thousandths * unit() / 1080.0));
}

/// Where a step has no figure there are its sentences; large text drops both and doubles the one line instead.
void FloorPage::arrange()
{
    delete m_floor->layout();
    sizeParts();
    m_floor->setGeometry(rect());
    auto *page = new QVBoxLayout(m_floor);
    page->setSizeConstraint(QLayout::SetNoConstraint);
    page->setSpacing(0);
    const bool small = width() < smallBelow.width() || height() < smallBelow.height();
    m_smallRoom = small && !isLargeText();
    if (m_smallRoom)
        arrangeSmall(*page);
    else
        arrangeWide(*page);
    page->addSpacing(scaled(buttonGap));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(24));
    buttons->addWidget(m_go, 3);
    buttons->addWidget(m_next, 3);
    buttons->addWidget(m_stop, 4);
    page->addLayout(buttons);
    page->activate();
    m_stopPanel->fit(rect(), unit(), m_stop->geometry());
    m_shownStep = static_cast<std::size_t>(-1);
    refresh();
}

void FloorPage::sizeParts()
{
    const int height = unit();
    for (FloorLabel *label : {m_name, m_progress, m_technique, m_cue, m_nextWord, m_coming})
        label->setScreenHeight(height);
    m_cue->setStyle(isLargeText() ? FloorText::Step : FloorText::Instruction,
                    isLargeText() ? QFont::Bold : QFont::Medium);
    m_side->setScreenHeight(height);
    for (Button *button : {m_go, m_next, m_stop, m_back, m_skip, m_less, m_more})
        button->setScreenHeight(height);
    // The rows of small steps are less high than the three buttons that matter, so that the figure keeps its room.
    for (Button *button : {m_back, m_skip, m_less, m_more, m_pressure->button(PressureFelt::TooMuch),
                           m_pressure->button(PressureFelt::JustRight), m_pressure->button(PressureFelt::TooLittle)})
        button->setFixedHeight(std::max(metrics::target, scaled(quietHeight)));
    m_pressure->setScreenHeight(height);
}

/// A long name beside the leg gets smaller rather than take a second line from the ring.
void FloorPage::fitName()
{
    const QFontMetrics large(theme().floorFont(FloorText::Step, unit()));
    const int beside = m_side->sizeHint().width() + m_progress->sizeHint().width() + 2 * scaled(headGap);
    const int room = width() - 2 * scaled(pageMarginX) - beside;
    const bool fits = m_nameWraps || large.horizontalAdvance(m_name->text()) <= room;
    m_name->setStyle(fits ? FloorText::Step : FloorText::Instruction, QFont::Bold);
}

QLayout *FloorPage::comingRow()
{
    auto *coming = new QHBoxLayout;
    coming->setSpacing(scaled(12));
    coming->addWidget(m_nextWord, 0, Qt::AlignTop);
    coming->addWidget(m_coming, 1, Qt::AlignTop);
    return coming;
}

/// Whether the ring stays where it is while a step has no figure.
void FloorPage::keepFigureRoom(bool keep)
{
    QSizePolicy policy = m_figure->sizePolicy();
    policy.setRetainSizeWhenHidden(keep);
    m_figure->setSizePolicy(policy);
}

void FloorPage::arrangeWide(QVBoxLayout &page)
{
    const bool narrow = width() < 1.6 * unit();
    m_nameWraps = isLargeText();
    m_ring->setFixedSize(scaled(ringSize), scaled(ringSize));
    keepFigureRoom(false);
    m_figure->setMinimumHeight(0);
    m_figure->setMaximumHeight(QWIDGETSIZE_MAX);
    m_listRoom = {width() - 2 * scaled(pageMarginX) - scaled(ringSize) - scaled(140),
                  scaled(ringSize) - scaled(208) - (narrow ? scaled(68) : 0)};

    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(headGap));
    head->addWidget(m_side, 0, Qt::AlignVCenter);
    head->addWidget(m_name, 1, Qt::AlignVCenter);
    auto *right = new QVBoxLayout;
    right->setSpacing(scaled(20));
    if (narrow)
        right->addWidget(m_progress);
    else
        head->addWidget(m_progress, 0, Qt::AlignVCenter);
    right->addWidget(m_technique);
    if (isLargeText()) {
        right->addWidget(m_cue, 1);
    } else {
        right->addWidget(m_figure, 1);
        right->addWidget(m_list, 1);
    }
    right->addWidget(m_pressure);
    right->addWidget(m_extras);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(scaled(80));
    middle->addWidget(m_ring);
    middle->addLayout(right, 1);
    auto *words = new QBoxLayout(narrow || isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    words->setSpacing(scaled(narrow ? 8 : 32));
    if (!isLargeText())
        words->addWidget(m_cue, 3);
    words->addLayout(comingRow(), 2);

    page.setContentsMargins(scaled(pageMarginX), scaled(pageMarginY), scaled(pageMarginX), scaled(pageMarginY));
    page.addLayout(head);
    page.addStretch(1);
    page.addSpacing(scaled(24));
    page.addLayout(middle);
    page.addStretch(1);
    page.addSpacing(scaled(24));
    page.addLayout(words);
}

/// The figure under the ring, all words beside them.
void FloorPage::arrangeSmall(QVBoxLayout &page)
{
    const int margin = scaled(smallMarginY);
    m_nameWraps = true;
    m_cue->setScreenHeight(static_cast<int>(unit() * smallInstruction));
    const int figure = static_cast<int>(height() * smallFigure);
    const int column = static_cast<int>(width() * smallColumn);
    const int gap = scaled(16);
    const int left = height() - 2 * margin - scaled(buttonGap) - m_go->sizeHint().height() - gap - figure;
    const int ring = std::clamp(left, scaled(ringSize / 3), std::min(column, scaled(ringSize)));
    m_ring->setFixedSize(ring, ring);
    m_figure->setFixedHeight(figure);
    keepFigureRoom(true);

    auto *shown = new QVBoxLayout;
    shown->setSpacing(gap);
    shown->addStretch(1);
    shown->addWidget(m_ring, 0, Qt::AlignHCenter);
    shown->addWidget(m_figure);
    shown->addStretch(1);
    auto *said = new QVBoxLayout;
    said->setSpacing(scaled(20));
    auto *head = new QHBoxLayout;
    head->addWidget(m_side);
    head->addStretch(1);
    head->addWidget(m_progress, 0, Qt::AlignVCenter);
    said->addLayout(head);
    said->addWidget(m_name);
    said->addWidget(m_technique);
    said->addWidget(m_cue);
    said->addWidget(m_list, 1);
    said->addStretch(1);
    said->addLayout(comingRow());
    said->addWidget(m_pressure);
    said->addWidget(m_extras);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(scaled(48));
    columns->addLayout(shown, 46);
    columns->addLayout(said, 54);
    m_listRoom = {width() - column - 2 * scaled(pageMarginX),
                  height() - 2 * margin - scaled(buttonGap) - m_go->sizeHint().height()};

    page.setContentsMargins(scaled(pageMarginX), margin, scaled(pageMarginX), margin);
    page.addLayout(columns, 1);
}

} // namespace calfwise
