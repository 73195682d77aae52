// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the random walk can do.
#include "tests/e2e/clipping.h"
#include "tests/e2e/random_walk.h"

#include "ui/checklist/suggestion_card.h"
#include "ui/kit/widgets/pain_scale.h"
#include "ui/kit/widgets/rail.h"
#include "ui/kit/widgets/segment.h"
#include "ui/kit/widgets/step_mark.h"
#include "ui/kit/widgets/toast.h"
#include "ui/map/map_canvas.h"
#include "ui/reader/contents_list.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTest>
#include <QUrl>

#include <algorithm>

namespace calfwise::test {

namespace {

/// Not pressed. What prints or chooses a file opens a window of the desktop's, which a test can neither answer nor see.
bool isLeftAlone(const QString &name)
{
    static const QStringList leftAlone{QStringLiteral("Print this"),
                                       QStringLiteral("Print the map"),
                                       QStringLiteral("Print a summary for the visit"),
                                       QStringLiteral("Print a summary for the doctor"),
                                       QStringLiteral("Print a summary to hand over"),
                                       QStringLiteral("Save as a PDF to hand over"),
                                       QStringLiteral("Save as a picture (PNG)"),
                                       QStringLiteral("Save as a drawing (SVG)"),
                                       QStringLiteral("Save it as a file"),
                                       QStringLiteral("Save the diary as a table"),
                                       QStringLiteral("Open a routine file")};
    return leftAlone.contains(name);
}

/// What somebody presses who wants a routine done and kept.
bool leadsOn(const QString &name)
{
    static const QStringList path{QStringLiteral("Continue to symptoms"),
                                  QStringLiteral("Go to the safety check"),
                                  QStringLiteral("To the safety check"),
                                  QStringLiteral("None of these"),
                                  QStringLiteral("None of the others"),
                                  QStringLiteral("Go on"),
                                  QStringLiteral("Go to the routine"),
                                  QStringLiteral("No, start"),
                                  QStringLiteral("Start"),
                                  QStringLiteral("Go on"),
                                  QStringLiteral("Found it"),
                                  QStringLiteral("It eased"),
                                  QStringLiteral("Next step"),
                                  QStringLiteral("Save to the diary"),
                                  QStringLiteral("I answered that wrongly"),
                                  QStringLiteral("Answer again"),
                                  QStringLiteral("Go on with the questions")};
    return path.contains(name) || (name.startsWith(QLatin1String("Show ")) && name.endsWith(QLatin1String(" more")));
}

/// Whether a press on it only asks for what is so already.
bool asksForWhatIs(const QAbstractButton &button)
{
    if (qobject_cast<const QRadioButton *>(&button))
        return button.isChecked();
    if (const auto *item = qobject_cast<const RailItem *>(&button))
        return item->isCurrent();
    if (qobject_cast<const ContentsItem *>(&button) || qobject_cast<const SuggestionCard *>(&button))
        return button.isChecked();
    return false;
}

const std::vector<QString> &typedWords()
{
    static const std::vector<QString> words{QStringLiteral("x"),
                                            QString(),
                                            QStringLiteral("heel cramp roller"),
                                            QStringLiteral("L4/L5 \"don't\" *"),
                                            QStringLiteral("<b>Evening</b> \u2603 \U0001f9b5"),
                                            QStringLiteral("a").repeated(400),
                                            QStringLiteral("12"),
                                            QStringLiteral("calf")};
    return words;
}

QByteArray routineFile(const QByteArray &techniques)
{
    return R"({"calfwise": "routine", "format": 1, "name": "Carried in", "made_by": "A practice",
        "made_on": "2026-11-18", "sides": "both", "steps": [)" +
           techniques + "]}";
}

} // namespace

/// Now somebody who knows what they want, now somebody who tries whatever there is: chance alone rarely answers a whole
/// check with no, and would hardly ever see a routine run.
RandomWalk::Move RandomWalk::chooseMove()
{
    if (below(1000) < (m_knowsTheWay ? 20U : 25U))
        m_knowsTheWay = !m_knowsTheWay;
    if (!m_knowsTheWay || chance(25)) {
        if (auto move = interruption())
            return *std::move(move);
    }
    std::vector<Move> moves = controls();
    if (moves.empty())
        return keyMove();
    std::vector<Move> onwards;
    std::copy_if(moves.begin(), moves.end(), std::back_inserter(onwards),
                 [](const Move &move) { return move.leadsOn; });
    if (onwards.empty() && m_knowsTheWay && scope() == &app().window()) {
        const auto *rail = app().window().findChild<Rail *>();
        if (RailItem *map = rail->item(static_cast<int>(RailEntry::BodyMap)); map->isVisible() && !map->isCurrent())
            addButton(onwards, *map);
    }
    if (!onwards.empty() && chance(m_knowsTheWay ? 97 : 20))
        return onwards[below(onwards.size())];
    return moves[below(moves.size())];
}

/// A key, or what comes from outside the page.
std::optional<RandomWalk::Move> RandomWalk::interruption()
{
    const std::size_t kind = below(100);
    if (kind < 8)
        return keyMove();
    if (scope() != &app().window())
        return std::nullopt;
    if (kind < 11)
        return clockMove();
    if (kind < 13)
        return dropMove();
    if (kind < 15)
        return windowMove();
    if (kind < 16)
        return sizeMove();
    return std::nullopt;
}

/// Every visible control that can be pressed now: of the list or dialog that lies on top, else of the window.
std::vector<RandomWalk::Move> RandomWalk::controls()
{
    std::vector<Move> moves;
    QWidget *top = scope();
    if (auto *menu = qobject_cast<QMenu *>(top)) {
        addActions(moves, *menu);
        return moves;
    }
    for (QWidget *widget : top->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && widget->window() == top)
            addControl(moves, *widget);
    }
    return moves;
}

