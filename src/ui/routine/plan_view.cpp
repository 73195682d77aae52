// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/plan_view.h"

#include "ui/figure/figure_view.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/muted_label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/words.h"

#include <QBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int numberWidth = 28;
constexpr int thumbnailWidth = 104;
constexpr int thumbnailHeight = 72;
/// Larger words need the room themselves.
constexpr double largestWithThumbnails = 1.5;

/// An icon in the middle of the first line of the words beside it.
IconView *lineIcon(const Theme &theme, const QString &name, TextStyle style)
{
    auto *icon = new IconView(theme, name, Role::TextMuted, metrics::smallIcon);
    icon->setFixedHeight(std::max(theme.lineHeight(style), theme.px(metrics::smallIcon)));
    return icon;
}

/// How the line is done, small; null where nothing is drawn of it.
FigureView *thumbnail(const Theme &theme, const GuideCore &core, const PlanLine &line)
{
    const Figure *figure = core.figure(line.technique);
    if (!figure || theme.textScale() > largestWithThumbnails)
        return nullptr;
    auto *view = new FigureView(theme);
    view->setFigure(*figure, scenesFor(*figure, line.tool, 1), line.side, line.treated);
    view->setWords(FigurePainter::Words::None);
    view->show(FigurePhase::Doing, 0, false);
    view->showStills(1);
    view->setFixedSize(theme.px(thumbnailWidth), theme.px(thumbnailHeight));
    return view;
}

} // namespace

FactRow::FactRow(const Theme &theme, bool upright, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *layout = new QBoxLayout(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    layout->setContentsMargins({});
    layout->setSpacing(theme.px(upright ? 4 : 16));
    layout->addStretch(1);
}

void FactRow::addFact(const QString &icon, const QString &words, bool mayWrap)
{
    auto *fact = new QHBoxLayout;
    fact->setSpacing(m_theme.px(8));
    auto *label = new Label(m_theme, TextStyle::Body, words);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setWordWrap(mayWrap);
    fact->addWidget(lineIcon(m_theme, icon, TextStyle::Body), 0, Qt::AlignTop);
    fact->addWidget(label, 1);
    auto *box = static_cast<QBoxLayout *>(layout());
    box->insertLayout(box->count() - 1, fact);
}

PlanList::PlanList(const Theme &theme, const GuideCore &core, const RoutinePlan &plan, const std::set<ToolId> &tools,
                   QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(theme.px(12));
    const bool both = plan.sides().size() > 1;
    int number = 0;
    for (const PlanLine &line : planLines(core, plan, tools)) {
        if (number > 0)
            rows->addWidget(new Divider(theme));
        auto *row = new QHBoxLayout;
        row->setSpacing(theme.px(12));
        Label *count = muted(theme, TextStyle::Strong, QString::number(++number));
        count->setFixedWidth(theme.textPx(numberWidth));
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(
            new Label(theme, TextStyle::Strong, both ? tr("%1: %2").arg(legTitle(line.side), line.name) : line.name));
        words->addWidget(muted(theme, TextStyle::Body, line.line));
        words->addStretch(1);
        auto *amount = new Label(theme, TextStyle::Body, line.amount);
        amount->setWordWrap(false);
        row->addWidget(count, 0, Qt::AlignTop);
        if (FigureView *figure = thumbnail(theme, core, line))
            row->addWidget(figure, 0, Qt::AlignTop);
        row->addLayout(words, 1);
        row->addWidget(amount, 0, Qt::AlignTop);
        rows->addLayout(row);
    }
    if (const auto between = timeBetween(plan); between.count() > 0) {
        rows->addWidget(new Divider(theme));
        rows->addWidget(
            muted(theme, TextStyle::Small, tr("%1 more to get into position and to rest.").arg(roughTime(between))));
    }
}

LeftOutList::LeftOutList(const Theme &theme, const QList<LeftOutWords> &words, TextStyle style, QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(theme.px(8));
    const auto add = [&](const QString &icon, const QList<TextRun> &runs) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme.px(12));
        auto *label = new Label(theme, style);
        label->setRuns(runs);
        row->addWidget(lineIcon(theme, icon, style), 0, Qt::AlignTop);
        row->addWidget(label, 1);
        rows->addLayout(row);
    };
    if (words.isEmpty())
        add(QStringLiteral("check"), {{tr("Nothing left out.")}});
    for (const LeftOutWords &left : words)
        add(QStringLiteral("minus"), {{left.what, true}, {QStringLiteral(" ") + left.why}});
}

} // namespace calfwise
