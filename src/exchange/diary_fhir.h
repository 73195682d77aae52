// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/whole_diary.h"
#include "domain/guide/guide.h"

#include <functional>
#include <string>

namespace calfwise {

// A diary for a clinician's system: a FHIR R4 (4.0.1) Bundle of the type "collection", https://hl7.org/fhir/R4/.
//
// - Pain is an Observation of LOINC 72514-3, 0 to 10 in UCUM's {score}: what was written down, and before and after a
//   session. Its body site is the muscle by its number in the Foundational Model of Anatomy, and in words with the leg.
// - A session is an Observation that names those of its pain, what was done, and how it ended. Everything else that was
//   written down, and every stop, is an Observation whose code is words: no code of another list is claimed for it.
// - A safety check is a QuestionnaireResponse; one that was answered wrongly is "entered-in-error". "Not sure" is the
//   code "asked-unknown", and a question that was not answered has no answer.
//
// Nobody is named: there is no Patient. Clearances, routines of one's own, habits and the profile are not in it.

struct FhirOptions {
    /// Gives each row its stable id as identifier, so that a system that gets a second export knows what it has. It
    /// also tells that two files come from one diary.
    bool withIdentifiers = false;
    /// 32 hexadecimal digits, new ones with each call; the addresses inside the Bundle are made from them.
    std::function<std::string()> newId;
};

/// The file. Names of muscles, points and questions are those of `guide`; what it does not know is named by its id.
/// Throws std::invalid_argument for a text that is not UTF-8.
std::string diaryAsFhir(const WholeDiary &diary, const GuideCore &guide, const FhirOptions &options);

} // namespace calfwise
