// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/entry_list.h"

#include "ui/diary/diary_page_words.h"
#include "ui/diary/diary_words.h"
#include "ui/diary/entry_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/words.h"

#include <QHBoxLayout>
#include <QTimeZone>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int rowsAtOnce = 40;
constexpr std::size_t mostInBin = 30;

QString whenOf(const DiaryRecord &record)
{
    return weekdayAndTime(
        QDateTime::fromSecsSinceEpoch(record.at.time_since_epoch().count(), QTimeZone(record.utcOffsetMinutes * 60)));
}

} // namespace

EntryList::EntryList(const Theme &theme, DiaryModel &diary, QWidget *parent)
    : Card(theme, parent), m_theme(theme), m_diary(diary), m_title(new Label(theme, TextStyle::Title)),
      m_rows(new QWidget), m_more(new Button(theme, Button::Kind::Secondary, {})),
      m_bin(new Button(theme, Button::Kind::Link, {}))
{
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    m_bin->setSmall(true);
    body()->addWidget(m_title);
    body()->addWidget(m_rows);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    body()->addWidget(m_bin, 0, Qt::AlignLeft);
    connect(m_more, &Button::clicked, this, &EntryList::showMore, Qt::QueuedConnection);
    connect(m_bin, &Button::clicked, this, &EntryList::openBin, Qt::QueuedConnection);
}

void EntryList::show(Side leg, const DaySpan &days, const QString &title)
{
    m_title->setText(title);
    m_lines.clear();
    for (const DiaryEntry &entry : m_diary.entries()) {
        if (entry.leg == leg && days.holds(writtenOn(entry)))
            m_lines.push_back({entry.at, [this, entry] { return entryRow(entry); }});
    }
    for (const DiaryRecord &record : m_diary.records()) {
        if ((!record.leg || *record.leg == leg) && days.holds(writtenOn(record)))
            m_lines.push_back({record.at, [this, record] { return recordRow(record); }});
    }
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) { return a.at > b.at; });
    while (QLayoutItem *item = m_rows->layout()->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_shown = 0;
    if (m_lines.empty())
        m_rows->layout()->addWidget(new Label(m_theme, TextStyle::Body, DiaryPageWords::noneInThisTime()));
    showMore();
    refreshBin();
}

void EntryList::showMore()
{
    const int to = std::min(m_shown + rowsAtOnce, static_cast<int>(m_lines.size()));
    for (; m_shown < to; ++m_shown) {
        m_rows->layout()->addWidget(new Divider(m_theme));
        m_rows->layout()->addWidget(m_lines[static_cast<std::size_t>(m_shown)].make());
    }
    const int left = static_cast<int>(m_lines.size()) - m_shown;
    m_more->setVisible(left > 0);
    if (left > 0)
        m_more->setText(EntryWords::more(std::min(left, rowsAtOnce)));
}

QWidget *EntryList::row(const QString &when, const QStringList &lines, const QString &note,
                        std::function<void()> change, std::function<void()> remove)
{
    auto *made = new QWidget;
    auto *columns = new QHBoxLayout(made);
    columns->setContentsMargins(0, m_theme.px(8), 0, m_theme.px(8));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *muted = new Label(m_theme, TextStyle::Small, lines.at(0));
    muted->setRole(Role::TextMuted);
    words->addWidget(muted);
    words->addWidget(new Label(m_theme, TextStyle::Strong, lines.at(1)));
    for (const QString &line : {lines.at(2), note}) {
        if (!line.isEmpty())
            words->addWidget(new Label(m_theme, TextStyle::Body, line));
    }
    columns->addLayout(words, 1);
    const auto button = [&](const QString &text, const QString &name, std::function<void()> action) {
        auto *pressed = new Button(m_theme, Button::Kind::Quiet, text);
        pressed->setAccessibleName(name);
        connect(pressed, &Button::clicked, this, std::move(action), Qt::QueuedConnection);
        columns->addWidget(pressed, 0, Qt::AlignTop);
    };
    if (change)
        button(EntryWords::edit(), EntryWords::editNamed(when), std::move(change));
    button(EntryWords::remove(), EntryWords::removeNamed(when), std::move(remove));
    return made;
}

QWidget *EntryList::entryRow(const DiaryEntry &entry)
{
    const QString when = fullTime(entry);
    return row(when, {DiaryPageWords::whenAndLeg(when, legName(entry.leg)), entryTitle(entry), entryLine(entry)},
               toQt(entry.note), nullptr, [this, entry] {
                   const SaveResult result = m_diary.remove(entry.id);
                   if (result == SaveResult::Done)
                       emit entryRemoved(entry);
                   else if (result == SaveResult::NotFound)
                       emit said(EntryWords::removedElsewhere());
               });
}

QWidget *EntryList::recordRow(const DiaryRecord &record)
{
    const QString when = whenOf(record);
    const QString leg = record.leg ? legName(*record.leg) : DiaryPageWords::bothLegs();
    return row(
        when, {DiaryPageWords::whenAndLeg(when, leg), EntryWords::title(record), EntryWords::line(record)},
        toQt(record.note), [this, record] { emit editChosen(record); },
        [this, record] {
            const SaveResult result = m_diary.removeRecord(record.id);
            if (result == SaveResult::Done)
                emit recordRemoved(record);
            else if (result == SaveResult::NotFound)
                emit said(EntryWords::removedElsewhere());
        });
}

void EntryList::refreshBin()
{
    const auto rows = static_cast<int>(m_diary.bin().size());
    m_bin->setVisible(rows > 0);
    if (rows > 0)
        m_bin->setText(EntryWords::binButton(rows));
}

void EntryList::openBin()
{
    auto *bin = new PopOver(m_theme, EntryWords::binTitle(), window());
    connect(bin, &PopOver::closed, bin, &QObject::deleteLater);
    bin->body()->addWidget(new Label(m_theme, TextStyle::Small, EntryWords::binLead()));
    std::size_t shown = 0;
    for (const BinnedRow &binned : m_diary.bin()) {
        if (++shown > mostInBin)
            break;
        const auto *record = std::get_if<DiaryRecord>(&binned.row);
        const auto *entry = std::get_if<DiaryEntry>(&binned.row);
        const QString what = DiaryPageWords::whatAndWhen(record ? EntryWords::title(*record) : entryTitle(*entry),
                                                         record ? whenOf(*record) : fullTime(*entry));
        auto *row = new QHBoxLayout;
        row->addWidget(new Label(m_theme, TextStyle::Body, what), 1);
        auto *back = new Button(m_theme, Button::Kind::Quiet, EntryWords::putBack());
        back->setAccessibleName(EntryWords::putBackNamed(what));
        connect(
            back, &Button::clicked, this,
            [this, bin = QPointer(bin), removed = binned.row] {
                if (bin)
                    bin->closeAndReturn();
                const SaveResult result =
                    std::visit([this](const auto &written) { return m_diary.restore(written); }, removed);
                if (result == SaveResult::Done)
                    emit said(EntryWords::isBack());
            },
            Qt::QueuedConnection);
        row->addWidget(back, 0, Qt::AlignTop);
        bin->body()->addLayout(row);
    }
    bin->openUnder(m_bin);
}

} // namespace calfwise
