// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/kit/file_question.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/words.h"
#include "ui/settings/language_choice.h"
#include "ui/settings/table_words.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSaveFile>

#include <cmath>
#include <iterator>

namespace calfwise {

namespace {

constexpr int textSizes[]{80, 90, 100, 110, 125, 150, 175, 200, 250, 300};

const QString asTheDesktop = QStringLiteral("desktop");
const QString light = QStringLiteral("light");
const QString dark = QStringLiteral("dark");
const QString fromBehind = QStringLiteral("behind");
const QString inMirror = QStringLiteral("mirror");
const QString noCountry = QStringLiteral("none");

const QString slow = QStringLiteral("slow");
const QString usual = QStringLiteral("usual");
const QString fast = QStringLiteral("fast");

struct Loudness {
    QString id;
    double volume;
};
const Loudness loudness[]{{QStringLiteral("off"), 0.0},
                          {QStringLiteral("quiet"), 0.3},
                          {QStringLiteral("middle"), 0.6},
                          {QStringLiteral("loud"), 1.0}};

double volumeFrom(const QString &id)
{
    for (const Loudness &one : loudness) {
        if (one.id == id)
            return one.volume;
    }
    return 0;
}

/// The nearest of the four.
QString idOfVolume(double volume)
{
    const Loudness *nearest = std::begin(loudness);
    for (const Loudness &one : loudness) {
        if (std::abs(one.volume - volume) < std::abs(nearest->volume - volume))
            nearest = &one;
    }
    return nearest->id;
}

QString idOf(Theme::Appearance appearance)
{
    switch (appearance) {
    case Theme::Appearance::Light:
        return light;
    case Theme::Appearance::Dark:
        return dark;
    case Theme::Appearance::AsTheDesktop:
        break;
    }
    return asTheDesktop;
}

Theme::Appearance appearanceFrom(const QString &id)
{
    if (id == light)
        return Theme::Appearance::Light;
    return id == dark ? Theme::Appearance::Dark : Theme::Appearance::AsTheDesktop;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        if (QLayout *inner = item->layout())
            clear(inner);
        delete item;
    }
}

} // namespace

SettingsPage::SettingsPage(Theme &theme, Preferences &preferences, CaseModel &caseModel, CheckModel &checkModel,
                           DiaryModel &diaryModel, ProfileModel &profileModel, std::filesystem::path dataFolder,
                           QWidget *parent)
    : Page(theme, parent), m_theme(theme), m_preferences(preferences), m_case(caseModel), m_check(checkModel),
      m_diary(diaryModel), m_profile(profileModel), m_dataFolder(std::move(dataFolder)),
      m_heading(new Label(theme, TextStyle::Heading, tr("Settings"))), m_scroll(new ScrollArea(theme, Role::Surface))
{
    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_left = new QVBoxLayout;
    m_right = new QVBoxLayout;
    m_columns->addLayout(m_left, 1);
    m_columns->addLayout(m_right, 1);
    buildLook();
    buildCues();
    buildRemembered();
    buildCall();
    buildTools();
    buildData();
    m_left->addStretch(1);
    m_right->addStretch(1);
    m_scroll->setContent(content);
    auto *page = new QVBoxLayout(this);
    page->addWidget(m_heading);
    page->addWidget(m_scroll, 1);
    connect(&m_profile, &ProfileModel::changed, this, &SettingsPage::opened);
    keepArranged();
}

void SettingsPage::opened()
{
    refreshLook();
    refreshCues();
    refreshCall();
    refreshTools();
    refreshRemembered();
}

