// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/dose_words.h"

#include "ui/kit/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int mostFigures = 4;
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

QString doseTitle(const Technique &technique)
{
    return DoseWords::tr("Dose: %1").arg(toQt(technique.name));
}

} // namespace calfwise
