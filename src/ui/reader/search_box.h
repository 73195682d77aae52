// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"
#include "model/guide_model.h"
#include "model/navigation.h"
#include "ui/kit/theme/theme.h"
#include "ui/reader/page_search.h"

#include <QPointer>
#include <QWidget>

#include <variant>
#include <vector>

class QLineEdit;

namespace calfwise {

class Label;
class SearchResults;
struct ShownHit;

/// "Article", "Question people ask", ... as a result names its kind.
QString kindWord(HitKind kind);
/// "Articles", "Questions people ask", ... over the results of a kind.
QString kindHeading(HitKind kind);
/// Where a hit leads; a sign leads to the safety check.
GuideLink targetOf(const SearchHit &hit);

/// The search over the window: results as one types, Up and Down choose, Enter opens, Escape closes. The focus stays in
/// the field and goes back to where it was afterwards.
class SearchBox : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t mostHits = 30;

    /// Lies over the window of `host`; hidden until open().
    SearchBox(const Theme &theme, const GuideModel &guideModel, QWidget *host);

    /// Whose leg a warning sign's {side} and {other} name.
    void setLeg(Side leg) { m_leg = leg; }
    void open();
    void close();

    QLineEdit *field() const { return m_field; }
    SearchResults *results() const { return m_results; }
    /// What stands over the results or in their place: what can be searched for, that nothing was found, or which words
    /// were searched for instead of those that were typed.
    QString hint() const;

signals:
    void linkRequested(const calfwise::Target &target);
    /// After linkRequested(): what was found in the article that was asked for.
    void passageRequested(const calfwise::Passage &passage);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct RowLead {
        std::variant<Target, QString> to; ///< where a row leads, or the words that it searches for
        Passage passage = {};             ///< what was found there
    };

    void search();
    SearchAnswer answerTo(const QString &words);
    QList<ShownHit> rowsOf(const SearchAnswer &answer);
    QList<ShownHit> rowsForNothing(const SearchAnswer &answer);
    ShownHit shown(const SearchHit &hit) const;
    QString answerOf(const SearchHit &hit) const;
    void showHint(const QString &title, const QString &sentence);
    void openHit(int row);
    void refresh();
    void place();
    bool fieldKey(int key);

    const Theme &m_theme;
    const GuideModel &m_guide;
    Side m_leg = Side::Right;
    QLineEdit *m_field;
    SearchResults *m_results;
    QWidget *m_hint;
    Label *m_hintTitle;
    Label *m_hintSentence;
    std::vector<RowLead> m_leads; ///< of the rows, in their order
    QPointer<QWidget> m_before;
};

} // namespace calfwise
