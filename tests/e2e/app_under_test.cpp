// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app_under_test.h"

#include "tests/support/pseudo_text.h"
#include "ui/bodymap/body_map_page.h"
#include "ui/kit/language.h"
#include "ui/kit/theme/install.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QScrollArea>
#include <QTest>

#include <stdexcept>

namespace calfwise::test {

namespace {

/// Saturday, 21 November 2026, 09:40 UTC.
constexpr Instant aSaturday{std::chrono::seconds(1795254000)};

constexpr const char *pseudoProperty = "speaksPseudo";
constexpr const char *spokenProperty = "speaks";

bool speaksPseudo()
{
    return qApp->property(pseudoProperty).toBool();
}

/// Where the program's main() hasn't yet.
void speakEnglish()
{
    if (qApp->property(spokenProperty).toBool())
        return;
    speak(QStringLiteral("en"), QLocale(QLocale::English, QLocale::UnitedKingdom));
    qApp->setProperty(spokenProperty, true);
}

std::filesystem::path pathIn(const QString &folder, const char *name)
{
    return std::filesystem::path(folder.toStdString()) / name;
}

} // namespace

/// A widget that is shown before it has a parent flashes up as a window of its own and takes the focus from the real
/// one.
class AppUnderTest::StrayWindows : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::Show && widget && widget->windowType() == Qt::Window &&
            !qobject_cast<const QMainWindow *>(watched))
            m_seen << QString::fromUtf8(watched->metaObject()->className()) + QLatin1Char(' ') +
                          watched->property("text").toString();
        return QObject::eventFilter(watched, event);
    }
    const QStringList &seen() const { return m_seen; }

private:
    QStringList m_seen;
};

AppUnderTest::AppUnderTest() : AppUnderTest(std::make_shared<QTemporaryDir>(), aSaturday) {}

AppUnderTest::AppUnderTest(std::shared_ptr<QTemporaryDir> folders, Instant now, std::function<Tick()> sessionClock)
    : m_root(folders->path()), m_sessionClock(std::move(sessionClock)), m_folders(std::move(folders)),
      m_now(std::make_shared<Instant>(now)), m_theme(std::make_shared<Theme>())
{
    dress();
    compose();
}

AppUnderTest::AppUnderTest(const QString &folder, Instant now, std::function<Tick()> sessionClock)
    : m_root(folder), m_sessionClock(std::move(sessionClock)), m_now(std::make_shared<Instant>(now)),
      m_theme(std::make_shared<Theme>())
{
    dress();
    compose();
}

AppUnderTest::AppUnderTest(AppUnderTest &first)
    : m_root(first.m_root), m_sessionClock(first.m_sessionClock), m_folders(first.m_folders), m_now(first.m_now),
      m_theme(first.m_theme)
{
    compose();
}

AppUnderTest::~AppUnderTest() = default;

void AppUnderTest::speakPseudo()
{
    if (speaksPseudo())
        return;
    speakEnglish();
    speak(QStringLiteral("qps"), QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral(CALFWISE_I18N_DIR));
    qApp->setProperty(pseudoProperty, true);
}

void AppUnderTest::readFromTheRight()
{
    speakEnglish();
    QApplication::setLayoutDirection(Qt::RightToLeft);
}

QString AppUnderTest::said(const QString &english)
{
    return speaksPseudo() ? QString::fromStdString(pseudo(english.toStdString())) : english;
}

void AppUnderTest::dress()
{
    m_theme->setReducedMotion(true);
    m_theme->setAppearance(Theme::Appearance::Light);
    installTheme(*qApp, *m_theme);
}

void AppUnderTest::compose()
{
    speakEnglish();
    StartFolders where;
    where.executable = std::filesystem::path(speaksPseudo() ? CALFWISE_PSEUDO_BIN_DIR : CALFWISE_BIN_DIR) / "calfwise";
    where.language = speaksPseudo() ? "qps" : "en";
    where.data = pathIn(m_root, "data");
    where.cache = pathIn(m_root, "cache");
    m_started = startUp(where, *m_now);
    m_map = std::make_unique<BodyMap>(m_started.core.drawings, m_started.core.points);
    m_gate = std::make_unique<ScreeningGate>(m_started.core.rules);
    m_preferences = std::make_unique<Preferences>(m_root + QStringLiteral("/settings.ini"));
    // Screens of the offscreen platform are small: the window's own size is what is looked at.
    m_preferences->setFloorFullScreen(false);
    // No helper program, and no frame that lights up, unless a test is about them.
    m_preferences->setCues({0, SpeechRate::Usual, 0, false});
    m_guide = std::make_unique<GuideModel>(*m_started.guide, m_started.core);
    m_models = std::make_unique<Models>(ModelParts{m_started.core, *m_map, *m_gate, *m_started.diary,
                                                   [now = m_now] { return *now; }, m_started.guide->prevention(),
                                                   [this](const GuideLink &link) { return m_guide->has(link); }});
    m_strays = std::make_unique<StrayWindows>();
    qApp->installEventFilter(m_strays.get());
    m_pictures = std::make_unique<MapPictureCache>(where.cache, QByteArrayLiteral("test"));
    Shelf shelf{*m_theme, *m_preferences, *m_models, *m_guide, where.data, *m_pictures};
    shelf.sessionClock = m_sessionClock;
    shelf.pressClock = [this] { return m_hand; };
    shelf.makeTray = [this]() -> std::unique_ptr<Tray> { return std::make_unique<FakeTray>(m_tray); };
    m_window = std::make_unique<MainWindow>(shelf);
}

void AppUnderTest::reopen()
{
    m_window.reset();
    m_models.reset();
    m_started = {};
    compose();
}

void AppUnderTest::pressTray()
{
    if (!m_tray.opened)
        throw std::runtime_error("there is no tray");
    m_tray.opened();
    QCoreApplication::processEvents();
}

QString AppUnderTest::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_root + QLatin1Char('/') + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write " + path.toStdString());
    return path;
}

QStringList AppUnderTest::strayWindows() const
{
    return m_strays->seen();
}

void AppUnderTest::show(QSize size)
{
    // A small screen maximises a first window.
    m_window->setWindowState(Qt::WindowNoState);
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        throw std::runtime_error("the window was not shown");
    QCoreApplication::processEvents();
}

QWidget *AppUnderTest::find(const QString &english)
{
    const QString name = said(english);
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (widget->accessibleName() == name || (button && button->text() == name))
            return widget;
    }
    return nullptr;
}

void AppUnderTest::clickAt(QWidget *widget, QPoint position)
{
    // What lies outside a scroll area's view is brought into it first, as a person would.
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(widget);
    }
    m_hand += std::chrono::seconds(1);
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, position);
    QCoreApplication::processEvents();
}

void AppUnderTest::click(const QString &name)
{
    QWidget *widget = find(name);
    if (!widget)
        throw std::runtime_error("nothing visible is called \"" + name.toStdString() + "\"");
    clickAt(widget, widget->rect().center());
}

void AppUnderTest::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    m_hand += std::chrono::seconds(1);
    QTest::keyClick(target, key, modifiers);
    QCoreApplication::processEvents();
}

void AppUnderTest::tapMap(Point position)
{
    auto *page = dynamic_cast<BodyMapPage *>(m_window->page(Place::Spot));
    BodyMapCanvas &canvas = page->canvas();
    clickAt(&canvas, canvas.toPixels(position).toPoint());
}

} // namespace calfwise::test
