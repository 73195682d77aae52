// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/evidence_words.h"

#include "ui/kit/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace calfwise {

namespace {

class EvidenceWords {
    Q_DECLARE_TR_FUNCTIONS(EvidenceWords)
};

QString whoAndWhen(const Source &source)
{
    QStringList parts;
    if (!source.authors.empty())
        parts << toQt(source.authors);
    if (source.year > 0)
        parts << QString::number(source.year);
    return parts.join(QLatin1Char(' '));
}

/// An address has no spaces, so it may break after a slash.
QString breakable(QString text)
{
    constexpr int longest = 24;
    const QStringList words = text.split(QLatin1Char(' '));
    const bool isLong =
        std::any_of(words.begin(), words.end(), [](const QString &word) { return word.size() > longest; });
    return isLong ? text.replace(QLatin1Char('/'), QStringLiteral("/\u200b")) : text;
}

/// "J Bodyw Mov Ther 17:453-461, PubMed 24139003".
QString whereItIs(const Source &source)
{
    QStringList parts;
    for (const std::string &part : {source.venue, source.locator}) {
        if (!part.empty())
            parts << breakable(toQt(part));
    }
    return parts.join(QStringLiteral(", "));
}

bool areKnownAlike(const Evidence &evidence, const std::vector<Source> &sources)
{
    return std::all_of(sources.begin(), sources.end(),
                       [&](const Source &source) { return source.checked == evidence.checked; });
}

QString withStops(const QStringList &sentences)
{
    QStringList kept;
    for (const QString &sentence : sentences) {
        if (!sentence.isEmpty())
            kept << (sentence.endsWith(QLatin1Char('.')) ? sentence : sentence + QLatin1Char('.'));
    }
    return kept.join(QLatin1Char(' '));
}

} // namespace

QString checkedSentence(Checked checked)
{
    switch (checked) {
    case Checked::Primary:
        return EvidenceWords::tr("We read the source itself.");
    case Checked::Secondary:
        return EvidenceWords::tr("We read it where others repeat it or sum it up.");
    case Checked::General:
        return EvidenceWords::tr("General knowledge. We did not check it against a source.");
    }
    return {};
}

QString checkedHeading(Checked checked)
{
    switch (checked) {
    case Checked::Primary:
        return EvidenceWords::tr("Read by us");
    case Checked::Secondary:
        return EvidenceWords::tr("Read where others repeat it or sum it up");
    case Checked::General:
        return EvidenceWords::tr("General knowledge, not checked against a source");
    }
    return {};
}

QString checkedWords(Checked checked)
{
    switch (checked) {
    case Checked::Primary:
        return EvidenceWords::tr("We read this one.");
    case Checked::Secondary:
        return EvidenceWords::tr("We read this one where others repeat it.");
    case Checked::General:
        return EvidenceWords::tr("We did not read this one.");
    }
    return {};
}

QString gradeSentence(const std::string &grade)
{
    if (grade == "review")
        return EvidenceWords::tr("A review that looks at several studies.");
    if (grade == "trial")
        return EvidenceWords::tr("A trial that compares groups of people.");
    if (grade == "small-trial")
        return EvidenceWords::tr("A small trial, with few people.");
    if (grade == "observational")
        return EvidenceWords::tr("People were watched, not compared in a trial.");
    if (grade == "case")
        return EvidenceWords::tr("What happened to single people.");
    if (grade == "guideline")
        return EvidenceWords::tr("Advice that experts agreed on.");
    if (grade == "textbook")
        return EvidenceWords::tr("What textbooks teach.");
    if (grade == "opinion")
        return EvidenceWords::tr("Experience or opinion, not a study.");
    if (grade == "judgement")
        return EvidenceWords::tr("Our own judgement.");
    return {};
}

QString sourceKind(const std::string &kind)
{
    if (kind == "book")
        return EvidenceWords::tr("Book");
    if (kind == "trial")
        return EvidenceWords::tr("Trial");
    if (kind == "review")
        return EvidenceWords::tr("Review");
    if (kind == "study")
        return EvidenceWords::tr("Study");
    if (kind == "guideline")
        return EvidenceWords::tr("Guideline");
    if (kind == "case")
        return EvidenceWords::tr("Case report");
    if (kind == "page")
        return EvidenceWords::tr("Web page");
    if (kind == "guide")
        return EvidenceWords::tr("One of the two guides this one grew from");
    if (kind == "judgement")
        return EvidenceWords::tr("Judgement");
    return {};
}

QString sourceDetails(const Source &source)
{
    return withStops({whoAndWhen(source), whereItIs(source), sourceKind(source.kind)});
}

QString sourceLine(const Source &source)
{
    return withStops({whoAndWhen(source), toQt(source.title), whereItIs(source)});
}

QString knownSentence(const Evidence &evidence, const std::vector<Source> &sources)
{
    return areKnownAlike(evidence, sources) ? checkedSentence(evidence.checked) : QString();
}

QStringList sourceLines(const Evidence &evidence, const std::vector<Source> &sources)
{
    const bool alike = areKnownAlike(evidence, sources);
    QStringList lines;
    for (const Source &source : sources)
        lines << (alike ? sourceLine(source) : sourceLine(source) + QLatin1Char(' ') + checkedWords(source.checked));
    return lines;
}

QString reviewWords(const ClinicalReview &review)
{
    if (review.reviewer.empty())
        return EvidenceWords::tr("No clinician has reviewed this guide.");
    if (review.date.empty())
        return EvidenceWords::tr("Reviewed by %1.").arg(toQt(review.reviewer));
    return EvidenceWords::tr("Reviewed by %1 on %2.").arg(toQt(review.reviewer), toQt(review.date));
}

} // namespace calfwise
