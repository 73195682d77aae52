// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/reader_page.h"

#include "ui/kit/widgets/pop_over.h"
#include "ui/text/article_view.h"
#include "ui/text/explanations.h"

#include <QTextDocument>

namespace calfwise {

void ReaderPage::followPart(FlowPart *part)
{
    if (part->place().kind == Span::Kind::Link)
        follow(part->place().target);
    else
        explain(part);
}

void ReaderPage::follow(const QString &target)
{
    const std::optional<GuideLink> link = linkFromText(target.toStdString());
    if (!link)
        return;
    if (std::holds_alternative<ArticleLink>(*link) || std::holds_alternative<TechniqueLink>(*link))
        openTarget(target);
    else
        emit linkRequested(*link);
}

void ReaderPage::explain(FlowPart *part)
{
    closePopOver();
    const std::string id = part->place().target.toStdString();
    PopOver *popOver = nullptr;
    try {
        if (part->place().kind == Span::Kind::Evidence) {
            if (const auto cited = m_guide.guide().evidence(EvidenceId(id)))
                popOver = makeEvidencePopOver(theme(), *cited, this);
        } else if (const auto term = m_guide.guide().term(TermId(id))) {
            popOver = makeTermPopOver(theme(), *term, this);
        }
    } catch (const StoreError &) {
        popOver = nullptr;
    }
    if (popOver == nullptr)
        popOver = makeUnreadablePopOver(theme(), this);
    m_popOver = popOver;
    part->setOpen(true);
    connect(popOver, &PopOver::closed, popOver, &QObject::deleteLater);
    connect(popOver, &PopOver::closed, part, [part] { part->setOpen(false); });
    popOver->openUnder(part, part->focusRect());
}

/// What a word means is there under the pointer and for assistive technology too, not only when it is pressed.
void ReaderPage::tellTerms()
{
    try {
        for (FlowPart *part : m_body->parts()) {
            if (part->place().kind != Span::Kind::Term)
                continue;
            if (const auto term = m_guide.guide().term(TermId(part->place().target.toStdString()))) {
                const QString meaning = QString::fromStdString(term->definition);
                part->setAccessibleDescription(meaning);
                // Wraps, and nothing of it is taken for markup.
                part->setToolTip(Qt::convertFromPlainText(meaning, Qt::WhiteSpaceNormal));
            }
        }
    } catch (const StoreError &) {
        // Pressing one says that the guide can't be read.
    }
}

PopOver *ReaderPage::popOver() const
{
    return m_popOver != nullptr && m_popOver->isVisible() ? m_popOver.data() : nullptr;
}

void ReaderPage::closePopOver()
{
    if (PopOver *open = popOver())
        open->closeAndReturn();
}

} // namespace calfwise
