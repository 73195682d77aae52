// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/references.h"
#include "domain/guide/article.h"

#include <optional>
#include <string>

namespace calfwise {

/// What a link in Markdown leads to, by the conventions of content/README.md.
struct LinkTarget {
    bool isKnown = false; ///< one of our own kinds with a well formed id, "screening:", or http or https
    bool isDose = false;  ///< "dose:heat": stands for the dose block of `id`
    Span::Kind span = Span::Kind::Link;
    std::string target;          ///< as Span::target wants it
    std::optional<IdKind> names; ///< the kind of `id`, if it names one
    std::string id;
};

LinkTarget linkTargetOf(const std::string &href);

} // namespace calfwise
