// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"

#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace calfwise;

namespace {

/// A default-grey pixel has three equal channels; no colour of the table but white and pure text shades does.
int greys(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            const bool grey = colour.red() == colour.green() && colour.green() == colour.blue();
            count += grey && colour.red() > 20 && colour.red() < 250 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

TEST_CASE("CalfwiseStyle: Qt's own controls have targets of 44 and none of the default grey")
{
    test::Themed themed;
    for (const auto appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
        themed.theme.setAppearance(appearance);
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        auto *spin = new QSpinBox;
        auto *combo = new QComboBox;
        combo->addItem(QStringLiteral("One"));
        auto *list = new QListWidget;
        for (int i = 0; i < 20; ++i) {
            list->addItem(QStringLiteral("Item"));
        }
        const QList<QWidget *> controls{new QLineEdit, combo, spin, new QPushButton(QStringLiteral("Button")),
                                        new QCheckBox(QStringLiteral("Check"))};
        for (QWidget *control : controls) {
            layout->addWidget(control);
        }
        layout->addWidget(new QSlider(Qt::Horizontal));
        layout->addWidget(list);
        page.resize(320, 520);
        test::showNow(page);
        for (const QWidget *control : controls) {
            INFO(control->metaObject()->className());
            CHECK(control->height() >= 44);
        }
        const QImage image = page.grab().toImage();
        CHECK(greys(image) < image.width() * image.height() / 500);
    }
}

TEST_CASE("CalfwiseStyle: menu items are targets too")
{
    test::Themed themed;
    QMenu menu;
    QAction *action = menu.addAction(QStringLiteral("First layer"));
    menu.ensurePolished();
    CHECK(menu.actionGeometry(action).height() >= 44);
}

TEST_CASE("CalfwiseStyle: a field for several lines is round at its corners as one for a single line is")
{
    test::Themed themed;
    QWidget page;
    page.resize(400, 300);
    auto *note = new QPlainTextEdit(&page);
    note->setGeometry(40, 40, 300, 160);
    const QImage seen = page.grab().toImage();
    const QColor behind = seen.pixelColor(10, 10);
    for (const QPoint corner : {QPoint(40, 40), QPoint(339, 40), QPoint(40, 199), QPoint(339, 199)})
        CHECK(seen.pixelColor(corner) == behind);
    CHECK(seen.pixelColor(190, 40) == themed.theme.colour(Role::BorderStrong));
    CHECK(seen.pixelColor(47, 47) == themed.theme.colour(Role::Raised));
}
