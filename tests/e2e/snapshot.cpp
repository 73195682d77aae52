// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/snapshot.h"

#include "ui/kit/widgets/announcer.h"
#include "ui/kit/widgets/pain_scale.h"
#include "ui/map/map_canvas.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextStream>

namespace calfwise::test {

namespace {

void tellValues(QTextStream &out, const QWidget &widget)
{
    if (const auto *scale = dynamic_cast<const PainScale *>(&widget))
        out << scale->spoken();
    if (const auto *canvas = dynamic_cast<const BodyMapCanvas *>(&widget)) {
        out << canvas->zoom() << canvas->toPixels({0, 0}).x() << ' ' << canvas->toPixels({0, 0}).y();
        if (const auto target = canvas->focusedTarget())
            out << " at " << *target;
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        out << line->cursorPosition() << ' ' << line->selectedText();
    if (const auto *area = qobject_cast<const QAbstractScrollArea *>(&widget))
        out << area->verticalScrollBar()->value() << ' ' << area->horizontalScrollBar()->value();
    if (const auto *list = qobject_cast<const QAbstractItemView *>(&widget))
        out << " row " << list->currentIndex().row() << " of " << (list->model() ? list->model()->rowCount() : 0);
}

void tell(QTextStream &out, const QWidget &widget)
{
    out << widget.metaObject()->className() << (widget.isEnabled() ? " " : " off ");
    for (const char *property : {"text", "plainText", "checked", "value", "accessibleName", "accessibleDescription"}) {
        const QVariant value = widget.property(property);
        if (value.isValid())
            out << value.toString() << '|';
    }
    tellValues(out, widget);
    out << '\n';
}

void tellAnswers(QTextStream &out, CheckModel &check)
{
    for (const Question &question : check.rules().questions)
        out << static_cast<int>(check.answer(question.id));
    for (Side leg : {Side::Left, Side::Right})
        out << " permit " << (check.permit(leg) != nullptr) << " refused " << check.refusal(leg).has_value();
    out << '\n';
}

void tellSession(QTextStream &out, SessionModel &model)
{
    out << "cut off " << model.cutOff().has_value();
    if (const RoutineSession *session = model.session())
        out << " state " << static_cast<int>(session->state()) << " step " << session->stepIndex() << " left "
            << session->remainingInStep().count();
    out << '\n';
}

} // namespace

Snapshot snapshotOf(AppUnderTest &app)
{
    Snapshot snapshot;
    QTextStream seen(&snapshot.seen);
    seen << "place " << static_cast<int>(app.window().place()) << " focus ";
    if (const QWidget *focus = QApplication::focusWidget())
        tell(seen, *focus);
    seen << '\n';
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        seen << "window " << window->metaObject()->className() << ' ' << window->windowTitle() << '\n';
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            // What is only spoken is no answer to somebody who looks, and comes and goes by a clock of its own.
            if (widget->isVisible() && !qobject_cast<const Announcer *>(widget))
                tell(seen, *widget);
        }
    }
    seen << QApplication::clipboard()->text();
    QTextStream held(&snapshot.held);
    Models &models = app.models();
    held << "leg " << static_cast<int>(models.theCase.leg()) << " picture " << models.theCase.revision() << " spot "
         << static_cast<int>(models.theCase.currentSpot().value_or(99)) << " diary " << models.diary.revision()
         << " routines " << models.library.own().size() << '\n';
    tellAnswers(held, models.check);
    tellSession(held, models.session);
    return snapshot;
}

} // namespace calfwise::test
