// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/rules_page.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/words.h"
#include "ui/screening/outcome_words.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int readingWidth = 760;

QString knownAs(Checked checked)
{
    switch (checked) {
    case Checked::Primary:
        return RulesPage::tr("read itself");
    case Checked::Secondary:
        return RulesPage::tr("read where others report it");
    case Checked::General:
        return RulesPage::tr("general knowledge, not checked");
    }
    return {};
}

QString sourceWords(const Source &source)
{
    QStringList parts;
    for (const QString &part : {toQt(source.authors), source.year > 0 ? QString::number(source.year) : QString(),
                                toQt(source.title), toQt(source.venue), toQt(source.locator)}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

QString citationOf(const CitedEvidence &cited)
{
    QStringList sources;
    for (const Source &source : cited.sources)
        sources << sourceWords(source);
    return RulesPage::tr("%1: %2 (%3; %4)")
        .arg(toQt(cited.evidence.title), toQt(cited.evidence.summary), sources.join(QStringLiteral("; ")),
             knownAs(cited.evidence.checked));
}

} // namespace

RulesPage::RulesPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, const GuideModel &guideModel,
                     QWidget *parent)
    : Page(theme, parent), m_case(caseModel), m_check(checkModel),
      m_back(new Button(theme, Button::Kind::Quiet, tr("Back to the safety check"))),
      m_scroll(new ScrollArea(theme, Role::Surface))
{
    for (const CitedEvidence &cited : guideModel.evidence())
        m_citations.emplace(cited.evidence.id, citationOf(cited));
    m_back->setIconName(QStringLiteral("left"));
    // There is nothing to press among the rules, so the keyboard scrolls the area itself.
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Rules and sources"));
    auto *ground = new Panel(theme, Role::Surface);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(ground);
    auto *inside = new QVBoxLayout(ground);
    inside->addWidget(m_back, 0, Qt::AlignLeft);
    inside->addWidget(m_scroll, 1);
    connect(m_back, &Button::clicked, this, [this] { emit linkRequested(PathStep::Safety); });
    keepArranged();
}

void RulesPage::opened()
{
    rebuild();
    m_scroll->verticalScrollBar()->setValue(0);
}

void RulesPage::arrange()
{
    const int side = margin() - metrics::ringSpace;
    m_back->parentWidget()->layout()->setContentsMargins(side, theme().px(12), side, 0);
    if (m_column)
        m_column->setMaximumWidth(theme().textPx(readingWidth));
}

QString RulesPage::citation(const EvidenceId &id) const
{
    const auto found = m_citations.find(id);
    return found == m_citations.end() ? tr("The source %1 is missing.").arg(toQt(id.value())) : found->second;
}

void RulesPage::rebuild()
{
    m_content = new QWidget;
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins({});
    m_column = new QWidget;
    row->addWidget(m_column, 1000);
    row->addStretch(1);
    auto *box = new QVBoxLayout(m_column);
    box->setContentsMargins(0, 0, theme().px(12), theme().px(32));
    box->setSpacing(theme().px(4));
    box->addWidget(new Label(theme(), TextStyle::Heading, tr("Rules and sources")));
    box->addWidget(new Label(theme(), TextStyle::Body, reviewSentence(m_check.rules().review)));
    addFired(box);
    addOrder(box);
    addSigns(box);
    addCombinations(box);
    addWithheld(box);
    addTime(box);
    box->addStretch(1);
    m_column->setMaximumWidth(theme().textPx(readingWidth));
    m_scroll->setContent(m_content);
}

QStringList RulesPage::lines() const
{
    QStringList lines;
    if (m_content) {
        for (const Label *label : m_content->findChildren<Label *>())
            lines << label->text();
    }
    return lines;
}

void RulesPage::addTitle(QVBoxLayout *to, const QString &text, const QString &lead)
{
    to->addSpacing(theme().px(24));
    to->addWidget(new Label(theme(), TextStyle::Title, text));
    if (!lead.isEmpty()) {
        auto *words = new Label(theme(), TextStyle::Body, lead);
        words->setRole(Role::TextMuted);
        to->addWidget(words);
    }
}

