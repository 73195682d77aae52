// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reader_page.h"

#include "ui/kit/widgets/action_menu.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/empty_state.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/words.h"
#include "ui/reader/article_scroll.h"
#include "ui/reader/contents_list.h"
#include "ui/reader/find_bar.h"
#include "ui/reader/reader_margin.h"
#include "ui/text/article_view.h"
#include "ui/text/explanations.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QShortcut>
#include <QStyle>

#include <array>
#include <cmath>

namespace calfwise {

namespace {

constexpr int contentsWidth = 256;
constexpr int leastBesideContents = 160; // of the article
constexpr int articleWidth = 656;
constexpr int marginWidth = 208;
constexpr int besideArticle = 44;
constexpr int edge = 24;
constexpr int barHeight = 72;
constexpr int smallBarHeight = 60;
constexpr std::array textSizes{80, 90, 100, 110, 125, 150, 175, 200, 250, 300};

int nearestTextSize(double scale)
{
    int nearest = textSizes.front();
    for (const int size : textSizes) {
        if (std::abs(size - scale * 100) < std::abs(nearest - scale * 100))
            nearest = size;
    }
    return nearest;
}

} // namespace

ReaderPage::ReaderPage(const Theme &theme, const GuideModel &guide, const BodyMap &map, QWidget *parent)
    : Page(theme, parent), m_guide(guide), m_map(map)
{
    buildBar();
    buildFind();
    buildColumns();
    const auto on = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    on(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    on(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { goForward(); });
    on(QKeySequence::Print, [this] { print(); });
    on(QKeySequence(Qt::Key_F3), [this] { findNext(true); });
    on(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { findNext(false); });
    loadContents();
    keepArranged();
}

ReaderPage::~ReaderPage() = default;

void ReaderPage::buildBar()
{
    const auto quiet = [this](const char *icon, const QString &name) {
        auto *button = new Button(theme(), Button::Kind::Quiet, {});
        button->setIconName(QLatin1String(icon));
        button->setNameOnly(name);
        return button;
    };
    m_bar = new Panel(theme(), Role::Surface, Qt::BottomEdge);
    m_back = quiet("left", tr("Back"));
    m_forward = quiet("right", tr("Forward"));
    m_contentsButton = new Button(theme(), Button::Kind::Secondary, tr("Contents"));
    m_contentsButton->setIconName(QStringLiteral("list"));
    m_contentsButton->makeChoice();
    m_crumbs = new Label(theme(), TextStyle::Body);
    m_textSize = new ChoiceList(theme(), tr("Text size"), tr("Aa  Text"));
    for (const int size : textSizes)
        m_textSize->addOption(QString::number(size), tr("%1 %").arg(size));
    buildPrint();
    m_barBox = new QHBoxLayout(m_bar);
    m_barBox->addWidget(m_contentsButton);
    m_barBox->addWidget(m_back);
    m_barBox->addWidget(m_forward);
    m_barBox->addSpacing(theme().px(8));
    m_barBox->addWidget(m_crumbs, 1);
    m_barBox->addStretch(0);
    m_barBox->addWidget(m_textSize);
    m_barBox->addWidget(m_print);
    connect(m_back, &QAbstractButton::clicked, this, &ReaderPage::goBack);
    connect(m_forward, &QAbstractButton::clicked, this, &ReaderPage::goForward);
    connect(m_contentsButton, &QAbstractButton::clicked, this, [this] { showContents(m_contentsPanel->isHidden()); });
    connect(m_textSize, &ChoiceList::chosen, this,
            [this](const QString &size) { emit textScaleChosen(size.toInt() / 100.0); });
}

void ReaderPage::buildColumns()
{
    m_contentsPanel = new Panel(theme(), Role::Surface, Qt::RightEdge);
    m_contentsScroll = new ScrollArea(theme(), Role::Surface);
    m_contents = new ContentsList(theme());
    m_contentsScroll->setContent(m_contents);
    auto *contentsBox = new QHBoxLayout(m_contentsPanel);
    contentsBox->setContentsMargins(theme().px(10), theme().px(8), 1, theme().px(8));
    contentsBox->addWidget(m_contentsScroll);

    m_scroll = new ArticleScroll(theme());
    auto *host = new QWidget;
    m_column = new QHBoxLayout(host);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_scroll->setContent(host);
    m_scroll->viewport()->installEventFilter(this);
    m_margin = new ReaderMargin(theme(), m_map, m_scroll->viewport());
    m_margin->hide();

    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_contentsPanel);
    columns->addWidget(m_scroll, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(m_bar);
    whole->addWidget(m_find);
    whole->addLayout(columns, 1);

    connect(m_contents, &ContentsList::chosen, this, [this](const QString &target) {
        if (!hasSideMargin())
            showContents(false);
        openTarget(target);
    });
    connect(m_contents, &ContentsList::moved, this,
            [this](QWidget *item) { m_contentsScroll->ensureWidgetVisible(item, 0, 12); });
    connect(m_margin, &ReaderMargin::linkRequested, this, &Page::linkRequested);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        closePopOver();
        refreshTerms();
    });
}

