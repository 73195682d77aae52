// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/search_box.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/words.h"
#include "ui/reader/search_results.h"
#include "ui/text/explanations.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int boxWidth = 640;
constexpr int fromTop = 64;
constexpr int padding = 16;
constexpr int fieldHeight = 52;

QList<TextRun> runsOf(const SearchHit &hit, Side leg)
{
    QList<TextRun> runs;
    bool onlyTitle = hit.snippet.size() == 1 && hit.snippet.front().text == hit.title;
    for (const HitPiece &piece : hit.snippet) {
        if (!onlyTitle)
            runs << TextRun{forLeg(piece.text, leg).replace(QLatin1Char('\n'), QLatin1Char(' ')), piece.match};
    }
    return runs;
}

/// What stands round a hit in an article or an answer; nothing for what is not read in the guide.
Passage passageOf(const SearchHit &hit)
{
    Passage passage;
    if (hit.kind != HitKind::Article && hit.kind != HitKind::Question && hit.kind != HitKind::Technique)
        return passage;
    for (const HitPiece &piece : hit.snippet) {
        passage.words += QString::fromStdString(piece.text);
        if (piece.match)
            passage.hits << QString::fromStdString(piece.text);
    }
    return passage;
}

/// Whole words of a text, as many as fit.
QString shortened(const QString &text)
{
    constexpr qsizetype most = 280;
    if (text.size() <= most)
        return text;
    return text.left(text.lastIndexOf(QLatin1Char(' '), most)) + QChar(0x2026);
}

} // namespace

QString kindWord(HitKind kind)
{
    switch (kind) {
    case HitKind::Article:
        return SearchBox::tr("Article");
    case HitKind::Question:
        return SearchBox::tr("Question people ask");
    case HitKind::Term:
        return SearchBox::tr("Word explained");
    case HitKind::Point:
        return SearchBox::tr("Spot on the map");
    case HitKind::Symptom:
        return SearchBox::tr("Symptom");
    case HitKind::Technique:
        return SearchBox::tr("Technique");
    case HitKind::Sign:
        return SearchBox::tr("Warning sign in the safety check");
    }
    return {};
}

QString kindHeading(HitKind kind)
{
    switch (kind) {
    case HitKind::Article:
        return SearchBox::tr("Articles");
    case HitKind::Question:
        return SearchBox::tr("Questions people ask");
    case HitKind::Term:
        return SearchBox::tr("Words explained");
    case HitKind::Point:
        return SearchBox::tr("Spots on the map");
    case HitKind::Symptom:
        return SearchBox::tr("Symptoms");
    case HitKind::Technique:
        return SearchBox::tr("Techniques");
    case HitKind::Sign:
        return SearchBox::tr("Warning signs in the safety check");
    }
    return {};
}

GuideLink targetOf(const SearchHit &hit)
{
    switch (hit.kind) {
    case HitKind::Article:
        return ArticleLink{ArticleId(hit.id)};
    case HitKind::Question:
        return QuestionLink{FaqId(hit.id)};
    case HitKind::Term:
        return TermLink{TermId(hit.id)};
    case HitKind::Point:
        return PointLink{TriggerPointId(hit.id)};
    case HitKind::Symptom:
        return SymptomLink{SymptomId(hit.id)};
    case HitKind::Technique:
        return TechniqueLink{TechniqueId(hit.id)};
    case HitKind::Sign:
        break;
    }
    return CheckLink{};
}

SearchBox::SearchBox(const Theme &theme, const GuideModel &guideModel, QWidget *host)
    : QWidget(host->window()), m_theme(theme), m_guide(guideModel), m_field(new QLineEdit),
      m_results(new SearchResults(theme)), m_hint(new QWidget), m_hintTitle(new Label(theme, TextStyle::Title)),
      m_hintSentence(new Label(theme, TextStyle::Body))
{
    setAccessibleName(tr("Search"));
    m_field->setAccessibleName(tr("Search the guide"));
    m_field->setPlaceholderText(tr("Search the guide"));
    m_field->setMaxLength(200);
    m_field->installEventFilter(this);
    m_hintSentence->setRole(Role::TextMuted);
    auto *hintBox = new QVBoxLayout(m_hint);
    hintBox->setContentsMargins({});
    hintBox->addWidget(m_hintTitle);
    hintBox->addWidget(m_hintSentence);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_hint);
    column->addWidget(m_results, 1);
    connect(m_field, &QLineEdit::textChanged, this, &SearchBox::search);
    connect(m_results, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { openHit(m_results->row(item)); });
    connect(m_results, &QListWidget::currentTextChanged, this,
            [this](const QString &words) { m_field->setAccessibleDescription(words); });
    connect(&theme, &Theme::changed, this, &SearchBox::refresh);
    hide();
    refresh();
    search();
}

