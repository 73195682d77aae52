// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cues/cue_output.h"

#include <QProcess>

namespace calfwise {

/// Speech and tones in a program of their own (calfwise-cues): an engine may take seconds to be made, block, or crash
/// when its device goes away, and its libraries are half as large as the whole app. Lines go out to it and come back
/// from it (see app/cue_helper/main.cpp); a full pipe, a late answer or an end of the program are the helper's loss,
/// not the session's.
class CueHelper : public CueOutput {
    Q_OBJECT

public:
    /// `program` is the helper; see helperBeside().
    explicit CueHelper(QString program, QObject *parent = nullptr);
    ~CueHelper() override;

    /// The helper that belongs to the program in that folder: beside it in a build tree, in libexec when installed.
    static QString helperBeside(const QString &folder);

    void prepare() override;
    void say(const QString &words, SpeechRate rate, double volume) override;
    void play(Tone tone, double volume) override;
    void hush() override;

private:
    void send(const QString &line);
    void read();
    void ended();
    void lose(bool voice, bool sound);

    QString m_program; ///< "--tones": without a voice
    QProcess m_process;
    bool m_started = false;
    bool m_ending = false;
    int m_utterance = 0;
    bool m_voice = true; ///< as far as is known
    bool m_sound = true;
};

} // namespace calfwise
