// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/model_house.h"

#include "tests/support/catch.h"
#include "tests/support/rule_book_fixture.h"

namespace calfwise::test {

namespace {

Technique technique(const char *id, TechniqueKind kind, const char *name, std::vector<ToolId> tools = {ToolId("none")},
                    TechniqueRole role = TechniqueRole::None)
{
    Technique made;
    made.id = TechniqueId(id);
    made.kind = kind;
    made.role = role;
    made.byHand = tools.front() == ToolId("none");
    made.tools = std::move(tools);
    made.dose.seconds = DoseRange{20, 30, 90};
    made.name = name;
    made.shortText = std::string(name) + ", in short.";
    made.cue = std::string(name) + ", the cue.";
    made.instruction = {"First this.", "Then that."};
    return made;
}

std::vector<Technique> techniques()
{
    const std::vector<ToolId> hands{ToolId("none")};
    std::vector<Technique> all{
        technique("warm-up-strokes", TechniqueKind::Strokes, "Warm-up strokes", hands, TechniqueRole::Opening),
        technique("heat", TechniqueKind::Heat, "Warmth", {ToolId("warm-pack")}, TechniqueRole::Warmth),
        technique("manual-pressure", TechniqueKind::Pressure, "Press with thumbs", hands, TechniqueRole::PlainPressing),
        technique("roller-pressure", TechniqueKind::Pressure, "Press with a roller", {ToolId("foam-roller")}),
        technique("active-release", TechniqueKind::Movement, "Slow foot bends", hands, TechniqueRole::Release),
        technique("stretch-bent-knee", TechniqueKind::Stretch, "Calf stretch, knee bent")};
    Dose bends;
    bends.repetitions = DoseRange{5, 8, 10};
    bends.cadenceSeconds = 3;
    all[4].dose = bends;
    all[5].dose.times = DoseRange{2, 3, 5};
    return all;
}

TriggerPoint point()
{
    TriggerPoint made;
    made.id = TriggerPointId("soleus-1");
    made.muscle = MuscleId("soleus");
    made.selfPressure = true;
    made.contacts = {TechniqueId("roller-pressure"), TechniqueId("manual-pressure")};
    made.stretches = {TechniqueId("stretch-bent-knee")};
    made.extras = {{TechniqueId("active-release"), {}}};
    made.essential = {ZoneId("heel-back"), ZoneId("jaw")};
    made.spillover = {ZoneId("arch")};
    made.name = "Deep calf muscle, lower half";
    return made;
}

ReadyRoutine ready(const char *id, const char *name, bool bothSides)
{
    ReadyRoutine made;
    made.id = RoutineId(id);
    made.name = name;
    made.line = "One line.";
    made.bothSides = bothSides;
    made.steps = {{TechniqueId("roller-pressure"), 0, 0, {}}, {TechniqueId("stretch-bent-knee"), 0, 0, {}}};
    return made;
}

/// A leg that is a plain board: pressing is for nobody off the leg.
BodyMap board()
{
    const auto straight = [](Point to) { return CurveSegment{to, to, to}; };
    const Contour edge{
        {-0.2, 0}, {straight({0.2, 0}), straight({0.2, 1}), straight({-0.2, 1}), straight({-0.2, 0})}, true};
    const MapShape skin{"skin", ShapeKind::Skin, {Layer::Skin, Layer::Superficial}, {}, Outline({edge})};
    return BodyMap({{View::Posterior, {-0.2, 0, 0.2, 1}, {skin}}}, {point()});
}

RuleBook rules()
{
    RuleBook book = ruleBook();
    book.timeTexts.push_back({RuleId("T2"), "Anything new?", "In words.", {}});
    book.timeTexts.push_back({RuleId("T3"), "Stop now.", "In words.", {}});
    book.stops = {{"sharp-pain", "Sharp pain", "Let go.", "You stopped for sharp pain.", "It hurt sharply."},
                  {"numbness", "Numb or tingling", "Let go.", "You stopped for numbness.", "It went numb."},
                  {"pulse", "A pulse under the finger", "Do not press here again.", "You stopped for a pulse.",
                   "I felt a pulse."},
                  {"breathless", "Breathless", "Call {number} now.", "You stopped for breath.", "I am breathless."},
                  {"cramp-came", "A cramp", "Stretch gently.", "You stopped for a cramp.", "I got a cramp."},
                  {"ache-moved", "The ache has moved", "That is common.", "It moved.", "It moved."},
                  {"snap", "A snap", "Do not test it.", "You stopped for a snap.", "It snapped."},
                  {"something-else", "Something else", "Let go.", "You stopped.", "I stopped."}};
    book.time.stop.signs = {{"sharp-pain", QuestionId("sudden-severe-pain")},
                            {"numbness", QuestionId("foot-drop-or-spreading-numbness")},
                            {"breathless", QuestionId("breathless-or-chest-pain")}};
    for (Level level : judgedLevels)
        book.levels[level] = {level,    "Level " + std::string(idOf(level)), "Do something", {"Watch the leg."}, "",
                              "Advice."};
    for (Withholding &rule : book.withholdings)
        rule.reason = "The reason of " + rule.id.value() + ".";
    return book;
}

std::vector<Habit> habitsOfTheGuide()
{
    const auto habit = [](const char *id, HabitWhen when, const char *name, const char *tick) {
        Habit made;
        made.id = HabitId(id);
        made.when = when;
        made.name = name;
        made.text = "Why it may help.";
        made.tick = tick;
        made.evidence = {EvidenceId("one-trial")};
        return made;
    };
    return {habit("stretch", HabitWhen::EveryDay, "Stretch every day", "Stretched"),
            habit("drink", HabitWhen::EveryDay, "Drink enough", "Drank"),
            habit("warm-up", HabitWhen::WithSport, "Warm up", "Warmed up"),
            habit("diet", HabitWhen::AtTimes, "Eat a mixed diet", "")};
}

} // namespace

ModelHouse::ModelHouse()
{
    core.points = {point()};
    core.techniques = techniques();
    core.tools = {{ToolId("none"), ToolKind::Hands, "Hands", {}},
                  {ToolId("foam-roller"), ToolKind::Owned, "Foam roller", {}},
                  {ToolId("warm-pack"), ToolKind::Owned, "Warm pack", {}}};
    core.routines = {ready("quick", "Quick", false), ready("full", "Full", true)};
    core.pressure = {3, 5, {}, "To {least} of 10.", "Stay at {least} to {most}.", "Up to {most} of 10."};
    core.rules = rules();
    core.fallbackNumber = "112";
    core.zones = {{ZoneId("heel-back"), true, "Back of the heel"},
                  {ZoneId("jaw"), false, "Jaw"},
                  {ZoneId("arch"), true, "Arch of the foot"}};
    map = board();
    gate = std::make_unique<ScreeningGate>(core.rules);
    diary = DiaryStore::openInMemory();
    useModelsOf(*diary);
}

std::unique_ptr<Models> ModelHouse::modelsOf(DiaryStore &store)
{
    return std::make_unique<Models>(ModelParts{core, map, *gate, store, [this] { return now; }, habitsOfTheGuide()});
}

void ModelHouse::useModelsOf(DiaryStore &store)
{
    models = modelsOf(store);
    library = &models->library;
    habits = &models->habits;
}

void ModelHouse::markSpot(Models &in)
{
    in.theCase.addSpot(View::Posterior, {0.02, 0.3});
    in.theCase.choosePoint(TriggerPointId("soleus-1"));
}

void ModelHouse::denyOpen(CheckModel &check)
{
    for (const Question &question : check.rules().questions) {
        if (!countsAsYes(check.answer(question.id)))
            check.setAnswer(question.id, Answer::No);
    }
}

void ModelHouse::check(Models &in, Side leg, const char *condition)
{
    const Side before = in.theCase.leg();
    in.theCase.setLeg(leg);
    for (const Question &question : in.check.rules().questions)
        in.check.setAnswer(question.id, condition && question.id.value() == condition ? Answer::Yes : Answer::No);
    in.check.completeCheck();
    in.theCase.setLeg(before);
}

DiaryEntry ModelHouse::sessionAt(Instant at, Side leg) const
{
    DiaryEntry session;
    session.at = at;
    session.leg = leg;
    session.spots.resize(1);
    session.spots.front().position = {0.02, 0.3};
    DoneStep held;
    held.technique = TechniqueId("manual-pressure");
    held.title = "Press with thumbs";
    held.side = leg;
    held.plannedSeconds = 30;
    held.heldSeconds = 30;
    session.steps = {held};
    return session;
}

void ModelHouse::treatTwoDaysAgo()
{
    models->diary.restore(sessionAt(now - std::chrono::hours(48)));
}

void ModelHouse::start(std::optional<int> painBefore)
{
    markSpot();
    check(Side::Right);
    models->session.setPainBefore(painBefore);
    REQUIRE(models->session.startRoutine(*models->session.plan(), QStringLiteral("Deep calf muscle, lower half")) ==
            StartResult::Started);
}

void ModelHouse::holdFor(int milliseconds)
{
    RoutineSession &session = *models->session.session();
    session.start(tick);
    while (session.step().kind != StepKind::Hold)
        session.skip(tick);
    run(milliseconds);
}

void ModelHouse::run(int milliseconds)
{
    for (int passed = 0; passed < milliseconds; passed += 100) {
        wait(100);
        models->session.session()->tick(tick);
        models->session.keepProgress();
    }
}

DiaryFileHouse::DiaryFileHouse()
{
    restart();
}

void DiaryFileHouse::restart()
{
    models.reset();
    diary.reset();
    diary = DiaryStore::open(file(), now).store;
    useModelsOf(*diary);
    tick = Tick(500);
}

void DiaryFileHouse::openOther()
{
    closeOther();
    otherDiary = DiaryStore::open(file(), now).store;
    other = modelsOf(*otherDiary);
}

void DiaryFileHouse::closeOther()
{
    other.reset();
    otherDiary.reset();
}

bool DiaryFileHouse::startInOther()
{
    markSpot(*other);
    check(*other, Side::Right);
    return other->session.startRoutine(*other->session.plan(), QStringLiteral("In the other window")) ==
           StartResult::Started;
}

} // namespace calfwise::test
