// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "model/case_model.h"
#include "model/clock.h"
#include "model/save_result.h"
#include "store/diary_store.h"

#include <QObject>

#include <optional>
#include <set>
#include <vector>

namespace calfwise {

/// The entries of the diary, and how sore each session left its spots (rule W13).
class DiaryModel : public QObject {
    Q_OBJECT

public:
    /// All references outlive the model.
    DiaryModel(const CaseModel &theCase, DiaryStore &diary, Clock clock, QObject *parent = nullptr);

    const std::vector<DiaryEntry> &entries() const { return m_entries; } ///< oldest first
    /// Grows with every change to the entries and to what was said of them.
    unsigned revision() const { return m_revision; }
    Instant now() const { return m_clock(); }

    /// Ends the kept session with what it left behind: all entries are stored, or none is.
    SaveResult addSession(std::vector<DiaryEntry> entries);
    /// NotFound when another window has removed it already; then it is gone here, too.
    SaveResult remove(std::int64_t id);
    SaveResult restore(const DiaryEntry &entry); ///< undoes remove()
    /// Reads what another window has written.
    void catchUp();
    /// The whole diary as a table, for a spreadsheet.
    std::string csv() const;

    /// The sessions to ask about before a routine for the leg; oldest first.
    std::vector<DiaryEntry> sessionsForSoreness(Side leg) const;
    /// What was said of such a session. Not sure holds for this run and is asked again after it; it counts as yes.
    Answer soreness(const DiaryEntry &session) const;
    /// The first session for these legs that nothing was said of. No routine starts while there is one.
    std::optional<DiaryEntry> openSoreness(const std::set<Side> &sides) const;
    /// An answer that can't be saved stands for this run.
    SaveResult answerSoreness(const DiaryEntry &session, Answer answer);

signals:
    /// What the safety check takes into account is about to change: whoever holds a permit looks at it now.
    void aboutToChange();
    void changed();
    void savingFailed(calfwise::SaveResult result);

private:
    void insert(DiaryEntry entry);
    void announce();
    SaveResult told(SaveResult result);

    const CaseModel &m_case;
    DiaryStore &m_diary;
    Clock m_clock;
    std::vector<DiaryEntry> m_entries;
    std::set<std::int64_t> m_soreUnsure; ///< sessions of which "not sure" was said in this run
    unsigned m_revision = 0;
};

} // namespace calfwise
