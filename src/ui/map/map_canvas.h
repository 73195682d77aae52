// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"
#include "domain/screening/picture.h"
#include "ui/kit/theme/theme.h"
#include "ui/map/map_layout.h"
#include "ui/map/map_painter.h"
#include "ui/map/map_targets.h"

#include <QByteArray>
#include <QPixmap>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QTouchEvent;

namespace calfwise {

class Commands;

class MapPictureCache;

/// A name with a line to what it names.
struct MapLeader {
    Point at; ///< leg frame of a right leg
    QString title;
    QString detail;
    bool farSide = false; ///< stands on the inner side of the drawing, where there is room for it

    bool operator==(const MapLeader &) const = default;
};

/// The drawn legs: shows the picture of the chosen leg and turns taps, drags, wheel and keys into leg-frame positions.
/// It decides nothing: it says what was touched and is told what to show.
class BodyMapCanvas : public QWidget {
    Q_OBJECT

public:
    BodyMapCanvas(const BodyMap &map, const Theme &theme, QWidget *parent = nullptr);

    void setSide(Side side);
    Side side() const { return m_side; }
    void setLook(const MapLook &look);
    const MapLook &look() const { return m_look; }
    void setSpots(const std::vector<MarkedSpot> &spots, std::optional<std::size_t> current);
    /// A point that is looked at without being marked gets a ring; the arrow then begins there. Leg frame; nothing
    /// hides it.
    void setShownPoint(std::optional<Point> point);
    /// From the shown point, else the current spot, to where its pain goes, leg frame; nothing hides it.
    void setArrowTo(std::optional<Point> target);
    /// Whether a tap means a zone that hurts: then zones light up under the pointer, and spots cannot be taken hold of.
    void setPicksZones(bool picks);
    /// Asked for the targets when the keyboard or a screen reader first wants them, and again after forgetTargets():
    /// most people use neither.
    void setTargetSource(std::function<std::vector<MapTarget>()> source);
    void forgetTargets();
    const std::vector<MapTarget> &targets() const;
    void setLeaders(std::vector<MapLeader> leaders);
    const std::vector<MapLeader> &leaders() const { return m_leaders; }
    /// Where a name stands: pixels of the canvas.
    struct PlacedLeader {
        std::size_t leader = 0;
        double top = 0;
        bool farSide = false;
        double column = 0; ///< where its line ends and its words begin
    };
    /// All of them, by height; none while the drawing is enlarged.
    std::vector<PlacedLeader> placedLeaders() const;
    void setLegLabels(const QString &chosen, const QString &other);
    const QString &legLabel() const { return m_chosenLabel; }
    /// Room at the left that controls over the canvas take, pixels.
    void setLeftInset(int pixels);
    /// Room in the lower corners that controls over the canvas take, pixels; the leg's label keeps clear of it.
    void setLabelInsets(int left, int right);
    /// Where the chosen leg's label stands.
    QRectF labelRect() const;
    void setBothLegs(bool both);
    /// As in a mirror: the drawing and the places of the legs flip; words and positions stay.
    void setInMirror(bool inMirror);
    /// Whether the lens stands above a resting finger.
    bool showsLens() const { return m_lensAt.has_value(); }
    /// Whether one layer is still fading into the next.
    bool isFading() const { return m_fade.state() == QAbstractAnimation::Running; }
    /// Where the first picture comes from if it was kept, and is kept if it was not. Outlives the canvas; null: always
    /// drawn.
    void setPictureCache(const MapPictureCache *pictures) { m_firstPicture = pictures; }

    double zoom() const { return m_zoom; }
    void zoomTo(double zoom, QPointF around);
    /// Around the middle; says by zoomStayed() when that changes nothing, as does fit().
    void zoomBy(double factor);
    void fit();

    /// Leg-frame position of a canvas point on the chosen leg's frame, and back.
    Point toLeg(QPointF pixels) const;
    QPointF toPixels(Point position) const;
    /// What shows of a target on the canvas, at least 44 px each way.
    QRect targetRect(std::size_t target) const;
    /// The target that a tap there is nearest to, or means.
    std::optional<std::size_t> targetAt(QPointF pixels) const;
    /// The index of a target by its key, if it is there.
    std::optional<std::size_t> targetOf(const std::string &key) const;
    std::optional<std::size_t> focusedTarget() const { return targetOf(m_focused); }
    void focusTarget(std::size_t target);
    void pressTarget(std::size_t target);