void RandomWalk::addControl(std::vector<Move> &moves, QWidget &widget)
{
    if (auto *button = qobject_cast<QAbstractButton *>(&widget))
        addButton(moves, *button);
    else if (auto *scale = dynamic_cast<PainScale *>(&widget))
        addScale(moves, *scale);
    else if (auto *canvas = dynamic_cast<BodyMapCanvas *>(&widget))
        addCanvas(moves, *canvas);
    else if (qobject_cast<QLineEdit *>(&widget) || qobject_cast<QPlainTextEdit *>(&widget))
        addField(moves, widget);
    else if (auto *list = qobject_cast<QAbstractItemView *>(&widget))
        addRows(moves, *list);
}

void RandomWalk::addButton(std::vector<Move> &moves, QAbstractButton &button)
{
    const QString name = nameOf(button);
    // A field's own icon only shows what it is for.
    if (qobject_cast<QLineEdit *>(button.parentWidget()) || isLeftAlone(button.text()) ||
        isLeftAlone(button.accessibleName()))
        return;
    const bool byKey = (button.focusPolicy() & Qt::TabFocus) != 0 && chance(25);
    Move move;
    move.name = QStringLiteral("“%1” by %2").arg(name, byKey ? QStringLiteral("key") : QStringLiteral("mouse"));
    move.mustTell = !asksForWhatIs(button);
    move.leadsOn = leadsOn(name);
    move.target = &button;
    move.act = [this, pressed = move.target, byKey] {
        ++m_did[byKey ? QStringLiteral("press by key") : QStringLiteral("press")];
        if (byKey)
            QTest::keyClick(pressed, Qt::Key_Space);
        else
            QTest::mouseClick(pressed, Qt::LeftButton);
        if (auto *item = qobject_cast<RailItem *>(pressed))
            checkArrival(*item);
    };
    moves.push_back(std::move(move));
}

/// An entry of the rail opens its page; the search is none of them.
void RandomWalk::checkArrival(const RailItem &pressed)
{
    settle();
    const auto *rail = app().window().findChild<Rail *>();
    for (const RailEntry entry : allRailEntries) {
        if (rail->item(static_cast<int>(entry)) == &pressed && railEntryOf(app().window().place()) != entry)
            fault(QStringLiteral("%1 led elsewhere").arg(m_doing));
    }
}

void RandomWalk::addScale(std::vector<Move> &moves, PainScale &scale)
{
    const int pain = static_cast<int>(below(11));
    Move move;
    move.name = QStringLiteral("“%1” as %2").arg(nameOf(scale)).arg(pain);
    move.mustTell = scale.value() != pain;
    move.leadsOn = !scale.value();
    move.target = &scale;
    move.act = [this, &scale, pain] {
        ++m_did[QStringLiteral("pain")];
        QTest::mouseClick(&scale, Qt::LeftButton, {}, scale.cellRect(pain).center());
    };
    moves.push_back(std::move(move));
}

