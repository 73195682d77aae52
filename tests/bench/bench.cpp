// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_bench APP EMPTY_WINDOW FAKE_DIARY [RUNS]: starts the window and the app, the app with a year and with some
// years of diary, and with its store to be built first, in turn, so that whatever else the machine does falls on all
// alike; prints medians and ratios.

#include "tests/bench/process.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

using namespace calfwise::bench;
namespace fs = std::filesystem;

namespace {

struct Series {
    std::vector<double> settled;
    std::vector<double> peak;

    void add(const Run &run)
    {
        settled.push_back(run.settledMs);
        peak.push_back(run.peakMib);
    }
};

/// A folder of its own for the runs' data, removed at the end.
class Scratch {
public:
    Scratch()
    {
        std::string name = (fs::temp_directory_path() / "calfwise-bench-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error("cannot make a folder for the runs");
        }
        m_path = name;
    }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    ~Scratch()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }

    const fs::path &path() const { return m_path; }

private:
    fs::path m_path;
};

void printRow(const char *what, const Series &series)
{
    const auto [least, most] = std::minmax_element(series.settled.begin(), series.settled.end());
    std::printf("%-34s %8.1f ms (%.1f to %.1f) %8.1f MiB\n", what, median(series.settled), *least, *most,
                median(series.peak));
}

void compare(const std::string &app, const std::string &empty, const std::string &fakeDiary, int runs)
{
    const Scratch scratch;
    const auto cache = scratch.path() / "cache";
    const auto startWith = [&](const char *data) {
        return std::vector<std::string>{
            app, "--bench-startup", "--data-dir", (scratch.path() / data).string(), "--cache-dir", cache.string()};
    };
    const std::vector<std::string> start = startWith("data");
    const std::vector<std::string> startYear = startWith("year");
    const std::vector<std::string> startYears = startWith("years");
    measure({fakeDiary, (scratch.path() / "year").string(), "365", "1"});
    measure({fakeDiary, (scratch.path() / "years").string(), "1000", "1"});

    Series window;
    Series warm;
    Series year;
    Series years;
    Series first;
    measure({empty});
    for (const auto &each : {start, startYear, startYears})
        measure(each);
    for (int run = 0; run < runs; ++run) {
        window.add(measure({empty}));
        warm.add(measure(start));
        year.add(measure(startYear));
        years.add(measure(startYears));
        fs::remove_all(cache);
        first.add(measure(start));
    }

    const char *platform = std::getenv("QT_QPA_PLATFORM");
    std::printf("Medians of %d runs in turn; platform %s\n\n", runs, platform == nullptr ? "default" : platform);
    printRow("empty window", window);
    printRow("Calfwise, warm store", warm);
    printRow("Calfwise, a year of diary", year);
    printRow("Calfwise, 1,000 days of diary", years);
    printRow("Calfwise, store rebuilt", first);
    std::printf("\n");
    std::printf("start, ratio to the empty window    %.2f (budget 2.5)\n",
                median(warm.settled) / median(window.settled));
    std::printf("a year of diary, ratio to none      %.2f (budget 1.25)\n",
                median(year.settled) / median(warm.settled));
    std::printf("1,000 days, ratio to none           %.2f (budget 1.25)\n",
                median(years.settled) / median(warm.settled));
    std::printf("memory, ratio to the empty window   %.2f (budget 2.5)\n", median(warm.peak) / median(window.peak));
    std::printf("rebuilding the store takes          %.1f ms more (budget 60)\n",
                median(first.settled) - median(warm.settled));
}

} // namespace

int main(int argc, char **argv)
{
    constexpr int leastRuns = 9;
    if (argc < 4) {
        std::fputs("usage: calfwise_bench APP EMPTY_WINDOW FAKE_DIARY [RUNS]\n", stderr);
        return 2;
    }
    try {
        compare(argv[1], argv[2], argv[3], std::max(leastRuns, argc > 4 ? std::atoi(argv[4]) : 0));
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "calfwise_bench: %s\n", problem.what());
        return 1;
    }
    return 0;
}
