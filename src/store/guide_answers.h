// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/article.h"
#include "domain/guide/evidence.h"

#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// What a search result leads to.
enum class HitKind { Article, Question, Term, Point, Symptom, Technique, Sign };

/// "article", "question", "term", "point", "symptom", "technique", "sign".
std::string_view idOf(HitKind kind);

/// A piece of a text, and whether it is what was searched for.
struct HitPiece {
    std::string text;
    bool match = false;
    bool operator==(const HitPiece &) const = default;
};

struct SearchHit {
    HitKind kind = HitKind::Article;
    std::string id;                    ///< of that kind: an ArticleId's value, a FaqId's, ...
    std::string title;                 ///< a sign's words may hold {side} and {other}, here and in the snippet
    std::vector<HitPiece> titlePieces; ///< joined they are the title
    std::vector<HitPiece> snippet;     ///< some words around the best match; joined they are the excerpt
    double score = 0;                  ///< higher is better; only comparable within one search
    bool warns = false;                ///< a sign that the words speak of; the best of them stands first
};

/// What a search found.
struct SearchAnswer {
    std::vector<SearchHit> hits;      ///< best first
    std::string mended;               ///< the words that were searched for, where typing errors were mended; else empty
    std::vector<std::string> nearest; ///< where nothing was found: words of the guide that are like those, best first
};

/// An article as lists show it.
struct ArticleHead {
    ArticleId id;
    SectionId section;
    std::string title;
    std::string summary;
    std::vector<EvidenceId> evidence = {}; ///< that the text marks
};

/// A statement with the sources behind it, in the statement's order.
struct CitedEvidence {
    Evidence evidence;
    std::vector<Source> sources;
};

} // namespace calfwise
