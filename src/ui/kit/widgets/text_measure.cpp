// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/text_measure.h"

#include <algorithm>
#include <cmath>

namespace calfwise {
namespace {

constexpr int unwrapped = -1;
/// A window that is dragged larger asks for a new width each time.
constexpr int mostHeights = 64;

/// A colour changes no size.
bool isAsLarge(const TextRun &one, const TextRun &other)
{
    return one.text == other.text && one.strong == other.strong;
}

int whole(double size)
{
    return static_cast<int>(std::ceil(size));
}

} // namespace

int TextMeasure::naturalWidth(const Theme &theme, const Words &words)
{
    turnTo(words);
    if (!m_natural)
        m_natural = whole(TextBlock(theme, words.runs, words.font, words.lineHeight, std::nullopt).naturalWidth());
    return *m_natural;
}

int TextMeasure::heightFor(const Theme &theme, const Words &words, std::optional<int> width)
{
    turnTo(words);
    const int key = width ? std::max(0, *width) : unwrapped;
    const auto known = m_heights.constFind(key);
    if (known != m_heights.constEnd())
        return *known;
    if (m_heights.size() >= mostHeights)
        m_heights.clear();
    const std::optional<double> room = width ? std::optional<double>(key) : std::nullopt;
    const int height = whole(TextBlock(theme, words.runs, words.font, words.lineHeight, room).height());
    m_heights.insert(key, height);
    return height;
}

void TextMeasure::turnTo(const Words &words)
{
    if (m_words.font == words.font && m_words.lineHeight == words.lineHeight &&
        std::ranges::equal(m_words.runs, words.runs, isAsLarge))
        return;
    m_words = words;
    m_natural.reset();
    m_heights.clear();
}

} // namespace calfwise
