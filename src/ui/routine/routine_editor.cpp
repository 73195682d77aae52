// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/routine_editor.h"

#include "domain/routine/planner.h"
#include "ui/kit/side_panel.h"
#include "ui/kit/widgets/action_menu.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/icon_button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/muted_label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/words.h"
#include "ui/routine/fault_words.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int numberWidth = 28;
constexpr int amountWidth = 112;
constexpr int fieldWidth = 560;
const QString oneLeg = QStringLiteral("one");
const QString bothLegs = QStringLiteral("both");

const std::optional<DoseRange> &rangeOf(const Technique &technique)
{
    return technique.dose.repetitions ? technique.dose.repetitions : technique.dose.seconds;
}

int amountOf(const Technique &technique, const ReadyStep &step)
{
    const int wanted = technique.dose.repetitions ? step.repetitions : step.seconds;
    return wanted == 0 ? rangeOf(technique)->usual : wanted;
}

/// One press of more or less: single repetitions, five seconds, whole minutes of what takes minutes.
int stepSize(const Technique &technique)
{
    if (technique.dose.repetitions)
        return 1;
    return rangeOf(technique)->least >= 120 ? 60 : 5;
}

void setAmount(const Technique &technique, ReadyStep &step, int amount)
{
    (technique.dose.repetitions ? step.repetitions : step.seconds) = amount;
}

bool isOfStep(const RoutineFault &fault, std::size_t step)
{
    return fault.step == step;
}

} // namespace

RoutineEditor::RoutineEditor(const Theme &theme, LibraryModel &library, QWidget *parent)
    : Page(theme, parent), m_library(library), m_scroll(new ScrollArea(theme, Role::Surface)),
      m_panel(new Panel(theme, Role::Background, Qt::LeftEdge | Qt::TopEdge))
{
    keepArranged();
}

void RoutineEditor::edit(const OwnRoutine &routine)
{
    m_draft = m_before = routine;
    m_refusal.clear();
    refresh();
}

bool RoutineEditor::isDirty() const
{
    return !isSameRoutine(m_draft, m_before);
}

RoutineEditor::StepControls RoutineEditor::controls(std::size_t step) const
{
    return step < m_controls.size() ? m_controls[step] : StepControls{};
}

void RoutineEditor::arrange()
{
    putPanelBeside(theme(), *this, m_scroll, m_panel);
    refresh();
}

void RoutineEditor::refresh()
{
    const int scrolled = m_scroll->verticalScrollBar()->value();
    m_controls.clear();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int pad = margin() - metrics::ringSpace;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(theme().px(16));
    column->addWidget(new Label(theme(), isLargeText() ? TextStyle::Title : TextStyle::Heading,
                                m_draft.id == 0 ? tr("Make your own routine") : tr("Change your routine")));
    column->addWidget(buildNames());
    column->addWidget(buildSides());
    column->addWidget(buildSteps());
    column->addStretch(1);
    m_scroll->setContent(content);
    fillPanel();
    m_scroll->verticalScrollBar()->setValue(scrolled);
}

QWidget *RoutineEditor::buildNames()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(theme().px(metrics::labelToControl));
    m_name = addField(column, tr("Name of the routine"), m_draft.name);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.name = text.toStdString();
        fillPanel();
    });
    column->addSpacing(theme().px(8));
    m_maker = addField(column, tr("Your name, if you pass it on as a file"), m_draft.madeBy);
    connect(m_maker, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.madeBy = text.toStdString();
        fillPanel();
    });
    return box;
}

QLineEdit *RoutineEditor::addField(QVBoxLayout *column, const QString &title, const std::string &text)
{
    auto *label = new Label(theme(), TextStyle::Strong, title);
    auto *field = new QLineEdit(toQt(text));
    field->setAccessibleName(label->text());
    field->setMaxLength(static_cast<int>(mostNameCharacters));
    field->setFont(theme().font(TextStyle::Body));
    field->setMinimumHeight(theme().px(metrics::target));
    field->setMaximumWidth(theme().textPx(fieldWidth));
    column->addWidget(label);
    column->addWidget(field);
    return field;
}

