// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/guide_model.h"

#include <algorithm>
#include <tuple>

namespace calfwise {

ArticleId GuideModel::articleAbout(const TechniqueId &technique) const
{
    const Technique *wanted = m_core.technique(technique);
    if (wanted == nullptr)
        return {};
    // An article about a technique shows its dose, names few others, and those of the same kind.
    using Rank = std::tuple<bool, std::size_t, std::size_t>;
    std::optional<std::pair<Rank, ArticleId>> best;
    for (const ArticleHead &head : m_store.articles()) {
        const std::optional<Article> article = m_store.article(head.id);
        if (!article ||
            std::find(article->techniques.begin(), article->techniques.end(), technique) == article->techniques.end())
            continue;
        const bool hasDose = std::any_of(article->body.begin(), article->body.end(), [&](const Block &block) {
            return block.kind == Block::Kind::Dose && block.technique == technique;
        });
        const auto others =
            std::count_if(article->techniques.begin(), article->techniques.end(), [&](const TechniqueId &id) {
                const Technique *other = m_core.technique(id);
                return other != nullptr && other->kind != wanted->kind;
            });
        const Rank rank{!hasDose, article->techniques.size(), static_cast<std::size_t>(others)};
        if (!best || rank < best->first)
            best = {rank, head.id};
    }
    return best ? best->second : ArticleId();
}

bool GuideModel::has(const GuideLink &link) const
{
    try {
        if (const auto *wanted = std::get_if<ArticleLink>(&link))
            return article(wanted->id).has_value();
        if (const auto *technique = std::get_if<TechniqueLink>(&link))
            return !articleAbout(technique->id).isEmpty();
        if (const auto *wanted = std::get_if<TermLink>(&link))
            return term(wanted->id).has_value();
        if (const auto *wanted = std::get_if<QuestionLink>(&link))
            return m_store.question(wanted->id).has_value();
    } catch (const StoreError &) {
        return true;
    }
    if (const auto *point = std::get_if<PointLink>(&link))
        return m_core.point(point->id) != nullptr;
    if (const auto *symptom = std::get_if<SymptomLink>(&link))
        return m_core.symptom(symptom->id) != nullptr;
    return true;
}

} // namespace calfwise
