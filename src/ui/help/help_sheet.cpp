// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_sheet.h"

#include "ui/help/about_panel.h"
#include "ui/help/key_caps.h"
#include "ui/help/licence_text.h"
#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/scroll_area.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace calfwise {

namespace {

constexpr QSize largest(1088, 744);
constexpr int aboutWidth = 336;
constexpr int keyRow = 36;
constexpr int mostQuestions = 4;

} // namespace

HelpSheet::HelpSheet(const Theme &theme, HelpContent content, QWidget *window)
    : QDialog(window), m_theme(theme), m_content(std::move(content)),
      m_heading(new Label(theme, TextStyle::Heading, tr("Help"), this)), m_field(new QLineEdit(this)),
      m_scroll(new ScrollArea(theme, Role::Raised, this)), m_about(new AboutPanel(theme, m_content))
{
    setWindowTitle(tr("Help"));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    buildField();
    connect(m_about, &AboutPanel::folderChosen, this, &HelpSheet::folderChosen);
    connect(m_about, &AboutPanel::sourcesChosen, this, [this] { follow(Place::Rules); });
    connect(m_about, &AboutPanel::licenceChosen, this, [this] { (new LicenceText(m_theme, this))->open(); });
    connect(m_about, &AboutPanel::copyChosen, this, [this] {
        QGuiApplication::clipboard()->setText(AboutPanel::details(m_content.version));
        emit copied();
    });
    const QSize room = window->window()->size();
    const bool small = theme.textScale() >= 1.5 || room.width() < 1200 || room.height() < 780;
    resize(small ? room : QSize(theme.px(largest.width()), theme.px(largest.height())).boundedTo(room));
    arrange();
    fill();
    m_field->setFocus(Qt::OtherFocusReason);
}

void HelpSheet::buildField()
{
    m_heading->setWordWrap(false);
    m_field->setAccessibleName(tr("Filter the keys and answers"));
    m_field->setPlaceholderText(tr("Filter the keys and answers"));
    m_field->setMaxLength(100);
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumHeight(m_theme.px(metrics::target));
    m_field->setFont(m_theme.font(TextStyle::Body));
    connect(m_field, &QLineEdit::textChanged, this, &HelpSheet::fill);
}

/// With large text the second part comes below the first.
void HelpSheet::arrange()
{
    const bool stacked = m_theme.textScale() >= 1.5;
    auto *close = new Button(m_theme, Button::Kind::Quiet, {}, this);
    close->setIconName(QStringLiteral("x"));
    close->setNameOnly(tr("Close the help"));
    connect(close, &Button::clicked, this, &QDialog::reject);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::ringSpace, 0, 0, 0);
    head->setSpacing(m_theme.px(24));
    head->addWidget(m_heading);
    head->addWidget(m_field, 1);
    auto *left = new QVBoxLayout;
    const int pad = m_theme.px(stacked ? 16 : 32);
    left->setContentsMargins(pad, m_theme.px(24), pad - metrics::ringSpace, m_theme.px(8));
    left->setSpacing(m_theme.px(12));
    left->addLayout(head);
    left->addWidget(m_scroll, 1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(m_theme.edge(), m_theme.edge(), m_theme.edge(), m_theme.edge());
    columns->setSpacing(0);
    columns->addLayout(left, 1);
    if (stacked) {
        head->addWidget(close);
    } else {
        m_about->setFixedWidth(m_theme.px(aboutWidth));
        columns->addWidget(m_about);
        m_about->addClose(close);
    }
    setTabOrder(m_field, m_scroll);
}

bool HelpSheet::isMeant(const QString &words) const
{
    const QStringList typed = m_field->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(typed.begin(), typed.end(),
                       [&words](const QString &each) { return words.contains(each, Qt::CaseInsensitive); });
}

