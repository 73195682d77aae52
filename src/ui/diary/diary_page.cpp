// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/diary_page.h"

#include "model/local_time.h"
#include "ui/diary/clinician_sheet.h"
#include "ui/diary/clinician_words.h"
#include "ui/diary/cramp_weeks.h"
#include "ui/diary/diary_page_words.h"
#include "ui/diary/diary_words.h"
#include "ui/diary/entry_list.h"
#include "ui/diary/entry_panel.h"
#include "ui/diary/entry_words.h"
#include "ui/diary/month_calendar.h"
#include "ui/diary/pain_line.h"
#include "ui/kit/file_question.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/empty_state.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGridLayout>
#include <QPointer>
#include <QSaveFile>

#include <algorithm>
#include <iterator>
#include <map>

namespace calfwise {

namespace {

std::chrono::sys_days today(const CheckModel &checkModel)
{
    const Instant now = checkModel.now();
    return std::chrono::floor<std::chrono::days>(now + std::chrono::minutes(utcOffsetMinutes(now)));
}

std::chrono::sys_days toDay(QDate date)
{
    return std::chrono::sys_days(std::chrono::days(QDate(1970, 1, 1).daysTo(date)));
}

QWidget *emptied(QWidget *box)
{
    while (QLayoutItem *item = box->layout()->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    return box;
}

QMap<QDate, DayMarks> marksOf(const DiaryModel &diary, Side leg)
{
    QMap<QDate, DayMarks> marks;
    std::set<TriggerPointId> known;
    for (const DiaryEntry &entry : diary.entries()) {
        if (entry.leg != leg)
            continue;
        DayMarks &day = marks[toDate(writtenOn(entry))];
        day.session = day.session || !entry.steps.empty();
        day.cramp = day.cramp || entry.cramp;
        if (entry.point)
            day.newSpot = known.insert(*entry.point).second || day.newSpot;
    }
    for (const DiaryRecord &record : diary.records()) {
        if (record.leg && *record.leg != leg)
            continue;
        DayMarks &day = marks[toDate(writtenOn(record))];
        day.cramp = day.cramp || record.kind == RecordKind::Cramp;
        day.newSpot = day.newSpot || record.kind == RecordKind::Spot;
        day.other = day.other || (record.kind != RecordKind::Cramp && record.kind != RecordKind::Spot);
    }
    return marks;
}

} // namespace

DiaryPage::DiaryPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, DiaryModel &diaryModel,
                     QWidget *parent)
    : Page(theme, parent), m_case(caseModel), m_check(checkModel), m_diary(diaryModel), m_leg(caseModel.leg()),
      m_heading(new Label(theme, TextStyle::Heading, DiaryPageWords::heading())),
      m_legs(new Segmented(theme, DiaryPageWords::whichLeg())),
      m_periods(new Segmented(theme, DiaryPageWords::howFarBack())),
      m_periodList(new ChoiceList(theme, DiaryPageWords::howFarBack())),
      m_clinician(new Button(theme, Button::Kind::Secondary, ClinicianWords::button())),
      m_add(new Button(theme, Button::Kind::Primary, EntryWords::add())), m_main(new QWidget),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight)), m_scroll(new ScrollArea(theme, Role::Surface))
{
    buildHead();
    buildCards();
    auto *page = new QVBoxLayout(m_main);
    page->addLayout(m_head);
    page->addWidget(m_scroll, 1);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(m_main, 1);
    connect(&m_diary, &DiaryModel::changed, this, &DiaryPage::refresh);
    connect(&m_diary, &DiaryModel::recordsChanged, this, &DiaryPage::refresh);
    keepArranged();
}

void DiaryPage::opened()
{
    m_leg = m_case.leg();
    m_day = {};
    refresh();
}

bool DiaryPage::isPanelOpen() const
{
    return m_panel && !m_panel->isHidden();
}

void DiaryPage::takeFocus()
{
    if (isPanelOpen())
        m_panel->focusFirst();
    else
        Page::takeFocus();
}

