// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diary_care.h"

#include "store/diary_backups.h"

#include <utility>

namespace calfwise {

DiaryCare::DiaryCare(Models &models, std::filesystem::path diary, Clock clock,
                     std::function<void(const StartNotice &)> tell)
    : m_models(models), m_diary(std::move(diary)), m_clock(std::move(clock)),
      m_retry(models, [file = m_diary, now = m_clock] { return DiaryStore::open(file, now()); }),
      m_tell(std::move(tell))
{
    connect(&m_retry, &DiaryRetry::savedAgain, this, &DiaryCare::goOnSaving);
}

void DiaryCare::start()
{
    if (!m_models.store.isSaved()) {
        m_retry.start();
        return;
    }
    connect(&m_models.diary, &DiaryModel::changed, this, &DiaryCare::backUpIfDue, Qt::UniqueConnection);
    connect(&m_models.diary, &DiaryModel::recordsChanged, this, &DiaryCare::backUpIfDue, Qt::UniqueConnection);
    if (m_models.store.isChecked())
        backUpIfDue();
    else
        check();
}

void DiaryCare::goOnSaving(const std::filesystem::path &keptAside, bool isNew)
{
    StartNotice notice;
    notice.kind = StartNotice::Kind::SavedAgain;
    m_tell(notice);
    if (!keptAside.empty()) {
        notice.kind = isNew ? StartNotice::Kind::DiaryKeptAside : StartNotice::Kind::LogKeptAside;
        notice.file = keptAside;
        m_tell(notice);
    }
    start();
}

/// `work` says what is to be done afterwards, in the window's thread.
void DiaryCare::inThread(std::function<std::function<void()>()> work)
{
    m_isBusy = true;
    m_thread = std::jthread([this, work = std::move(work)] {
        std::function<void()> then = work();
        QMetaObject::invokeMethod(
            this,
            [this, then = std::move(then)] {
                m_isBusy = false;
                then();
            },
            Qt::QueuedConnection);
    });
}

void DiaryCare::check()
{
    inThread([this]() -> std::function<void()> {
        try {
            const bool sound = DiaryStore::isSound(m_diary);
            return [this, sound] {
                m_models.store.noteSound(sound);
                if (sound)
                    backUpIfDue();
                else
                    startAfresh();
            };
        } catch (const StoreError &) {
            // It could not be read just now: the first write looks again, and says what is wrong.
            return [] {};
        }
    });
}

void DiaryCare::startAfresh()
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

void DiaryCare::backUpIfDue()
{
    const Instant now = m_clock();
    const bool isEarly = m_lookedAt && now >= *m_lookedAt && now - *m_lookedAt < backupEvery;
    if (isEarly || m_isBusy || !m_models.store.isSaved() || !m_models.store.isChecked())
        return;
    m_lookedAt = now;
    inThread([this, now]() -> std::function<void()> {
        try {
            backUpDiaryIfDue(m_diary, now);
            return [] {};
        } catch (const StoreError &error) {
            return [this, error] { tellBackupFailed(error); };
        }
    });
}

void DiaryCare::tellBackupFailed(const StoreError &error)
{
    if (std::exchange(m_toldBackup, true))
        return;
    StartNotice notice;
    notice.kind = StartNotice::Kind::NotBackedUp;
    notice.file = error.file();
    notice.error = error.kind();
    m_tell(notice);
}

} // namespace calfwise
