// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/style/style_controls.h"

#include "ui/kit/theme/icon.h"
#include "ui/kit/style/paint.h"

#include <QPainter>

#include <algorithm>

namespace calfwise::style {
namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

void iconIn(QPainter &painter, const Theme &theme, const char *name, Role role, const QRect &box, double designSize,
            double stroke = iconStroke)
{
    const double size = theme.px(designSize);
    const QPointF centre = QRectF(box).center();
    paintIcon(painter, QLatin1String(name), theme.colour(role),
              QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size), stroke);
}

// What all edged controls share: strong edge, soft when pressed, dashed when disabled.
void paintEdged(QPainter &painter, const Theme &theme, const QStyleOption &option, Role fill)
{
    const int radius = theme.px(metrics::controlRadius);
    if (!has(option, QStyle::State_Enabled)) {
        paintBox(painter, theme, option.rect, radius, Role::Background, {Role::BorderStrong, 1, true});
    } else if (has(option, QStyle::State_Sunken)) {
        paintBox(painter, theme, option.rect, radius, Role::PrimarySoft, {Role::Primary, 2});
    } else if (has(option, QStyle::State_MouseOver)) {
        paintBox(painter, theme, option.rect, radius, Role::Background, {Role::BorderStrong});
    } else {
        paintBox(painter, theme, option.rect, radius, fill, {Role::BorderStrong});
    }
}

bool isPrimary(const QStyleOptionButton &option)
{
    return option.features.testFlag(QStyleOptionButton::DefaultButton) && has(option, QStyle::State_Enabled);
}

} // namespace

void paintPushButton(QPainter &painter, const Theme &theme, const QStyleOptionButton &option)
{
    if (!isPrimary(option)) {
        paintEdged(painter, theme, option, Role::Surface);
        return;
    }
    const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    paintBox(painter, theme, option.rect, theme.px(metrics::controlRadius), active ? Role::PrimaryHover : Role::Primary,
             {Role::Primary, 0});
}

Role pushButtonInk(const QStyleOptionButton &option)
{
    if (!has(option, QStyle::State_Enabled)) {
        return Role::TextMuted;
    }
    return isPrimary(option) ? Role::OnPrimary : Role::Text;
}

void paintCheckBox(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const double radius = theme.px(5);
    if (has(option, QStyle::State_Off)) {
        paintBox(painter, theme, option.rect, radius, enabled ? Role::Raised : Role::Background,
                 {Role::BorderStrong, 1.5, !enabled});
        return;
    }
    const Role fill = enabled ? Role::Primary : Role::TextMuted;
    paintBox(painter, theme, option.rect, radius, fill, {fill, 1});
    iconIn(painter, theme, has(option, QStyle::State_On) ? "check" : "minus",
           enabled ? Role::OnPrimary : Role::Background, option.rect, 16, boldIconStroke);
}

void paintRadio(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const double radius = option.rect.height() / 2.0;
    const bool on = has(option, QStyle::State_On);
    const Role ink = enabled ? Role::Primary : Role::TextMuted;
    paintBox(painter, theme, option.rect, radius, Role::Raised,
             {on ? ink : Role::BorderStrong, on ? 2.0 : 1.5, !enabled});
    if (on) {
        const double inset = option.rect.width() * 0.27;
        paintBox(painter, theme, QRectF(option.rect).adjusted(inset, inset, -inset, -inset), radius, ink, {ink, 0});
    }
}

void paintField(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    paintBox(painter, theme, option.rect, theme.px(metrics::controlRadius), enabled ? Role::Raised : Role::Background,
             {Role::BorderStrong, 1, !enabled});
}

void paintCombo(QPainter &painter, const Theme &theme, const QStyleOptionComboBox &option)
{
    paintEdged(painter, theme, option, Role::Surface);
    QRect arrow = option.rect;
    if (option.direction == Qt::RightToLeft) {
        arrow.setRight(arrow.left() + theme.px(44));
    } else {
        arrow.setLeft(arrow.right() - theme.px(44));
    }
    iconIn(painter, theme, "down", has(option, QStyle::State_Enabled) ? Role::Text : Role::TextMuted, arrow, 20);
}

