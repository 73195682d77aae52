// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/entry_panel.h"

#include "model/local_time.h"
#include "ui/diary/entry_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/choice_tile.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pain_question.h"
#include "ui/kit/widgets/pain_scale.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/words.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int noteLines = 3;
constexpr double centimetresInAnInch = 2.54;
const QString dayFormat = QStringLiteral("yyyy-MM-dd");
const QString timeFormat = QStringLiteral("HH:mm");

constexpr std::array firstKinds{RecordKind::Pain,      RecordKind::Cramp,    RecordKind::Spot,
                                RecordKind::AnkleBend, RecordKind::Activity, RecordKind::Note};
constexpr std::array moreKinds{RecordKind::Shoes, RecordKind::Sleep, RecordKind::Medicine};

bool isRated(RecordKind kind)
{
    return kind == RecordKind::Pain || kind == RecordKind::Spot;
}

bool isTyped(RecordKind kind)
{
    return measureOf(kind) && !isRated(kind) && kind != RecordKind::Cramp;
}

QLineEdit *field(const Theme &theme, const QString &name, const QString &text)
{
    auto *made = new QLineEdit(text);
    made->setAccessibleName(name);
    made->setFont(theme.font(TextStyle::Body));
    made->setMinimumHeight(theme.px(44));
    return made;
}

} // namespace

EntryPanel::EntryPanel(const Theme &theme, DiaryModel &diary, QWidget *parent)
    : Panel(theme, Role::Background, Qt::LeftEdge, parent), m_theme(theme), m_diary(diary),
      m_scroll(new ScrollArea(theme, Role::Background)), m_title(new Label(theme, TextStyle::Title)),
      m_why(new Label(theme, TextStyle::Small)), m_save(new Button(theme, Button::Kind::Primary, EntryWords::save()))
{
    m_draft.kind = RecordKind::Pain;
    auto *close = new Button(theme, Button::Kind::Quiet, {});
    close->setIconName(QStringLiteral("x"));
    close->setNameOnly(EntryWords::close());
    connect(close, &Button::clicked, this, &EntryPanel::askToClose, Qt::QueuedConnection);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    m_save->setHeight(Button::Height::Main);
    connect(m_save, &Button::clicked, this, &EntryPanel::save, Qt::QueuedConnection);
    m_why->setRole(Role::TextMuted);
    m_why->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout(this);
    const int pad = theme.px(24) - metrics::ringSpace;
    column->setContentsMargins(pad, pad, pad, theme.px(16));
    column->setSpacing(theme.px(8));
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_save);
    column->addWidget(m_why);
    connect(&theme, &Theme::changed, this, &EntryPanel::build);
}

void EntryPanel::begin(Side leg)
{
    const RecordKind last = m_draft.kind;
    m_draft = {};
    m_draft.kind = last;
    m_draft.leg = leg;
    m_before.reset();
    m_both = false;
    m_stillThere = Answer::Unanswered;
    m_now = true;
    m_typedNumber.clear();
    m_touched = false;
    build();
}

void EntryPanel::change(const DiaryRecord &record)
{
    m_draft = record;
    m_before = record;
    m_both = !record.leg;
    m_now = false;
    m_inches = false;
    m_typedNumber = record.value ? wordsLocale().toString(*record.value, 'g', 4) : QString();
    const QDateTime at =
        QDateTime::fromSecsSinceEpoch(record.at.time_since_epoch().count(), QTimeZone(record.utcOffsetMinutes * 60));
    m_typedDay = at.toString(dayFormat);
    m_typedTime = at.toString(timeFormat);
    m_touched = false;
    build();
}

void EntryPanel::chooseKind(RecordKind kind)
{
    if (m_draft.kind != kind) {
        m_draft.kind = kind;
        m_draft.value.reset();
        m_stillThere = Answer::Unanswered;
        m_typedNumber.clear();
        m_touched = !m_draft.note.empty();
    }
    build();
    focusFirst();
}

void EntryPanel::focusFirst()
{
    if (m_scale)
        m_scale->setFocus(Qt::OtherFocusReason);
    else if (m_length)
        m_length->option(m_length->ids().constFirst())->setFocus(Qt::OtherFocusReason);
    else if (m_number)
        m_number->setFocus(Qt::OtherFocusReason);
    else if (m_note)
        m_note->setFocus(Qt::OtherFocusReason);
}

