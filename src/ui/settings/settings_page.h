// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/diary_model.h"
#include "model/preferences.h"
#include "model/profile_model.h"
#include "ui/kit/page.h"

#include <filesystem>
#include <map>

class QBoxLayout;
class QLineEdit;

namespace calfwise {

class Button;
class Card;
class CheckRow;
class ChoiceList;
class Label;
class LanguageChoice;
class ScrollArea;
class Segmented;

/// How it looks, whom to call, what is at hand, what is remembered, and where the data is.
class SettingsPage : public Page {
    Q_OBJECT

public:
    SettingsPage(Theme &theme, Preferences &preferences, CaseModel &caseModel, CheckModel &checkModel,
                 DiaryModel &diaryModel, ProfileModel &profileModel, std::filesystem::path dataFolder,
                 QWidget *parent = nullptr);

    void opened() override;
    /// Writes every entry to the file; false, and the file is as it was, when that fails.
    bool writeTable(const QString &file) const;

signals:
    void bothLegsChanged(bool both);
    void mapInMirrorChanged(bool inMirror);
    /// The diary was written to a file; an empty message means that it could not be.
    void exported(const QString &message);
    void helpRequested();

protected:
    void arrange() override;

private:
    Card *card(const QString &title, const QString &lead);
    void buildLook();
    void buildCues();
    void buildCall();
    void buildTools();
    void buildRemembered();
    void buildData();
    void saveTable();
    void refreshLook();
    void refreshCues();
    void refreshCall();
    void refreshTools();
    void refreshRemembered();

    Theme &m_theme;
    Preferences &m_preferences;
    CaseModel &m_case;
    CheckModel &m_check;
    DiaryModel &m_diary;
    ProfileModel &m_profile;
    std::filesystem::path m_dataFolder;
    Label *m_heading;
    ScrollArea *m_scroll;
    QBoxLayout *m_columns;
    QBoxLayout *m_left;
    QBoxLayout *m_right;
    Segmented *m_appearance;
    ChoiceList *m_textSize;
    CheckRow *m_contrast;
    CheckRow *m_motion;
    CheckRow *m_bothLegs;
    Segmented *m_mirror;
    LanguageChoice *m_language;
    CheckRow *m_fullScreen;
    CheckRow *m_singleKeys;
    Segmented *m_voice;
    Segmented *m_rate;
    Segmented *m_tones;
    CheckRow *m_flash;
    ChoiceList *m_country;
    QLineEdit *m_number;
    Label *m_numberNote;
    std::map<ToolId, CheckRow *> m_tools;
    QWidget *m_remembered;
};

} // namespace calfwise
