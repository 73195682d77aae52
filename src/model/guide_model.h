// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/link.h"
#include "store/guide_store.h"

#include <optional>
#include <string_view>
#include <vector>

namespace calfwise {

/// The guide as the pages read it. Reading throws StoreError where the guide's store can't be read; the page then says
/// so.
class GuideModel {
public:
    /// Both outlive the model.
    GuideModel(const GuideStore &store, const GuideCore &core) : m_store(store), m_core(core) {}

    const GuideCore &core() const { return m_core; }

    /// Tells one edition of the guide from another: the digest of what it was built from.
    std::string edition() const { return m_store.digest(); }
    std::string language() const { return m_store.language(); }

    std::vector<ArticleSection> sections() const { return m_store.sections(); } ///< in reading order
    std::vector<ArticleHead> articles() const { return m_store.articles(); }    ///< in reading order
    std::optional<Article> article(const ArticleId &id) const { return m_store.article(id); }
    std::vector<Faq> questions() const { return m_store.questions(); }
    std::optional<Faq> question(const FaqId &id) const { return m_store.question(id); }
    std::vector<GlossaryTerm> glossary() const { return m_store.glossary(); }
    std::optional<GlossaryTerm> term(const TermId &id) const { return m_store.term(id); }
    std::optional<CitedEvidence> evidence(const EvidenceId &id) const { return m_store.evidence(id); }
    std::vector<CitedEvidence> evidence() const { return m_store.evidence(); }
    std::vector<Source> sources() const { return m_store.sources(); }
    /// See GuideStore::search().
    SearchAnswer search(std::string_view words, std::size_t most) const { return m_store.search(words, most); }

    /// The article in which a technique is explained best; empty where none is about it.
    ArticleId articleAbout(const TechniqueId &technique) const;
    /// Whether there is something to show for a link. Never throws: where the store can't be read, the page says so.
    bool has(const GuideLink &link) const;

private:
    const GuideStore &m_store;
    const GuideCore &m_core;
};

} // namespace calfwise
