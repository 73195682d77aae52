// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/routine_file_page.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/muted_label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/words.h"
#include "ui/routine/fault_words.h"

#include <QBoxLayout>

#include <fstream>
#include <string>
#include <system_error>

namespace calfwise {

namespace {

constexpr int cardWidth = 720;
constexpr int numberWidth = 28;

} // namespace

RoutineFilePage::RoutineFilePage(const Theme &theme, LibraryModel &library, QWidget *parent)
    : Page(theme, parent), m_library(library), m_scroll(new ScrollArea(theme, Role::Surface))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(m_scroll, 1);
    // Kept or removed meanwhile, here or in another window: the foot says which.
    connect(&m_library, &LibraryModel::changed, this, &RoutineFilePage::refresh);
    keepArranged();
}

/// Never more of the file than a routine may be: somebody may drop anything here.
void RoutineFilePage::openFile(const std::filesystem::path &file)
{
    m_name = QString::fromLocal8Bit(file.filename().c_str());
    m_read = {};
    std::error_code error;
    // Anything else, such as a pipe, would be waited for without end.
    m_unreadable = !std::filesystem::is_regular_file(file, error);
    if (!m_unreadable) {
        std::ifstream in(file, std::ios::binary);
        std::string text(mostRoutineFileBytes + 1, '\0');
        in.read(text.data(), static_cast<std::streamsize>(text.size()));
        m_unreadable = !in.eof() && !in.good();
        text.resize(static_cast<std::size_t>(in.gcount()));
        if (!m_unreadable)
            m_read = routineFromFile(text, m_library.core().techniques);
    }
    refresh();
}

QStringList RoutineFilePage::problems() const
{
    if (m_unreadable)
        return {tr("The file can’t be read. Is it still there, and are you allowed to read it?")};
    return fileSentences(m_read, m_library.core());
}

void RoutineFilePage::arrange()
{
    refresh();
}

void RoutineFilePage::refresh()
{
    m_keep = nullptr;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int pad = margin() - metrics::ringSpace;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(theme().px(16));
    if (m_read.routine)
        addRoutine(column);
    else
        addProblems(column);
    if (m_read.routine && m_library.has(*m_read.routine))
        column->addWidget(new Label(theme(), TextStyle::Body, tr("You have this routine already.")));
    column->addStretch(1);
    m_scroll->setContent(content);
    delete m_foot;
    m_foot = buildFoot();
    layout()->addWidget(m_foot);
}

/// Stays in sight, however long the list above is.
QWidget *RoutineFilePage::buildFoot()
{
    auto *foot = new Panel(theme(), Role::Surface, Qt::TopEdge);
    auto *row = new QHBoxLayout(foot);
    const int high = theme().px(isSmall() ? 12 : 16);
    row->setContentsMargins(margin(), high, margin(), high);
    row->setSpacing(theme().px(12));
    if (m_read.routine) {
        m_keep = new Button(theme(), Button::Kind::Primary, tr("Save to your own routines"));
        m_keep->setHeight(Button::Height::Main);
        m_keep->setDisabledReason(m_library.has(*m_read.routine) ? tr("You have this routine already.") : QString());
        connect(m_keep, &Button::clicked, this, &RoutineFilePage::keep, Qt::QueuedConnection);
        row->addWidget(m_keep);
    }
    m_back =
        new Button(theme(), m_read.routine ? Button::Kind::Quiet : Button::Kind::Secondary, tr("Back to the routines"));
    connect(
        m_back, &Button::clicked, this, [this] { emit linkRequested(Place::Routines); }, Qt::QueuedConnection);
    row->addWidget(m_back);
    row->addStretch(1);
    return foot;
}

void RoutineFilePage::addProblems(QVBoxLayout *column)
{
    column->addWidget(new Label(theme(), TextStyle::Heading, tr("This file can’t be opened as a routine")));
    column->addWidget(
        muted(theme(), TextStyle::Body,
              tr("%1: nothing from it was saved. Whoever made it can fix what’s named here.").arg(m_name)));
    auto *card = new Card(theme());
    card->setMaximumWidth(theme().textPx(cardWidth));
    card->body()->setSpacing(theme().px(8));
    for (const QString &problem : problems())
        card->body()->addWidget(new Label(theme(), TextStyle::Body, problem));
    column->addWidget(card);
}

void RoutineFilePage::addRoutine(QVBoxLayout *column)
{
    const OwnRoutine &routine = *m_read.routine;
    column->addWidget(new Label(theme(), TextStyle::Heading, toQt(routine.name)));
    column->addWidget(new Label(theme(), TextStyle::Body, provenance(routine)));
    column->addWidget(
        muted(theme(), TextStyle::Body,
              tr("Calfwise cannot tell whether that is so. Every step is within the guide’s doses. It starts like any "
                 "other: after the safety check, without what your answers rule out.")));
    auto *card = new Card(theme());
    card->setSmall(isSmall() || isLargeText());
    card->setMaximumWidth(theme().textPx(cardWidth));
    card->body()->addWidget(
        new Label(theme(), TextStyle::Title, routine.bothSides ? tr("For both legs") : tr("For one leg")));
    int number = 0;
    for (const ReadyStep &step : routine.steps) {
        const Technique *technique = m_library.core().technique(step.technique);
        if (!technique)
            continue;
        if (number > 0)
            card->body()->addWidget(new Divider(theme()));
        auto *row = new QHBoxLayout;
        row->setSpacing(theme().px(12));
        Label *count = muted(theme(), TextStyle::Strong, QString::number(++number));
        count->setFixedWidth(theme().textPx(numberWidth));
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new Label(theme(), TextStyle::Strong, toQt(technique->name)));
        const QString line = toQt(technique->shortText) + QLatin1Char(' ') + roundsWords(*technique);
        words->addWidget(muted(theme(), TextStyle::Body, line.trimmed()));
        auto *amount = new Label(theme(), TextStyle::Body, amountWords(*technique, step));
        amount->setWordWrap(false);
        row->addWidget(count, 0, Qt::AlignTop);
        row->addLayout(words, 1);
        row->addWidget(amount, 0, Qt::AlignTop);
        card->body()->addLayout(row);
    }
    column->addWidget(card);
}

void RoutineFilePage::keep()
{
    if (!m_read.routine)
        return;
    // What could not be saved stays here to be tried again; the window says why.
    const LibraryModel::Kept saved = m_library.keep(*m_read.routine);
    if (saved.result == SaveResult::Done) {
        emit kept(saved.id);
        emit linkRequested(Place::Routines);
    }
}

} // namespace calfwise
