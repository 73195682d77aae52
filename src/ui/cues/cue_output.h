// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/cue.h"

#include <QObject>
#include <QString>

namespace calfwise {

enum class Tone { Step, HalfWay, Count, Finished };

/// "step", "half-way", "count", "finished": also the names of the files.
QString idOf(Tone tone);
Tone toneOf(CueKind kind);

/// What speaks and sounds. Commands return at once, whatever the engine or the device does; what fails says so once and
/// the rest goes on. Time is never taken from here: a voice may speak for ever, a tone may never end.
class CueOutput : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Gets ready, so that the first cue is not late.
    virtual void prepare() = 0;
    /// Stops what is spoken and speaks this. Volume 0 to 1.
    virtual void say(const QString &words, SpeechRate rate, double volume) = 0;
    virtual void play(Tone tone, double volume) = 0;
    virtual void hush() = 0;

signals:
    /// The last words are over; not sent for what was hushed or replaced.
    void said();
    void voiceLost();
    void soundLost();
};

} // namespace calfwise
