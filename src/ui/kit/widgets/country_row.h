// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/country_choice.h"
#include "ui/kit/widgets/painted_button.h"

namespace calfwise {

/// One row of CountryField; nobody else uses it.
class CountryRow : public PaintedButton {
    Q_OBJECT

public:
    CountryRow(const Theme &theme, const CountryChoice &country, bool chosen, QWidget *parent = nullptr);

    const QString &id() const { return m_country.id; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CountryChoice m_country;
};

} // namespace calfwise
