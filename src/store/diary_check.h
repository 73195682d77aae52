// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise {

/// When the whole of a diary is looked at for damage, every row and every page.
enum class CheckWhen {
    AtOpen,
    BeforeFirstWrite, ///< only what opening needs; whoever opens it checks the rest before anything is written
};

} // namespace calfwise