QWidget *RoutineEditor::buildSides()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(theme().px(metrics::labelToControl));
    column->addWidget(new Label(theme(), TextStyle::Strong, tr("For")));
    auto *sides = new Segmented(theme(), tr("For which legs"));
    sides->addOption(oneLeg, tr("One leg"));
    sides->addOption(bothLegs, tr("Both legs"));
    sides->setCurrent(m_draft.bothSides ? bothLegs : oneLeg);
    connect(sides, &Segmented::chosen, this, [this](const QString &id) {
        m_draft.bothSides = id == bothLegs;
        fillPanel();
    });
    column->addWidget(sides, 0, Qt::AlignLeft);
    return box;
}

QWidget *RoutineEditor::buildSteps()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(theme().px(8));
    column->addWidget(new Label(theme(), TextStyle::Title, tr("Steps")));
    if (m_draft.steps.empty())
        column->addWidget(muted(theme(), TextStyle::Body, tr("None yet. Warm up first, then press, then stretch.")));
    const std::vector<RoutineFault> faults = faultsOf(m_draft.steps, m_library.core().techniques);
    if (!m_draft.steps.empty()) {
        auto *card = new Card(theme());
        card->setSmall(isSmall() || isLargeText());
        card->body()->setSpacing(theme().px(8));
        for (std::size_t i = 0; i < m_draft.steps.size(); ++i) {
            if (i > 0)
                card->body()->addWidget(new Divider(theme()));
            card->body()->addWidget(buildStep(i, faults));
        }
        column->addWidget(card);
    }
    m_add = new ActionMenu(theme(), Button::Kind::Secondary, tr("Add a step"));
    for (const Technique &technique : m_library.core().techniques) {
        if (!technique.professional)
            m_add->addAction(toQt(technique.name), [this, id = technique.id] { addStep(id); });
    }
    column->addWidget(m_add, 0, Qt::AlignLeft);
    if (!m_refusal.isEmpty())
        column->addWidget(new Label(theme(), TextStyle::Body, m_refusal));
    return box;
}

QWidget *RoutineEditor::buildStep(std::size_t index, const std::vector<RoutineFault> &faults)
{
    const ReadyStep &step = m_draft.steps[index];
    const Technique *technique = m_library.core().technique(step.technique);
    const QString name = technique ? toQt(technique->name) : toQt(step.technique.value());
    const int number = static_cast<int>(index) + 1;
    auto *box = new QWidget;
    const bool stacked = isSmall() || isLargeText();
    auto *row = new QBoxLayout(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, box);
    row->setContentsMargins({});
    row->setSpacing(theme().px(stacked ? 0 : 8));
    auto *count = muted(theme(), TextStyle::Strong, QString::number(number));
    count->setFixedWidth(theme().textPx(numberWidth));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(theme(), TextStyle::Strong, name));
    if (technique)
        words->addWidget(muted(theme(), TextStyle::Small,
                               tr("Its dose: %1. %2").arg(boundsWords(*technique), roundsWords(*technique)).trimmed()));
    for (const RoutineFault &fault : faults) {
        if (isOfStep(fault, index))
            words->addWidget(
                new Label(theme(), TextStyle::Small, faultSentence(fault, m_draft.steps, m_library.core())));
    }
    auto *head = new QHBoxLayout;
    head->setSpacing(theme().px(8));
    head->addWidget(count, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    row->addLayout(head, 1);

    StepControls made;
    auto *controls = new QHBoxLayout;
    controls->setSpacing(0);
    if (technique && rangeOf(*technique))
        controls->addWidget(buildAmount(index, *technique, made));
    const auto button = [&](const QString &icon, const QString &word, auto does) {
        auto *control = new IconButton(theme(), icon, tr("Step %1, %2: %3").arg(QString::number(number), name, word));
        connect(control, &QAbstractButton::clicked, this, does, Qt::QueuedConnection);
        controls->addWidget(control);
        return control;
    };
    made.up = button(QStringLiteral("up"), tr("earlier"), [this, index] { move(index, -1); });
    made.down = button(QStringLiteral("down"), tr("later"), [this, index] { move(index, 1); });
    made.remove = button(QStringLiteral("x"), tr("remove"), [this, index] { removeStep(index); });
    made.up->setDisabledReason(index == 0 ? tr("It is the first step.") : QString());
    made.down->setDisabledReason(index + 1 == m_draft.steps.size() ? tr("It is the last step.") : QString());
    controls->addStretch(stacked ? 1 : 0);
    row->addLayout(controls);
    m_controls.push_back(made);
    return box;
}

