// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "ui/kit/widgets/panel.h"

namespace calfwise {

/// One leg that tells the whole idea: the knot, its muscle, where the pain goes, and where never to press. Only to be
/// looked at.
class WelcomeHero : public Panel {
    Q_OBJECT

public:
    WelcomeHero(const Theme &theme, const GuideCore &core, const BodyMap &map, bool leaders, QWidget *parent = nullptr);

private:
    QWidget *buildLeg(const Theme &theme, const GuideCore &core, const BodyMap &map, bool leaders);
};

} // namespace calfwise
