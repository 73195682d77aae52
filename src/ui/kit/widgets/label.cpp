// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/label.h"

#include "ui/kit/widgets/label_selection.h"
#include "ui/kit/widgets/text_lines.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace calfwise {
namespace {

// A line longer than this is hard to read; a label asks for no more by itself.
constexpr int preferredWidth = 640;

/// Where the first line of words of that height begins.
QPointF cornerOf(const QLabel &label, double height)
{
    const QRect box = label.contentsRect();
    double top = box.top();
    if (label.alignment().testFlag(Qt::AlignBottom)) {
        top = box.bottom() + 1 - height;
    } else if (!label.alignment().testFlag(Qt::AlignTop)) {
        top += std::max(0.0, (box.height() - height) / 2);
    }
    return {static_cast<double>(box.left()), top};
}

/// As it is seen: what begins at the left in English begins at the right in Arabic.
Qt::Alignment seenAlignment(const QLabel &label)
{
    return QStyle::visualAlignment(label.layoutDirection(), label.alignment());
}

std::optional<double> roomForLines(const QLabel &label)
{
    return label.wordWrap() ? std::optional<double>(label.contentsRect().width()) : std::nullopt;
}

} // namespace

Label::Label(const Theme &theme, TextStyle style, const QString &text, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_style(style)
{
    installAccessibility();
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
    connect(&theme, &Theme::changed, this, &Label::refresh);
    new LabelSelection(*this, theme, [this] {
        LaidWords laid;
        laid.lineHeight = m_theme.lineHeight(m_style);
        laid.layout = brokenIntoLines(textOfRuns(m_theme, shownRuns()), font(), laid.lineHeight, roomForLines(*this));
        laid.corner = cornerOf(*this, laid.lineHeight * laid.layout->lineCount());
        laid.width = contentsRect().width();
        laid.alignment = seenAlignment(*this);
        return laid;
    });
    refresh();
}

void Label::setTextStyle(TextStyle style)
{
    m_style = style;
    refresh();
}

bool Label::isHeading() const
{
    return m_style == TextStyle::Heading || m_style == TextStyle::Outcome || m_style == TextStyle::Title;
}

void Label::setRole(Role role)
{
    m_role = role;
    update();
}

void Label::setRuns(const QList<TextRun> &runs)
{
    m_runs = runs;
    QString text;
    for (const TextRun &run : runs) {
        text += run.text;
    }
    setText(text);
    updateGeometry();
    update();
}

void Label::setUnderlined(bool on)
{
    m_underlined = on;
    refresh();
}

void Label::refresh()
{
    QFont font = m_theme.font(m_style);
    font.setUnderline(m_underlined);
    setFont(font);
    updateGeometry();
    update();
}

QList<TextRun> Label::shownRuns() const
{
    QString sum;
    for (const TextRun &run : m_runs) {
        sum += run.text;
    }
    return sum == text() && !m_runs.isEmpty() ? m_runs : QList<TextRun>{{text()}};
}

TextMeasure::Words Label::measuredWords() const
{
    return {shownRuns(), font(), static_cast<double>(m_theme.lineHeight(m_style))};
}

QSize Label::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const int natural = m_measure.naturalWidth(m_theme, measuredWords()) + 1;
    const int width = wordWrap() ? std::min(natural, m_theme.textPx(preferredWidth)) : natural;
    const int whole = width + margins.left() + margins.right();
    return {whole, heightForWidth(whole)};
}

QSize Label::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    const QSize preferred = sizeHint();
    if (!wordWrap()) {
        return preferred;
    }
    QFont widest = font();
    for (const TextRun &run : m_runs) {
        if (run.strong) {
            widest.setWeight(QFont::DemiBold);
        }
    }
    const int word = static_cast<int>(TextBlock::longestWord(widest, text())) + margins.left() + margins.right();
    const int line = text().isEmpty() ? 0 : m_theme.lineHeight(m_style) + margins.top() + margins.bottom();
    return {std::min(word, preferred.width()), line};
}

int Label::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int room = width - margins.left() - margins.right();
    return m_measure.heightFor(m_theme, measuredWords(), wordWrap() ? std::optional(room) : std::nullopt) +
           margins.top() + margins.bottom();
}

void Label::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const TextBlock block(m_theme, shownRuns(), font(), m_theme.lineHeight(m_style), roomForLines(*this));
    const QColor ink = m_theme.colour(isEnabled() ? m_role : Role::TextMuted);
    block.paint(painter, cornerOf(*this, block.height()), contentsRect().width(), seenAlignment(*this), ink);
    if (const auto *selection = findChild<LabelSelection *>(QString(), Qt::FindDirectChildrenOnly))
        selection->paint(painter);
}

void Label::changeEvent(QEvent *event)
{
    // A parent's font must not replace the style's.
    if (event->type() == QEvent::FontChange && font().pixelSize() != m_theme.font(m_style).pixelSize()) {
        refresh();
    }
    QLabel::changeEvent(event);
}

} // namespace calfwise
