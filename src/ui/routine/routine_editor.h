// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/library_model.h"
#include "ui/kit/page.h"

#include <set>

class QLineEdit;
class QVBoxLayout;

namespace calfwise {

class ActionMenu;
class Button;
class IconButton;
class Label;
class Panel;
class ScrollArea;

/// Makes a routine, or changes one, from steps within their doses. What the domain refuses is not added, or stays with
/// its reason beside it and cannot be saved. The draft stays until it is saved or given up, also when the page is left.
class RoutineEditor : public Page {
    Q_OBJECT

public:
    RoutineEditor(const Theme &theme, LibraryModel &library, QWidget *parent = nullptr);

    /// Begins with a copy: of an empty routine to make a new one, of a kept one to change that.
    void edit(const OwnRoutine &routine);
    const OwnRoutine &draft() const { return m_draft; }
    /// Whether there is something that was neither saved nor given up.
    bool isDirty() const;

    QLineEdit *name() const { return m_name; }
    QLineEdit *maker() const { return m_maker; }
    ActionMenu *addMenu() const { return m_add; }
    Button *saveButton() const { return m_save; }
    /// What the page says about the last step that was not added; empty while all is well.
    QString refusal() const { return m_refusal; }

    /// The controls of a step; null beyond the last.
    struct StepControls {
        IconButton *less = nullptr;
        IconButton *more = nullptr;
        IconButton *up = nullptr;
        IconButton *down = nullptr;
        IconButton *remove = nullptr;
    };
    StepControls controls(std::size_t step) const;

signals:
    void saved(const calfwise::RoutineId &routine);

protected:
    void arrange() override;

private:
    void refresh();
    QWidget *buildNames();
    QLineEdit *addField(QVBoxLayout *column, const QString &title, const std::string &text);
    QWidget *buildSides();
    QWidget *buildSteps();
    QWidget *buildStep(std::size_t index, const std::vector<RoutineFault> &faults);
    QWidget *buildAmount(std::size_t index, const Technique &technique, StepControls &made);
    void fillPanel();
    void addFaults(QVBoxLayout *column, const std::vector<RoutineFault> &faults);
    void addStep(const TechniqueId &technique);
    void changeAmount(std::size_t index, int by);
    void move(std::size_t index, int by);
    void removeStep(std::size_t index);
    void save();
    void keepAsNew(const QString &why);
    void giveUp();
    QString lengthWords() const;

    LibraryModel &m_library;
    OwnRoutine m_draft;
    OwnRoutine m_before;
    QString m_refusal;
    std::vector<StepControls> m_controls;

    ScrollArea *m_scroll;
    Panel *m_panel;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_maker = nullptr;
    ActionMenu *m_add = nullptr;
    Button *m_save = nullptr;
};

} // namespace calfwise
