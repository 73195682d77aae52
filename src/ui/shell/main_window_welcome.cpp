// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first start, and the choice of a country that a card leads to.
#include "ui/shell/main_window.h"

#include "ui/welcome/country_page.h"
#include "ui/welcome/welcome_page.h"

namespace calfwise {

void MainWindow::registerWelcomePages()
{
    Models &models = m_shelf.models;
    m_makers[Place::Welcome] = [this, &models] {
        auto *made = new WelcomePage(m_shelf.theme, m_shelf.preferences, models.theCase, models.profile);
        connect(
            made, &WelcomePage::textScaleChosen, this,
            [this](double scale) {
                m_shelf.preferences.setTextScale(scale);
                m_shelf.theme.setTextScale(scale);
            },
            Qt::QueuedConnection);
        connect(
            made, &WelcomePage::finished, this, [this] { go(Place::Spot); }, Qt::QueuedConnection);
        return made;
    };
    m_makers[Place::Country] = [this, &models] {
        auto *made = new CountryPage(m_shelf.theme, models.theCase, models.profile);
        connect(
            made, &CountryPage::done, this, [this] { go(m_beforeCountry); }, Qt::QueuedConnection);
        return made;
    };
}

} // namespace calfwise
