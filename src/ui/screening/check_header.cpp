// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/check_header.h"

#include "ui/kit/widgets/bars.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/label.h"
#include "ui/screening/screening_words.h"

#include <QGridLayout>

namespace calfwise {

CheckHeader::CheckHeader(const Theme &theme, int parts, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_parts(parts), m_heading(new Label(theme, TextStyle::Heading, {}, this)),
      m_lead(new Label(theme, TextStyle::Body, {}, this)), m_progress(new Label(theme, TextStyle::Small, {}, this)),
      m_bars(new ProgressBars(theme, parts, this)), m_leg(new Tag(theme, {}, QStringLiteral("map"), this)),
      m_about(new Button(theme, Button::Kind::Link, {}, this)), m_why(new Button(theme, Button::Kind::Quiet, {}, this)),
      m_grid(new QGridLayout(this))
{
    m_lead->setRole(Role::TextMuted);
    m_progress->setRole(Role::TextMuted);
    m_progress->setWordWrap(false);
    m_about->setSmall(true);
    m_about->setAccessibleDescription(ScreeningWords::changeWho());
    m_about->setToolTip(ScreeningWords::changeWho());
    m_why->setIconName(QStringLiteral("info"));
    m_why->setNameOnly(ScreeningWords::whyAndEmpty());
    // A new screen begins at its heading, so that a screen reader reads from there and a key that is held presses
    // nothing.
    m_heading->setFocusPolicy(Qt::ClickFocus);
    m_heading->setProperty("ownFocusRing", true);
}

void CheckHeader::setWords(const QString &heading, const QString &lead, int part, const QString &about)
{
    m_isPart = part > 0;
    m_heading->setText(heading);
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
    const QString progress = m_isPart ? ScreeningWords::part(part, m_parts) : QString();
    m_progress->setText(progress);
    m_progress->setVisible(m_isPart);
    m_bars->setVisible(m_isPart && !m_hidesBars);
    if (m_isPart)
        m_bars->setPage(part);
    m_bars->setAccessibleName(progress);
    m_heading->setAccessibleDescription(ScreeningWords::describedHeading(progress, lead));
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
}

void CheckHeader::setLeg(const QString &leg)
{
    m_leg->setText(leg);
}

QString CheckHeader::standingWords() const
{
    return QStringList{m_isPart ? m_progress->text() : QString(), m_leg->text()}.join(QLatin1Char(' '));
}

void CheckHeader::arrange(bool narrow, bool large)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_heading, m_lead, m_progress, m_bars, m_leg, m_about, m_why})
        m_grid->removeWidget(part);
    const int ring = large ? 0 : metrics::ringSpace;
    m_grid->setContentsMargins(ring, 0, ring, m_theme.px(large ? 4 : 8));
    m_grid->setHorizontalSpacing(m_theme.px(12));
    m_grid->setVerticalSpacing(m_theme.px(large ? 2 : 4));
    for (int column = 0; column < 5; ++column)
        m_grid->setColumnStretch(column, 0);
    m_why->setVisible(narrow);
    // With larger words the heading takes what room there is, and the bars only repeat what stands beside them.
    const bool tight = narrow && m_theme.textScale() > 1;
    m_hidesBars = large || tight;
    m_bars->setVisible(m_isPart && !m_hidesBars);
    m_heading->setWordWrap(!narrow || tight);
    const Qt::Alignment middle = Qt::AlignVCenter;
    if (large) {
        m_grid->setColumnStretch(2, 1);
        m_grid->addWidget(m_heading, 0, 0, 1, 4);
        m_grid->addWidget(m_why, 0, 4, middle);
        m_grid->addWidget(m_lead, 1, 0, 1, 5);
        m_grid->addWidget(m_leg, 2, 0, Qt::AlignLeft | middle);
        m_grid->addWidget(m_progress, 2, 1, middle);
        m_grid->addWidget(m_about, 3, 0, 1, 4, Qt::AlignLeft);
        return;
    }
    m_grid->setColumnStretch(tight ? 0 : 1, 1);
    m_grid->addWidget(m_heading, 0, 0, 1, narrow ? 1 : 2);
    m_grid->addWidget(m_progress, 0, 2, middle);
    m_grid->addWidget(m_bars, 0, 3, middle);
    m_grid->addWidget(m_lead, 1, 0, 1, narrow ? 3 : 2);
    if (narrow) {
        m_grid->addWidget(m_leg, 0, 1, Qt::AlignLeft | middle);
        m_grid->addWidget(m_why, 0, 4, middle);
        m_grid->addWidget(m_about, 2, 0, 1, 3, Qt::AlignLeft);
    } else {
        m_grid->addWidget(m_leg, 1, 2, 1, 2, Qt::AlignRight | middle);
        m_grid->addWidget(m_about, m_lead->text().isEmpty() ? 1 : 2, 0, Qt::AlignLeft | middle);
    }
}

} // namespace calfwise
