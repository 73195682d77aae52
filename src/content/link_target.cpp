// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/link_target.h"

#include "content/content_node.h"

#include <array>
#include <string_view>

namespace calfwise {

namespace {

struct LinkKind {
    std::string_view prefix;
    IdKind names;
    Span::Kind span;
    bool isDose;
};

constexpr std::array linkKinds{LinkKind{"evidence:", IdKind::Evidence, Span::Kind::Evidence, false},
                               LinkKind{"glossary:", IdKind::Term, Span::Kind::Term, false},
                               LinkKind{"article:", IdKind::Article, Span::Kind::Link, false},
                               LinkKind{"point:", IdKind::TriggerPoint, Span::Kind::Link, false},
                               LinkKind{"technique:", IdKind::Technique, Span::Kind::Link, false},
                               LinkKind{"dose:", IdKind::Technique, Span::Kind::Link, true}};

} // namespace

LinkTarget linkTargetOf(const std::string &href)
{
    LinkTarget link;
    link.target = href;
    for (const LinkKind &kind : linkKinds) {
        if (!href.starts_with(kind.prefix))
            continue;
        link.id = href.substr(kind.prefix.size());
        link.isKnown = isIdForm(link.id);
        link.names = kind.names;
        link.isDose = kind.isDose;
        link.span = kind.span;
        if (kind.span != Span::Kind::Link)
            link.target = link.id;
        return link;
    }
    link.isKnown = href == "screening:" || href.starts_with("https://") || href.starts_with("http://");
    return link;
}

} // namespace calfwise
