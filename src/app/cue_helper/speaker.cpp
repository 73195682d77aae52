// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cue_helper/speaker.h"

#include <QLocale>
#include <QTextToSpeech>
#include <QVoice>

#include <algorithm>
#include <utility>

namespace calfwise {

namespace {

const QString server = QStringLiteral("speechd");

/// The engines of this machine, the best first. The mock engine is for Qt's own tests.
QStringList engines()
{
    QStringList all = QTextToSpeech::availableEngines();
    all.removeAll(QStringLiteral("mock"));
    std::stable_sort(all.begin(), all.end(), [](const QString &a, const QString &b) {
        const auto place = [](const QString &name) {
            return name == server ? 0 : name == QLatin1String("flite") ? 1 : 2;
        };
        return place(a) < place(b);
    });
    return all;
}

/// The engines' own usual rate is about 150 words a minute.
double engineRate(const QString &rate)
{
    if (rate == QLatin1String("slow"))
        return -0.2;
    return rate == QLatin1String("fast") ? 0.25 : 0.0;
}

bool speakEnglish(QTextToSpeech &engine)
{
    const QList<QLocale> locales = engine.availableLocales();
    const auto english = std::find_if(locales.begin(), locales.end(),
                                      [](const QLocale &locale) { return locale.language() == QLocale::English; });
    if (english == locales.end())
        return false;
    engine.setLocale(*english);
    return true;
}

} // namespace

Speaker::Speaker(QObject *parent) : QObject(parent) {}

Speaker::~Speaker() = default;

void Speaker::open(bool hasDevice)
{
    for (const QString &engine : engines()) {
        if ((hasDevice || engine == server) && use(engine)) {
            if (const auto waiting = std::exchange(m_waiting, nullptr))
                waiting();
            return;
        }
    }
    lose();
}

bool Speaker::use(const QString &name)
{
    auto engine = std::make_unique<QTextToSpeech>(name);
    if (engine->state() == QTextToSpeech::Error || !speakEnglish(*engine))
        return false;
    m_engine = std::move(engine);
    connect(m_engine.get(), &QTextToSpeech::stateChanged, this, [this](QTextToSpeech::State state) {
        if (state == QTextToSpeech::Error)
            lose();
        else if (state == QTextToSpeech::Ready && std::exchange(m_speaking, false))
            emit said(m_utterance);
    });
    return true;
}

void Speaker::deviceGone()
{
    if (m_engine && m_engine->engine() != server)
        lose();
}

void Speaker::say(int utterance, const QString &words, const QString &rate, double volume)
{
    if (m_lost)
        return;
    if (!m_engine) {
        m_waiting = [=, this] { say(utterance, words, rate, volume); };
        return;
    }
    hush();
    m_engine->setRate(engineRate(rate));
    m_engine->setVolume(volume);
    m_utterance = utterance;
    m_speaking = true;
    m_engine->say(words);
}

void Speaker::hush()
{
    m_waiting = nullptr;
    if (m_engine && std::exchange(m_speaking, false))
        m_engine->stop(QTextToSpeech::BoundaryHint::Immediate);
}

void Speaker::lose()
{
    m_speaking = false;
    if (!std::exchange(m_lost, true))
        emit lost();
}

} // namespace calfwise