void HelpSheet::fill()
{
    const bool stacked = m_theme.textScale() >= 1.5;
    m_found = false;
    // It is laid in again, and the old content goes.
    if (stacked)
        m_about->setParent(this);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(8));
    addQuestions(*column);
    addKeys(*column);
    if (!m_found)
        column->addWidget(new Label(m_theme, TextStyle::Body, tr("Nothing here for “%1”.").arg(m_field->text())));
    column->addStretch(1);
    if (stacked) {
        column->addWidget(m_about);
        m_about->show();
    }
    m_scroll->setContent(content);
}

void HelpSheet::addQuestions(QVBoxLayout &column)
{
    QList<HelpContent::Question> shown;
    for (const HelpContent::Question &question : m_content.questions) {
        if (shown.size() < mostQuestions && isMeant(question.words))
            shown << question;
    }
    if (shown.isEmpty())
        return;
    m_found = true;
    column.addWidget(new Label(m_theme, TextStyle::Title, tr("Often asked")));
    const int columns = m_theme.textScale() >= 1.5 ? 1 : 2;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(m_theme.px(40));
    grid->setVerticalSpacing(0);
    for (int i = 0; i < columns; ++i)
        grid->setColumnStretch(i, 1);
    column.addLayout(grid);
    int place = 0;
    for (const HelpContent::Question &question : shown) {
        auto *link = new Button(m_theme, Button::Kind::Link, question.words);
        link->setIconName(QStringLiteral("right"), Qt::RightEdge);
        link->setLeftAligned(true);
        connect(link, &Button::clicked, this, [this, id = question.id] { follow(GuideLink(QuestionLink{id})); });
        grid->addWidget(link, place / columns, place % columns);
        ++place;
    }
    column.addSpacing(m_theme.px(16));
}

void HelpSheet::addKeys(QVBoxLayout &column)
{
    QList<QWidget *> groups;
    for (const Commands *place : std::as_const(m_content.places)) {
        if (QWidget *made = group(*place))
            groups << made;
    }
    if (groups.isEmpty())
        return;
    m_found = true;
    column.addWidget(new Label(m_theme, TextStyle::Title, tr("With the keyboard")));
    auto *lead = new Label(m_theme, TextStyle::Body, tr("Tab moves on, Enter presses. Nothing needs a mouse."));
    lead->setRole(Role::TextMuted);
    column.addWidget(lead);
    const int columns = m_theme.textScale() >= 1.5 ? 1 : 2;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(m_theme.px(40));
    grid->setVerticalSpacing(m_theme.px(20));
    for (int i = 0; i < groups.size(); ++i)
        grid->addWidget(groups[i], i / columns, i % columns, Qt::AlignTop);
    for (int i = 0; i < columns; ++i)
        grid->setColumnStretch(i, 1);
    column.addLayout(grid);
}

/// Null when none of its keys is meant.
QWidget *HelpSheet::group(const Commands &place) const
{
    auto *box = new QWidget;
    box->setAccessibleName(place.title());
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new Label(m_theme, TextStyle::Strong, place.title()));
    bool any = false;
    for (const QAction *action : place.actions()) {
        const QList<QKeySequence> keys = place.listedKeysOf(*action);
        if (!action->isEnabled() || keys.isEmpty())
            continue;
        auto *caps = new KeyCaps(m_theme, keys);
        if (!isMeant(action->text() + QLatin1Char(' ') + caps->text() + QLatin1Char(' ') + place.title())) {
            delete caps;
            continue;
        }
        any = true;
        column->addWidget(new Divider(m_theme));
        auto *row = new QHBoxLayout;
        row->setSpacing(m_theme.px(12));
        auto *words = new Label(m_theme, TextStyle::Body, action->text());
        words->setMinimumHeight(m_theme.px(keyRow));
        words->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
        row->addWidget(words, 1);
        row->addWidget(caps);
        column->addLayout(row);
    }
    if (any)
        return box;
    delete box;
    return nullptr;
}

/// The page that is led to comes to the front once the sheet has gone.
void HelpSheet::follow(const Target &target)
{
    reject();
    emit linkRequested(target);
}

void HelpSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), 0, Role::Raised, {Role::BorderStrong});
}

} // namespace calfwise
