// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/support/shipped_guide.h"
#include "ui/map/map_export.h"

#include "domain/screening/spot.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <set>

using namespace calfwise;
using calfwise::test::shippedGuide;

namespace {

const QString date = QStringLiteral("21 November 2026");

const BodyMap &map()
{
    static const BodyMap made(shippedGuide().core.drawings, shippedGuide().core.points);
    return made;
}

MarkedSpot spotAt(View view, Point position, std::optional<int> intensity)
{
    MarkedSpot spot;
    spot.view = view;
    spot.position = position;
    spot.intensity = intensity;
    placeSpot(spot, map(), shippedGuide().core.points);
    return spot;
}

Picture marked(Side side)
{
    Picture picture;
    picture.leg = side;
    picture.spots = {spotAt(View::Posterior, {-0.04, 0.6}, 6), spotAt(View::Sole, {0, 0.15}, std::nullopt)};
    return picture;
}

MapSheet sheetOf(Side side, bool inMirror = false)
{
    return mapSheet(shippedGuide().core, map(), marked(side), View::Medial, Layer::Superficial, inMirror, date);
}

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

struct Saved {
    Saved(const MapSheet &sheet, MapFormat format) : problem(writeMapSheet(map(), sheet, format, file())) {}

    QString file() const { return folder.filePath(QStringLiteral("map")); }

    QTemporaryDir folder;
    QString problem;
};

} // namespace

TEST_CASE("MapSheet: holds the view on the screen and each one with a spot, named with the leg's own side")
{
    for (Side side : allSides) {
        const MapSheet sheet = sheetOf(side);
        const QString word = side == Side::Left ? QStringLiteral("left") : QStringLiteral("right");
        const QString other = side == Side::Left ? QStringLiteral("right") : QStringLiteral("left");
        REQUIRE(sheet.legs.size() == 3);
        CHECK(sheet.legs[0].look.view == View::Posterior);
        CHECK(sheet.legs[1].look.view == View::Medial);
        CHECK(sheet.legs[2].look.view == View::Sole);
        for (const MapSheet::Leg &leg : sheet.legs) {
            CHECK(leg.label.contains(word));
            CHECK_FALSE(leg.label.contains(other));
        }
        CHECK(sheet.title.contains(word));
    }
}

TEST_CASE("MapSheet: each spot has a letter and says how sore it is, or that nobody rated it")
{
    const MapSheet sheet = sheetOf(Side::Right);
    REQUIRE(sheet.spots.size() == 2);
    CHECK(sheet.spots[0].letter == QStringLiteral("A"));
    CHECK(sheet.spots[0].detail.contains(QStringLiteral("6 out of 10")));
    CHECK(sheet.spots[1].letter == QStringLiteral("B"));
    CHECK(sheet.spots[1].detail.contains(QStringLiteral("not rated")));
}

TEST_CASE("MapSheet: a spot where nothing may be pressed says so on paper too")
{
    Picture picture;
    picture.spots = {spotAt(View::Posterior, {0, 0}, 3)};
    REQUIRE(picture.spots[0].noPress);
    const MapSheet sheet =
        mapSheet(shippedGuide().core, map(), picture, View::Posterior, Layer::Superficial, false, date);
    CHECK(sheet.spots[0].detail.contains(QStringLiteral("Do not press here")));
}

TEST_CASE("Map export: SVG is well-formed, names leg, date and spots, and asks for nothing that programs leave out")
{
    const Saved saved(sheetOf(Side::Left), MapFormat::Svg);
    REQUIRE(saved.problem.isEmpty());
    const QByteArray svg = bytesOf(saved.file());
    QXmlStreamReader reader(svg);
    std::set<QString> elements;
    std::set<QString> ids;
    std::set<QString> asked;
    QString text;
    static const QRegularExpression reference(QStringLiteral("^url\\(#(.*)\\)$"));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text().toString() + QLatin1Char(' ');
        if (!reader.isStartElement())
            continue;
        elements.insert(reader.name().toString());
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            if (attribute.name() == QLatin1String("id"))
                CHECK(ids.insert(attribute.value().toString()).second);
            if (const auto match = reference.match(attribute.value().toString()); match.hasMatch())
                asked.insert(match.captured(1));
        }
    }
    CHECK_FALSE(reader.hasError());
    CHECK(elements == std::set<QString>{QStringLiteral("svg"), QStringLiteral("title"), QStringLiteral("g"),
                                        QStringLiteral("path"), QStringLiteral("clipPath"), QStringLiteral("text")});
    CHECK(std::includes(ids.begin(), ids.end(), asked.begin(), asked.end()));
    CHECK(text.contains(QStringLiteral("Your left leg")));
    CHECK(text.contains(date));
    CHECK(text.contains(QStringLiteral("6 out of 10 when pressed")));
}

TEST_CASE("Map export: a PDF is one, and a picture has the sheet's shape on white paper, also as in a mirror")
{
    const Saved pdf(sheetOf(Side::Right), MapFormat::Pdf);
    CHECK(pdf.problem.isEmpty());
    CHECK(bytesOf(pdf.file()).startsWith("%PDF-"));
    CHECK(bytesOf(pdf.file()).count("/Type /Page\n") == 1);

    const Saved straight(sheetOf(Side::Right), MapFormat::Png);
    const Saved flipped(sheetOf(Side::Right, true), MapFormat::Png);
    const QImage one(straight.file(), "PNG");
    const QImage two(flipped.file(), "PNG");
    REQUIRE_FALSE(one.isNull());
    CHECK(std::abs(double(one.height()) / one.width() - MapSheet::height / MapSheet::width) < 0.01);
    CHECK(one.pixelColor(2, 2) == QColor(Qt::white));
    CHECK(one != two);
}

TEST_CASE("Map export: what is saved can be read by its owner alone")
{
    const Saved saved(sheetOf(Side::Right), MapFormat::Svg);
    CHECK(QFile::permissions(saved.file()) ==
          (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser));
}

TEST_CASE("Map export: where nothing can be written, the message names the place and what to do")
{
    for (MapFormat format : {MapFormat::Pdf, MapFormat::Svg, MapFormat::Png}) {
        const QString problem =
            writeMapSheet(map(), sheetOf(Side::Right), format, QStringLiteral("/nowhere/at/all/leg.out"));
        CHECK(problem.contains(QStringLiteral("leg.out")));
        CHECK(problem.contains(QStringLiteral("/nowhere/at/all")));
        CHECK(problem.contains(QStringLiteral("Choose a folder")));
    }
}
