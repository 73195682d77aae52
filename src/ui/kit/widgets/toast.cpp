// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/toast.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/announcer.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/toast_room.h"

#include <QApplication>
#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace calfwise {

/// The box with its shadow, which takes no press from what it falls on.
class ToastBox : public QWidget {
public:
    ToastBox(const Theme &theme, QWidget *host) : QWidget(host), m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintFloating(painter, m_theme, rect());
    }

private:
    const Theme &m_theme;
};

namespace {

constexpr int widest = 480;
constexpr int narrowest = 220;
constexpr int leastTall = 48;

QString iconOf(Toast::Kind kind)
{
    switch (kind) {
    case Toast::Kind::Done:
        return QStringLiteral("check");
    case Toast::Kind::NotAsAsked:
        return QStringLiteral("alert");
    case Toast::Kind::Changed:
        break;
    }
    return QStringLiteral("info");
}

} // namespace

Toast::Toast(const Theme &theme, QWidget *host)
    : QWidget(host), m_theme(theme), m_box(new ToastBox(theme, host)),
      m_icon(new IconView(theme, iconOf(Kind::Changed), Role::Primary, metrics::buttonIcon, this)),
      m_words(new Label(theme, TextStyle::Body, {}, this)), m_action(new Button(theme, Button::Kind::Quiet, {}, this)),
      m_close(new Button(theme, Button::Kind::Quiet, {}, this)), m_page(host)
{
    m_close->setIconName(QStringLiteral("x"));
    m_close->setNameOnly(tr("Close this message"));
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_stay.setSingleShot(true);
    m_stay.setInterval(stayMilliseconds);
    connect(&m_stay, &QTimer::timeout, this, &Toast::next);
    m_fresh.setSingleShot(true);
    m_fresh.setInterval(freshMilliseconds);
    connect(&m_fresh, &QTimer::timeout, this, [this] {
        if (!m_waiting.empty())
            next();
    });
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Toast::place);
    connect(m_action, &QAbstractButton::clicked, this, &Toast::takeAction);
    connect(m_close, &QAbstractButton::clicked, this, &Toast::next);
    // Until the toast goes, not its widget: that may still have the focus then.
    connect(qApp, &QApplication::focusChanged, &m_stay, [this](QWidget *old, QWidget *now) {
        if (now && isAncestorOf(now) && old && !isAncestorOf(old))
            m_before = old;
    });
    auto *opacity = new QGraphicsOpacityEffect(this);
    opacity->setEnabled(false);
    setGraphicsEffect(opacity);
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    m_fade.setEasingCurve(QEasingCurve::OutQuad);
    connect(&m_fade, &QVariantAnimation::valueChanged, opacity,
            [opacity](const QVariant &value) { opacity->setOpacity(value.toDouble()); });
    connect(&m_fade, &QVariantAnimation::finished, opacity, [opacity] { opacity->setEnabled(false); });
    connect(&theme, &Theme::changed, &m_again, qOverload<>(&QTimer::start));
    m_action->installEventFilter(this);
    m_close->installEventFilter(this);
    hide();
}

void Toast::setPage(QWidget *page)
{
    if (m_page == page)
        return;
    m_page = page;
    m_below.reset();
    const auto isBound = [](const Line &line) { return !line.action.isEmpty(); };
    m_waiting.erase(std::remove_if(m_waiting.begin(), m_waiting.end(), isBound), m_waiting.end());
    if (m_line && isBound(*m_line))
        next();
    m_again.start();
}

void Toast::showMessage(const QString &message, const QString &action, std::function<void()> onAction, Kind kind)
{
    Line line{message, action, std::move(onAction), kind};
    m_history.push_front({QDateTime::currentDateTime(), message});
    if (m_history.size() > mostKept)
        m_history.pop_back();
    const bool shownNow = m_line && isVisible();
    // What can be taken back doesn't wait: Undo has to mean the last thing that was done.
    if (shownNow && line.action.isEmpty() && m_line->action.isEmpty() && m_fresh.isActive() &&
        m_line->words != message) {
        m_waiting.push_back(std::move(line));
        return;
    }
    if (!action.isEmpty())
        m_below.reset();
    else if (m_line && !m_line->action.isEmpty())
        m_below = std::move(m_line);
    present(std::move(line));
}

bool Toast::takeAction()
{
    if (m_line && m_line->action.isEmpty() && m_below)
        m_line = std::exchange(m_below, std::nullopt);
    if (!m_line || m_line->action.isEmpty())
        return false;
    // A copy: what it does may say something new.
    const auto onAction = m_line->onAction;
    next();
    emit actionChosen();
    if (onAction)
        onAction();
    return true;
}

void Toast::dismiss()
{
    m_waiting.clear();
    m_below.reset();
    next();
}

QString Toast::message() const
{
    return m_line ? m_line->words : QString();
}

void Toast::next()
{
    releaseFocus();
    m_line.reset();
    if (!m_waiting.empty()) {
        Line line = std::move(m_waiting.front());
        m_waiting.pop_front();
        present(std::move(line));
    } else if (m_below) {
        present(*std::exchange(m_below, std::nullopt));
    } else {
        vanish();
    }
}

