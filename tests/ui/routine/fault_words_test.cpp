// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/routine/fault_words.h"

#include <set>

using namespace calfwise;

TEST_CASE("Fault words: the provenance is told as the file says it")
{
    OwnRoutine routine;
    routine.name = "Evening";
    CHECK(provenance(routine) == "Made by you.");
    routine.fromFile = true;
    CHECK(provenance(routine) == "From a file that doesn’t say who made it.");
    routine.madeBy = "A clinic";
    CHECK(provenance(routine) == "From a file. It says: made by A clinic.");
    routine.madeOn = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
    CHECK(provenance(routine) == "From a file. It says: made by A clinic on 20 November 2026.");
}

TEST_CASE("Fault words: what is wrong with a file is a sentence for each kind, and shows what stood there")
{
    ReadRoutine read;
    const auto said = [&read](IssueFacts facts) {
        read.issues = {{"/steps/0/seconds", "in English", "in English", std::move(facts)}};
        return fileSentences(read, {}).value(0);
    };
    CHECK(said({IssueKind::NoWholeNumber, 1, 3600, "\"45\""}) ==
          "/steps/0/seconds: It needs a whole number from 1 to 3600. There is: \"45\".");
    CHECK(said({IssueKind::UnknownKey, 0, 0, "colour"}).endsWith("“colour” has no place in such a file."));
    std::set<QString> sentences;
    for (int kind = 0; kind <= static_cast<int>(IssueKind::More); ++kind) {
        const QString sentence = said({static_cast<IssueKind>(kind), 1, 2, "x"});
        INFO(sentence.toStdString());
        CHECK_FALSE(sentence.contains("English"));
        CHECK(sentence.endsWith('.'));
        sentences.insert(sentence);
    }
    CHECK(sentences.size() > 20);
}
