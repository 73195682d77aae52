// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/licence_text.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"

#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace calfwise {

namespace {

constexpr QSize usual(720, 640);

} // namespace

LicenceText::LicenceText(const Theme &theme, QWidget *parent) : QDialog(parent), m_theme(theme)
{
    setWindowTitle(tr("Licence"));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *words = new QPlainTextEdit(this);
    words->setReadOnly(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->setAccessibleName(windowTitle());
    words->setTabChangesFocus(true);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(theme.font(TextStyle::Small).pixelSize());
    words->setFont(font);
    if (QFile file(QStringLiteral(":/licence/licence.txt")); file.open(QIODevice::ReadOnly))
        words->setPlainText(QString::fromUtf8(file.readAll()));
    auto *close = new Button(theme, Button::Kind::Primary, tr("Close"), this);
    close->setDefault(true);
    connect(close, &Button::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    const int pad = theme.px(metrics::cardPadding);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(theme.px(12));
    column->addWidget(new Label(theme, TextStyle::Title, windowTitle(), this));
    column->addWidget(words, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    const QSize room = parent->window()->size();
    resize(QSize(theme.px(usual.width()), theme.px(usual.height())).boundedTo(room));
}

void LicenceText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), 0, Role::Raised, {Role::BorderStrong});
}

} // namespace calfwise
