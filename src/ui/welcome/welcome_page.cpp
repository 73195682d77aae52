// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_page.h"

#include "ui/kit/theme/icon.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/choice_tile.h"
#include "ui/kit/widgets/country_choices.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/words.h"
#include "ui/welcome/welcome_hero.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace calfwise {

namespace {

constexpr int heroWidth = 560;
constexpr int smallHeroWidth = 304;
constexpr int wordsWidth = 224;
constexpr int formMargin = 64;
constexpr int mostAcross = 4;
constexpr int tileGap = 8;
constexpr int wordsGap = 24;
constexpr std::array sizes{100, 125, 150, 200};

QString iconOf(const ToolId &tool)
{
    return QStringLiteral("tool-") + toQt(tool.value());
}

} // namespace

WelcomePage::WelcomePage(const Theme &theme, Preferences &preferences, CaseModel &caseModel, ProfileModel &profileModel,
                         QWidget *parent)
    : Page(theme, parent), m_preferences(preferences), m_case(caseModel), m_profile(profileModel)
{
    keepArranged();
}

/// Of the window, beside the picture.
int WelcomePage::formWidth() const
{
    const int hero = isLargeText() ? 0 : theme().px(isSmall() ? smallHeroWidth : heroWidth);
    const int side = isSmall() || isLargeText() ? margin() : theme().px(formMargin);
    return width() - hero - 2 * side - 2 * metrics::ringSpace - theme().px(12);
}

/// Each question stands above its answer where there is no room for a row of tiles beside it.
bool WelcomePage::isStacked() const
{
    const int row = mostAcross * ChoiceTile::widest(theme(), toolNames()) + (mostAcross - 1) * theme().px(tileGap);
    return isSmall() || isLargeText() || formWidth() - theme().px(wordsWidth + wordsGap) < row;
}

int WelcomePage::tilesAcross() const
{
    const int room = formWidth() - (isStacked() ? 0 : theme().px(wordsWidth + wordsGap));
    const int gap = theme().px(tileGap);
    return std::clamp((room + gap) / (ChoiceTile::widest(theme(), toolNames()) + gap), 1,
                      isLargeText() ? 2 : mostAcross);
}

QStringList WelcomePage::toolNames() const
{
    QStringList names;
    for (const Tool &tool : m_case.core().tools)
        names << toQt(tool.name);
    return names;
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_fitted != std::pair(isStacked(), tilesAcross()))
        arrange();
}

/// What is known by now is shown: the page is found again in Settings.
void WelcomePage::opened()
{
    const HealthProfile &known = m_profile.profile();
    m_chosenCountry = known.country ? toQt(known.country->value()) : QString();
    m_number = toQt(known.emergencyNumber);
    m_chosenTools = known.tools;
    for (const Tool &tool : m_case.core().tools) {
        if (tool.kind == ToolKind::Room && !m_preferences.welcomed())
            m_chosenTools.insert(tool.id);
    }
    m_scale = m_preferences.textScale();
    arrange();
}

ChoiceTile *WelcomePage::tool(const ToolId &id) const
{
    const auto found = m_tools.find(id);
    return found == m_tools.end() ? nullptr : found->second;
}

void WelcomePage::arrange()
{
    for (QWidget *old : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->deleteLater();
    }
    delete layout();
    m_tools.clear();
    m_fitted = {isStacked(), tilesAcross()};
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    if (!isLargeText()) {
        auto *hero = new WelcomeHero(theme(), m_case.core(), m_case.map(), !isSmall());
        hero->setFixedWidth(theme().px(isSmall() ? smallHeroWidth : heroWidth));
        page->addWidget(hero);
    }
    auto *right = new Panel(theme(), Role::Background);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *scroll = new ScrollArea(theme(), Role::Background);
    auto *content = new QWidget;
    auto *form = new QVBoxLayout(content);
    const int side = isSmall() || isLargeText() ? margin() : theme().px(formMargin);
    form->setContentsMargins(side, theme().px(isSmall() ? 20 : 40), side, theme().px(8));
    form->setSpacing(theme().px(8));
    buildForm(*form);
    form->addStretch(1);
    scroll->setContent(content);
    column->addWidget(scroll, 1);
    column->addWidget(buildFoot());
    page->addWidget(right, 1);
}

void WelcomePage::buildForm(QVBoxLayout &to)
{
    auto *heading = new Label(theme(), isSmall() || isLargeText() ? TextStyle::Heading : TextStyle::Outcome,
                              tr("Let’s find out what your calf needs"));
    to.addWidget(heading);
    to.addWidget(new Label(theme(), TextStyle::Reading,
                           tr("Calfwise helps you find a sore spot, checks whether pressing it is a good idea, and "
                              "then shows you how, step by step.")));
    m_country = new CountryField(theme(), countryChoices(m_case.core()));
    m_country->setCurrent(m_chosenCountry);
    m_country->numberField()->setText(m_number);
    connect(m_country, &CountryField::chosen, this, [this](const QString &id) { m_chosenCountry = id; });
    connect(m_country, &CountryField::numberTyped, this, [this](const QString &number) { m_number = number; });
    addPart(to, tr("Where are you?"), tr("So the right emergency number is ready, should you ever need it."),
            m_country);
    addPart(to, tr("What’s at hand?"), tr("Hands and a wall are plenty. We’ll leave out what you don’t have."),
            buildTools());
    addPart(to, tr("Easy to read?"), tr("Pick the size that’s kind to your eyes. It follows when you press Start."),
            buildTextSize());
}

