// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <string>
#include <vector>

namespace calfwise {

/// How well a source is known: read itself, read where it is reproduced, or general knowledge that was not checked.
enum class Checked { Primary, Secondary, General };

struct Source {
    SourceId id;
    std::string kind; ///< book, trial, review, guideline, case, page, guide, judgement
    std::string authors;
    int year = 0; ///< 0 if unknown
    std::string title;
    std::string venue;
    std::string locator; ///< doi, PMC number or address; may be empty
    Checked checked = Checked::General;
};

/// One statement that the guide cites.
struct Evidence {
    EvidenceId id;
    std::vector<SourceId> sources;
    Checked checked = Checked::General;
    std::string grade; ///< review, trial, small-trial, observational, case, guideline, textbook, opinion, judgement
    std::string title; ///< "One small trial"
    std::string summary;
};

/// A fact of the two founding guides.
struct FoundingFact {
    FactId id;
    SourceId guide;
    std::string statement;
};

/// A cause.
struct Topic {
    std::string id;
    std::string name;
    std::string text;
    ArticleId article;
    std::vector<EvidenceId> evidence;
    std::vector<FactId> covers;
};

/// When a habit that prevents is done. At times: it is told, and nothing is ticked.
enum class HabitWhen { EveryDay, WithSport, AtTimes };

/// A habit that prevents.
struct Habit {
    HabitId id;
    HabitWhen when = HabitWhen::AtTimes;
    std::string name;
    std::string text;
    std::string tick; ///< "Stretched both calves": what is ticked when it was done; empty for AtTimes
    ArticleId article;
    std::vector<EvidenceId> evidence;
    std::vector<FactId> covers;
};

struct Country {
    CountryId id;
    std::string name;
    std::string emergency;
    std::string urgent; ///< a number for urgent advice that is not an emergency; empty where none is known
    std::string note;
    Checked checked = Checked::General;
};

} // namespace calfwise
