// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/rule_book.h"

#include <algorithm>

namespace calfwise {

const Question *RuleBook::find(const QuestionId &id) const
{
    const auto found =
        std::find_if(questions.begin(), questions.end(), [&](const Question &question) { return question.id == id; });
    return found == questions.end() ? nullptr : &*found;
}

} // namespace calfwise
