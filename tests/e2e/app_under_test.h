// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/startup.h"
#include "tests/support/fake_tray.h"
#include "ui/map/map_picture_cache.h"
#include "ui/shell/main_window.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace calfwise::test {

/// The whole app as its main() puts it together, on folders of its own and a clock that stands still until it is moved.
class AppUnderTest {
public:
    /// Folders of its own.
    AppUnderTest();
    /// The folders of another one, as after a restart; the other must be gone or closed. With a clock for the running
    /// routine, if it is to have one of its own.
    explicit AppUnderTest(std::shared_ptr<QTemporaryDir> folders, Instant now, std::function<Tick()> sessionClock = {});
    /// A folder that stays, and a clock for the running routine.
    AppUnderTest(const QString &folder, Instant now, std::function<Tick()> sessionClock);
    /// A second window beside another one, as when the program is started twice: the same folders, clocks and looks,
    /// but stores and models of its own. Must go first.
    explicit AppUnderTest(AppUnderTest &first);
    ~AppUnderTest();

    /// From now on every app speaks the pseudo-language (support/pseudo_text.h), until the program ends.
    static void speakPseudo();
    /// From now on every app is laid out as for a language that's read from the right.
    static void readFromTheRight();
    /// An English sentence of the program or of the content as it's shown.
    static QString said(const QString &english);

    MainWindow &window() { return *m_window; }
    Models &models() { return *m_models; }
    Theme &theme() { return *m_theme; }
    Preferences &preferences() { return *m_preferences; }
    DiaryStore &diary() { return *m_started.diary; }
    const std::vector<StartNotice> &notices() const { return m_started.notices; }
    std::shared_ptr<QTemporaryDir> folders() const { return m_folders; }
    Instant now() const { return *m_now; }
    void pass(std::chrono::seconds time) { *m_now += time; }

    /// What a press by other means than click(), clickAt() and key() takes of a person's time.
    void takeASecond() { m_hand += std::chrono::seconds(1); }

    /// The desktop's tray, as far as the app knows; there is one.
    FakeTray::State &tray() { return m_tray; }
    /// What the tray's icon does when it is pressed.
    void pressTray();
    /// A file in the app's own folder.
    QString write(const QString &name, const QByteArray &bytes);

    /// Widgets that were shown before they had a place in the window; there should be none.
    QStringList strayWindows() const;

    /// Puts the window together again, as after a restart, on the same stores: for what a test has written into them.
    void reopen();
    /// Shows the window at that size and waits until it is drawn.
    void show(QSize size);

    /// A widget of the visible page by its accessible name or text; null if there is none that is visible.
    QWidget *find(const QString &name);
    /// Presses it with the mouse; fails the test when it is not there.
    void click(const QString &name);
    void clickAt(QWidget *widget, QPoint position);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// A tap on the body map at a leg-frame position.
    void tapMap(Point position);

private:
    class StrayWindows;
    void dress();
    void compose();

    QString m_root;
    std::function<Tick()> m_sessionClock;
    std::shared_ptr<QTemporaryDir> m_folders;
    std::shared_ptr<Instant> m_now;
    Tick m_hand{0}; ///< a person takes a second from one press to the next
    Started m_started;
    std::unique_ptr<BodyMap> m_map;
    std::unique_ptr<ScreeningGate> m_gate;
    std::unique_ptr<Preferences> m_preferences;
    std::shared_ptr<Theme> m_theme;
    FakeTray::State m_tray;
    std::unique_ptr<GuideModel> m_guide;
    std::unique_ptr<Models> m_models;
    std::unique_ptr<StrayWindows> m_strays;
    std::unique_ptr<MapPictureCache> m_pictures;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace calfwise::test
