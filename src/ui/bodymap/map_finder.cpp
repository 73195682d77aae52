// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bodymap/map_finder.h"

#include "domain/matching/pain_sources.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/words.h"
#include "ui/map/spot_words.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

QString spotTask()
{
    return QStringLiteral("spot");
}

QString painTask()
{
    return QStringLiteral("pain");
}

/// "Often sends pain to the arch of the foot. Can send pain to the back of the knee": in the guide's own words.
QString reasonOf(const GuideCore &core, const PainSource &source)
{
    QStringList parts;
    const auto add = [&](const char *kind, const std::vector<ZoneId> &zones) {
        const auto words = core.matching.forText.find(kind);
        if (!zones.empty() && words != core.matching.forText.end())
            parts << toQt(words->second).replace(QLatin1String("{zone}"), zoneNames(core, zones));
    };
    add("zone_essential", source.often);
    add("zone_spillover", source.sometimes);
    return parts.join(QStringLiteral(". "));
}

} // namespace

MapFinder::MapFinder(const Theme &theme, CaseModel &caseModel, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_case(caseModel), m_tasks(new Segmented(theme, tr("What to find"))),
      m_close(new Button(theme, Button::Kind::Quiet, {})), m_lead(new Label(theme, TextStyle::Body)),
      m_field(new QLineEdit), m_list(new PlaceList(theme, tr("Places on the leg"))),
      m_none(new Label(theme, TextStyle::Body)), m_results(new ScrollArea(theme, Role::Background))
{
    m_tasks->addOption(spotTask(), tr("Sore spot"));
    m_tasks->addOption(painTask(), tr("Where it hurts"));
    m_tasks->setCurrent(spotTask());
    m_close->setIconName(QStringLiteral("x"));
    m_close->setNameOnly(tr("Close the list"));
    m_field->setAccessibleName(tr("Find by name"));
    m_field->setPlaceholderText(tr("Type to find, such as heel"));
    m_field->setMaxLength(100);
    m_field->setClearButtonEnabled(false);
    m_field->installEventFilter(this);
    m_none->setRole(Role::TextMuted);
    m_none->setText(tr("Nothing on the leg has that name. Try a shorter word."));

    auto *top = new QHBoxLayout;
    top->addWidget(m_tasks);
    top->addStretch(1);
    top->addWidget(m_close);
    m_above = new QVBoxLayout;
    m_above->addLayout(top);
    m_above->addWidget(m_lead);
    m_above->addWidget(m_field);
    m_above->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::ringSpace);
    column->addLayout(m_above);
    column->addWidget(m_list, 1);
    column->addWidget(m_results, 1);

    connect(m_tasks, &Segmented::chosen, this,
            [this](const QString &id) { setTask(id == painTask() ? Task::Pain : Task::Spot); });
    connect(m_close, &Button::clicked, this, &MapFinder::closed);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_list->places().setFilter(typed);
        m_none->setVisible(showsList() && m_list->places().rowCount() == 0);
    });
    connect(m_list, &PlaceList::chosen, this, &MapFinder::choose);
    connect(&theme, &Theme::changed, this, &MapFinder::refresh);
    refresh();
}

void MapFinder::setPlaces(std::vector<PlaceRow> places)
{
    m_places = std::move(places);
    refresh();
}

void MapFinder::setTask(Task task)
{
    if (m_task == task)
        return;
    m_task = task;
    m_choosing = false;
    m_field->clear();
    refresh();
    emit taskChanged(task);
}

void MapFinder::setSmall(bool small)
{
    m_above->setSpacing(m_theme.px(small ? 8 : 12));
}

void MapFinder::choose(const QString &key)
{
    if (m_task == Task::Spot) {
        emit placeChosen(key.toStdString());
        return;
    }
    const ZoneId zone(key.toStdString());
    m_choosing = false;
    m_field->clear();
    m_case.setPain(zone, !m_case.picture().pain.contains(zone));
}

/// To what is first done here: typed into, or pressed where the field has made room for what was found.
void MapFinder::takeFocus()
{
    QWidget *first =
        showsList() ? static_cast<QWidget *>(m_field) : m_results->content()->findChild<QAbstractButton *>();
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void MapFinder::refresh()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    // Room for the focus ring, which the panel's margins leave out; the scroll area below keeps its own.
    m_above->setContentsMargins(metrics::ringSpace, metrics::ringSpace, metrics::ringSpace, 0);
    m_field->setFont(m_theme.font(TextStyle::Body));
    m_field->setFixedHeight(
        std::max(m_theme.px(metrics::target), m_theme.lineHeight(TextStyle::Body) + m_theme.px(16)));
    m_tasks->setCurrent(m_task == Task::Pain ? painTask() : spotTask());
    m_lead->setText(m_task == Task::Spot ? tr("Choosing a place marks it, as a tap on the drawing does.")
                                         : tr("Tap where it hurts on the drawing, or choose it here."));
    refreshRows();
    const bool list = showsList();
    if (!list)
        m_results->setContent(results());
    m_lead->setVisible(list);
    m_field->setVisible(list);
    m_list->setVisible(list);
    m_none->setVisible(list && m_list->places().rowCount() == 0);
    m_results->setVisible(!list);
    // What had it may be gone: the list that was chosen from, or a chip.
    if (QWidget *focused = QApplication::focusWidget(); hadFocus && !(focused && isAncestorOf(focused)))
        takeFocus();
}

