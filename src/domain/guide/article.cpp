// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/guide/article.h"

namespace calfwise {

std::string plainText(const std::vector<Block> &blocks)
{
    std::string text;
    for (const Block &block : blocks) {
        std::string line;
        for (const Span &span : block.spans) {
            if (span.kind != Span::Kind::Evidence)
                line += span.text;
        }
        if (line.empty())
            continue;
        if (!text.empty())
            text += '\n';
        text += line;
    }
    return text;
}

} // namespace calfwise
