// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/kills.h"

#include <QProcess>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <random>
#include <thread>

namespace calfwise::test {

namespace {

constexpr int patience = 60'000;
constexpr int speed = 4;
/// The timer's tenth of a second, and what a busy machine adds before it is a gap.
constexpr std::chrono::milliseconds longestTick{2000};

struct Place {
    int step = 0;
    QString side;
    std::chrono::milliseconds held{0};
};

/// The last whole line that says `what`.
std::optional<Place> last(const QString &output, const QString &what)
{
    const QStringList lines = output.left(output.lastIndexOf(QLatin1Char('\n')) + 1).split(QLatin1Char('\n'));
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const QStringList words = line->split(QLatin1Char(' '));
        if (words.size() == 4 && words[0] == what)
            return Place{words[1].toInt(), words[2], std::chrono::milliseconds(words[3].toLongLong())};
    }
    return std::nullopt;
}

/// The output of one run that was killed so long after its first tick.
QString runAndKill(const QString &folder, std::chrono::milliseconds after)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(CALFWISE_TESTS_DIR "/calfwise_session_runner"), {folder, QString::number(speed)});
    QString output;
    while (!last(output, QStringLiteral("at"))) {
        if (!process.waitForReadyRead(patience))
            return output;
        output += QString::fromUtf8(process.readAllStandardOutput());
    }
    std::this_thread::sleep_for(after);
    process.kill();
    process.waitForFinished(patience);
    return output + QString::fromUtf8(process.readAllStandardOutput());
}

std::string described(const Place &was, const Place &offered)
{
    return QStringLiteral("was at step %1 (%2) with %3 ms, came back at step %4 (%5) with %6 ms")
        .arg(was.step)
        .arg(was.side)
        .arg(was.held.count())
        .arg(offered.step)
        .arg(offered.side)
        .arg(offered.held.count())
        .toStdString();
}

void compare(Kills &kills, const Place &was, const std::optional<Place> &offered)
{
    ++kills.count;
    if (!offered) {
        if (kills.firstProblem.empty())
            kills.firstProblem = "nothing was offered";
        return;
    }
    const std::chrono::milliseconds ahead = offered->held - was.held;
    kills.mostLost = std::max(kills.mostLost, -ahead);
    if (offered->step == was.step && offered->side == was.side)
        ++kills.sameStepAndSide;
    else if (ahead > std::chrono::milliseconds(0) && ahead <= longestTick && offered->step == was.step + 1)
        ++kills.inTheTick;
    else if (kills.firstProblem.empty())
        kills.firstProblem = described(was, *offered);
}

} // namespace

Kills killAtRandom(const QString &folder, int count, unsigned seed, std::chrono::milliseconds longest)
{
    std::mt19937 random(seed);
    Kills kills;
    std::optional<Place> was;
    for (int i = 0; i <= count; ++i) {
        const std::chrono::milliseconds after(random() % static_cast<unsigned>(longest.count()));
        const QString output = runAndKill(folder, i < count ? after : std::chrono::milliseconds(0));
        if (was)
            compare(kills, *was, last(output, QStringLiteral("offer")));
        was = last(output, QStringLiteral("at"));
        if (!was) {
            kills.firstProblem = "the app did not run: " + output.toStdString();
            return kills;
        }
    }
    return kills;
}

} // namespace calfwise::test
