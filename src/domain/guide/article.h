// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <string>
#include <vector>

namespace calfwise {

/// A run of text of one kind. Link targets are "article:soleus", "point:soleus-1", "technique:heat", "screening:" or
/// "https://...".
struct Span {
    enum class Kind { Text, Strong, Emphasis, Link, Evidence, Term };

    Kind kind = Kind::Text;
    std::string text;   ///< empty for Evidence: the reader numbers the marks
    std::string target; ///< Link: as above; Evidence: evidence id; Term: glossary id
    bool operator==(const Span &) const = default;
};

/// A block of an article. A caution is a CautionTitle followed by CautionText blocks.
struct Block {
    enum class Kind { Heading, Paragraph, ListItem, CautionTitle, CautionText, Dose };

    Kind kind = Kind::Paragraph;
    int level = 0;   ///< Heading: 2 or 3; ListItem: depth from 1
    int ordinal = 0; ///< ListItem: its number, 0 for a bullet
    std::vector<Span> spans;
    TechniqueId technique; ///< Dose: whose
    bool operator==(const Block &) const = default;
};

/// The plain words of blocks, for search, speech and lists; one line a block.
std::string plainText(const std::vector<Block> &blocks);

struct Article {
    ArticleId id;
    SectionId section;
    std::string title;
    std::string summary;
    std::vector<Block> body;
    std::vector<TriggerPointId> points;
    std::vector<TechniqueId> techniques;
    std::vector<ArticleId> related;
    std::vector<EvidenceId> evidence;
    std::vector<FactId> covers;
};

struct ArticleSection {
    SectionId id;
    std::string title;
};

/// A question people ask, with its answer.
struct Faq {
    FaqId id;
    std::string question;
    std::vector<Block> answer;
    ArticleId article; ///< where to read on; may be empty
    std::vector<EvidenceId> evidence;
    std::vector<FactId> covers;
};

struct GlossaryTerm {
    TermId id;
    std::string term;
    std::string definition;
    ArticleId article; ///< may be empty
};

} // namespace calfwise
