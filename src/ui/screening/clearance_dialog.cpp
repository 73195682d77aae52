// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/clearance_dialog.h"

#include "model/local_time.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/words.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int mostDays = 14;
constexpr int mostCharacters = 1000;
constexpr int wordLines = 2;
/// Of the window, for title, sentence and buttons.
constexpr int aroundFields = 270;
constexpr int fieldsHeight = 440;

DialogText texts(Side leg)
{
    return {ClearanceDialog::tr("Who has looked at your %1?").arg(legName(leg)),
            ClearanceDialog::tr("A doctor, nurse, physiotherapist or podiatrist, in person. If they told you not to "
                                "press, leave it as it is."),
            ClearanceDialog::tr("Leave it as it is"), ClearanceDialog::tr("Record it")};
}

Label *muted(const Theme &theme, const QString &words)
{
    auto *label = new Label(theme, TextStyle::Small, words);
    label->setRole(Role::TextMuted);
    return label;
}

} // namespace

ClearanceDialog *ClearanceDialog::open(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel,
                                       const ClearanceAsked &asked, QWidget *parent)
{
    auto *dialog = new ClearanceDialog(theme, checkModel, asked, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, [dialog, &caseModel, &checkModel, leg = asked.leg] {
        const Clearance clearance = dialog->clearance();
        caseModel.setLeg(leg);
        checkModel.recordClearance(clearance);
        emit dialog->recorded(!clearance.closesLeg(checkModel.now()));
    });
    dialog->QDialog::open();
    return dialog;
}

ClearanceDialog::ClearanceDialog(const Theme &theme, const CheckModel &checkModel, const ClearanceAsked &asked,
                                 QWidget *parent)
    : Dialog(theme, texts(asked.leg), parent), m_theme(theme), m_asked(asked), m_now(checkModel.now()),
      m_days(new ChoiceList(theme, tr("Which day it was"))), m_who(new ChoiceList(theme, tr("Who it was"))),
      m_finding(new Segmented(theme, tr("What they found"), Qt::Vertical)), m_words(new QPlainTextEdit),
      m_missing(muted(theme, {}))
{
    addDays(checkModel);
    m_who->addOption(QString(), tr("Choose"));
    m_who->addOption(QStringLiteral("doctor"), tr("A doctor"));
    m_who->addOption(QStringLiteral("nurse"), tr("A nurse"));
    m_who->addOption(QStringLiteral("physiotherapist"), tr("A physiotherapist"));
    m_who->addOption(QStringLiteral("podiatrist"), tr("A podiatrist"));
    m_who->setCurrent(QString());
    if (m_asked.follow && m_asked.follow->finding == Finding::Something)
        m_finding->addOption(QLatin1String(allowed), tr("They allow self-care now"));
    m_finding->addOption(QLatin1String(nothingSerious), tr("Nothing serious"));
    m_finding->addOption(QLatin1String(something), tr("They found something"));
    m_finding->addOption(QLatin1String(waiting), tr("I’m waiting for a test or a result"));
    m_words->setAccessibleName(tr("What they said, if you like"));
    m_words->setTabChangesFocus(true);
    m_words->setFont(theme.font(TextStyle::Body));
    m_words->setFixedHeight(theme.lineHeight(TextStyle::Body) * wordLines + theme.px(16));

    auto *scroll = new ScrollArea(theme, Role::Raised, this);
    scroll->setContent(buildFields(checkModel));
    const int room = parent ? parent->window()->height() : theme.textPx(700);
    scroll->setFixedHeight(std::clamp(room - theme.textPx(aroundFields), theme.px(160), theme.textPx(fieldsHeight)));
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->insertSpacing(box->count() - 2, theme.px(12));
    box->insertWidget(box->count() - 2, scroll);
    box->insertWidget(box->count() - 2, m_missing);

    connect(m_who, &ChoiceList::chosen, this, &ClearanceDialog::refresh);
    connect(m_finding, &Segmented::chosen, this, &ClearanceDialog::refresh);
    refresh();
}

void ClearanceDialog::addDays(const CheckModel &checkModel)
{
    const QDate today = toLocal(checkModel.now()).date();
    const QDate first = std::max(toLocal(m_asked.since).date(), today.addDays(-mostDays));
    for (QDate day = today; day >= first; day = day.addDays(-1)) {
        const QString name = fullDate(Instant(std::chrono::seconds(day.startOfDay().toSecsSinceEpoch())));
        m_days->addOption(day.toString(Qt::ISODate), day == today ? tr("Today, %1").arg(name) : name);
    }
    m_days->setCurrent(today.toString(Qt::ISODate));
}

