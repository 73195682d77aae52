// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/kit/gallery/gallery_parts.h"
#include "ui/kit/theme/install.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

#include <cstdio>
#include <memory>

namespace {

struct Variant {
    const char *name;
    bool dark;
    bool highContrast;
    double textScale;
};

constexpr Variant variants[] = {
    {"light", false, false, 1.0},
    {"dark", true, false, 1.0},
    {"light-text200", false, false, 2.0},
    {"light-contrast", false, true, 1.0},
};

bool save(QWidget &page, const QDir &folder, const QString &name)
{
    page.ensurePolished();
    page.show();
    for (int i = 0; i < 3; ++i) {
        QApplication::processEvents();
    }
    const QString path = folder.filePath(name + QStringLiteral(".png"));
    return page.grab().save(path);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("usage: calfwise_gallery OUT\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    calfwise::Theme theme;
    theme.setReducedMotion(true);
    calfwise::installTheme(application, theme);
    bool saved = true;
    for (const Variant &variant : variants) {
        theme.setAppearance(variant.dark ? calfwise::Theme::Appearance::Dark : calfwise::Theme::Appearance::Light);
        theme.setHighContrast(variant.highContrast);
        theme.setTextScale(variant.textScale);
        const std::unique_ptr<QWidget> components(calfwise::gallery::makeComponents(theme));
        const std::unique_ptr<QWidget> more(calfwise::gallery::makeMore(theme));
        const QString name = QString::fromLatin1(variant.name);
        saved = save(*components, folder, QStringLiteral("components-") + name) && saved;
        saved = save(*more, folder, QStringLiteral("more-") + name) && saved;
    }
    return saved ? 0 : 1;
}
