// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/reminders.h"
#include "tests/support/property.h"

#include <vector>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;

constexpr LocalDay monday{std::chrono::local_days(std::chrono::year(2026) / 11 / 23)};

ReminderPlan plan(std::chrono::hours at = 18h, std::chrono::hours quietFrom = 21h, std::chrono::hours quietUntil = 8h)
{
    return {true, at, quietFrom, quietUntil};
}

ReminderPast past(LocalTime since, std::optional<LocalTime> last = {}, std::set<LocalDay> done = {})
{
    return {since, last, std::move(done), {}};
}

/// Some days of a computer that is on at times and a person who does things at times; what was reminded of, and when.
struct Life {
    ReminderPlan plan;
    std::vector<std::pair<LocalTime, LocalTime>> on; ///< from, until
    std::set<LocalDay> done;

    std::vector<LocalTime> reminders(LocalTime since) const
    {
        ReminderPast known = past(since, {}, done);
        std::vector<LocalTime> all;
        for (const auto &[from, until] : on) {
            LocalTime now = from;
            while (const auto next = nextReminder(plan, known, now)) {
                if (*next >= until)
                    break;
                all.push_back(*next);
                known.last = now = *next;
            }
        }
        return all;
    }
};

} // namespace

TEST_CASE("ReminderModel: while they are off nothing is due")
{
    ReminderPlan off = plan();
    off.on = false;
    CHECK_FALSE(nextReminder(off, past(monday + 0h), monday + 19h));
}

TEST_CASE("ReminderModel: the next one is at the daily time")
{
    CHECK(nextReminder(plan(), past(monday + 9h), monday + 9h) == monday + 18h);
    CHECK(nextReminder(plan(), past(monday + 9h, monday + 18h), monday + 18h) == monday + days(1) + 18h);
    CHECK(nextReminder(plan(), past(monday + 19h), monday + 19h) == monday + days(1) + 18h);
}

TEST_CASE("ReminderModel: one is due when its time has come")
{
    CHECK(nextReminder(plan(), past(monday + 9h), monday + 18h) == monday + 18h);
    CHECK(nextReminder(plan(), past(monday + 9h), monday + 18h + 5min) == monday + 18h + 5min);
}

TEST_CASE("ReminderModel: what is done needs none")
{
    CHECK(nextReminder(plan(), past(monday + 9h, {}, {monday}), monday + 9h) == monday + days(1) + 18h);
    CHECK(nextReminder(plan(), past(monday + 9h, {}, {monday}), monday + 19h) == monday + days(1) + 18h);
    CHECK(nextReminder(plan(), past(monday + 9h, {}, {monday, monday + days(1)}), monday + 9h) ==
          monday + days(2) + 18h);
}

TEST_CASE("ReminderModel: after an absence one is made up for, and not one for each day")
{
    const LocalTime back = monday + days(4) + 9h;
    const ReminderPast gone = past(monday + 9h, monday + 18h);
    CHECK(nextReminder(plan(), gone, back) == back);
    CHECK(nextReminder(plan(), past(monday + 9h, back), back) == monday + days(4) + 18h);
}

TEST_CASE("ReminderModel: what was missed on a day that was done, or when today is done, is not made up for")
{
    const LocalTime back = monday + days(1) + 9h;
    CHECK(nextReminder(plan(), past(monday + 9h, {}, {monday}), back) == monday + days(1) + 18h);
    CHECK(nextReminder(plan(), past(monday + 9h, {}, {monday + days(1)}), back) == monday + days(2) + 18h);
}

TEST_CASE("ReminderModel: quiet hours are waited for, over midnight too")
{
    CHECK(nextReminder(plan(18h, 17h, 20h), past(monday + 9h), monday + 9h) == monday + 20h);
    CHECK(nextReminder(plan(22h), past(monday + 9h), monday + 9h) == monday + days(1) + 8h);
    CHECK(nextReminder(plan(22h), past(monday + 9h), monday + 23h) == monday + days(1) + 8h);
    CHECK(nextReminder(plan(22h), past(monday + 9h), monday + days(1) + 8h) == monday + days(1) + 8h);
    CHECK(nextReminder(plan(22h, 12h, 12h), past(monday + 9h), monday + 9h) == monday + 22h);
}

TEST_CASE("ReminderModel: quiet hours begin with their first minute and end with their last")
{
    CHECK_FALSE(isQuiet(plan(), monday + 20h + 59min + 59s));
    CHECK(isQuiet(plan(), monday + 21h));
    CHECK(isQuiet(plan(), monday + 0h));
    CHECK(isQuiet(plan(), monday + 7h + 59min + 59s));
    CHECK_FALSE(isQuiet(plan(), monday + 8h));
    CHECK_FALSE(isQuiet(plan(18h, 8h, 8h), monday + 8h));
}

