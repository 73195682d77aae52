// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"
#include "ui/text/document_writer.h"

namespace calfwise {

/// Documents in a window: LOOK.md's type, with rings over the evidence marks and boxes painted by the view.
class ScreenLook : public DocumentLook {
public:
    static constexpr int ringSize = 22;
    static constexpr int iconSize = 24;

    /// `body` is the running text's style. The theme outlives the look.
    ScreenLook(const Theme &theme, TextStyle body, int doseColumns);

    PieceLook of(Piece piece) const override;
    QColor linkColour() const override { return m_theme.colour(Role::Primary); }
    double itemIndent() const override { return m_theme.textPx(24); }
    double boxPadding() const override { return m_theme.px(16); }
    double boxBorder() const override { return 0; }
    double boxGap() const override { return m_theme.px(16); }
    bool framesCautions() const override { return false; }
    double markWidth() const override;
    int doseColumns() const override { return m_doseColumns; }

    /// How many figures of a dose fit beside one another into a width of the document.
    static int doseColumnsIn(const Theme &theme, int width);

private:
    PieceLook look(TextStyle style, double above = 0, Role role = Role::Text) const;

    const Theme &m_theme;
    TextStyle m_body;
    int m_doseColumns;
};

} // namespace calfwise