void SettingsPage::arrange()
{
    const int inner = margin() - metrics::ringSpace;
    layout()->setContentsMargins(inner, margin(), inner, inner);
    layout()->setSpacing(theme().px(16));
    m_heading->setContentsMargins(metrics::ringSpace, 0, metrics::ringSpace, 0);
    m_columns->setContentsMargins({});
    m_columns->setSpacing(theme().px(metrics::betweenCards));
    m_columns->setDirection(isSmall() || isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_left->setSpacing(theme().px(metrics::betweenCards));
    m_right->setSpacing(theme().px(metrics::betweenCards));
    opened();
}

Card *SettingsPage::card(const QString &title, const QString &lead)
{
    auto *made = new Card(theme());
    made->body()->setSpacing(theme().px(8));
    made->body()->addWidget(new Label(theme(), TextStyle::Title, title));
    if (!lead.isEmpty()) {
        auto *words = new Label(theme(), TextStyle::Body, lead);
        words->setRole(Role::TextMuted);
        made->body()->addWidget(words);
    }
    return made;
}

void SettingsPage::buildLook()
{
    Card *look = card(tr("How it looks"), {});
    look->body()->addWidget(new Label(theme(), TextStyle::Strong, tr("Colours")));
    m_appearance = new Segmented(theme(), tr("Colours"));
    m_appearance->addOption(asTheDesktop, tr("As the desktop"));
    m_appearance->addOption(light, tr("Light"), QStringLiteral("sun"));
    m_appearance->addOption(dark, tr("Dark"), QStringLiteral("moon"));
    connect(m_appearance, &Segmented::chosen, this, [this](const QString &id) {
        m_preferences.setAppearance(appearanceFrom(id));
        m_theme.setAppearance(appearanceFrom(id));
    });
    look->body()->addWidget(m_appearance, 0, Qt::AlignLeft);

    look->body()->addWidget(new Label(theme(), TextStyle::Strong, tr("Size of the text")));
    m_textSize = new ChoiceList(theme(), tr("Size of the text"));
    for (int size : textSizes)
        m_textSize->addOption(QString::number(size), tr("%1 %").arg(size));
    connect(m_textSize, &ChoiceList::chosen, this, [this](const QString &id) {
        const double scale = id.toInt() / 100.0;
        m_preferences.setTextScale(scale);
        // The list itself is laid out again by this; let its own event end first.
        QMetaObject::invokeMethod(
            this, [this, scale] { m_theme.setTextScale(scale); }, Qt::QueuedConnection);
    });
    look->body()->addWidget(m_textSize, 0, Qt::AlignLeft);

    m_language = new LanguageChoice(theme(), m_preferences);
    connect(m_language, &LanguageChoice::said, this, &SettingsPage::said);
    look->body()->addWidget(m_language);

    look->body()->addWidget(new Label(theme(), TextStyle::Strong, tr("The legs on the body map")));
    m_mirror = new Segmented(theme(), tr("The legs on the body map"));
    m_mirror->addOption(fromBehind, tr("As seen from behind"));
    m_mirror->addOption(inMirror, tr("As in a mirror"));
    connect(m_mirror, &Segmented::chosen, this, [this](const QString &id) {
        m_preferences.setMapInMirror(id == inMirror);
        emit mapInMirrorChanged(id == inMirror);
    });
    look->body()->addWidget(m_mirror, 0, Qt::AlignLeft);

    m_contrast = new CheckRow(theme(), tr("High contrast: strong edges, no tints"));
    connect(m_contrast, &CheckRow::toggled, this, [this](bool on) {
        m_preferences.setHighContrast(on);
        m_theme.setHighContrast(on);
    });
    m_motion = new CheckRow(theme(), tr("Less motion: nothing fades or moves"));
    connect(m_motion, &CheckRow::toggled, this, [this](bool on) {
        m_preferences.setReducedMotion(on);
        m_theme.setReducedMotion(on);
    });
    m_bothLegs = new CheckRow(theme(), tr("Show both legs on the body map"));
    connect(m_bothLegs, &CheckRow::toggled, this, [this](bool on) {
        m_preferences.setShowBothLegs(on);
        emit bothLegsChanged(on);
    });
    m_fullScreen = new CheckRow(theme(), tr("A running routine fills the whole screen"));
    connect(m_fullScreen, &CheckRow::toggled, this, [this](bool on) { m_preferences.setFloorFullScreen(on); });
    m_singleKeys = new CheckRow(theme(), tr("Single letters lead a running routine: N, B, S, R, + and −"));
    connect(m_singleKeys, &CheckRow::toggled, this, [this](bool on) { m_preferences.setSingleKeys(on); });
    for (CheckRow *row : {m_contrast, m_motion, m_bothLegs, m_fullScreen, m_singleKeys})
        look->body()->addWidget(row);
    m_left->addWidget(look);
}

void SettingsPage::refreshLook()
{
    m_appearance->setCurrent(idOf(m_preferences.appearance()));
    m_language->refresh();
    m_mirror->setCurrent(m_preferences.mapInMirror() ? inMirror : fromBehind);
    m_textSize->setCurrent(QString::number(qRound(m_preferences.textScale() * 100)));
    const std::pair<CheckRow *, bool> rows[]{{m_contrast, m_theme.highContrast()},
                                             {m_motion, m_theme.reducedMotion()},
                                             {m_bothLegs, m_preferences.showBothLegs()},
                                             {m_fullScreen, m_preferences.floorFullScreen()},
                                             {m_singleKeys, m_preferences.singleKeys()}};
    for (const auto &[row, on] : rows) {
        const QSignalBlocker silent(row);
        row->setChecked(on);
    }
}

void SettingsPage::buildCues()
{
    Card *box = card(tr("How a routine guides you"), tr("Each of these is enough on its own."));
    const auto options = [&](const QString &name, std::initializer_list<std::pair<QString, QString>> list) {
        box->body()->addWidget(new Label(theme(), TextStyle::Strong, name));
        auto *made = new Segmented(theme(), name);
        for (const auto &[id, words] : list)
            made->addOption(id, words);
        box->body()->addWidget(made, 0, Qt::AlignLeft);
        return made;
    };
    const auto volume = [&](const QString &name) {
        return options(name, {{loudness[0].id, tr("Off")},
                              {loudness[1].id, tr("Quiet")},
                              {loudness[2].id, tr("Middle")},
                              {loudness[3].id, tr("Loud")}});
    };
    const auto change = [this](auto set) {
        CueSettings changed = m_preferences.cues();
        set(changed);
        m_preferences.setCues(changed);
    };
    m_voice = volume(tr("Voice"));
    connect(m_voice, &Segmented::chosen, this,
            [change](const QString &id) { change([&](CueSettings &cues) { cues.voice = volumeFrom(id); }); });
    m_rate = options(tr("Speed of the voice"), {{slow, tr("Slow")}, {usual, tr("Usual")}, {fast, tr("Fast")}});
    connect(m_rate, &Segmented::chosen, this, [change](const QString &id) {
        change([&](CueSettings &cues) {
            cues.rate = id == slow ? SpeechRate::Slow : id == fast ? SpeechRate::Fast : SpeechRate::Usual;
        });
    });
    m_tones = volume(tr("Tones"));
    connect(m_tones, &Segmented::chosen, this,
            [change](const QString &id) { change([&](CueSettings &cues) { cues.tones = volumeFrom(id); }); });
    m_flash = new CheckRow(theme(), tr("A frame lights up at each change"));
    connect(m_flash, &CheckRow::toggled, this,
            [change](bool on) { change([&](CueSettings &cues) { cues.flash = on; }); });
    box->body()->addWidget(m_flash);
    m_left->addWidget(box);
}

void SettingsPage::refreshCues()
{
    const CueSettings cues = m_preferences.cues();
    m_voice->setCurrent(idOfVolume(cues.voice));
    m_tones->setCurrent(idOfVolume(cues.tones));
    m_rate->setCurrent(cues.rate == SpeechRate::Slow ? slow : cues.rate == SpeechRate::Fast ? fast : usual);
    const QSignalBlocker silent(m_flash);
    m_flash->setChecked(cues.flash);
}

void SettingsPage::buildCall()
{
    Card *call =
        card(tr("Who to call"),
             tr("Calfwise never guesses your country. Choose it, so that the right number is shown in an emergency."));
    m_country = new ChoiceList(theme(), tr("Country"));
    m_country->addOption(noCountry, tr("Not chosen"));
    for (const Country &country : m_case.core().countries)
        m_country->addOption(toQt(country.id.value()), toQt(country.name));
    connect(m_country, &ChoiceList::chosen, this, [this](const QString &id) {
        m_profile.change([&](HealthProfile &profile) {
            profile.country = id == noCountry ? std::nullopt : std::optional(CountryId(id.toStdString()));
        });
    });
    call->body()->addWidget(m_country, 0, Qt::AlignLeft);
    auto *find = new Button(theme(), Button::Kind::Link, tr("Find it by typing"));
    connect(find, &Button::clicked, this, [this] { emit linkRequested(Place::Country); });
    call->body()->addWidget(find, 0, Qt::AlignLeft);
    call->body()->addWidget(new Label(theme(), TextStyle::Strong, tr("Your own emergency number, if it differs")));
    m_number = new QLineEdit;
    m_number->setAccessibleName(tr("Your own emergency number"));
    m_number->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9+ ]{0,20}")), m_number));
    connect(m_number, &QLineEdit::inputRejected, this,
            [this] { emit said(tr("A number has digits, spaces and a + here, and 20 of them at most.")); });
    connect(m_number, &QLineEdit::editingFinished, this, [this] {
        const std::string typed = m_number->text().simplified().toStdString();
        if (m_profile.profile().emergencyNumber != typed)
            m_profile.change([&](HealthProfile &profile) { profile.emergencyNumber = typed; });
    });
    call->body()->addWidget(m_number);
    m_numberNote = new Label(theme(), TextStyle::Small);
    m_numberNote->setRole(Role::TextMuted);
    call->body()->addWidget(m_numberNote);
    m_right->addWidget(call);
}

