// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/leg_summary.h"
#include "model/diary_model.h"
#include "ui/kit/widgets/card.h"

#include <functional>

namespace calfwise {

class Button;
class Label;

/// Everything that was written down of a leg in some days, newest first: sessions and what is no session. A long list
/// is shown piece by piece, so that a day with thousands of entries is no slower than any other.
class EntryList : public Card {
    Q_OBJECT

public:
    EntryList(const Theme &theme, DiaryModel &diary, QWidget *parent = nullptr);

    void show(Side leg, const DaySpan &days, const QString &title);
    int shownRows() const { return m_shown; }

signals:
    void editChosen(const calfwise::DiaryRecord &record);
    void entryRemoved(const calfwise::DiaryEntry &entry);
    void recordRemoved(const calfwise::DiaryRecord &record);
    void said(const QString &message);

private:
    /// One line, made into widgets when it is shown.
    struct Line {
        Instant at{};
        std::function<QWidget *()> make;
    };
    void showMore();
    QWidget *row(const QString &when, const QStringList &lines, const QString &note, std::function<void()> change,
                 std::function<void()> remove);
    QWidget *entryRow(const DiaryEntry &entry);
    QWidget *recordRow(const DiaryRecord &record);
    void refreshBin();
    void openBin();

    const Theme &m_theme;
    DiaryModel &m_diary;
    Label *m_title;
    QWidget *m_rows;
    Button *m_more;
    Button *m_bin;
    std::vector<Line> m_lines; ///< newest first
    int m_shown = 0;
};

} // namespace calfwise
