// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QWidget>

namespace calfwise {

class NoticeStrip;

/// The strips that stand over every page while what they say is true: the guide in use isn't the one that came with
/// Calfwise, and nothing is being saved. Hidden while neither is so.
class StandingNotices : public QWidget {
    Q_OBJECT

public:
    explicit StandingNotices(const Theme &theme, QWidget *parent = nullptr);

    void setForeignGuide(bool on);
    /// `why` is a sentence or two; empty takes the strip away.
    void setNotSaving(const QString &why);

    NoticeStrip *foreignGuide() const { return m_foreignGuide; }
    NoticeStrip *notSaving() const { return m_notSaving; }

private:
    void refresh();

    NoticeStrip *m_notSaving;
    NoticeStrip *m_foreignGuide;
};

} // namespace calfwise
