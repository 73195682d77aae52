// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/explanations.h"

#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/words.h"
#include "ui/text/evidence_words.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace calfwise {

namespace {

class ExplanationWords {
    Q_DECLARE_TR_FUNCTIONS(ExplanationWords)
};

Label *small(const Theme &theme, const QString &text, Role role)
{
    auto *label = new Label(theme, TextStyle::Small, text);
    label->setRole(role);
    return label;
}

void addSource(const Theme &theme, PopOver &popOver, const QString &line)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(8));
    row->addWidget(new IconView(theme, QStringLiteral("book"), Role::TextMuted, metrics::smallIcon), 0, Qt::AlignTop);
    row->addWidget(small(theme, line, Role::TextMuted), 1);
    popOver.body()->addLayout(row);
}

} // namespace

PopOver *makeEvidencePopOver(const Theme &theme, const CitedEvidence &cited, QWidget *window)
{
    const Evidence &evidence = cited.evidence;
    auto *popOver = new PopOver(theme, toQt(evidence.title), window);
    popOver->body()->addWidget(small(theme, toQt(evidence.summary), Role::Text));
    for (const QString &line : sourceLines(evidence, cited.sources))
        addSource(theme, *popOver, line);
    const QString known = gradeSentence(evidence.grade) + QLatin1Char(' ') + knownSentence(evidence, cited.sources);
    popOver->body()->addWidget(small(theme, known.trimmed(), Role::Text));
    return popOver;
}

PopOver *makeTermPopOver(const Theme &theme, const GlossaryTerm &term, QWidget *window)
{
    auto *popOver = new PopOver(theme, toQt(term.term), window);
    popOver->body()->addWidget(small(theme, toQt(term.definition), Role::Text));
    return popOver;
}

PopOver *makeUnreadablePopOver(const Theme &theme, QWidget *window)
{
    auto *popOver = new PopOver(theme, unreadableTitle(), window);
    popOver->body()->addWidget(small(theme, unreadableSentence(), Role::Text));
    return popOver;
}

QString unreadableTitle()
{
    return ExplanationWords::tr("This part of the guide can’t be read");
}

QString unreadableSentence()
{
    return ExplanationWords::tr(
        "The guide’s file is damaged or gone. Close Calfwise and start it again: it makes the file anew by "
        "itself. Your diary is kept "
        "elsewhere and is not touched.");
}

} // namespace calfwise
