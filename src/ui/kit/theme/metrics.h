// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise {

/// Lengths in pixels at 100 % text; Theme::px() scales them. Gaps are 4, 8, 12, 16, 20, 24, 32, 48 or 64.
namespace metrics {

inline constexpr int controlRadius = 6;
inline constexpr int cardRadius = 10;
inline constexpr int target = 44;
inline constexpr int mainButton = 52;
inline constexpr int noneButton = 64;
inline constexpr int pageMargin = 32;
inline constexpr int smallPageMargin = 16;
inline constexpr int cardPadding = 24;
inline constexpr int smallCardPadding = 16;
inline constexpr int betweenCards = 24;
inline constexpr int labelToControl = 8;
inline constexpr int buttonIcon = 20;
inline constexpr int smallIcon = 18;

/// The focus ring, unscaled: width, gap to the edge, and what a scroll area keeps free for it inside.
inline constexpr int ringWidth = 3;
inline constexpr int ringGap = 2;
inline constexpr int ringSpace = 6;

} // namespace metrics

} // namespace calfwise
