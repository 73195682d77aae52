// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/article_body.h"

#include "ui/text/dose_card.h"
#include "ui/figure/figure_view.h"
#include "ui/kit/words.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace calfwise {

namespace {

constexpr int gapToBox = 12; // running text brings FlowText::overhang with it
constexpr int gapToHeading = 16;

QString wordsOf(const Block &block)
{
    QString words;
    for (const Span &span : block.spans)
        words += toQt(span.text);
    return words.trimmed();
}

FlowParagraph flowOf(const Block &block)
{
    const bool isItem = block.kind == Block::Kind::ListItem;
    return {block.spans, isItem ? std::max(1, block.level) : 0, isItem ? block.ordinal : 0};
}

bool isRunning(const Block &block)
{
    return block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::ListItem;
}

/// Lines of a figure that stands in running text.
constexpr int figureHeight = 240;

} // namespace

ArticleBody::ArticleBody(const Theme &theme, const Reading &reading, const GuideCore &core, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_numbers(evidenceNumbers(reading.blocks)), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    auto *section = new Label(theme, TextStyle::Small, reading.section);
    section->setRole(Role::TextMuted);
    add(section, 0);
    add(new Label(theme, TextStyle::Outcome, reading.title), 4);
    std::map<std::size_t, QString> anchorAt;
    for (const auto &[anchor, block] : reading.anchors)
        anchorAt[block] = anchor;
    for (std::size_t i = 0; i < reading.blocks.size();) {
        const Block &block = reading.blocks[i];
        if (isRunning(block)) {
            i = addFlow(reading.blocks, i);
        } else if (block.kind == Block::Kind::CautionTitle || block.kind == Block::Kind::CautionText) {
            i = addCaution(reading.blocks, i);
        } else if (block.kind == Block::Kind::Dose) {
            if (const Technique *technique = core.technique(block.technique);
                technique != nullptr && !doseFigures(*technique).isEmpty())
                add(new DoseCard(theme, *technique), gapToBox);
            if (const Figure *figure = core.figure(block.technique))
                addFigure(*figure);
            ++i;
        } else {
            addHeading(block);
            if (const auto anchor = anchorAt.find(i); anchor != anchorAt.end())
                m_anchors[anchor->second] = m_column->itemAt(m_column->count() - 1)->widget();
            ++i;
        }
    }
    m_column->addStretch(1);
}

void ArticleBody::add(QWidget *widget, int gapAbove)
{
    if (gapAbove > 0)
        m_column->addSpacing(m_theme.px(gapAbove));
    m_column->addWidget(widget);
}

void ArticleBody::addHeading(const Block &block)
{
    const bool large = block.level <= 2;
    add(new Label(m_theme, large ? TextStyle::Title : TextStyle::ReadingStrong, wordsOf(block)),
        large ? gapToHeading : gapToBox);
}

FlowText *ArticleBody::makeFlow(TextStyle style, std::vector<FlowParagraph> paragraphs)
{
    auto *flow = new FlowText(m_theme, style, std::move(paragraphs), m_numbers);
    m_parts += flow->parts();
    connect(flow, &FlowText::partChosen, this, &ArticleBody::partChosen);
    return flow;
}

/// Key frames of the right leg: a page to be read keeps still.
void ArticleBody::addFigure(const Figure &figure)
{
    auto *view = new FigureView(m_theme);
    view->setFigure(figure, scenesFor(figure, std::nullopt, 0), Side::Right);
    view->showStills(4);
    view->setFixedHeight(m_theme.px(figureHeight));
    add(view, gapToBox);
}

std::size_t ArticleBody::addFlow(const std::vector<Block> &blocks, std::size_t first)
{
    std::vector<FlowParagraph> paragraphs;
    std::size_t next = first;
    for (; next < blocks.size() && isRunning(blocks[next]); ++next)
        paragraphs.push_back(flowOf(blocks[next]));
    FlowText *flow = makeFlow(TextStyle::Reading, std::move(paragraphs));
    add(flow, 0);
    if (first == 0)
        m_lead = flow;
    return next;
}

std::size_t ArticleBody::addCaution(const std::vector<Block> &blocks, std::size_t first)
{
    auto *card = new Card(m_theme);
    card->setSmall(true);
    card->setFill(Role::LevelSameDaySoft);
    card->setEdge(Role::LevelSameDay);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    std::size_t next = first;
    if (blocks[next].kind == Block::Kind::CautionTitle)
        words->addWidget(new Label(m_theme, TextStyle::Strong, wordsOf(blocks[next++])));
    std::vector<FlowParagraph> paragraphs;
    for (; next < blocks.size() && blocks[next].kind == Block::Kind::CautionText; ++next)
        paragraphs.push_back(flowOf(blocks[next]));
    const bool hasText = !paragraphs.empty();
    if (hasText)
        words->addWidget(makeFlow(TextStyle::Body, std::move(paragraphs)));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(16));
    row->addWidget(new IconView(m_theme, QStringLiteral("alert"), Role::LevelSameDay, 24), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    card->body()->addLayout(row);
    if (hasText)
        card->body()->setContentsMargins(m_theme.px(16), m_theme.px(16), m_theme.px(16),
                                         m_theme.px(16 - FlowText::overhang));
    card->setAccessibleName(tr("Caution"));
    add(card, gapToBox);
    m_column->addSpacing(m_theme.px(4));
    return next;
}

void ArticleBody::setBelowLead(QWidget *widget)
{
    const int at = m_lead == nullptr ? 3 : m_column->indexOf(m_lead) + 1;
    m_column->insertWidget(at, widget);
    m_column->insertSpacing(at, m_theme.px(gapToBox));
}

QStringList ArticleBody::termsIn(const QRect &area) const
{
    QStringList terms;
    for (const FlowPart *part : m_parts) {
        if (part->place().kind != Span::Kind::Term || terms.contains(part->place().target))
            continue;
        const QPoint middle = part->parentWidget()->mapTo(this, part->seen().center());
        if (middle.y() >= area.top() && middle.y() <= area.bottom())
            terms << part->place().target;
    }
    return terms;
}

QStringList ArticleBody::termsOfLead() const
{
    QStringList terms;
    for (const FlowPart *part : m_parts) {
        if (part->parentWidget() == m_lead && part->place().kind == Span::Kind::Term &&
            !terms.contains(part->place().target))
            terms << part->place().target;
    }
    return terms;
}

int ArticleBody::topOf(const QString &anchor) const
{
    const auto found = m_anchors.find(anchor);
    return found == m_anchors.end() ? 0 : found->second->mapTo(this, QPoint()).y();
}

} // namespace calfwise
