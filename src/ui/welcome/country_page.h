// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/profile_model.h"
#include "ui/kit/page.h"

namespace calfwise {

class Button;
class CountryField;
class Label;
class Panel;
class ScrollArea;

/// Where a card's "Choose your country" leads: the one field, and the way back to the card.
class CountryPage : public Page {
    Q_OBJECT

public:
    CountryPage(const Theme &theme, CaseModel &caseModel, ProfileModel &profileModel, QWidget *parent = nullptr);

    void opened() override;
    /// The field: that is what one came for.
    void takeFocus() override;

    CountryField *field() const { return m_field; }
    Button *backButton() const { return m_back; }

signals:
    void done();

protected:
    void arrange() override;

private:
    void refresh();

    CaseModel &m_case;
    ProfileModel &m_profile;
    ScrollArea *m_scroll = nullptr;
    CountryField *m_field = nullptr;
    Label *m_note = nullptr;
    Button *m_back = nullptr;
};

} // namespace calfwise
