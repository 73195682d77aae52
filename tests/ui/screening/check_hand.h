// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"
#include "tests/ui/screening/walk.h"
#include "ui/kit/widgets/button.h"
#include "ui/screening/safety_page.h"

#include <set>

namespace calfwise::test {

/// With a hand that takes a second from one press to the next. The check is about the person, 16 or over.
struct Hand : Walk {
    explicit Hand(std::optional<Subject> subject = Subject::Self)
    {
        if (subject)
            models.check.setSubject(*subject);
    }

    SafetyPage *make()
    {
        return new SafetyPage(theme, models.theCase, models.check, models.profile, nullptr, [this] { return hand; });
    }

    /// Has the rest of the screen shown, and says nothing to it.
    void seeAll(SafetyPage &page)
    {
        for (int i = 0; i < 40 && page.unseen() > 0; ++i) {
            press(page.denyButton());
            QTest::qWait(1);
        }
        REQUIRE(page.unseen() == 0);
    }

    /// Presses the main button until the screen is passed; fails when that takes for ever.
    void pass(SafetyPage &page)
    {
        seeAll(page);
        press(page.denyButton());
        QTest::qWait(1);
    }
};

struct Safety : Hand {
    explicit Safety(std::optional<Subject> subject = Subject::Self) : Hand(subject) {}

    SafetyPage &page = show(make());
    QSignalSpy links{&page, &Page::linkRequested};

    void pass() { Hand::pass(page); }
    void seeAll() { Hand::seeAll(page); }
    Answer answer(const char *question) const { return models.check.answer(QuestionId(question)); }
    /// Goes through every screen from here, denying all.
    void passAll()
    {
        for (std::size_t i = 0; i <= core.rules.pages.size() && links.isEmpty(); ++i)
            pass();
    }
};

/// What the questions of a page are answered with, but for the age, which follows from who the check is about.
inline std::set<Answer> answersOn(const Walk &walk, const PageId &page)
{
    std::set<Answer> found;
    for (const Question &question : walk.core.rules.questions) {
        if (question.page == page && question.id != walk.core.rules.underAge &&
            isAsked(question, walk.models.theCase.picture()))
            found.insert(walk.models.check.answer(question.id));
    }
    return found;
}

} // namespace calfwise::test