void EntryPanel::build()
{
    m_scale = nullptr;
    m_length = nullptr;
    m_still = nullptr;
    m_number = m_day = m_time = nullptr;
    m_note = nullptr;
    m_title->setText(m_before ? EntryWords::editTitle() : EntryWords::addTitle());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int ring = metrics::ringSpace;
    column->setContentsMargins(ring, ring, ring, ring);
    column->setSpacing(m_theme.px(metrics::labelToControl));
    if (!m_before) {
        auto *lead = new Label(m_theme, TextStyle::Small, EntryWords::lead());
        lead->setRole(Role::TextMuted);
        column->addWidget(lead);
        addTiles(column);
    }
    if (isRated(m_draft.kind) || m_draft.kind == RecordKind::Cramp)
        addNumber(column);
    else if (isTyped(m_draft.kind))
        addTyped(column);
    addLeg(column);
    addWhen(column);
    addNote(column);
    column->addStretch(1);
    m_scroll->setContent(content);
    judge();
}

void EntryPanel::addTiles(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setSpacing(m_theme.px(8));
    int place = 0;
    const int across = m_theme.textScale() >= 1.5 ? 2 : 3;
    const auto add = [&](RecordKind kind) {
        auto *tile = new ChoiceTile(m_theme, EntryWords::iconOf(kind), EntryWords::kind(kind));
        tile->setChecked(kind == m_draft.kind);
        // Built again by the choice, so not while the press is still on its way through the tile.
        connect(
            tile, &ChoiceTile::clicked, this, [this, kind] { chooseKind(kind); }, Qt::QueuedConnection);
        grid->addWidget(tile, place / across, place % across);
        ++place;
    };
    for (const RecordKind kind : firstKinds)
        add(kind);
    const bool isMore = std::find(moreKinds.begin(), moreKinds.end(), m_draft.kind) != moreKinds.end();
    if (m_moreKinds || isMore) {
        for (const RecordKind kind : moreKinds)
            add(kind);
    }
    column->addLayout(grid);
    if (m_moreKinds || isMore)
        return;
    auto *more = new Button(m_theme, Button::Kind::Link, EntryWords::moreKinds());
    more->setSmall(true);
    connect(
        more, &Button::clicked, this,
        [this] {
            m_moreKinds = true;
            build();
        },
        Qt::QueuedConnection);
    column->addWidget(more, 0, Qt::AlignLeft);
}

void EntryPanel::addNumber(QVBoxLayout *column)
{
    column->addSpacing(m_theme.px(8));
    if (isRated(m_draft.kind)) {
        auto *question = new PainQuestion(m_theme, EntryWords::question(m_draft.kind));
        m_scale = &question->scale();
        m_scale->setEnds(EntryWords::low(), EntryWords::high());
        if (m_draft.value)
            question->setValue(static_cast<int>(*m_draft.value));
        connect(question, &PainQuestion::chosen, this, [this](int value) {
            m_draft.value = value;
            touch();
        });
        column->addWidget(question);
        return;
    }
    column->addWidget(new Label(m_theme, TextStyle::Strong, EntryWords::question(m_draft.kind)));
    m_length = new Segmented(m_theme, EntryWords::question(m_draft.kind),
                             m_theme.textScale() >= 1.5 ? Qt::Vertical : Qt::Horizontal);
    for (const CrampLength length : crampLengths)
        m_length->addOption(QString::number(static_cast<int>(length)), EntryWords::length(length));
    if (m_draft.value)
        m_length->setCurrent(QString::number(static_cast<int>(crampLengthOf(*m_draft.value))));
    connect(m_length, &Segmented::chosen, this, [this](const QString &id) {
        const bool asked = asksStillThere();
        m_draft.value = minutesOf(static_cast<CrampLength>(id.toInt()));
        touch();
        if (asked != asksStillThere())
            QMetaObject::invokeMethod(this, &EntryPanel::buildForLength, Qt::QueuedConnection);
    });
    column->addWidget(m_length);
    if (asksStillThere())
        addStillThere(column);
}

