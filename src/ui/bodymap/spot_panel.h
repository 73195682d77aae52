// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/journey.h"
#include "ui/widgets/panel.h"

class QBoxLayout;

namespace calfwise {

class Button;
class ScrollArea;

/// The panel beside the map: what was touched, where it sends pain, how sore it is, and the way on. Made anew when the spot changes; the
/// way on stays below and never scrolls.
class SpotPanel : public Panel {
    Q_OBJECT

public:
    SpotPanel(const Theme &theme, Journey &journey, QWidget *parent = nullptr);

    /// The view the map shows: links lead to others.
    void setView(View view);
    void setSmall(bool small);
    void refresh();
    bool isAdding() const { return m_adding; }
    void stopAdding();

signals:
    void viewRequested(calfwise::View view);
    void continueRequested();
    void linkRequested(const QString &target);
    void addingChanged(bool adding);
    void spotRemoved();

private:
    /// Only if what it shows has changed: a rating is shown by the scale itself, which must not be taken from under the finger.
    void refreshIfChanged();
    Picture unrated() const;
    void buildHead(QBoxLayout *layout);
    void buildEmpty(QBoxLayout *layout);
    void buildSpot(QBoxLayout *layout, const MarkedSpot &spot);
    void buildReferral(QBoxLayout *layout, const TriggerPoint &point);
    void buildOthers(QBoxLayout *layout, const std::vector<const TriggerPoint *> &others);
    void buildPain(QBoxLayout *layout);
    void buildActions(QBoxLayout *layout);
    void openPainList();

    const Theme &m_theme;
    Journey &m_journey;
    ScrollArea *m_scroll;
    Button *m_continue;
    Button *m_elsewhere = nullptr;
    View m_view = View::Posterior;
    bool m_small = false;
    bool m_adding = false;
    Picture m_shown;
    std::optional<std::size_t> m_shownSpot;
    bool m_shownUndo = false;
};

} // namespace calfwise
