// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
#include <set>
#include <vector>

class QBoxLayout;
class QGridLayout;
class QVBoxLayout;

namespace calfwise {

class Button;
class FittedScroll;
class Label;
class LevelNote;
class Panel;
class ProgressBars;
class QuestionRow;
class SeenRows;
class Tag;

/// Step 3: the questions of the safety check, a page at a time. Nothing is preset; an empty row is never a no. An
/// emergency sign ends it at once; otherwise the last answer does. Then it asks for "page:outcome".
///
/// "None of these" denies only once every row of the screen has been on screen whole; until then the button shows the
/// rest. A new screen puts the focus on its heading, and takes no press for a moment.
class SafetyPage : public Page {
    Q_OBJECT

public:
    using TickClock = std::function<Tick()>;

    SafetyPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, ProfileModel &profileModel,
               QWidget *parent = nullptr, TickClock clock = floorClock);

    /// Shows the first page with an open question; with none, it stays where it is.
    void opened() override;

    PageId currentPage() const;
    void showPage(const PageId &page);
    QuestionRow *row(const QuestionId &question) const;
    /// "Show 4 more", "None of these", "None of the others" or "Go on".
    Button &denyButton() const { return *m_deny; }
    /// The rows of the screen that were not on screen whole yet.
    std::size_t unseen() const;
    Button &backButton() const { return *m_back; }
    /// "Has this changed?", while it is asked; null otherwise.
    Dialog *confirmation() const { return m_confirmation; }

protected:
    void arrange() override;

private:
    void buildPanel();
    void buildStrip();
    void buildRows();
    void placeDenial(QVBoxLayout *inside);
    void refreshWords();
    void refreshAnswers();
    void refreshStrip();
    void refreshNote();
    void answer(const QuestionId &question, Answer answer);
    void pressMain();
    std::set<RowId> seenRows() const;
    void denyAndGoOn();
    void goOn();
    void goBack();
    void finish();
    void openWhy();
    void orderTabs();
    std::vector<const Question *> deniedThoughRemembered() const;

    CaseModel &m_case;
    CheckModel &m_check;
    ProfileModel &m_profile;
    std::size_t m_page = 0;

    Label *m_heading;
    Label *m_lead;
    Label *m_progress;
    ProgressBars *m_bars;
    Tag *m_leg;
    Button *m_why;
    QWidget *m_header;
    QGridLayout *m_headerGrid;
    QWidget *m_rowsBox;
    QWidget *m_inside; ///< what scrolls
    FittedScroll *m_scroll;
    std::vector<QuestionRow *> m_rows;
    Panel *m_strip;
    QBoxLayout *m_stripBox = nullptr;
    Button *m_deny;
    Label *m_denies;
    Button *m_back;
    QWidget *m_noteBox; ///< a same-day answer already given
    Panel *m_panel;
    Label *m_panelWhy;
    Button *m_rules = nullptr;
    QPointer<Dialog> m_confirmation;
    SeenRows *m_seen = nullptr;
    TickClock m_clock;
    PressGuard m_guard;
    std::map<QuestionId, Tick> m_answeredAt; ///< on this screen
};

} // namespace calfwise
