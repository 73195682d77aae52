// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/summary.h"

#include "ui/kit/words.h"

#include <QCoreApplication>
#include <QFont>
#include <QTextCursor>
#include <QTextDocument>

namespace calfwise {

namespace {

class SummaryWords {
    Q_DECLARE_TR_FUNCTIONS(SummaryWords)
};

constexpr double bodySize = 10.5;
constexpr double headingSize = 17;
constexpr double partSize = 12;

class Writer {
public:
    explicit Writer(QTextDocument &document) : m_cursor(&document)
    {
        QFont font;
        font.setPointSizeF(bodySize);
        document.setDefaultFont(font);
    }

    void heading(const QString &text) { paragraph(text, headingSize, true, 0); }
    void part(const QString &text) { paragraph(text, partSize, true, 10); }
    void line(const QString &text) { paragraph(text, bodySize, false, 2); }

    void points(const QStringList &texts)
    {
        for (const QString &text : texts)
            paragraph(QStringLiteral("•  ") + text, bodySize, false, 2);
    }

private:
    void paragraph(const QString &text, double size, bool strong, double above)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        QTextCharFormat letters;
        letters.setFontPointSize(size);
        letters.setFontWeight(strong ? QFont::DemiBold : QFont::Normal);
        if (m_first)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_first = false;
        m_cursor.insertText(text, letters);
    }

    QTextCursor m_cursor;
    bool m_first = true;
};

QStringList answered(const CaseModel &caseModel, const CheckModel &checkModel, Answer answer)
{
    QStringList sentences;
    for (const Question &question : checkModel.rules().questions) {
        if (checkModel.answer(question.id) != answer)
            continue;
        const StopText *stop = stopBehind(checkModel, question.id, caseModel.leg());
        sentences << forLeg(stop ? stop->reason : question.question, caseModel.leg());
    }
    return sentences;
}

QStringList shortForms(const CaseModel &caseModel, const CheckModel &checkModel, Answer answer)
{
    QStringList words;
    for (const Question &question : checkModel.rules().questions) {
        if (checkModel.answer(question.id) == answer)
            words << forLeg(question.shortForm, caseModel.leg());
    }
    return words;
}

QStringList pictureLines(const CaseModel &caseModel)
{
    QStringList lines;
    const GuideCore &core = caseModel.core();
    for (const MarkedSpot &spot : caseModel.picture().spots) {
        const Muscle *muscle = spot.muscle ? core.muscle(*spot.muscle) : nullptr;
        QString line = muscle
                           ? SummaryWords::tr("Tender spot: %1 (%2)").arg(toQt(muscle->name), toQt(muscle->anatomical))
                           : SummaryWords::tr("Tender spot");
        line += SummaryWords::tr(", marked on the view “%1”").arg(viewName(spot.view).toLower());
        if (spot.intensity)
            line += SummaryWords::tr(", %1 out of 10 when pressed").arg(*spot.intensity);
        lines << line;
    }
    QStringList zones;
    for (const ZoneId &id : caseModel.picture().pain) {
        if (const PainZone *zone = core.zone(id))
            zones << toQt(zone->name);
    }
    if (!zones.isEmpty())
        lines << SummaryWords::tr("Pain: %1").arg(joined(zones));
    QStringList symptoms;
    for (const Symptom &symptom : core.symptoms) {
        if (caseModel.picture().symptoms.contains(symptom.id))
            symptoms << toQt(symptom.label);
    }
    if (!symptoms.isEmpty())
        lines << SummaryWords::tr("Noticed: %1").arg(symptoms.join(QStringLiteral("; ")));
    return lines;
}

void writeAnswers(Writer &writer, const CaseModel &caseModel, const CheckModel &checkModel)
{
    const auto list = [&writer](const QString &title, const QStringList &lines) {
        if (lines.isEmpty())
            return;
        writer.part(title);
        writer.points(lines);
    };
    list(SummaryWords::tr("Answered “yes”"), answered(caseModel, checkModel, Answer::Yes));
    list(SummaryWords::tr("Answered “not sure” (counted as yes)"), answered(caseModel, checkModel, Answer::Unsure));
    list(SummaryWords::tr("On the leg"), pictureLines(caseModel));
    const QStringList denied = shortForms(caseModel, checkModel, Answer::No);
    if (!denied.isEmpty()) {
        writer.part(SummaryWords::tr("Answered “no”"));
        writer.line(denied.join(QStringLiteral("; ")) + QLatin1Char('.'));
    }
    const QStringList open = shortForms(caseModel, checkModel, Answer::Unanswered);
    if (!open.isEmpty()) {
        writer.part(SummaryWords::tr("Not answered"));
        writer.line(open.join(QStringLiteral("; ")) + QLatin1Char('.'));
    }
}

} // namespace

void writeSummary(QTextDocument &document, const CaseModel &caseModel, const CheckModel &checkModel,
                  const ProfileModel &profileModel, const OutcomeCard &card)
{
    Writer writer(document);
    writer.heading(SummaryWords::tr("Summary of a safety check: %1").arg(legName(card.leg)));
    writer.line(
        SummaryWords::tr("Made on %1. Name: ______________________________").arg(fullDateTime(checkModel.now())));
    writer.part(levelWord(checkModel, card.level));
    writer.line(levelAction(caseModel, checkModel, profileModel, card.level));
    writer.points(reasonsFor(checkModel, card));
    const QString say = whatToSay(checkModel, card);
    if (!say.isEmpty()) {
        writer.part(SummaryWords::tr("In my words"));
        writer.line(say);
    }
    if (!card.earlier && !card.otherLeg)
        writeAnswers(writer, caseModel, checkModel);
    writer.part(SummaryWords::tr("About this page"));
    writer.line(SummaryWords::tr(
                    "Made with Calfwise, a self-care guide for sore calves, from a person’s own answers. It is not a "
                    "diagnosis. %1")
                    .arg(reviewSentence(checkModel.rules().review)));
}

} // namespace calfwise
