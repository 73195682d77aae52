// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/button.h"

#include <QList>

namespace calfwise {

/// What a segmented control becomes where there is no room for it: a button with the choice in words that opens the
/// list. Up and Down change the choice without opening it.
class ChoiceList : public Button {
    Q_OBJECT

public:
    /// `name` is the accessible name, such as "Which layer"; `prefix` stands before the choice: "Layer: First layer".
    ChoiceList(const Theme &theme, const QString &name, const QString &prefix = {}, QWidget *parent = nullptr);

    void addOption(const QString &id, const QString &text);
    void setPrefix(const QString &prefix);
    /// Silent.
    void setCurrent(const QString &id);
    QString current() const { return m_current; }

signals:
    /// By the user.
    void chosen(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Option {
        QString id;
        QString text;
    };
    void refresh();
    void openList();
    void choose(const QString &id);
    qsizetype index() const;

    QString m_name;
    QString m_prefix;
    QList<Option> m_options;
    QString m_current;
};

} // namespace calfwise