void SettingsPage::refreshCall()
{
    const HealthProfile &profile = m_profile.profile();
    m_country->setCurrent(profile.country ? toQt(profile.country->value()) : noCountry);
    if (!m_number->hasFocus())
        m_number->setText(toQt(profile.emergencyNumber));
    m_number->setFont(theme().font(TextStyle::Body));
    m_number->setMinimumHeight(theme().px(metrics::target));
    QString note = tr("In an emergency the card says: call %1.").arg(toQt(m_profile.emergencyNumber()));
    if (const Country *country = m_profile.country(); country && !country->note.empty())
        note += QLatin1Char(' ') + toQt(country->note);
    else if (!country && profile.emergencyNumber.empty())
        note += QLatin1Char(' ') + tr("It works on most mobile phones. Check the number where you are.");
    m_numberNote->setText(note);
}

void SettingsPage::buildTools()
{
    Card *tools = card(tr("What you have at hand"), tr("Routines use only these. Hands are always there."));
    for (const Tool &tool : m_case.core().tools) {
        if (tool.kind == ToolKind::Hands)
            continue;
        auto *row = new CheckRow(theme(), toQt(tool.name));
        m_tools[tool.id] = row;
        connect(row, &CheckRow::toggled, this, [this, id = tool.id](bool has) {
            m_profile.change([&](HealthProfile &profile) {
                if (has)
                    profile.tools.insert(id);
                else
                    profile.tools.erase(id);
            });
        });
        tools->body()->addWidget(row);
    }
    auto *welcome = new Button(theme(), Button::Kind::Link, tr("See the welcome page again"));
    connect(welcome, &Button::clicked, this, [this] { emit linkRequested(Place::Welcome); });
    tools->body()->addWidget(welcome, 0, Qt::AlignLeft);
    m_right->addWidget(tools);
}

