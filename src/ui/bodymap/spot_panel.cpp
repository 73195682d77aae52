// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bodymap/spot_panel.h"

#include "domain/screening/spot.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/empty_state.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/map_key.h"
#include "ui/kit/widgets/pain_question.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/words.h"
#include "ui/map/spot_words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>

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

SpotPanel::SpotPanel(const Theme &theme, CaseModel &caseModel, QWidget *parent)
    : Panel(theme, Role::Background, Qt::LeftEdge, parent), m_theme(theme), m_case(caseModel),
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
    connect(&caseModel, &CaseModel::pictureChanged, this, &SpotPanel::refreshIfChanged, Qt::QueuedConnection);
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
    if (m_finder)
        m_finder->setSmall(small);
    refresh();
}

void SpotPanel::setShownPoint(const std::optional<TriggerPointId> &point)
{
    if (m_point == point)
        return;
    m_point = point;
    refresh();
}

const TriggerPoint *SpotPanel::shownPoint() const
{
    return m_point ? m_case.core().point(*m_point) : nullptr;
}

MapFinder &SpotPanel::finder()
{
    if (m_finder)
        return *m_finder;
    m_finder = new MapFinder(m_theme, m_case, this);
    m_finder->hide();
    m_finder->setSmall(m_small);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_finder, 1);
    connect(m_finder, &MapFinder::closed, this, &SpotPanel::closeFinder);
    connect(m_finder, &MapFinder::taskChanged, this, &SpotPanel::finderChanged);
    connect(m_finder, &MapFinder::placeChosen, this, &SpotPanel::placeChosen);
    connect(m_finder, &MapFinder::pointChosen, this, &SpotPanel::pointChosen);
    return *m_finder;
}

void SpotPanel::openFinder(MapFinder::Task task)
{
    finder().setTask(task);
    m_finder->field()->clear();
    m_scroll->hide();
    m_finder->show();
    m_finder->refresh();
    emit finderChanged();
    m_finder->takeFocus();
}

void SpotPanel::closeFinder()
{
    if (!isFinding())
        return;
    const bool hadFocus = m_finder->isAncestorOf(QApplication::focusWidget());
    const QString cameFrom = linkName(m_finder->task());
    m_finder->hide();
    m_scroll->show();
    refresh();
    emit finderChanged();
    // Back to the link that it came from, which has been made again.
    for (auto *link : m_scroll->content()->findChildren<Button *>()) {
        if (hadFocus && link->accessibleName() == cameFrom)
            link->setFocus(Qt::OtherFocusReason);
    }
}

bool SpotPanel::isFinding() const
{
    return m_finder && !m_finder->isHidden();
}

bool SpotPanel::picksPain() const
{
    return isFinding() && m_finder->task() == MapFinder::Task::Pain;
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
    Picture picture = m_case.picture();
    for (MarkedSpot &spot : picture.spots)
        spot.intensity.reset();
    return picture;
}

void SpotPanel::refreshIfChanged()
{
    if (isFinding())
        m_finder->refresh();
    if (m_shown != unrated() || m_shownSpot != m_case.currentSpot() || m_shownUndo != m_case.canUndo())
        refresh();
}

void SpotPanel::refresh()
{
    m_shown = unrated();
    m_shownSpot = m_case.currentSpot();
    m_shownUndo = m_case.canUndo();
    const int pad = m_theme.px(m_small ? 16 : 24);
    layout()->setContentsMargins(pad - metrics::ringSpace, pad - metrics::ringSpace, pad - metrics::ringSpace, pad);
    static_cast<QVBoxLayout *>(layout())->setSpacing(m_theme.px(12));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(m_small ? 12 : 16));
    buildHead(column);
    const auto current = m_case.currentSpot();
    if (const TriggerPoint *point = shownPoint())
        buildShownPoint(column, *point);
    else if (current)
        buildSpot(column, m_case.picture().spots[*current]);
    else
        buildEmpty(column);
    buildPain(column);
    column->addStretch(1);
    m_scroll->setContent(content);
    // What is made comes last in the order: before the button that leads on it's read, and reached.
    QWidget *before = m_scroll;
    for (auto *each : content->findChildren<QWidget *>()) {
        if (each->focusPolicy() & Qt::TabFocus) {
            setTabOrder(before, each);
            before = each;
        }
    }
    setTabOrder(before, m_continue);
}

