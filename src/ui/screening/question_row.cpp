// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/question_row.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/yes_not_sure.h"
#include "ui/screening/screening_words.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace calfwise {

namespace {

// LOOK.md, page 11.
constexpr int rowHeight = 56;
constexpr int smallRowHeight = 52;
constexpr int partHeight = 50;
constexpr int notSureWhichWidth = 208; // as wide as Yes and Not sure together
constexpr int barWidth = 3;
constexpr int partIndent = 23;

/// What belongs to a row that is unfolded, with a bar at its left.
class PartsBox : public QWidget {
public:
    explicit PartsBox(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int wide = m_theme.px(barWidth);
        painter.fillRect(isRightToLeft() ? width() - wide : 0, 0, wide, height(), m_theme.colour(Role::Primary));
    }

private:
    const Theme &m_theme;
};

std::vector<LineInfo> infosOf(const QString &sentence, const std::vector<QuestionRow::Part> &parts, const QString &why)
{
    std::vector<LineInfo> infos;
    if (parts.empty())
        infos.push_back({sentence, why, {}});
    for (const QuestionRow::Part &part : parts)
        infos.push_back(part.info);
    return infos;
}

} // namespace

QuestionRow::QuestionRow(const Theme &theme, RowId id, const QString &sentence, std::vector<Part> parts,
                         const QString &why)
    : m_theme(theme), m_id(std::move(id)), m_parts(std::move(parts)),
      m_head(new RowLine(theme, sentence, infosOf(sentence, m_parts, why), rowHeight))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_head);
    connect(&m_head->toggle(), &YesNotSure::answered, this, &QuestionRow::answered);
    connect(&theme, &Theme::changed, this, &QuestionRow::refresh);
}

bool QuestionRow::asks(const QuestionId &question) const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [&](const Part &part) { return part.id == question; });
}

void QuestionRow::buildParts()
{
    m_box = new PartsBox(m_theme, this);
    auto *box = new QVBoxLayout(m_box);
    box->setSpacing(0);
    buildWhich(box);
    for (const Part &part : m_parts) {
        box->addWidget(new Divider(m_theme));
        auto *line = new RowLine(m_theme, part.info.sentence, {part.info}, partHeight);
        connect(&line->toggle(), &YesNotSure::answered, this,
                [this, id = part.id](Answer answer) { emit partAnswered(id, answer); });
        box->addWidget(line);
        m_lines[part.id] = line;
    }
    layout()->addWidget(m_box);
    setStacked(m_stacked);
    refresh();
}

void QuestionRow::buildWhich(QVBoxLayout *to)
{
    m_which = new QWidget;
    auto *row = new QHBoxLayout(m_which);
    m_hint = new Label(m_theme, TextStyle::Small);
    m_hint->setRole(Role::TextMuted);
    m_notSureWhich = new Button(m_theme, Button::Kind::Secondary, ScreeningWords::notSureWhich());
    m_notSureWhich->makeChoice();
    connect(m_notSureWhich, &Button::clicked, this, &QuestionRow::whichNotSure);
    auto *question = new Label(m_theme, TextStyle::Strong, ScreeningWords::whichIsIt());
    question->setWordWrap(false);
    row->addWidget(question);
    row->addWidget(m_hint, 1);
    row->addWidget(m_notSureWhich, 0, Qt::AlignVCenter);
    to->addWidget(m_which);
}

void QuestionRow::refresh()
{
    if (!m_box)
        return;
    m_box->layout()->setContentsMargins(m_theme.px(partIndent), 0, 0, 0);
    m_which->layout()->setContentsMargins(0, m_theme.px(3), 0, m_theme.px(3));
    m_which->layout()->setSpacing(m_theme.px(12));
    m_which->setMinimumHeight(m_theme.px(partHeight));
    m_notSureWhich->setMinimumWidth(m_theme.px(notSureWhichWidth));
}

void QuestionRow::setAnswer(Answer answer)
{
    m_head->toggle().setAnswer(answer);
}

void QuestionRow::setEntry(const RowEntry &entry)
{
    m_head->toggle().setAnswer(entry.shown());
    m_unfolded = entry.isUnfolded();
    m_head->setStrong(m_unfolded);
    if (m_unfolded && !m_box)
        buildParts();
    if (!m_box)
        return;
    m_box->setVisible(m_unfolded);
    // Until one was chosen all count as "not sure"; none of the small rows shows that as an answer of its own.
    const std::map<QuestionId, Answer> answers = entry.answers();
    const bool told = m_unfolded && entry.saysWhich();
    const bool noneKnown = told && std::all_of(answers.begin(), answers.end(),
                                               [](const auto &each) { return each.second == Answer::Unsure; });
    m_notSureWhich->showChosen(noneKnown);
    m_hint->setText(told ? ScreeningWords::answerAny()
                         : ScreeningWords::untilYouChoose(static_cast<int>(m_parts.size())));
    for (const auto &[id, line] : m_lines)
        line->toggle().setAnswer(told && !noneKnown ? answers.at(id) : Answer::Unanswered);
}

void QuestionRow::setStacked(bool stacked)
{
    m_stacked = stacked;
    m_head->setStacked(stacked);
    for (const auto &each : m_lines)
        each.second->setStacked(stacked);
    if (m_which)
        static_cast<QBoxLayout *>(m_which->layout())
            ->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void QuestionRow::setSmall(bool small)
{
    m_head->setLeast(small ? smallRowHeight : rowHeight);
}

YesNotSure *QuestionRow::part(const QuestionId &question) const
{
    const auto found = m_lines.find(question);
    return m_unfolded && found != m_lines.end() ? &found->second->toggle() : nullptr;
}

std::vector<QWidget *> QuestionRow::pieces() const
{
    std::vector<QWidget *> all{m_head};
    if (m_unfolded) {
        for (const Part &part : m_parts)
            all.push_back(m_lines.at(part.id));
    }
    return all;
}

std::vector<QWidget *> QuestionRow::stops() const
{
    const auto ofLine = [](const RowLine &line) {
        return std::vector<QWidget *>{&line.info(), line.toggle().yes(), line.toggle().notSure()};
    };
    std::vector<QWidget *> all = ofLine(*m_head);
    if (!m_box)
        return all;
    all.push_back(m_notSureWhich);
    for (const Part &part : m_parts) {
        const std::vector<QWidget *> more = ofLine(*m_lines.at(part.id));
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace calfwise
