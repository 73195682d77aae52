// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "model/navigation.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

#include <vector>

class QBoxLayout;

namespace calfwise {

class BodyMap;
class Button;
class Card;
class Label;
class MapThumbnail;

/// Beside an article, or below its lead where there is no room: the map of its first point with the ways on, and what
/// the words in view mean.
class ReaderMargin : public QWidget {
    Q_OBJECT

public:
    ReaderMargin(const Theme &theme, const BodyMap &map, QWidget *parent = nullptr);

    /// Null hides the map.
    void showPoint(const TriggerPoint *point);
    void showTerms(const std::vector<GlossaryTerm> &terms);
    /// Lying: the map beside its buttons.
    void setLying(bool lying);
    /// Leaves out the last definitions until the rest fits; 0 is no limit. They are all in the pop-overs.
    void fitInto(int height);

    QWidget *mapCard() const;
    Button *seeButton() const { return m_see; }
    Button *tryButton() const { return m_try; }

signals:
    void linkRequested(const calfwise::Target &target);

private:
    void refresh();

    const Theme &m_theme;
    QBoxLayout *m_column;
    Card *m_mapCard;
    QBoxLayout *m_mapBox;
    MapThumbnail *m_map;
    Label *m_caption;
    Button *m_see;
    Button *m_try;
    Label *m_tryCaption;
    QString m_point;
    QList<Card *> m_terms;
    bool m_lying = false;
};

} // namespace calfwise
