// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/guide/guide.h"
#include "model/save_result.h"
#include "store/diary_store.h"

#include <QObject>

#include <functional>
#include <string>

namespace calfwise {

/// What is remembered of the person: lasting conditions, tools at hand, country and number to call.
class ProfileModel : public QObject {
    Q_OBJECT

public:
    /// Both outlive the model.
    ProfileModel(const GuideCore &core, DiaryStore &diary, QObject *parent = nullptr);

    const HealthProfile &profile() const { return m_profile; }
    /// Makes one change. It is made to what is in the diary now, so that another window's change to something else
    /// stays. A change that can't be saved stands for this run, and is saved with the next one that can.
    SaveResult change(const std::function<void(HealthProfile &)> &edit);
    /// Reads what another window has written.
    void catchUp();

    /// The number to call in an emergency: the person's own, the country's, or the fallback.
    std::string emergencyNumber() const;
    const Country *country() const;

signals:
    void changed();
    void savingFailed(calfwise::SaveResult result);

private:
    const GuideCore &m_core;
    DiaryStore &m_diary;
    HealthProfile m_profile;
    HealthProfile m_stored; ///< as it was last seen in the diary: what differs from it is yet to be saved
};

} // namespace calfwise
