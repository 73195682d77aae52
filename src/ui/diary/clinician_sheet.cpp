// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/clinician_sheet.h"

#include "domain/screening/reason.h"
#include "ui/diary/clinician_words.h"
#include "ui/diary/diary_words.h"
#include "ui/diary/pain_plot.h"
#include "ui/diary/sheet_leg.h"
#include "ui/diary/sheet_pen.h"
#include "ui/kit/words.h"
#include "ui/map/spot_words.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>

namespace calfwise {

namespace {

constexpr double margin = 48;
constexpr double footMargin = 32;
constexpr double textWidth = ClinicianSheet::width - 2 * margin;
constexpr double between = 18;

const Theme &lightTheme(Theme &theme)
{
    theme.setAppearance(Theme::Appearance::Light);
    return theme;
}

/// How many rows each table may have; lowered until the page fits.
struct Rows {
    std::size_t spots = 6;
    std::size_t tried = 7;
    std::size_t leftOut = 6;
    std::size_t checks = 8;
    std::size_t weeks = 6;
};

template <class Row> std::vector<Row> newest(const std::vector<Row> &all, std::size_t most)
{
    return {all.end() - static_cast<std::ptrdiff_t>(std::min(most, all.size())), all.end()};
}

template <class Row> std::vector<Row> firstOf(const std::vector<Row> &all, std::size_t most)
{
    return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()))};
}

/// Lays the page out from the top down. Measures first, then paints.
class Sheet {
public:
    Sheet(QPainter &painter, const ClinicianSheet &sheet)
        : m_sheet(sheet), m_summary(sheet.summary), m_pen(painter, lightTheme(m_theme))
    {
    }

    void paint()
    {
        QPainter &painter = m_pen.painter();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRectF(0, 0, m_sheet.paperWidth(), m_sheet.height()), m_pen.paper());
        painter.translate((m_sheet.paperWidth() - ClinicianSheet::width) / 2, 0);
        m_pen.setDry(true);
        while (flow() > m_sheet.height() - footMargin - footHeight() - 24 && dropOldest()) {
        }
        m_pen.setDry(false);
        flow();
        paintFoot();
        painter.restore();
    }

