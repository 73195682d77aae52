// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/text_measure.h"

#include <QAccessible>

using namespace calfwise;

namespace {

const QString sentence =
    QStringLiteral("The heel can be so sore that standing is hard. Slopes and stairs up often make it worse.");

} // namespace

TEST_CASE("Label: is plain text, whatever the words look like")
{
    test::Themed themed;
    const Label label(themed.theme, TextStyle::Body, QStringLiteral("<b>a</b> <img src='x'>"));
    CHECK(label.textFormat() == Qt::PlainText);
    CHECK(label.text() == QStringLiteral("<b>a</b> <img src='x'>"));
}

TEST_CASE("Label: each line has the line height of its style, at any text size")
{
    test::Themed themed;
    for (const double scale : {0.8, 1.0, 2.0, 3.0}) {
        themed.theme.setTextScale(scale);
        const Label label(themed.theme, TextStyle::Body, sentence);
        CHECK(label.heightForWidth(20000) == themed.theme.lineHeight(TextStyle::Body));
        for (const int width : {300, 400, 600}) {
            const int height = label.heightForWidth(width);
            CHECK(height % themed.theme.lineHeight(TextStyle::Body) == 0);
            CHECK(height > 0);
        }
    }
}

TEST_CASE("Label: a narrower column is never lower")
{
    test::Themed themed;
    const Label label(themed.theme, TextStyle::Reading, sentence);
    int before = label.heightForWidth(200);
    for (int width = 210; width < 900; width += 10) {
        const int height = label.heightForWidth(width);
        CHECK(height <= before);
        before = height;
    }
}

TEST_CASE("TextBlock: the last line does not hold one word alone where the column has room to spare")
{
    test::Themed themed;
    const QFont font = themed.theme.font(TextStyle::Body);
    const QString words = QStringLiteral("Gentle care only for this leg, and book a visit");
    const QFontMetricsF metrics(font);
    // Just too narrow for the last word.
    const double width = metrics.horizontalAdvance(words) - 4;
    const TextBlock block(themed.theme, {{words}}, font, 24, width);
    CHECK(block.lineCount() == 2);
    CHECK(block.naturalWidth() < width - metrics.horizontalAdvance(QStringLiteral(" a")));
}

TEST_CASE("TextMeasure: what it kept is never the answer about other words")
{
    test::Themed themed;
    const QFont body = themed.theme.font(TextStyle::Body);
    const QFont title = themed.theme.font(TextStyle::Title);
    const QList<TextMeasure::Words> asked{
        {{{sentence}}, body, 24},
        {{{sentence, true}}, body, 24},
        {{{sentence}}, title, 24},
        {{{sentence}}, body, 30},
        {{{sentence.left(40)}}, body, 24},
        {{{sentence.left(40)}, {sentence.mid(40), true}}, body, 24},
        {{{sentence, false, Role::Primary}}, body, 24},
    };
    TextMeasure kept;
    for (int round = 0; round < 2; ++round) {
        for (const TextMeasure::Words &words : asked) {
            for (const std::optional<int> width :
                 {std::optional<int>(120), std::optional<int>(500), std::optional<int>()}) {
                TextMeasure fresh;
                CHECK(kept.heightFor(themed.theme, words, width) == fresh.heightFor(themed.theme, words, width));
            }
            CHECK(kept.naturalWidth(themed.theme, words) == TextMeasure().naturalWidth(themed.theme, words));
        }
    }
}

TEST_CASE("Label: runs are its text, and a new text drops them")
{
    test::Themed themed;
    Label label(themed.theme, TextStyle::Small);
    label.setRuns({{QStringLiteral("This says ")}, {QStringLiteral("no"), true}, {QStringLiteral(" to all seven.")}});
    CHECK(label.text() == QStringLiteral("This says no to all seven."));
    const int wide = label.sizeHint().width();
    label.setText(QStringLiteral("Short."));
    CHECK(label.sizeHint().width() < wide);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&label);
    CHECK(interface->role() == QAccessible::StaticText);
    CHECK(interface->text(QAccessible::Name) == QStringLiteral("Short."));
}

TEST_CASE("Label: words begin at the right where one reads from there")
{
    test::Themed themed;
    Label label(themed.theme, TextStyle::Body, QStringLiteral("Heel"));
    label.resize(400, 40);
    const auto inkIn = [&label](const QRect &part) {
        const QImage seen = label.grab().toImage().copy(part);
        const QColor ground = seen.pixelColor(0, 0);
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x) {
                if (seen.pixelColor(x, y) != ground)
                    return true;
            }
        }
        return false;
    };
    CHECK(inkIn({0, 0, 100, 40}));
    CHECK_FALSE(inkIn({300, 0, 100, 40}));
    label.setLayoutDirection(Qt::RightToLeft);
    CHECK(inkIn({300, 0, 100, 40}));
    CHECK_FALSE(inkIn({0, 0, 100, 40}));
}
