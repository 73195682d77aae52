// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/country_field.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"
#include "ui/kit/widgets/country_row.h"
#include "ui/kit/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int mostRows = 3;
constexpr int rowHeight = 44;
constexpr int padding = 12;
constexpr int mostNumber = 20;

enum class Match { No, InWord, AtStart };

/// Also without the accents of a name.
Match matchOf(const QString &name, const QString &typed)
{
    const auto bare = [](const QString &text) {
        QString letters;
        for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
            if (letter.category() != QChar::Mark_NonSpacing)
                letters += letter.toCaseFolded();
        }
        return letters;
    };
    const QString in = bare(name);
    const QString looked = bare(typed.trimmed());
    if (looked.isEmpty())
        return Match::No;
    if (in.startsWith(looked))
        return Match::AtStart;
    return in.contains(QLatin1Char(' ') + looked) ? Match::InWord : Match::No;
}

} // namespace

CountryRow::CountryRow(const Theme &theme, const CountryChoice &country, bool chosen, QWidget *parent)
    : PaintedButton(theme, country.name, parent), m_country(country)
{
    makeChoice();
    showChosen(chosen);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(country.urgent.isEmpty()
                          ? CountryField::tr("%1, emergency number %2").arg(country.name, country.emergency)
                          : CountryField::tr("%1, emergency number %2, urgent advice %3")
                                .arg(country.name, country.emergency, country.urgent));
}

QSize CountryRow::sizeHint() const
{
    return {theme().px(280), std::max(theme().px(rowHeight), theme().lineHeight(TextStyle::Body) + theme().px(12))};
}

QSize CountryRow::minimumSizeHint() const
{
    return {theme().px(160), sizeHint().height()};
}

void CountryRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool chosen = isChecked();
    paintBox(painter, theme(), rect(), 0,
             chosen            ? Role::PrimarySoft
             : hovered() > 0.5 ? Role::Background
                               : Role::Raised,
             {Role::BorderStrong, 1});
    // The painter turns alignments by itself where one reads from the right, and leaves boxes where they are.
    const auto inLayout = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int side = theme().px(padding);
    const int check = theme().px(18);
    if (chosen)
        paintIcon(painter, QStringLiteral("check"), theme().colour(Role::Primary),
                  inLayout(QRect(side, (height() - check) / 2, check, check)), boldIconStroke);
    QRect words = rect().adjusted(side + check + side, 0, -side, 0);
    painter.setPen(theme().colour(chosen ? Role::Primary : Role::Text));
    const QFont strong = theme().font(TextStyle::Strong);
    painter.setFont(strong);
    painter.drawText(inLayout(words), Qt::AlignRight | Qt::AlignVCenter, m_country.emergency);
    words.setRight(words.right() - QFontMetrics(strong).horizontalAdvance(m_country.emergency) - side);
    const QString more =
        m_country.urgent.isEmpty() ? QString() : CountryField::tr("urgent advice %1").arg(m_country.urgent);
    const QFont small = theme().font(TextStyle::Small);
    const int name = QFontMetrics(strong).horizontalAdvance(m_country.name);
    const int wanted = QFontMetrics(small).horizontalAdvance(more);
    if (name + wanted + side <= words.width()) {
        painter.setFont(small);
        painter.setPen(theme().colour(chosen ? Role::Primary : Role::TextMuted));
        painter.drawText(inLayout(words), Qt::AlignRight | Qt::AlignVCenter, more);
    }
    painter.setPen(theme().colour(chosen ? Role::Primary : Role::Text));
    painter.setFont(chosen ? strong : theme().font(TextStyle::Body));
    painter.drawText(inLayout(words), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_country.name, Qt::ElideRight, words.width()));
}

