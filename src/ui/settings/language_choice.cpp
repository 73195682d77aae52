// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/language_choice.h"

#include "ui/kit/language.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/label.h"

#include <QVBoxLayout>

namespace calfwise {

LanguageChoice::LanguageChoice(const Theme &theme, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_preferences(preferences), m_atStart(preferences.language()),
      m_list(new ChoiceList(theme, tr("Language"))), m_note(new Label(theme, TextStyle::Small))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins({});
    box->setSpacing(theme.px(8));
    box->addWidget(new Label(theme, TextStyle::Strong, tr("Language")));
    box->addWidget(m_list, 0, Qt::AlignLeft);
    box->addWidget(m_note);
    m_list->addOption({}, tr("As the desktop"));
    for (const QString &language : spokenLanguages())
        m_list->addOption(language, languageName(language));
    m_note->setRole(Role::TextMuted);
    m_note->setText(tr("The new language comes the next time you start Calfwise."));
    connect(m_list, &ChoiceList::chosen, this, [this](const QString &language) {
        m_preferences.setLanguage(language);
        refresh();
        if (!m_note->isHidden())
            emit said(m_note->text());
    });
    refresh();
}

void LanguageChoice::refresh()
{
    const QString chosen = m_preferences.language();
    m_list->setCurrent(spokenLanguages().contains(chosen) ? chosen : QString());
    m_note->setVisible(chosen != m_atStart);
}

} // namespace calfwise