void Toast::present(Line line)
{
    m_line = std::move(line);
    m_words->setText(m_line->words);
    m_icon->setIconName(iconOf(m_line->kind));
    m_icon->setRole(m_line->kind == Kind::NotAsAsked ? Role::LevelSameDay : Role::Primary);
    m_action->setText(m_line->action);
    m_action->setVisible(!m_line->action.isEmpty());
    m_close->setVisible(!m_line->action.isEmpty());
    setAccessibleName(m_line->words);
    m_fade.stop();
    hide();
    place();
}

void Toast::appear()
{
    m_box->show();
    m_box->raise();
    show();
    raise();
    qApp->installEventFilter(this);
    if (const int duration = m_theme.duration(Theme::Motion::Toast); duration > 0) {
        graphicsEffect()->setEnabled(true);
        m_fade.setDuration(duration);
        m_fade.start();
    }
    countDown();
    m_fresh.start();
    if (!std::exchange(m_line->told, true))
        Announcer::say(
            this,
            m_line->action.isEmpty()
                ? m_line->words
                : tr("%1. Button: %2", "a message and what can be done about it").arg(m_line->words, m_line->action));
}

void Toast::vanish()
{
    qApp->removeEventFilter(this);
    m_stay.stop();
    m_fresh.stop();
    m_fade.stop();
    graphicsEffect()->setEnabled(false);
    hide();
    m_box->hide();
}

/// To where it was, before what has it goes.
void Toast::releaseFocus()
{
    if (!m_action->hasFocus() && !m_close->hasFocus())
        return;
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        emit focusLeft();
}

void Toast::countDown()
{
    const bool held = underMouse() || m_action->hasFocus() || m_close->hasFocus();
    if (isVisible() && m_line && m_line->action.isEmpty() && !held)
        m_stay.start();
    else
        m_stay.stop();
}

/// From its natural width on one line down to what still reads well.
std::vector<QSize> Toast::sizes() const
{
    const bool far = m_page && m_page->property(seenFromAfarProperty).toBool();
    m_words->setTextStyle(!far ? TextStyle::Body : m_page->height() < 780 ? TextStyle::Title : TextStyle::Heading);
    layout()->setContentsMargins(m_theme.px(16), m_theme.px(2), m_theme.px(m_action->isHidden() ? 16 : 4),
                                 m_theme.px(2));
    layout()->setSpacing(m_theme.px(12));
    layout()->invalidate();
    const int natural = layout()->minimumSize().width() - m_words->minimumSizeHint().width() +
                        QFontMetrics(m_words->font()).horizontalAdvance(m_words->text()) + 4;
    const int room = m_page->width() - m_theme.px(32);
    std::vector<QSize> found;
    for (const double share : {1.0, 0.75, 0.55}) {
        const int most = static_cast<int>(std::min(natural, m_theme.textPx(widest)) * share);
        const int width = std::min(std::max(most, std::min(natural, m_theme.textPx(narrowest))), room);
        const int tall =
            std::max({m_theme.px(leastTall), layout()->heightForWidth(width), layout()->minimumSize().height()});
        if (found.empty() || found.back() != QSize(width, tall))
            found.emplace_back(width, tall);
    }
    return found;
}

/// Stays where it is while that's still free.
void Toast::place()
{
    if (!m_line || !m_page)
        return;
    const std::vector<QSize> tried = sizes();
    const QRect now(m_page->mapFrom(parentWidget(), pos()), size());
    if (isVisible() && std::find(tried.begin(), tried.end(), size()) != tried.end() && isToastRoom(*m_page, now))
        return;
    const std::optional<QRect> room = toastRoom(*m_page, tried);
    if (!room) {
        // It waits. What would make room is heard.
        hide();
        m_box->hide();
        m_stay.stop();
        qApp->installEventFilter(this);
        return;
    }
    setGeometry(QRect(m_page->mapTo(parentWidget(), room->topLeft()), room->size()));
    m_box->setGeometry(geometry().adjusted(-shadowReach, -shadowReach, shadowReach, shadowReach));
    if (!isVisible())
        appear();
}

/// Whether that may have moved something under it.
bool Toast::follows(QObject *watched, QEvent::Type type) const
{
    if (type != QEvent::LayoutRequest && type != QEvent::Resize && type != QEvent::Move && type != QEvent::Show &&
        type != QEvent::Hide)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    return widget && m_page && widget != this && widget != m_box && !isAncestorOf(widget) &&
           widget->window() == window();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched == m_action || watched == m_close) &&
        (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        // Qt sets the focus before it tells, so hasFocus() is already the new state.
        countDown();
    } else if (m_line && !m_again.isActive() && follows(watched, event->type())) {
        m_again.start();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        next();
    else
        QWidget::keyPressEvent(event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_stay.stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (isVisible() && m_line && m_line->action.isEmpty())
        m_stay.start();
}

} // namespace calfwise
