// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/evidence.h"
#include "domain/screening/rule_book.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace calfwise {

/// How well a source is known, as a sentence and as the heading of a list.
QString checkedSentence(Checked checked);
QString checkedHeading(Checked checked);
/// The same of one source among several.
QString checkedWords(Checked checked);
/// What kind of evidence it is: "One small trial." An unknown grade gives nothing.
QString gradeSentence(const std::string &grade);
/// "Trial" for a source's kind.
QString sourceKind(const std::string &kind);
/// Authors, year, venue, locator and kind, as far as they are known.
QString sourceDetails(const Source &source);
/// The same with the title, in one line.
QString sourceLine(const Source &source);
/// How well a statement is known, said once: here where it holds for every source of it, and else, empty here, in each
/// source's own line.
QString knownSentence(const Evidence &evidence, const std::vector<Source> &sources);
QStringList sourceLines(const Evidence &evidence, const std::vector<Source> &sources);
/// Who reviewed the rules, or that nobody did.
QString reviewWords(const ClinicalReview &review);

} // namespace calfwise
