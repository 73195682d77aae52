// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/find_bar.h"

#include "ui/kit/widgets/announcer.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace calfwise {

namespace {

constexpr int fieldWidth = 320;
constexpr int longestWords = 200;

} // namespace

FindBar::FindBar(const Theme &theme, QWidget *parent)
    : Panel(theme, Role::Background, Qt::BottomEdge, parent), m_theme(theme), m_row(new QHBoxLayout(this)),
      m_field(new QLineEdit), m_count(new Label(theme, TextStyle::Body))
{
    const auto quiet = [&](const char *icon, const QString &name) {
        auto *button = new Button(theme, Button::Kind::Quiet, {});
        button->setIconName(QLatin1String(icon));
        button->setNameOnly(name);
        return button;
    };
    m_field->setAccessibleName(tr("Find on this page"));
    m_field->setPlaceholderText(tr("Find on this page"));
    m_field->setMaxLength(longestWords);
    m_field->installEventFilter(this);
    m_count->setWordWrap(false);
    m_previous = quiet("up", tr("The one before"));
    m_next = quiet("down", tr("The next one"));
    m_close = quiet("x", tr("Close"));
    m_row->addWidget(m_field, 1);
    m_row->addWidget(m_count);
    m_row->addWidget(m_previous);
    m_row->addWidget(m_next);
    m_row->addStretch(1);
    m_row->addWidget(m_close);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(m_previous, &QAbstractButton::clicked, this, &FindBar::previousWanted);
    connect(m_next, &QAbstractButton::clicked, this, &FindBar::nextWanted);
    connect(m_close, &QAbstractButton::clicked, this, &FindBar::closed);
    arrange(false);
    showCount(0, 0);
}

void FindBar::arrange(bool isLargeText)
{
    m_row->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    m_row->setSpacing(m_theme.px(isLargeText ? 4 : 8));
    m_field->setFont(m_theme.font(TextStyle::Body));
    m_field->setMaximumWidth(m_theme.textPx(fieldWidth));
    m_field->setFixedHeight(std::max(m_theme.px(metrics::target), m_theme.lineHeight(TextStyle::Body) + m_theme.px(8)));
}

void FindBar::open(const QString &words)
{
    show();
    if (!words.isEmpty())
        m_field->setText(words);
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QString FindBar::words() const
{
    return m_field->text();
}

QString FindBar::count() const
{
    return m_count->text();
}

void FindBar::showCount(int which, int count)
{
    const bool isAsked = !m_field->text().trimmed().isEmpty();
    const QString said = !isAsked     ? QString()
                         : count == 0 ? tr("Not on this page")
                                      : tr("%1 of %2").arg(which).arg(count);
    m_count->setText(said);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (isAsked && isVisible())
        Announcer::say(this, said);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers().testFlag(Qt::ShiftModifier))
                emit previousWanted();
            else
                emit nextWanted();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        Panel::keyPressEvent(event);
}

} // namespace calfwise
