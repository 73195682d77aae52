// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "model/guide_model.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace calfwise {

/// What the reader shows at once, as blocks: an article, or one of the lists.
struct Reading {
    QString target;  ///< "article:soleus", "list:questions", "list:glossary" or "list:sources"
    QString section; ///< the heading under which the contents have it
    QString title;
    std::vector<Block> blocks;
    std::map<QString, std::size_t> anchors; ///< "question:how-hard", "term:knot" -> the heading's place in blocks
    std::vector<TriggerPointId> points;     ///< of an article
};

/// A line of the contents: a section's heading, or something to open.
struct ContentsEntry {
    QString target; ///< empty for a heading
    QString title;
};

/// The numbers of the evidence marks: in the order in which they first appear, from 1.
std::map<EvidenceId, int> evidenceNumbers(const std::vector<Block> &blocks);

/// Turns what the guide store holds into things to read. Everything here throws StoreError as the store does.
class GuideReading {
public:
    /// The guide outlives it.
    explicit GuideReading(const GuideModel &guide) : m_guide(guide) {}

    std::vector<ContentsEntry> contents() const;

    /// `target` is one of Reading::target, of Reading::anchors, or "technique:ID", which is read in the article about
    /// it. Nothing for a target that leads elsewhere or nowhere.
    std::optional<Reading> reading(const QString &target) const;
    std::optional<Reading> reading(const GuideLink &link) const;

    const GuideModel &guide() const { return m_guide; }

private:
    std::optional<Reading> article(const ArticleId &id) const;
    Reading questions() const;
    Reading glossary() const;
    Reading sources() const;
    std::map<SourceId, std::vector<Span>> usesOfSources() const;

    const GuideModel &m_guide;
};

} // namespace calfwise