void paintSpin(QPainter &painter, const Theme &theme, const QStyleOptionSpinBox &option, const QRect &up,
               const QRect &down)
{
    paintField(painter, theme, option);
    const auto side = [&](const QRect &box, const char *name, QStyle::SubControl control,
                          QAbstractSpinBox::StepEnabledFlag flag) {
        const bool can = option.stepEnabled.testFlag(flag) && has(option, QStyle::State_Enabled);
        if (can && option.activeSubControls.testFlag(control)) {
            painter.fillRect(box.adjusted(0, 1, -1, -1),
                             theme.colour(has(option, QStyle::State_Sunken) ? Role::PrimarySoft : Role::Background));
        }
        painter.fillRect(QRect(box.left(), box.top() + 1, 1, box.height() - 2), theme.colour(Role::Border));
        iconIn(painter, theme, name, can ? Role::Text : Role::BorderStrong, box, 20);
    };
    side(down, "minus", QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled);
    side(up, "plus", QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled);
}

void paintSlider(QPainter &painter, const Theme &theme, const QStyleOptionSlider &option, const QRect &groove,
                 const QRect &handle)
{
    const bool upright = option.orientation == Qt::Vertical;
    const int thick = theme.px(4);
    QRect line = groove;
    if (upright) {
        line = QRect(groove.center().x() - thick / 2, groove.top(), thick, groove.height());
    } else {
        line = QRect(groove.left(), groove.center().y() - thick / 2, groove.width(), thick);
    }
    paintBox(painter, theme, line, thick / 2.0, Role::BorderStrong, {Role::Border, 0});
    QRect done = line;
    if (upright) {
        done.setTop(handle.center().y());
    } else if (option.upsideDown) {
        done.setLeft(handle.center().x());
    } else {
        done.setRight(handle.center().x());
    }
    const Role ink = has(option, QStyle::State_Enabled) ? Role::Primary : Role::TextMuted;
    paintBox(painter, theme, done, thick / 2.0, ink, {ink, 0});
    paintBox(painter, theme, handle.adjusted(1, 1, -1, -1), handle.width() / 2.0 - 1, Role::Raised, {ink, 2});
}

void paintScrollBar(QPainter &painter, const Theme &theme, const QStyleOptionSlider &option, const QRect &handle)
{
    if (option.maximum <= option.minimum) {
        return;
    }
    const bool active = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                        (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    const int inset = active ? 2 : 3;
    const QRect bar = option.orientation == Qt::Vertical ? handle.adjusted(inset, 2, -inset, -2)
                                                         : handle.adjusted(2, inset, -2, -inset);
    paintBox(painter, theme, bar, std::min(bar.width(), bar.height()) / 2.0,
             active ? Role::TextMuted : Role::BorderStrong, {Role::Border, 0});
}

void paintToolButton(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    const int radius = theme.px(metrics::controlRadius);
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On)) {
        paintBox(painter, theme, option.rect, radius, Role::PrimarySoft, {Role::Border, 0});
    } else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        paintBox(painter, theme, option.rect, radius, Role::Background, {Role::Border, 0});
    }
}

void paintProgress(QPainter &painter, const Theme &theme, const QStyleOptionProgressBar &option)
{
    const double radius = option.rect.height() / 2.0;
    paintBox(painter, theme, option.rect, radius, Role::Raised, {Role::BorderStrong, 1});
    const double span = std::max(1, option.maximum - option.minimum);
    QRectF done = option.rect;
    done.setWidth(done.width() * std::clamp((option.progress - option.minimum) / span, 0.0, 1.0));
    if (done.width() > 2 * radius) {
        paintBox(painter, theme, done, radius, Role::Primary, {Role::Primary, 0});
    }
}

} // namespace calfwise::style
