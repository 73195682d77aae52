// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/guide/guide.h"
#include "domain/matching/matching.h"

#include <QObject>

#include <array>
#include <optional>
#include <vector>

namespace calfwise {

/// What the person has said of their legs: marked spots, pain, symptoms, and the points that fit them. It speaks of one
/// leg at a time and keeps both. Nothing here is written to the diary.
class CaseModel : public QObject {
    Q_OBJECT

public:
    /// Both outlive the model.
    CaseModel(const GuideCore &core, const BodyMap &map, QObject *parent = nullptr);

    const GuideCore &core() const { return m_core; }
    const BodyMap &map() const { return m_map; }

    Side leg() const { return m_leg; }
    void setLeg(Side leg);
    const Picture &picture() const { return picture(m_leg); }
    const Picture &picture(Side leg) const { return m_pictures[index(leg)]; }
    const std::array<Picture, 2> &pictures() const { return m_pictures; } ///< left, right
    /// Takes over what was said before this run; there is nothing to undo, and nobody is told.
    void startWith(const Picture &picture);
    /// Puts a picture of before in the place of what is there; its first spot becomes the current one. An edit like any
    /// other.
    void restorePicture(const Picture &picture);

    /// The spot that the pages speak of; nothing while none is marked.
    std::optional<std::size_t> currentSpot() const { return m_currentSpot[index(m_leg)]; }
    void setCurrentSpot(std::size_t spot);
    /// Marks a tender spot (leg frame of a right leg) and makes it the current one. A spot is named after what is seen
    /// on the layer shown.
    void addSpot(View view, Point position, Layer layer = Layer::Superficial);
    void moveCurrentSpot(View view, Point position, Layer layer = Layer::Superficial);
    void removeCurrentSpot();
    /// The trigger point that the current spot is taken for, when several are near.
    void setCurrentSpotPoint(const TriggerPointId &point);
    void setIntensity(int intensity); ///< of the current spot, 0 to 10
    void setPain(const ZoneId &zone, bool hurts);
    void setSymptom(const SymptomId &symptom, bool has);
    bool canUndo() const { return !m_undo.empty(); }
    void undo(); ///< takes the last change to the spots back

    const std::vector<Suggestion> &suggestions() const { return m_suggestions; }
    /// The point that the routine is for: the one chosen, else the best suggestion, else the one the current spot lies
    /// on.
    const TriggerPoint *point() const;
    void choosePoint(const TriggerPointId &point);

    /// Grows with every change to a picture.
    unsigned revision() const { return m_revision; }

signals:
    /// A picture has another content; sent before the signals below, so that the safety check knows before any page
    /// does (rule T1).
    void edited(calfwise::Side leg);
    void legChanged(calfwise::Side leg);
    void pictureChanged();
    void suggestionsChanged();

private:
    struct UndoStep {
        Side leg;
        Picture picture;
        std::optional<std::size_t> spot;
    };

    static std::size_t index(Side leg) { return leg == Side::Left ? 0 : 1; }
    Picture &editable() { return m_pictures[index(m_leg)]; }
    void rememberForUndo();
    void put(const Picture &picture);
    void forgetChoice() { m_chosen[index(m_leg)].reset(); }
    void announceEdit();
    void announcePicture();

    const GuideCore &m_core;
    const BodyMap &m_map;
    Side m_leg = Side::Right;
    std::array<Picture, 2> m_pictures;
    std::array<std::optional<std::size_t>, 2> m_currentSpot;
    std::array<std::optional<TriggerPointId>, 2> m_chosen;
    std::vector<UndoStep> m_undo;
    std::vector<Suggestion> m_suggestions;
    unsigned m_revision = 0;
};

} // namespace calfwise
