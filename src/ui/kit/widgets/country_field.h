// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"
#include "ui/kit/widgets/country_choice.h"

#include <QList>
#include <QString>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace calfwise {

class CountryRow;
class Label;

/// A country found by typing: a field and at most three rows below it, each with its numbers. Nothing is guessed.
/// Where none is found, a number can be typed instead.
class CountryField : public QWidget {
    Q_OBJECT

public:
    CountryField(const Theme &theme, QList<CountryChoice> countries, QWidget *parent = nullptr);

    /// Silent. Empty: none is chosen.
    void setCurrent(const QString &id);
    QString current() const { return m_current; }

    QLineEdit *field() const { return m_field; }
    /// Of a number typed by hand; visible while nothing is found.
    QLineEdit *numberField() const { return m_number; }
    /// The rows that are shown, in their order: names that begin with what was typed, then those with a word that does.
    QList<CountryRow *> rows() const { return m_rows; }

signals:
    void chosen(const QString &id);
    void numberTyped(const QString &number);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<CountryChoice> found() const;
    void refresh();
    void choose(const QString &id);

    const Theme &m_theme;
    QList<CountryChoice> m_countries;
    QString m_current;
    QLineEdit *m_field;
    Label *m_count;
    QVBoxLayout *m_list;
    QList<CountryRow *> m_rows;
    QWidget *m_nothing;
    QLineEdit *m_number;
};

} // namespace calfwise
