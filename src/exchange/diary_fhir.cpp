// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/diary_fhir.h"

#include "exchange/fhir_text.h"
#include "json/json_text.h"

#include <initializer_list>
#include <tuple>
#include <utility>

namespace calfwise {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *loinc = "http://loinc.org";
constexpr const char *painScore = "72514-3";
constexpr const char *painScoreName = "Pain severity - 0-10 verbal numeric rating [Score] - Reported";
constexpr const char *ucum = "http://unitsofmeasure.org";
constexpr const char *scoreUnit = "{score}";
constexpr const char *anatomy = "urn:oid:2.16.840.1.113883.6.119"; ///< HL7's number for the FMA
constexpr const char *categories = "http://terminology.hl7.org/CodeSystem/observation-category";
constexpr const char *absentReasons = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

Json inWords(const std::string &text)
{
    return {{"text", text}};
}

Json quantity(const Json &value, const std::string &unit)
{
    return {{"value", value}, {"unit", unit}, {"system", ucum}, {"code", unit}};
}

/// The words of a code that is words alone.
const char *nameOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Pain:
        return "Pain";
    case RecordKind::Cramp:
        return "Muscle cramp";
    case RecordKind::Spot:
        return "Tenderness of a spot when pressed";
    case RecordKind::AnkleBend:
        return "Ankle bend: distance of the toes from the wall, knee touching it";
    case RecordKind::Activity:
        return "Activity";
    case RecordKind::Shoes:
        return "Shoes worn";
    case RecordKind::Sleep:
        return "Sleep";
    case RecordKind::Medicine:
        return "Medicine taken";
    case RecordKind::Note:
        return "Note";
    }
    return "";
}

class BundleWriter {
public:
    BundleWriter(const GuideCore &guide, const FhirOptions &options) : m_guide(guide), m_options(options)
    {
        m_bundle["resourceType"] = "Bundle";
        m_bundle["type"] = "collection";
        m_bundle["entry"] = Json::array();
    }

    void session(const Kept<DiaryEntry> &kept);
    void record(const Kept<DiaryRecord> &kept);
    void stop(const Kept<SpotStop> &kept);
    void check(const Kept<ScreeningRecord> &kept);

    Json take()
    {
        // A list is left out rather than empty.
        if (m_bundle["entry"].empty())
            m_bundle.erase("entry");
        return std::move(m_bundle);
    }

private:
    /// Its address in the Bundle.
    std::string add(Json resource)
    {
        const std::string address = fhirUuid(m_options.newId());
        m_bundle["entry"].push_back({{"fullUrl", address}, {"resource", std::move(resource)}});
        return address;
    }

    Json identifier(const std::string &id, const std::string &part) const
    {
        return {{"value", fhirText(id + part).value_or(part)}};
    }

    Json observation(const std::string &id, const std::string &part, Json code, const std::optional<std::string> &at)
    {
        Json made{{"resourceType", "Observation"}};
        if (m_options.withIdentifiers)
            made["identifier"] = Json::array({identifier(id, part)});
        made["status"] = "final";
        made["code"] = std::move(code);
        if (at)
            made["effectiveDateTime"] = *at;
        return made;
    }

    Json pain(const std::string &id, const std::string &part, const std::string &words, const Json &score,
              const std::optional<std::string> &at)
    {
        Json code{{"coding", Json::array({{{"system", loinc}, {"code", painScore}, {"display", painScoreName}}})},
                  {"text", words}};
        Json made = observation(id, part, std::move(code), at);
        made["category"] = Json::array({{{"coding", Json::array({{{"system", categories}, {"code", "survey"}}})}}});
        made["valueQuantity"] = quantity(score, scoreUnit);
        return made;
    }

    /// Of the point, else of the first spot that lies on a muscle; else the calf in words.
    const Muscle *muscleOf(const std::optional<TriggerPointId> &point, const std::vector<MarkedSpot> &spots) const
    {
        if (const TriggerPoint *known = point ? m_guide.point(*point) : nullptr)
            return m_guide.muscle(known->muscle);
        for (const MarkedSpot &spot : spots) {
            const TriggerPoint *known = spot.point ? m_guide.point(*spot.point) : nullptr;
            if (const Muscle *muscle = known         ? m_guide.muscle(known->muscle)
                                       : spot.muscle ? m_guide.muscle(*spot.muscle)
                                                     : nullptr)
                return muscle;
        }
        return nullptr;
    }

    static Json bodySite(const std::optional<Side> &leg, const Muscle *muscle)
    {
        Json site = Json::object();
        if (muscle && !muscle->fma.empty())
            site["coding"] =
                Json::array({{{"system", anatomy}, {"code", muscle->fma}, {"display", muscle->anatomical}}});
        site["text"] = (muscle ? muscle->anatomical : std::string("calf")) +
                       (leg ? ", " + std::string(idOf(*leg)) + " leg" : std::string());
        return site;
    }

    static void addNote(Json &resource, const std::string &note)
    {
        if (const auto text = fhirText(note))
            resource["note"] = Json::array({{{"text", *text}}});
    }

    Json answers(const std::string &group, const Answers &answers) const;
    std::string wordsOf(const QuestionId &id) const
    {
        const Question *question = m_guide.rules.find(id);
        return fhirText(question ? question->shortForm : std::string()).value_or(id.value());
    }

    const GuideCore &m_guide;
    const FhirOptions &m_options;
    Json m_bundle;
};

