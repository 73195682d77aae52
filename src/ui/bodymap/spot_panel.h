// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/navigation.h"
#include "ui/bodymap/map_finder.h"
#include "ui/kit/widgets/panel.h"

class QBoxLayout;

namespace calfwise {

class Button;
class ScrollArea;

/// The panel beside the map: what was touched, where it sends pain, how sore it is, and the way on; or the lists of the
/// finder. Made again when the spot changes; the way on stays below and never scrolls.
class SpotPanel : public Panel {
    Q_OBJECT

public:
    SpotPanel(const Theme &theme, CaseModel &caseModel, QWidget *parent = nullptr);

    /// The view the map shows: links lead to others.
    void setView(View view);
    void setSmall(bool small);
    /// A point that is looked at without being marked: the panel speaks of it until another spot is touched.
    void setShownPoint(const std::optional<TriggerPointId> &point);
    /// The lists: places to mark, or what sends pain to where it hurts.
    void openFinder(MapFinder::Task task);
    void closeFinder();
    bool isFinding() const;
    /// Whether a tap on the map now says where it hurts.
    bool picksPain() const;
    /// Made when it is first wanted.
    MapFinder &finder();
    void refresh();
    bool isAdding() const { return m_adding; }
    void stopAdding();

signals:
    void viewRequested(calfwise::View view);
    void continueRequested();
    void linkRequested(const calfwise::Target &target);
    void addingChanged(bool adding);
    void spotRemoved();
    void shownPointClosed();
    void finderChanged(); ///< opened, closed or about something else
    void placeChosen(const std::string &key);
    void pointChosen(const std::string &id);

private:
    /// Only if what it shows has changed: a rating is shown by the scale itself, which must not be taken from under the
    /// finger.
    void refreshIfChanged();
    Picture unrated() const;
    void buildHead(QBoxLayout *layout);
    void buildEmpty(QBoxLayout *layout);
    void buildSpot(QBoxLayout *layout, const MarkedSpot &spot);
    void buildShownPoint(QBoxLayout *layout, const TriggerPoint &point);
    void buildNames(QBoxLayout *layout, const QString &name, const QString &anatomical);
    void buildNoPress(QBoxLayout *layout, const QString &why);
    void buildText(QBoxLayout *layout, const QString &heading, const QString &text);
    void buildReferral(QBoxLayout *layout, const TriggerPoint &point);
    void buildOthers(QBoxLayout *layout, const std::vector<const TriggerPoint *> &others);
    void takeFor(const TriggerPoint &point);
    void buildPain(QBoxLayout *layout);
    void buildActions(QBoxLayout *layout);
    static QString linkName(MapFinder::Task task);
    Button *findLink(MapFinder::Task task);
    const TriggerPoint *shownPoint() const;

    const Theme &m_theme;
    CaseModel &m_case;
    ScrollArea *m_scroll;
    Button *m_continue;
    MapFinder *m_finder = nullptr;
    std::optional<TriggerPointId> m_point;
    View m_view = View::Posterior;
    bool m_small = false;
    bool m_adding = false;
    Picture m_shown;
    std::optional<std::size_t> m_shownSpot;
    bool m_shownUndo = false;
};

} // namespace calfwise
