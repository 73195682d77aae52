// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_search_bench [ARTICLES...]: how long a search takes while it is typed, letter by letter, in guides of that
// many articles, against the same words asked of a plain FTS5 table of the same texts (Porter stems, BM25, the same
// snippets); and how long the store takes to be built. Prints medians.

#include "store/guide_store.h"
#include "tests/support/shipped_guide.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <functional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace calfwise;

namespace {

constexpr int mostHits = 30;
const std::vector<std::string> asked{
    "night cramps", "how long to hold", "swollen calf", "foam roller", "blood thinners",  "pain behind the knee",
    "warfarin",     "achiles tendn",    "heel pain",    "stretch",     "deep calf muscle"};

/// Of this program's own time, so that a busy machine does not count.
double msOf(const std::function<void()> &work)
{
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
}

/// The shipped guide with articles made of its own words until there are so many.
Guide guideOf(std::size_t articles)
{
    Guide guide = test::shippedGuide();
    std::vector<std::string> words;
    for (const Article &article : guide.articles) {
        std::istringstream text(plainText(article.body));
        for (std::string word; text >> word;)
            words.push_back(word);
    }
    std::mt19937 random(7);
    const auto some = [&](std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += (text.empty() ? "" : " ") + words[random() % words.size()];
        return text;
    };
    while (guide.articles.size() < articles) {
        Article article = guide.articles[guide.articles.size() % 40];
        article.id = ArticleId("more-" + std::to_string(guide.articles.size()));
        article.title = some(4);
        article.summary = some(12);
        for (Block &block : article.body) {
            block.spans = {{Span::Kind::Text, some(35), ""}};
        }
        guide.articles.push_back(std::move(article));
    }
    guide.digest = std::to_string(articles);
    return guide;
}

void fillPlain(SQLite::Database &database, const Guide &guide)
{
    SQLite::Transaction transaction(database);
    database.exec("CREATE VIRTUAL TABLE plain USING fts5(title, also, body, id UNINDEXED, tokenize = 'porter "
                  "unicode61', prefix = '2 3')");
    SQLite::Statement insert(database, "INSERT INTO plain VALUES (?, ?, ?, ?)");
    for (const Article &article : guide.articles) {
        insert.bind(1, article.title);
        insert.bind(2, article.summary);
        insert.bind(3, plainText(article.body));
        insert.bind(4, article.id.value());
        insert.exec();
        insert.reset();
    }
    transaction.commit();
}

void askPlain(SQLite::Statement &query, const std::string &typed)
{
    std::string match;
    std::istringstream words(typed);
    for (std::string word; words >> word;)
        match += (match.empty() ? "\"" : " \"") + word + '"';
    query.tryReset();
    query.bind(1, match + '*');
    while (query.executeStep()) {
    }
}

void compare(std::size_t articles)
{
    const auto folder = std::filesystem::temp_directory_path() / "calfwise-search-bench";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const Guide guide = guideOf(articles);
    const double built = msOf([&] { GuideStore::build(folder / "guide.db", guide); });
    const auto store = std::move(GuideStore::open(folder / "guide.db", guide.digest).store);
    const double first = msOf([&] { store->search("heel", mostHits); });
    SQLite::Database plain((folder / "plain.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const double plainBuilt = msOf([&] { fillPlain(plain, guide); });
    SQLite::Statement query(plain, "SELECT id, title, snippet(plain, 2, char(1), char(2), '…', 24), rank FROM plain "
                                   "WHERE plain MATCH ? AND rank MATCH 'bm25(10.0, 4.0, 1.0)' ORDER BY rank LIMIT " +
                                       std::to_string(mostHits));
    std::vector<double> ours;
    std::vector<double> plains;
    for (const std::string &words : asked) {
        for (std::size_t length = 2; length <= words.size(); ++length) {
            const std::string typed = words.substr(0, length);
            for (int i = 0; i < 3; ++i) {
                ours.push_back(msOf([&] { store->search(typed, mostHits); }));
                plains.push_back(msOf([&] { askPlain(query, typed); }));
            }
        }
    }
    std::sort(ours.begin(), ours.end());
    std::sort(plains.begin(), plains.end());
    const auto at = [](const std::vector<double> &times, double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf("%6zu articles: median %6.2f ms, 99 in 100 under %6.2f, most %6.2f; plain FTS5 %6.2f, %6.2f, %6.2f; "
                "ratio of medians %.2f (budget 1.5; 20 ms); first search %.1f; built in %.0f ms (plain %.0f)\n",
                guide.articles.size(), at(ours, 0.5), at(ours, 0.99), ours.back(), at(plains, 0.5), at(plains, 0.99),
                plains.back(), at(ours, 0.5) / at(plains, 0.5), first, built, plainBuilt);
    std::filesystem::remove_all(folder);
}

} // namespace

int main(int argc, char **argv)
{
    try {
        std::vector<std::string> sizes(argv + 1, argv + argc);
        if (sizes.empty())
            sizes = {"1", "2000", "10000"};
        for (const std::string &size : sizes)
            compare(std::stoul(size));
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "calfwise_search_bench: %s\n", problem.what());
        return 1;
    }
    return 0;
}
