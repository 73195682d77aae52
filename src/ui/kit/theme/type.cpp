// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/theme/type.h"

namespace calfwise {

TypeSpec specOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Heading:
        return {26, 32, 600};
    case TextStyle::Outcome:
        return {34, 42, 600};
    case TextStyle::Title:
        return {20, 28, 600};
    case TextStyle::Strong:
        return {15, 24, 600};
    case TextStyle::Medium:
        return {15, 24, 500};
    case TextStyle::Body:
        return {15, 24, 400};
    case TextStyle::Reading:
        return {17, 28, 400};
    case TextStyle::ReadingStrong:
        return {17, 28, 600};
    case TextStyle::Small:
        return {13, 20, 400};
    case TextStyle::SmallMedium:
        return {13, 20, 500};
    case TextStyle::SmallStrong:
        return {13, 20, 600};
    case TextStyle::Number:
        return {40, 48, 600};
    case TextStyle::Caption:
        return {12, 16, 500};
    }
    return {15, 24, 400};
}

TypeSpec specOf(FloorText text)
{
    switch (text) {
    case FloorText::Digits:
        return {300, 360, 700};
    case FloorText::Step:
        return {64, 77, 700};
    case FloorText::Instruction:
        return {48, 58, 500};
    case FloorText::Button:
        return {40, 48, 600};
    case FloorText::Caption:
        return {30, 36, 500};
    }
    return {30, 36, 500};
}

} // namespace calfwise
