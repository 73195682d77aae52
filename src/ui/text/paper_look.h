// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/paper_ink.h"
#include "ui/kit/theme/theme.h"
#include "ui/text/document_writer.h"

namespace calfwise {

/// Documents on paper, black on white from any theme. Their unit is a tenth of a point, for type as for lengths: what
/// is laid out in pixels then needs no device, and comes out alike on every one.
class PaperLook : public DocumentLook {
public:
    static constexpr int unit = 10;

    /// The theme gives the families alone.
    explicit PaperLook(const Theme &theme) : m_font(theme.font(TextStyle::Reading)) {}

    PieceLook of(Piece piece) const override;
    QColor linkColour() const override { return paperInk(); }
    double itemIndent() const override { return 16 * unit; }
    double boxPadding() const override { return 8 * unit; }
    double boxBorder() const override { return 0.75 * unit; }
    double boxGap() const override { return 8 * unit; }
    bool framesCautions() const override { return true; }
    double markWidth() const override { return 0; }
    int doseColumns() const override { return 4; }
    QString cautionHead() const override;

private:
    QFont m_font;
};

} // namespace calfwise