void BundleWriter::session(const Kept<DiaryEntry> &kept)
{
    const DiaryEntry &entry = kept.value;
    const auto at = fhirTime(entry.at, entry.utcOffsetMinutes);
    const Json site = bodySite(entry.leg, muscleOf(entry.point, entry.spots));
    Json members = Json::array();
    const auto addPain = [&](const std::optional<int> &score, const std::string &part, const std::string &words) {
        if (!score)
            return;
        Json made = pain(kept.id, part, words, *score, at);
        made["bodySite"] = site;
        members.push_back({{"reference", add(std::move(made))}});
    };
    addPain(entry.painBefore, "#pain-before", "Pain of the spot when pressed, before the session");
    addPain(entry.painAfter, "#pain-after", "Pain of the spot when pressed, after the session");

    Json made = observation(kept.id, {}, inWords("Self-care session for the calf"), at);
    if (const auto routine = fhirText(entry.routineTitle))
        made["valueString"] = *routine;
    addNote(made, entry.note);
    made["bodySite"] = site;
    if (!members.empty())
        made["hasMember"] = std::move(members);
    Json parts = Json::array();
    for (const DoneStep &step : entry.steps) {
        const std::string title = fhirText(step.title).value_or(step.technique.value());
        parts.push_back({{"code", inWords(title)}, {"valueQuantity", quantity(step.heldSeconds, "s")}});
    }
    if (entry.stopped)
        parts.push_back({{"code", inWords("Ended early")}, {"valueString", std::string(idOf(*entry.stopped))}});
    parts.push_back({{"code", inWords("Cramp during the session")}, {"valueBoolean", entry.cramp}});
    if (entry.soreNextDay)
        parts.push_back(
            {{"code", inWords("Sore for more than 24 hours after it")}, {"valueBoolean", *entry.soreNextDay}});
    made["component"] = std::move(parts);
    add(std::move(made));
}

void BundleWriter::record(const Kept<DiaryRecord> &kept)
{
    const DiaryRecord &record = kept.value;
    const auto at = fhirTime(record.at, record.utcOffsetMinutes);
    const std::optional<RecordMeasure> measure = measureOf(record.kind);
    const bool isScore = measure && measure->unit == scoreUnit;
    Json made = isScore && record.value ? pain(kept.id, {}, nameOf(record.kind), *record.value, at)
                                        : observation(kept.id, {}, inWords(nameOf(record.kind)), at);
    if (!isScore && record.value && measure)
        made["valueQuantity"] = quantity(*record.value, std::string(measure->unit));
    addNote(made, record.note);
    if (record.leg || isScore)
        made["bodySite"] = bodySite(record.leg, nullptr);
    add(std::move(made));
}

void BundleWriter::stop(const Kept<SpotStop> &kept)
{
    const SpotStop &stop = kept.value;
    Json made = observation(kept.id, {}, inWords("Why a self-care session was stopped"), fhirTime(stop.at, 0));
    made["valueString"] = std::string(idOf(stop.reason));
    std::vector<MarkedSpot> spots;
    if (stop.spot)
        spots.push_back(*stop.spot);
    made["bodySite"] = bodySite(stop.leg, muscleOf({}, spots));
    made["component"] = Json::array({{{"code", inWords("Gone since")}, {"valueBoolean", stop.gone}}});
    add(std::move(made));
}

Json BundleWriter::answers(const std::string &group, const Answers &answers) const
{
    Json items = Json::array();
    for (const auto &[question, answer] : answers.all()) {
        Json item{{"linkId", group + '/' + question.value()}, {"text", wordsOf(question)}};
        if (answer == Answer::Unsure)
            item["answer"] = Json::array(
                {{{"valueCoding",
                   {{"system", absentReasons}, {"code", "asked-unknown"}, {"display", "Asked But Unknown"}}}}});
        else if (answer != Answer::Unanswered)
            item["answer"] = Json::array({{{"valueBoolean", answer == Answer::Yes}}});
        items.push_back(std::move(item));
    }
    return items;
}

void BundleWriter::check(const Kept<ScreeningRecord> &kept)
{
    const ScreeningRecord &check = kept.value;
    Json made{{"resourceType", "QuestionnaireResponse"}};
    if (m_options.withIdentifiers)
        made["identifier"] = identifier(kept.id, {});
    made["status"] = check.corrected                    ? "entered-in-error"
                     : check.level == Level::Incomplete ? "in-progress"
                                                        : "completed";
    if (const auto at = fhirTime(check.at, 0))
        made["authored"] = *at;
    const auto said = [](const char *link, const char *words, const std::string &text) {
        return Json{{"linkId", link}, {"text", words}, {"answer", Json::array({{{"valueString", text}}})}};
    };
    Json items = Json::array({said("leg", "Leg that the check is about", std::string(idOf(check.picture.leg))),
                              said("level", "What the check came to", std::string(idOf(check.level)))});
    const std::initializer_list<std::tuple<const char *, const char *, const Answers *>> groups{
        {"person", "Of the person", &check.answers.person()},
        {"left", "Of the left leg", &check.answers.leg(Side::Left)},
        {"right", "Of the right leg", &check.answers.leg(Side::Right)}};
    for (const auto &[link, words, given] : groups) {
        if (Json group = answers(link, *given); !group.empty())
            items.push_back({{"linkId", link}, {"text", words}, {"item", std::move(group)}});
    }
    made["item"] = std::move(items);
    add(std::move(made));
}

} // namespace

std::string diaryAsFhir(const WholeDiary &diary, const GuideCore &guide, const FhirOptions &options)
{
    BundleWriter bundle(guide, options);
    for (const Kept<DiaryEntry> &entry : diary.entries)
        bundle.session(entry);
    for (const Kept<DiaryRecord> &record : diary.records)
        bundle.record(record);
    for (const Kept<SpotStop> &stop : diary.stops)
        bundle.stop(stop);
    for (const Kept<ScreeningRecord> &check : diary.checks)
        bundle.check(check);
    return jsonText(bundle.take());
}

} // namespace calfwise
