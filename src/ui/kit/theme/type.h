// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise {

/// Type styles; sizes are pixels over line height at 100 % text.
enum class TextStyle {
    Heading,       ///< 26/32, 600: the page's heading, one a page
    Outcome,       ///< 34/42, 600: action of an outcome card, title of an article
    Title,         ///< 20/28, 600: card and panel headings
    Strong,        ///< 15/24, 600: small headings, buttons, chosen items
    Medium,        ///< 15/24, 500: items of the rail, the stepper and segments
    Body,          ///< 15/24, 400
    Reading,       ///< 17/28, 400: articles, outcome cards
    ReadingStrong, ///< 17/28, 600: large buttons
    Small,         ///< 13/20, 400: anatomical names, captions, axis labels
    SmallMedium,   ///< 13/20, 500: chips
    SmallStrong,   ///< 13/20, 600: step numbers, level words on small cards
    Number,        ///< 40/48, 600: a phone number
    Caption,       ///< 12/16, 500: captions of the narrow rail only
};

inline constexpr int textStyleCount = static_cast<int>(TextStyle::Caption) + 1;

/// Type of floor mode; sizes are thousandths of 1080 of the screen's height.
enum class FloorText {
    Digits,      ///< 300, 700: the seconds
    Step,        ///< 64, 700: what is being done
    Instruction, ///< 48, 500
    Button,      ///< 40, 600
    Caption,     ///< 30, 500: nothing smaller
};

/// Size in pixels at 100 % text, line height in pixels, weight (100 to 900).
struct TypeSpec {
    int size;
    int line;
    int weight;
};

TypeSpec specOf(TextStyle style);

/// Size in thousandths of 1080 of the screen's height; the line height is 1.2 of it.
TypeSpec specOf(FloorText text);

} // namespace calfwise