QWidget *RoutineEditor::buildAmount(std::size_t index, const Technique &technique, StepControls &made)
{
    const ReadyStep &step = m_draft.steps[index];
    const DoseRange &range = *rangeOf(technique);
    const int amount = amountOf(technique, step);
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(0);
    const QString words = amountWords(technique, step);
    const auto word = [&](const QString &change) {
        return tr("Step %1, %2, %3: %4").arg(QString::number(index + 1), toQt(technique.name), words, change);
    };
    made.less = new IconButton(theme(), QStringLiteral("minus"), word(tr("less")));
    made.more = new IconButton(theme(), QStringLiteral("plus"), word(tr("more")));
    const QString bounds = boundsWords(technique);
    made.less->setDisabledReason(amount <= range.least ? tr("Its dose is %1: this is the least.").arg(bounds)
                                                       : QString());
    made.more->setDisabledReason(amount >= range.most ? tr("Its dose is %1: this is the most.").arg(bounds)
                                                      : QString());
    connect(
        made.less, &QAbstractButton::clicked, this, [this, index] { changeAmount(index, -1); }, Qt::QueuedConnection);
    connect(
        made.more, &QAbstractButton::clicked, this, [this, index] { changeAmount(index, 1); }, Qt::QueuedConnection);
    auto *label = new Label(theme(), TextStyle::Strong, words);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(false);
    label->setMinimumWidth(theme().textPx(amountWidth));
    row->addWidget(made.less);
    row->addWidget(label);
    row->addWidget(made.more);
    return box;
}

/// How long one leg takes if nothing is left out; the safety check tells what is.
QString RoutineEditor::lengthWords() const
{
    Outcome nothingWithheld;
    nothingWithheld.level = Level::SelfCare;
    std::map<Side, Outcome> outcomes{{Side::Right, nothingWithheld}};
    if (m_draft.bothSides)
        outcomes.emplace(Side::Left, nothingWithheld);
    std::set<ToolId> every;
    for (const Tool &tool : m_library.core().tools)
        every.insert(tool.id);
    const RoutinePlan plan = planFor(asReady(m_draft), outcomes, m_library.core().techniques, every);
    return tr("Up to %1, with the time to get into position.").arg(roughTime(plan.length()));
}

void RoutineEditor::fillPanel()
{
    qDeleteAll(m_panel->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_panel->layout();
    auto *column = new QVBoxLayout(m_panel);
    const int pad = theme().px(isSmall() || isLargeText() ? 16 : 24);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(theme().px(8));
    const std::vector<RoutineFault> faults = m_library.faults(m_draft);
    if (!isLargeText()) {
        column->addWidget(
            new Label(theme(), TextStyle::Title, m_draft.name.empty() ? tr("No name yet") : toQt(m_draft.name)));
        if (faultsOf(m_draft.steps, m_library.core().techniques).empty())
            column->addWidget(new Label(theme(), TextStyle::Body, lengthWords()));
        column->addWidget(muted(theme(), TextStyle::Body,
                                tr("Every start asks the same questions as any routine. Steps that your answers or "
                                   "missing tools rule out are left out then, and the reason is given.")));
    }
    addFaults(column, faults);
    if (!isLargeText())
        column->addStretch(1);
    m_save = new Button(theme(), Button::Kind::Primary, tr("Save"));
    m_save->setHeight(Button::Height::Main);
    m_save->setDisabledReason(faults.empty() ? QString() : tr("First fix what’s named here."));
    auto *cancel = new Button(theme(), Button::Kind::Quiet, isDirty() ? tr("Discard changes") : tr("Back"));
    connect(m_save, &Button::clicked, this, &RoutineEditor::save, Qt::QueuedConnection);
    connect(cancel, &Button::clicked, this, &RoutineEditor::giveUp, Qt::QueuedConnection);
    auto *buttons = new QBoxLayout(isLargeText() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    buttons->setSpacing(theme().px(8));
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    column->addLayout(buttons);
}

void RoutineEditor::addFaults(QVBoxLayout *column, const std::vector<RoutineFault> &faults)
{
    const QStringList sentences = faultSentences(faults, m_draft.steps, m_library.core());
    for (const QString &sentence : sentences) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme().px(8));
        auto *icon = new IconView(theme(), QStringLiteral("info"), Role::TextMuted, metrics::smallIcon);
        icon->setFixedHeight(theme().lineHeight(TextStyle::Body));
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(new Label(theme(), TextStyle::Body, sentence), 1);
        column->addLayout(row);
        // At the foot there is room for one: the next shows when it is mended.
        if (isLargeText())
            break;
    }
}

