// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/label.h"

namespace calfwise {

/// Second words.
inline Label *muted(const Theme &theme, TextStyle style, const QString &text)
{
    auto *label = new Label(theme, style, text);
    label->setRole(Role::TextMuted);
    return label;
}

} // namespace calfwise
