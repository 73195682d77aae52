// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/profile_model.h"

namespace calfwise {

ProfileModel::ProfileModel(const GuideCore &core, DiaryStore &diary, QObject *parent)
    : QObject(parent), m_core(core), m_diary(diary), m_profile(diary.profile())
{
}

SaveResult ProfileModel::change(const std::function<void(HealthProfile &)> &edit)
{
    const SaveResult result = attempt([&] {
        HealthProfile stored = m_diary.profile();
        edit(stored);
        m_diary.saveProfile(stored);
        m_profile = stored;
    });
    if (result != SaveResult::Done) {
        edit(m_profile);
        emit savingFailed(result);
    }
    emit changed();
    return result;
}

void ProfileModel::catchUp()
{
    HealthProfile stored;
    if (attempt([&] { stored = m_diary.profile(); }) != SaveResult::Done || stored == m_profile)
        return;
    m_profile = std::move(stored);
    emit changed();
}

const Country *ProfileModel::country() const
{
    return m_profile.country ? m_core.country(*m_profile.country) : nullptr;
}

std::string ProfileModel::emergencyNumber() const
{
    if (!m_profile.emergencyNumber.empty())
        return m_profile.emergencyNumber;
    const Country *chosen = country();
    return chosen ? chosen->emergency : m_core.fallbackNumber;
}

} // namespace calfwise
