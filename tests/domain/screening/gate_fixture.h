// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/gate.h"
#include "tests/domain/screening/screening_fixture.h"

namespace calfwise::test {

inline const ScreeningGate &gate()
{
    static const ScreeningGate made(ruleBook());
    return made;
}

/// A case of the right leg with every question of that leg answered with no.
inline ScreeningCase allNo()
{
    ScreeningCase made;
    made.leg = Side::Right;
    for (const Question &question : table().questions)
        made.answers.set(table(), Side::Right, question.id, Answer::No);
    made.answeredAt = noon();
    made.picture = withSpot("soleus");
    made.spots = pressable(made.picture);
    return made;
}

inline ScreeningCase with(const char *id, Answer answer = Answer::Yes)
{
    ScreeningCase made = allNo();
    made.answers.set(table(), Side::Right, q(id), answer);
    return made;
}

inline bool opens(const ScreeningCase &screeningCase, Instant now = noon())
{
    return std::holds_alternative<Permit>(gate().admit(screeningCase, now));
}

inline Permit permit(const ScreeningCase &screeningCase, Instant now = noon())
{
    return std::get<Permit>(gate().admit(screeningCase, now));
}

inline Refusal refusal(const ScreeningCase &screeningCase, Instant now = noon())
{
    return std::get<Refusal>(gate().admit(screeningCase, now));
}

} // namespace calfwise::test
