// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/summary.h"

#include "ui/kit/routine_words.h"
#include "ui/kit/theme/theme.h"
#include "ui/kit/words.h"
#include "ui/map/map_sheet.h"

#include <QCoreApplication>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

#include <map>

namespace calfwise {

namespace {

class SummaryWords {
    Q_DECLARE_TR_FUNCTIONS(SummaryWords)
};

constexpr double bodySize = 10.5;
constexpr double headingSize = 17;
constexpr double partSize = 12;
constexpr double pictureWidth = 600; ///< what A4 and Letter leave between their margins, at 96 dpi

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

    /// On a page of its own, as wide as the words.
    void picture(const QImage &image, const QString &name)
    {
        QTextDocument &document = *m_cursor.document();
        document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("map")), image);
        QTextBlockFormat block;
        block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        m_cursor.insertBlock(block);
        QTextImageFormat shown;
        shown.setName(QStringLiteral("map"));
        shown.setWidth(pictureWidth);
        shown.setHeight(pictureWidth * image.height() / image.width());
        shown.setProperty(QTextFormat::ImageAltText, name);
        m_cursor.insertImage(shown);
    }

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

/// What a check was answered with, now or then.
struct Given {
    const CaseModel &theCase;
    const RuleBook &rules;
    Picture picture;
    Answers answers;
    std::map<QuestionId, StopReason> stopped;

    static Given now(const CaseModel &theCase, const CheckModel &check)
    {
        Given given{theCase, check.rules(), theCase.picture(), {}, {}};
        for (const Question &question : given.rules.questions) {
            given.answers.set(question.id, check.answer(question.id));
            if (const auto reason = check.stoppedFor(question.id, theCase.leg()))
                given.stopped[question.id] = *reason;
        }
        return given;
    }
    static Given then(const CaseModel &theCase, const CheckModel &check, const ScreeningRecord &record)
    {
        return {theCase, check.rules(), record.picture, record.answers.forLeg(record.picture.leg), record.stopped};
    }
};

QStringList answered(const Given &given, Answer answer)
{
    QStringList sentences;
    for (const Question &question : given.rules.questions) {
        if (given.answers.of(question.id) != answer)
            continue;
        const auto stopped = given.stopped.find(question.id);
        const StopText *stop = stopped == given.stopped.end() ? nullptr : stopText(given.rules, stopped->second);
        sentences << forLeg(stop ? stop->reason : question.question, given.picture.leg);
    }
    return sentences;
}

QStringList shortForms(const Given &given, Answer answer)
{
    QStringList words;
    for (const Question &question : given.rules.questions) {
        if (given.answers.of(question.id) == answer)
            words << forLeg(question.shortForm, given.picture.leg);
    }
    return words;
}

QString spotLine(const GuideCore &core, const MarkedSpot &spot)
{
    const Muscle *muscle = spot.muscle ? core.muscle(*spot.muscle) : nullptr;
    const QString name = muscle ? SummaryWords::tr("%1 (%2)", "a muscle's plain and anatomical names")
                                      .arg(toQt(muscle->name), toQt(muscle->anatomical))
                                : SummaryWords::tr("no muscle named");
    if (!spot.intensity)
        return SummaryWords::tr("Tender spot: %1, on the view “%2”, not rated").arg(name, viewName(spot.view));
    return SummaryWords::tr("Tender spot: %1, on the view “%2”, %3 out of 10 when pressed")
        .arg(name, viewName(spot.view))
        .arg(*spot.intensity);
}

QStringList pictureLines(const Given &given)
{
    QStringList lines;
    const GuideCore &core = given.theCase.core();
    for (const MarkedSpot &spot : given.picture.spots)
        lines << spotLine(core, spot);
    QStringList zones;
    for (const ZoneId &id : given.picture.pain) {
        if (const PainZone *zone = core.zone(id))
            zones << toQt(zone->name);
    }
    if (!zones.isEmpty())
        lines << SummaryWords::tr("Pain: %1").arg(joined(zones));
    QStringList symptoms;
    for (const Symptom &symptom : core.symptoms) {
        if (given.picture.symptoms.contains(symptom.id))
            symptoms << toQt(symptom.label);
    }
    if (!symptoms.isEmpty())
        lines << SummaryWords::tr("Noticed: %1").arg(symptoms.join(QStringLiteral("; ")));
    return lines;
}

