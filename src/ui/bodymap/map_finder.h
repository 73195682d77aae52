// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "ui/bodymap/place_list.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace calfwise {

class Button;
class Label;
class ScrollArea;
class Segmented;

/// What the map offers, as lists beside it: places to mark, found by typing; and, from where it hurts, the points that
/// send pain there. Choosing a place does what a tap on it does; choosing where it hurts is a report of pain.
class MapFinder : public QWidget {
    Q_OBJECT

public:
    enum class Task { Spot, Pain };

    MapFinder(const Theme &theme, CaseModel &caseModel, QWidget *parent = nullptr);

    /// What can be marked, in the order in which it is shown.
    void setPlaces(std::vector<PlaceRow> places);
    void setTask(Task task);
    Task task() const { return m_task; }
    void setSmall(bool small);
    void refresh();
    void takeFocus();
    /// Where typing goes.
    QLineEdit *field() const { return m_field; }
    PlaceList *list() const { return m_list; }

signals:
    void taskChanged(calfwise::MapFinder::Task task);
    void placeChosen(const std::string &key);
    /// A point behind the pain was chosen, to be shown on the map.
    void pointChosen(const std::string &id);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QString &key);
    void refreshRows();
    QLayout *painHead();
    QWidget *results();
    QWidget *result(int number, const TriggerPoint &point, const QString &reason);
    bool fieldKey(int key);
    bool showsList() const { return m_task == Task::Spot || m_choosing || m_case.picture().pain.empty(); }

    const Theme &m_theme;
    CaseModel &m_case;
    Task m_task = Task::Spot;
    bool m_choosing = false; ///< another place that hurts is being looked for
    std::vector<PlaceRow> m_places;
    Segmented *m_tasks;
    Button *m_close;
    Label *m_lead;
    QVBoxLayout *m_above; ///< what stays above the lists
    QLineEdit *m_field;
    PlaceList *m_list;
    Label *m_none;
    ScrollArea *m_results;
};

} // namespace calfwise
