// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/checklist_page.h"

#include "ui/checklist/fit_panel.h"
#include "ui/checklist/suggestion_card.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int panelWidth = 400;
constexpr int smallPanelWidth = 320;
constexpr int leastColumn = 300;

} // namespace

ChecklistPage::ChecklistPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, QWidget *parent)
    : Page(theme, parent), m_case(caseModel), m_check(checkModel),
      m_heading(new Label(theme, TextStyle::Heading, tr("What else have you noticed?"))),
      m_lead(new Label(theme, TextStyle::Body, tr("Tick what fits. Leave the rest empty."))),
      m_leg(new Tag(theme, {}, QStringLiteral("map"))), m_header(new QWidget), m_groupsBox(new QWidget),
      m_scroll(new ScrollArea(theme, Role::Surface)), m_more(new Button(theme, Button::Kind::Quiet, {})),
      m_panel(new Panel(theme, Role::Background, Qt::LeftEdge)), m_panelBox(new QVBoxLayout(m_panel)),
      m_fitTitle(new Label(theme, TextStyle::Title, tr("What fits so far"))),
      m_fitLead(
          new Label(theme, TextStyle::Small, tr("A suggestion from your spot and your ticks. It isn’t a diagnosis."))),
      m_fitButton(new Button(theme, Button::Kind::Quiet, {})), m_fitScroll(new ScrollArea(theme, Role::Background)),
      m_fit(new FitPanel(theme, caseModel, checkModel)), m_buttons(new QWidget),
      m_back(new Button(theme, Button::Kind::Secondary, tr("Spot"))),
      m_continue(new Button(theme, Button::Kind::Primary, tr("Go to the safety check")))
{
    m_lead->setRole(Role::TextMuted);
    auto *header = new QGridLayout(m_header);
    header->setSpacing(0);
    header->addWidget(m_heading, 0, 0);
    header->addWidget(m_leg, 0, 1, Qt::AlignVCenter);
    header->addWidget(m_lead, 1, 0);
    header->setColumnStretch(0, 1);
    buildGroups();
    buildPanel();

    connect(m_more, &Button::clicked, this, [this] {
        const Symptom *next = firstHidden();
        m_all = !m_all;
        placeRows();
        // What has come stands before the button: whoever pressed it goes on at its first row.
        if (m_all && next)
            m_rows.at(next->id)->setFocus(Qt::OtherFocusReason);
    });
    connect(m_back, &Button::clicked, this, [this] { emit linkRequested(PathStep::Spot); });
    connect(m_continue, &Button::clicked, this, [this] { emit linkRequested(PathStep::Safety); });
    connect(&caseModel, &CaseModel::pictureChanged, this, &ChecklistPage::refresh);
    connect(&caseModel, &CaseModel::legChanged, this, &ChecklistPage::refresh);
    keepArranged();
    refresh();
}

void ChecklistPage::buildGroups()
{
    auto *box = new QVBoxLayout(m_groupsBox);
    box->setContentsMargins({});
    for (const SymptomGroup &each : m_case.core().symptomGroups) {
        Group group;
        group.box = new QWidget;
        auto *inside = new QVBoxLayout(group.box);
        inside->setContentsMargins({});
        inside->setSpacing(theme().px(8));
        inside->addWidget(new Label(theme(), TextStyle::Strong, toQt(each.title)));
        group.grid = new QGridLayout;
        inside->addLayout(group.grid);
        for (const Symptom &symptom : m_case.core().symptoms) {
            if (symptom.group != each.id)
                continue;
            auto *row = new CheckRow(theme(), toQt(symptom.label), group.box);
            row->setAccessibleName(tr("%1: %2").arg(toQt(each.title), toQt(symptom.label)));
            row->setAccessibleDescription(toQt(symptom.explain));
            row->setToolTip(Qt::mightBeRichText(toQt(symptom.explain)) ? QString() : toQt(symptom.explain));
            connect(row, &CheckRow::toggled, this, [this, id = symptom.id](bool has) { m_case.setSymptom(id, has); });
            m_rows[symptom.id] = row;
            group.symptoms.push_back(&symptom);
        }
        box->addWidget(group.box);
        m_groups.push_back(std::move(group));
    }
    box->addWidget(m_more, 0, Qt::AlignLeft);
    box->addStretch(1);
    m_scroll->setContent(m_groupsBox);
}