void RoutineEditor::addStep(const TechniqueId &technique)
{
    std::vector<ReadyStep> steps = m_draft.steps;
    steps.push_back({technique, 0, 0, {}});
    const std::size_t added = steps.size() - 1;
    m_refusal.clear();
    for (const RoutineFault &fault : faultsOf(steps, m_library.core().techniques)) {
        if (isOfStep(fault, added) || fault.kind == RoutineFault::Kind::ManySteps)
            m_refusal = tr("Not added. %1").arg(faultSentence(fault, steps, m_library.core()));
    }
    if (m_refusal.isEmpty())
        m_draft.steps = std::move(steps);
    refresh();
    m_add->setFocus(Qt::OtherFocusReason);
}

void RoutineEditor::changeAmount(std::size_t index, int by)
{
    if (index >= m_draft.steps.size())
        return;
    ReadyStep &step = m_draft.steps[index];
    const Technique *technique = m_library.core().technique(step.technique);
    if (!technique || !rangeOf(*technique))
        return;
    const DoseRange &range = *rangeOf(*technique);
    const int wanted = amountOf(*technique, step) + by * stepSize(*technique);
    setAmount(*technique, step, std::clamp(wanted, range.least, range.most));
    m_refusal.clear();
    refresh();
    const StepControls made = controls(index);
    IconButton *again = by > 0 ? made.more : made.less;
    IconButton *other = by > 0 ? made.less : made.more;
    if (again && other)
        (again->isEnabled() ? again : other)->setFocus(Qt::OtherFocusReason);
}

void RoutineEditor::move(std::size_t index, int by)
{
    const std::size_t to = by < 0 ? index - 1 : index + 1;
    if (index >= m_draft.steps.size() || to >= m_draft.steps.size())
        return;
    std::swap(m_draft.steps[index], m_draft.steps[to]);
    m_refusal.clear();
    refresh();
    const StepControls made = controls(to);
    IconButton *again = by < 0 ? made.up : made.down;
    (again->isEnabled() ? again : by < 0 ? made.down : made.up)->setFocus(Qt::OtherFocusReason);
}

void RoutineEditor::removeStep(std::size_t index)
{
    if (index >= m_draft.steps.size())
        return;
    m_draft.steps.erase(m_draft.steps.begin() + static_cast<std::ptrdiff_t>(index));
    m_refusal.clear();
    refresh();
    m_add->setFocus(Qt::OtherFocusReason);
}

void RoutineEditor::save()
{
    const LibraryModel::Kept kept = m_draft.id == 0 ? m_library.keep(m_draft) : m_library.change(m_before, m_draft);
    switch (kept.result) {
    case SaveResult::Done:
        edit(OwnRoutine{});
        emit saved(kept.id);
        emit linkRequested(Place::Routines);
        break;
    case SaveResult::NotFound:
        keepAsNew(tr("This routine was removed in another window. Your draft is still here. Save again to keep it as a "
                     "new routine."));
        break;
    case SaveResult::Conflict:
        keepAsNew(tr("This routine was changed in another window. Your draft is still here. Save again to keep it as a "
                     "second routine beside the other one."));
        break;
    default:
        // What could not be saved stays here to be tried again; the window says why.
        break;
    }
}

/// The draft goes on by itself: what it changed is gone, or is somebody's newer work.
void RoutineEditor::keepAsNew(const QString &why)
{
    m_draft = m_library.duplicateOf(m_draft);
    m_refusal = why;
    refresh();
}

void RoutineEditor::giveUp()
{
    edit(OwnRoutine{});
    emit linkRequested(Place::Routines);
}

} // namespace calfwise
