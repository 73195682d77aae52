// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/dose_card.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/text_block.h"
#include "ui/kit/words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

constexpr int mostFigures = 4;
constexpr int columnRoom = 132;
constexpr int padding = 20;
constexpr int longInSeconds = 180;

class DoseWords {
    Q_DECLARE_TR_FUNCTIONS(DoseWords)
};

QString span(int least, int most)
{
    return least == most ? QString() : DoseWords::tr(" (%1 to %2)").arg(least).arg(most);
}

DoseFigure lengthFigure(const Technique &technique)
{
    const DoseRange &seconds = *technique.dose.seconds;
    const bool held = technique.kind == TechniqueKind::Pressure || technique.kind == TechniqueKind::Stretch;
    const QString what = held ? DoseWords::tr("hold") : DoseWords::tr("in all");
    const bool wholeMinutes = seconds.least % 60 == 0 && seconds.usual % 60 == 0 && seconds.most % 60 == 0;
    if (wholeMinutes && seconds.usual >= longInSeconds)
        return {DoseWords::tr("%1 min").arg(seconds.usual / 60), what + span(seconds.least / 60, seconds.most / 60)};
    return {DoseWords::tr("%1 s").arg(seconds.usual), what + span(seconds.least, seconds.most)};
}

QString countOf(const DoseRange &range)
{
    return range.least == range.most ? QString::number(range.usual)
                                     : DoseWords::tr("%1 to %2").arg(range.least).arg(range.most);
}

} // namespace

QList<DoseFigure> doseFigures(const Technique &technique)
{
    const Dose &dose = technique.dose;
    QList<DoseFigure> figures;
    if (dose.seconds)
        figures << lengthFigure(technique);
    if (dose.repetitions)
        figures << DoseFigure{QString::number(dose.repetitions->usual),
                              DoseWords::tr("repetitions") + span(dose.repetitions->least, dose.repetitions->most)};
    if (dose.times)
        figures << DoseFigure{QString::number(dose.times->usual),
                              (dose.repetitions ? DoseWords::tr("sets") : DoseWords::tr("times")) +
                                  span(dose.times->least, dose.times->most)};
    if (dose.spots)
        figures << DoseFigure{countOf(*dose.spots),
                              dose.spots->most == 1 ? DoseWords::tr("spot") : DoseWords::tr("spots")};
    if (dose.cadenceSeconds > 0)
        figures << DoseFigure{DoseWords::tr("%1 s").arg(dose.cadenceSeconds), DoseWords::tr("each way")};
    if (dose.restSeconds > 0)
        figures << DoseFigure{DoseWords::tr("%1 s").arg(dose.restSeconds), DoseWords::tr("rest between")};
    if (dose.perDay > 0)
        figures << DoseFigure{DoseWords::tr("%1 a day").arg(dose.perDay), DoseWords::tr("at most")};
    if (dose.stopAbove > 0) {
        // The limit is never the one that is left out.
        while (figures.size() >= mostFigures)
            figures.removeLast();
        figures << DoseFigure{DoseWords::tr("%1 of 10").arg(dose.stopAbove), DoseWords::tr("pain: never above")};
    }
    while (figures.size() > mostFigures)
        figures.removeLast();
    return figures;
}

QString doseNote(const Technique &technique)
{
    return technique.dose.judgement ? DoseWords::tr("These numbers are our own judgement.") : QString();
}

DoseCard::DoseCard(const Theme &theme, const Technique &technique, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_name(toQt(technique.name)), m_note(doseNote(technique)),
      m_figures(doseFigures(technique))
{
    setTextFormat(Qt::PlainText);
    QStringList said;
    for (const DoseFigure &figure : std::as_const(m_figures))
        said << figure.figure + QLatin1Char(' ') + figure.caption;
    setText(DoseWords::tr("Dose: %1").arg(m_name) + QStringLiteral(". ") + said.join(QStringLiteral(", ")) +
            QLatin1Char('.') + (m_note.isEmpty() ? QString() : QLatin1Char(' ') + m_note));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize DoseCard::sizeHint() const
{
    const int width = m_theme.textPx(mostFigures * columnRoom) + 2 * m_theme.px(padding);
    return {width, heightForWidth(width)};
}

QSize DoseCard::minimumSizeHint() const
{
    return {m_theme.px(2 * padding) + m_theme.textPx(columnRoom) / 2, m_theme.px(2 * padding)};
}

int DoseCard::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(writeAll(width, nullptr)));
}

double DoseCard::writeAll(int width, QPainter *painter) const
{
    const int edge = m_theme.px(padding);
    const double inner = std::max(1, width - 2 * edge);
    double y = m_theme.px(16);
    const auto write = [&](const QList<TextRun> &runs, TextStyle style) {
        const TextBlock block(m_theme, runs, m_theme.font(style), m_theme.lineHeight(style), inner);
        if (painter != nullptr)
            block.paint(*painter, {static_cast<double>(edge), y}, inner, Qt::AlignLeft, m_theme.colour(Role::Text));
        y += block.height();
    };
    write({{DoseWords::tr("Dose"), true}, {QStringLiteral("   ") + m_name, false, Role::TextMuted}}, TextStyle::Body);
    const qsizetype fit =
        std::clamp<qsizetype>(static_cast<qsizetype>(inner / m_theme.textPx(columnRoom)), 1, mostFigures);
    const qsizetype columns = fit == 3 && m_figures.size() == 4 ? 2 : fit;
    for (qsizetype first = 0; first < m_figures.size(); first += columns) {
        y += m_theme.px(4);
        y += writeRow(y, first, columns, inner / static_cast<double>(columns), painter);
    }
    if (!m_note.isEmpty()) {
        y += m_theme.px(8);
        write({{m_note, false, Role::TextMuted}}, TextStyle::Small);
    }
    return y + m_theme.px(16);
}

double DoseCard::writeRow(double top, qsizetype first, qsizetype columns, double columnWidth, QPainter *painter) const
{
    double tallest = 0;
    const double room = columnWidth - m_theme.px(8);
    for (qsizetype i = first; i < std::min(first + columns, m_figures.size()); ++i) {
        const TextBlock figure(m_theme, {{m_figures[i].figure}}, m_theme.font(TextStyle::Title),
                               m_theme.lineHeight(TextStyle::Title), room);
        const TextBlock caption(m_theme, {{m_figures[i].caption}}, m_theme.font(TextStyle::Small),
                                m_theme.lineHeight(TextStyle::Small), room);
        if (painter != nullptr) {
            const double x = m_theme.px(padding) + columnWidth * static_cast<double>(i - first);
            figure.paint(*painter, {x, top}, room, Qt::AlignLeft, m_theme.colour(Role::Text));
            caption.paint(*painter, {x, top + figure.height()}, room, Qt::AlignLeft, m_theme.colour(Role::TextMuted));
        }
        tallest = std::max(tallest, figure.height() + caption.height());
    }
    return tallest;
}

void DoseCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), m_theme.px(metrics::cardRadius), Role::Background, {Role::Border});
    (void)writeAll(width(), &painter);
}

} // namespace calfwise
