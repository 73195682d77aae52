// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioDevice>
#include <QAudioFormat>
#include <QBuffer>
#include <QMediaDevices>
#include <QObject>

#include <memory>

class QAudioSink;

namespace calfwise {

/// The samples of a WAV file of ours: PCM, 16 bits. Without samples when it is no such file.
struct Wave {
    QAudioFormat format;
    QByteArray samples;
};
Wave readWave(const QByteArray &file);

/// Plays the tones that are in the program, one at a time, on the device that is the default then.
class TonePlayer : public QObject {
    Q_OBJECT

public:
    explicit TonePlayer(QObject *parent = nullptr);
    ~TonePlayer() override;

    bool hasDevice() const;
    /// Says lost() at once where there is no device.
    void open();
    void play(const QString &tone, double volume);

signals:
    void lost();

private:
    void lose();
    void watch();

    QMediaDevices m_devices;
    std::unique_ptr<QAudioSink> m_sink;
    QBuffer m_playing;
    bool m_lost = false;
};

} // namespace calfwise
