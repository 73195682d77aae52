// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/late_check.h"

namespace calfwise {

LateCheck::LateCheck(Models &models, std::filesystem::path diary, Clock clock,
                     std::function<void(const StartNotice &)> tell)
    : m_models(models), m_diary(std::move(diary)), m_clock(std::move(clock)), m_tell(std::move(tell))
{
}

void LateCheck::start()
{
    if (!m_models.store.isSaved() || m_models.store.isChecked())
        return;
    m_thread = std::jthread([this] {
        try {
            const bool sound = DiaryStore::isSound(m_diary);
            QMetaObject::invokeMethod(
                this,
                [this, sound] {
                    m_models.store.noteSound(sound);
                    if (!sound)
                        startAfresh();
                },
                Qt::QueuedConnection);
        } catch (const StoreError &) {
            // It could not be read just now: the first write looks again, and says what is wrong.
        }
    });
}

void LateCheck::startAfresh()
{
    StartNotice notice;
    try {
        notice.kind = StartNotice::Kind::DiaryKeptAside;
        notice.file = m_models.store.startAfresh(m_clock());
    } catch (const StoreError &error) {
        notice.kind = StartNotice::Kind::DiaryNotSaved;
        notice.file = error.file();
        notice.error = error.kind();
    }
    m_models.catchUp();
    m_tell(notice);
}

} // namespace calfwise
