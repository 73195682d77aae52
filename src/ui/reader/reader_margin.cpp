// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reader_margin.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/words.h"
#include "ui/map/map_thumbnail.h"

#include <QVBoxLayout>

namespace calfwise {

ReaderMargin::ReaderMargin(const Theme &theme, const BodyMap &map, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this)), m_mapCard(new Card(theme)),
      m_mapBox(new QBoxLayout(QBoxLayout::TopToBottom)), m_map(new MapThumbnail(theme, map)),
      m_caption(new Label(theme, TextStyle::Small)),
      m_see(new Button(theme, Button::Kind::Secondary, tr("See it on the map"))),
      m_try(new Button(theme, Button::Kind::Secondary, tr("Try it"))),
      m_tryCaption(new Label(theme, TextStyle::Small, tr("Safety check first")))
{
    m_caption->setRole(Role::TextMuted);
    m_tryCaption->setRole(Role::TextMuted);
    m_tryCaption->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_try->setAccessibleDescription(m_tryCaption->text());
    auto *picture = new QVBoxLayout;
    picture->setSpacing(theme.px(4));
    picture->addWidget(m_map, 0, Qt::AlignHCenter);
    picture->addWidget(m_caption);
    picture->addStretch(1);
    auto *ways = new QVBoxLayout;
    ways->setSpacing(theme.px(8));
    ways->addWidget(m_see);
    ways->addWidget(m_try);
    ways->addWidget(m_tryCaption);
    ways->addStretch(1);
    m_mapBox->addLayout(picture, 1);
    m_mapBox->addLayout(ways, 1);
    m_mapCard->setSmall(true);
    m_mapCard->body()->addLayout(m_mapBox);
    m_column->setContentsMargins({});
    m_column->addWidget(m_mapCard);
    m_column->addStretch(1);
    connect(m_see, &QAbstractButton::clicked, this,
            [this] { emit linkRequested(GuideLink(PointLink{TriggerPointId(m_point.toStdString())})); });
    connect(m_try, &QAbstractButton::clicked, this, [this] { emit linkRequested(PathStep::Safety); });
    connect(&theme, &Theme::changed, this, &ReaderMargin::refresh);
    refresh();
}

void ReaderMargin::refresh()
{
    m_column->setSpacing(m_theme.px(16));
    m_mapBox->setDirection(m_lying ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_mapBox->setSpacing(m_theme.px(m_lying ? 24 : 12));
    m_map->setSmall(m_lying);
    m_caption->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    // Beside the article the words fill the buttons.
    m_see->setIconName(m_lying ? QStringLiteral("target") : QString());
    m_try->setIconName(m_lying ? QStringLiteral("start") : QString());
}

QWidget *ReaderMargin::mapCard() const
{
    return m_mapCard;
}

void ReaderMargin::setLying(bool lying)
{
    m_lying = lying;
    refresh();
}

void ReaderMargin::showPoint(const TriggerPoint *point)
{
    m_mapCard->setVisible(point != nullptr);
    if (point == nullptr)
        return;
    m_point = toQt(point->id.value());
    m_map->showPoint(*point);
    m_caption->setText(m_map->caption());
    // Where pressing is not for self-care there is nothing to try from here; the map says why.
    m_try->setVisible(point->selfPressure);
    m_tryCaption->setVisible(point->selfPressure);
}

void ReaderMargin::showTerms(const std::vector<GlossaryTerm> &terms)
{
    for (Card *old : std::as_const(m_terms)) {
        m_column->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_terms.clear();
    for (const GlossaryTerm &term : terms) {
        auto *card = new Card(m_theme, this);
        card->setSmall(true);
        card->body()->setSpacing(0);
        card->body()->addWidget(new Label(m_theme, TextStyle::SmallStrong, toQt(term.term)));
        card->body()->addWidget(new Label(m_theme, TextStyle::Small, toQt(term.definition)));
        m_column->insertWidget(m_column->count() - 1, card);
        card->show();
        m_terms << card;
    }
}

void ReaderMargin::fitInto(int height)
{
    for (Card *card : std::as_const(m_terms))
        card->show();
    m_column->activate();
    for (qsizetype i = m_terms.size() - 1; height > 0 && i >= 0 && m_column->totalHeightForWidth(width()) > height;
         --i) {
        m_terms[i]->hide();
        m_column->activate();
    }
}

} // namespace calfwise