void SpotPanel::buildHead(QBoxLayout *layout)
{
    const Picture &picture = m_case.picture();
    QHBoxLayout *head = row(layout, m_theme.px(8));
    if (shownPoint()) {
        head->addWidget(new Tag(m_theme, tr("Not marked yet")));
    } else if (const auto current = m_case.currentSpot()) {
        head->addWidget(new Tag(m_theme, tr("Spot %1 of %2").arg(*current + 1).arg(picture.spots.size())));
        if (picture.spots.size() > 1) {
            auto *next = new Button(m_theme, Button::Kind::Quiet, {});
            next->setIconName(QStringLiteral("chev"));
            next->setNameOnly(tr("Next spot"));
            connect(next, &Button::clicked, this, [this] {
                if (const auto shown = m_case.currentSpot())
                    m_case.setCurrentSpot((*shown + 1) % m_case.picture().spots.size());
            });
            head->addWidget(next);
        }
    }
    head->addWidget(new Tag(m_theme, legTitle(m_case.leg())));
    head->addStretch(1);
    // Beside the tags of the greatest text there is no room left.
    if (m_theme.textScale() > 2.01)
        head = row(layout, 0);
    if (m_case.canUndo()) {
        auto *undo = new Button(m_theme, Button::Kind::Link, tr("Undo"));
        undo->setIconName(QStringLiteral("undo"));
        connect(undo, &Button::clicked, &m_case, &CaseModel::undo, Qt::QueuedConnection);
        head->addWidget(undo, 0, Qt::AlignLeft);
    }
}

void SpotPanel::buildEmpty(QBoxLayout *layout)
{
    layout->addWidget(new EmptyState(
        m_theme, QStringLiteral("target"), tr("Tap where it is sore"),
        tr("Press along your %1 with a finger. Then tap the same place on the drawing.").arg(legName(m_case.leg()))));
    buildActions(layout);
}

void SpotPanel::buildSpot(QBoxLayout *layout, const MarkedSpot &spot)
{
    const SpotWords words = wordsFor(m_case.core(), m_case.map(), spot);
    buildNames(layout, words.name, words.anatomical);
    buildNoPress(layout, words.noPress);
    buildText(layout, words.point ? tr("What it usually feels like") : tr("About this muscle"), words.feels);
    if (words.point)
        buildReferral(layout, *words.point);
    layout->addWidget(new Divider(m_theme));

    auto *question =
        new PainQuestion(m_theme, m_small ? tr("How sore when pressed?") : tr("How sore is it when you press?"));
    question->setValue(spot.intensity);
    connect(question, &PainQuestion::chosen, this, [this](int value) { m_case.setIntensity(value); });
    layout->addWidget(question);
    buildOthers(layout, words.others);
    buildActions(layout);
}

/// Nothing of the person's is shown here: neither a spot nor its rating belongs to what is only looked at.
void SpotPanel::buildShownPoint(QBoxLayout *layout, const TriggerPoint &point)
{
    buildNames(layout, toQt(point.name), toQt(point.anatomical));
    buildNoPress(layout, point.selfPressure ? QString() : toQt(point.noPress));
    buildText(layout, tr("Where it is"), toQt(point.where));
    layout->addWidget(new Label(
        m_theme, TextStyle::Body,
        point.selfPressure ? tr("Press there on your %1 with a finger. If it’s sore, tap it on the drawing.")
                                 .arg(legName(m_case.leg()))
                           : tr("If it hurts there on your %1, tap it on the drawing.").arg(legName(m_case.leg()))));
    buildText(layout, tr("What it usually feels like"), toQt(point.feels));
    buildReferral(layout, point);
    layout->addWidget(new Divider(m_theme));
    const auto current = m_case.currentSpot();
    auto *back = new Button(m_theme, Button::Kind::Secondary,
                            current ? tr("Back to spot %1").arg(*current + 1) : tr("Look elsewhere"));
    back->setIconName(QStringLiteral("left"));
    connect(back, &Button::clicked, this, &SpotPanel::shownPointClosed, Qt::QueuedConnection);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(findLink(MapFinder::Task::Pain), 0, Qt::AlignLeft);
    layout->addWidget(findLink(MapFinder::Task::Spot), 0, Qt::AlignLeft);
}

void SpotPanel::buildNames(QBoxLayout *layout, const QString &name, const QString &anatomical)
{
    auto *names = new QVBoxLayout;
    names->setSpacing(m_theme.px(4));
    names->addWidget(new Label(m_theme, TextStyle::Title, name));
    auto *latin = new Label(m_theme, TextStyle::Small, anatomical);
    latin->setRole(Role::TextMuted);
    names->addWidget(latin);
    layout->addLayout(names);
}

void SpotPanel::buildNoPress(QBoxLayout *layout, const QString &why)
{
    if (why.isEmpty())
        return;
    auto *card = new Card(m_theme);
    card->setSmall(true);
    card->setEdge(Role::NoPress, 2);
    card->body()->addWidget(new Label(m_theme, TextStyle::Strong, tr("Do not press here")));
    card->body()->addWidget(new Label(m_theme, TextStyle::Body, why));
    layout->addWidget(card);
}

