// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cues/cue_helper.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace calfwise {

namespace {

/// A helper that reads no more must not fill the memory.
constexpr qint64 mostUnread = 64 * 1024;
constexpr int endWithinMs = 200;

QString idOf(SpeechRate rate)
{
    switch (rate) {
    case SpeechRate::Slow:
        return QStringLiteral("slow");
    case SpeechRate::Usual:
        break;
    case SpeechRate::Fast:
        return QStringLiteral("fast");
    }
    return QStringLiteral("usual");
}

} // namespace

QString idOf(Tone tone)
{
    switch (tone) {
    case Tone::Step:
        return QStringLiteral("step");
    case Tone::HalfWay:
        return QStringLiteral("half-way");
    case Tone::Count:
        return QStringLiteral("count");
    case Tone::Finished:
        break;
    }
    return QStringLiteral("finished");
}

Tone toneOf(CueKind kind)
{
    switch (kind) {
    case CueKind::HalfWay:
        return Tone::HalfWay;
    case CueKind::CountDown:
        return Tone::Count;
    case CueKind::Finished:
        return Tone::Finished;
    case CueKind::StepName:
    case CueKind::Instruction:
        break;
    }
    return Tone::Step;
}

CueHelper::CueHelper(QString program, QObject *parent) : CueOutput(parent), m_program(std::move(program))
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &CueHelper::read);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            lose(true, true);
    });
    connect(&m_process, &QProcess::finished, this, &CueHelper::ended, Qt::QueuedConnection);
}

CueHelper::~CueHelper()
{
    m_ending = true;
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(endWithinMs)) {
        m_process.kill();
        m_process.waitForFinished(endWithinMs);
    }
}

QString CueHelper::helperBeside(const QString &folder)
{
    const QString name = QStringLiteral("calfwise-cues");
    for (const QString &place : {folder, folder + QStringLiteral("/../libexec/calfwise")}) {
        const QString file = QDir::cleanPath(place + QLatin1Char('/') + name);
        if (QFileInfo(file).isExecutable())
            return file;
    }
    return QDir(folder).filePath(name);
}

void CueHelper::prepare()
{
    if (std::exchange(m_started, true))
        return;
    m_process.start(m_program, QStringList());
}

void CueHelper::say(const QString &words, SpeechRate rate, double volume)
{
    if (!m_voice)
        return;
    prepare();
    send(QStringLiteral("say %1 %2 %3 %4")
             .arg(++m_utterance)
             .arg(idOf(rate))
             .arg(volume, 0, 'f', 2)
             .arg(words.simplified()));
}

void CueHelper::play(Tone tone, double volume)
{
    if (!m_sound)
        return;
    prepare();
    send(QStringLiteral("tone %1 %2").arg(calfwise::idOf(tone)).arg(volume, 0, 'f', 2));
}

void CueHelper::hush()
{
    if (m_started && m_voice)
        send(QStringLiteral("hush %1").arg(++m_utterance));
}

void CueHelper::send(const QString &line)
{
    if (m_process.state() == QProcess::NotRunning || m_process.bytesToWrite() > mostUnread)
        return;
    m_process.write(line.toUtf8() + '\n');
}

/// A speech server that goes away can take the helper with it: then the tones go on in a new one without a voice.
void CueHelper::ended()
{
    const bool tonesAlone = m_voice && m_sound && m_process.exitStatus() == QProcess::CrashExit;
    lose(true, !tonesAlone);
    if (tonesAlone && !m_ending)
        m_process.start(m_program, {QStringLiteral("--tones")});
}

void CueHelper::read()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine().trimmed();
        if (line == "no-voice")
            lose(true, false);
        else if (line == "no-sound")
            lose(false, true);
        else if (line == "said " + QByteArray::number(m_utterance))
            emit said();
    }
}

void CueHelper::lose(bool voice, bool sound)
{
    if (m_ending)
        return;
    if (voice && std::exchange(m_voice, false))
        emit voiceLost();
    if (sound && std::exchange(m_sound, false))
        emit soundLost();
}

} // namespace calfwise
