// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/app_under_test.h"
#include "tests/e2e/snapshot.h"

#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <vector>

class QAbstractItemView;
class QAbstractButton;
class QMenu;

namespace calfwise {
class BodyMapCanvas;
class PainScale;
class RailItem;
} // namespace calfwise

namespace calfwise::test {

/// Presses whatever there is, in an order that a seed decides, and looks after each step whether it did something,
/// whether anything threw, whether every entry of the rail opens its page and whether anything is cut off. The steps
/// are those of a person: controls and keys of the page, the clock, files that are dropped, a second window, another
/// start. What it can't know before is the machine's own timers, so that a seed repeats the choices, and nearly always
/// the walk.
class RandomWalk {
public:
    explicit RandomWalk(unsigned seed);
    ~RandomWalk();

    /// Goes on until there are that many steps more, or more faults than anybody reads.
    void walk(int steps);

    /// What was wrong, each kind once, with the steps that led there.
    const QStringList &faults() const { return m_faults; }
    int steps() const { return m_step; }
    /// How often it did what, and on which pages it was.
    QString summary() const;

private:
    /// A thing that can be done, and whether it has to have an effect that a person notices.
    struct Move {
        QString name;
        std::function<void()> act;
        bool mustTell = false;
        bool leadsOn = false;     ///< on the path, which chance alone would rarely follow to its end
        QPointer<QWidget> target; ///< brought into view and focused before; nothing is done when it goes away by that
    };

    std::size_t below(std::size_t count);
    bool chance(int percent);
    AppUnderTest &app() { return *m_apps[m_current]; }

    void step();
    void take(const Move &move);
    bool prepare(const Move &move);
    void dropClosedSecond();
    void settle();
    void fault(const QString &what, const QString &kind = {});
    bool asksFirst(const QWidget &shown);
    void checkPlace();
    void checkRail();
    void checkClipping();
    void checkStrays();
    void breakLoop();

    QWidget *scope();
    Move chooseMove();
    std::optional<Move> interruption();
    std::vector<Move> controls();
    void addControl(std::vector<Move> &moves, QWidget &widget);
    void addButton(std::vector<Move> &moves, QAbstractButton &button);
    void addScale(std::vector<Move> &moves, PainScale &scale);
    void addCanvas(std::vector<Move> &moves, BodyMapCanvas &canvas);
    void checkArrival(const RailItem &pressed);
    void addField(std::vector<Move> &moves, QWidget &field);
    void addRows(std::vector<Move> &moves, QAbstractItemView &list);
    void addActions(std::vector<Move> &moves, QMenu &menu);

    Move keyMove();
    Move clockMove();
    Move dropMove();
    Move windowMove();
    Move sizeMove();

    void pass(std::chrono::seconds time);
    void drop(const QString &file);

    unsigned m_seed;
    std::mt19937 m_random;
    std::chrono::milliseconds m_machine{1000}; ///< what the clock of a running routine shows
    std::vector<std::unique_ptr<AppUnderTest>> m_apps;
    std::size_t m_current = 0;
    bool m_knowsTheWay = false;
    QTimer m_loopGuard;
    bool m_acting = false;
    int m_rounds = 0; ///< of the guard, in one press
    QString m_doing;
    QStringList m_trail;
    QStringList m_faults;
    std::map<QString, int> m_known; ///< faults by what they say
    std::map<QString, int> m_did;
    std::map<Place, int> m_places;
    int m_step = 0;
};

} // namespace calfwise::test
