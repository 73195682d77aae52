// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done by keys in the whole window, its help, and its last messages.
#include "ui/shell/main_window.h"

#include "ui/help/help_sheet.h"
#include "ui/kit/commands.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/rail.h"
#include "ui/kit/words.h"
#include "ui/reader/reader_page.h"
#include "ui/routine/floor_page.h"
#include "ui/shell/route_words.h"

#include <QApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <exception>

namespace calfwise {

namespace {

constexpr double textStep = 0.1;
/// The key left of all digits is 9 less: where 1 is on the keyboard, whatever is written on it.
constexpr quint32 scanCodeOfOne = 10;

} // namespace

void MainWindow::buildCommands()
{
    m_commands = new Commands(tr("Everywhere"), this, Commands::Reach::Window);
    m_commands->add(tr("Help, and the keys that work here"), {Qt::Key_F1}, [this] { openHelp(); });
    QAction *search = m_commands->add(tr("Search"), {Qt::CTRL | Qt::Key_K}, [this] { openSearch(); });
    m_commands->add(tr("Find on this page of the guide"), {Qt::CTRL | Qt::Key_F}, [this] {
        if (place() == Place::Guide)
            static_cast<ReaderPage *>(page(Place::Guide))->openFind();
        else
            openSearch();
    });
    m_rail->setSearchTip(Commands::tip(*search));
    m_commands->add(tr("Write in the diary"), {Qt::CTRL | Qt::Key_N}, [this] { writeDown(); });
    m_goOn = m_commands->add(tr("Press the main button of the page"),
                             {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, [this] { pressMain(); });
    for (RailEntry entry : allRailEntries) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(entry));
        const QAction *action = m_commands->add(PlaceWords::name(entry), {Qt::ALT | key}, [this, entry] { go(entry); });
        m_rail->item(static_cast<int>(entry))->setToolTip(Commands::tip(*action));
    }
    m_commands->add(tr("Take back the last change"), {Qt::CTRL | Qt::Key_Z}, [this] { undo(); });
    m_commands->add(tr("Recent messages"), {Qt::CTRL | Qt::Key_H}, [this] { showRecent(); });
    m_commands->add(tr("Larger words"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, [this] { sizeText(1); });
    m_commands->add(tr("Smaller words"), {Qt::CTRL | Qt::Key_Minus}, [this] { sizeText(-1); });
    m_commands->add(tr("A menu of these"), {Qt::Key_F10}, [this] { openMenu(); });
    m_commands->add(tr("End Calfwise"), {Qt::CTRL | Qt::Key_Q}, [this] { quit(); });
}

/// The digits of the rail by where they are: on a French keyboard they'd need Shift as well.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const quint32 code = event->nativeScanCode();
    const bool isDigit = code >= scanCodeOfOne && code < scanCodeOfOne + allRailEntries.size();
    if (isDigit && event->modifiers() == Qt::AltModifier && !event->isAutoRepeat())
        go(allRailEntries[code - scanCodeOfOne]);
    else
        QMainWindow::keyPressEvent(event);
}

/// One press is one press of the button, and what guards the button guards this. A page that has only just come isn't
/// answered by a key that is struck twice: "No, start" says that nothing is new.
void MainWindow::pressMain()
{
    if (!m_mainGuard.accept()) {
        say(tr("That was quick. Look at the page, then press again."), {}, {}, Toast::Kind::NotAsAsked);
        return;
    }
    QList<Button *> found;
    for (Button *button : m_stack->currentWidget()->findChildren<Button *>()) {
        if (button->kind() == Button::Kind::Primary && button->isVisible())
            found << button;
    }
    if (found.size() == 1 && found.first()->isEnabled())
        found.first()->click();
    else if (found.size() == 1)
        say(found.first()->disabledReason(), {}, {}, Toast::Kind::NotAsAsked);
    else
        say(tr("There’s no main button here now."), {}, {}, Toast::Kind::NotAsAsked);
}

void MainWindow::sizeText(int steps)
{
    const double wanted = std::round((m_shelf.theme.textScale() + steps * textStep) * 10) / 10;
    const double scale = std::clamp(wanted, Theme::leastTextScale, Theme::greatestTextScale);
    const bool stays = std::abs(scale - m_shelf.theme.textScale()) < textStep / 2;
    m_shelf.preferences.setTextScale(scale);
    m_shelf.theme.setTextScale(scale);
    if (stays)
        say(steps > 0 ? tr("The words are as large as they get.") : tr("The words get no smaller."), {}, {},
            Toast::Kind::NotAsAsked);
    else
        say(tr("Size of the text: %1 %").arg(qRound(scale * 100)));
}

