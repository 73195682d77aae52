// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace calfwise {

class Page;
class Theme;

/// LOOK.md, page 1's frame for a page that is nothing else: what scrolls, and a panel at its side with the one thing to
/// do. With large text the panel stands at the foot. The page's layout of before is thrown away.
void putPanelBeside(const Theme &theme, Page &page, QWidget *scrolled, QWidget *panel);

} // namespace calfwise