/// The answers behind the card: those of now, or of the check that still stands.
std::optional<Given> givenFor(const CaseModel &theCase, const CheckModel &check, const OutcomeCard &card)
{
    if (!card.earlier && !card.otherLeg)
        return Given::now(theCase, check);
    const auto record = card.standing ? check.recordOf(*card.standing) : std::nullopt;
    return record ? std::optional(Given::then(theCase, check, *record)) : std::nullopt;
}

/// The drawing with the spots and where it hurts, as the map's own sheet has it.
void writeMap(Writer &writer, const Given &given, Instant at)
{
    if (given.picture.spots.empty() && given.picture.pain.empty())
        return;
    const View view = given.picture.spots.empty() ? View::Posterior : given.picture.spots.front().view;
    const MapSheet sheet = mapSheet(given.theCase.core(), given.theCase.map(), given.picture, view, Layer::Superficial,
                                    false, fullDate(at));
    constexpr double sharpness = 2;
    QImage image(QSize(qRound(MapSheet::width * sharpness), qRound(MapSheet::height * sharpness)),
                 QImage::Format_RGB32);
    Theme paper;
    paper.setAppearance(Theme::Appearance::Light);
    image.fill(paper.colour(Role::Raised));
    QPainter painter(&image);
    painter.scale(sharpness, sharpness);
    paintMapSheet(painter, given.theCase.map(), sheet);
    painter.end();
    writer.picture(image, sheet.title);
}

void writeAnswers(Writer &writer, const Given &given)
{
    const auto list = [&writer](const QString &title, const QStringList &lines) {
        if (lines.isEmpty())
            return;
        writer.part(title);
        writer.points(lines);
    };
    list(SummaryWords::tr("Answered “yes”"), answered(given, Answer::Yes));
    list(SummaryWords::tr("Answered “not sure” (counted as yes)"), answered(given, Answer::Unsure));
    list(SummaryWords::tr("On the leg"), pictureLines(given));
    const QStringList denied = shortForms(given, Answer::No);
    if (!denied.isEmpty()) {
        writer.part(SummaryWords::tr("Answered “no”"));
        writer.line(denied.join(QStringLiteral("; ")) + QLatin1Char('.'));
    }
    const QStringList open = shortForms(given, Answer::Unanswered);
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
    writer.part(card.expired ? SummaryWords::tr("A check that has run out") : toQt(textOf(checkModel, card).word));
    writer.line(withNumber(caseModel, profileModel, textOf(checkModel, card).action));
    writer.points(reasonsFor(checkModel, card));
    const QString say = whatToSay(checkModel, card);
    if (!say.isEmpty()) {
        writer.part(SummaryWords::tr("In my words"));
        writer.line(say);
    }
    const std::optional<Given> given = givenFor(caseModel, checkModel, card);
    if (given)
        writeAnswers(writer, *given);
    writer.part(SummaryWords::tr("To be filled in by hand"));
    writer.line(SummaryWords::tr("Began on: ____________________   Pain now, 0 to 10: ________"));
    writer.line(SummaryWords::tr("Medicines and doses: ________________________________________"));
    writer.part(SummaryWords::tr("About this page"));
    writer.line(SummaryWords::tr(
                    "Made with Calfwise, a self-care guide for sore calves, from a person’s own answers. It is not a "
                    "diagnosis. %1")
                    .arg(reviewSentence(checkModel.rules().review)));
    if (given)
        writeMap(writer, *given, card.standing ? card.standing->since : checkModel.now());
}

} // namespace calfwise
