// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The English of what is wrong with a file, for those who write content and for the programs without windows. What a
// window shows is worded in the interface's language, by the kind.

#include "json/issue.h"

#include <utility>

namespace calfwise {

namespace {

std::string wholeNumber(const IssueFacts &facts)
{
    const std::string first = std::to_string(facts.least);
    return facts.least == facts.most ? first : "a whole number from " + first + " to " + std::to_string(facts.most);
}

} // namespace

std::string expectedFor(const IssueFacts &facts)
{
    const std::string most = std::to_string(facts.most);
    switch (facts.kind) {
    case IssueKind::MissingKey:
        return "the key " + inQuotes(facts.cited);
    case IssueKind::UnknownKey:
        return "only what the format has";
    case IssueKind::KeyTwice:
        return "each key once in an object";
    case IssueKind::NoObject:
        return "an object";
    case IssueKind::NoList:
        return "an array";
    case IssueKind::NoText:
        return "text";
    case IssueKind::HiddenCharacters:
        return "one line of visible characters";
    case IssueKind::TextTooLong:
        return "a text of at most " + most + " bytes";
    case IssueKind::NotTrueOrFalse:
        return "true or false";
    case IssueKind::NoWholeNumber:
        return wholeNumber(facts);
    case IssueKind::UnknownWord:
        return "a word that the format knows";
    case IssueKind::NoDay:
        return "a day such as 2026-11-21";
    case IssueKind::NoTime:
        return "a time such as 2026-11-21T10:30:00+01:00";
    case IssueKind::NoUtcTime:
        return "a time such as 2026-11-21T09:30:00Z";
    case IssueKind::Repeated:
        return "each once";
    case IssueKind::SecondsAndRepetitions:
        return "seconds or repetitions";
    case IssueKind::TooManySteps:
        return "a list of at most " + most + " steps";
    case IssueKind::NoRoutine:
        return "a routine of Calfwise";
    case IssueKind::NoDiary:
        return "a diary of Calfwise";
    case IssueKind::TooDeep:
        return "at most " + most + " levels";
    case IssueKind::NotJson:
        return "valid JSON";
    case IssueKind::NumberTooLarge:
        return "numbers that can be held";
    case IssueKind::FileTooLarge:
        return "at most " + most + " bytes";
    case IssueKind::NotUtf8:
        return "UTF-8 text";
    case IssueKind::More:
        return "nothing else wrong";
    case IssueKind::Other:
        break;
    }
    return {};
}

std::string foundFor(const IssueFacts &facts, std::string shown)
{
    switch (facts.kind) {
    case IssueKind::MissingKey:
        return "no such key";
    case IssueKind::UnknownKey:
        return "the key " + inQuotes(facts.cited);
    case IssueKind::KeyTwice:
        return "the key " + inQuotes(facts.cited) + " a second time";
    case IssueKind::SecondsAndRepetitions:
        return "both";
    case IssueKind::TooManySteps:
        return std::to_string(facts.least) + " of them";
    case IssueKind::TooDeep:
        return "a deeper one";
    case IssueKind::FileTooLarge:
        return std::to_string(facts.least) + " bytes";
    case IssueKind::NotUtf8:
        return "a byte that is not UTF-8 on line " + std::to_string(facts.least);
    case IssueKind::More:
        return std::to_string(facts.most) + " more";
    default:
        return shown;
    }
}

} // namespace calfwise
