// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/any_diary.h"

#include "tests/support/property.h"

#include <sstream>

namespace calfwise::test {

namespace {

int number(int from, int to)
{
    return *rc::gen::inRange(from, to);
}

std::string anyText()
{
    return *rc::gen::arbitrary<std::string>();
}

template <class IdType> IdType anyId()
{
    return IdType(anyText());
}

template <class T, class Make> std::optional<T> maybe(Make make)
{
    return number(0, 2) == 0 ? std::nullopt : std::optional<T>(make());
}

template <class T, class Make> std::set<T> some(Make make)
{
    std::set<T> all;
    for (int i = number(0, 4); i > 0; --i) {
        all.insert(make());
    }
    return all;
}

template <class T, class Make> std::vector<T> several(Make make)
{
    std::vector<T> all;
    for (int i = number(0, 4); i > 0; --i) {
        all.push_back(make());
    }
    return all;
}

Side anySide()
{
    return allSides[static_cast<std::size_t>(number(0, 2))];
}

Instant anyInstant()
{
    return Instant(std::chrono::seconds(*rc::gen::arbitrary<std::int64_t>()));
}

int anyRating()
{
    return number(0, 11);
}

double anyCoordinate()
{
    return number(0, 5) == 0 ? -0.0 : number(-3000, 3000) / 997.0;
}

MarkedSpot anySpot()
{
    MarkedSpot spot;
    spot.view = allViews[static_cast<std::size_t>(number(0, 4))];
    spot.position = {anyCoordinate(), anyCoordinate()};
    spot.intensity = maybe<int>(anyRating);
    spot.point = maybe<TriggerPointId>(anyId<TriggerPointId>);
    spot.muscle = maybe<MuscleId>(anyId<MuscleId>);
    spot.noPress = maybe<NoPressId>(anyId<NoPressId>);
    return spot;
}

DoneStep anyStep()
{
    return {anyId<TechniqueId>(),     anyText(),        anySide(), number(0, 2'000'000'000),
            number(0, 2'000'000'000), number(0, 2) == 0};
}

Answer anyAnswer()
{
    return static_cast<Answer>(number(1, 4));
}

/// Writes members one after the other.
class Lines {
public:
    template <class... Values> Lines &operator()(const Values &...values)
    {
        (add(values), ...);
        return *this;
    }
    std::string text() const { return m_stream.str(); }

private:
    void add(const std::string &value) { m_stream << value.size() << ':' << value << '\n'; }
    void add(double value) { m_stream << std::hexfloat << value + 0.0 << '\n'; }
    void add(Instant value) { m_stream << value.time_since_epoch().count() << '\n'; }
    template <class T>
    requires std::is_integral_v<T>
    void add(T value) { m_stream << value << '\n'; }
    template <class E>
    requires std::is_enum_v<E>
    void add(E value) { m_stream << static_cast<int>(value) << '\n'; }
    template <class Tag> void add(const Id<Tag> &id) { add(id.value()); }
    template <class T> void add(const std::optional<T> &value)
    {
        m_stream << (value ? "set " : "unset\n");
        if (value) {
            add(*value);
        }
    }
    template <class T> void add(const std::set<T> &all) { addAll(all); }
    template <class T> void add(const std::vector<T> &all) { addAll(all); }
    template <class Key, class Value> void add(const std::map<Key, Value> &all)
    {
        m_stream << all.size() << " pairs\n";
        for (const auto &[key, value] : all) {
            (*this)(key, value);
        }
    }
    void add(const MarkedSpot &spot)
    {
        const auto &[view, position, intensity, point, muscle, noPress] = spot;
        (*this)(view, position.x, position.y, intensity, point, muscle, noPress);
    }
    void add(const DoneStep &step)
    {
        const auto &[technique, title, side, planned, held, eased] = step;
        (*this)(technique, title, side, planned, held, eased);
    }
    void add(const ReadyStep &step)
    {
        const auto &[technique, seconds, repetitions, note] = step;
        (*this)(technique, seconds, repetitions, note);
    }
    void add(std::chrono::sys_days day) { add(std::int64_t{day.time_since_epoch().count()}); }
    void add(const Picture &picture)
    {
        const auto &[leg, spots, pain, symptoms] = picture;
        (*this)(leg, spots, pain, symptoms);
    }
    void add(const AnswerBook &book)
    {
        (*this)(book.person().all(), book.leg(Side::Left).all(), book.leg(Side::Right).all());
    }
    void add(const PlanStep &step)
    {
        const auto &[kind, technique, side, length, most, repetitions, cadence, number, of, spot] = step;
        (*this)(kind, technique, side, length.count(), most.count(), repetitions, cadence, number, of, spot);
    }
    void add(const StepRecord &record)
    {
        const auto &[step, held, completed, skipped, eased] = record;
        (*this)(step, held.count(), completed, skipped, eased);
    }
    template <class All> void addAll(const All &all)
    {
        m_stream << all.size() << " items\n";
        for (const auto &item : all) {
            add(item);
        }
    }

    std::ostringstream m_stream;
};

} // namespace

DiaryEntry anyEntry()
{
    DiaryEntry entry;
    entry.at = anyInstant();
    entry.utcOffsetMinutes = number(-900, 900);
    entry.leg = anySide();
    entry.spots = several<MarkedSpot>(anySpot);
    entry.pain = some<ZoneId>(anyId<ZoneId>);
    entry.symptoms = some<SymptomId>(anyId<SymptomId>);
    entry.point = maybe<TriggerPointId>(anyId<TriggerPointId>);
    entry.pointTitle = anyText();
    entry.routineTitle = anyText();
    entry.painBefore = maybe<int>(anyRating);
    entry.painAfter = maybe<int>(anyRating);
    entry.soreNextDay = maybe<bool>([] { return number(0, 2) == 0; });
    entry.steps = several<DoneStep>(anyStep);
    entry.stopped = maybe<StopReason>([] { return static_cast<StopReason>(number(0, 6)); });
    entry.cramp = number(0, 2) == 0;
    entry.note = anyText();
    return entry;
}

ScreeningRecord anyScreening()
{
    ScreeningRecord record;
    record.at = anyInstant();
    record.picture = {anySide(), several<MarkedSpot>(anySpot), some<ZoneId>(anyId<ZoneId>),
                      some<SymptomId>(anyId<SymptomId>)};
    RuleBook rules;
    for (int i = 0; i < 8; ++i) {
        Question question;
        question.id = QuestionId("question-" + std::to_string(i));
        question.scope = i % 2 == 0 ? Scope::Person : Scope::Leg;
        rules.questions.push_back(question);
        if (number(0, 3) != 0) {
            record.answers.set(rules, anySide(), question.id, anyAnswer());
        }
    }
    record.level = static_cast<Level>(number(0, 7));
    record.bothLegs = number(0, 2) == 0;
    record.rulesDigest = anyText();
    record.corrected = number(0, 2) == 0;
    for (int i = number(0, 3); i > 0; --i) {
        record.stopped[anyId<QuestionId>()] = static_cast<StopReason>(number(0, 6));
    }
    return record;
}

HealthProfile anyProfile()
{
    HealthProfile profile;
    for (int i = number(0, 5); i > 0; --i) {
        profile.lasting[anyId<QuestionId>()] = static_cast<Answer>(number(0, 4));
    }
    profile.tools = some<ToolId>(anyId<ToolId>);
    profile.country = maybe<CountryId>(anyId<CountryId>);
    profile.emergencyNumber = anyText();
    profile.askedAt = maybe<Instant>(anyInstant);
    for (std::optional<Instant> &asked : profile.legAskedAt)
        asked = maybe<Instant>(anyInstant);
    return profile;
}

Clearance anyClearance()
{
    Clearance clearance{anySide(), anyInstant(), anyText()};
    clearance.finding = static_cast<Finding>(number(0, 3));
    clearance.found = some<QuestionId>(anyId<QuestionId>);
    clearance.allowedAt = maybe<Instant>(anyInstant);
    for (int i = number(0, 4); i > 0; --i)
        clearance.knownThen[anyId<QuestionId>()] = static_cast<Answer>(number(0, 4));
    return clearance;
}

SpotStop anySpotStop()
{
    SpotStop stop;
    stop.at = anyInstant();
    stop.leg = anySide();
    stop.reason = static_cast<StopReason>(number(0, static_cast<int>(StopReason::SomethingElse) + 1));
    stop.spot = maybe<MarkedSpot>(anySpot);
    if (stop.spot)
        stop.spot->intensity.reset();
    return stop;
}

OwnRoutine anyOwnRoutine()
{
    OwnRoutine routine;
    routine.name = anyText();
    routine.bothSides = number(0, 2) == 0;
    routine.steps = several<ReadyStep>([] {
        return ReadyStep{anyId<TechniqueId>(), number(0, 2'000'000'000), number(0, 2'000'000'000), {}};
    });
    routine.madeBy = anyText();
    routine.madeOn = maybe<std::chrono::sys_days>(
        [] { return std::chrono::sys_days(std::chrono::days(number(-100'000, 100'000))); });
    routine.fromFile = number(0, 2) == 0;
    return routine;
}

HabitTick anyHabitTick()
{
    return {LocalDay(std::chrono::days(number(-100'000, 100'000))), anyId<HabitId>(), anyText()};
}

KeptSession anyKeptSession()
{
    const auto seconds = [] { return std::chrono::seconds(number(0, 2'000'000'000)); };
    const auto milliseconds = [] { return std::chrono::milliseconds(number(0, 2'000'000'000)); };
    const auto place = [] { return static_cast<std::size_t>(number(0, 2'000'000'000)); };
    KeptSession kept;
    kept.at = anyInstant();
    kept.utcOffsetMinutes = number(-900, 900);
    kept.session.plan.point = maybe<TriggerPointId>(anyId<TriggerPointId>);
    kept.session.plan.ready = maybe<RoutineId>(anyId<RoutineId>);
    kept.session.plan.steps = several<PlanStep>([&] {
        return PlanStep{static_cast<StepKind>(number(0, 11)),
                        anyId<TechniqueId>(),
                        anySide(),
                        seconds(),
                        seconds(),
                        number(0, 100),
                        number(0, 100),
                        number(0, 9),
                        number(0, 9),
                        maybe<std::size_t>(place)};
    });
    kept.session.step = place();
    kept.session.elapsed = milliseconds();
    kept.session.records = several<StepRecord>([&] {
        return StepRecord{place(), milliseconds(), number(0, 2) == 0, number(0, 2) == 0, number(0, 2) == 0};
    });
    kept.session.over = number(0, 2) == 0;
    if (kept.session.over) {
        kept.session.stopReason = static_cast<StopReason>(number(0, 6));
    }
    kept.leg = anySide();
    for (Picture &picture : kept.pictures) {
        picture = {anySide(), several<MarkedSpot>(anySpot), some<ZoneId>(anyId<ZoneId>),
                   some<SymptomId>(anyId<SymptomId>)};
    }
    kept.routineTitle = anyText();
    kept.painBefore = maybe<int>(anyRating);
    kept.felt = maybe<PressureFelt>([] { return static_cast<PressureFelt>(number(0, 3)); });
    return kept;
}

KeptSession keptSession()
{
    using namespace std::chrono_literals;
    KeptSession kept;
    kept.at = Instant(std::chrono::hours(24));
    kept.session.plan.point = TriggerPointId("soleus-1");
    kept.session.plan.steps = {{StepKind::Position, TechniqueId("roller"), Side::Left, 15s, 60s, 0, 0, 0, 0, 0},
                               {StepKind::Hold, TechniqueId("roller"), Side::Left, 45s, 90s, 0, 0, 1, 1, 0}};
    kept.session.step = 1;
    kept.session.elapsed = 12'300ms;
    kept.session.records = {{0, 15s, true, false, false}};
    kept.leg = Side::Left;
    kept.pictures[0] = {Side::Left,
                        {{View::Posterior, {0.01, 0.5}, 6, TriggerPointId("soleus-1"), {}, {}}},
                        {ZoneId("heel")},
                        {SymptomId("cramps")}};
    kept.routineTitle = "Deep calf muscle";
    kept.painBefore = 6;
    kept.felt = PressureFelt::TooMuch;
    return kept;
}

DiaryEntry entryNumber(int number)
{
    DiaryEntry entry;
    entry.at = Instant(std::chrono::hours(24 * number));
    entry.leg = number % 2 == 0 ? Side::Left : Side::Right;
    entry.spots = {{View::Posterior, {0.01 * number, 0.5}, number % 11, TriggerPointId("soleus-1"), {}, {}}};
    entry.pain = {ZoneId("heel")};
    entry.pointTitle = "Deep calf muscle";
    entry.painBefore = 7;
    entry.painAfter = 4;
    entry.steps = {{TechniqueId("roller"), "Foam roller", entry.leg, 60, 60, false}};
    entry.note = "entry " + std::to_string(number) + std::string(200, 'x');
    return entry;
}

std::string textOf(DiaryEntry entry)
{
    const auto &[id, at, offset, leg, spots, pain, symptoms, point, pointTitle, routineTitle, before, after, sore,
                 steps, stopped, cramp, note] = entry;
    static_cast<void>(id);
    return Lines()(at, offset, leg, spots, pain, symptoms, point, pointTitle, routineTitle, before, after, sore, steps,
                   stopped, cramp, note)
        .text();
}

std::string textOf(ScreeningRecord screening)
{
    const auto &[id, at, picture, answers, level, bothLegs, rulesDigest, corrected, stopped] = screening;
    static_cast<void>(id);
    return Lines()(at, picture, answers, level, bothLegs, rulesDigest, corrected, stopped).text();
}

std::string textOf(HealthProfile profile)
{
    const auto &[lasting, tools, country, emergencyNumber, askedAt, legAskedAt] = profile;
    return Lines()(lasting, tools, country, emergencyNumber, askedAt, legAskedAt[0], legAskedAt[1]).text();
}

std::string textOf(const Clearance &clearance)
{
    const auto &[leg, at, said, finding, found, allowedAt, knownThen] = clearance;
    return Lines()(leg, at, said, std::string(idOf(finding)), found, allowedAt, knownThen).text();
}

std::string textOf(const SpotStop &stop)
{
    const auto &[at, leg, reason, spot, gone, id] = stop;
    static_cast<void>(id);
    return Lines()(at, leg, std::string(idOf(reason)), spot, gone).text();
}

std::string textOf(const OwnRoutine &routine)
{
    const auto &[id, name, bothSides, steps, madeBy, madeOn, fromFile] = routine;
    static_cast<void>(id);
    return Lines()(name, bothSides, steps, madeBy, madeOn, fromFile).text();
}

/// What the plan left out is not kept, nor from which step a session went on after a stop: taken up, all its steps are
/// judged again.
std::string textOf(const KeptSession &kept)
{
    const auto &[at, offset, session, leg, pictures, title, before, felt] = kept;
    const auto &[plan, step, elapsed, records, from, over, stopReason] = session;
    static_cast<void>(from);
    return Lines()(at, offset, plan.point, plan.ready, plan.steps, step, elapsed.count(), records, over, stopReason,
                   leg, pictures[0], pictures[1], title, before, felt)
        .text();
}

} // namespace calfwise::test