/// A target of the map by mouse or by key, or a tap anywhere, which may be beside the leg.
void RandomWalk::addCanvas(std::vector<Move> &moves, BodyMapCanvas &canvas)
{
    const auto count = canvas.targets().size();
    for (int i = 0; i < 3 && count > 0; ++i) {
        const std::size_t target = below(count);
        Move move;
        const MapTarget &there = canvas.targets()[target];
        move.name = QStringLiteral("the map's %1").arg(QString::fromStdString(there.key()));
        move.target = &canvas;
        move.leadsOn = m_apps.front()->models().theCase.picture().spots.empty();
        // The spot that is spoken of already is asked for again.
        move.mustTell = there.kind != MapTarget::Kind::Spot || !there.chosen;
        move.act = [this, &canvas, target] {
            ++m_did[QStringLiteral("map target")];
            if (target < canvas.targets().size())
                canvas.pressTarget(target);
        };
        moves.push_back(std::move(move));
    }
    const QPoint from(static_cast<int>(below(static_cast<std::size_t>(std::max(1, canvas.width())))),
                      static_cast<int>(below(static_cast<std::size_t>(std::max(1, canvas.height())))));
    const QPoint by(static_cast<int>(below(120)) - 60, static_cast<int>(below(120)) - 60);
    const bool drags = chance(40);
    Move move;
    move.name = QStringLiteral("the map at %1, %2").arg(from.x()).arg(from.y());
    move.target = &canvas;
    move.act = [this, &canvas, from, by, drags] {
        ++m_did[drags ? QStringLiteral("map drag") : QStringLiteral("map tap")];
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        if (drags)
            QTest::mouseMove(&canvas, from + by);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, drags ? from + by : from);
    };
    moves.push_back(std::move(move));
}

void RandomWalk::addField(std::vector<Move> &moves, QWidget &field)
{
    const QString words = typedWords()[below(typedWords().size())];
    Move move;
    move.name = QStringLiteral("“%1” in %2").arg(words.left(20), nameOf(field));
    move.target = &field;
    const QString before = field.property(qobject_cast<QLineEdit *>(&field) ? "text" : "plainText").toString();
    // What a field cuts off stays what it was.
    move.mustTell = before.isEmpty() ? !words.isEmpty() : !words.startsWith(before);
    move.act = [this, &field, words] {
        ++m_did[QStringLiteral("typing")];
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&field, Qt::Key_Delete);
        // As an input method writes it, which knows letters that no key has.
        QInputMethodEvent typed;
        typed.setCommitString(words);
        QCoreApplication::sendEvent(&field, &typed);
    };
    moves.push_back(std::move(move));
}

void RandomWalk::addRows(std::vector<Move> &moves, QAbstractItemView &list)
{
    const int rows = list.model() ? list.model()->rowCount() : 0;
    if (rows == 0)
        return;
    const QModelIndex row = list.model()->index(static_cast<int>(below(static_cast<std::size_t>(rows))), 0);
    if (!(list.model()->flags(row) & Qt::ItemIsSelectable))
        return;
    Move move;
    move.name = QStringLiteral("row %1 of %2").arg(row.row()).arg(nameOf(list));
    move.target = &list;
    move.mustTell = true;
    move.act = [this, &list, row = QPersistentModelIndex(row)] {
        ++m_did[QStringLiteral("row of a list")];
        list.scrollTo(row);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(row).center());
    };
    moves.push_back(std::move(move));
}

void RandomWalk::addActions(std::vector<Move> &moves, QMenu &menu)
{
    for (QAction *action : menu.actions()) {
        if (!action->isEnabled() || action->isSeparator() || isLeftAlone(action->text()))
            continue;
        Move move;
        move.name = QStringLiteral("“%1” of the list").arg(action->text());
        move.mustTell = true;
        move.act = [this, &menu, action] {
            ++m_did[QStringLiteral("choice")];
            menu.setActiveAction(action);
            QTest::keyClick(&menu, Qt::Key_Return);
        };
        moves.push_back(std::move(move));
    }
}

