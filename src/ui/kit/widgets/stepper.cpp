// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/stepper.h"

#include "ui/kit/widgets/step_mark.h"

#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>

#include <algorithm>

namespace calfwise {
namespace {

constexpr int tall = 72;
constexpr int smallTall = 56;
constexpr int lineGap = 12;
constexpr int leastLine = 12;
constexpr double collapsesFrom = 1.75;

bool canBeChosen(StepState state)
{
    return state != StepState::Ahead && state != StepState::Locked;
}

} // namespace

Stepper::Stepper(const Theme &theme, const QStringList &steps, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_names(steps), m_summary(new StepMark(theme, 1, {}, this))
{
    Q_ASSERT(!steps.isEmpty());
    setAccessibleName(tr("Steps"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (int i = 0; i < steps.size(); ++i) {
        auto *mark = new StepMark(theme, i + 1, steps.at(i), this);
        connect(mark, &QAbstractButton::clicked, this, [this, i] { emit stepChosen(i); });
        m_marks.append(mark);
    }
    connect(m_summary, &QAbstractButton::clicked, this, &Stepper::openList);
    connect(&theme, &Theme::changed, this, &Stepper::refresh);
    QList<StepState> states(steps.size(), StepState::Ahead);
    states.first() = StepState::Current;
    setStates(states);
}

void Stepper::setStates(const QList<StepState> &states)
{
    Q_ASSERT(states.size() == m_names.size() && states.count(StepState::Current) == 1);
    m_states = states;
    refresh();
}

void Stepper::setSmall(bool on)
{
    m_small = on;
    refresh();
}

QPushButton *Stepper::step(int index) const
{
    return m_marks.at(index);
}

QPushButton *Stepper::summary() const
{
    return m_summary;
}

int Stepper::currentIndex() const
{
    return static_cast<int>(m_states.indexOf(StepState::Current));
}

int Stepper::sideMargin() const
{
    return m_theme.px(m_small ? metrics::smallPageMargin : metrics::pageMargin);
}

void Stepper::refresh()
{
    for (int i = 0; i < m_marks.size(); ++i) {
        m_marks.at(i)->setState(m_states.at(i));
    }
    const int current = currentIndex();
    const QString next = current + 1 < m_names.size() ? tr("Next: %1").arg(m_names.at(current + 1)) : QString();
    m_summary->setSummary(current + 1,
                          tr("Step %1 of %2: %3").arg(current + 1).arg(m_names.size()).arg(m_names.at(current)), next);
    updateGeometry();
    place();
    update();
}

int Stepper::wantedWidth() const
{
    int width = 2 * sideMargin();
    for (const StepMark *mark : m_marks) {
        width += mark->wantedWidth() + 2 * m_theme.px(lineGap) + m_theme.px(leastLine);
    }
    return width - 2 * m_theme.px(lineGap) - m_theme.px(leastLine);
}

QSize Stepper::sizeHint() const
{
    const int least = m_theme.lineHeight(TextStyle::Strong) + 2 * m_theme.px(8);
    return {wantedWidth(),
            std::max(m_small ? smallTall : tall, std::max(least, m_theme.px(metrics::target) + m_theme.px(12)))};
}

QSize Stepper::minimumSizeHint() const
{
    return {m_theme.px(240), sizeHint().height()};
}

void Stepper::place()
{
    m_collapsed = m_theme.textScale() >= collapsesFrom || width() < wantedWidth();
    const int side = sideMargin();
    m_summary->setVisible(m_collapsed);
    const int height = m_summary->sizeHint().height();
    const int top = (this->height() - height) / 2;
    m_summary->setGeometry(side, top, width() - 2 * side, height);
    int x = side;
    const int lines = static_cast<int>(m_marks.size()) - 1;
    const int spare = std::max(0, width() - wantedWidth());
    for (int i = 0; i < m_marks.size(); ++i) {
        StepMark *mark = m_marks.at(i);
        mark->setVisible(!m_collapsed);
        const QRect box(x, top, mark->wantedWidth(), height);
        mark->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
        const int before = lines == 0 ? 0 : spare * i / lines;
        const int after = lines == 0 ? 0 : spare * (i + 1) / lines;
        x += mark->wantedWidth() + 2 * m_theme.px(lineGap) + m_theme.px(leastLine) + after - before;
    }
}

void Stepper::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
    update();
}

/// Does not wait for the choice: what the path allows may change meanwhile.
void Stepper::openList()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_names.size(); ++i) {
        const bool locked = m_states.at(i) == StepState::Locked;
        QAction *action = menu->addAction(locked ? tr("%1, not today").arg(m_names.at(i)) : m_names.at(i));
        action->setEnabled(canBeChosen(m_states.at(i)));
        action->setCheckable(true);
        action->setChecked(i == currentIndex());
        connect(
            action, &QAction::triggered, this, [this, i] { emit stepChosen(i); }, Qt::QueuedConnection);
    }
    menu->popup(m_summary->mapToGlobal(QPoint(0, m_summary->height())));
}

void Stepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Role::Surface));
    painter.fillRect(0, height() - m_theme.edge(), width(), m_theme.edge(), m_theme.colour(Role::Border));
    if (m_collapsed) {
        return;
    }
    for (int i = 0; i + 1 < m_marks.size(); ++i) {
        const QRect first = m_marks.at(isRightToLeft() ? i + 1 : i)->geometry();
        const QRect second = m_marks.at(isRightToLeft() ? i : i + 1)->geometry();
        const double from = first.right() + 1 + m_theme.px(lineGap);
        const double to = second.left() - m_theme.px(lineGap);
        const Role role = m_states.at(i) == StepState::Done ? Role::Primary : Role::Border;
        painter.fillRect(QRectF(from, height() / 2.0 - 0.5, to - from, 1.5), m_theme.colour(role));
    }
}

} // namespace calfwise
