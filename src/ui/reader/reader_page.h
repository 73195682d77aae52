// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/page.h"
#include "ui/text/reading.h"

#include <QPointer>

class QHBoxLayout;

namespace calfwise {

class ArticleScroll;
class ArticleView;
class BodyMap;
class Button;
class ChoiceList;
class ContentsList;
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

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_history.size(); }
    void goBack();
    void goForward();

    void takeFocus() override;

    /// Asks for a printer; see printReading() for what is printed.
    void print();

    ArticleView *body() const { return m_body; }
    ContentsList *contents() const { return m_contents; }
    ReaderMargin *readerMargin() const { return m_margin; }
    ChoiceList *textSize() const { return m_textSize; }
    Button *contentsButton() const { return m_contentsButton; }
    Button *printButton() const { return m_print; }
    /// What explains a mark or a term, while it is open.
    PopOver *popOver() const;

signals:
    void textScaleChosen(double scale);

protected:
    void arrange() override;
    void resizeEvent(QResizeEvent *event) override;
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
    void showContents(bool shown);
    void followPart(FlowPart *part);
    void follow(const QString &target);
    void explain(FlowPart *part);
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
    Button *m_print;
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