private:
    /// Takes a row from the longest table; false when nothing more can go.
    bool dropOldest()
    {
        const std::array<std::pair<std::size_t *, std::size_t>, 5> tables{
            {{&m_rows.checks, std::min(m_rows.checks, m_summary.checks.size())},
             {&m_rows.weeks, std::min(m_rows.weeks, m_summary.crampWeeks.size())},
             {&m_rows.leftOut, std::min(m_rows.leftOut, m_summary.leftOut.size())},
             {&m_rows.tried, std::min(m_rows.tried, m_summary.techniques.size())},
             {&m_rows.spots, std::min(m_rows.spots, m_summary.spots.size())}}};
        const auto longest = std::max_element(tables.begin(), tables.end(),
                                              [](const auto &a, const auto &b) { return a.second < b.second; });
        if (longest->second <= 1)
            return false;
        *longest->first = longest->second - 1;
        return true;
    }

    int rowsLeftOut() const
    {
        const auto over = [](std::size_t all, std::size_t shown) { return all > shown ? all - shown : 0; };
        return static_cast<int>(
            over(m_summary.spots.size(), m_rows.spots) + over(m_summary.techniques.size(), m_rows.tried) +
            over(m_summary.leftOut.size(), m_rows.leftOut) + over(m_summary.checks.size(), m_rows.checks) +
            over(m_summary.crampWeeks.size(), m_rows.weeks));
    }

    /// Gives back where the last section ends.
    double flow()
    {
        double y = paintHead(margin - 8);
        y = paintInShort(y + 12) + between;
        y = std::max(paintWhere(y), paintPain(y)) + between;
        y = std::max(paintTried(y), paintLeftOut(y)) + between;
        y = paintChecks(y) + between;
        y = std::max(paintCramps(y), paintAnkles(y));
        if (const int rows = rowsLeftOut(); rows > 0)
            y += 6 + m_pen.line(margin, y + 6, textWidth, ClinicianWords::olderLeftOut(rows), SheetPen::small);
        return y;
    }

    double paintHead(double y)
    {
        const QString badge = ClinicianWords::badge();
        const double badgeWidth = QFontMetricsF(m_pen.font(SheetPen::small, true)).horizontalAdvance(badge) + 28;
        const double right = margin + textWidth;
        if (!m_pen.isDry()) {
            m_pen.painter().setPen(QPen(m_pen.ink(), 1.2));
            m_pen.painter().setBrush(Qt::NoBrush);
            m_pen.painter().drawRoundedRect(QRectF(right - badgeWidth, y, badgeWidth, 26), 13, 13);
        }
        m_pen.line(right - badgeWidth, y + 5, badgeWidth, badge, SheetPen::small, true, Qt::AlignHCenter);
        y += m_pen.line(margin, y, textWidth - badgeWidth - 16, ClinicianWords::title(m_summary.leg), 22, true) + 4;
        y += m_pen.line(margin, y, textWidth, ClinicianWords::period(m_summary.period, m_sheet.printedAt),
                        SheetPen::small) +
             12;
        m_pen.line(margin, y, 200, ClinicianWords::name(), SheetPen::small);
        const double height = m_pen.line(margin + 498, y, 200, ClinicianWords::born(), SheetPen::small) + 4;
        m_pen.rule(margin, y + height, 474, 1.2);
        m_pen.rule(margin + 498, y + height, textWidth - 498, 1.2);
        return y + height;
    }

    double paintInShort(double y)
    {
        const QString words =
            ClinicianWords::inShortTitle() + QLatin1Char(' ') + ClinicianWords::inShort(m_summary, m_sheet.core.rules);
        const double height = m_pen.block(margin + 14, y + 10, textWidth - 28, words, 14) + 20;
        if (!m_pen.isDry()) {
            m_pen.painter().setPen(QPen(m_pen.ink(), 1.2));
            m_pen.painter().setBrush(Qt::NoBrush);
            m_pen.painter().drawRoundedRect(QRectF(margin, y, textWidth, height), 8, 8);
        }
        return y + height;
    }

    double paintWhere(double y)
    {
        y += m_pen.section(margin, y, 274, ClinicianWords::where());
        const SheetLeg leg(m_sheet.core, m_sheet.map, m_theme, m_summary.leg, firstOf(m_summary.spots, m_rows.spots));
        constexpr double height = 300;
        if (!m_pen.isDry())
            leg.paint(m_pen, QRectF(margin, y, 274, height));
        y += height + 4;
        return y + m_pen.line(margin, y, 170, ClinicianWords::legSeenLine(m_summary.leg, leg.view()), SheetPen::small,
                              true, Qt::AlignHCenter);
    }

    double paintPain(double y)
    {
        constexpr double left = margin + 298;
        constexpr double width = textWidth - 298;
        y += m_pen.section(left, y, width, ClinicianWords::painTitle());
        if (m_summary.pain.empty() && m_summary.painFelt.empty()) {
            y += m_pen.line(left, y, width, ClinicianWords::noRating(), SheetPen::small) + 8;
        } else {
            paintPlot(QRectF(left, y, width, 200));
            y += 204;
        }
        y += m_pen.block(left, y, width, ClinicianWords::plotKey(m_summary), SheetPen::small) + 6;
        return paintSpots(y, left, width);
    }

    void paintPlot(const QRectF &box)
    {
        if (m_pen.isDry())
            return;
        PainPlot plot{m_summary.period,
                      m_summary.pain,
                      m_summary.painFelt,
                      m_summary.sessionDays,
                      m_summary.crampDays,
                      m_summary.noPressing,
                      {},
                      ClinicianWords::noPressingHere()};
        plot.lastWords = ClinicianWords::lastPain(plot.pressed.empty() ? plot.felt : plot.pressed, plot.period);
        const QColor ink = m_pen.ink();
        paintPainPlot(m_pen.painter(), box, plot,
                      {ink, ink, ink, m_pen.grey(), ink, ink, m_pen.paper(), m_pen.font(SheetPen::small),
                       m_pen.font(SheetPen::small, true), 1});
    }

    double paintSpots(double y, double left, double width)
    {
        if (m_summary.spots.empty())
            return y;
        const std::vector<SheetColumn> columns{{left, 22},
                                               {left + 24, width - 24 - 92},
                                               {left + width - 88, 42, Qt::AlignRight},
                                               {left + width - 42, 42, Qt::AlignRight}};
        const QStringList heads = ClinicianWords::spotHeads(m_summary.leg);
        y += m_pen.row(y, columns, {{heads[0]}, {heads[1]}, {heads[2]}, {heads[3]}}, true);
        int number = 0;
        for (const SpotCourse &course : firstOf(m_summary.spots, m_rows.spots))
            y += m_pen.row(y, columns,
                           {{QString::number(++number), true},
                            {spotWords(course)},
                            {QString::number(course.first)},
                            {QString::number(course.last), true}});
        return y;
    }

    QString spotWords(const SpotCourse &course) const
    {
        const SpotWords words = wordsFor(m_sheet.core, m_sheet.map, course.spot);
        const Muscle *muscle = course.spot.muscle ? m_sheet.core.muscle(*course.spot.muscle) : nullptr;
        QString said = ClinicianWords::named(words.name, muscle ? toQt(muscle->anatomical) : QString());
        if (words.point && !words.point->essential.empty())
            said += QLatin1Char(' ') +
                    ClinicianWords::sendsPain(
                        zoneNames(m_sheet.core, {words.point->essential.begin(), words.point->essential.end()}));
        return said;
    }

    double paintTried(double y)
    {
        if (m_summary.techniques.empty())
            return y;
        constexpr double width = 312;
        y += m_pen.section(margin, y, width, ClinicianWords::triedTitle());
        const std::vector<SheetColumn> columns{{margin, 134},
                                               {margin + 134, 24, Qt::AlignRight},
                                               {margin + 162, 44, Qt::AlignRight},
                                               {margin + 208, 34, Qt::AlignRight},
                                               {margin + 242, 70, Qt::AlignRight}};
        const std::vector<SheetColumn> few{columns[0], columns[1], {margin + 162, 150, Qt::AlignRight}};
        const QStringList heads = ClinicianWords::triedHeads();
        y += m_pen.row(y, columns, {{heads[0]}, {heads[1]}, {heads[2]}, {heads[3]}, {heads[4]}}, true);
        const auto locale = wordsLocale();
        for (const BeforeAfter &tried : firstOf(m_summary.techniques, m_rows.tried)) {
            const SheetCell title{toQt(tried.title)};
            const SheetCell cases{QString::number(tried.cases)};
            if (tried.enough)
                y += m_pen.row(y, columns,
                               {title,
                                cases,
                                {locale.toString(tried.before, 'f', 1)},
                                {locale.toString(tried.after, 'f', 1), true},
                                {ClinicianWords::range(tried.lowestAfter, tried.highestAfter)}});
            else
                y += m_pen.row(y, few, {title, cases, {ClinicianWords::tooFew()}});
        }
        return y + 4 + m_pen.line(margin, y + 4, width, ClinicianWords::shared(), SheetPen::small);
    }

    double paintLeftOut(double y)
    {
        if (m_summary.leftOut.empty())
            return y;
        const bool alone = m_summary.techniques.empty();
        const double left = alone ? margin : margin + 336;
        const double width = margin + textWidth - left;
        y += m_pen.section(left, y, width, ClinicianWords::leftOutTitle());
        const double since = 58;
        const double told = (width - since) * 0.6;
        const std::vector<SheetColumn> columns{
            {left, told - 10}, {left + told, width - told - since - 8}, {left + width - since, since, Qt::AlignRight}};
        const QStringList heads = ClinicianWords::leftOutHeads();
        y += m_pen.row(y, columns, {{heads[0]}, {heads[1]}, {heads[2]}}, true);
        for (const RuleLeftOut &rule : firstOf(m_summary.leftOut, m_rows.leftOut))
            y += m_pen.row(y, columns, {{wordsTold(rule)}, {answered(rule)}, {shortDate(rule.since)}});
        return y;
    }

    QString wordsTold(const RuleLeftOut &rule) const
    {
        const Withholding *named = m_sheet.core.rules.named(rule.rule).withholding;
        return named ? forLeg(reasonFor(named->reason, rule.because), m_summary.leg) : QString();
    }

    QString answered(const RuleLeftOut &rule) const
    {
        QStringList words;
        for (const QuestionId &id : rule.because) {
            const Question *question = m_sheet.core.rules.find(id);
            if (!question)
                continue;
            const QString condition = forLeg(question->shortForm, m_summary.leg);
            const bool sure =
                std::none_of(m_summary.checks.begin(), m_summary.checks.end(), [&](const CheckLine &check) {
                    return std::find(check.unsure.begin(), check.unsure.end(), id) != check.unsure.end();
                });
            words << (sure ? condition : ClinicianWords::notSureOf(condition));
        }
        return words.join(QStringLiteral(", "));
    }

    double paintChecks(double y)
    {
        y += m_pen.section(margin, y, textWidth, ClinicianWords::checksTitle());
        if (m_summary.checks.empty())
            return y + m_pen.line(margin, y, textWidth, ClinicianWords::noChecks(), SheetPen::small);
        const std::vector<SheetColumn> columns{{margin, 56}, {margin + 60, 156}, {margin + 224, textWidth - 224}};
        const QStringList heads = ClinicianWords::checkHeads();
        y += m_pen.row(y, columns, {{heads[0]}, {heads[1]}, {heads[2]}}, true);
        std::optional<Level> worst;
        for (const CheckLine &check : m_summary.checks) {
            if (!check.corrected && check.level != Level::Incomplete && (!worst || isWorse(check.level, *worst)))
                worst = check.level;
        }
        for (const CheckLine &check : newest(m_summary.checks, m_rows.checks)) {
            const bool bold = worst && check.level == *worst && !check.corrected && *worst != Level::SelfCare;
            y += m_pen.row(y, columns,
                           {{shortDate(check.day), bold},
                            {toQt(m_sheet.core.rules.textOf(check.level).word), bold},
                            {ClinicianWords::ledTo(check, m_sheet.core.rules, m_summary.leg)}});
        }
        return y;
    }

    double paintCramps(double y)
    {
        if (m_summary.crampWeeks.empty())
            return y;
        constexpr double width = 336;
        y += m_pen.section(margin, y, width, ClinicianWords::crampsTitle());
        const std::vector<SheetColumn> columns{{margin, 116}, {margin + 122, width - 122}};
        for (const CrampWeek &week : newest(m_summary.crampWeeks, m_rows.weeks))
            y += m_pen.row(y, columns,
                           {{ClinicianWords::days(week.monday, week.monday + std::chrono::days(6))},
                            {ClinicianWords::crampsOf(week), week.cramps > 0}});
        return y;
    }

    double paintAnkles(double y)
    {
        if (m_summary.ankles.empty())
            return y;
        const double left = m_summary.crampWeeks.empty() ? margin : margin + 360;
        const double width = margin + textWidth - left;
        y += m_pen.section(left, y, width, ClinicianWords::ankleTitle());
        y += m_pen.line(left, y, width, ClinicianWords::toeToWall(), SheetPen::small);
        const std::vector<SheetColumn> columns{
            {left, 90}, {left + 92, 116, Qt::AlignRight}, {left + 214, width - 214, Qt::AlignRight}};
        for (const AnkleCourse &course : m_summary.ankles) {
            const auto measured = [](const auto &at) { return ClinicianWords::measuredOn(at.second, at.first); };
            y += m_pen.row(y, columns,
                           {{legTitle(course.side), true},
                            {measured(course.first)},
                            {course.last ? measured(*course.last) : QString(), true}});
        }
        return y;
    }

    QString footWords() const { return ClinicianWords::foot(m_sheet.version, m_sheet.core.rules.review); }

    double footHeight()
    {
        const bool dry = m_pen.isDry();
        m_pen.setDry(true);
        const double height = m_pen.block(margin, 0, textWidth - 110, footWords(), SheetPen::small);
        m_pen.setDry(dry);
        return height;
    }

    void paintFoot()
    {
        const double y = m_sheet.height() - footMargin - footHeight();
        m_pen.rule(margin, y - 8, textWidth, 1.2);
        m_pen.block(margin, y, textWidth - 110, footWords(), SheetPen::small);
        m_pen.line(margin + textWidth - 100, y, 100, ClinicianWords::pageNumber(), SheetPen::small, false,
                   Qt::AlignRight);
    }

    const ClinicianSheet &m_sheet;
    const LegSummary &m_summary;
    Theme m_theme;
    SheetPen m_pen;
    Rows m_rows;
};

} // namespace

bool printsOnLetter()
{
    const auto locale = wordsLocale();
    return locale.measurementSystem() == locale.ImperialUSSystem;
}

void paintClinicianSheet(QPainter &painter, const ClinicianSheet &sheet)
{
    Sheet(painter, sheet).paint();
}

QByteArray clinicianPdf(const ClinicianSheet &sheet)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    writer.setTitle(ClinicianWords::title(sheet.summary.leg));
    writer.setCreator(QStringLiteral("Calfwise"));
    writer.setPageSize(QPageSize(sheet.letter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(96);
    QPainter painter(&writer);
    if (!painter.isActive())
        return {};
    paintClinicianSheet(painter, sheet);
    return painter.end() ? out.data() : QByteArray();
}

} // namespace calfwise