void WelcomePage::addPart(QVBoxLayout &to, const QString &title, const QString &why, QWidget *control)
{
    to.addSpacing(theme().px(8));
    to.addWidget(new Divider(theme()));
    to.addSpacing(theme().px(8));
    const bool stacked = m_fitted.first;
    auto *part = new QBoxLayout(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    part->setSpacing(theme().px(stacked ? 8 : wordsGap));
    auto *words = new QWidget;
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins({});
    lines->setSpacing(theme().px(4));
    lines->addWidget(new Label(theme(), TextStyle::ReadingStrong, title));
    auto *reason = new Label(theme(), TextStyle::Small, why);
    reason->setRole(Role::TextMuted);
    lines->addWidget(reason);
    if (!stacked)
        words->setFixedWidth(theme().px(wordsWidth));
    part->addWidget(words, 0, Qt::AlignTop);
    part->addWidget(control, 1, stacked ? Qt::Alignment() : Qt::AlignTop);
    to.addLayout(part);
}

/// What everybody has is shown as chosen; nobody has to say so.
QWidget *WelcomePage::buildTools()
{
    auto *tiles = new QWidget;
    tiles->setAccessibleName(tr("What’s at hand?"));
    auto *grid = new QGridLayout(tiles);
    grid->setContentsMargins({});
    grid->setSpacing(theme().px(tileGap));
    const QStringList icons = iconNames();
    const int across = m_fitted.second;
    int cell = 0;
    for (const ToolKind kind : toolKinds) {
        for (const Tool &tool : m_case.core().tools) {
            if (tool.kind != kind || !icons.contains(iconOf(tool.id)))
                continue;
            auto *tile = new ChoiceTile(theme(), iconOf(tool.id), toQt(tool.name));
            tile->setChecked(kind == ToolKind::Hands || m_chosenTools.contains(tool.id));
            if (kind == ToolKind::Hands)
                tile->setDisabledReason(tr("Always counted as there."));
            connect(tile, &ChoiceTile::toggled, this, [this, id = tool.id](bool on) {
                if (on)
                    m_chosenTools.insert(id);
                else
                    m_chosenTools.erase(id);
            });
            m_tools[tool.id] = tile;
            grid->addWidget(tile, cell / across, cell % across);
            ++cell;
        }
    }
    return tiles;
}

QWidget *WelcomePage::buildTextSize()
{
    auto *both = new QWidget;
    auto *box = new QVBoxLayout(both);
    box->setContentsMargins({});
    box->setSpacing(theme().px(8));
    m_textSize = new Segmented(theme(), tr("Size of the text"));
    for (const int size : sizes)
        m_textSize->addOption(QString::number(size), tr("%1 %").arg(size));
    m_textSize->setCurrent(QString::number(qRound(m_scale * 100)));
    m_sample = new QLabel(tr("Press slowly until you feel it, then wait."));
    m_sample->setTextFormat(Qt::PlainText);
    m_sample->setWordWrap(true);
    connect(m_textSize, &Segmented::chosen, this, [this](const QString &size) {
        m_scale = size.toInt() / 100.0;
        showSize();
    });
    box->addWidget(m_textSize);
    box->addWidget(m_sample);
    showSize();
    return both;
}

/// Only the sample follows at once, and its room is that of the largest: nothing moves under the pointer.
void WelcomePage::showSize()
{
    QFont font = theme().font(TextStyle::Body);
    const auto sized = [&](double scale) {
        QFont made = font;
        made.setPixelSize(qRound(specOf(TextStyle::Body).size * scale));
        return made;
    };
    m_sample->setFont(sized(m_scale));
    QPalette palette = theme().palette();
    palette.setColor(QPalette::WindowText, theme().colour(Role::Text));
    m_sample->setPalette(palette);
    m_sample->setMinimumHeight(QFontMetrics(sized(sizes.back() / 100.0)).height());
}

QWidget *WelcomePage::buildFoot()
{
    auto *foot = new Panel(theme(), Role::Background, Qt::TopEdge);
    auto *row = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, foot);
    const int side = isSmall() || isLargeText() ? margin() : theme().px(formMargin);
    row->setContentsMargins(side, theme().px(12), side, theme().px(isSmall() ? 12 : 20));
    row->setSpacing(theme().px(12));
    auto *words = new Label(theme(), TextStyle::Small);
    words->setRuns({{tr("Not medical advice."), true, std::nullopt},
                    {u' ' + tr("Calfwise can’t examine you. Everything you write stays on this computer. All of this "
                               "can be changed in Settings."),
                     false, std::nullopt}});
    row->addWidget(words, 1);
    m_skip = new Button(theme(), Button::Kind::Quiet, tr("Skip for now"));
    m_skip->setHeight(Button::Height::Main);
    m_start = new Button(theme(), Button::Kind::Primary, tr("Start"));
    m_start->setHeight(Button::Height::Main);
    m_start->setIconName(QStringLiteral("right"), Qt::RightEdge);
    connect(m_skip, &Button::clicked, this, &WelcomePage::skip);
    connect(m_start, &Button::clicked, this, &WelcomePage::start);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme().px(12));
    buttons->addWidget(m_skip);
    buttons->addWidget(m_start);
    row->addLayout(buttons);
    return foot;
}

void WelcomePage::start()
{
    m_number = m_country->numberField()->isVisible() ? m_country->numberField()->text().trimmed() : m_number;
    m_profile.change([this](HealthProfile &profile) {
        if (!m_chosenCountry.isEmpty())
            profile.country = CountryId(m_chosenCountry.toStdString());
        profile.emergencyNumber = m_number.toStdString();
        profile.tools = m_chosenTools;
    });
    m_preferences.setWelcomed(true);
    if (m_scale != m_preferences.textScale())
        emit textScaleChosen(m_scale);
    emit finished();
}

/// Country and tools stay open.
void WelcomePage::skip()
{
    m_preferences.setWelcomed(true);
    emit finished();
}

} // namespace calfwise
