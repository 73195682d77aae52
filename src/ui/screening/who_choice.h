// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/screening/profile_check.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

#include <map>
#include <optional>

namespace calfwise {

class Button;

/// Who the check is about: "You, 16 or over", "You, under 16", "Someone else". Nothing is preset.
class WhoChoice : public QWidget {
    Q_OBJECT

public:
    explicit WhoChoice(const Theme &theme, QWidget *parent = nullptr);

    /// Marks what was said before; nothing where it wasn't.
    void setChosen(std::optional<Subject> subject);
    Button *button(Subject subject) const { return m_buttons.at(subject); }

signals:
    void chosen(calfwise::Subject subject);

private:
    std::map<Subject, Button *> m_buttons;
};

} // namespace calfwise
