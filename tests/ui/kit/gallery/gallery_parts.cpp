// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/kit/gallery/gallery_parts.h"

#include "domain/screening/level.h"
#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/bars.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/empty_state.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/level_card.h"
#include "ui/kit/widgets/map_key.h"
#include "ui/kit/widgets/pain_question.h"
#include "ui/kit/widgets/pain_scale.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/rail.h"
#include "ui/kit/widgets/ring_clock.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/widgets/stepper.h"
#include "ui/kit/widgets/toast.h"
#include "ui/kit/widgets/yes_not_sure.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHeaderView>
#include <QHoverEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace calfwise::gallery {
namespace {

QString t(const char *text)
{
    return QString::fromUtf8(text);
}

/// Rings round several widgets at once, as no window ever has them.
class Rings : public QWidget {
public:
    Rings(const Theme &theme, QWidget *page) : QWidget(page), m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    void add(QWidget *widget) { m_widgets.append(widget); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        for (QWidget *widget : m_widgets) {
            QRect box = widget->rect();
            int radius = metrics::controlRadius;
            if (const auto *shaped = dynamic_cast<const FocusShaped *>(widget)) {
                box = shaped->focusRect();
                radius = shaped->focusRadius();
            }
            paintFocusRing(painter, m_theme, QRectF(box.translated(widget->mapTo(parentWidget(), QPoint()))), radius);
        }
    }

private:
    const Theme &m_theme;
    QList<QWidget *> m_widgets;
};

enum State { Rest, Hover, Focus, Pressed, Chosen, Disabled };

void put(QAbstractButton *button, State state, Rings *rings)
{
    switch (state) {
    case Rest:
        break;
    case Hover: {
        QHoverEvent event(QEvent::HoverEnter, QPointF(5, 5), QPointF(5, 5), QPointF(-1, -1));
        QCoreApplication::sendEvent(button, &event);
        button->setAttribute(Qt::WA_UnderMouse);
        break;
    }
    case Focus:
        rings->add(button);
        break;
    case Pressed:
        button->setDown(true);
        break;
    case Chosen:
        if (auto *item = qobject_cast<RailItem *>(button)) {
            item->setCurrent(true);
        } else {
            button->setCheckable(true);
            button->setChecked(true);
        }
        break;
    case Disabled:
        button->setEnabled(false);
        break;
    }
}

template <typename Make>
void row(QGridLayout *grid, const Theme &theme, const QString &name, Rings *rings, const QList<State> &states,
         Make make)
{
    const int line = grid->rowCount();
    auto *label = new Label(theme, TextStyle::Small, name);
    label->setRole(Role::TextMuted);
    grid->addWidget(label, line, 0);
    for (const State state : states) {
        QAbstractButton *button = make();
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        grid->addWidget(button, line, 1 + state);
        put(button, state, rings);
    }
}

QWidget *makeStates(const Theme &theme, Rings *rings)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(16);
    grid->setColumnMinimumWidth(0, 168);
    int column = 1;
    for (const char *state : {"rest", "hover", "focus", "pressed", "selected", "disabled"}) {
        auto *label = new Label(theme, TextStyle::Small, t(state));
        label->setRole(Role::TextMuted);
        grid->addWidget(label, 0, column);
        grid->setColumnStretch(column++, 1);
    }
    const QList<State> plain{Rest, Hover, Focus, Pressed, Disabled};
    const QList<State> all{Rest, Hover, Focus, Pressed, Chosen, Disabled};
    row(grid, theme, t("Primary button"), rings, plain,
        [&] { return new Button(theme, Button::Kind::Primary, t("Continue")); });
    row(grid, theme, t("Secondary button"), rings, plain,
        [&] { return new Button(theme, Button::Kind::Secondary, t("Add spot")); });
    row(grid, theme, t("Quiet button"), rings, plain,
        [&] { return new Button(theme, Button::Kind::Quiet, t("Undo")); });
    row(grid, theme, t("Yes / Not sure toggle"), rings, all, [&] {
        const YesNotSure pair(theme, t("A sentence"));
        auto *yes = qobject_cast<QAbstractButton *>(pair.yes());
        yes->setParent(nullptr);
        return yes;
    });
    row(grid, theme, t("Check row"), rings, all, [&] { return new CheckRow(theme, t("Cramps")); });
    row(grid, theme, t("Rail item"), rings, {Rest, Hover, Focus, Pressed, Chosen},
        [&] { return new RailItem(theme, t("book"), t("Guide")); });
    return box;
}

