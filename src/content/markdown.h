// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/references.h"
#include "domain/guide/article.h"
#include "json/issue.h"

#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// Reads Markdown by the conventions of content/README.md into blocks and spans. Raw HTML, images, tables, code, rules
/// and block quotes that are no caution are issues, as are links to anything but our own kinds and http or https. Ids
/// that the text names are added to `references`. `text` is at most 64 KiB, 1000 blocks and 500 links, terms and
/// marks; issues are named by `file` and `place`, or by the line where `place` is empty.
std::vector<Block> readMarkdown(std::string_view text, const std::string &file, const std::string &place,
                                References &references, IssueList &issues);

} // namespace calfwise