QWidget *ClearanceDialog::buildFields(const CheckModel &checkModel)
{
    auto *content = new QWidget;
    auto *fields = new QVBoxLayout(content);
    fields->setContentsMargins(metrics::ringSpace, metrics::ringSpace, metrics::ringSpace, metrics::ringSpace);
    fields->setSpacing(m_theme.px(metrics::labelToControl));
    const auto ask = [&](const QString &question, QWidget *control, Qt::Alignment where = {}) {
        fields->addWidget(new Label(m_theme, TextStyle::Strong, question));
        fields->addWidget(control, 0, where);
        fields->addSpacing(m_theme.px(8));
    };
    ask(tr("When was it?"), m_days, Qt::AlignLeft);
    ask(tr("Who was it?"), m_who, Qt::AlignLeft);
    ask(tr("What did they find?"), m_finding);
    m_known = buildKnown(checkModel);
    m_found = buildFound(checkModel);
    fields->addWidget(m_known);
    fields->addWidget(m_found);
    ask(tr("What did they say, if you like?"), m_words);
    return content;
}

/// A sign that was seen then and is still there counts less, but only while it is no worse.
QWidget *ClearanceDialog::buildKnown(const CheckModel &checkModel)
{
    auto *part = new QWidget;
    auto *box = new QVBoxLayout(part);
    box->setContentsMargins({});
    box->setSpacing(m_theme.px(metrics::labelToControl));
    box->addWidget(new Label(m_theme, TextStyle::Strong, tr("Worse, or new, since that visit?")));
    for (const QuestionId &id : m_asked.known) {
        const Question *question = checkModel.rules().find(id);
        if (!question)
            continue;
        const QString name = forLeg(question->question, m_asked.leg);
        auto *answers = new Segmented(m_theme, tr("%1: worse, or new, since that visit?").arg(name));
        answers->addOption(QStringLiteral("no"), tr("No"));
        answers->addOption(QStringLiteral("yes"), tr("Yes"));
        answers->addOption(QStringLiteral("unsure"), tr("Not sure"));
        box->addWidget(new Label(m_theme, TextStyle::Body, name));
        box->addWidget(answers, 0, Qt::AlignLeft);
        m_worse[id] = answers;
    }
    box->addWidget(muted(m_theme, tr("What you leave empty counts as worse.")));
    return part;
}

QWidget *ClearanceDialog::buildFound(const CheckModel &checkModel)
{
    auto *part = new QWidget;
    auto *box = new QVBoxLayout(part);
    box->setContentsMargins({});
    box->setSpacing(m_theme.px(4));
    box->addWidget(new Label(m_theme, TextStyle::Strong, tr("Which of these?")));
    box->addWidget(muted(m_theme, tr("Each one you tick counts as yes. None fits? Then leave them empty.")));
    for (const Question &question : checkModel.rules().questions) {
        auto *row = new CheckRow(m_theme, forLeg(question.question, m_asked.leg));
        row->setChecked(m_asked.follow && m_asked.follow->found.contains(question.id));
        box->addWidget(row);
        m_foundRows[question.id] = row;
    }
    return part;
}

Segmented *ClearanceDialog::worse(const QuestionId &sign) const
{
    const auto found = m_worse.find(sign);
    return found == m_worse.end() ? nullptr : found->second;
}

CheckRow *ClearanceDialog::found(const QuestionId &question) const
{
    const auto row = m_foundRows.find(question);
    return row == m_foundRows.end() ? nullptr : row->second;
}

/// The end of the chosen day, or now if it is today: a visit counts only for what was before it.
Instant ClearanceDialog::visit() const
{
    const QDate day = QDate::fromString(m_days->current(), Qt::ISODate);
    return std::min(m_now, Instant(std::chrono::seconds(day.endOfDay().toSecsSinceEpoch())));
}

Clearance ClearanceDialog::clearance() const
{
    Clearance made;
    made.leg = m_asked.leg;
    made.at = visit();
    const QString words = m_words->toPlainText().trimmed().left(mostCharacters);
    made.said = (words.isEmpty() ? m_who->text() : tr("%1: %2").arg(m_who->text(), words)).toStdString();
    const QString finding = m_finding->current();
    if (finding == QLatin1String(allowed)) {
        made = *m_asked.follow;
        made.allowedAt = std::max(made.at, visit());
    } else if (finding == QLatin1String(waiting)) {
        made.finding = Finding::WaitingForResult;
    } else if (finding == QLatin1String(something)) {
        made.finding = Finding::Something;
        for (const auto &[id, row] : m_foundRows) {
            if (row->isChecked())
                made.found.insert(id);
        }
    }
    for (const auto &[id, answers] : m_worse) {
        const std::optional<Answer> given = answerFromId(answers->current().toStdString());
        made.knownThen[id] = given.value_or(Answer::Unanswered);
    }
    return made;
}

QString ClearanceDialog::missing() const
{
    if (m_who->current().isEmpty())
        return tr("First say who it was.");
    return m_finding->current().isEmpty() ? tr("First say what they found.") : QString();
}

void ClearanceDialog::refresh()
{
    const QString finding = m_finding->current();
    const bool lifts = finding == QLatin1String(nothingSerious) || finding == QLatin1String(allowed);
    m_known->setVisible(lifts && !m_worse.empty());
    m_found->setVisible(finding == QLatin1String(something));
    const QString open = missing();
    m_missing->setText(open);
    m_missing->setVisible(!open.isEmpty());
    otherButton()->setDisabledReason(open);
}

} // namespace calfwise