/// Silent: another window may have changed them.
void SettingsPage::refreshTools()
{
    for (const auto &[tool, row] : m_tools) {
        const QSignalBlocker silent(row);
        row->setChecked(m_profile.profile().tools.contains(tool));
    }
}

void SettingsPage::buildRemembered()
{
    Card *remembered =
        card(tr("What’s remembered about you"),
             tr("Answers that last. The safety check reads them to you, and you say whether they’re still right."));
    m_remembered = new QWidget;
    new QVBoxLayout(m_remembered);
    m_remembered->layout()->setContentsMargins({});
    remembered->body()->addWidget(m_remembered);
    m_left->addWidget(remembered);
}

void SettingsPage::refreshRemembered()
{
    auto *rows = static_cast<QVBoxLayout *>(m_remembered->layout());
    clear(rows);
    bool any = false;
    bool asked = false;
    for (const auto &[id, answer] : m_profile.profile().lasting) {
        const Question *question = m_check.rules().find(id);
        asked = asked || id != m_check.rules().underAge;
        if (!question || !countsAsYes(answer))
            continue;
        any = true;
        rows->addWidget(
            new Label(theme(), TextStyle::Body,
                      tr("%1: %2").arg(toQt(question->question), answer == Answer::Yes ? tr("yes") : tr("not sure"))));
    }
    if (m_profile.profile().lasting.empty()) {
        rows->addWidget(new Label(theme(), TextStyle::Body, tr("Nothing yet.")));
        return;
    }
    if (!any)
        rows->addWidget(new Label(theme(), TextStyle::Body,
                                  asked ? tr("Last time you said no to all of them.") : tr("You’re 16 or over.")));
    auto *forget = new Button(theme(), Button::Kind::Secondary, tr("Forget these answers"));
    connect(
        forget, &Button::clicked, this,
        [this] {
            m_profile.change([](HealthProfile &profile) {
                profile.lasting.clear();
                profile.askedAt.reset();
                profile.legAskedAt = {};
            });
        },
        Qt::QueuedConnection);
    rows->addWidget(forget, 0, Qt::AlignLeft);
}

