// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_fake_diary DIR ENTRIES SEED: writes DIR/diary.db with that many sessions and as many safety checks, one of
// each a day until two days ago. The same seed makes the same diary.

#include "store/diary_store.h"
#include "store/folders.h"
#include "tests/support/shipped_guide.h"

#include <chrono>
#include <cstdio>
#include <exception>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

using namespace calfwise;

namespace {

class Maker {
public:
    Maker(const GuideCore &guide, unsigned seed) : m_guide(guide), m_random(seed) {}

    DiaryEntry entry(Instant at)
    {
        const Picture told = picture();
        DiaryEntry entry;
        entry.at = at;
        entry.utcOffsetMinutes = 60;
        entry.leg = told.leg;
        entry.spots = told.spots;
        entry.pain = told.pain;
        entry.symptoms = told.symptoms;
        entry.point = told.spots.front().point;
        entry.pointTitle = pointOf(*entry.point).name;
        entry.routineTitle = entry.pointTitle;
        entry.painBefore = number(3, 8);
        entry.painAfter = number(0, *entry.painBefore);
        entry.soreNextDay = chance(5);
        for (int i = number(3, 6); i > 0; --i) {
            const Technique &technique = any(m_guide.techniques);
            const int seconds = number(20, 90);
            entry.steps.push_back({technique.id, technique.name, told.leg, seconds, seconds, chance(10)});
        }
        entry.cramp = chance(10);
        if (chance(30))
            entry.note = "Woke up with a tight calf after standing all day; better after the roller.";
        return entry;
    }

    ScreeningRecord check(Instant at)
    {
        ScreeningRecord check;
        check.at = at;
        check.picture = picture();
        for (const Question &question : m_guide.rules.questions)
            check.answers.set(m_guide.rules, check.picture.leg, question.id, chance(3) ? Answer::Yes : Answer::No);
        check.level = chance(3)    ? Level::WithinDays
                      : chance(10) ? Level::SeeSomeone
                      : chance(30) ? Level::SelfCareModified
                                   : Level::SelfCare;
        check.corrected = check.level == Level::WithinDays && chance(50);
        check.rulesDigest = m_guide.rules.digest;
        return check;
    }

private:
    int number(int least, int most) { return least + static_cast<int>(m_random() % unsigned(most - least + 1)); }
    bool chance(int percent) { return number(1, 100) <= percent; }
    template <class Value> const Value &any(const std::vector<Value> &list) { return list[m_random() % list.size()]; }

    const TriggerPoint &pointOf(const TriggerPointId &id) const
    {
        for (const TriggerPoint &point : m_guide.points) {
            if (point.id == id)
                return point;
        }
        throw std::logic_error("a spot on no point");
    }

    Picture picture()
    {
        Picture told;
        told.leg = chance(70) ? Side::Right : Side::Left;
        for (int i = number(1, 3); i > 0; --i) {
            const TriggerPoint &point = any(m_guide.points);
            const auto &[view, position] = *point.positions.begin();
            told.spots.push_back({view, position, number(3, 8), point.id, point.muscle, {}});
        }
        told.pain.insert(any(m_guide.zones).id);
        told.symptoms.insert(any(m_guide.symptoms).id);
        return told;
    }

    const GuideCore &m_guide;
    std::mt19937 m_random;
};

void make(const std::filesystem::path &folder, int entries, unsigned seed)
{
    using namespace std::chrono;
    const auto file = diaryFile(folder);
    if (std::filesystem::exists(file))
        throw std::runtime_error(file.string() + " is there already");
    const Instant today = floor<days>(system_clock::now());
    const auto opened = DiaryStore::open(file, today);
    Maker maker(test::shippedGuide().core, seed);
    for (int day = entries + 1; day > 1; --day) {
        opened.store->addScreening(maker.check(today - days(day) + hours(18)));
        opened.store->addEntry(maker.entry(today - days(day) + hours(19)));
    }
    std::printf("%d sessions and as many checks in %s\n", entries, file.c_str());
}

} // namespace

int main(int argc, char **argv)
{
    try {
        if (argc != 4)
            throw std::runtime_error("usage: calfwise_fake_diary DIR ENTRIES SEED");
        make(argv[1], std::stoi(argv[2]), static_cast<unsigned>(std::stoul(argv[3])));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "calfwise_fake_diary: %s\n", error.what());
        return 1;
    }
}