/// Built again, since a question came or went; the keys go on where they were.
void EntryPanel::buildForLength()
{
    build();
    if (m_length && m_draft.value)
        m_length->option(QString::number(static_cast<int>(crampLengthOf(*m_draft.value))))
            ->setFocus(Qt::OtherFocusReason);
}

/// Whether a cramp is asked about that may be one for the safety check (T3). Not of one that was written down before.
bool EntryPanel::asksStillThere() const
{
    return m_draft.kind == RecordKind::Cramp && !m_before && m_draft.value &&
           crampLengthOf(*m_draft.value) == CrampLength::OverTen;
}

void EntryPanel::addStillThere(QVBoxLayout *column)
{
    column->addSpacing(m_theme.px(8));
    column->addWidget(new Label(m_theme, TextStyle::Strong, EntryWords::crampTitle()));
    m_still =
        new Segmented(m_theme, EntryWords::crampTitle(), m_theme.textScale() >= 1.5 ? Qt::Vertical : Qt::Horizontal);
    for (const Answer answer : {Answer::Yes, Answer::Unsure, Answer::No})
        m_still->addOption(QString::fromUtf8(idOf(answer).data()), EntryWords::crampAnswer(answer));
    if (m_stillThere != Answer::Unanswered)
        m_still->setCurrent(QString::fromUtf8(idOf(m_stillThere).data()));
    connect(m_still, &Segmented::chosen, this, [this](const QString &id) {
        m_stillThere = answerFromId(id.toStdString()).value_or(Answer::Unanswered);
        touch();
    });
    column->addWidget(m_still);
}

void EntryPanel::addTyped(QVBoxLayout *column)
{
    column->addSpacing(m_theme.px(8));
    column->addWidget(new Label(m_theme, TextStyle::Strong, EntryWords::question(m_draft.kind)));
    auto *row = new QHBoxLayout;
    m_number = field(m_theme, EntryWords::question(m_draft.kind), m_typedNumber);
    connect(m_number, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_typedNumber = typed;
        touch();
    });
    row->addWidget(m_number, 1);
    if (m_draft.kind == RecordKind::AnkleBend) {
        auto *units = new Segmented(m_theme, EntryWords::question(m_draft.kind));
        units->addOption(QStringLiteral("cm"), EntryWords::centimetres());
        units->addOption(QStringLiteral("in"), EntryWords::inches());
        units->setCurrent(m_inches ? QStringLiteral("in") : QStringLiteral("cm"));
        connect(units, &Segmented::chosen, this, [this](const QString &id) {
            m_inches = id == QStringLiteral("in");
            touch();
        });
        row->addWidget(units);
    }
    column->addLayout(row);
    if (m_draft.kind != RecordKind::AnkleBend)
        return;
    auto *how = new Label(m_theme, TextStyle::Small, EntryWords::howToMeasure());
    how->setRole(Role::TextMuted);
    column->addWidget(how);
}

void EntryPanel::addLeg(QVBoxLayout *column)
{
    const bool needsOne = m_draft.kind == RecordKind::Spot || m_draft.kind == RecordKind::AnkleBend;
    if (needsOne && m_both) {
        m_both = false;
        m_draft.leg = m_draft.leg.value_or(Side::Right);
    }
    column->addSpacing(m_theme.px(8));
    column->addWidget(new Label(m_theme, TextStyle::Strong, EntryWords::whichLeg()));
    auto *legs = new Segmented(m_theme, EntryWords::whichLeg());
    for (const Side side : {Side::Left, Side::Right})
        legs->addOption(side == Side::Left ? QStringLiteral("left") : QStringLiteral("right"), legTitle(side));
    if (!needsOne)
        legs->addOption(QStringLiteral("both"), EntryWords::both());
    const QString leg = m_draft.leg == Side::Left ? QStringLiteral("left") : QStringLiteral("right");
    legs->setCurrent(m_both ? QStringLiteral("both") : leg);
    connect(legs, &Segmented::chosen, this, [this](const QString &id) {
        m_both = id == QStringLiteral("both");
        m_draft.leg = m_both ? std::nullopt : sideFromId(id.toStdString());
        touch();
    });
    column->addWidget(legs);
}

