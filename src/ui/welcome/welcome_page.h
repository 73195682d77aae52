// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/preferences.h"
#include "model/profile_model.h"
#include "ui/kit/page.h"

#include <map>
#include <set>
#include <utility>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace calfwise {

class Button;
class ChoiceTile;
class CountryField;
class Segmented;

/// The first start (docs/look.md, welcome): country, what's at hand, size of the text. All of it can be skipped, and is
/// found again in Settings. Nothing is guessed and nothing moves under the pointer: what is chosen here counts on
/// Start.
class WelcomePage : public Page {
    Q_OBJECT

public:
    WelcomePage(const Theme &theme, Preferences &preferences, CaseModel &caseModel, ProfileModel &profileModel,
                QWidget *parent = nullptr);

    void opened() override;

    CountryField *country() const { return m_country; }
    /// Null for a tool without a picture of its own.
    ChoiceTile *tool(const ToolId &id) const;
    Segmented *textSize() const { return m_textSize; }
    Button *startButton() const { return m_start; }
    Button *skipButton() const { return m_skip; }

signals:
    /// The text's size is to change, before finished().
    void textScaleChosen(double scale);
    void finished();

protected:
    void arrange() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int formWidth() const;
    bool isStacked() const;
    int tilesAcross() const;
    QStringList toolNames() const;
    void buildForm(QVBoxLayout &to);
    void addPart(QVBoxLayout &to, const QString &title, const QString &why, QWidget *control);
    QWidget *buildTools();
    QWidget *buildTextSize();
    QWidget *buildFoot();
    void showSize();
    void start();
    void skip();

    Preferences &m_preferences;
    CaseModel &m_case;
    ProfileModel &m_profile;
    QString m_chosenCountry; ///< kept while the page is laid out anew
    QString m_number;
    std::set<ToolId> m_chosenTools;
    double m_scale = 1;
    std::pair<bool, int> m_fitted; ///< isStacked() and tilesAcross() as it is laid out
    CountryField *m_country = nullptr;
    std::map<ToolId, ChoiceTile *> m_tools;
    Segmented *m_textSize = nullptr;
    QLabel *m_sample = nullptr;
    Button *m_start = nullptr;
    Button *m_skip = nullptr;
};

} // namespace calfwise
