<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ClinicianWords</name>
    <message numerus="yes">
        <source>Left calf: %n session(s) of self-care.</source>
        <translation>
            <numerusform>Left calf: %n session of self-care.</numerusform>
            <numerusform>Left calf: %n sessions of self-care.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Right calf: %n session(s) of self-care.</source>
        <translation>
            <numerusform>Right calf: %n session of self-care.</numerusform>
            <numerusform>Right calf: %n sessions of self-care.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cramps on %n day(s).</source>
        <translation>
            <numerusform>Cramps on %n day.</numerusform>
            <numerusform>Cramps on %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer to %n question(s).</source>
        <translation>
            <numerusform>No answer to %n question.</numerusform>
            <numerusform>No answer to %n questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cramp(s)</source>
        <translation>
            <numerusform>%n cramp</numerusform>
            <numerusform>%n cramps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There was no room for %n older row(s).</source>
        <translation>
            <numerusform>There was no room for %n older row.</numerusform>
            <numerusform>There was no room for %n older rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiaryPageWords</name>
    <message numerus="yes">
        <source>%n cramp(s) in this time.</source>
        <translation>
            <numerusform>%n cramp in this time.</numerusform>
            <numerusform>%n cramps in this time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them at night.</source>
        <translation>
            <numerusform>%n of them at night.</numerusform>
            <numerusform>%n of them at night.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cramp(s)</source>
        <translation>
            <numerusform>%n cramp</numerusform>
            <numerusform>%n cramps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiaryWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message numerus="yes">
        <source>A note holds %n character(s) at most.</source>
        <translation>
            <numerusform>A note holds %n character at most.</numerusform>
            <numerusform>A note holds %n characters at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entry removed. It can be put back for %n day(s).</source>
        <translation>
            <numerusform>Entry removed. It can be put back for %n day.</numerusform>
            <numerusform>Entry removed. It can be put back for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activity, %n minute(s)</source>
        <translation>
            <numerusform>Activity, %n minute</numerusform>
            <numerusform>Activity, %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each can be put back for %n day(s).</source>
        <translation>
            <numerusform>Each can be put back for %n day.</numerusform>
            <numerusform>Each can be put back for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message numerus="yes">
        <source>It’s too long. It may have %n byte(s) at most.</source>
        <translation>
            <numerusform>It’s too long. It may have %n byte at most.</numerusform>
            <numerusform>It’s too long. It may have %n bytes at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lists in it lie too deep in one another. They may have %n level(s).</source>
        <translation>
            <numerusform>The lists in it lie too deep in one another. They may have %n level.</numerusform>
            <numerusform>The lists in it lie too deep in one another. They may have %n levels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is too large. It may have %n kilobyte(s).</source>
        <translation>
            <numerusform>The file is too large. It may have %n kilobyte.</numerusform>
            <numerusform>The file is too large. It may have %n kilobytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) are wrong with it.</source>
        <translation>
            <numerusform>%n more thing is wrong with it.</numerusform>
            <numerusform>%n more things are wrong with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A name holds %n letter(s) at most.</source>
        <translation>
            <numerusform>A name holds %n letter at most.</numerusform>
            <numerusform>A name holds %n letters at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A routine holds %n step(s) at most.</source>
        <translation>
            <numerusform>A routine holds %n step at most.</numerusform>
            <numerusform>A routine holds %n steps at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n round(s).</source>
        <translation>
            <numerusform>In %n round.</numerusform>
            <numerusform>In %n rounds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KitWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message numerus="yes">
        <source>No routines for your right leg for %n day(s), until %1, unless:</source>
        <translation>
            <numerusform>No routines for your right leg for %n day, until %1, unless:</numerusform>
            <numerusform>No routines for your right leg for %n days, until %1, unless:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No routines for your left leg for %n day(s), until %1, unless:</source>
        <translation>
            <numerusform>No routines for your left leg for %n day, until %1, unless:</numerusform>
            <numerusform>No routines for your left leg for %n days, until %1, unless:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No routines for either leg for %n day(s), until %1, unless:</source>
        <translation>
            <numerusform>No routines for either leg for %n day, until %1, unless:</numerusform>
            <numerusform>No routines for either leg for %n days, until %1, unless:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A check holds for %n hour(s). This one is older, or the clock was set back.</source>
        <translation>
            <numerusform>A check holds for %n hour. This one is older, or the clock was set back.</numerusform>
            <numerusform>A check holds for %n hours. This one is older, or the clock was set back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Within %n day(s) you stopped twice for the same spot.</source>
        <translation>
            <numerusform>Within %n day you stopped twice for the same spot.</numerusform>
            <numerusform>Within %n days you stopped twice for the same spot.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutineWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreeningWords</name>
    <message numerus="yes">
        <source>Until you choose, all %n count as “not sure”.</source>
        <translation>
            <numerusform>Until you choose, all %n count as “not sure”.</numerusform>
            <numerusform>Until you choose, all %n count as “not sure”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Says *no* to the %n row(s) left empty.</source>
        <translation>
            <numerusform>Says *no* to the %n row left empty.</numerusform>
            <numerusform>Says *no* to the %n rows left empty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartWords</name>
    <message numerus="yes">
        <source>... and %n more. Run calfwise-content check to see them all.</source>
        <translation>
            <numerusform>... and %n more. Run calfwise-content check to see them all.</numerusform>
            <numerusform>... and %n more. Run calfwise-content check to see them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>calfwise::CountryField</name>
    <message numerus="yes">
        <source>%n found. Type a little more.</source>
        <translation>
            <numerusform>%n found. Type a little more.</numerusform>
            <numerusform>%n found. Type a little more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found.</source>
        <translation>
            <numerusform>%n found.</numerusform>
            <numerusform>%n found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>calfwise::FloorAnnouncements</name>
    <message numerus="yes">
        <source>Paused. %n seconds left in this step.</source>
        <translation>
            <numerusform>Paused. %n seconds left in this step.</numerusform>
            <numerusform>Paused. %n seconds left in this step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going on. %n seconds left.</source>
        <translation>
            <numerusform>Going on. %n seconds left.</numerusform>
            <numerusform>Going on. %n seconds left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left.</source>
        <translation>
            <numerusform>%n seconds left.</numerusform>
            <numerusform>%n seconds left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Half done, %n seconds left.</source>
        <translation>
            <numerusform>Half done, %n seconds left.</numerusform>
            <numerusform>Half done, %n seconds left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>calfwise::FloorPage</name>
    <message numerus="yes">
        <source>No more pressing on this spot for %n hour(s).</source>
        <translation>
            <numerusform>No more pressing on this spot for %n hour.</numerusform>
            <numerusform>No more pressing on this spot for %n hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>calfwise::OutcomePage</name>
    <message numerus="yes">
        <source>%n question(s) you haven’t answered</source>
        <translation>
            <numerusform>%n question you haven’t answered</numerusform>
            <numerusform>%n questions you haven’t answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>calfwise::RulesPage</name>
    <message numerus="yes">
        <source>%n question(s) have no answer yet. An empty answer is never a no.</source>
        <translation>
            <numerusform>%n question has no answer yet. An empty answer is never a no.</numerusform>
            <numerusform>%n questions have no answer yet. An empty answer is never a no.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>calfwise::FeedbackPage</name>
    <message numerus="yes">
        <source>Stopped. The %n second(s) you held are kept.</source>
        <translation>
            <numerusform>Stopped. The %n second you held is kept.</numerusform>
            <numerusform>Stopped. The %n seconds you held are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
