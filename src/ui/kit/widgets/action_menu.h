// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/button.h"

#include <QList>

#include <functional>

namespace calfwise {

/// A button that opens a list of things to do.
class ActionMenu : public Button {
    Q_OBJECT

public:
    ActionMenu(const Theme &theme, Kind kind, const QString &text, QWidget *parent = nullptr);

    void addAction(const QString &text, std::function<void()> action);
    /// Does what is called so, as a choice from the list would; false when there is no such thing.
    bool choose(const QString &text);

private:
    struct Item {
        QString text;
        std::function<void()> action;
    };
    void openList();

    QList<Item> m_items;
};

} // namespace calfwise
