// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/models.h"
#include "store/guide_store.h"
#include "tests/support/shipped_guide.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/page.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace calfwise::test {

inline std::set<RowId> rowsOf(const calfwise::ScreeningPage &page)
{
    std::set<RowId> ids;
    for (const ScreeningRow &row : page.rows)
        ids.insert(row.id);
    return ids;
}

/// The models on the real content, with a clock that stands still until it is moved.
struct Walk : Themed {
    GuideCore core = shippedGuide().core;
    BodyMap map{core.drawings, core.points};
    ScreeningGate gate{core.rules};
    std::unique_ptr<DiaryStore> diary = DiaryStore::openInMemory();
    Instant now{std::chrono::seconds(1795253040)};
    Models models{ModelParts{core, map, gate, *diary, [this] { return now; }}};
    Tick hand{0}; ///< a person takes a second from one press to the next
    QWidget window;

    /// The page in a window of that size, shown; the window owns it.
    template <class Shown> Shown &show(Shown *page, QSize size = {1232, 828})
    {
        page->setParent(&window);
        page->setGeometry(QRect({0, 0}, size));
        window.resize(size);
        page->show();
        showNow(window);
        page->opened();
        settle();
        return *page;
    }

    void settle() const
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }

    void press(QWidget &button)
    {
        hand += std::chrono::seconds(1);
        QTest::mouseClick(&button, Qt::LeftButton);
        settle();
    }

    void markSoleus()
    {
        models.theCase.addSpot(View::Posterior, core.point(TriggerPointId("soleus-1"))->positions.at(View::Posterior));
    }

    /// Answers every question: yes to these, no to the rest.
    void answerAll(std::initializer_list<const char *> yes = {})
    {
        for (const char *id : yes)
            models.check.setAnswer(QuestionId(id), Answer::Yes);
        for (const calfwise::ScreeningPage &page : core.rules.pages)
            models.check.denyRest(page.id, rowsOf(page));
        models.check.completeCheck();
    }
};

inline std::optional<Target> last(const QSignalSpy &links)
{
    return links.isEmpty() ? std::nullopt : std::optional(links.last().first().value<Target>());
}

} // namespace calfwise::test
