// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flow_text.h"
#include "ui/text/reading.h"

#include <QWidget>

class QVBoxLayout;

namespace calfwise {

/// What is read, as a column: heading, running text, cautions and doses. It is made for one reading; another needs
/// another.
class ArticleBody : public QWidget {
    Q_OBJECT

public:
    ArticleBody(const Theme &theme, const Reading &reading, const GuideCore &core, QWidget *parent = nullptr);

    /// Puts a widget below the lead, which is the running text before anything else.
    void setBelowLead(QWidget *widget);
    /// Every link, term and mark, from top to bottom.
    const QList<FlowPart *> &parts() const { return m_parts; }
    /// Glossary ids of the terms seen in a part of the body, each once, from top to bottom.
    QStringList termsIn(const QRect &area) const;
    QStringList termsOfLead() const;
    /// Where the heading of an anchor begins, in the body's coordinates; 0 for one that is not there.
    int topOf(const QString &anchor) const;

signals:
    void partChosen(calfwise::FlowPart *part);

private:
    void add(QWidget *widget, int gapAbove);
    void addHeading(const Block &block);
    void addFigure(const Figure &figure);
    std::size_t addFlow(const std::vector<Block> &blocks, std::size_t first);
    std::size_t addCaution(const std::vector<Block> &blocks, std::size_t first);
    FlowText *makeFlow(TextStyle style, std::vector<FlowParagraph> paragraphs);

    const Theme &m_theme;
    std::map<EvidenceId, int> m_numbers;
    QVBoxLayout *m_column;
    QWidget *m_lead = nullptr;
    QList<FlowPart *> m_parts;
    std::map<QString, QWidget *> m_anchors;
};

} // namespace calfwise
