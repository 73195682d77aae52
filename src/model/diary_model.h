// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/diary/leg_summary.h"
#include "model/case_model.h"
#include "model/clock.h"
#include "model/save_result.h"
#include "store/diary_store.h"

#include <QObject>

#include <array>
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

    /// All of them, oldest first. Those that are long past are read when they are first asked for: a start takes as
    /// long after ten years as after one day.
    const std::vector<DiaryEntry> &entries() const;
    /// What the entries say of the picture's leg and spots. Where they cannot be read it is the worse of what they
    /// may say.
    LegHistory history(const Picture &picture) const;
    /// Grows with every change to the entries and to what was said of them.
    unsigned revision() const { return m_revision; }
    Instant now() const { return m_clock(); }

    /// Ends the kept session with what it left behind: all entries are stored, or none is.
    SaveResult addSession(std::vector<DiaryEntry> entries);
    /// Into the bin. NotFound when another window has removed it already; then it is gone here, too.
    SaveResult remove(std::int64_t id);
    SaveResult restore(const DiaryEntry &entry); ///< undoes remove()

    /// What was written down without a session, oldest first. Nothing of it opens or closes a leg.
    const std::vector<DiaryRecord> &records() const;
    /// Throws std::invalid_argument when faultsOf() has something to say.
    SaveResult add(DiaryRecord &record); ///< gives it its id
    /// Conflict when another window has changed it, NotFound when it was removed; then it is here as it is there.
    SaveResult change(const DiaryRecord &record, const DiaryRecord &before);
    SaveResult removeRecord(std::int64_t id); ///< as remove()
    SaveResult restore(const DiaryRecord &record);
    /// What can still be put back, last removed first; nothing where it can't be read, which is told.
    std::vector<BinnedRow> bin() const;
    /// Reads what another window has written.
    void catchUp();
    /// Everything that a summary is made from; nothing where it can't be read, which is told.
    std::optional<DiaryParts> parts() const;
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
    void recordsChanged();
    void savingFailed(calfwise::SaveResult result) const;

private:
    using Legs = std::array<bool, 2>; ///< left, right

    std::vector<DiaryEntry> olderOf(const Legs &legs) const; ///< throws StoreError
    /// The recent entries, and all of those legs. Throws StoreError.
    std::vector<DiaryEntry> stored(const Legs &whole) const;
    /// False when they cannot be read; that is told once the caller is done.
    bool readOlder(const Legs &legs) const;
    bool reachBackFor(const Picture &picture) const;
    void insert(DiaryEntry entry);
    void announce();
    void readRecords() const;
    SaveResult told(SaveResult result) const;

    const CaseModel &m_case;
    DiaryStore &m_diary;
    Clock m_clock;
    Instant m_recentFrom;                                      ///< entries since then are always here
    mutable std::vector<DiaryEntry> m_entries;                 ///< oldest first
    mutable std::optional<std::vector<DiaryRecord>> m_records; ///< once they were asked for
    mutable Legs m_whole{};                                    ///< those of which all entries are here
    std::set<std::int64_t> m_soreUnsure;                       ///< sessions of which "not sure" was said in this run
    unsigned m_revision = 0;
};

} // namespace calfwise
