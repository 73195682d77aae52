// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h" // moc cannot read <compare> before another standard header

#include "model/library_model.h"
#include "ui/kit/page.h"

class QVBoxLayout;

namespace calfwise {

class Button;
class ScrollArea;

/// A routine that was opened from a file: who made it, as the file says, and what it does; or everything that is wrong
/// with the file. It can be kept among the person's own, and is started from there like any other.
class RoutineFilePage : public Page {
    Q_OBJECT

public:
    RoutineFilePage(const Theme &theme, LibraryModel &library, QWidget *parent = nullptr);

    /// Reads the file and shows what it holds. Its name may be in any encoding.
    void openFile(const std::filesystem::path &file);
    bool hasRoutine() const { return m_read.routine.has_value(); }
    /// What is wrong, a line each; empty where nothing is.
    QStringList problems() const;
    /// Null where there is nothing to keep.
    Button *keepButton() const { return m_keep; }
    Button *backButton() const { return m_back; }

signals:
    void kept(const calfwise::RoutineId &routine);

protected:
    void arrange() override;

private:
    void refresh();
    QWidget *buildFoot();
    void addProblems(QVBoxLayout *column);
    void addRoutine(QVBoxLayout *column);
    void keep();

    LibraryModel &m_library;
    QString m_name; ///< of the file, without its folder
    ReadRoutine m_read;
    bool m_unreadable = false;
    ScrollArea *m_scroll;
    QWidget *m_foot = nullptr;
    Button *m_keep = nullptr;
    Button *m_back = nullptr;
};

} // namespace calfwise