QWidget *makeLevels(const Theme &theme)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new LevelNote(theme, Level::Emergency, t("Emergency: now"), t("Call 999 now")), 1);
    row->addWidget(new LevelNote(theme, Level::SameDay, t("Urgent: be seen today"), t("Have this leg seen today")), 1);
    row->addWidget(
        new LevelNote(theme, Level::WithinDays, t("Soon: within days"), t("Have this leg looked at in the next days")),
        1);
    row->addWidget(
        new LevelNote(theme, Level::SeeSomeone, t("Have it looked at"), t("Gentle care only, and book a visit")), 1);
    row->addWidget(new LevelNote(theme, Level::SelfCareModified, t("Adapted for you"), t("No warning sign reported")),
                   1);
    return box;
}

QWidget *makeChoices(const Theme &theme)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Label(theme, TextStyle::Strong, t("Segmented control, chips")));
    auto *segmented = new Segmented(theme, t("Layer"));
    segmented->addOption(t("skin"), t("Skin"));
    segmented->addOption(t("first"), t("First layer"));
    segmented->addOption(t("deep"), t("Deeper"));
    segmented->setCurrent(t("first"));
    column->addWidget(segmented);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(8);
    chips->addWidget(new Tag(theme, t("Right leg")));
    chips->addWidget(new Tag(theme, t("Spot 1 of 2"), t("map")));
    chips->addWidget(new Chip(theme, Chip::Kind::Removable, t("Heel")));
    auto *choice = new Chip(theme, Chip::Kind::Choice, t("Ball"));
    choice->setChecked(true);
    chips->addWidget(choice);
    chips->addStretch();
    column->addLayout(chips);
    auto *question = new PainQuestion(theme, t("0 to 10"));
    question->setValue(6);
    question->setMaximumWidth(theme.textPx(352));
    column->addWidget(question);
    column->addStretch();
    return box;
}

QWidget *makeKey(const Theme &theme)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Label(theme, TextStyle::Strong, t("Toast")));
    auto *host = new QWidget;
    host->setFixedHeight(theme.px(100));
    auto *toast = new Toast(theme, host);
    QTimer::singleShot(0, toast, [toast] { toast->showMessage(t("Spot removed"), t("Undo")); });
    column->addWidget(host);
    column->addWidget(new Label(theme, TextStyle::Strong, t("Map key")));
    auto *key = new MapKey(theme);
    key->addRow(MapMark::ChosenMuscle, t("Chosen muscle"));
    key->addRow(MapMark::PainOften, t("Pain often felt here"));
    key->addRow(MapMark::PainSometimes, t("Sometimes here"));
    key->addRow(MapMark::NoPress, t("Do not press"));
    column->addWidget(key);
    column->addStretch();
    return box;
}

QWidget *makeDialog(const Theme &theme)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new Label(theme, TextStyle::Strong, t("Dialog")));
    auto *dialog = new Dialog(
        theme, {t("End the routine here?"), t("The seconds you held are kept."), t("Keep going"), t("End it")},
        nullptr);
    dialog->setWindowFlags(Qt::Widget);
    dialog->setAttribute(Qt::WA_NoSystemBackground);
    column->addWidget(dialog);
    column->addStretch();
    return box;
}

QWidget *makeNative(const Theme &theme)
{
    auto *card = new Card(theme);
    auto *body = card->body();
    body->addWidget(new Label(theme, TextStyle::Title, t("Qt's own controls")));
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(t("Search"));
    body->addWidget(edit);
    auto *combo = new QComboBox;
    combo->addItems({t("Text 100 %"), t("Text 200 %")});
    body->addWidget(combo);
    auto *spin = new QSpinBox;
    spin->setValue(45);
    body->addWidget(spin);
    auto *check = new QCheckBox(t("A plain check box"));
    check->setChecked(true);
    body->addWidget(check);
    body->addWidget(new QCheckBox(t("Another one")));
    auto *radio = new QRadioButton(t("A radio button"));
    radio->setChecked(true);
    body->addWidget(radio);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    body->addWidget(slider);
    auto *list = new QListWidget;
    for (int i = 1; i < 9; ++i) {
        list->addItem(t("Item %1").arg(i));
    }
    list->setCurrentRow(1);
    list->setFixedHeight(150);
    body->addWidget(list);
    auto *table = new QTableWidget(2, 2);
    table->setHorizontalHeaderLabels({t("Day"), t("Pain")});
    table->setItem(0, 0, new QTableWidgetItem(t("2 November")));
    table->setItem(0, 1, new QTableWidgetItem(t("7")));
    table->verticalHeader()->hide();
    table->setFixedHeight(140);
    body->addWidget(table);
    body->addWidget(new QPushButton(t("A plain button")));
    return card;
}

