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

    QString text(QAccessible::Text kind) const override
    {
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
            scale().setValue(clamped);
            emit scale().chosen(clamped);
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

void PainScale::announce()
{
    QAccessibleValueChangeEvent event(this, m_value ? QVariant(*m_value) : QVariant());
    QAccessible::updateAccessibility(&event);
}

} // namespace calfwise
