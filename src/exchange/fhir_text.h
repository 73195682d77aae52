// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <optional>
#include <string>

namespace calfwise {

// Values as FHIR R4 takes them: https://hl7.org/fhir/R4/datatypes.html

/// A `string`: no control characters but tab and line ends, and no other white space than the plain one, which would
/// fail the pattern of the JSON schema. Nothing where only blanks are left: a string is never empty.
std::optional<std::string> fhirText(const std::string &text);

/// A `dateTime`, by the clock of the place where its offset is one that FHIR knows, else in UTC. Nothing for the year
/// 0, which FHIR has not.
std::optional<std::string> fhirTime(Instant at, int utcOffsetMinutes);

/// A `uri`: "urn:uuid:..." with the digits of an id of 32 hexadecimal digits, marked as a random UUID (RFC 4122).
std::string fhirUuid(const std::string &hexDigits);

} // namespace calfwise
