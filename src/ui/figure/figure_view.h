// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure_painter.h"
#include "ui/figure/figure_rest.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace calfwise {

/// A figure that shows how a technique is done, for one leg; a right leg faces right, a left one left. It moves only
/// while it plays and can be seen; with reduced motion it shows its key frames, numbered. To assistive technology it is
/// a picture with a description that names the leg.
class FigureView : public QWidget {
    Q_OBJECT

public:
    explicit FigureView(const Theme &theme, QWidget *parent = nullptr);

    /// `scenes` and what they belong to must outlive the view or its next figure; none of them clears it. `treated` as
    /// for FigurePainter.
    void setFigure(const Figure &figure, std::vector<const FigureScene *> scenes, Side side,
                   TreatedPart treated = TreatedPart::None);
    void clear();
    bool hasFigure() const { return m_painter.has_value(); }
    /// Never moves: shows key frames side by side, at most so many, the last ones first to stay; of all scenes in the
    /// phase Whole.
    void showStills(int most);
    void setWords(FigurePainter::Words words);

    /// Goes on from `seconds` of a phase, or stays there.
    void show(FigurePhase phase, double seconds, bool playing);
    bool isMoving() const { return m_timer.isActive(); }
    /// What is shown: the seconds of the phase.
    double seconds() const;
    FigurePhase phase() const { return m_phase; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void advance();
    void updateTimer();
    bool isStill() const;
    void forgetFrame();
    const FigureRest *restOf(const FigureFrame &frame);
    void paintStills(QPainter &painter) const;
    QList<QRectF> stillBoxes(int count) const;
    void paintNumber(QPainter &painter, const QRectF &box, int number) const;

    const Theme &m_theme;
    std::optional<FigurePainter> m_painter;
    FigurePainter::Words m_words = FigurePainter::Words::Labels;
    FigurePhase m_phase = FigurePhase::Whole;
    double m_from = 0;
    bool m_playing = false;
    bool m_stillOnly = false;
    int m_mostStills;
    QElapsedTimer m_since;
    QTimer m_timer;
    FigureMoment m_shown;
    std::optional<FigureFrame> m_frame; ///< of what is shown; none while frames stand side by side
    std::optional<FigureRest> m_rest;   ///< only while it moves
};

} // namespace calfwise