RandomWalk::Move RandomWalk::keyMove()
{
    struct Stroke {
        Qt::Key key;
        Qt::KeyboardModifiers modifiers = Qt::NoModifier;
    };
    static const std::vector<Stroke> strokes{{Qt::Key_Tab},
                                             {Qt::Key_Backtab, Qt::ShiftModifier},
                                             {Qt::Key_Return},
                                             {Qt::Key_Space},
                                             {Qt::Key_Escape},
                                             {Qt::Key_Left},
                                             {Qt::Key_Right},
                                             {Qt::Key_Up},
                                             {Qt::Key_Down},
                                             {Qt::Key_Delete},
                                             {Qt::Key_PageDown},
                                             {Qt::Key_7},
                                             {Qt::Key_Plus},
                                             {Qt::Key_Z, Qt::ControlModifier},
                                             {Qt::Key_K, Qt::ControlModifier},
                                             {Qt::Key_1, Qt::AltModifier},
                                             {Qt::Key_2, Qt::AltModifier},
                                             {Qt::Key_3, Qt::AltModifier},
                                             {Qt::Key_4, Qt::AltModifier},
                                             {Qt::Key_5, Qt::AltModifier}};
    const Stroke stroke = strokes[below(strokes.size())];
    Move move;
    move.name = QStringLiteral("key %1").arg(QKeySequence(stroke.key | stroke.modifiers).toString());
    move.act = [this, stroke] {
        ++m_did[QStringLiteral("key")];
        QWidget *focus = QApplication::focusWidget();
        QWidget *top = scope();
        QTest::keyClick(focus && focus->window() == top ? focus : top, stroke.key, stroke.modifiers);
        if (stroke.modifiers != Qt::AltModifier || top != &app().window())
            return;
        settle();
        const auto entry = static_cast<RailEntry>(stroke.key - Qt::Key_1);
        if (railEntryOf(app().window().place()) != entry)
            fault(QStringLiteral("%1 led elsewhere").arg(m_doing));
    };
    return move;
}

RandomWalk::Move RandomWalk::clockMove()
{
    static const std::vector<int> minutes{1, 10, 45, 180, 540, 780, 1500, 1800, -1, -120, -1560};
    const int by = minutes[below(minutes.size())];
    Move move;
    move.name = QStringLiteral("the clock moves by %1 minutes").arg(by);
    move.act = [this, by] {
        ++m_did[QStringLiteral("clock")];
        pass(std::chrono::minutes(by));
    };
    return move;
}

void RandomWalk::pass(std::chrono::seconds time)
{
    // The windows share one clock; that of a running routine never goes back.
    m_apps.front()->pass(time);
    m_machine += std::max(time, std::chrono::seconds(0));
}

RandomWalk::Move RandomWalk::dropMove()
{
    struct Dropped {
        QString name;
        QByteArray bytes;
    };
    static const std::vector<Dropped> files{
        {QStringLiteral("good.calfwise.json"),
         routineFile(
             R"({"technique": "warm-up-strokes", "seconds": 60}, {"technique": "roller-pressure", "seconds": 45})")},
        {QStringLiteral("stretch.json"), routineFile(R"({"technique": "stretch-straight-knee", "seconds": 30})")},
        {QStringLiteral("too-much.json"), routineFile(R"({"technique": "roller-pressure", "seconds": 9000})")},
        {QStringLiteral("unknown.json"), routineFile(R"({"technique": "hammer", "seconds": 30})")},
        {QStringLiteral("broken.json"), "{\"calfwise\": "},
        {QStringLiteral("picture.json"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11)},
        {QStringLiteral("empty.json"), {}}};
    const Dropped &file = files[below(files.size())];
    Move move;
    move.name = QStringLiteral("%1 is dropped").arg(file.name);
    move.mustTell = true;
    move.act = [this, file] {
        ++m_did[QStringLiteral("file dropped")];
        // Another name each time: the page may show the same file already.
        drop(m_apps.front()->write(QStringLiteral("%1-%2").arg(m_step).arg(file.name), file.bytes));
    };
    return move;
}

void RandomWalk::drop(const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    MainWindow &window = app().window();
    QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent event(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

/// A second window on the same diary, as when the program is started twice; or the program is killed and started again.
RandomWalk::Move RandomWalk::windowMove()
{
    Move move;
    if (m_apps.size() > 1) {
        move.name = QStringLiteral("the second window is closed");
        move.act = [this] {
            ++m_did[QStringLiteral("second window closed")];
            m_apps[1]->window().close();
        };
    } else if (chance(70)) {
        move.name = QStringLiteral("a second window opens");
        move.act = [this] {
            ++m_did[QStringLiteral("second window opened")];
            m_apps.push_back(std::make_unique<AppUnderTest>(*m_apps.front()));
            m_apps.back()->show({1280, 800});
        };
    } else {
        move.name = QStringLiteral("the program starts again");
        move.act = [this] {
            ++m_did[QStringLiteral("start")];
            const QSize size = app().window().size();
            app().reopen();
            app().show(size);
        };
    }
    return move;
}

RandomWalk::Move RandomWalk::sizeMove()
{
    static const std::vector<QSize> sizes{{1024, 700}, {1440, 900}, {1199, 779}, {1920, 1080}};
    const QSize size = sizes[below(sizes.size())];
    Move move;
    move.name = QStringLiteral("the window is %1 x %2").arg(size.width()).arg(size.height());
    move.act = [this, size] {
        ++m_did[QStringLiteral("size")];
        app().window().resize(size);
    };
    return move;
}

} // namespace calfwise::test
