// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/guide_model.h"
#include "ui/kit/theme/theme.h"

class QWidget;

namespace calfwise {

class PopOver;

/// What stands behind a statement: what was found, where it is from, what kind of evidence it is and how well we know
/// it.
PopOver *makeEvidencePopOver(const Theme &theme, const CitedEvidence &cited, QWidget *window);
PopOver *makeTermPopOver(const Theme &theme, const GlossaryTerm &term, QWidget *window);
/// In the place of one that cannot be read.
PopOver *makeUnreadablePopOver(const Theme &theme, QWidget *window);

/// What to say and do when the guide store cannot be read.
QString unreadableTitle();
QString unreadableSentence();

} // namespace calfwise
