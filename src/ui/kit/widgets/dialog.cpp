// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/dialog.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {
namespace {

constexpr int dialogWidth = 480;

} // namespace

Dialog::Dialog(const Theme &theme, const DialogText &text, QWidget *parent)
    : QDialog(parent), m_theme(theme),
      m_harmless(new Button(theme, Button::Kind::Primary, text.harmless, this))
{
    setWindowTitle(text.title);
    setAccessibleDescription(text.sentence);
    setModal(true);

    auto *sentence = new Label(theme, TextStyle::Body, text.sentence, this);
    sentence->setRole(Role::TextMuted);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(12));
    buttons->addStretch();
    if (!text.other.isEmpty()) {
        m_other = new Button(theme, Button::Kind::Secondary, text.other, this);
        connect(m_other, &QAbstractButton::clicked, this, &QDialog::accept);
        buttons->addWidget(m_other);
    }
    m_harmless->setDefault(true);
    connect(m_harmless, &QAbstractButton::clicked, this, &QDialog::reject);
    buttons->addWidget(m_harmless);

    auto *layout = new QVBoxLayout(this);
    const int padding = theme.px(metrics::cardPadding);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(0);
    layout->addWidget(new Label(theme, TextStyle::Title, text.title, this));
    layout->addSpacing(theme.px(8));
    layout->addWidget(sentence);
    layout->addSpacing(theme.px(20));
    layout->addLayout(buttons);

    const int width = theme.textPx(dialogWidth);
    const int room = parent == nullptr ? width : parent->window()->width() - theme.px(32);
    setFixedWidth(std::min(width, room));
    m_harmless->setFocus(Qt::OtherFocusReason);
}

Dialog *Dialog::ask(const Theme &theme, const DialogText &text, QWidget *parent, std::function<void()> onOther)
{
    auto *dialog = new Dialog(theme, text, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &Dialog::accepted, parent, std::move(onOther));
    dialog->open();
    return dialog;
}

/// The words wrap at the fixed width, and a question may have been added since: only now is the height known.
void Dialog::showEvent(QShowEvent *event)
{
    layout()->activate();
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height());
    QDialog::showEvent(event);
}

void Dialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // The desktop draws the frame and the shadow; where none does, the edge still tells the dialog from the page.
    paintBox(painter, m_theme, rect(), 0, Role::Raised, {Role::BorderStrong});
}

} // namespace calfwise
