// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"
#include "domain/ids.h"

#include <optional>
#include <string>
#include <variant>

namespace calfwise {

struct ArticleLink {
    ArticleId id;
    bool operator==(const ArticleLink &) const = default;
};
struct QuestionLink {
    FaqId id;
    bool operator==(const QuestionLink &) const = default;
};
struct TermLink {
    TermId id;
    bool operator==(const TermLink &) const = default;
};
/// A technique, read where it is explained best.
struct TechniqueLink {
    TechniqueId id;
    bool operator==(const TechniqueLink &) const = default;
};
/// A trigger point, shown on the map.
struct PointLink {
    TriggerPointId id;
    bool operator==(const PointLink &) const = default;
};
struct SymptomLink {
    SymptomId id;
    bool operator==(const SymptomLink &) const = default;
};
/// The safety check, of the leg that is named or of the one that is shown.
struct CheckLink {
    std::optional<Side> leg;
    bool operator==(const CheckLink &) const = default;
};
enum class GuideList { Questions, Glossary, Sources };
struct ListLink {
    GuideList list = GuideList::Questions;
    bool operator==(const ListLink &) const = default;
};
struct WebLink {
    std::string address; ///< http or https
    bool operator==(const WebLink &) const = default;
};

/// What a link of the guide, a search hit or an entry of the contents leads to.
using GuideLink = std::variant<ArticleLink, QuestionLink, TermLink, TechniqueLink, PointLink, SymptomLink, CheckLink,
                               ListLink, WebLink>;

/// A link as the content writes it (content/README.md): "article:soleus", "question:ID", "term:ID", "technique:ID",
/// "point:ID", "symptom:ID", "screening:", "list:questions", "list:glossary", "list:sources", "https://...". Nothing
/// for anything else.
std::optional<GuideLink> linkFromText(const std::string &text);
/// The same link as the content writes it; "screening:" for the check of any leg.
std::string textOf(const GuideLink &link);

} // namespace calfwise
