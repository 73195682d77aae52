// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise-cues: speaks and sounds for Calfwise, which starts it and writes lines to it:
//     say NUMBER RATE VOLUME WORDS     RATE: slow, usual or fast; VOLUME: 0 to 1
//     hush NUMBER
//     tone NAME VOLUME                 NAME: a file of resources/sounds
// It answers "said NUMBER" when those words are over, and "no-voice" or "no-sound", each once, when there is none or
// none any more. It ends with its input. With "--tones" it has no voice, and says so at once. NUMBER tells answers to
// older words from those to the latest; what is hushed is always all.
#include "app/cue_helper/speaker.h"
#include "app/cue_helper/tone_player.h"
#include "platform/standard_input.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <CLI/CLI.hpp>

#include <array>
#include <cstdio>

using namespace calfwise;

namespace {

constexpr qsizetype longestLine = 4096;

void answer(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

class Lines {
public:
    /// Reads what is there; false at the end of the input.
    bool read()
    {
        std::array<char, 4096> buffer{};
        const std::size_t count = m_input.read(buffer);
        if (count == 0)
            return false;
        m_unread.append(buffer.data(), static_cast<qsizetype>(count));
        return m_unread.size() <= longestLine || m_unread.contains('\n');
    }

    QByteArray next()
    {
        const qsizetype end = m_unread.indexOf('\n');
        if (end < 0)
            return {};
        const QByteArray line = m_unread.left(end);
        m_unread.remove(0, end + 1);
        return line;
    }

private:
    platform::StandardInput m_input;
    QByteArray m_unread;
};

void obey(const QString &line, Speaker &speaker, TonePlayer &tones)
{
    const QString what = line.section(QLatin1Char(' '), 0, 0);
    const auto part = [&](int number) { return line.section(QLatin1Char(' '), number, number); };
    if (what == QLatin1String("say"))
        speaker.say(part(1).toInt(), line.section(QLatin1Char(' '), 4), part(2), part(3).toDouble());
    else if (what == QLatin1String("hush"))
        speaker.hush();
    else if (what == QLatin1String("tone"))
        tones.play(part(1), part(2).toDouble());
}

} // namespace

int main(int argc, char **argv)
{
    bool tonesAlone = false;
    CLI::App app("Speaks and sounds for Calfwise, which starts it.", "calfwise-cues");
    app.add_flag("--tones", tonesAlone, "Have no voice, only tones");
    app.set_version_flag("--version", CALFWISE_VERSION);
    CLI11_PARSE(app, argc, argv);

    QCoreApplication application(argc, argv);
    Speaker speaker;
    TonePlayer tones;
    QObject::connect(&speaker, &Speaker::said, &application,
                     [](int number) { answer("said " + QByteArray::number(number)); });
    QObject::connect(&speaker, &Speaker::lost, &application, [] { answer("no-voice"); });
    QObject::connect(&tones, &TonePlayer::lost, &application, [] { answer("no-sound"); });
    QObject::connect(&tones, &TonePlayer::lost, &speaker, &Speaker::deviceGone);

    Lines lines;
    QSocketNotifier input(platform::StandardInput::descriptor, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        if (!lines.read()) {
            input.setEnabled(false);
            QCoreApplication::quit();
            return;
        }
        for (QByteArray line = lines.next(); !line.isEmpty(); line = lines.next())
            obey(QString::fromUtf8(line), speaker, tones);
    });
    // The tones first: they are there at once, an engine may take seconds.
    QTimer::singleShot(0, &application, [&] {
        tones.open();
        if (tonesAlone)
            speaker.giveUp();
        else
            QTimer::singleShot(0, &application, [&] { speaker.open(tones.hasDevice()); });
    });
    return QCoreApplication::exec();
}
