// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/clearance_dialog.h"

#include "model/local_time.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/words.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int mostDays = 14;
constexpr int mostCharacters = 1000;
constexpr int wordLines = 4;

DialogText texts(Side leg)
{
    return {ClearanceDialog::tr("A clinician has looked at your %1").arg(legName(leg)),
            ClearanceDialog::tr("A doctor, nurse, midwife or physiotherapist. If they told you not to press, leave the "
                                "stop as it is. The questions are "
                                "then asked afresh: what is “yes” now still counts."),
            ClearanceDialog::tr("Leave the stop"), ClearanceDialog::tr("Record it")};
}

} // namespace

ClearanceDialog::ClearanceDialog(const Theme &theme, Side leg, Instant since, Instant now, QWidget *parent)
    : Dialog(theme, texts(leg), parent), m_now(now), m_days(new ChoiceList(theme, tr("Which day it was"))),
      m_words(new QPlainTextEdit), m_missing(tr("First write what they said."))
{
    const QDate today = toLocal(now).date();
    const QDate first = std::max(toLocal(since).date(), today.addDays(-mostDays));
    for (QDate day = today; day >= first; day = day.addDays(-1)) {
        const QString name = fullDate(Instant(std::chrono::seconds(day.startOfDay().toSecsSinceEpoch())));
        m_days->addOption(day.toString(Qt::ISODate), day == today ? tr("Today, %1").arg(name) : name);
    }
    m_days->setCurrent(today.toString(Qt::ISODate));
    m_words->setAccessibleName(tr("What they said"));
    m_words->setTabChangesFocus(true);
    m_words->setFont(theme.font(TextStyle::Body));
    m_words->setFixedHeight(theme.lineHeight(TextStyle::Body) * wordLines + theme.px(16));

    auto *fields = new QVBoxLayout;
    fields->setSpacing(theme.px(metrics::labelToControl));
    fields->addWidget(new Label(theme, TextStyle::Strong, tr("When was it?")));
    fields->addWidget(m_days, 0, Qt::AlignLeft);
    fields->addSpacing(theme.px(8));
    fields->addWidget(new Label(theme, TextStyle::Strong, tr("What did they say?")));
    fields->addWidget(m_words);
    auto *missing = new Label(theme, TextStyle::Small, m_missing);
    missing->setRole(Role::TextMuted);
    fields->addWidget(missing);
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->insertSpacing(box->count() - 2, theme.px(16));
    box->insertLayout(box->count() - 2, fields);

    connect(m_words, &QPlainTextEdit::textChanged, this, [this, missing] {
        missing->setVisible(said().isEmpty());
        refresh();
    });
    box->activate();
    setMinimumHeight(box->totalHeightForWidth(maximumWidth()));
    setTabOrder(m_days, m_words);
    setTabOrder(m_words, otherButton());
    setTabOrder(otherButton(), harmlessButton());
    refresh();
}

QString ClearanceDialog::said() const
{
    return m_words->toPlainText().trimmed().left(mostCharacters);
}

Instant ClearanceDialog::visit() const
{
    const QDate day = QDate::fromString(m_days->current(), Qt::ISODate);
    return std::min(m_now, Instant(std::chrono::seconds(day.endOfDay().toSecsSinceEpoch())));
}

void ClearanceDialog::refresh()
{
    otherButton()->setDisabledReason(said().isEmpty() ? m_missing : QString());
}

} // namespace calfwise
