// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cue_helper/tone_player.h"

#include <QAudio>
#include <QAudioSink>
#include <QFile>
#include <QtEndian>

#include <utility>

namespace calfwise {

namespace {

constexpr int riffHead = 12;
constexpr int chunkHead = 8;
constexpr int formatBytes = 16;
constexpr quint16 pcm = 1;

QAudioFormat formatOf(const char *chunk)
{
    QAudioFormat format;
    if (qFromLittleEndian<quint16>(chunk) != pcm || qFromLittleEndian<quint16>(chunk + 14) != 16)
        return format;
    format.setChannelCount(qFromLittleEndian<quint16>(chunk + 2));
    format.setSampleRate(static_cast<int>(qFromLittleEndian<quint32>(chunk + 4)));
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

Wave readWave(const QByteArray &file)
{
    Wave wave;
    if (!file.startsWith("RIFF") || file.mid(8, 4) != "WAVE")
        return wave;
    for (qsizetype at = riffHead; at + chunkHead <= file.size();) {
        const auto size = static_cast<qsizetype>(qFromLittleEndian<quint32>(file.constData() + at + 4));
        const qsizetype body = at + chunkHead;
        if (size > file.size() - body)
            break;
        if (file.mid(at, 4) == "fmt " && size >= formatBytes)
            wave.format = formatOf(file.constData() + body);
        else if (file.mid(at, 4) == "data" && wave.format.isValid())
            wave.samples = file.mid(body, size);
        at = body + size + size % 2;
    }
    return wave;
}

TonePlayer::TonePlayer(QObject *parent) : QObject(parent) {}

TonePlayer::~TonePlayer() = default;

bool TonePlayer::hasDevice() const
{
    return !QMediaDevices::defaultAudioOutput().isNull();
}

void TonePlayer::open()
{
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, [this] {
        if (!hasDevice())
            lose();
    });
    if (!hasDevice())
        lose();
}

/// A sink a tone, let go of when it is over: an idle one must not be there when its device goes away (QTBUG-145704).
void TonePlayer::play(const QString &tone, double volume)
{
    QFile file(QStringLiteral(":/sounds/%1.wav").arg(tone));
    if (m_lost || !file.open(QIODevice::ReadOnly))
        return;
    const Wave wave = readWave(file.readAll());
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (wave.samples.isEmpty() || device.isNull()) {
        lose();
        return;
    }
    m_sink = std::make_unique<QAudioSink>(device, wave.format);
    m_sink->setVolume(volume);
    m_playing.close();
    m_playing.setData(wave.samples);
    m_playing.open(QIODevice::ReadOnly);
    watch();
    m_sink->start(&m_playing);
}

void TonePlayer::watch()
{
    connect(
        m_sink.get(), &QAudioSink::stateChanged, this,
        [this, sink = m_sink.get()](QAudio::State state) {
            if (sink != m_sink.get() || state == QAudio::ActiveState)
                return;
            const bool failed = sink->error() != QAudio::NoError && sink->error() != QAudio::UnderrunError;
            m_sink.reset();
            if (failed)
                lose();
        },
        Qt::QueuedConnection);
}

void TonePlayer::lose()
{
    if (!std::exchange(m_lost, true))
        emit lost();
}

} // namespace calfwise
