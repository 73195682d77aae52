// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reader_page.h"

#include "ui/kit/file_question.h"
#include "ui/kit/print_question.h"
#include "ui/kit/widgets/action_menu.h"
#include "ui/text/explanations.h"
#include "ui/text/print_reading.h"

#include <QFileInfo>
#include <QPrinter>

namespace calfwise {

void ReaderPage::buildPrint()
{
    m_print = new ActionMenu(theme(), Button::Kind::Quiet, {});
    m_print->setIconName(QStringLiteral("print"));
    m_print->setNameOnly(tr("Print"));
    m_print->addAction(tr("Print this"), [this] { print(); });
    m_print->addAction(tr("Save this chapter as a PDF"), [this] {
        if (m_reading)
            askForPdf(m_reading->section);
    });
    m_print->addAction(tr("Save the whole guide as a PDF"), [this] { askForPdf({}); });
}

Button *ReaderPage::printButton() const
{
    return m_print;
}

void ReaderPage::print()
{
    if (!m_reading)
        return;
    // What was read when it was asked for, whatever is opened meanwhile.
    askForPrinter(this, tr("Print: %1").arg(m_reading->title), [this, reading = *m_reading](QPrinter &printer) {
        printer.setDocName(reading.title);
        if (!printReading(theme(), m_guide, reading, printer, QDate::currentDate()))
            emit problemFound(tr("This was not printed"),
                              tr("The printer did not take it. See that it is switched on and has paper, or print into "
                                 "a file in another folder."));
    });
}

void ReaderPage::askForPdf(const QString &chapter)
{
    FileQuestion question;
    question.title = tr("Save as a PDF");
    question.filter = tr("PDF (*.pdf)");
    question.name = chapter.isEmpty() ? QStringLiteral("calfwise-guide.pdf") : QStringLiteral("calfwise-chapter.pdf");
    askForFileToSave(this, question, [this, chapter](const QString &file) { savePdf(chapter, file); });
}

bool ReaderPage::savePdf(const QString &chapter, const QString &file)
{
    bool isSaved = false;
    try {
        isSaved = saveAsPdf(theme(), m_guide, chapter, file, QDate::currentDate());
    } catch (const StoreError &) {
        emit problemFound(unreadableTitle(), unreadableSentence());
        return false;
    }
    if (isSaved)
        emit said(tr("Saved as %1").arg(QFileInfo(file).fileName()));
    else
        emit problemFound(tr("The PDF was not saved"), tr("Nothing can be written there, or the disk is full. Choose "
                                                          "another folder; the guide itself is unchanged."));
    return isSaved;
}

} // namespace calfwise
