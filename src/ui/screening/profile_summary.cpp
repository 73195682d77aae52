// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/profile_summary.h"

#include "ui/kit/widgets/label.h"
#include "ui/screening/screening_words.h"

#include <QVBoxLayout>

namespace calfwise {

ProfileSummary::ProfileSummary(const Theme &theme, QWidget *parent) : QWidget(parent)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, theme.px(12), 0, theme.px(12));
    box->setSpacing(theme.px(8));
    for (Label *&line : m_lines) {
        line = new Label(theme, TextStyle::Reading);
        line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        box->addWidget(line);
    }
}

void ProfileSummary::setSaid(const QStringList &yes, const QStringList &notSure, const QStringList &no)
{
    const std::array<QString, 3> sentences{yes.isEmpty() ? QString() : ScreeningWords::saidYes(yes),
                                           notSure.isEmpty() ? QString() : ScreeningWords::saidNotSure(notSure),
                                           no.isEmpty() ? QString() : ScreeningWords::saidNo(no)};
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setText(sentences[i]);
        m_lines[i]->setVisible(!sentences[i].isEmpty());
    }
}

QString ProfileSummary::sentences() const
{
    QStringList all;
    for (const Label *line : m_lines) {
        if (!line->text().isEmpty())
            all << line->text();
    }
    return all.join(QLatin1Char(' '));
}

} // namespace calfwise
