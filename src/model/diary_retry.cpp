// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/diary_retry.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace calfwise {

namespace {

constexpr std::chrono::seconds firstWait{3};
constexpr std::chrono::seconds longestWait{60};

} // namespace

DiaryRetry::DiaryRetry(Models &models, std::function<DiaryStore::Opened()> open, QObject *parent)
    : QObject(parent), m_models(models), m_open(std::move(open)), m_wait(firstWait)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DiaryRetry::tryNow);
}

void DiaryRetry::start()
{
    if (!m_models.store.isSaved())
        m_timer.start(m_wait);
}

void DiaryRetry::waitLonger()
{
    m_wait = std::min(m_wait * 2, longestWait);
    start();
}

void DiaryRetry::tryNow()
{
    if (m_isBusy || m_models.store.isSaved())
        return;
    m_isBusy = true;
    m_thread = std::jthread([this] {
        const auto opened = std::make_shared<std::optional<DiaryStore::Opened>>();
        try {
            *opened = m_open();
        } catch (const StoreError &) {
            // The strip says why; the next try may do better.
        }
        QMetaObject::invokeMethod(
            this,
            [this, opened] {
                m_isBusy = false;
                if (*opened)
                    take(**opened);
                else
                    waitLonger();
            },
            Qt::QueuedConnection);
    });
}

void DiaryRetry::take(DiaryStore::Opened &opened)
{
    if (m_models.session.isRunning() ||
        attempt([&] { m_models.store.goOnWith(std::move(*opened.store)); }) != SaveResult::Done) {
        waitLonger();
        return;
    }
    m_models.catchUp();
    emit savedAgain(opened.keptAside.value_or(std::filesystem::path()), opened.isNew);
}

} // namespace calfwise