void EntryPanel::setTime(const QDateTime &at)
{
    m_now = false;
    m_typedDay = at.toString(dayFormat);
    m_typedTime = at.toString(timeFormat);
    m_touched = true;
    build();
}

void EntryPanel::addWhen(QVBoxLayout *column)
{
    column->addSpacing(m_theme.px(8));
    column->addWidget(new Label(m_theme, TextStyle::Strong, EntryWords::when()));
    const QDateTime now = toLocal(m_diary.now());
    if (m_now) {
        auto *row = new QHBoxLayout;
        auto *chip = new Chip(m_theme, Chip::Kind::Choice, EntryWords::now(now.time()));
        chip->setChecked(true);
        connect(chip, &Chip::clicked, chip, [chip] { chip->setChecked(true); });
        auto *other = new Button(m_theme, Button::Kind::Quiet, EntryWords::anotherTime());
        connect(
            other, &Button::clicked, this, [this, now] { setTime(now); }, Qt::QueuedConnection);
        row->addWidget(chip);
        row->addWidget(other);
        row->addStretch(1);
        column->addLayout(row);
        return;
    }
    auto *chips = new QBoxLayout(m_theme.textScale() >= 1.5 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const QDate today = now.date();
    const std::pair<QString, QDateTime> choices[]{
        {EntryWords::thisMorning(), QDateTime(today, QTime(8, 0))},
        {EntryWords::lastNight(), QDateTime(today, QTime(3, 0))},
        {EntryWords::yesterday(), QDateTime(today.addDays(-1), QTime(12, 0))}};
    for (const auto &[name, at] : choices) {
        if (at > now)
            continue;
        auto *chip = new Chip(m_theme, Chip::Kind::Choice, name);
        chip->setChecked(at.toString(dayFormat) == m_typedDay && at.toString(timeFormat) == m_typedTime);
        connect(
            chip, &Chip::clicked, this, [this, when = at] { setTime(when); }, Qt::QueuedConnection);
        chips->addWidget(chip);
    }
    chips->addStretch(1);
    column->addLayout(chips);
    auto *fields = new QGridLayout;
    m_day = field(m_theme, EntryWords::day(), m_typedDay);
    m_time = field(m_theme, EntryWords::time(), m_typedTime);
    fields->addWidget(new Label(m_theme, TextStyle::Small, EntryWords::day()), 0, 0);
    fields->addWidget(new Label(m_theme, TextStyle::Small, EntryWords::time()), 0, 1);
    fields->addWidget(m_day, 1, 0);
    fields->addWidget(m_time, 1, 1);
    column->addLayout(fields);
    connect(m_day, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_typedDay = typed;
        touch();
    });
    connect(m_time, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_typedTime = typed;
        touch();
    });
}

void EntryPanel::addNote(QVBoxLayout *column)
{
    column->addSpacing(m_theme.px(8));
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(m_theme, TextStyle::Strong, EntryWords::note(m_draft.kind)), 1);
    if (measureOf(m_draft.kind)) {
        auto *free = new Label(m_theme, TextStyle::Small, EntryWords::ifYouLike());
        free->setRole(Role::TextMuted);
        free->setWordWrap(false);
        head->addWidget(free);
    }
    column->addLayout(head);
    m_note = new QPlainTextEdit(toQt(m_draft.note));
    m_note->setAccessibleName(EntryWords::note(m_draft.kind));
    m_note->setPlaceholderText(EntryWords::noteHint(m_draft.kind));
    m_note->setTabChangesFocus(true);
    m_note->setFont(m_theme.font(TextStyle::Body));
    m_note->setFixedHeight(m_theme.lineHeight(TextStyle::Body) * noteLines + m_theme.px(16));
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_draft.note = m_note->toPlainText().trimmed().toStdString();
        touch();
    });
    column->addWidget(m_note);
}

void EntryPanel::touch()
{
    m_touched = true;
    judge();
}

std::optional<double> EntryPanel::typedNumber() const
{
    bool isNumber = false;
    double value = wordsLocale().toDouble(m_typedNumber.trimmed(), &isNumber);
    if (!isNumber)
        value = m_typedNumber.trimmed().toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return m_draft.kind == RecordKind::AnkleBend && m_inches ? value * centimetresInAnInch : value;
}

