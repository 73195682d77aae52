// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/empty_state.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"

#include <QVBoxLayout>

namespace calfwise {
namespace {

constexpr int iconSize = 32;

} // namespace

EmptyState::EmptyState(const Theme &theme, const QString &iconName, const QString &title, const QString &sentence,
                       const QString &action, QWidget *parent)
    : QWidget(parent)
{
    auto *words = new Label(theme, TextStyle::Body, sentence, this);
    words->setRole(Role::TextMuted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(8));
    layout->addWidget(new IconView(theme, iconName, Role::TextMuted, iconSize, this));
    layout->addWidget(new Label(theme, TextStyle::Title, title, this));
    layout->addWidget(words);
    if (!action.isEmpty()) {
        m_button = new Button(theme, Button::Kind::Secondary, action, this);
        connect(m_button, &QAbstractButton::clicked, this, &EmptyState::actionChosen);
        layout->addSpacing(theme.px(8));
        layout->addWidget(m_button, 0, Qt::AlignLeft);
    }
    connect(&theme, &Theme::changed, this, [layout, &theme] { layout->setSpacing(theme.px(8)); });
}

} // namespace calfwise
