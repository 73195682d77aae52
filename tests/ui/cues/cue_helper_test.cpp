// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cues/cue_helper.h"

#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;

namespace {

/// How long an answer of another process may take before the test gives up.
constexpr int patience = 20'000;

struct Helper {
    explicit Helper(const char *fault)
        : output((qputenv("CALFWISE_FAULT", fault), QStringLiteral(CALFWISE_TESTS_DIR "/calfwise_bad_helper"))),
          said(&output, &CueOutput::said), voiceLost(&output, &CueOutput::voiceLost),
          soundLost(&output, &CueOutput::soundLost)
    {
    }

    CueHelper output;
    QSignalSpy said;
    QSignalSpy voiceLost;
    QSignalSpy soundLost;
};

} // namespace

TEST_CASE("CueHelper: says when the last words are over")
{
    Helper helper("none");
    helper.output.say(QStringLiteral("Hold on\nthe sore spot."), SpeechRate::Slow, 0.5);
    REQUIRE(helper.said.wait(patience));
    CHECK(helper.said.size() == 1);
    CHECK(helper.voiceLost.isEmpty());
}

TEST_CASE("CueHelper: what was hushed is not said to be over")
{
    Helper helper("none");
    helper.output.say(QStringLiteral("One."), SpeechRate::Usual, 0.5);
    helper.output.hush();
    helper.output.say(QStringLiteral("Two."), SpeechRate::Usual, 0.5);
    REQUIRE(helper.said.wait(patience));
    CHECK(helper.said.size() == 1);
}

TEST_CASE("CueHelper: a helper that is not there, ends or crashes loses voice and sound, each said once")
{
    SECTION("not there")
    {
        CueHelper output(QStringLiteral("/nowhere/calfwise-cues"));
        QSignalSpy voice(&output, &CueOutput::voiceLost);
        QSignalSpy sound(&output, &CueOutput::soundLost);
        output.prepare();
        REQUIRE((!voice.isEmpty() || voice.wait(patience)));
        output.say(QStringLiteral("One."), SpeechRate::Usual, 1);
        output.play(Tone::Step, 1);
        output.hush();
        CHECK(voice.size() == 1);
        CHECK(sound.size() == 1);
    }
    SECTION("ends")
    {
        Helper helper("ends-at-once");
        helper.output.prepare();
        REQUIRE(helper.voiceLost.wait(patience));
        helper.output.say(QStringLiteral("One."), SpeechRate::Usual, 1);
        helper.output.play(Tone::Step, 1);
        QTest::qWait(20);
        CHECK(helper.voiceLost.size() == 1);
        CHECK(helper.soundLost.size() == 1);
    }
    SECTION("crashes when its device goes away")
    {
        Helper helper("crashes-at-a-tone");
        helper.output.play(Tone::Count, 1);
        REQUIRE(helper.voiceLost.wait(patience));
        CHECK(helper.soundLost.isEmpty());
        helper.output.play(Tone::Count, 1);
        REQUIRE(helper.soundLost.wait(patience));
        helper.output.play(Tone::Count, 1);
        QTest::qWait(20);
        CHECK(helper.voiceLost.size() == 1);
        CHECK(helper.soundLost.size() == 1);
    }
}

TEST_CASE(
    "CueHelper: a speech server that takes the helper with it takes the voice alone, and the tones go on in a new one")
{
    Helper helper("crashes-at-words");
    helper.output.say(QStringLiteral("One."), SpeechRate::Usual, 1);
    REQUIRE(helper.voiceLost.wait(patience));
    CHECK(helper.soundLost.isEmpty());
    helper.output.say(QStringLiteral("Two."), SpeechRate::Usual, 1);
    // The new one answers to a tone; here it says that there is no device.
    helper.output.play(Tone::Step, 1);
    REQUIRE(helper.soundLost.wait(patience));
    CHECK(helper.voiceLost.size() == 1);
}

TEST_CASE("CueHelper: without a voice the tones go on, and without sound the voice")
{
    SECTION("voice")
    {
        Helper helper("no-voice");
        helper.output.prepare();
        REQUIRE(helper.voiceLost.wait(patience));
        CHECK(helper.soundLost.isEmpty());
    }
    SECTION("sound")
    {
        Helper helper("sound-goes-away");
        helper.output.play(Tone::Step, 1);
        REQUIRE(helper.soundLost.wait(patience));
        helper.output.say(QStringLiteral("One."), SpeechRate::Usual, 1);
        REQUIRE(helper.said.wait(patience));
        CHECK(helper.voiceLost.isEmpty());
    }
}

TEST_CASE("CueHelper: a helper that reads nothing fills no memory and holds nobody up")
{
    Helper helper("reads-nothing");
    helper.output.prepare();
    for (int i = 0; i < 20'000; ++i)
        helper.output.say(QString(100, QLatin1Char('x')), SpeechRate::Usual, 1);
    QCoreApplication::processEvents();
    CHECK(helper.said.isEmpty());
}

TEST_CASE("CueHelper: the tones of every cue are in the program, small, and of PCM")
{
    for (const Tone tone : {Tone::Step, Tone::HalfWay, Tone::Count, Tone::Finished}) {
        QFile file(QStringLiteral(CALFWISE_SOURCE_DIR "/resources/sounds/%1.wav").arg(idOf(tone)));
        INFO(file.fileName().toStdString());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.size() < 100 * 1024);
        const QByteArray bytes = file.readAll();
        CHECK(bytes.startsWith("RIFF"));
        CHECK(bytes.mid(8, 8) == "WAVEfmt ");
    }
}

TEST_CASE("CueHelper: the real helper, wherever it runs, ends with its app")
{
    CueHelper output(QStringLiteral(CALFWISE_BIN_DIR "/calfwise-cues"));
    QSignalSpy sound(&output, &CueOutput::soundLost);
    output.play(Tone::Step, 0);
    // Where there is a device nothing is lost; elsewhere it is said.
    QTest::qWait(50);
    CHECK(sound.size() <= 1);
}
