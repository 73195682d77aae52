// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QAbstractListModel>
#include <QListView>

#include <string>
#include <vector>

namespace calfwise {

/// A place of the leg as a list shows it.
struct PlaceRow {
    std::string key; ///< of the map's target
    QString title;
    QString detail; ///< one smaller line; may be empty
    bool picked = false;

    bool operator==(const PlaceRow &) const = default;
};

/// The rows whose words begin as what was typed, in their order.
class PlaceModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<PlaceRow> rows);
    /// Every word typed must begin a word of the title or detail; upper and lower case are alike.
    void setFilter(const QString &typed);
    const PlaceRow &row(int index) const { return m_rows[m_shown[static_cast<std::size_t>(index)]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void refilter();

    std::vector<PlaceRow> m_rows;
    std::vector<std::size_t> m_shown;
    QStringList m_typed;
};

/// The list of places: Up and Down move, Enter or a click chooses.
class PlaceList : public QListView {
    Q_OBJECT

public:
    explicit PlaceList(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    PlaceModel &places() { return m_model; }
    void step(int by);
    /// Chooses the row that the keyboard is on.
    void chooseCurrent();
    QSize sizeOf(int row) const;
    void paintRow(QPainter &painter, const QRect &box, int row, bool hovered) const;

signals:
    void chosen(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(const QModelIndex &index);

    const Theme &m_theme;
    PlaceModel m_model;
};

} // namespace calfwise