CountryField::CountryField(const Theme &theme, QList<CountryChoice> countries, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_countries(std::move(countries)), m_field(new QLineEdit),
      m_count(new Label(theme, TextStyle::Small)), m_list(new QVBoxLayout), m_nothing(new QWidget),
      m_number(new QLineEdit)
{
    std::sort(m_countries.begin(), m_countries.end(), [](const CountryChoice &a, const CountryChoice &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    m_field->setAccessibleName(tr("Your country"));
    m_field->setPlaceholderText(tr("Type the name of your country"));
    m_field->setClearButtonEnabled(true);
    m_field->setFont(theme.font(TextStyle::Body));
    m_field->setMinimumHeight(theme.px(rowHeight));
    m_field->installEventFilter(this);
    m_count->setRole(Role::TextMuted);
    m_number->setAccessibleName(tr("Your emergency number"));
    m_number->setPlaceholderText(tr("Your emergency number"));
    m_number->setMaxLength(mostNumber);
    m_number->setFont(theme.font(TextStyle::Body));
    m_number->setMinimumHeight(theme.px(rowHeight));
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins({});
    box->setSpacing(theme.px(8));
    box->addWidget(m_field);
    box->addWidget(m_count);
    m_list->setSpacing(0);
    box->addLayout(m_list);
    auto *nothing = new QVBoxLayout(m_nothing);
    nothing->setContentsMargins({});
    nothing->setSpacing(theme.px(8));
    nothing->addWidget(new Label(theme, TextStyle::Body, tr("112 works on most mobiles. Type the number yourself:")));
    nothing->addWidget(m_number);
    box->addWidget(m_nothing);
    connect(m_field, &QLineEdit::textEdited, this, &CountryField::refresh);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            refresh();
    });
    connect(m_number, &QLineEdit::editingFinished, this, [this] { emit numberTyped(m_number->text().trimmed()); });
    refresh();
}

void CountryField::setCurrent(const QString &id)
{
    m_current = id;
    refresh();
}

/// What was typed, best first; while nothing was, the country that is chosen.
QList<CountryChoice> CountryField::found() const
{
    const QString typed = m_field->text();
    QList<CountryChoice> starts;
    QList<CountryChoice> others;
    for (const CountryChoice &country : m_countries) {
        const Match match = typed.trimmed().isEmpty() ? Match::No : matchOf(country.name, typed);
        const bool shown = typed.trimmed().isEmpty() && country.id == m_current;
        if (match == Match::AtStart || shown)
            starts << country;
        else if (match == Match::InWord)
            others << country;
    }
    return starts + others;
}

void CountryField::refresh()
{
    for (CountryRow *row : m_rows) {
        // One of them may be the one that was pressed.
        m_list->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    const QList<CountryChoice> all = found();
    const bool typed = !m_field->text().trimmed().isEmpty();
    for (const CountryChoice &country : all.mid(0, mostRows)) {
        auto *row = new CountryRow(m_theme, country, country.id == m_current);
        connect(row, &CountryRow::clicked, this, [this, id = country.id] { choose(id); });
        row->installEventFilter(this);
        m_list->addWidget(row);
        m_rows << row;
    }
    m_count->setText(all.isEmpty() ? tr("No country found.")
                     : all.size() > mostRows
                         ? tr("%n found. Type a little more.", nullptr, static_cast<int>(all.size()))
                         : tr("%n found.", nullptr, static_cast<int>(all.size())));
    m_count->setVisible(typed);
    m_nothing->setVisible(typed && all.isEmpty());
    QWidget *before = m_field;
    for (CountryRow *row : m_rows) {
        setTabOrder(before, row);
        before = row;
    }
}

void CountryField::choose(const QString &id)
{
    m_current = id;
    m_field->clear();
    refresh();
    m_field->setFocus(Qt::OtherFocusReason);
    emit chosen(id);
}

/// Down leads into the list, up back to the field; Enter in the field takes the only, or the first, country.
bool CountryField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i] == watched)
            at = i;
    }
    if (key == Qt::Key_Down && at + 1 < m_rows.size()) {
        m_rows[at + 1]->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key == Qt::Key_Up && at >= 0) {
        if (at == 0)
            m_field->setFocus(Qt::OtherFocusReason);
        else
            m_rows[at - 1]->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_field && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (!m_rows.isEmpty() && !m_field->text().trimmed().isEmpty())
            choose(m_rows.first()->id());
        return true;
    }
    return false;
}

} // namespace calfwise
