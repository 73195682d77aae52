// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/label.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace calfwise {
namespace {

class LabelInterface : public QAccessibleWidget {
public:
    explicit LabelInterface(Label *label) : QAccessibleWidget(label, QAccessible::StaticText) {}

    // A label's style may change while it lives.
    QAccessible::Role role() const override
    {
        return label().isHeading() ? QAccessible::Heading : QAccessible::StaticText;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? label().text() : given;
    }

private:
    const Label &label() const { return *static_cast<const Label *>(object()); }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *label = qobject_cast<Label *>(object);
    return label == nullptr ? nullptr : new LabelInterface(label);
}

} // namespace

void Label::installAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace calfwise