void ChecklistPage::buildPanel()
{
    m_fitLead->setRole(Role::TextMuted);
    m_fitScroll->setContent(m_fit);
    m_fitScroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_fitButton->setLeftAligned(true);
    m_back->setIconName(QStringLiteral("left"));
    m_back->setHeight(Button::Height::Main);
    m_continue->setHeight(Button::Height::Main);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->addWidget(m_back);
    buttons->addWidget(m_continue, 1);
    // As far in as what scrolls, which keeps room for the focus ring.
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::ringSpace, 0, metrics::ringSpace, 0);
    head->setSpacing(theme().px(4));
    for (QWidget *part : std::initializer_list<QWidget *>{m_fitTitle, m_fitButton, m_fitLead})
        head->addWidget(part);
    m_panelBox->addLayout(head);
    m_panelBox->addWidget(m_fitScroll, 1);
    m_panelBox->addWidget(m_buttons);
    connect(m_fit, &FitPanel::linkRequested, this, &ChecklistPage::linkRequested);
    connect(m_fit, &FitPanel::changed, this, &ChecklistPage::refreshFitButton);
    connect(m_fitButton, &Button::clicked, this, [this] {
        m_fitOpen = !m_fitOpen;
        arrangePanel();
    });
}

CheckRow *ChecklistPage::row(const SymptomId &symptom) const
{
    const auto found = m_rows.find(symptom);
    return found == m_rows.end() ? nullptr : found->second;
}

/// What is ticked is never hidden.
bool ChecklistPage::isShown(const Symptom &symptom) const
{
    return m_all || symptom.essentialView || m_case.picture().symptoms.contains(symptom.id);
}

int ChecklistPage::hiddenCount() const
{
    const auto &symptoms = m_case.core().symptoms;
    return static_cast<int>(
        std::count_if(symptoms.begin(), symptoms.end(), [this](const Symptom &each) { return !isShown(each); }));
}

/// As they are read: group by group.
const Symptom *ChecklistPage::firstHidden() const
{
    for (const Group &group : m_groups) {
        for (const Symptom *symptom : group.symptoms) {
            if (!isShown(*symptom))
                return symptom;
        }
    }
    return nullptr;
}

int ChecklistPage::columns() const
{
    const int room = m_scroll->viewport()->width() - 2 * metrics::ringSpace - theme().px(12);
    return room / 2 >= theme().textPx(leastColumn) ? 2 : 1;
}

void ChecklistPage::placeRows()
{
    m_columns = columns();
    for (Group &group : m_groups) {
        group.grid->setHorizontalSpacing(theme().px(12));
        group.grid->setVerticalSpacing(theme().px(8));
        int place = 0;
        for (const Symptom *symptom : group.symptoms) {
            CheckRow *row = m_rows.at(symptom->id);
            group.grid->removeWidget(row);
            row->setVisible(isShown(*symptom));
            if (!isShown(*symptom))
                continue;
            group.grid->addWidget(row, place / m_columns, place % m_columns);
            ++place;
        }
        for (int column = 0; column < 2; ++column)
            group.grid->setColumnStretch(column, column < m_columns ? 1 : 0);
        group.box->setVisible(place > 0);
    }
    const int hidden = hiddenCount();
    m_more->setVisible(hidden > 0 || m_all);
    m_more->setText(m_all ? tr("Show fewer") : tr("Show %1 more").arg(hidden));
    m_more->setIconName(QStringLiteral("down"));
    m_more->setAccessibleName(m_all ? tr("Show fewer things to tick") : tr("Show %1 more things to tick").arg(hidden));
    orderTabs();
}

void ChecklistPage::refresh()
{
    m_leg->setText(yourLeg(m_case.leg()));
    const std::set<SymptomId> &ticked = m_case.picture().symptoms;
    for (const auto &[id, row] : m_rows) {
        const QSignalBlocker silent(row);
        row->setChecked(ticked.contains(id));
    }
    placeRows();
}

