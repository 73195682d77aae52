// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/check_model.h"
#include "ui/bodymap/place_list.h"
#include "ui/kit/page.h"
#include "ui/map/map_canvas.h"

class QBoxLayout;
class QGridLayout;
class QResizeEvent;

namespace calfwise {

class Button;
class ChoiceList;
class Label;
class MapKey;
class Segmented;
class SpotPanel;

/// Step 1: where is it sore? The map with its switches, and the panel that answers a tap.
class BodyMapPage : public Page {
    Q_OBJECT

public:
    BodyMapPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, bool bothLegs,
                QWidget *parent = nullptr);

    BodyMapCanvas &canvas() const { return *m_canvas; }
    /// Shows a point and speaks of it; nothing is marked.
    void showPoint(const TriggerPointId &point);
    void setView(View view);
    /// What is taken away before looking; the sole has no layers.
    void setLayer(Layer layer);
    void setBothLegs(bool both);
    /// As in a mirror instead of as seen from behind.
    void setInMirror(bool inMirror);

signals:
    void continueRequested();
    void messageRequested(const QString &message, const QString &action); ///< for a toast
    void problemFound(const QString &title, const QString &message);

protected:
    void arrange() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangePanes(QBoxLayout *map, int panelWidth);
    void showPane(bool panel);
    void buildSwitches();
    void buildZoom();
    void buildExport();
    void refresh();
    QString legShown() const;
    QString legSeenShort() const;
    QString legLabel() const;
    void refreshLook();
    std::vector<MapTarget> targets() const;
    void refreshLeaders();
    void mark(Point position, Layer layer);
    void pressTarget(std::size_t target);
    void tapped(Point position);
    void togglePain(const ZoneId &zone);
    void choosePlace(const std::string &key);
    void refreshFinder();
    void forgetShownPoint();
    void pictureChanged();
    std::vector<PlaceRow> places() const;
    const TriggerPoint *shownPoint() const;
    std::optional<Point> shownPosition() const;
    std::optional<Point> arrowTarget() const;
    bool wantsLists() const;

    CaseModel &m_case;
    CheckModel &m_check;
    BodyMapCanvas *m_canvas;
    SpotPanel *m_panel;
    Label *m_heading;
    Label *m_lead;
    Segmented *m_side;
    Segmented *m_views;
    Segmented *m_panes; ///< map or panel, where the text is too large for both
    Segmented *m_layers;
    Label *m_layerTitle;
    ChoiceList *m_viewList;
    ChoiceList *m_layerList;
    QWidget *m_zoom;
    QBoxLayout *m_zoomBox;
    Button *m_zoomOut;
    Button *m_zoomIn;
    Button *m_zoomFit;
    Button *m_share;
    Label *m_zoomLevel;
    MapKey *m_key;
    Button *m_keyButton;
    QWidget *m_stage; ///< the canvas with the controls that lie over it
    MapTargets m_targets;
    View m_view = View::Posterior;
    Layer m_layer = Layer::Superficial;
    std::optional<TriggerPointId> m_shown; ///< looked at, not marked
    std::optional<std::size_t> m_lastSpot; ///< what was spoken of when the point came to be shown
    std::vector<MarkedSpot> m_lastSpots;
    bool m_adding = false;
    bool m_oneAtATime = false;
    bool m_showsPanel = false;
    bool m_bothLegs = true;
    bool m_inMirror = false;
};

} // namespace calfwise