void RulesPage::addRule(QVBoxLayout *to, const QString &heading, const QString &text,
                        const std::vector<EvidenceId> &evidence)
{
    to->addSpacing(theme().px(12));
    to->addWidget(new Label(theme(), TextStyle::Strong, heading));
    to->addWidget(new Label(theme(), TextStyle::Body, text));
    for (const EvidenceId &id : evidence) {
        auto *source = new Label(theme(), TextStyle::Small, citation(id));
        source->setRole(Role::TextMuted);
        to->addWidget(source);
    }
}

QString RulesPage::becauseOf(const FiredRule &fired) const
{
    QStringList said;
    for (const QuestionId &id : fired.because) {
        if (const Question *question = m_check.rules().find(id))
            said << tr("%1: %2").arg(forLeg(question->shortForm, m_case.leg()), answerWord(m_check.answer(id)));
    }
    return said.join(QStringLiteral("; "));
}

void RulesPage::addFiredRule(QVBoxLayout *to, const FiredRule &fired)
{
    const RuleBook &rules = m_check.rules();
    const QString heading = tr("%1 · %2").arg(toQt(fired.id.value()), levelWord(m_check, fired.level));
    QString text;
    std::vector<EvidenceId> evidence;
    const NamedRule rule = rules.named(fired.id);
    if (rule.combination) {
        text = toQt(rule.combination->text);
        evidence = rule.combination->evidence;
    } else if (rule.withholding) {
        text = toQt(rule.withholding->text);
        evidence = rule.withholding->evidence;
    } else if (rule.time) {
        text = toQt(rule.time->text);
        evidence = rule.time->evidence;
    } else if (rule.sign) {
        text = forLeg(rule.sign->question, m_case.leg());
        evidence = rule.sign->evidence;
    }
    const QString because = becauseOf(fired);
    addRule(to, heading,
            because.isEmpty()
                ? text
                : tr("%1 You said: %2.").arg(text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.'), because),
            evidence);
}

void RulesPage::addFired(QVBoxLayout *to)
{
    const Outcome outcome = m_check.outcome();
    addTitle(to, tr("What your answers set off for your %1").arg(legName(m_case.leg())),
             tr("As it stands now: %1.").arg(levelWord(m_check, outcome.level)));
    if (outcome.fired.empty())
        addRule(to, tr("No rule"), tr("Nothing you have answered so far sets off a rule."), {});
    for (const FiredRule &fired : outcome.fired)
        addFiredRule(to, fired);
    if (!outcome.unanswered.empty())
        addRule(to, tr("Still open"),
                tr("%n question(s) have no answer yet. An empty answer is never a no.", nullptr,
                   static_cast<int>(outcome.unanswered.size())),
                {});
}

void RulesPage::addOrder(QVBoxLayout *to)
{
    addTitle(to, tr("In which order they count"));
    for (const RuleText &rule : m_check.rules().order)
        addRule(to, toQt(rule.id.value()), toQt(rule.text), rule.evidence);
}

void RulesPage::addSigns(QVBoxLayout *to)
{
    addTitle(to, tr("Warning signs"), tr("“Yes” or “not sure” to one of these gives at least its level."));
    for (const Question &question : m_check.rules().questions) {
        if (question.kind == QuestionKind::Sign)
            addRule(to, tr("S-%1 · %2").arg(toQt(question.id.value()), levelWord(m_check, question.level)),
                    forLeg(question.question, m_case.leg()), question.evidence);
    }
}

void RulesPage::addCombinations(QVBoxLayout *to)
{
    addTitle(to, tr("Answers that count together"));
    for (const Combination &rule : m_check.rules().combinations)
        addRule(to, tr("%1 · %2").arg(toQt(rule.id.value()), levelWord(m_check, rule.level)), toQt(rule.text),
                rule.evidence);
}

void RulesPage::addWithheld(QVBoxLayout *to)
{
    addTitle(to, tr("What is left out"), tr("Every rule that applies adds to what is left out."));
    for (const Withholding &rule : m_check.rules().withholdings)
        addRule(to, toQt(rule.id.value()), toQt(rule.text), rule.evidence);
}

void RulesPage::addTime(QVBoxLayout *to)
{
    addTitle(to, tr("Time, and after a stop"));
    for (const RuleText &rule : m_check.rules().timeTexts)
        addRule(to, toQt(rule.id.value()), toQt(rule.text), rule.evidence);
}

} // namespace calfwise