void DiaryPage::arrange()
{
    const bool alone = isSmall() || isLargeText();
    const bool panel = isPanelOpen();
    const bool oneColumn = alone || panel;
    const int inner = margin() - metrics::ringSpace;
    m_main->setVisible(!(alone && panel));
    m_main->layout()->setContentsMargins(inner, theme().px(isSmall() ? 16 : 24), inner, inner);
    m_main->layout()->setSpacing(theme().px(12));
    if (m_panel) {
        m_panel->setMinimumWidth(alone ? 0 : theme().px(400));
        m_panel->setMaximumWidth(alone ? QWIDGETSIZE_MAX : theme().px(400));
    }
    m_scroll->content()->layout()->setSpacing(theme().px(metrics::betweenCards));
    for (QBoxLayout *row : {m_top, m_bottom}) {
        row->setSpacing(theme().px(metrics::betweenCards));
        row->setDirection(oneColumn ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }
    m_calendarCard->setMaximumWidth(oneColumn ? QWIDGETSIZE_MAX : theme().px(372));
    m_calendarCard->setMinimumWidth(oneColumn ? 0 : theme().px(372));
    m_head->setDirection(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Large words would leave no room for what is below them: then the controls scroll with it.
    auto *home = static_cast<QVBoxLayout *>(isLargeText() ? m_scroll->content()->layout() : m_main->layout());
    if (m_head->parent() != home) {
        static_cast<QLayout *>(m_head->parent())->removeItem(m_head);
        m_head->setParent(nullptr);
        home->insertLayout(0, m_head);
    }
    m_heading->setVisible(!isLargeText());
    m_add->setVisible(!panel);
    fitHead();
    refresh();
}

/// The controls over the page in their long form where there is room for it: a language may need more than English.
void DiaryPage::fitHead()
{
    const bool stacked = isLargeText();
    const int panel = isPanelOpen() ? m_panel->maximumWidth() : 0;
    const int room = width() - panel - 2 * margin();
    const auto use = [this](bool shortWords, bool list) {
        m_clinician->setText(shortWords ? ClinicianWords::shortButton() : ClinicianWords::button());
        m_periods->setVisible(!list);
        m_periodList->setVisible(list);
        m_head->invalidate();
        return m_head->sizeHint().width();
    };
    if (stacked)
        use(false, true);
    else if (use(false, false) > room && use(true, false) > room)
        use(true, true);
}

void DiaryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitHead();
}

DaySpan DiaryPage::period() const
{
    const std::chrono::sys_days to = today(m_check);
    return {to - std::chrono::days(m_days - 1), to};
}

void DiaryPage::refresh()
{
    m_legs->setCurrent(m_leg == Side::Right ? QStringLiteral("right") : QStringLiteral("left"));
    m_periods->setCurrent(QString::number(m_days));
    m_periodList->setCurrent(QString::number(m_days));
    // Entries of the leg of any time: a quiet month is no empty diary.
    const auto ofLeg = [this](const auto &all, auto leg) {
        return std::any_of(all.begin(), all.end(), [&](const auto &one) { return leg(one); });
    };
    const bool any =
        ofLeg(m_diary.entries(), [this](const DiaryEntry &entry) { return entry.leg == m_leg; }) ||
        ofLeg(m_diary.records(), [this](const DiaryRecord &record) { return record.leg.value_or(m_leg) == m_leg; });
    m_empty->setVisible(!any);
    for (QWidget *card : std::initializer_list<QWidget *>{m_calendarCard, m_painCard, m_effectCard, m_crampCard})
        card->setVisible(any);
    refreshNotice();
    refreshList();
    m_list->setVisible(any || !m_diary.bin().empty());
    if (!any)
        return;
    const DaySpan span = period();
    DiaryParts parts;
    const auto isShown = [&span](const auto &written) { return span.holds(writtenOn(written)); };
    std::copy_if(m_diary.entries().begin(), m_diary.entries().end(), std::back_inserter(parts.entries), isShown);
    std::copy_if(m_diary.records().begin(), m_diary.records().end(), std::back_inserter(parts.records), isShown);
    const LegSummary summary = legSummary(m_case.core(), m_case.map(), parts, m_leg, span);
    refreshCharts(summary);
    refreshBeforeAfter(summary.techniques);
    refreshMore(summary);
}

/// T5, in the guide's own words: what the next check will say by itself.
void DiaryPage::refreshNotice()
{
    const LegHistory history = m_diary.history(m_case.picture(m_leg));
    const RuleText *rule = m_check.rules().named(m_check.rules().time.diary).time;
    const bool told = rule && (history.persists || history.worseTwiceInARow);
    m_notice->setVisible(told);
    if (told)
        m_noticeWords->setText(history.persists ? forLeg(rule->reason, m_leg) : DiaryPageWords::worseTwice());
}

void DiaryPage::refreshCharts(const LegSummary &summary)
{
    const QString sentence = painSentence(summary.pain, m_check.rules().time);
    m_painSentence->setText(sentence);
    PainPlot plot{
        summary.period, summary.pain, summary.painFelt, summary.sessionDays, summary.crampDays, std::nullopt, {}, {}};
    plot.lastWords = ClinicianWords::lastPain(plot.pressed.empty() ? plot.felt : plot.pressed, plot.period);
    m_line->setPlot(std::move(plot), sentence);
    m_painKey->setText(DiaryPageWords::lineKey(summary));
    m_tableButton->setEnabled(!summary.pain.empty() || !summary.painFelt.empty());
    m_calendar->setMarks(toDate(today(m_check)), marksOf(m_diary, m_leg));
}

void DiaryPage::refreshBeforeAfter(const std::vector<BeforeAfter> &rows)
{
    m_effectSentence->setText(beforeAfterSentence(rows));
    auto *list = static_cast<QVBoxLayout *>(emptied(m_effects)->layout());
    for (const BeforeAfter &row : rows) {
        list->addWidget(new Divider(theme()));
        auto *words = new Label(theme(), TextStyle::Body);
        words->setRuns({{toQt(row.title) + QStringLiteral(": "), true}, {DiaryPageWords::effectNumbers(row)}});
        words->setContentsMargins(0, theme().px(8), 0, theme().px(8));
        list->addWidget(words);
    }
    if (rows.size() > 1) {
        auto *shared = new Label(theme(), TextStyle::Small, DiaryPageWords::effectShared());
        shared->setRole(Role::TextMuted);
        list->addWidget(shared);
    }
}

void DiaryPage::refreshMore(const LegSummary &summary)
{
    m_crampSentence->setText(summary.crampWeeks.empty() ? DiaryPageWords::noCramps()
                                                        : DiaryPageWords::crampSentence(summary));
    m_cramps->setWeeks(summary.crampWeeks);
    m_cramps->setVisible(!summary.crampWeeks.empty());
    QStringList ankles;
    for (const AnkleCourse &course : summary.ankles)
        ankles << DiaryPageWords::ankleSentence(course);
    m_ankles->setText(ankles.isEmpty() ? DiaryPageWords::noAnkle() : ankles.join(QLatin1Char('\n')));
}

void DiaryPage::refreshList()
{
    m_allEntries->setVisible(m_day.isValid());
    if (m_day.isValid())
        m_list->show(m_leg, {toDay(m_day), toDay(m_day)}, DiaryPageWords::entriesOf(m_day));
    else
        m_list->show(m_leg, period(), DiaryPageWords::entries());
}

void DiaryPage::openPainTable()
{
    auto *table = new PopOver(theme(), DiaryPageWords::painTitle(), window());
    auto *content = new QWidget;
    auto *rows = new QGridLayout(content);
    rows->setContentsMargins({});
    const PainPlot &plot = m_line->plot();
    std::map<std::chrono::sys_days, QStringList> days;
    for (const PainDay &day : plot.pressed)
        days[day.day] << DiaryPageWords::pressed(day.pain);
    for (const PainDay &day : plot.felt)
        days[day.day] << DiaryPageWords::felt(day.pain);
    for (const std::chrono::sys_days day : plot.sessions)
        days[day] << DiaryPageWords::session();
    for (const std::chrono::sys_days day : plot.cramps)
        days[day] << DiaryPageWords::cramp();
    int line = 0;
    for (auto day = days.rbegin(); day != days.rend(); ++day, ++line) {
        rows->addWidget(new Label(theme(), TextStyle::Body, fullDate(toDate(day->first))), line, 0);
        rows->addWidget(new Label(theme(), TextStyle::Strong, day->second.join(QStringLiteral(", "))), line, 1);
    }
    auto *scroll = new ScrollArea(theme(), Role::Raised);
    scroll->setContent(content);
    scroll->setMinimumHeight(std::min(theme().px(320), content->sizeHint().height() + 2 * metrics::ringSpace));
    table->body()->addWidget(scroll);
    connect(table, &PopOver::closed, table, &QObject::deleteLater);
    table->openUnder(m_tableButton);
}

void DiaryPage::makePanel()
{
    if (m_panel)
        return;
    m_panel = new EntryPanel(theme(), m_diary, this);
    static_cast<QHBoxLayout *>(layout())->addWidget(m_panel);
    m_panel->hide();
    connect(m_panel, &EntryPanel::closed, this, &DiaryPage::closePanel);
    connect(m_panel, &EntryPanel::said, this, &Page::said);
    connect(m_panel, &EntryPanel::saved, this, [this](const DiaryRecord &record, bool crampIsThere) {
        closePanel();
        emit recordDone(EntryWords::kept(record.kind), [&diary = m_diary, id = record.id] { diary.removeRecord(id); });
        if (crampIsThere)
            answerCramp(record.leg.value_or(m_leg));
    });
    connect(m_panel, &EntryPanel::changed, this, [this](const DiaryRecord &record, const DiaryRecord &before) {
        closePanel();
        emit recordDone(EntryWords::changed(), [&diary = m_diary, record, before] { diary.change(before, record); });
    });
}

void DiaryPage::openPanel()
{
    makePanel();
    if (!isPanelOpen()) {
        m_panel->begin(m_leg);
        m_panel->show();
        arrange();
    }
    m_panel->focusFirst();
}

void DiaryPage::closePanel()
{
    m_panel->hide();
    arrange();
    m_add->setFocus(Qt::OtherFocusReason);
}

/// T3: a cramp that is still there after ten minutes is a sign of the safety check, which goes on from there.
void DiaryPage::answerCramp(Side leg)
{
    const QuestionId sign = m_check.rules().time.stop.crampSign;
    m_case.setLeg(leg);
    m_check.setAnswer(sign, Answer::Yes);
    if (!m_check.decideNow())
        m_check.completeCheck();
    emit linkRequested(PathStep::Safety);
}

void DiaryPage::askForClinicianFile()
{
    const DaySpan span = period();
    const std::optional<DiaryParts> parts = m_diary.parts();
    if (!parts)
        return;
    if (legSummary(m_case.core(), m_case.map(), *parts, m_leg, span).isEmpty()) {
        emit said(ClinicianWords::nothingYet(m_leg, span));
        return;
    }
    askForFileToSave(
        window(),
        {ClinicianWords::fileQuestion(), ClinicianWords::fileKind(), ClinicianWords::fileName(m_leg, span.to)},
        [page = QPointer(this)](const QString &file) {
            if (page)
                page->writeClinicianPage(file);
        });
}

void DiaryPage::writeClinicianPage(const QString &file)
{
    const std::optional<DiaryParts> parts = m_diary.parts();
    if (!parts)
        return;
    const ClinicianSheet sheet{m_case.core(),
                               m_case.map(),
                               legSummary(m_case.core(), m_case.map(), *parts, m_leg, period()),
                               m_check.now(),
                               QCoreApplication::applicationVersion(),
                               printsOnLetter()};
    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly) &&
                         out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         out.write(clinicianPdf(sheet)) > 0 && out.commit();
    if (written)
        emit said(ClinicianWords::saved(file));
    else
        emit problemFound(ClinicianWords::notSavedTitle(), ClinicianWords::notSaved(file, out.errorString()));
}

} // namespace calfwise