void MapFinder::refreshRows()
{
    if (m_task == Task::Spot) {
        m_list->places().setRows(m_places);
        return;
    }
    std::vector<PlaceRow> zones;
    for (const PainZone &zone : m_case.core().zones) {
        zones.push_back({zone.id.value(), toQt(zone.name), zone.onMap ? QString() : tr("Not on the drawing"),
                         m_case.picture().pain.contains(zone.id)});
    }
    m_list->places().setRows(std::move(zones));
}

/// What hurts, to be taken back, and the way to say more. As many as there may be: they scroll with the results.
QLayout *MapFinder::painHead()
{
    auto *box = new QVBoxLayout;
    box->setSpacing(0);
    for (const ZoneId &id : m_case.picture().pain) {
        const PainZone *zone = m_case.core().zone(id);
        auto *chip = new Chip(m_theme, Chip::Kind::Removable, zone ? toQt(zone->name) : toQt(id.value()));
        connect(
            chip, &Chip::clicked, this, [this, id] { m_case.setPain(id, false); }, Qt::QueuedConnection);
        box->addWidget(chip, 0, Qt::AlignLeft);
    }
    auto *more = new Button(m_theme, Button::Kind::Link, tr("Add another place"));
    more->setIconName(QStringLiteral("plus"));
    connect(
        more, &Button::clicked, this,
        [this] {
            m_choosing = true;
            refresh();
            takeFocus();
        },
        Qt::QueuedConnection);
    box->addWidget(more, 0, Qt::AlignLeft);
    return box;
}

QWidget *MapFinder::results()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(8));
    column->addLayout(painHead());
    const GuideCore &core = m_case.core();
    const std::vector<PainSource> sources = painSources(core.points, m_case.picture().pain);
    auto *heading = new Label(m_theme, TextStyle::Strong,
                              sources.empty() ? tr("No point in this guide sends pain there")
                                              : tr("Points that send pain there, best first"));
    column->addWidget(heading);
    if (!sources.empty()) {
        auto *how =
            new Label(m_theme, TextStyle::Small,
                      tr("Choose one to see it on your %1. Then press there with a finger, where that’s allowed.")
                          .arg(legName(m_case.leg())));
        how->setRole(Role::TextMuted);
        column->addWidget(how);
    }
    int number = 0;
    for (const PainSource &source : sources) {
        if (const TriggerPoint *point = core.point(source.point))
            column->addWidget(result(++number, *point, reasonOf(core, source)));
    }
    column->addStretch(1);
    return content;
}

QWidget *MapFinder::result(int number, const TriggerPoint &point, const QString &reason)
{
    const QString forbidden = point.selfPressure ? QString() : tr("Don’t press it yourself");
    auto *card = new CardButton(m_theme, tr("%1. %2. %3").arg(toQt(point.name), reason, forbidden));
    const int padding = m_theme.px(12);
    card->body()->setContentsMargins(padding, padding, padding, padding);
    card->body()->setSpacing(m_theme.px(4));
    card->body()->addWidget(new Label(m_theme, TextStyle::Strong, tr("%1  %2").arg(number).arg(toQt(point.name))));
    card->body()->addWidget(new Label(m_theme, TextStyle::Small, reason));
    if (!forbidden.isEmpty()) {
        auto *line = new QHBoxLayout;
        line->setSpacing(m_theme.px(8));
        line->addWidget(new IconView(m_theme, QStringLiteral("nopress"), Role::Text, metrics::smallIcon), 0,
                        Qt::AlignTop);
        line->addWidget(new Label(m_theme, TextStyle::SmallStrong, forbidden), 1);
        card->body()->addLayout(line);
    }
    connect(
        card, &CardButton::clicked, this, [this, id = point.id.value()] { emit pointChosen(id); },
        Qt::QueuedConnection);
    return card;
}

bool MapFinder::fieldKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        m_list->setFocus(Qt::TabFocusReason);
        m_list->step(m_list->currentIndex().isValid() ? 0 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Whoever types means the first that fits.
        if (!m_list->currentIndex().isValid() && !m_field->text().isEmpty())
            m_list->step(1);
        m_list->chooseCurrent();
        return true;
    default:
        return false;
    }
}

bool MapFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && fieldKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void MapFinder::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace calfwise
