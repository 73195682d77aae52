// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "ui/kit/commands.h"

#include <QList>
#include <QString>

namespace calfwise {

/// What the help shows: what is possible where one is now.
struct HelpContent {
    struct Question {
        FaqId id;
        QString words;
    };
    struct Folder {
        QString title;
        QString path;
        QString words;
    };

    QList<const Commands *> places; ///< the page's own first; they outlive the sheet
    QList<Question> questions;      ///< of the guide, in its order; empty: none are shown
    QList<Folder> folders;
    QString version;
};

} // namespace calfwise
