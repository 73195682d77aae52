// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/guide/leg_words.h"

namespace calfwise {

std::string sentenceFor(std::string_view sentence, Side side)
{
    std::string said;
    while (!sentence.empty()) {
        const std::size_t open = sentence.find('{');
        said += sentence.substr(0, open);
        if (open == std::string_view::npos)
            break;
        sentence = sentence.substr(open);
        const std::size_t close = sentence.find('}');
        const std::size_t bar = sentence.find('|');
        const std::size_t end = close == std::string_view::npos ? sentence.size() : close + 1;
        if (close == std::string_view::npos || bar == std::string_view::npos || bar > close)
            said += sentence.substr(0, end);
        else
            said += side == Side::Left ? sentence.substr(1, bar - 1) : sentence.substr(bar + 1, close - bar - 1);
        sentence = sentence.substr(end);
    }
    return said;
}

} // namespace calfwise