TEST_CASE("ReminderModel: one that was made up for late stands for the next, where that is close")
{
    const LocalTime late = monday + days(1) + 17h;
    CHECK(nextReminder(plan(), past(monday + 9h), late) == late);
    CHECK(nextReminder(plan(), past(monday + 9h, late), late) == monday + days(2) + 18h);
}

TEST_CASE("ReminderModel: a clock that is set back does not silence them, and a time out of the day counts as its end")
{
    CHECK(nextReminder(plan(), past(monday + 9h, monday + days(30)), monday + 10h) == monday + 18h);
    CHECK(nextReminder(plan(), past(monday + days(30)), monday + 10h) == monday + 18h);
    ReminderPlan odd = plan();
    odd.at = 99h;
    odd.quietFrom = odd.quietUntil = -5h;
    CHECK(nextReminder(odd, past(monday + 9h), monday + 9h) == monday + 23h + 59min);
}

TEST_CASE("ReminderModel: on any days, never in quiet hours, never when done, never a burst, never forgotten")
{
    property("a person's weeks", [] {
        Life life;
        life.plan.on = true;
        const auto timeOfDay = [] { return minutes(*rc::gen::inRange(0, 1440)); };
        life.plan.at = timeOfDay();
        life.plan.quietFrom = timeOfDay();
        life.plan.quietUntil = timeOfDay();
        LocalTime time = monday;
        for (int i = *rc::gen::inRange(1, 12); i > 0; --i) {
            const LocalTime from = time + minutes(*rc::gen::inRange(0, 4000));
            time = from + minutes(*rc::gen::inRange(1, 4000));
            life.on.emplace_back(from, time);
        }
        for (int i = *rc::gen::inRange(0, 10); i > 0; --i)
            life.done.insert(monday + days(*rc::gen::inRange(0, 60)));

        const std::vector<LocalTime> reminders = life.reminders(monday);

        for (std::size_t i = 0; i < reminders.size(); ++i) {
            RC_ASSERT(!isQuiet(life.plan, reminders[i]));
            RC_ASSERT(!life.done.contains(floor<days>(reminders[i])));
            if (i > 0)
                RC_ASSERT(reminders[i] - reminders[i - 1] >= betweenReminders);
        }
        // No more than one for each daily time that has passed.
        RC_ASSERT(static_cast<std::int64_t>(reminders.size()) <= (time - monday) / days(1) + 1);
        // A whole day of being on, on which nothing was done, has its reminder unless one came just before.
        for (const auto &[from, until] : life.on) {
            const auto meant = floor<days>(from) + days(1) + life.plan.at;
            const auto room = meant + days(1);
            if (room >= until)
                continue;
            bool wanted = true;
            for (LocalDay day = floor<days>(from); day <= floor<days>(room); day += days(1))
                wanted = wanted && !life.done.contains(day);
            bool came = false;
            for (const LocalTime &reminder : reminders)
                came = came || (reminder >= meant - betweenReminders && reminder <= room);
            RC_ASSERT(!wanted || came);
        }
    });
    property("the answer is never before now", [] {
        ReminderPlan any;
        any.on = true;
        any.at = minutes(*rc::gen::inRange(-10, 2000));
        any.quietFrom = minutes(*rc::gen::inRange(-10, 2000));
        any.quietUntil = minutes(*rc::gen::inRange(-10, 2000));
        const LocalTime now = monday + minutes(*rc::gen::inRange(0, 100'000));
        const ReminderPast before =
            past(now - minutes(*rc::gen::inRange(0, 50'000)), now - minutes(*rc::gen::inRange(0, 50'000)));
        const auto next = nextReminder(any, before, now);
        RC_ASSERT(next.has_value());
        RC_ASSERT(*next >= now);
        RC_ASSERT(*next <= now + days(3));
        RC_ASSERT(nextReminder(any, before, *next) == *next);
    });
}

TEST_CASE("Reminders: a plan that was made under a clock far ahead is silent no longer than one made now")
{
    const LocalTime now = monday + 9h;
    CHECK(nextReminder(plan(), past(now + 400 * 24h), now) == monday + 18h);
    CHECK(nextReminder(plan(), past(now + 400 * 24h, now + 300 * 24h), now) == monday + 18h);
    // What lies before the moment of asking isn't made up for: nobody knows when the plan was made.
    CHECK(nextReminder(plan(), past(now + 400 * 24h), monday + 19h) == monday + 24h + 18h);
}
