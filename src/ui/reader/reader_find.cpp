// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reader_page.h"

#include "ui/reader/find_bar.h"
#include "ui/text/article_view.h"

#include <QTimer>

#include <algorithm>

namespace calfwise {

void ReaderPage::buildFind()
{
    m_find = new FindBar(theme());
    m_find->hide();
    connect(m_find, &FindBar::wordsChanged, this, &ReaderPage::find);
    connect(m_find, &FindBar::nextWanted, this, [this] { findNext(true); });
    connect(m_find, &FindBar::previousWanted, this, [this] { findNext(false); });
    connect(m_find, &FindBar::closed, this, &ReaderPage::closeFind);
}

void ReaderPage::openFind()
{
    if (m_body == nullptr)
        return;
    const QString selected = m_body->selectedWords();
    m_find->open(selected.contains(QLatin1Char('\n')) ? QString() : selected);
    find(m_find->words());
}

void ReaderPage::find(const QString &words)
{
    if (m_body == nullptr)
        return;
    m_found = occurrences(searchableText(m_body->document()), words);
    // From where one reads on.
    const int seen = std::max(placeSeen(), m_body->caret().selectionStart());
    const auto next = std::find_if(m_found.begin(), m_found.end(),
                                   [seen](const std::pair<int, int> &place) { return place.first >= seen; });
    showFound(next == m_found.end() ? 0 : static_cast<std::size_t>(next - m_found.begin()));
}

void ReaderPage::showFound(std::size_t which)
{
    m_foundAt = which;
    std::vector<MarkedWords> marked;
    for (std::size_t i = 0; i < m_found.size(); ++i)
        marked.push_back({i == which ? MarkedWords::Kind::FoundHere : MarkedWords::Kind::Found, m_found[i].first,
                          m_found[i].second});
    m_body->setMarked(marked);
    m_find->showCount(static_cast<int>(which) + 1, static_cast<int>(m_found.size()));
    if (which < m_found.size())
        scrollTo(m_body->rectAt(m_found[which].first));
}

void ReaderPage::findNext(bool forward)
{
    if (m_body == nullptr)
        return;
    if (m_found.empty()) {
        openFind();
        return;
    }
    const std::size_t count = m_found.size();
    showFound((m_foundAt + (forward ? 1 : count - 1)) % count);
}

/// What is shown of the found words is selected, so that the keys go on from there.
void ReaderPage::closeFind()
{
    m_find->hide();
    if (m_body == nullptr)
        return;
    if (m_foundAt < m_found.size())
        m_body->select(m_found[m_foundAt].first, m_found[m_foundAt].second);
    m_found.clear();
    m_body->setMarked({});
    m_body->setFocus(Qt::OtherFocusReason);
}

void ReaderPage::showPassage(const Passage &passage)
{
    // After the article is laid out and scrolled to its own place.
    QTimer::singleShot(0, this, [this, passage] {
        if (m_body == nullptr)
            return;
        const auto [from, to] = placeOf(passage, searchableText(m_body->document()));
        if (from < 0)
            return;
        m_body->setMarked({{MarkedWords::Kind::Found, from, to}});
        m_body->select(from, from);
        scrollTo(m_body->rectAt(from));
    });
}

} // namespace calfwise
