// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/clipping.h"

#include "ui/kit/widgets/pain_scale.h"
#include "ui/text/flow_part.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace calfwise::test {

namespace {

/// Rounding of text heights.
constexpr int slack = 1;

bool isLookedAt(const QWidget &widget)
{
    // A link in running text is as wide as its words, and Qt's own buttons in a field are Qt's affair.
    if (dynamic_cast<const FlowPart *>(&widget) || qobject_cast<const QLineEdit *>(widget.parentWidget()))
        return false;
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget) ||
           dynamic_cast<const PainScale *>(&widget) ||
           (qobject_cast<const QLabel *>(&widget) && !widget.property("text").toString().isEmpty());
}

QString sizeWords(QSize size)
{
    return QStringLiteral("%1 x %2").arg(size.width()).arg(size.height());
}

/// What is wrong with its size; empty when it has the room that it needs.
QString tooSmall(const QWidget &widget)
{
    const QSize least = widget.minimumSizeHint().boundedTo(widget.maximumSize());
    if (widget.width() + slack < least.width() || widget.height() + slack < least.height())
        return QStringLiteral("is %1 and needs %2").arg(sizeWords(widget.size()), sizeWords(least));
    if (!widget.hasHeightForWidth())
        return {};
    const int needed = std::min(widget.heightForWidth(widget.width()), widget.maximumHeight());
    if (widget.height() + slack >= needed)
        return {};
    return QStringLiteral("is %1 high and needs %2 at that width").arg(widget.height()).arg(needed);
}

/// Which parent cuts it off. A scroll area may hide what can be scrolled to, and a part of the text is drawn by its
/// text.
QString cutOffBy(const QWidget &widget)
{
    QRect shape = widget.rect();
    for (const QWidget *part = &widget; !part->isWindow() && part->parentWidget(); part = part->parentWidget()) {
        shape.translate(part->pos());
        const QWidget *parent = part->parentWidget();
        if (const auto *area = qobject_cast<const QScrollArea *>(parent->parentWidget());
            area && area->viewport() == parent) {
            const QRect content = part->geometry();
            if (shape.left() < content.left() - slack || shape.right() > content.right() + slack)
                return QStringLiteral("reaches out of what scrolls at its side");
            if (area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
                (shape.left() < -slack || shape.right() > parent->width() + slack))
                return QStringLiteral("reaches out at the side of an area that doesn't scroll sideways");
            return {};
        }
        if (qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()))
            return {};
        if (!parent->rect().adjusted(-slack, -slack, slack, slack).contains(shape))
            return QStringLiteral("reaches out of its %1 “%2” (%3, %4, %5 in %6)")
                .arg(QString::fromUtf8(parent->metaObject()->className()), nameOf(*parent))
                .arg(shape.x())
                .arg(shape.y())
                .arg(sizeWords(shape.size()), sizeWords(parent->size()));
    }
    return {};
}

} // namespace

QString nameOf(const QWidget &widget)
{
    for (const char *property : {"text", "accessibleName", "title"}) {
        const QString words = widget.property(property).toString();
        if (!words.isEmpty())
            return words.left(60).replace(QLatin1Char('\n'), QLatin1Char(' '));
    }
    return QString::fromUtf8(widget.metaObject()->className());
}

QStringList clippedIn(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !isLookedAt(*widget) || (widget->isWindow() && widget != &root))
            continue;
        QString what = tooSmall(*widget);
        if (what.isEmpty())
            what = cutOffBy(*widget);
        if (!what.isEmpty())
            found << QStringLiteral("%1 “%2” %3")
                         .arg(QString::fromUtf8(widget->metaObject()->className()), nameOf(*widget), what);
    }
    return found;
}

} // namespace calfwise::test
