// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/profile_model.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace calfwise {

/// The words of what is asked first at a start and on the map.
class FirstQuestionWords {
    Q_DECLARE_TR_FUNCTIONS(FirstQuestionWords)

public:
    FirstQuestionWords(const CaseModel &caseModel, const CheckModel &checkModel, const ProfileModel &profileModel,
                       const FirstQuestion &question)
        : m_case(caseModel), m_check(checkModel), m_profile(profileModel), m_question(question)
    {
    }

    /// Whose colours and icon it has.
    Level level() const;
    /// "Still open: be seen today".
    QString standing() const;
    /// "On Saturday you were told: be seen today. Have you been?".
    QString question() const;
    /// What the person said, and when. Nothing that they did not say.
    QStringList said() const;
    QStringList untilThen() const;
    /// "No routines for either leg until somebody has looked at it."
    QString closed() const;
    /// The first and the second sentence of the strip that it folds into.
    QString stripFirst() const;
    QString stripRest() const;

private:
    const LevelText &text() const;
    QString stopName() const;
    QString day() const;
    Instant at() const;

    const CaseModel &m_case;
    const CheckModel &m_check;
    const ProfileModel &m_profile;
    const FirstQuestion &m_question;
};

} // namespace calfwise
