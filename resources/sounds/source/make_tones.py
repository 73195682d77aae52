#!/usr/bin/env python3
# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the tones of a routine: make_tones.py FOLDER. The same bytes on every machine.

Soft struck tones: a sine with a quiet octave, a short rise and an even decay, so that nothing clicks. They differ in
pitch, number and length, so that they are told apart without words: a rising pair for a new step, one for half-way, a
short high one for each of the last three seconds, three rising ones for the end."""
import array
import math
import sys
import wave
from pathlib import Path

RATE = 22050
RISE = 0.008
LOUD = 0.5

# name: [(start in seconds, hertz, length in seconds)]
TONES = {
    "step": [(0.00, 523.25, 0.25), (0.16, 783.99, 0.45)],
    "half-way": [(0.00, 587.33, 0.40)],
    "count": [(0.00, 880.00, 0.12)],
    "finished": [(0.00, 523.25, 0.25), (0.18, 659.26, 0.25), (0.36, 783.99, 0.60)],
}


def samples(notes):
    total = max(start + length for start, _, length in notes)
    out = [0.0] * math.ceil(total * RATE)
    for start, hertz, length in notes:
        first = round(start * RATE)
        for i in range(round(length * RATE)):
            time = i / RATE
            rise = min(1.0, time / RISE)
            fall = (1.0 - time / length) ** 2
            phase = 2 * math.pi * hertz * time
            sound = 0.85 * math.sin(phase) + 0.15 * math.sin(2 * phase)
            if first + i < len(out):
                out[first + i] += LOUD * rise * fall * sound
    return out


def write(file, values):
    data = array.array("h", (round(max(-1.0, min(1.0, value)) * 32767) for value in values))
    if sys.byteorder == "big":
        data.byteswap()
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(data.tobytes())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for name, notes in TONES.items():
        write(Path(sys.argv[1]) / f"{name}.wav", samples(notes))