void SettingsPage::buildData()
{
    Card *about = card(tr("Your data"), tr("Everything stays on this computer. Calfwise opens no network connection."));
    about->body()->addWidget(new Label(theme(), TextStyle::Strong, tr("Folder of the diary")));
    auto *folder = new Label(theme(), TextStyle::Body, toQt(m_dataFolder.string()));
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    about->body()->addWidget(folder);
    auto *carry = new Button(theme(), Button::Kind::Secondary, tr("Save the diary as a table"));
    connect(carry, &Button::clicked, this, &SettingsPage::saveTable);
    about->body()->addWidget(carry, 0, Qt::AlignLeft);
    about->body()->addWidget(new Label(theme(), TextStyle::Strong, tr("About the guide")));
    about->body()->addWidget(new Label(theme(), TextStyle::Body,
                                       tr("A self-care guide, not medical advice. It is built from published sources. "
                                          "No clinician has reviewed it yet.")));
    about->body()->addWidget(new Label(theme(), TextStyle::Small,
                                       tr("Proportions of the leg checked against BodyParts3D, (c) The Database Center "
                                          "for Life Science, CC BY 4.0.")));
    auto *help = new Button(theme(), Button::Kind::Secondary, tr("Help and keys"));
    connect(help, &Button::clicked, this, &SettingsPage::helpRequested);
    about->body()->addWidget(help, 0, Qt::AlignLeft);
    m_left->addWidget(about);
}

void SettingsPage::saveTable()
{
    askForFileToSave(
        this, {tr("Save the diary as a table"), tr("Table (*.csv)"), QStringLiteral("calfwise-diary.csv")},
        [this](const QString &file) { emit exported(writeTable(file) ? tr("Saved as %1.").arg(file) : QString()); });
}

/// Written whole or not at all, and readable by its owner alone: it is about somebody's health.
bool SettingsPage::writeTable(const QString &file) const
{
    const QByteArray table = QByteArray::fromStdString(diaryTable(m_diary, tableWords()));
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
           out.write(table) == table.size() && out.commit();
}

} // namespace calfwise