/// Nothing with the reason in m_problem.
std::optional<Instant> EntryPanel::chosenTime() const
{
    const Instant now = m_diary.now();
    if (m_now)
        return now;
    const QDate day = QDate::fromString(m_typedDay.trimmed(), dayFormat);
    const QTime time = QTime::fromString(m_typedTime.trimmed(), timeFormat);
    if (!day.isValid()) {
        m_problem = EntryWords::noDay(m_typedDay.trimmed());
        return std::nullopt;
    }
    if (!time.isValid()) {
        m_problem = EntryWords::noTime(m_typedTime.trimmed());
        return std::nullopt;
    }
    // Fields that nobody changed mean the moment that was written, to the second and wherever that was.
    if (m_before) {
        const QDateTime then = QDateTime::fromSecsSinceEpoch(m_before->at.time_since_epoch().count(),
                                                             QTimeZone(m_before->utcOffsetMinutes * 60));
        if (then.date() == day && then.toString(timeFormat) == time.toString(timeFormat))
            return m_before->at;
    }
    const Instant at(std::chrono::seconds(QDateTime(day, time).toSecsSinceEpoch()));
    if (at > now) {
        m_problem = EntryWords::stillToCome();
        return std::nullopt;
    }
    return at;
}

std::optional<DiaryRecord> EntryPanel::record() const
{
    m_problem.clear();
    DiaryRecord made = m_draft;
    if (isTyped(made.kind)) {
        made.value = typedNumber();
        if (!made.value && !m_typedNumber.trimmed().isEmpty()) {
            m_problem = EntryWords::noNumber(m_typedNumber.trimmed());
            return std::nullopt;
        }
    }
    if (asksStillThere() && m_stillThere == Answer::Unanswered) {
        m_problem = EntryWords::sayWhetherThere();
        return std::nullopt;
    }
    const std::optional<Instant> at = chosenTime();
    if (!at)
        return std::nullopt;
    made.at = *at;
    made.utcOffsetMinutes = m_before && *at == m_before->at ? m_before->utcOffsetMinutes : utcOffsetMinutes(*at);
    for (const RecordFault fault : faultsOf(made)) {
        switch (fault) {
        case RecordFault::ValueMissing:
            m_problem = EntryWords::missing(made.kind);
            break;
        case RecordFault::ValueOutOfRange:
            m_problem = EntryWords::outOfRange(made.kind);
            break;
        case RecordFault::NoteTooLong:
            m_problem = EntryWords::noteTooLong();
            break;
        case RecordFault::ValueNotTaken:
        case RecordFault::NothingSaid:
            m_problem = EntryWords::nothingSaid();
            break;
        }
        return std::nullopt;
    }
    return made;
}

void EntryPanel::judge()
{
    const bool whole = record().has_value();
    m_save->setEnabled(whole);
    m_why->setText(whole ? EntryWords::staysHere() : m_problem);
}

void EntryPanel::save()
{
    std::optional<DiaryRecord> made = record();
    if (!made)
        return;
    if (m_before) {
        const DiaryRecord before = *m_before;
        const SaveResult result = m_diary.change(*made, before);
        if (result == SaveResult::Done) {
            m_touched = false;
            emit changed(*made, before);
        } else if (result == SaveResult::Conflict) {
            emit said(EntryWords::changedElsewhere());
        } else if (result == SaveResult::NotFound) {
            emit said(EntryWords::removedElsewhere());
        }
        return;
    }
    // What could not be saved stays here to be tried again; the window says why.
    if (m_diary.add(*made) != SaveResult::Done)
        return;
    m_touched = false;
    emit saved(*made, asksStillThere() && countsAsYes(m_stillThere));
}

void EntryPanel::askToClose()
{
    if (!m_touched) {
        emit closed();
        return;
    }
    Dialog::ask(m_theme,
                {EntryWords::leaveTitle(), EntryWords::leaveSentence(), EntryWords::goOnWriting(), EntryWords::leave()},
                this, [this] {
                    m_touched = false;
                    emit closed();
                });
}

} // namespace calfwise
