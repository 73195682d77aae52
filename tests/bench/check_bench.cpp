// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_check_bench TOOL VIGNETTES...: how long it takes to judge a screen, to let it through the gate, to suggest
// points for it, and to run the files of cases with the authors' tool; prints medians.

#include "domain/matching/matching.h"
#include "domain/screening/gate.h"
#include "domain/screening/spot.h"
#include "tests/bench/process.h"
#include "tests/support/shipped_guide.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

using namespace calfwise;

namespace {

constexpr int judgings = 2001;
constexpr int toolRuns = 9;

/// A leg with much to say: five spots, every pain zone and symptom, every condition yes.
ScreeningCase fullCase(const GuideCore &guide, const BodyMap &map)
{
    ScreeningCase asked;
    for (const Question &question : guide.rules.questions)
        asked.answers.set(guide.rules, asked.leg, question.id,
                          question.kind == QuestionKind::Condition ? Answer::Yes : Answer::No);
    for (std::size_t i = 0; i < 5 && i < guide.points.size(); ++i) {
        MarkedSpot spot;
        spot.position = guide.points[i].positions.at(View::Posterior);
        placeSpot(spot, map, guide.points);
        asked.picture.spots.push_back(std::move(spot));
    }
    for (const PainZone &zone : guide.zones)
        asked.picture.pain.insert(zone.id);
    for (const Symptom &symptom : guide.symptoms)
        asked.picture.symptoms.insert(symptom.id);
    asked.spots = spotFacts(asked.picture, map, guide.points);
    return asked;
}

template <class Work> void report(const char *what, double budgetMs, const Work &work)
{
    std::vector<double> times;
    for (int i = 0; i < judgings; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    const double most = *std::max_element(times.begin(), times.end());
    std::printf("%-34s %8.3f ms (most %.3f; budget %.0f)\n", what, bench::median(times), most, budgetMs);
}

void compare(std::vector<std::string> vignettes)
{
    const GuideCore &guide = test::shippedGuide().core;
    const BodyMap map(guide.drawings, guide.points);
    const ScreeningGate gate(guide.rules);
    const ScreeningCase asked = fullCase(guide, map);
    std::size_t kept = 0;

    std::printf("Medians of %d\n\n", judgings);
    report("evaluating a screen", 1, [&] { kept += gate.judge(asked, asked.answeredAt).fired.size(); });
    report("the gate, both legs", 1, [&] { kept += gate.admit(asked, asked.answeredAt).index(); });
    report("suggesting points", 1, [&] { kept += suggest(guide.matching, guide.points, map, asked.picture).size(); });
    if (kept == 0)
        std::printf("nothing fired, so nothing was measured\n");

    vignettes.insert(vignettes.begin() + 1, "vignettes");
    std::vector<double> runs;
    for (int i = 0; i < toolRuns; ++i)
        runs.push_back(bench::measure(vignettes).settledMs);
    std::printf("%-34s %8.0f ms (median of %d whole runs; budget 2000)\n", "the vignettes", bench::median(runs),
                toolRuns);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fputs("usage: calfwise_check_bench TOOL VIGNETTES...\n", stderr);
        return 2;
    }
    try {
        compare({argv + 1, argv + argc});
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "calfwise_check_bench: %s\n", problem.what());
        return 1;
    }
    return 0;
}