void ReaderPage::loadContents()
{
    try {
        const std::vector<ContentsEntry> entries = m_guide.contents();
        m_contents->setEntries(entries);
        for (const ContentsEntry &entry : entries) {
            if (!entry.target.isEmpty()) {
                openTarget(entry.target);
                return;
            }
        }
    } catch (const StoreError &) {
        m_reading.reset();
    }
}

QWidget *ReaderPage::makeProblem() const
{
    return new EmptyState(theme(), QStringLiteral("alert"), unreadableTitle(), unreadableSentence());
}

void ReaderPage::rebuildBody()
{
    closePopOver();
    if (m_body != nullptr)
        m_body->setBelowLead(nullptr);
    m_body = nullptr;
    const bool hadFocus = focusWidget() != nullptr && m_scroll->isAncestorOf(focusWidget());
    if (hadFocus)
        m_scroll->setFocus(Qt::OtherFocusReason);
    m_margin->setParent(m_scroll->viewport());
    m_margin->hide();
    if (!m_reading) {
        replaceBody(makeProblem());
        return;
    }
    ArticleView::Options options;
    options.core = &m_guide.guide().core();
    auto *body = new ArticleView(theme(), *m_reading, options);
    connect(body, &ArticleView::partChosen, this, &ReaderPage::followPart);
    connect(body, &ArticleView::caretMoved, this, &ReaderPage::scrollTo);
    replaceBody(body);
    m_body = body;
    tellTerms();
    m_margin->showPoint(m_reading->points.empty() ? nullptr : m_guide.guide().core().point(m_reading->points.front()));
    m_shownTerms.clear();
    m_margin->showTerms({});
    layMargin();
    if (hadFocus)
        m_body->setFocus(Qt::OtherFocusReason);
}

/// Beside the article, or below its lead where there is no room.
void ReaderPage::layMargin()
{
    if (m_body == nullptr)
        return;
    m_margin->setLying(!hasSideMargin());
    if (hasSideMargin()) {
        m_body->setBelowLead(nullptr);
        m_margin->setParent(m_scroll->viewport());
    } else {
        m_body->setBelowLead(m_margin);
    }
    refreshTerms();
    m_margin->show();
    m_scroll->settle();
    QWidget *last = m_body->parts().isEmpty() ? static_cast<QWidget *>(m_body) : m_body->parts().last();
    setTabOrder(last, m_margin->seeButton());
    setTabOrder(m_margin->seeButton(), m_margin->tryButton());
    placeMargin();
}

void ReaderPage::replaceBody(QWidget *body)
{
    if (m_shown != nullptr) {
        m_column->removeWidget(m_shown);
        m_shown->hide();
        m_shown->deleteLater();
    }
    m_shown = body;
    body->setMaximumWidth(theme().textPx(articleWidth));
    m_column->insertWidget(0, body, 1000);
    body->show();
}

void ReaderPage::takeFocus()
{
    if (m_body != nullptr)
        m_body->setFocus(Qt::OtherFocusReason);
    else
        Page::takeFocus();
}

