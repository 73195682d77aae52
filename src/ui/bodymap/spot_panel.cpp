// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bodymap/spot_panel.h"

#include "ui/bodymap/spot_words.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/check_row.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/map_key.h"
#include "ui/widgets/pain_question.h"
#include "ui/widgets/pop_over.h"
#include "ui/widgets/scroll_area.h"

#include <QBoxLayout>

namespace calfwise {

namespace {

QHBoxLayout *row(QBoxLayout *into, int spacing)
{
    auto *made = new QHBoxLayout;
    made->setSpacing(spacing);
    into->addLayout(made);
    return made;
}

} // namespace

SpotPanel::SpotPanel(const Theme &theme, Journey &journey, QWidget *parent)
    : Panel(theme, Role::Background, Qt::LeftEdge, parent), m_theme(theme), m_journey(journey),
      m_scroll(new ScrollArea(theme, Role::Background)),
      m_continue(new Button(theme, Button::Kind::Primary, tr("Continue to symptoms")))
{
    m_continue->setHeight(Button::Height::Main);
    m_continue->setIconName(QStringLiteral("right"), Qt::RightEdge);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_scroll, 1);
    // The scroll area keeps room for the focus ring inside; the button stands flush with what is in it.
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::ringSpace, 0, metrics::ringSpace, 0);
    foot->addWidget(m_continue);
    layout->addLayout(foot);
    connect(m_continue, &Button::clicked, this, &SpotPanel::continueRequested);
    connect(&journey, &Journey::pictureChanged, this, &SpotPanel::refreshIfChanged, Qt::QueuedConnection);
    connect(&theme, &Theme::changed, this, &SpotPanel::refresh);
    refresh();
}

void SpotPanel::setView(View view)
{
    if (m_view == view)
        return;
    m_view = view;
    refresh();
}

void SpotPanel::setSmall(bool small)
{
    if (m_small == small)
        return;
    m_small = small;
    refresh();
}

void SpotPanel::stopAdding()
{
    if (!m_adding)
        return;
    m_adding = false;
    emit addingChanged(false);
}

Picture SpotPanel::unrated() const
{
    Picture picture = m_journey.picture();
    for (MarkedSpot &spot : picture.spots)
        spot.intensity.reset();
    return picture;
}

void SpotPanel::refreshIfChanged()
{
    if (m_shown != unrated() || m_shownSpot != m_journey.currentSpot() || m_shownUndo != m_journey.canUndo())
        refresh();
}

void SpotPanel::refresh()
{
    m_shown = unrated();
    m_shownSpot = m_journey.currentSpot();
    m_shownUndo = m_journey.canUndo();
    const int pad = m_theme.px(m_small ? 16 : 24);
    layout()->setContentsMargins(pad - metrics::ringSpace, pad - metrics::ringSpace, pad - metrics::ringSpace, pad);
    static_cast<QVBoxLayout *>(layout())->setSpacing(m_theme.px(12));
    m_elsewhere = nullptr;

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(m_small ? 12 : 16));
    buildHead(column);
    const auto current = m_journey.currentSpot();
    if (current)
        buildSpot(column, m_journey.picture().spots[*current]);
    else
        buildEmpty(column);
    buildPain(column);
    column->addStretch(1);
    m_scroll->setContent(content);
}

void SpotPanel::buildHead(QBoxLayout *layout)
{
    const Picture &picture = m_journey.picture();
    QHBoxLayout *head = row(layout, m_theme.px(8));
    if (const auto current = m_journey.currentSpot()) {
        head->addWidget(new Tag(m_theme, tr("Spot %1 of %2").arg(*current + 1).arg(picture.spots.size())));
        if (picture.spots.size() > 1) {
            auto *next = new Button(m_theme, Button::Kind::Quiet, {});
            next->setIconName(QStringLiteral("chev"));
            next->setNameOnly(tr("Next spot"));
            connect(next, &Button::clicked, this, [this] {
                m_journey.setCurrentSpot((*m_journey.currentSpot() + 1) % m_journey.picture().spots.size());
            });
            head->addWidget(next);
        }
    }
    head->addWidget(new Tag(m_theme, legTitle(m_journey.leg())));
    head->addStretch(1);
    if (m_journey.canUndo()) {
        auto *undo = new Button(m_theme, Button::Kind::Link, tr("Undo"));
        undo->setIconName(QStringLiteral("undo"));
        connect(undo, &Button::clicked, &m_journey, &Journey::undo, Qt::QueuedConnection);
        head->addWidget(undo);
    }
}

