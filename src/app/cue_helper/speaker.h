// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QTextToSpeech;

namespace calfwise {

/// The first speech engine that works and has an English voice: speech-dispatcher, flite, then whatever else is
/// installed.
class Speaker : public QObject {
    Q_OBJECT

public:
    explicit Speaker(QObject *parent = nullptr);
    ~Speaker() override;

    /// Looks for an engine; may take seconds. Without one lost() follows. `hasDevice`: whether sound can be played by
    /// this program; an engine that is a server of its own does without.
    void open(bool hasDevice);
    /// Does without an engine.
    void giveUp() { lose(); }
    /// The engine needs this program's audio device, and it is gone.
    void deviceGone();
    /// What is said before open() is done is said then.
    void say(int utterance, const QString &words, const QString &rate, double volume);
    void hush();

signals:
    void said(int utterance);
    void lost();

private:
    bool use(const QString &engine);
    void lose();

    std::unique_ptr<QTextToSpeech> m_engine;
    std::function<void()> m_waiting; ///< what was to be said before there was an engine
    int m_utterance = 0;
    bool m_speaking = false;
    bool m_lost = false;
};

} // namespace calfwise
