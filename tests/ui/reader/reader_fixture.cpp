// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/reader_fixture.h"

#include "ui/kit/theme/install.h"
#include "ui/text/article_view.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

namespace calfwise::test {

GuideStore &shippedStore()
{
    static const std::unique_ptr<GuideStore> store = GuideStore::openInMemory(shippedGuide());
    return *store;
}

const GuideModel &shippedGuideModel()
{
    static const GuideModel guide(shippedStore(), shippedGuide().core);
    return guide;
}

const BodyMap &shippedMap()
{
    static const BodyMap map(shippedGuide().core.drawings, shippedGuide().core.points);
    return map;
}

Themed::Themed()
{
    theme.setAppearance(Theme::Appearance::Light);
    theme.setReducedMotion(true);
    installTheme(*qApp, theme);
}

Themed::~Themed()
{
    settle();
}

void settle()
{
    for (int i = 0; i < 4; ++i) {
        QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

QStringList cutWidgets(const QWidget &root)
{
    QStringList cut;
    QList<const QWidget *> widgets{&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        widgets << widget;
    for (const QWidget *widget : widgets) {
        const bool hasWords = qobject_cast<const QLabel *>(widget) != nullptr ||
                              qobject_cast<const QPushButton *>(widget) != nullptr ||
                              qobject_cast<const ArticleView *>(widget) != nullptr;
        if (!hasWords || !widget->isVisibleTo(&root) || !widget->hasHeightForWidth())
            continue;
        const int needed = widget->heightForWidth(widget->width());
        if (widget->height() < needed || widget->x() < 0 ||
            widget->x() + widget->width() > widget->parentWidget()->width())
            cut << QStringLiteral("%1 \"%2\": %3 of %4")
                       .arg(widget->metaObject()->className(), widget->accessibleName())
                       .arg(widget->height())
                       .arg(needed);
    }
    return cut;
}

} // namespace calfwise::test