void SearchBox::refresh()
{
    const int side = shadowReach + m_theme.px(padding);
    layout()->setContentsMargins(side, side, side, side);
    layout()->setSpacing(m_theme.px(12));
    m_hint->layout()->setSpacing(m_theme.px(4));
    m_field->setFont(m_theme.font(TextStyle::Reading));
    m_field->setFixedHeight(std::max(m_theme.px(fieldHeight), m_theme.lineHeight(TextStyle::Reading) + m_theme.px(16)));
    const QList<QAction *> old = m_field->actions();
    for (QAction *action : old)
        delete action;
    m_field->addAction(icon(m_theme, QStringLiteral("search"), Role::TextMuted), QLineEdit::LeadingPosition);
    place();
}

void SearchBox::open()
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
        window()->installEventFilter(this);
        QApplication::instance()->installEventFilter(this);
    }
    search();
    show();
    place();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchBox::close()
{
    if (!isVisible())
        return;
    window()->removeEventFilter(this);
    QApplication::instance()->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before != nullptr)
        m_before->setFocus(Qt::OtherFocusReason);
}

SearchAnswer SearchBox::answerTo(const QString &words)
{
    try {
        SearchAnswer answer = m_guide.search(words.toStdString(), mostHits);
        if (!answer.mended.empty())
            showHint(tr("Showing results for “%1”").arg(QString::fromStdString(answer.mended)),
                     tr("You typed “%1”.").arg(words));
        else
            showHint(tr("Nothing found for “%1”").arg(words),
                     tr("Try another word for it, or only its first letters."));
        return answer;
    } catch (const StoreError &) {
        showHint(unreadableTitle(), unreadableSentence());
        return {};
    }
}

ShownHit SearchBox::shown(const SearchHit &hit) const
{
    return {kindWord(hit.kind), forLeg(hit.title, m_leg), runsOf(hit, m_leg)};
}

QString SearchBox::answerOf(const SearchHit &hit) const
{
    try {
        if (const std::optional<Faq> faq = m_guide.question(FaqId(hit.id)))
            return shortened(QString::fromStdString(plainText(faq->answer)).simplified());
    } catch (const StoreError &) {
        // The hit's own words stand in its place.
    }
    return {};
}

/// The best first, by itself, and then the others in groups: a kind stands where its best does.
QList<ShownHit> SearchBox::rowsOf(const SearchAnswer &answer)
{
    QList<ShownHit> rows;
    const auto add = [&](const SearchHit &hit, const QString &heading) {
        ShownHit row = shown(hit);
        row.heading = heading;
        rows << row;
        m_leads.push_back({Target(targetOf(hit)), passageOf(hit)});
    };
    const SearchHit &best = answer.hits.front();
    add(best, best.warns ? tr("A warning sign: go through the safety check first") : kindHeading(best.kind));
    rows.front().warns = best.warns;
    if (best.kind == HitKind::Question && !best.warns) {
        rows.front().answers = true;
        rows.front().heading = tr("Answer");
        if (const QString words = answerOf(best); !words.isEmpty())
            rows.front().snippet = {{words}};
    }
    std::vector<HitKind> kinds;
    for (auto hit = answer.hits.begin() + 1; hit != answer.hits.end(); ++hit) {
        if (std::find(kinds.begin(), kinds.end(), hit->kind) == kinds.end())
            kinds.push_back(hit->kind);
    }
    for (const HitKind kind : kinds) {
        QString heading = kindHeading(kind);
        for (auto hit = answer.hits.begin() + 1; hit != answer.hits.end(); ++hit) {
            if (hit->kind == kind) {
                // Right below the best of its own kind no further heading is wanted.
                add(*hit, rows.size() == 1 && !best.warns && kind == best.kind ? QString() : heading);
                heading.clear();
            }
        }
    }
    return rows;
}