void SpotPanel::buildText(QBoxLayout *layout, const QString &heading, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *box = new QVBoxLayout;
    box->setSpacing(0);
    box->addWidget(new Label(m_theme, TextStyle::Strong, heading));
    box->addWidget(new Label(m_theme, TextStyle::Body, text));
    layout->addLayout(box);
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
        add(MapMark::PainOften, tr("Often: %1").arg(zoneNames(m_case.core(), point.essential)));
    if (!point.spillover.empty())
        add(MapMark::PainSometimes, tr("Sometimes: %1").arg(zoneNames(m_case.core(), point.spillover)));
    std::vector<ZoneId> zones = point.essential;
    zones.insert(zones.end(), point.spillover.begin(), point.spillover.end());
    if (const auto view = viewShowing(m_case.map(), m_view, zones)) {
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
    box->setSpacing(0);
    box->addWidget(new Label(m_theme, TextStyle::Strong, tr("Also near your spot")));
    for (const TriggerPoint *other : others) {
        auto *choose = new Button(m_theme, Button::Kind::Link, toQt(other->name));
        choose->setSmall(true);
        connect(
            choose, &Button::clicked, this, [this, other] { takeFor(*other); }, Qt::QueuedConnection);
        box->addWidget(choose, 0, Qt::AlignLeft);
    }
    layout->addLayout(box);
}

/// The spot stays where the finger was if the point is that near; else it was the other place that was meant. A point
/// chosen by name goes before what the layer showed.
void SpotPanel::takeFor(const TriggerPoint &point)
{
    const auto current = m_case.currentSpot();
    if (!current)
        return;
    const MarkedSpot spot = m_case.picture().spots[*current];
    const bool near = liesNear(point, spot);
    // Meanwhile another spot, on a side that the point does not show on, may have become the current one.
    const auto place = point.positions.find(spot.view);
    if (place == point.positions.end())
        return;
    if (!near || isMarkedDeeper(spot, m_case.map(), m_case.core().points))
        m_case.moveCurrentSpot(spot.view, near ? spot.position : place->second);
    m_case.setCurrentSpotPoint(point.id);
}

void SpotPanel::buildPain(QBoxLayout *layout)
{
    const Picture &picture = m_case.picture();
    if (picture.pain.empty())
        return;
    layout->addWidget(new Label(m_theme, TextStyle::Strong, tr("It also hurts here")));
    for (const ZoneId &id : picture.pain) {
        const PainZone *zone = m_case.core().zone(id);
        auto *chip = new Chip(m_theme, Chip::Kind::Removable, zone ? toQt(zone->name) : toQt(id.value()));
        connect(
            chip, &Chip::clicked, this, [this, id] { m_case.setPain(id, false); }, Qt::QueuedConnection);
        layout->addWidget(chip, 0, Qt::AlignLeft);
    }
}

void SpotPanel::buildActions(QBoxLayout *layout)
{
    QBoxLayout *actions = layout;
    if (m_small)
        actions = row(layout, m_theme.px(8));
    const bool hasSpot = m_case.currentSpot().has_value();
    if (hasSpot) {
        auto *add = new Button(m_theme, Button::Kind::Secondary,
                               m_adding ? (m_small ? tr("Tap it now") : tr("Tap the next spot"))
                                        : (m_small ? tr("Add spot") : tr("Add another spot")));
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
    actions->addWidget(findLink(MapFinder::Task::Pain), 0, Qt::AlignLeft);
    QBoxLayout *rest = m_small && hasSpot ? row(layout, m_theme.px(24)) : actions;
    rest->addWidget(findLink(MapFinder::Task::Spot), 0, Qt::AlignLeft);
    if (hasSpot) {
        auto *remove = new Button(m_theme, Button::Kind::Link, tr("Remove this spot"));
        if (!m_small)
            remove->setIconName(QStringLiteral("x"));
        connect(
            remove, &Button::clicked, this,
            [this] {
                m_case.removeCurrentSpot();
                emit spotRemoved();
            },
            Qt::QueuedConnection);
        rest->addWidget(remove, 0, Qt::AlignLeft);
    }
    if (m_small)
        rest->addStretch(1);
}

QString SpotPanel::linkName(MapFinder::Task task)
{
    return task == MapFinder::Task::Pain ? tr("It hurts somewhere else") : tr("Find it on a list");
}

Button *SpotPanel::findLink(MapFinder::Task task)
{
    const bool pain = task == MapFinder::Task::Pain;
    auto *link = new Button(m_theme, Button::Kind::Link,
                            !pain     ? (m_small ? tr("List") : tr("Find it on a list"))
                            : m_small ? tr("Hurts elsewhere?")
                                      : tr("It hurts somewhere else"));
    link->setAccessibleName(linkName(task));
    if (!m_small)
        link->setIconName(pain ? QStringLiteral("help") : QStringLiteral("list"));
    connect(
        link, &Button::clicked, this, [this, task] { openFinder(task); }, Qt::QueuedConnection);
    return link;
}

} // namespace calfwise