void ReaderPage::arrange()
{
    const bool side = hasSideMargin();
    const int place = placeSeen();
    m_bar->setFixedHeight(
        std::max(theme().px(isSmall() ? smallBarHeight : barHeight), theme().px(metrics::target) + theme().px(16)));
    m_barBox->setContentsMargins(side ? theme().px(16) : margin(), 0, side ? theme().px(12) : margin(), 0);
    m_barBox->setSpacing(theme().px(4));
    m_crumbs->setVisible(!isLargeText());
    m_textSize->setPrefix(isSmall() && isLargeText() ? tr("Aa") : tr("Aa  Text"));
    m_textSize->setCurrent(QString::number(nearestTextSize(theme().textScale())));
    m_find->arrange(isLargeText());
    m_contentsButton->setVisible(!side);
    m_contentsPanel->setFixedWidth(std::min(theme().textPx(contentsWidth), theme().px(2 * contentsWidth)));
    showContents(side);
    const int ring = metrics::ringSpace;
    const int right = side ? theme().px(besideArticle + marginWidth + edge) : margin();
    const int left = side ? theme().px(besideArticle) : margin();
    // Qt turns the order of a layout round where a language is read from the right, and not its margins.
    m_column->setContentsMargins((isRightToLeft() ? right : left) - ring,
                                 theme().px(edge - ArticleView::overhang) - ring,
                                 (isRightToLeft() ? left : right) - ring, theme().px(48));
    closePopOver();
    if (m_shown == nullptr)
        rebuildBody();
    m_shown->setMaximumWidth(theme().textPx(articleWidth));
    layMargin();
    refreshBar();
    scrollLater({}, place);
}

void ReaderPage::refreshBar()
{
    m_back->setEnabled(canGoBack());
    m_forward->setEnabled(canGoForward());
    m_print->setEnabled(m_reading.has_value());
    m_scroll->setAccessibleName(m_reading ? m_reading->title : unreadableTitle());
    if (!m_reading) {
        m_crumbs->setText(tr("Guide"));
        return;
    }
    const QString divider = QStringLiteral("  /  ");
    m_crumbs->setRuns(
        {{tr("Guide") + divider + m_reading->section + divider, false, Role::TextMuted}, {m_reading->title}});
    m_contents->setCurrent(m_reading->target);
    if (QWidget *item = m_contents->currentItem())
        m_contentsScroll->ensureWidgetVisible(item, 0, theme().px(metrics::target));
}

void ReaderPage::refreshTerms()
{
    if (m_body == nullptr)
        return;
    const QRect seen(m_body->mapFrom(m_scroll->viewport(), QPoint()), m_scroll->viewport()->size());
    const QStringList wanted = hasSideMargin() ? m_body->termsIn(seen) : m_body->termsOfLead();
    if (wanted != m_shownTerms) {
        m_shownTerms = wanted;
        std::vector<GlossaryTerm> terms;
        try {
            for (const QString &id : wanted) {
                if (const auto term = m_guide.guide().term(TermId(id.toStdString())))
                    terms.push_back(*term);
            }
        } catch (const StoreError &) {
            terms.clear();
        }
        m_margin->showTerms(terms);
    }
    placeMargin();
}

void ReaderPage::placeMargin()
{
    if (m_body == nullptr || !hasSideMargin() || m_margin->parentWidget() != m_scroll->viewport())
        return;
    const QWidget *viewport = m_scroll->viewport();
    const int width = theme().px(marginWidth);
    const int left = theme().px(besideArticle) + theme().textPx(articleWidth) + theme().px(besideArticle);
    const int top = theme().px(edge);
    const int height = viewport->height() - 2 * top;
    const QRect place(std::min(left, viewport->width() - width - theme().px(edge)), top, width, height);
    m_margin->setGeometry(QStyle::visualRect(layoutDirection(), viewport->rect(), place));
    m_margin->fitInto(height);
    m_margin->raise();
}

void ReaderPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeMargin();
}

bool ReaderPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        refreshTerms();
    return Page::eventFilter(watched, event);
}

void ReaderPage::showContents(bool shown)
{
    const bool hadFocus = focusWidget() != nullptr && m_contentsPanel->isAncestorOf(focusWidget());
    m_contentsPanel->setVisible(shown);
    // Beside the contents in the largest words there is no room for an article: it comes back when one is chosen.
    const int beside = width() - m_contentsPanel->maximumWidth();
    m_scroll->setVisible(!shown || hasSideMargin() || beside >= theme().textPx(leastBesideContents));
    m_contentsButton->showChosen(shown);
    if (shown && !hasSideMargin() && m_contents->currentItem() != nullptr)
        m_contents->currentItem()->setFocus(Qt::OtherFocusReason);
    else if (!shown && hadFocus)
        m_scroll->setFocus(Qt::OtherFocusReason);
}

} // namespace calfwise
