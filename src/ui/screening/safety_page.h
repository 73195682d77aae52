// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/screening/check_rows.h"
#include "model/case_model.h"
#include "model/check_model.h"
#include "model/floor_clock.h"
#include "model/profile_model.h"
#include "ui/kit/page.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/screening/press_guard.h"

#include <QPointer>

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QKeyEvent;
class QVBoxLayout;

namespace calfwise {

class Button;
class CheckHeader;
class CheckPanel;
class CheckStrip;
class FittedScroll;
class Label;
class ProfileSummary;
class QuestionRow;
class RowList;
class SeenRows;
class WhoChoice;

/// Step 3: the safety check, a screen at a time: who it is about, then five screens of rows, the last of which is only
/// confirmed where it was asked before (T6). Nothing is preset; an empty row is never a no. An emergency sign ends it
/// at once; otherwise the last answer does. Then it asks for the outcome.
///
/// "None of these" denies only once every row of the screen has been on screen whole; until then the button shows the
/// rest. A new screen puts the focus on its heading, and takes no press for a moment.
class SafetyPage : public Page {
    Q_OBJECT

public:
    using TickClock = std::function<Tick()>;

    SafetyPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, ProfileModel &profileModel,
               QWidget *parent = nullptr, TickClock clock = floorClock);

    /// Asks who it is about where that isn't known; then the first screen with an open question. With none it stays
    /// where it is.
    void opened() override;

    PageId currentPage() const;
    void showPage(const PageId &page);
    /// The row that asks for it, alone or with others; null when this screen doesn't.
    QuestionRow *row(const QuestionId &question) const;
    /// "A new medicine or diagnosis"; null where it isn't asked.
    QuestionRow *newMedicineRow() const;
    /// Who it is about, while that is asked; null otherwise.
    WhoChoice *who() const { return m_screen == Screen::Who ? m_who : nullptr; }
    /// What is remembered, while it is to be confirmed; null otherwise.
    ProfileSummary *profile() const { return m_screen == Screen::Profile ? m_summary : nullptr; }
    CheckHeader &header() const { return *m_header; }
    CheckStrip &strip() const { return *m_strip; }
    /// "Show 4 more", "Say which it is", "None of these", "None of the others", "Go on" or "Still right".
    Button &denyButton() const;
    Button &backButton() const;
    /// "See what to do now" (O2); visible after a same-day answer.
    Button &nowButton() const;
    /// The rows of the screen that were not on screen whole yet.
    std::size_t unseen() const;
    /// "Has this changed?", while it is asked; null otherwise.
    Dialog *confirmation() const { return m_confirmation; }

protected:
    void arrange() override;
    /// The heading has the focus at first: the keys that scroll do so from there.
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Screen { Who, Rows, Profile };

    const ScreeningPage &page() const { return m_check.rules().pages[m_page]; }
    void connectAll();
    void turnTo(Screen screen);
    void build();
    void refreshWords();
    void readAnswers();
    void answersCame();
    void refreshAnswers();
    void refreshSummary();
    void refreshStrip();
    void refreshNote();
    void storeAnswers();
    void answerRow(QuestionRow &row, Answer answer);
    void answerPart(QuestionRow &row, const QuestionId &question, Answer answer);
    void choose(Subject subject);
    void pressMain();
    void sayWhich(const PageEntry::Row &open);
    void denyAndGoOn();
    void confirmAndGoOn();
    void goOn();
    void goForward();
    void goBack();
    void finish();
    void seeNow();
    bool stripScrolls() const;
    void placeParts(QVBoxLayout &left);
    void orderTabs();
    std::vector<const Question *> deniedThoughRemembered() const;

    CaseModel &m_case;
    CheckModel &m_check;
    ProfileModel &m_profile;
    std::size_t m_page = 0;
    Screen m_screen = Screen::Rows;

    CheckHeader *m_header;
    QWidget *m_inside; ///< what scrolls
    FittedScroll *m_scroll;
    WhoChoice *m_who;
    ProfileSummary *m_summary;
    RowList *m_rows;
    QWidget *m_noteBox; ///< a same-day answer already given
    CheckStrip *m_strip;
    CheckPanel *m_panel;
    QPointer<Dialog> m_confirmation;
    SeenRows *m_seen = nullptr;
    TickClock m_clock;
    PressGuard m_guard;
    std::optional<PageEntry> m_entry;  ///< the screen as it is being filled in
    std::map<RowId, Tick> m_pressedAt; ///< rows of this screen, when they were last answered
    bool m_storing = false;
};

} // namespace calfwise
