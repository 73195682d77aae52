// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QScrollArea;
class QWidget;

namespace calfwise {

/// Which rows of a scroll area have been on screen whole, at one time. A row that is taller than the view counts once
/// it has been passed from its top to its end. What was jumped over does not count.
class SeenRows : public QObject {
    Q_OBJECT

public:
    /// The area has its content already.
    explicit SeenRows(QScrollArea &area);

    /// These rows, from the top down. A row that was watched before stays as it was; any other was not seen.
    void watch(const std::vector<QWidget *> &rows);
    bool isSeen(const QWidget *row) const;
    std::size_t unseen() const;
    /// Scrolls on to the first row that was not seen, by less than a viewful, so that nothing is passed over.
    void showNext();

signals:
    /// Another row was seen.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        QPointer<QWidget> widget;
        int height = 0;       ///< that `passed` was found with
        int passed = 0;       ///< how far down it was on screen, without a gap from its top
        bool painted = false; ///< since it was made: before that its place is not its own yet
        bool seen = false;
    };

    void lookSoon();
    void look();
    static bool see(Row &row, const QRect &shown, int viewHeight);

    QScrollArea &m_area;
    std::vector<Row> m_rows;
    bool m_due = false;
};

} // namespace calfwise
