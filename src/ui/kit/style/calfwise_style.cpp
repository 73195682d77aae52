// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/style/calfwise_style.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/style/style_controls.h"
#include "ui/kit/style/style_lists.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleFactory>

#include <algorithm>

namespace calfwise {

namespace {

/// Its frame is drawn by us and as wide as the corners are round, so that the words' own rectangle leaves them free.
bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
}

} // namespace

CalfwiseStyle::CalfwiseStyle(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(theme)
{
}

void CalfwiseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) != nullptr || qobject_cast<QComboBox *>(widget) != nullptr ||
        qobject_cast<QScrollBar *>(widget) != nullptr || qobject_cast<QAbstractSpinBox *>(widget) != nullptr ||
        qobject_cast<QCheckBox *>(widget) != nullptr || qobject_cast<QRadioButton *>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void CalfwiseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        return; // FocusRing draws the one ring
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        style::paintCheckBox(*painter, m_theme, *option);
        return;
    case PE_IndicatorRadioButton:
        style::paintRadio(*painter, m_theme, *option);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame != nullptr && frame->lineWidth > 0) {
            style::paintField(*painter, m_theme, *option);
        }
        return;
    case PE_FrameLineEdit:
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        style::paintPopupPanel(*painter, m_theme, *option);
        return;
    case PE_Frame:
        if (isTextField(widget)) {
            style::paintField(*painter, m_theme, *option);
            return;
        }
        paintBox(*painter, m_theme, option->rect, 0, QColor(), {Role::BorderStrong, 1});
        return;
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
        paintBox(*painter, m_theme, option->rect, m_theme.px(metrics::controlRadius), QColor(), {Role::Border, 1});
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            style::paintItemPanel(*painter, m_theme, *item);
        }
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelButtonTool:
        style::paintToolButton(*painter, m_theme, *option);
        return;
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            style::paintPushButton(*painter, m_theme, *button);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalfwiseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case CE_FocusFrame:
        return; // its own paintEvent draws it
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            style::paintPushButton(*painter, m_theme, *button);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            painter->setFont(m_theme.font(TextStyle::Strong));
            painter->setPen(m_theme.colour(style::pushButtonInk(*button)));
            painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, button->text);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            style::paintMenuItem(*painter, m_theme, *item);
        }
        return;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, m_theme.colour(Role::Raised));
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            style::paintHeader(*painter, m_theme, *header);
        }
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.colour(Role::Background));
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            style::paintTab(*painter, m_theme, *tab);
        }
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            style::paintProgress(*painter, m_theme, *bar);
        }
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem chosen(*item);
            chosen.palette.setColor(QPalette::All, QPalette::HighlightedText, m_theme.colour(Role::Primary));
            QProxyStyle::drawControl(element, &chosen, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void CalfwiseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    const auto part = [&](SubControl sub) { return subControlRect(control, option, sub, widget); };
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo != nullptr && control == CC_ComboBox) {
        style::paintCombo(*painter, m_theme, *combo);
    } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
               spin != nullptr && control == CC_SpinBox) {
        style::paintSpin(*painter, m_theme, *spin, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
    } else if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
               slider != nullptr && control == CC_ScrollBar) {
        style::paintScrollBar(*painter, m_theme, *slider, part(SC_ScrollBarSlider));
    } else if (slider != nullptr && control == CC_Slider) {
        style::paintSlider(*painter, m_theme, *slider, part(SC_SliderGroove), part(SC_SliderHandle));
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int CalfwiseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return metrics::ringGap + metrics::ringWidth;
    case PM_DefaultFrameWidth:
        return isTextField(widget) ? m_theme.px(metrics::controlRadius)
                                   : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return m_theme.px(12);
    case PM_ScrollBarSliderMin:
        return m_theme.px(metrics::target);
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return m_theme.px(22);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m_theme.px(12);
    case PM_HeaderDefaultSectionSizeVertical:
        return std::max(m_theme.px(metrics::target), m_theme.lineHeight(TextStyle::Body) + 8);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return m_theme.px(4);
    case PM_MenuHMargin:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return m_theme.px(8);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return m_theme.px(20);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m_theme.px(8);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalfwiseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_Widget_Animation_Duration:
        return m_theme.reducedMotion() ? 0 : m_theme.duration(Theme::Motion::Hover);
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Menu_SupportsSections:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(m_theme.colour(Role::Border).rgb());
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect CalfwiseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                    const QWidget *widget) const
{
    const QRect all = option->rect;
    if (control == CC_ScrollBar) {
        if (sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine) {
            return {};
        }
        if (sub == SC_ScrollBarGroove) {
            return all;
        }
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const bool upright = bar->orientation == Qt::Vertical;
            const int room = upright ? all.height() : all.width();
            const int range = bar->maximum - bar->minimum;
            const double share =
                range > 0 ? static_cast<double>(bar->pageStep) / (static_cast<double>(range) + bar->pageStep) : 1.0;
            const int length =
                std::clamp(static_cast<int>(room * share), std::min(room, m_theme.px(metrics::target)), room);
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, room - length,
                                                      bar->upsideDown);
            const auto span = [&](int from, int size) {
                return upright ? QRect(all.left(), all.top() + from, all.width(), size)
                               : QRect(all.left() + from, all.top(), size, all.height());
            };
            if (sub == SC_ScrollBarSlider) {
                return span(start, length);
            }
            return sub == SC_ScrollBarSubPage ? span(0, start) : span(start + length, room - start - length);
        }
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField) {
        return visualRect(option->direction, all, all.adjusted(m_theme.px(16), 2, -m_theme.px(44), -2));
    }
    if (control == CC_SpinBox) {
        const int side = m_theme.px(metrics::target);
        const QRect up(all.right() + 1 - side, all.top(), side, all.height());
        const QRect down = up.translated(-side, 0);
        switch (sub) {
        case SC_SpinBoxUp:
            return visualRect(option->direction, all, up);
        case SC_SpinBoxDown:
            return visualRect(option->direction, all, down);
        case SC_SpinBoxEditField:
            return visualRect(option->direction, all, all.adjusted(m_theme.px(12), 2, -2 * side, -2));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect CalfwiseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame != nullptr && frame->lineWidth > 0) {
            return option->rect.adjusted(m_theme.px(10), 2, -m_theme.px(10), -2);
        }
        return option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize CalfwiseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                      const QWidget *widget) const
{
    const int target = std::max(m_theme.px(metrics::target), m_theme.lineHeight(TextStyle::Body) + 8);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const QFontMetrics metrics(m_theme.font(TextStyle::Strong));
        const int words = button != nullptr ? metrics.horizontalAdvance(button->text) : size.width();
        return {words + 2 * m_theme.px(20), target};
    }
    case CT_LineEdit:
        return {size.width() + 2 * m_theme.px(10), target};
    case CT_ComboBox:
        return {size.width() + m_theme.px(16 + 44), target};
    case CT_SpinBox:
        return {size.width() + m_theme.px(12 + 2 * metrics::target), target};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize own = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {own.width(), std::max(own.height(), target)};
    }
    case CT_ItemViewItem: {
        const QSize own = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {own.width() + m_theme.px(16), std::max(own.height(), target)};
    }
    case CT_HeaderSection: {
        const QSize own = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {own.width() + m_theme.px(16), std::max(own.height(), target)};
    }
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            return style::menuItemSize(m_theme, *item, size);
        }
        return size;
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

} // namespace calfwise
