// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/session_model.h"
#include "ui/kit/widgets/card.h"

#include <QStringList>

namespace calfwise {

/// What a suggestion says, in words.
struct SuggestionWords {
    QString name;
    QString anatomical;
    QString fit;         ///< "Fits well"
    int bars = 0;        ///< 1 to 3
    QStringList pluses;  ///< what speaks for it, at most three
    QStringList minuses; ///< what speaks against it, at most two; "Nothing against it yet" where nothing does
    QString open;        ///< one question that would tell; may be empty
};
SuggestionWords suggestionWords(const GuideCore &core, const Suggestion &suggestion);

/// One suggestion; pressing it makes it the point that the routine is for.
class SuggestionCard : public CardButton {
    Q_OBJECT

public:
    SuggestionCard(const Theme &theme, QWidget *parent = nullptr);

    void fill(int number, const SuggestionWords &words, bool chosen);

private:
    void addReason(const QString &icon, Role role, const QString &text, Role ink);
};

} // namespace calfwise