void SpotPanel::buildEmpty(QBoxLayout *layout)
{
    layout->addWidget(new EmptyState(m_theme, QStringLiteral("target"), tr("Tap where it is sore"),
                                     tr("Press along your %1 with a finger. Then tap the same place on the drawing.")
                                         .arg(legName(m_journey.leg()))));
    buildActions(layout);
}

void SpotPanel::buildSpot(QBoxLayout *layout, const MarkedSpot &spot)
{
    const SpotWords words = wordsFor(m_journey.core(), m_journey.map(), spot);
    auto *names = new QVBoxLayout;
    names->setSpacing(m_theme.px(4));
    names->addWidget(new Label(m_theme, TextStyle::Title, words.name));
    auto *anatomical = new Label(m_theme, TextStyle::Small, words.anatomical);
    anatomical->setRole(Role::TextMuted);
    names->addWidget(anatomical);
    layout->addLayout(names);

    if (!words.noPress.isEmpty()) {
        auto *card = new Card(m_theme);
        card->setSmall(true);
        card->setEdge(Role::NoPress, 2);
        card->body()->addWidget(new Label(m_theme, TextStyle::Strong, tr("Do not press here")));
        card->body()->addWidget(new Label(m_theme, TextStyle::Body, words.noPress));
        layout->addWidget(card);
    }
    if (!words.feels.isEmpty()) {
        auto *feels = new QVBoxLayout;
        feels->setSpacing(0);
        feels->addWidget(new Label(m_theme, TextStyle::Strong,
                                   words.point ? tr("What it usually feels like") : tr("About this muscle")));
        feels->addWidget(new Label(m_theme, TextStyle::Body, words.feels));
        layout->addLayout(feels);
    }
    if (words.point)
        buildReferral(layout, *words.point);
    buildOthers(layout, words.others);
    layout->addWidget(new Divider(m_theme));

    auto *question =
        new PainQuestion(m_theme, m_small ? tr("How sore when pressed?") : tr("How sore is it when you press?"));
    question->setValue(spot.intensity);
    connect(question, &PainQuestion::chosen, this, [this](int value) { m_journey.setIntensity(value); });
    layout->addWidget(question);
    buildActions(layout);
}

void SpotPanel::buildReferral(QBoxLayout *layout, const TriggerPoint &point)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(m_theme.px(4));
    box->addWidget(new Label(m_theme, TextStyle::Strong, tr("Where it sends pain")));
    const auto add = [&](MapMark mark, const QString &text) {
        QHBoxLayout *line = row(box, m_theme.px(12));
        line->addWidget(new Swatch(m_theme, mark), 0, Qt::AlignTop);
        line->addWidget(new Label(m_theme, TextStyle::Body, text), 1);
    };
    if (!point.essential.empty())
        add(MapMark::PainOften, tr("Often: %1").arg(zoneNames(m_journey.core(), point.essential)));
    if (!point.spillover.empty())
        add(MapMark::PainSometimes, tr("Sometimes: %1").arg(zoneNames(m_journey.core(), point.spillover)));
    std::vector<ZoneId> zones = point.essential;
    zones.insert(zones.end(), point.spillover.begin(), point.spillover.end());
    if (const auto view = viewShowing(m_journey.map(), m_view, zones)) {
        auto *link = new Button(m_theme, Button::Kind::Link, tr("See the rest: %1").arg(viewName(*view)));
        link->setSmall(true);
        connect(
            link, &Button::clicked, this, [this, view] { emit viewRequested(*view); }, Qt::QueuedConnection);
        box->addWidget(link, 0, Qt::AlignLeft);
    }
    layout->addLayout(box);
}

