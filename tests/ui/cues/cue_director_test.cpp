// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cues/cue_director.h"

#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/kit/widgets/button.h"
#include "ui/routine/floor_page.h"

#include <QSignalSpy>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// What is wrong with an output.
enum class Fault { None, NoVoice, NoSound, SpeaksForEver, SoundGoesAway };

class FakeOutput : public CueOutput {
public:
    explicit FakeOutput(Fault fault) : m_fault(fault) {}

    void prepare() override
    {
        if (m_fault == Fault::NoVoice)
            emit voiceLost();
        if (m_fault == Fault::NoSound)
            emit soundLost();
    }
    void say(const QString &words, SpeechRate, double) override
    {
        spoken << words;
        if (m_fault != Fault::SpeaksForEver)
            emit said();
    }
    void play(Tone tone, double) override
    {
        tones << idOf(tone);
        if (m_fault == Fault::SoundGoesAway && tones.size() == 2)
            emit soundLost();
    }
    void hush() override { ++hushed; }

    QStringList spoken;
    QStringList tones;
    int hushed = 0;

private:
    Fault m_fault;
};

struct Led : RoutineHouse {
    CueSettings settings;
    std::unique_ptr<FloorPage> page;
    std::unique_ptr<CueDirector> director;
    FakeOutput *output = nullptr;
    int made = 0;
    QStringList told;
    int flashes = 0;

    explicit Led(Fault fault = Fault::None)
    {
        start();
        page = std::make_unique<FloorPage>(themed.theme, models->theCase, models->check, models->profile,
                                           models->session, nullptr, [this] { return tick; });
        director = std::make_unique<CueDirector>(
            models->theCase, models->session, [this] { return settings; },
            [this, fault]() -> std::unique_ptr<CueOutput> {
                ++made;
                auto one = std::make_unique<FakeOutput>(fault);
                output = one.get();
                return one;
            });
        QObject::connect(page.get(), &FloorPage::progressed, director.get(), &CueDirector::progressed);
        QObject::connect(director.get(), &CueDirector::told, [this](const QString &message) { told << message; });
        QObject::connect(director.get(), &CueDirector::flashed, [this] { ++flashes; });
    }

    void go() { page->goButton()->click(); }
    void run(int milliseconds)
    {
        for (int passed = 0; passed < milliseconds; passed += 100) {
            wait(100);
            page->tick();
        }
    }
    /// The moments at which the steps began, by the session's own clock.
    std::vector<long> stepStarts()
    {
        std::vector<long> starts;
        go();
        std::size_t step = models->session.session()->stepIndex();
        while (models->session.session()->state() == SessionState::Running) {
            run(100);
            if (models->session.session()->stepIndex() != step) {
                step = models->session.session()->stepIndex();
                starts.push_back(static_cast<long>(tick.count()));
            }
        }
        starts.push_back(static_cast<long>(tick.count()));
        return starts;
    }
};

} // namespace

TEST_CASE("CueDirector: nothing is made before a routine is opened")
{
    Led led;
    CHECK(led.made == 0);
    led.page->opened();
    CHECK(led.made == 1);
    led.go();
    led.run(1000);
    CHECK(led.made == 1);
}

TEST_CASE("CueDirector: names the leg and the step, then what to do, and counts the last seconds")
{
    Led led;
    led.go();
    led.run(3000);
    REQUIRE(led.output->spoken.size() >= 2);
    CHECK(led.output->spoken[0].startsWith("Your right leg. Warm-up strokes"));
    CHECK(led.output->spoken[1] == "Warm-up strokes, the cue.");
    led.run(static_cast<int>(led.models->session.session()->remainingInStep().count()) - 100);
    CHECK(led.output->spoken.endsWith("One"));
    CHECK(led.output->tones.count("count") == 3);
    CHECK(led.output->tones.count("half-way") == 1);
    led.run(200);
    CHECK(led.output->spoken.last() == "Get into position.");
}

TEST_CASE("CueDirector: each way is enough alone and has its own switch")
{
    Led led;
    SECTION("the voice")
    {
        led.settings.tones = 0;
        led.settings.flash = false;
        led.go();
        led.run(2000);
        CHECK_FALSE(led.output->spoken.isEmpty());
        CHECK(led.output->tones.isEmpty());
        CHECK(led.flashes == 0);
    }
    SECTION("the tones")
    {
        led.settings.voice = 0;
        led.settings.flash = false;
        led.go();
        led.run(2000);
        CHECK(led.output->spoken.isEmpty());
        CHECK(led.output->tones == QStringList{"step"});
        CHECK(led.flashes == 0);
    }
    SECTION("the flash, for which nothing is started")
    {
        led.settings.voice = 0;
        led.settings.tones = 0;
        led.go();
        led.run(2000);
        CHECK(led.made == 0);
        CHECK(led.flashes == 1);
    }
}

TEST_CASE("CueDirector: a pause hushes, and going on does not say again what was said")
{
    Led led(Fault::SpeaksForEver);
    led.go();
    led.run(200);
    const auto said = led.output->spoken.size();
    led.go();
    CHECK(led.output->hushed == 1);
    led.wait(1000);
    led.go();
    led.run(200);
    CHECK(led.output->spoken.size() == said);
}

TEST_CASE("CueDirector: ten seconds more move the countdown and repeat nothing")
{
    Led led;
    led.go();
    led.run(5000);
    const auto said = led.output->spoken.size();
    led.page->moreButton()->click();
    led.run(100);
    CHECK(led.output->spoken.size() == said);
    led.run(static_cast<int>(led.models->session.session()->remainingInStep().count()) - 100);
    CHECK(led.output->tones.count("count") == 3);
}

TEST_CASE("CueDirector: the end is said once")
{
    Led led;
    led.go();
    led.run(static_cast<int>(led.models->session.session()->plan().length().count()) * 1000);
    REQUIRE(led.models->session.session()->state() == SessionState::Finished);
    led.page->tick();
    led.page->tick();
    CHECK(led.output->tones.count("finished") == 1);
    CHECK(led.output->spoken.count("That was all.") == 1);
}

TEST_CASE("CueDirector: no voice, no sound, a dead voice or a device that goes away is said once and moves no step")
{
    Led sound;
    const std::vector<long> wanted = sound.stepStarts();
    CHECK(sound.told.isEmpty());
    const Fault fault = GENERATE(Fault::NoVoice, Fault::NoSound, Fault::SpeaksForEver, Fault::SoundGoesAway);
    Led led(fault);
    led.page->opened();
    CHECK(led.stepStarts() == wanted);
    CHECK(led.told.size() == 1);
    CHECK(led.flashes == sound.flashes);
}

TEST_CASE("CueDirector: who has switched the voice off is not told that there is none")
{
    Led led(Fault::NoVoice);
    led.settings.voice = 0;
    led.page->opened();
    led.go();
    led.run(1000);
    CHECK(led.told.isEmpty());
}
