// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/file_question.h"
#include "ui/kit/page.h"
#include "ui/kit/print_question.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPainter>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextDocument>

using namespace calfwise;

namespace {

void settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

struct Asking : test::Themed {
    QPointer<QWidget> widget = new QWidget;
    QStringList chosen;
    std::function<void(const QString &)> keep = [this](const QString &file) { chosen << file; };

    Asking() { test::showNow(*widget); }
    ~Asking() { delete widget; }
};

} // namespace

TEST_CASE("File question: does not wait, and tells the file once it is chosen")
{
    Asking page;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("walk.json"));
    QFile made(file);
    REQUIRE(made.open(QIODevice::WriteOnly));
    made.close();
    const QPointer<QFileDialog> dialog =
        askForFileToOpen(page.widget, {QStringLiteral("Open"), QStringLiteral("All (*)")}, page.keep);
    CHECK(dialog->isVisible());
    CHECK(dialog->acceptMode() == QFileDialog::AcceptOpen);
    CHECK(page.chosen.isEmpty());
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
    settle();
    CHECK(page.chosen == QStringList{file});
    CHECK(dialog.isNull());
}

TEST_CASE("File question: one for a new file proposes its name")
{
    Asking page;
    const QTemporaryDir folder;
    const QPointer<QFileDialog> dialog = askForFileToSave(
        page.widget, {QStringLiteral("Save"), QStringLiteral("Table (*.csv)"), QStringLiteral("diary.csv")}, page.keep);
    CHECK(dialog->acceptMode() == QFileDialog::AcceptSave);
    REQUIRE(dialog->selectedFiles().size() == 1);
    CHECK(dialog->selectedFiles().first().endsWith(QStringLiteral("/diary.csv")));
    dialog->selectFile(folder.filePath(QStringLiteral("mine.csv")));
    QMetaObject::invokeMethod(dialog, "accept");
    settle();
    CHECK(page.chosen == QStringList{folder.filePath(QStringLiteral("mine.csv"))});
    CHECK(dialog.isNull());
}

TEST_CASE("File question: closed without a file it tells nothing and goes")
{
    Asking page;
    const QPointer<QFileDialog> dialog =
        askForFileToOpen(page.widget, {QStringLiteral("Open"), QStringLiteral("All (*)")}, page.keep);
    dialog->reject();
    settle();
    CHECK(page.chosen.isEmpty());
    CHECK(dialog.isNull());
}

TEST_CASE("File question: the page that asked may go while it is open, or with the file on its way")
{
    Asking open;
    const QPointer<QFileDialog> dialog =
        askForFileToOpen(open.widget, {QStringLiteral("Open"), QStringLiteral("All (*)")}, open.keep);
    delete open.widget;
    settle();
    CHECK(dialog.isNull());

    Asking chosen;
    const QTemporaryDir folder;
    QFileDialog *save =
        askForFileToSave(chosen.widget, {QStringLiteral("Save"), QStringLiteral("All (*)")}, chosen.keep);
    save->selectFile(folder.filePath(QStringLiteral("mine.csv")));
    QMetaObject::invokeMethod(save, "accept");
    delete chosen.widget;
    settle();
    CHECK(chosen.chosen.isEmpty());
}

TEST_CASE("Print question: does not wait, and goes with the page that asked or when it is closed")
{
    Asking page;
    int printed = 0;
    const auto print = [&](QPrinter &) { ++printed; };
    QPointer<QPrintDialog> dialog = askForPrinter(page.widget, QStringLiteral("Print the map"), print);
    CHECK(dialog->isVisible());
    CHECK(dialog->windowTitle() == QStringLiteral("Print the map"));
    dialog->reject();
    settle();
    CHECK(dialog.isNull());
    dialog = askForPrinter(page.widget, QStringLiteral("Print the map"), print);
    delete page.widget;
    settle();
    CHECK(dialog.isNull());
    CHECK(printed == 0);
}

TEST_CASE("Print question: what is printed to a file is its owner's alone")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("summary.pdf"));
    if (const bool wasThere = GENERATE(false, true); wasThere) {
        QFile before(file);
        REQUIRE(before.open(QIODevice::WriteOnly));
        REQUIRE(before.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    }
    Asking page;
    QPrintDialog *dialog = askForPrinter(page.widget, QStringLiteral("Print"),
                                         [](QPrinter &printer) { QPainter(&printer).drawLine(0, 0, 9, 9); });
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog->printer()->setOutputFileName(file);
    emit dialog->accepted(dialog->printer());
    CHECK(QFileInfo(file).size() > 100);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK((QFile::permissions(file) & others) == QFile::Permissions());
}

TEST_CASE("Print question: what cannot be printed is told by the page it was asked on")
{
    struct Sheet : calfwise::Page {
        explicit Sheet(const Theme &theme) : calfwise::Page(theme) {}
        void arrange() override {}
    };
    const test::Themed themed;
    Sheet sheet(themed.theme);
    auto *inside = new QWidget(&sheet);
    QSignalSpy told(&sheet, &calfwise::Page::problemFound);
    const auto print = [&](const QString &file) {
        const QPointer<QPrintDialog> dialog = askForPrinter(inside, QStringLiteral("Print"), [](QPrinter &printer) {
            QTextDocument(QStringLiteral("Words")).print(&printer);
        });
        dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
        dialog->printer()->setOutputFileName(file);
        emit dialog->accepted(dialog->printer());
        delete dialog.data();
    };
    const QTemporaryDir folder;
    print(folder.filePath(QStringLiteral("words.pdf")));
    CHECK(told.isEmpty());
    CHECK(QFileInfo(folder.filePath(QStringLiteral("words.pdf"))).size() > 0);
    print(folder.filePath(QStringLiteral("nowhere/words.pdf")));
    CHECK(told.size() == 1);
}
