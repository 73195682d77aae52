// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/pain_scale.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace calfwise {
namespace {

class PainScaleInterface : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit PainScaleInterface(PainScale *scale) : QAccessibleWidget(scale, QAccessible::Slider) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface) {
            return static_cast<QAccessibleValueInterface *>(this);
        }
        return QAccessibleWidget::interface_cast(type);
    }

    // The bus has no empty value: it makes a 0 of it, which is "no pain", and a slider is read with its value.
    QAccessible::Role role() const override { return scale().value() ? QAccessible::Slider : QAccessible::Grouping; }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name && !scale().value())
            return PainScale::tr("%1 %2", "a question, and that it has no answer yet")
                .arg(QAccessibleWidget::text(kind), scale().spoken());
        return kind == QAccessible::Value ? scale().spoken() : QAccessibleWidget::text(kind);
    }

    // Without an answer there is no number: nothing, rather than "0", which would be "no pain".
    QVariant currentValue() const override { return scale().value() ? QVariant(*scale().value()) : QVariant(); }
    QVariant minimumValue() const override { return PainScale::least; }
    QVariant maximumValue() const override { return PainScale::most; }
    QVariant minimumStepSize() const override { return 1; }

    void setCurrentValue(const QVariant &value) override
    {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (isNumber && scale().isEnabled()) {
            const int clamped = std::clamp(number, PainScale::least, PainScale::most);
            PainScale &changed = scale();
            changed.setValue(clamped);
            emit changed.chosen(clamped);
        }
    }

private:
    PainScale &scale() const { return *static_cast<PainScale *>(object()); }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *scale = qobject_cast<PainScale *>(object);
    return scale == nullptr ? nullptr : new PainScaleInterface(scale);
}

} // namespace

void PainScale::installAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

/// With its first answer it's another thing to assistive technology, which keeps what it has once asked about a thing:
/// so it gets another number on the bus, and the focus is told again.
void PainScale::announce(bool first)
{
    if (first && QAccessible::isActive()) {
        // Later: it may be the interface itself that sets the value.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (QAccessibleInterface *before = QAccessible::queryAccessibleInterface(this))
                    QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(before));
                if (hasFocus()) {
                    QAccessibleEvent focused(this, QAccessible::Focus);
                    QAccessible::updateAccessibility(&focused);
                }
            },
            Qt::QueuedConnection);
        return;
    }
    QAccessibleValueChangeEvent event(this, m_value ? QVariant(*m_value) : QVariant());
    QAccessible::updateAccessibility(&event);
}

} // namespace calfwise