QWidget *makeOutcome(const Theme &theme)
{
    auto *card = new LevelCard(theme, Level::Emergency, t("Emergency: now"), t("Call 999 now"));
    using Section = LevelCard::Section;
    const auto text = [&](Section section, TextStyle style, const char *words) {
        card->section(section)->addWidget(new Label(theme, style, t(words)));
    };
    text(Section::Why, TextStyle::Title, "Why");
    text(Section::Why, TextStyle::Reading, "You said yes to being short of breath.");
    text(Section::UntilThen, TextStyle::Title, "Until then");
    text(Section::UntilThen, TextStyle::Reading, "Keep your phone with you.");
    text(Section::Number, TextStyle::Title, "The number");
    text(Section::Number, TextStyle::Number, "999");
    text(Section::WhatToSay, TextStyle::Title, "What to say");
    text(Section::WhatToSay, TextStyle::Reading, "I am short of breath. My right calf may be hard and very painful.");
    auto *print = new Button(theme, Button::Kind::Secondary, t("Print a summary to hand over"));
    print->setHeight(Button::Height::Main);
    print->setIconName(t("print"));
    card->section(Section::WhatToSay)->addWidget(print);
    return card;
}

QWidget *makeSide(const Theme &theme)
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto *ring = new RingClock(theme);
    ring->setNumber(t("32"));
    ring->setCaption(t("seconds left"));
    ring->setLeft(0.71);
    ring->setSteps(3, 9);
    ring->setFixedSize(320, 320);
    layout->addWidget(ring);
    auto *bars = new QHBoxLayout;
    auto *pages = new ProgressBars(theme, 6);
    pages->setPage(1);
    bars->addWidget(pages);
    bars->addWidget(new FitBars(theme, 1));
    bars->addStretch();
    layout->addLayout(bars);
    layout->addWidget(new EmptyState(theme, t("diary"), t("Your diary starts here"),
                                     t("After a routine, tell us how the spot feels. Two taps are enough."),
                                     t("Add an entry")));
    auto *reason = new CheckRow(theme, t("Roller"));
    reason->setDisabledReason(t("Not today: you take a blood thinner."));
    layout->addWidget(reason);
    auto *upright = new Segmented(theme, t("Layer"), Qt::Vertical);
    for (const char *name : {"Skin", "First layer", "Deeper", "Deepest"}) {
        upright->addOption(t(name), t(name));
    }
    upright->setCurrent(t("First layer"));
    layout->addWidget(upright, 0, Qt::AlignLeft);
    layout->addStretch();
    return column;
}

} // namespace

QWidget *makeComponents(const Theme &theme)
{
    auto *page = new Panel(theme, Role::Surface);
    page->resize(theme.textScale() > 1 ? 2200 : 1440, theme.textScale() > 1 ? 1700 : 900);
    auto *rings = new Rings(theme, page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(0);
    column->addWidget(new Label(theme, TextStyle::Heading, t("Components and states")));
    column->addSpacing(12);
    column->addWidget(makeStates(theme, rings));
    column->addSpacing(24);
    column->addWidget(makeLevels(theme));
    column->addSpacing(24);
    auto *below = new QHBoxLayout;
    below->setSpacing(24);
    below->addWidget(makeChoices(theme), 1);
    below->addWidget(makeKey(theme), 1);
    below->addWidget(makeDialog(theme), 1);
    column->addLayout(below);
    column->addStretch();
    rings->resize(page->size());
    rings->raise();
    return page;
}

QWidget *makeMore(const Theme &theme)
{
    auto *page = new Panel(theme, Role::Surface);
    page->resize(1440, 900);
    auto *whole = new QHBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *rail = new Rail(theme, t("Calfwise"));
    rail->addPage(0, t("map"), t("Body map"));
    rail->addPage(1, t("play"), t("Routines"));
    rail->addPage(2, t("book"), t("Guide"));
    rail->addPage(3, t("diary"), t("Diary"));
    rail->addPage(4, t("settings"), t("Settings"));
    rail->setSearch(t("Search"), t("Ctrl K"));
    rail->setFoot(t("A self-care guide.\nNot medical advice.\nWorks offline."));
    rail->setCurrent(0);
    rail->setMode(theme.textScale() > 1.5 ? RailMode::IconsOnly : theme.isDark() ? RailMode::Narrow : RailMode::Wide);
    whole->addWidget(rail);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    auto *stepper =
        new Stepper(theme, {t("Spot"), t("Symptoms"), t("Safety check"), t("Routine"), t("How is it now?")});
    stepper->setStates({StepState::Done, StepState::Done, StepState::Current,
                        theme.isDark() ? StepState::Locked : StepState::Ahead,
                        theme.isDark() ? StepState::Locked : StepState::Ahead});
    right->addWidget(stepper);
    auto *scroll = new ScrollArea(theme, Role::Background);
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(26, 18, 26, 18);
    columns->setSpacing(24);
    auto *middle = new QVBoxLayout;
    middle->addWidget(makeOutcome(theme));
    middle->addStretch();
    columns->addLayout(middle, 2);
    columns->addWidget(makeSide(theme), 1);
    columns->addWidget(makeNative(theme), 1);
    scroll->setContent(content);
    right->addWidget(scroll, 1);
    whole->addLayout(right, 1);
    return page;
}

} // namespace calfwise::gallery
