// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"
#include "model/guide_model.h"
#include "tests/support/shipped_guide.h"
#include "ui/kit/theme/theme.h"

#include <QString>

#include <memory>

class QWidget;

namespace calfwise::test {

/// Of the content that is shipped, built once a run.
GuideStore &shippedStore();
const GuideModel &shippedGuideModel();
const BodyMap &shippedMap();

/// Installed in the application, and light, still and at 100 % again when it goes.
struct Themed {
    Themed();
    ~Themed();
    Theme theme;
};

/// Lets layouts and queued calls come to rest.
void settle();

/// Everything below `root` that is shown and lower than its words need, one line each; empty where nothing is cut.
QStringList cutWidgets(const QWidget &root);

} // namespace calfwise::test
