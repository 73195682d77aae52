// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/any_whole_diary.h"

#include "tests/support/property.h"

namespace calfwise::test {

int number(int least, int most)
{
    return *rc::gen::inRange(least, most + 1);
}

bool chance()
{
    return number(0, 1) == 0;
}

namespace {

std::string anyText()
{
    static const std::vector<std::string> pieces{"a", " ", "\n", "\"", "\\", "ü", "漢", "=1;", "\t", "/", "~", "x"};
    std::string text;
    for (int i = number(0, 6); i > 0; --i)
        text += pieces[static_cast<std::size_t>(number(0, static_cast<int>(pieces.size()) - 1))];
    return text;
}

template <class Any> Any anyId()
{
    return Any("id-" + std::to_string(number(0, 9)) + anyText());
}

Instant anyTime()
{
    return Instant(std::chrono::seconds(std::int64_t{number(-2'000'000'000, 2'000'000'000)} * 2));
}

Side anySide()
{
    return chance() ? Side::Left : Side::Right;
}

MarkedSpot anySpot()
{
    MarkedSpot spot;
    spot.view = View::Medial;
    spot.position = {number(-3000, 3000) / 997.0, number(0, 3000) / 7.0};
    if (chance())
        spot.intensity = number(0, 10);
    if (chance())
        spot.point = anyId<TriggerPointId>();
    if (chance())
        spot.noPress = anyId<NoPressId>();
    return spot;
}

Picture anyPicture()
{
    Picture picture;
    picture.leg = anySide();
    for (int i = number(0, 2); i > 0; --i)
        picture.spots.push_back(anySpot());
    picture.pain = {anyId<ZoneId>()};
    picture.symptoms = {anyId<SymptomId>(), anyId<SymptomId>()};
    return picture;
}

DiaryEntry anyEntry()
{
    const Picture picture = anyPicture();
    DiaryEntry entry;
    entry.at = anyTime();
    entry.utcOffsetMinutes = number(-900, 900);
    entry.leg = picture.leg;
    entry.spots = picture.spots;
    entry.pain = picture.pain;
    entry.symptoms = picture.symptoms;
    if (chance())
        entry.point = anyId<TriggerPointId>();
    entry.pointTitle = anyText();
    entry.routineTitle = anyText();
    if (chance())
        entry.painBefore = number(0, 10);
    if (chance())
        entry.painAfter = number(0, 10);
    if (chance())
        entry.soreNextDay = chance();
    for (int i = number(0, 2); i > 0; --i)
        entry.steps.push_back({anyId<TechniqueId>(), anyText(), anySide(), number(0, 900), number(0, 900), chance()});
    if (chance())
        entry.stopped = StopReason::SharpPain;
    entry.cramp = chance();
    entry.note = anyText();
    return entry;
}

ScreeningRecord anyCheck()
{
    ScreeningRecord check;
    check.at = anyTime();
    check.picture = anyPicture();
    RuleBook rules;
    for (int i = 0; i < 4; ++i) {
        Question question;
        question.id = QuestionId("question-" + std::to_string(i));
        question.scope = i % 2 == 0 ? Scope::Person : Scope::Leg;
        rules.questions.push_back(question);
        check.answers.set(rules, anySide(), question.id, chance() ? Answer::Yes : Answer::Unsure);
    }
    check.level = static_cast<Level>(number(0, 6));
    check.bothLegs = chance();
    check.rulesDigest = anyText();
    check.corrected = chance();
    check.stopped[QuestionId("question-1")] = StopReason::Swelling;
    return check;
}

} // namespace

WholeDiary anyDiary()
{
    WholeDiary diary;
    for (int i = number(0, 3); i > 0; --i) {
        const std::string id = std::to_string(i);
        diary.entries.push_back({"e" + id, anyEntry()});
        diary.checks.push_back({"c" + id, anyCheck()});
        DiaryRecord record;
        record.at = anyTime();
        record.utcOffsetMinutes = number(-900, 900);
        record.kind = static_cast<RecordKind>(number(0, 8));
        if (chance())
            record.leg = anySide();
        if (chance())
            record.value = number(0, 1000) / 7.0;
        record.note = anyText();
        diary.records.push_back({"r" + id, record});
        Clearance clearance{anySide(), anyTime(), anyText()};
        clearance.finding = Finding::Something;
        clearance.found = {anyId<QuestionId>()};
        if (chance())
            clearance.allowedAt = anyTime();
        clearance.knownThen[anyId<QuestionId>()] = Answer::No;
        diary.clearances.push_back({"k" + id, clearance});
        SpotStop stop;
        stop.at = anyTime();
        stop.leg = anySide();
        stop.reason = StopReason::PulseUnderFinger;
        if (chance())
            stop.spot = anySpot();
        stop.gone = chance();
        diary.stops.push_back({"s" + id, stop});
        OwnRoutine routine;
        routine.name = anyText();
        routine.bothSides = chance();
        routine.steps = {{anyId<TechniqueId>(), number(0, 900), number(0, 9), {}}};
        if (chance())
            routine.madeOn = std::chrono::sys_days(std::chrono::days(number(-100'000, 100'000)));
        routine.fromFile = chance();
        diary.routines.push_back({"o" + id, routine});
        diary.favourites.push_back({anyId<RoutineId>(), anyText()});
        diary.habits.push_back({LocalDay(std::chrono::days(number(0, 40'000))), anyId<HabitId>(), anyText()});
    }
    diary.profile.lasting[anyId<QuestionId>()] = Answer::Yes;
    diary.profile.tools = {anyId<ToolId>()};
    if (chance())
        diary.profile.country = anyId<CountryId>();
    diary.profile.emergencyNumber = anyText();
    if (chance())
        diary.profile.askedAt = anyTime();
    if (chance())
        diary.profile.legAskedAt[1] = anyTime();
    return diary;
}

} // namespace calfwise::test
