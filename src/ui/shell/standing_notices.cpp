// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/standing_notices.h"

#include "ui/kit/widgets/notice_strip.h"

#include <QVBoxLayout>

namespace calfwise {

StandingNotices::StandingNotices(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_notSaving(new NoticeStrip(theme, tr("Nothing is being saved."), {}, this)),
      m_foreignGuide(new NoticeStrip(theme, tr("This isn’t the guide that came with Calfwise."),
                                     tr("Its texts, points and advice come from another folder."), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notSaving);
    column->addWidget(m_foreignGuide);
    m_notSaving->hide();
    m_foreignGuide->hide();
    refresh();
}

void StandingNotices::setForeignGuide(bool on)
{
    m_foreignGuide->setVisible(on);
    refresh();
}

void StandingNotices::setNotSaving(const QString &why)
{
    m_notSaving->setWords(tr("Nothing is being saved."), why);
    m_notSaving->setVisible(!why.isEmpty());
    refresh();
}

void StandingNotices::refresh()
{
    setVisible(!m_notSaving->isHidden() || !m_foreignGuide->isHidden());
}

} // namespace calfwise
