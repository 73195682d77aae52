// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QFont>
#include <QList>
#include <QPointF>
#include <QTextLayout>

#include <memory>
#include <optional>

class QPainter;

namespace calfwise {

/// A stretch of text in a weight or colour of its own.
struct TextRun {
    QString text;
    bool strong = false;
    std::optional<Role> role = std::nullopt;
};

/// Plain text laid out in lines of a given height, wrapped at words. Where it wraps, the last line gets more than one
/// word if a slightly narrower column can give it that. For widgets that paint their own words.
class TextBlock {
public:
    /// `width` in pixels; without one it is a single line for each line of the text.
    TextBlock(const Theme &theme, const QList<TextRun> &runs, const QFont &font, double lineHeight,
              std::optional<double> width);

    double height() const { return m_lineHeight * m_layout->lineCount(); }
    /// Of the widest line.
    double naturalWidth() const;
    int lineCount() const { return m_layout->lineCount(); }
    void paint(QPainter &painter, const QPointF &corner, double boxWidth, Qt::Alignment alignment,
               const QColor &ink) const;

    static double longestWord(const QFont &font, const QString &text);

private:
    std::unique_ptr<QTextLayout> m_layout;
    double m_lineHeight;
};

} // namespace calfwise
