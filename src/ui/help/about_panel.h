// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "ui/help/help_content.h"
#include "ui/kit/widgets/panel.h"

class QHBoxLayout;
class QVBoxLayout;

namespace calfwise {

class Button;

/// What this program is: its version, folders, licence, sources.
class AboutPanel : public Panel {
    Q_OBJECT

public:
    AboutPanel(const Theme &theme, const HelpContent &content, QWidget *parent = nullptr);

    /// Beside its title.
    void addClose(Button *close);
    /// What "Copy details" puts on the clipboard: version and system, nothing of the person.
    static QString details(const QString &version);

signals:
    void folderChosen(const QString &path);
    void licenceChosen();
    void sourcesChosen();
    void copyChosen();

private:
    Button *addPart(const QString &title, const QString &button, const QStringList &lines);

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QHBoxLayout *m_head;
};

} // namespace calfwise
