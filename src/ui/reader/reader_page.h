// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/page.h"
#include "ui/reader/page_search.h"
#include "ui/text/reading.h"

#include "model/preferences.h" // moc cannot read <compare> before another standard header

#include <QPointer>

class QHBoxLayout;

namespace calfwise {

class ActionMenu;
class ArticleScroll;
class ArticleView;
class BodyMap;
class Button;
class ChoiceList;
class ContentsList;
class FindBar;
class FlowPart;
class Label;
class Panel;
class PopOver;
class ReaderMargin;
class ScrollArea;

/// The guide: contents, what is read, and the margin beside it. Links within the guide are followed here; those to the
/// map, the safety check and the web are asked for by linkRequested().
class ReaderPage : public Page {
    Q_OBJECT

public:
    /// All of them outlive the page. A store that fails while it is read shows as a message on the page.
    ReaderPage(const Theme &theme, const GuideModel &guide, const BodyMap &map, QWidget *parent = nullptr);
    ~ReaderPage() override;

    /// "article:ID", "technique:ID", "question:ID", "term:ID", "list:questions", "list:glossary" or "list:sources".
    /// False, and nothing changes, where there is no such thing to read.
    bool openTarget(const QString &target);
    bool open(const GuideLink &link) { return openTarget(QString::fromStdString(textOf(link))); }
    /// Reading::target of what is shown; empty while nothing could be read.
    QString current() const { return m_reading ? m_reading->target : QString(); }

    /// Opens what was read last where it was left; nothing changes where it is no more.
    void goOnReading(const ReadingPlace &place);

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_history.size(); }
    void goBack();
    void goForward();

    void takeFocus() override;

    /// Looks for words on the page; those that are selected, if any.
    void openFind();
    void findNext(bool forward);
    /// Shows where a passage stands that the search has found, and marks its hits.
    void showPassage(const Passage &passage);

    /// Asks for a printer; see printReading() for what is printed.
    void print();
    /// Writes a chapter or, with an empty name, the whole guide; says what came of it.
    bool savePdf(const QString &chapter, const QString &file);

    ArticleView *body() const { return m_body; }
    ContentsList *contents() const { return m_contents; }
    FindBar *findBar() const { return m_find; }
    ReaderMargin *readerMargin() const { return m_margin; }
    ChoiceList *textSize() const { return m_textSize; }
    Button *contentsButton() const { return m_contentsButton; }
    Button *printButton() const;
    /// What explains a mark or a term, while it is open.
    PopOver *popOver() const;

signals:
    void textScaleChosen(double scale);
    /// Another article was opened, or another page came to the front.
    void left(const calfwise::ReadingPlace &place);

protected:
    void arrange() override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Visit {
        QString target;
        int place = 0; ///< in the document: the first words that were seen
    };

    void buildBar();
    void buildColumns();
    QWidget *makeProblem() const;
    void loadContents();
    bool read(const QString &target, int place);
    void leavePlace();
    int placeSeen() const;
    void rebuildBody();
    void replaceBody(QWidget *body);
    void scrollLater(const QString &anchor, int place);
    void scrollTo(const QRect &where);
    void layMargin();
    void refreshBar();
    void refreshTerms();
    void placeMargin();
    bool hasSideMargin() const { return !isSmall() && !isLargeText(); }
    void buildPrint();
    void askForPdf(const QString &chapter);
    void buildFind();
    void find(const QString &words);
    void showFound(std::size_t which);
    void closeFind();
    void showContents(bool shown);
    void followPart(FlowPart *part);
    void follow(const QString &target);
    void explain(FlowPart *part);
    void tellTerms();
    void closePopOver();

    GuideReading m_guide;
    const BodyMap &m_map;
    std::optional<Reading> m_reading;
    QList<Visit> m_history;
    qsizetype m_at = -1;
    QStringList m_shownTerms;

    Panel *m_bar;
    QHBoxLayout *m_barBox;
    Button *m_back;
    Button *m_forward;
    Button *m_contentsButton;
    Label *m_crumbs;
    ChoiceList *m_textSize;
    ActionMenu *m_print;
    FindBar *m_find;
    std::vector<std::pair<int, int>> m_found;
    std::size_t m_foundAt = 0;
    Panel *m_contentsPanel;
    ScrollArea *m_contentsScroll;
    ContentsList *m_contents;
    ArticleScroll *m_scroll;
    QHBoxLayout *m_column;
    QWidget *m_shown = nullptr; ///< the body, or the message in its place
    ArticleView *m_body = nullptr;
    ReaderMargin *m_margin = nullptr;
    QPointer<PopOver> m_popOver;
};

} // namespace calfwise