void SpotPanel::buildOthers(QBoxLayout *layout, const std::vector<const TriggerPoint *> &others)
{
    if (others.empty())
        return;
    auto *box = new QVBoxLayout;
    box->setSpacing(m_theme.px(4));
    box->addWidget(new Label(m_theme, TextStyle::Strong, tr("Also near your spot")));
    for (const TriggerPoint *other : others) {
        auto *choose = new Button(m_theme, Button::Kind::Link, toQt(other->name));
        choose->setSmall(true);
        connect(
            choose, &Button::clicked, this, [this, id = other->id] { m_journey.setCurrentSpotPoint(id); },
            Qt::QueuedConnection);
        box->addWidget(choose, 0, Qt::AlignLeft);
    }
    layout->addLayout(box);
}

void SpotPanel::buildPain(QBoxLayout *layout)
{
    const Picture &picture = m_journey.picture();
    if (picture.pain.empty())
        return;
    layout->addWidget(new Label(m_theme, TextStyle::Strong, tr("It also hurts here")));
    for (const ZoneId &id : picture.pain) {
        const PainZone *zone = m_journey.core().zone(id);
        auto *chip = new Chip(m_theme, Chip::Kind::Removable, zone ? capitalised(toQt(zone->name)) : toQt(id.value()));
        connect(
            chip, &Chip::clicked, this, [this, id] { m_journey.setPain(id, false); }, Qt::QueuedConnection);
        layout->addWidget(chip, 0, Qt::AlignLeft);
    }
}

void SpotPanel::buildActions(QBoxLayout *layout)
{
    QBoxLayout *actions = layout;
    if (m_small)
        actions = row(layout, m_theme.px(8));
    const bool hasSpot = m_journey.currentSpot().has_value();
    if (hasSpot) {
        auto *add = new Button(m_theme, Button::Kind::Secondary,
                               m_adding  ? tr("Tap the next spot")
                               : m_small ? tr("Add spot")
                                         : tr("Add another spot"));
        add->setIconName(QStringLiteral("plus"));
        connect(
            add, &Button::clicked, this,
            [this] {
                m_adding = !m_adding;
                emit addingChanged(m_adding);
                refresh();
            },
            Qt::QueuedConnection);
        actions->addWidget(add, 0, Qt::AlignLeft);
    }
    m_elsewhere =
        new Button(m_theme, Button::Kind::Link, m_small ? tr("Hurts elsewhere?") : tr("It hurts somewhere else"));
    if (!m_small)
        m_elsewhere->setIconName(QStringLiteral("help"));
    connect(m_elsewhere, &Button::clicked, this, &SpotPanel::openPainList);
    actions->addWidget(m_elsewhere, 0, Qt::AlignLeft);
    if (hasSpot) {
        auto *remove = new Button(m_theme, Button::Kind::Link, tr("Remove this spot"));
        if (!m_small)
            remove->setIconName(QStringLiteral("x"));
        connect(
            remove, &Button::clicked, this,
            [this] {
                m_journey.removeCurrentSpot();
                emit spotRemoved();
            },
            Qt::QueuedConnection);
        layout->addWidget(remove, 0, Qt::AlignLeft);
    }
}

void SpotPanel::openPainList()
{
    auto *list = new PopOver(m_theme, tr("Where else does it hurt?"), window());
    auto *scroll = new ScrollArea(m_theme, Role::Raised);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(8));
    for (const PainZone &zone : m_journey.core().zones) {
        auto *choice = new CheckRow(m_theme, capitalised(toQt(zone.name)));
        choice->setChecked(m_journey.picture().pain.contains(zone.id));
        connect(choice, &CheckRow::toggled, this, [this, id = zone.id](bool on) { m_journey.setPain(id, on); });
        column->addWidget(choice);
    }
    scroll->setContent(content);
    scroll->setMinimumHeight(std::min(m_theme.px(420), window()->height() / 2));
    list->body()->addWidget(scroll, 1);
    connect(list, &PopOver::closed, list, &QObject::deleteLater);
    list->openUnder(m_elsewhere);
}

} // namespace calfwise
