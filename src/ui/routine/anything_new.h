// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/level.h"
#include "model/session_model.h"
#include "ui/kit/widgets/dialog.h"

#include <QWidget>

namespace calfwise {

/// Rule T2's question, asked before every routine. Nothing is preset; "no" is what starts.
class AnythingNew : public QWidget {
    Q_OBJECT

public:
    /// `primary` tells whether "no" is the page's primary button.
    AnythingNew(const Theme &theme, const RuleBook &rules, bool primary, QWidget *parent = nullptr);

    Button *noButton() const { return m_no; }
    Button *yesButton() const { return m_yes; }
    Button *notSureButton() const { return m_notSure; }

signals:
    void answered(calfwise::Answer answer);

private:
    Button *m_no;
    Button *m_yes;
    Button *m_notSure;
};

/// The same question where a routine starts from a card. Escape and "Not now" start nothing.
class AnythingNewDialog : public Dialog {
    Q_OBJECT

public:
    AnythingNewDialog(const Theme &theme, const RuleBook &rules, const QString &routine, QWidget *parent);

    AnythingNew &question() const { return *m_question; }

signals:
    void answered(calfwise::Answer answer);

private:
    AnythingNew *m_question;
};

} // namespace calfwise
