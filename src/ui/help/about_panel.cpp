// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/about_panel.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QSysInfo>

namespace calfwise {

AboutPanel::AboutPanel(const Theme &theme, const HelpContent &content, QWidget *parent)
    : Panel(theme, Role::Background, {}, parent), m_theme(theme), m_column(new QVBoxLayout(this)),
      m_head(new QHBoxLayout)
{
    const int pad = theme.px(metrics::cardPadding);
    m_column->setContentsMargins(pad, pad, pad, pad);
    m_column->setSpacing(theme.px(8));
    m_head->addWidget(new Label(theme, TextStyle::Title, tr("About")), 1);
    m_column->addLayout(m_head);
    m_column->addWidget(new Label(theme, TextStyle::Strong, tr("Calfwise, version %1").arg(content.version)));
    m_column->addWidget(new Label(theme, TextStyle::Body,
                                  tr("A self-care guide for sore calves. Not medical advice. It never goes online.")));
    for (const HelpContent::Folder &folder : content.folders) {
        Button *show = addPart(folder.title, tr("Show"), {folder.path, folder.words});
        show->setAccessibleName(tr("Show the folder: %1").arg(folder.title));
        connect(show, &Button::clicked, this, [this, path = folder.path] { emit folderChosen(path); });
    }
    Button *licence = addPart(tr("Licence"), tr("Read it"), {tr("Free software, GPL 3 or later.")});
    licence->setAccessibleName(tr("Read the licence"));
    connect(licence, &Button::clicked, this, &AboutPanel::licenceChosen);
    Button *sources = addPart(tr("Sources and rules"), tr("See them"), {tr("No clinician has reviewed them yet.")});
    sources->setAccessibleName(tr("See the sources and rules"));
    connect(sources, &Button::clicked, this, &AboutPanel::sourcesChosen);
    m_column->addWidget(new Divider(theme));
    m_column->addStretch(1);
    auto *copy = new Button(theme, Button::Kind::Secondary, tr("Copy details for a report"));
    connect(copy, &Button::clicked, this, &AboutPanel::copyChosen);
    m_column->addWidget(copy);
    auto *note = new Label(theme, TextStyle::Small, tr("Version and system only, nothing about you."));
    note->setRole(Role::TextMuted);
    note->setAlignment(Qt::AlignHCenter);
    m_column->addWidget(note);
}

void AboutPanel::addClose(Button *close)
{
    m_head->addWidget(close);
}

Button *AboutPanel::addPart(const QString &title, const QString &button, const QStringList &lines)
{
    m_column->addWidget(new Divider(m_theme));
    auto *part = new QVBoxLayout;
    part->setSpacing(0);
    m_column->addLayout(part);
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(m_theme, TextStyle::Strong, title), 1);
    auto *made = new Button(m_theme, Button::Kind::Link, button);
    row->addWidget(made);
    part->addLayout(row);
    for (const QString &line : lines) {
        auto *words = new Label(m_theme, TextStyle::Small, line);
        words->setRole(line == lines.last() ? Role::Text : Role::TextMuted);
        // A path has no spaces to wrap at.
        words->setMinimumWidth(0);
        words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        part->addWidget(words);
    }
    return made;
}

QString AboutPanel::details(const QString &version)
{
    return QStringLiteral("Calfwise %1\nQt %2\n%3 (%4)\n%5")
        .arg(version, QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
             QSysInfo::currentCpuArchitecture(), QGuiApplication::platformName());
}

} // namespace calfwise
