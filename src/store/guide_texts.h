// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "store/guide_answers.h"

#include <SQLiteCpp/Database.h>

namespace calfwise {

// What the reader shows on demand. Every row has a checksum of its own; a row that fails it throws Mismatch. All throw
// SQLite::Exception.

void writeTexts(SQLite::Database &database, const Guide &guide);

std::vector<ArticleSection> readSections(SQLite::Database &database);
std::vector<ArticleHead> readArticleHeads(SQLite::Database &database);
std::optional<Article> readArticle(SQLite::Database &database, const ArticleId &id);
std::vector<Faq> readQuestions(SQLite::Database &database, const std::optional<FaqId> &id);
std::vector<GlossaryTerm> readTerms(SQLite::Database &database, const std::optional<TermId> &id);
std::vector<Source> readSources(SQLite::Database &database);
std::vector<CitedEvidence> readEvidence(SQLite::Database &database, const std::optional<EvidenceId> &id);
std::vector<FoundingFact> readFacts(SQLite::Database &database);
std::vector<Topic> readCauses(SQLite::Database &database);
std::vector<Habit> readPrevention(SQLite::Database &database);

} // namespace calfwise