QList<ShownHit> SearchBox::rowsForNothing(const SearchAnswer &answer)
{
    QList<ShownHit> rows;
    for (const std::string &word : answer.nearest) {
        const QString text = QString::fromStdString(word);
        rows << ShownHit{tr("Search for"), text, {}, rows.isEmpty() ? tr("Did you mean") : QString()};
        m_leads.push_back({text});
    }
    rows << ShownHit{tr("The guide"), tr("All contents"), {}, tr("The guide")};
    m_leads.push_back({Target(RailEntry::Guide)});
    return rows;
}

void SearchBox::search()
{
    m_leads.clear();
    const QString words = m_field->text().trimmed();
    QList<ShownHit> rows;
    bool isFound = false;
    bool isHinted = true;
    if (words.isEmpty()) {
        showHint(tr("What are you looking for?"), tr("Type a word, or the beginning of one: heel, cramp, roller. The "
                                                     "search goes through articles, questions, words "
                                                     "explained, spots, symptoms, techniques and warning signs."));
    } else {
        const SearchAnswer answer = answerTo(words);
        isFound = !answer.hits.empty();
        isHinted = !isFound || !answer.mended.empty();
        rows = isFound ? rowsOf(answer) : rowsForNothing(answer);
    }
    m_results->setHits(rows, isFound);
    m_results->setVisible(!rows.isEmpty());
    m_hint->setVisible(isHinted);
    place();
}

void SearchBox::showHint(const QString &title, const QString &sentence)
{
    m_hintTitle->setText(title);
    m_hintSentence->setText(sentence);
}

QString SearchBox::hint() const
{
    return m_hint->isHidden() ? QString() : m_hintTitle->text() + QLatin1Char(' ') + m_hintSentence->text();
}

void SearchBox::openHit(int row)
{
    if (row < 0 || row >= static_cast<int>(m_leads.size()))
        return;
    const RowLead lead = m_leads[static_cast<std::size_t>(row)];
    if (const QString *words = std::get_if<QString>(&lead.to)) {
        m_field->setText(*words);
        return;
    }
    close();
    emit linkRequested(std::get<Target>(lead.to));
    if (!lead.passage.hits.isEmpty())
        emit passageRequested(lead.passage);
}

void SearchBox::place()
{
    const QWidget *host = parentWidget();
    const int width = std::min(m_theme.textPx(boxWidth), host->width() - 2 * m_theme.px(padding)) + 2 * shadowReach;
    const int top = m_theme.px(host->height() < 800 ? 16 : fromTop);
    const int room = host->height() - top - m_theme.px(padding) + shadowReach;
    const int side = shadowReach + m_theme.px(padding);
    resize(width, height());
    layout()->activate();
    int wanted = 2 * side + m_field->height();
    if (!m_hint->isHidden())
        wanted += layout()->spacing() + m_hint->layout()->totalHeightForWidth(width - 2 * side);
    if (!m_results->isHidden())
        wanted += layout()->spacing() + m_results->wantedHeight();
    setGeometry((host->width() - width) / 2, top - shadowReach, width, std::min(wanted, room));
}

bool SearchBox::fieldKey(int key)
{
    constexpr int page = 5;
    switch (key) {
    case Qt::Key_Up:
        m_results->step(-1);
        return true;
    case Qt::Key_Down:
        m_results->step(1);
        return true;
    case Qt::Key_PageUp:
        m_results->step(-page);
        return true;
    case Qt::Key_PageDown:
        m_results->step(page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openHit(m_results->currentRow());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // nothing else in here takes the focus
    default:
        return false;
    }
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && fieldKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    if (watched == window() && event->type() == QEvent::Resize)
        place();
    const auto *widget = qobject_cast<QWidget *>(watched);
    const bool outside = widget != nullptr && widget != this && !isAncestorOf(widget) && widget->window() == window();
    if (outside && event->type() == QEvent::MouseButtonPress) {
        m_before = nullptr; // the press decides where the focus goes
        close();
    }
    return QWidget::eventFilter(watched, event);
}

void SearchBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFloating(painter, m_theme, rect());
}

} // namespace calfwise
