// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which page stands for which name, and where the pages lead.
#include "ui/shell/main_window.h"

#include "ui/bodymap/body_map_page.h"

namespace calfwise {

void MainWindow::registerPages()
{
    registerPathPages();
}

void MainWindow::registerPathPages()
{
    m_makers[QStringLiteral("spot")] = [this] {
        auto *made = new BodyMapPage(m_shelf.theme, m_shelf.journey, m_shelf.preferences.showBothLegs());
        connect(made, &BodyMapPage::continueRequested, this, [this] { follow(QStringLiteral("step:symptoms")); });
        connect(made, &BodyMapPage::messageRequested, this, [this](const QString &message, const QString &action) {
            say(message, action, [this] { m_shelf.journey.undo(); });
        });
        return made;
    };
}

void MainWindow::followGuideLink(const QString &kind, const QString &id)
{
    if (kind == QLatin1String("point")) {
        openStep(JourneyStep::Spot);
        static_cast<BodyMapPage *>(page(QStringLiteral("spot")))->showPoint(TriggerPointId(id.toStdString()));
    }
}

void MainWindow::openSearch() {}

} // namespace calfwise
