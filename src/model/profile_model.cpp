// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/profile_model.h"

namespace calfwise {

namespace {

template <class Value> void carry(const Value &before, const Value &mine, Value &into)
{
    if (mine != before)
        into = mine;
}

/// What was changed here since `before`, made to what is in the diary now.
HealthProfile merged(const HealthProfile &before, const HealthProfile &mine, const HealthProfile &stored)
{
    HealthProfile all = stored;
    for (const auto &[question, answer] : before.lasting) {
        if (!mine.lasting.contains(question))
            all.lasting.erase(question);
    }
    for (const auto &[question, answer] : mine.lasting) {
        const auto known = before.lasting.find(question);
        if (known == before.lasting.end() || known->second != answer)
            all.lasting[question] = answer;
    }
    for (const ToolId &tool : before.tools) {
        if (!mine.tools.contains(tool))
            all.tools.erase(tool);
    }
    for (const ToolId &tool : mine.tools) {
        if (!before.tools.contains(tool))
            all.tools.insert(tool);
    }
    carry(before.country, mine.country, all.country);
    carry(before.emergencyNumber, mine.emergencyNumber, all.emergencyNumber);
    carry(before.askedAt, mine.askedAt, all.askedAt);
    for (std::size_t leg = 0; leg < mine.legAskedAt.size(); ++leg)
        carry(before.legAskedAt[leg], mine.legAskedAt[leg], all.legAskedAt[leg]);
    return all;
}

} // namespace

ProfileModel::ProfileModel(const GuideCore &core, DiaryStore &diary, QObject *parent)
    : QObject(parent), m_core(core), m_diary(diary), m_profile(diary.profile()), m_stored(m_profile)
{
}

SaveResult ProfileModel::change(const std::function<void(HealthProfile &)> &edit)
{
    const SaveResult result = attempt([&] {
        HealthProfile next = merged(m_stored, m_profile, m_diary.profile());
        edit(next);
        m_diary.saveProfile(next);
        m_profile = m_stored = std::move(next);
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
    if (attempt([&] { stored = m_diary.profile(); }) != SaveResult::Done)
        return;
    HealthProfile present = merged(m_stored, m_profile, stored);
    m_stored = std::move(stored);
    if (present == m_profile)
        return;
    m_profile = std::move(present);
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