    QSize sizeHint() const override { return {640, 640}; }
    QSize minimumSizeHint() const override { return {280, 320}; }

signals:
    void tapped(calfwise::Point position); ///< on the chosen leg
    void spotTapped(std::size_t spot);
    void spotDragged(calfwise::Point position); ///< the current spot was moved to
    void otherLegTapped();
    void targetPressed(std::size_t target);
    void removePressed();
    void nudged(double dx, double dy); ///< of the current spot, leg-frame units
    void zoomChanged(double zoom);
    void zoomStayed(); ///< the drawing is as small or as large as it can be
    void targetFocused(std::size_t target);
    void targetsForgotten();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Drag { None, Spot, Pan };
    struct Pinch {
        double apart; ///< pixels between the fingers when it began
        double zoom;
        QPointF centre;
    };

    /// Shows every target of a canvas to assistive technology as a child of its own, with name, role, state,
    /// description, rectangle and a press that does what a tap does. Done once for the program; nothing is made until
    /// it is asked for.
    static void installAccessibility();
    void invalidate();
    void relayout();
    QPixmap renderLeg(const MapLook &look) const;
    void renderAnatomy();
    void drawAnatomy();
    QByteArray pictureKey() const;
    void compose();
    QPixmap transparentPixmap() const;
    std::optional<std::size_t> spotAt(QPointF pixels) const;
    void buildKeys();
    void setHovered(std::string id);
    QPainterPath highlightOf(const std::string &id) const;
    void pressed(QPointF at);
    void dragged(QPointF at);
    void released(QPointF at);
    void touched(QTouchEvent &event);
    void moveFinger(QPointF at);
    void pinch(QPointF a, QPointF b);
    void beginLens();
    void endLens();
    void paintLens(QPainter &painter) const;
    bool standsAtLeft() const { return (m_side == Side::Left) != m_inMirror; }
    void moveFocus(int dx, int dy);
    void tellFocus();
    void stepFocus(int by);
    std::optional<std::size_t> nextTarget(std::size_t from, int dx, int dy) const;
    void paintSpots(QPainter &painter) const;
    void paintShownPoint(QPainter &painter) const;
    QPen chosenRing() const;
    void paintArrow(QPainter &painter) const;
    void paintLeaders(QPainter &painter) const;
    void paintLegLabels(QPainter &painter) const;
    void paintFocus(QPainter &painter) const;
    void paintHover(QPainter &painter) const;
    QSize labelSize() const;
    int labelHeight() const;
    int leaderWidth() const;
    void paintLeader(QPainter &painter, const MapLeader &leader, double top, bool atLeft, double column) const;

    const BodyMap &m_map;
    const Theme &m_theme;
    MapPainter m_painter;
    Side m_side = Side::Right;
    MapLook m_look;
    std::vector<MarkedSpot> m_spots;
    std::optional<std::size_t> m_currentSpot;
    std::optional<Point> m_shownPoint;
    std::optional<Point> m_arrowTo;
    bool m_picksZones = false;
    std::function<std::vector<MapTarget>()> m_targetSource;
    mutable std::optional<std::vector<MapTarget>> m_targets; ///< nothing: to be asked for
    std::vector<MapLeader> m_leaders;
    QString m_chosenLabel;
    QString m_otherLabel;
    int m_leftInset = 0;
    int m_labelLeft = 0;
    int m_labelRight = 0;
    bool m_bothLegs = true;
    bool m_inMirror = false;
    double m_zoom = 1;
    QPointF m_pan;
    MapLayout m_layout;
    const MapPictureCache *m_firstPicture = nullptr; ///< null once it was asked
    QPixmap m_anatomy;                               ///< empty: to be drawn again
    QPixmap m_composed;                              ///< with overlays on the ground; empty: to be composed again
    std::string m_focused;                           ///< key of the target that the keyboard is on; empty for none
    std::string m_hovered;                           ///< id of the shape under the pointer
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    QPointF m_panAtPress;
    bool m_moved = false;
    Commands *m_keys = nullptr;
    std::optional<Pinch> m_pinch;
    QTimer m_hold;                   ///< runs while a finger rests
    std::optional<QPointF> m_lensAt; ///< the finger under the lens
    QPixmap m_lensPicture;           ///< the canvas's leg at the lens's size
    QVariantAnimation m_fade;
    QPixmap m_fadingOut;      ///< the layer that goes
    QTransform m_fadingPlace; ///< where it was drawn
};

} // namespace calfwise
