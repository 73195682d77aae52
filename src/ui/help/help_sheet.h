// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/guide/link.h"
#include "model/navigation.h"
#include "ui/help/help_content.h"
#include "ui/kit/theme/theme.h"

#include <QDialog>

class QLineEdit;
class QVBoxLayout;

namespace calfwise {

class AboutPanel;
class Label;
class ScrollArea;

/// LOOK.md, page 17: what is often asked, the keys that work here, and what this program is. The list of keys is made
/// from the actions themselves. Shown with open(), on the heap; Escape closes it, and the focus is back where it was.
class HelpSheet : public QDialog {
    Q_OBJECT

public:
    HelpSheet(const Theme &theme, HelpContent content, QWidget *window);

    QLineEdit *field() const { return m_field; }
    AboutPanel &about() const { return *m_about; }

signals:
    void linkRequested(const calfwise::Target &target);
    void folderChosen(const QString &path);
    void copied(); ///< the details, to the clipboard

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildField();
    void arrange();
    void fill();
    void addQuestions(QVBoxLayout &column);
    void addKeys(QVBoxLayout &column);
    QWidget *group(const Commands &place) const;
    bool isMeant(const QString &words) const;
    void follow(const Target &target);

    const Theme &m_theme;
    HelpContent m_content;
    Label *m_heading;
    QLineEdit *m_field;
    ScrollArea *m_scroll;
    AboutPanel *m_about;
    bool m_found = false; ///< that something is listed
};

} // namespace calfwise