void MainWindow::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_commands->actions()) {
        if (action->isEnabled())
            menu->addAction(action);
    }
    menu->popup(mapToGlobal(QPoint(m_rail->isVisible() ? m_rail->width() : 0, m_shelf.theme.px(metrics::target))));
}

/// What the message that stands there offers to take back; else the last change to a spot.
void MainWindow::undo()
{
    CaseModel &theCase = m_shelf.models.theCase;
    if (m_toast->takeAction())
        return;
    if (theCase.canUndo())
        theCase.undo();
    else
        say(tr("There’s no change to a spot to take back."), {}, {}, Toast::Kind::NotAsAsked);
}

/// The last messages, for whoever missed one.
void MainWindow::showRecent()
{
    auto *box = new PopOver(m_shelf.theme, tr("Recent messages"), this);
    QStringList heard;
    for (const Toast::Kept &kept : m_toast->history()) {
        heard << tr("%1: %2", "a time, and what was said then")
                     .arg(timeOfDay(Instant(std::chrono::seconds(kept.when.toSecsSinceEpoch()))), kept.words);
    }
    if (heard.isEmpty())
        heard << tr("Nothing has been said since Calfwise was started.");
    for (const QString &line : heard)
        box->body()->addWidget(new Label(m_shelf.theme, TextStyle::Body, line));
    box->setAccessibleDescription(heard.join(QLatin1Char('\n')));
    connect(box, &PopOver::closed, box, &QObject::deleteLater);
    QWidget *focused = QApplication::focusWidget();
    QWidget *mark = focused && isAncestorOf(focused) ? focused : m_stack->currentWidget();
    box->openUnder(mark,
                   QRect(mark->mapFrom(this, QPoint(width() / 2, m_shelf.theme.px(metrics::target))), QSize(1, 1)));
}

HelpContent MainWindow::helpContent() const
{
    HelpContent content;
    content.places = Commands::in(*this);
    content.version = QCoreApplication::applicationVersion();
    const auto path = [](const std::filesystem::path &folder) { return QString::fromStdString(folder.string()); };
    content.folders << HelpContent::Folder{tr("Your diary"), path(m_shelf.dataFolder),
                                           tr("Yours alone. Copy this folder to keep it.")};
    if (!m_shelf.cacheFolder.empty())
        content.folders << HelpContent::Folder{tr("What can be made again"), path(m_shelf.cacheFolder),
                                               tr("The guide, put in order. Nothing of yours.")};
    if (place() == Place::Floor)
        return content;
    try {
        for (const Faq &question : m_shelf.guide.questions())
            content.questions << HelpContent::Question{question.id, toQt(question.question)};
    } catch (const std::exception &) {
        // The keys are listed all the same; the Guide's own page says what is wrong with it.
    }
    return content;
}

/// Over a routine it lists the routine's keys alone, and the routine waits.
void MainWindow::openHelp()
{
    auto *floor = place() == Place::Floor ? static_cast<FloorPage *>(page(Place::Floor)) : nullptr;
    HelpContent content = helpContent();
    if (floor) {
        content.places.erase(
            std::remove_if(content.places.begin(), content.places.end(),
                           [](const Commands *each) { return each->reach() == Commands::Reach::Window; }),
            content.places.end());
        floor->holdStill();
    }
    auto *sheet = new HelpSheet(m_shelf.theme, std::move(content), this);
    connect(sheet, &HelpSheet::linkRequested, this, &MainWindow::go, Qt::QueuedConnection);
    connect(sheet, &HelpSheet::copied, this,
            [this] { say(tr("Version and system are on the clipboard."), {}, {}, Toast::Kind::Done); });
    connect(sheet, &HelpSheet::folderChosen, this, [this](const QString &path) {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            showProblem(tr("The folder was not shown"),
                        tr("This desktop has no program for it. It is at %1").arg(path));
    });
    if (floor)
        connect(sheet, &QDialog::finished, floor, &FloorPage::goOn);
    sheet->open();
}

/// What had the focus may go, and Qt would lead it on to the rail: it stays on the page, at its heading.
void MainWindow::keepFocus()
{
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *old, const QWidget *now) {
        const QWidget *shown = m_stack->currentWidget();
        const bool gone = !now || (old && !old->isVisible());
        if (!shown || !gone || (now && (now->window() != this || shown->isAncestorOf(now))))
            return;
        // Who goes on with it has the first word: a pop-over that closes, a page that has been built again.
        QMetaObject::invokeMethod(
            this,
            [this, now] {
                QWidget *focused = QApplication::focusWidget();
                auto *page = qobject_cast<Page *>(m_stack->currentWidget());
                if (isActiveWindow() && focused == now && page)
                    page->takeFocus();
            },
            Qt::QueuedConnection);
    });
}

} // namespace calfwise
