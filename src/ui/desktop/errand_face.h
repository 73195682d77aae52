// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/errand.h"

#include <QDBusAbstractAdaptor>

#include <functional>
#include <utility>

namespace calfwise {

inline constexpr const char *errandInterface = "org.calfwise.Calfwise1";

/// How another start asks, as the bus sees it.
class ErrandFace : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.calfwise.Calfwise1")

public:
    using Ask = std::function<void(const Errand &)>;

    ErrandFace(Ask ask, QObject *program) : QDBusAbstractAdaptor(program), m_ask(std::move(ask)) {}

public slots:
    void Show(const QString &page, const QByteArray &file, const QString &activation)
    {
        m_ask({page, file, activation});
    }

private:
    Ask m_ask;
};

} // namespace calfwise
