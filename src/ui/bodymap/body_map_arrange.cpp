// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand on the map's page, by its width and the size of its text.
#include "ui/bodymap/body_map_page.h"

#include "ui/bodymap/spot_panel.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/map_key.h"
#include "ui/kit/widgets/segmented.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <initializer_list>

namespace calfwise {

namespace {

// Of the page with its panel, at the usual size of text.
constexpr int leastWidth = 1060;
constexpr int leastSmallWidth = 930;

} // namespace

/// The views and the legs stand side by side where their words have the room for it; with the usual text they always
/// do.
bool BodyMapPage::wantsLists() const
{
    if (isLargeText())
        return true;
    return theme().textScale() > 1 && width() < theme().textPx(isSmall() ? leastSmallWidth : leastWidth);
}

/// LOOK.md, page 1: wide, small and 200 % differ in which switches are lists and where the zoom stands.
void BodyMapPage::arrange()
{
    const bool lists = wantsLists();
    const bool narrow = isSmall() || lists;
    delete layout();

    const int gap = theme().px(12);
    auto *top = new QHBoxLayout;
    top->setSpacing(gap);
    m_heading->setVisible(!lists);
    m_lead->setVisible(!narrow);
    m_views->setVisible(!lists);
    m_viewList->setVisible(lists);
    m_layers->setVisible(!narrow && m_view != View::Sole);
    m_layerTitle->setVisible(!narrow && m_view != View::Sole);
    m_layerList->setVisible(narrow && m_view != View::Sole);
    m_key->setVisible(!narrow);
    m_keyButton->setVisible(isSmall() && !lists);
    for (QWidget *part : std::initializer_list<QWidget *>{m_zoomOut, m_zoomIn})
        part->setVisible(!lists);
    m_zoomLevel->setVisible(!narrow);
    m_zoomBox->setDirection(narrow && !lists ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_zoomBox->setSpacing(theme().px(4));

    auto *second = new QHBoxLayout;
    second->setSpacing(gap);
    const int panel = lists ? theme().px(444) : theme().px(isSmall() ? 348 : 400);
    const int switches = m_side->sizeHint().width() + m_viewList->sizeHint().width() + 2 * margin();
    m_oneAtATime = lists && width() < panel + switches;
    if (m_oneAtATime) {
        top->addWidget(m_panes);
        top->addStretch(1);
        top->addWidget(m_side);
        second->addWidget(m_viewList);
        second->addWidget(m_layerList);
        second->addStretch(1);
        second->addWidget(m_zoom);
    } else if (lists) {
        top->addWidget(m_side);
        top->addStretch(1);
        top->addWidget(m_viewList);
        second->addWidget(m_layerList);
        second->addStretch(1);
        second->addWidget(m_zoom);
    } else {
        top->addWidget(m_heading, 0, Qt::AlignBottom);
        top->addWidget(m_lead, 0, Qt::AlignBottom);
        top->addStretch(1);
        top->addWidget(m_side);
        second->addWidget(m_views);
        second->addStretch(1);
        if (narrow)
            second->addWidget(m_layerList);
        else
            second->addWidget(m_zoom);
    }
    auto *stage = static_cast<QGridLayout *>(m_stage->layout());
    if (narrow && !lists)
        stage->addWidget(m_zoom, 2, 1, Qt::AlignBottom | Qt::AlignRight);

    auto *left = new QVBoxLayout;
    left->setContentsMargins(margin(), theme().px(narrow ? 12 : 16), margin(), theme().px(12));
    left->setSpacing(theme().px(narrow ? 8 : 12));
    left->addLayout(top);
    left->addLayout(second);
    left->addWidget(m_stage, 1);

    arrangePanes(left, panel);
    m_panel->setSmall(narrow);
    m_canvas->setLeftInset(narrow ? 0 : theme().px(112));
    const int clear = theme().px(8);
    const QWidget *key = narrow ? static_cast<QWidget *>(m_keyButton) : m_key;
    m_canvas->setLabelInsets(lists ? 0 : key->sizeHint().width() + clear,
                             narrow && !lists ? m_zoom->sizeHint().width() + clear : 0);
    m_canvas->setBothLegs(m_bothLegs && !lists);
    refresh();
}

/// Map and panel stand side by side. Where the text is too large for that, a switch shows one or the other.
void BodyMapPage::arrangePanes(QBoxLayout *map, int panelWidth)
{
    auto *page = new QBoxLayout(m_oneAtATime ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    page->setContentsMargins({});
    page->setSpacing(0);
    const bool panelAlone = m_oneAtATime && m_showsPanel;
    page->addLayout(map, panelAlone ? 0 : 1);
    page->addWidget(m_panel, panelAlone ? 1 : 0);
    m_panes->setVisible(m_oneAtATime);
    m_panel->setMinimumWidth(m_oneAtATime ? 0 : panelWidth);
    m_panel->setMaximumWidth(m_oneAtATime ? QWIDGETSIZE_MAX : panelWidth);
    m_panel->setVisible(!m_oneAtATime || m_showsPanel);
    for (QWidget *part : std::initializer_list<QWidget *>{m_side, m_zoom, m_stage})
        part->setVisible(!panelAlone);
    if (panelAlone) {
        for (QWidget *part : std::initializer_list<QWidget *>{m_viewList, m_layerList})
            part->hide();
    }
}

void BodyMapPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Only with larger text is it laid out by the width. Later: the layout that is put away here is the one that is
    // being resized.
    if (theme().textScale() > 1 && event->size().width() != event->oldSize().width())
        QMetaObject::invokeMethod(
            this, [this] { arrange(); }, Qt::QueuedConnection);
}

} // namespace calfwise