void ChecklistPage::refreshFitButton()
{
    m_fitButton->setText(tr("What fits so far: %1").arg(m_fit->summary()));
    m_fitButton->setIconName(m_fitOpen ? QStringLiteral("down") : QStringLiteral("right"));
    m_fitButton->setAccessibleDescription(m_fitOpen ? tr("Open. Press to close it.") : tr("Closed. Press to open it."));
}

void ChecklistPage::orderTabs()
{
    QWidget *before = nullptr;
    const auto next = [&before](QWidget *widget) {
        if (before)
            QWidget::setTabOrder(before, widget);
        before = widget;
    };
    for (const Group &group : m_groups) {
        for (const Symptom *symptom : group.symptoms)
            next(m_rows.at(symptom->id));
    }
    next(m_more);
    next(m_fitButton);
    for (SuggestionCard *card : m_fit->cards())
        next(card);
    if (m_fit->lookAlikesLink())
        next(m_fit->lookAlikesLink());
    next(m_back);
    next(m_continue);
}

/// LOOK.md, page 2: at 200 % the panel is a row at the foot that opens.
void ChecklistPage::arrangePanel()
{
    const bool row = isLargeText();
    const int pad = theme().px(isSmall() || row ? 16 : 24) - metrics::ringSpace;
    m_panelBox->setContentsMargins(pad,
                                   theme().px(row         ? 4
                                              : isSmall() ? 16
                                                          : 24),
                                   pad,
                                   theme().px(row         ? 12
                                              : isSmall() ? 16
                                                          : 24));
    m_fitTitle->setVisible(!row);
    m_fitLead->setVisible(!row);
    m_fitButton->setVisible(row);
    m_fitScroll->setVisible(!row || m_fitOpen);
    m_panelBox->setSpacing(theme().px(4));
    m_buttons->layout()->setContentsMargins(metrics::ringSpace, theme().px(4), metrics::ringSpace, 0);
    m_buttons->layout()->setSpacing(theme().px(12));
    m_fitScroll->setMinimumHeight(row && m_fitOpen ? height() / 4 : 0);
    // Both buttons fit a small panel, or one with larger text, only without the word on the first, and with fewer on
    // the second.
    m_continue->setText(tr("Go to the safety check"));
    m_back->setText(tr("Spot"));
    const int room = m_panel->maximumWidth() - 2 * pad - 2 * metrics::ringSpace - theme().px(12);
    const bool brief = !row && (isSmall() || m_back->sizeHint().width() + m_continue->sizeHint().width() > room);
    if (brief) {
        m_continue->setText(tr("To the safety check"));
        m_back->setText({});
    }
    m_continue->setAccessibleName(tr("Go to the safety check"));
    m_back->setAccessibleName(tr("Back to the spot"));
    m_back->setToolTip(brief ? tr("Back to the spot") : QString());
    refreshFitButton();
}

void ChecklistPage::arrange()
{
    const bool row = isLargeText();
    const bool narrow = isSmall() || row;
    delete layout();
    const int side = margin() - metrics::ringSpace;
    const int ring = row ? 0 : metrics::ringSpace;
    m_header->layout()->setContentsMargins(ring, 0, ring, theme().px(narrow ? 8 : 16));
    m_groupsBox->layout()->setSpacing(theme().px(narrow ? 12 : 20));
    auto *left = new QVBoxLayout;
    left->setContentsMargins(side, theme().px(narrow ? 12 : 20), side, 0);
    left->setSpacing(0);
    // From 150 % on there is room for the rows only when the heading scrolls with them.
    if (row)
        static_cast<QVBoxLayout *>(m_groupsBox->layout())->insertWidget(0, m_header);
    else
        left->addWidget(m_header);
    left->addWidget(m_scroll, 1);

    auto *page = new QBoxLayout(row ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addLayout(left, 1);
    page->addWidget(m_panel);
    if (row) {
        m_panel->setMinimumWidth(0);
        m_panel->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_panel->setFixedWidth(theme().px(isSmall() ? smallPanelWidth : panelWidth));
    }
    arrangePanel();
    placeRows();
}

void ChecklistPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (columns() != m_columns)
        placeRows();
}

} // namespace calfwise
