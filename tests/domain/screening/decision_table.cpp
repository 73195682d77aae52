// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/screening/decision_table.h"

#include <algorithm>

namespace calfwise::test {

namespace {

using Names = std::set<std::string>;

const Names emergencySigns{"breathless-or-chest-pain",
                           "severe-pain-tight-swollen",
                           "cold-pale-or-numb-limb",
                           "saddle-numbness-or-bladder",
                           "very-unwell-with-skin-infection",
                           "deformity-or-open-fracture",
                           "dark-urine"};
const Names sameDaySigns{"swelling-one-leg",
                         "warmth-one-leg",
                         "redness-or-darkening",
                         "hard-sore-veins",
                         "throbbing-not-eased",
                         "snap-or-kick",
                         "cannot-bear-weight",
                         "sudden-severe-pain",
                         "spreading-hot-skin-or-fever",
                         "foot-drop-or-spreading-numbness",
                         "rest-pain-or-nonhealing-wound",
                         "cramp-over-10-minutes"};
const Names withinDaysSigns{"walking-distance-pain",          "focal-bone-pain",     "back-pain-with-leg-numbness",
                            "lump-weight-loss-or-night-pain", "bruise-after-strain", "difficulty-walking",
                            "both-calves-new-medicine",       "swelling-both-legs"};
const Names seeSomeoneSigns{"persists-over-a-week", "interferes-daily-life"};

int count(const TableCase &c, const Names &names)
{
    return static_cast<int>(
        std::count_if(names.begin(), names.end(), [&](const std::string &name) { return c.yes.count(name) > 0; }));
}

bool any(const TableCase &c, const Names &names)
{
    return count(c, names) > 0;
}

bool sameDayCombination(const TableCase &c)
{
    // Where nothing is marked the person says whether the leg hurts, and that stands.
    const bool said = any(c, {"leg-hurts-now"});
    const bool hurts = c.hurts || said;
    const bool painful = c.painful || said;
    const bool c1 = hurts && any(c, {"recent-surgery-or-bedrest", "plaster-or-paralysis", "active-cancer",
                                     "previous-clot", "clotting-disorder"});
    const bool c2 = hurts && count(c, {"pregnant-or-postpartum", "oestrogen", "long-travel"}) >= 2;
    const bool c3 = painful && any(c, {"pregnant-or-postpartum"});
    const bool c4 = any(c, {"bruise-after-strain"}) && any(c, {"blood-thinner", "antiplatelet", "bleeding-disorder"});
    const bool c5 = any(c, {"difficulty-walking", "interferes-daily-life"}) && any(c, {"heavy-new-exercise"});
    const bool c6 =
        any(c, {"open-wound-or-fragile-skin"}) && any(c, {"reduced-feeling", "diabetes", "arterial-disease"});
    const Names harmsTendons{"steroid-or-fluoroquinolone", "fluoroquinolone-now"};
    const bool c7 = c.atHeelCord && any(c, harmsTendons);
    const bool c8 = any(c, {"bone-or-deep-infection"});
    const bool c10 = any(c, {"both-calves-new-medicine"}) && any(c, harmsTendons);
    const bool c11 = any(c, {"swelling-both-legs"}) &&
                     any(c, {"pregnant-or-postpartum", "recent-surgery-or-bedrest", "plaster-or-paralysis",
                             "active-cancer", "previous-clot", "clotting-disorder"});
    const bool c12 = any(c, {"under-16"}) && any(c, {"difficulty-walking"});
    const bool c14 = painful && any(c, {"fluoroquinolone-now"});
    const bool c15 = any(c, {"recent-injury-72h"}) && any(c, {"blood-thinner", "bleeding-disorder"});
    const bool lifted = c.cleared;
    return (!lifted && (c1 || c2 || c3 || c7 || c10 || c11 || c14)) || c4 || c5 || c6 || c8 || c12 || c15;
}

Names both(Names a, const Names &b)
{
    a.insert(b.begin(), b.end());
    return a;
}

} // namespace

const Names &tableSigns()
{
    static const Names all = both(both(emergencySigns, sameDaySigns), both(withinDaysSigns, seeSomeoneSigns));
    return all;
}

const Names &tableConditions()
{
    static const Names all{"recent-surgery-or-bedrest",
                           "active-cancer",
                           "previous-clot",
                           "clotting-disorder",
                           "pregnant-or-postpartum",
                           "oestrogen",
                           "long-travel",
                           "blood-thinner",
                           "bleeding-disorder",
                           "diabetes",
                           "osteoporosis",
                           "steroid-or-fluoroquinolone",
                           "heavy-new-exercise",
                           "under-16",
                           "antiplatelet",
                           "fluoroquinolone-now",
                           "leg-hurts-now",
                           "plaster-or-paralysis",
                           "reduced-feeling",
                           "arterial-disease",
                           "varicose-veins",
                           "open-wound-or-fragile-skin",
                           "recent-injury-72h",
                           "lymphoedema",
                           "implant-or-graft",
                           "known-fracture",
                           "bone-or-deep-infection",
                           "myositis-ossificans"};
    return all;
}

const Names &tablePersonWide()
{
    static const Names all{"breathless-or-chest-pain",
                           "saddle-numbness-or-bladder",
                           "very-unwell-with-skin-infection",
                           "dark-urine",
                           "back-pain-with-leg-numbness",
                           "lump-weight-loss-or-night-pain",
                           "both-calves-new-medicine",
                           "swelling-both-legs",
                           "under-16",
                           "antiplatelet",
                           "fluoroquinolone-now",
                           "recent-surgery-or-bedrest",
                           "active-cancer",
                           "previous-clot",
                           "clotting-disorder",
                           "pregnant-or-postpartum",
                           "oestrogen",
                           "long-travel",
                           "blood-thinner",
                           "bleeding-disorder",
                           "diabetes",
                           "osteoporosis",
                           "steroid-or-fluoroquinolone",
                           "heavy-new-exercise"};
    return all;
}

Level tableLevel(const TableCase &c)
{
    if (any(c, emergencySigns))
        return Level::Emergency;
    if (any(c, sameDaySigns) || sameDayCombination(c))
        return Level::SameDay;
    if (any(c, withinDaysSigns) || any(c, {"known-fracture"}))
        return Level::WithinDays;
    if (any(c, seeSomeoneSigns) || any(c, {"under-16"}))
        return Level::SeeSomeone;
    // What is left of the conditions all withholds something, but that the leg hurts.
    Names withholding = tableConditions();
    withholding.erase("leg-hurts-now");
    return any(c, withholding) ? Level::SelfCareModified : Level::SelfCare;
}

Names tableWithheld(const TableCase &c)
{
    const Names hard{"ball-pressure", "roller-pressure", "stick-pressure", "crossed-leg-pressure"};
    const Names pressing = both(hard, {"manual-pressure", "active-release", "deep-stroking", "vibration"});
    Names out;
    if (isWorse(tableLevel(c), Level::SelfCareModified))
        out = both(out, pressing);
    if (any(c, {"blood-thinner", "bleeding-disorder", "pregnant-or-postpartum", "previous-clot", "active-cancer",
                "clotting-disorder", "recent-surgery-or-bedrest", "plaster-or-paralysis", "heavy-new-exercise"}))
        out = both(out, pressing);
    if (any(c, {"oestrogen", "long-travel", "varicose-veins", "antiplatelet"}))
        out = both(out, both(hard, {"deep-stroking", "vibration"}));
    if (any(c, {"reduced-feeling"}))
        out = both(out, both(pressing, {"heat"}));
    if (any(c, {"diabetes"}))
        out = both(out, both(hard, {"heat", "vibration"}));
    if (any(c, {"arterial-disease", "lymphoedema", "implant-or-graft", "open-wound-or-fragile-skin",
                "myositis-ossificans"}))
        out = both(out, both(pressing, {"warm-up-strokes", "heat"}));
    if (any(c, {"recent-injury-72h"}))
        out = both(
            out, both(pressing, {"stretch-straight-knee", "stretch-bent-knee", "night-cramp-stretch", "warm-up-strokes",
                                 "heat", "heel-raise", "dynamic-warm-up", "cool-down", "stretch-toes-up",
                                 "stretch-sole-inward", "acupuncture", "dry-needling", "manual-therapy"}));
    if (any(c, {"osteoporosis"}))
        out = both(out, {"crossed-leg-pressure", "stick-pressure", "ball-pressure", "vibration"});
    if (any(c, {"steroid-or-fluoroquinolone", "fluoroquinolone-now"}))
        out = both(out, {"heel-raise", "dynamic-warm-up", "vibration"});
    if (any(c, {"under-16"}))
        out = both(out, {"heel-raise", "vibration"});
    return out;
}

bool tableClosesBothLegs(const TableCase &c)
{
    const Level level = tableLevel(c);
    return level == Level::Emergency || level == Level::SameDay ||
           (level == Level::WithinDays && any(c, {"back-pain-with-leg-numbness", "lump-weight-loss-or-night-pain",
                                                  "both-calves-new-medicine", "swelling-both-legs"}));
}

} // namespace calfwise::test
