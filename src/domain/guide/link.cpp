// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/guide/link.h"

namespace calfwise {

namespace {

std::optional<GuideLink> listNamed(const std::string &name)
{
    if (name == "questions")
        return ListLink{GuideList::Questions};
    if (name == "glossary")
        return ListLink{GuideList::Glossary};
    if (name == "sources")
        return ListLink{GuideList::Sources};
    return std::nullopt;
}

} // namespace

std::optional<GuideLink> linkFromText(const std::string &text)
{
    if (text.starts_with("https://") || text.starts_with("http://"))
        return WebLink{text};
    const auto colon = text.find(':');
    if (colon == std::string::npos)
        return std::nullopt;
    const std::string kind = text.substr(0, colon);
    const std::string id = text.substr(colon + 1);
    if (kind == "screening")
        return id.empty() ? std::optional<GuideLink>(CheckLink{}) : std::nullopt;
    if (id.empty())
        return std::nullopt;
    if (kind == "article")
        return ArticleLink{ArticleId(id)};
    if (kind == "question")
        return QuestionLink{FaqId(id)};
    if (kind == "term")
        return TermLink{TermId(id)};
    if (kind == "technique")
        return TechniqueLink{TechniqueId(id)};
    if (kind == "point")
        return PointLink{TriggerPointId(id)};
    if (kind == "symptom")
        return SymptomLink{SymptomId(id)};
    return kind == "list" ? listNamed(id) : std::nullopt;
}

namespace {

struct LinkText {
    std::string operator()(const ArticleLink &link) const { return "article:" + link.id.value(); }
    std::string operator()(const QuestionLink &link) const { return "question:" + link.id.value(); }
    std::string operator()(const TermLink &link) const { return "term:" + link.id.value(); }
    std::string operator()(const TechniqueLink &link) const { return "technique:" + link.id.value(); }
    std::string operator()(const PointLink &link) const { return "point:" + link.id.value(); }
    std::string operator()(const SymptomLink &link) const { return "symptom:" + link.id.value(); }
    std::string operator()(const CheckLink &) const { return "screening:"; }
    std::string operator()(const WebLink &link) const { return link.address; }
    std::string operator()(const ListLink &link) const
    {
        switch (link.list) {
        case GuideList::Questions:
            return "list:questions";
        case GuideList::Glossary:
            return "list:glossary";
        case GuideList::Sources:
            break;
        }
        return "list:sources";
    }
};

} // namespace

std::string textOf(const GuideLink &link)
{
    return std::visit(LinkText(), link);
}

} // namespace calfwise
