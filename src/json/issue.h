// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace calfwise {

/// What sort of thing is wrong; Other where only the English words say it, as in a check of content.
enum class IssueKind {
    Other,
    MissingKey,
    UnknownKey,
    KeyTwice,
    NoObject,
    NoList,
    NoText,
    HiddenCharacters,
    TextTooLong, ///< more than `most` bytes
    NotTrueOrFalse,
    NoWholeNumber, ///< none from `least` to `most`
    UnknownWord,
    NoDay,
    NoTime,
    NoUtcTime,
    Repeated,
    SecondsAndRepetitions,
    TooManySteps, ///< `least` of them, of `most`
    NoRoutine,    ///< a file of another kind
    NoDiary,
    TooDeep, ///< below `most` levels
    NotJson,
    NumberTooLarge,
    FileTooLarge, ///< `least` bytes, of `most`; `least` is 0 where nobody counted
    NotUtf8,      ///< on line `least`
    More,         ///< `most` more things are wrong
};

struct IssueFacts {
    IssueKind kind = IssueKind::Other;
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::string cited; ///< the key, or the value that stood there; empty for an object, an array and nothing

    bool operator==(const IssueFacts &) const = default;
};

/// In English, as Issue::expected and Issue::found have it; `shown` is what stood there.
std::string expectedFor(const IssueFacts &facts);
std::string foundFor(const IssueFacts &facts, std::string shown);

/// One thing that is wrong with a file, and where.
struct Issue {
    std::string file; ///< as it was reached: "guide/signs.json", "posterior.svg"
    std::string
        pointer; ///< a JSON pointer; "line 12" in a Markdown file, "#soleus" in a drawing; empty: the file as a whole
    std::string expected;
    std::string found;
    IssueFacts facts = {}; ///< the same for a program that says it in a person's language

    bool operator==(const Issue &) const = default;
};

/// "guide/signs.json /signs/3/level: expected ..., found ..."; one line without hidden characters.
std::string describe(const Issue &issue);

/// At most `most` bytes of a text, cut between characters.
std::string shortened(const std::string &text, std::size_t most);

/// What stood there, short and without hidden characters, for Issue::found.
std::string inQuotes(const std::string &text);

/// Everything that was found wrong, in the order it was found. Reading never throws for a bad file: it adds here and
/// goes on.
class IssueList {
public:
    /// Beyond this many the rest is only counted: a broken file must not fill the memory or the screen.
    static constexpr std::size_t most = 1000;

    void add(Issue issue);
    void add(std::string file, std::string pointer, std::string expected, std::string found);
    void add(std::string file, std::string pointer, IssueFacts facts, std::string shown = {});
    void append(const IssueList &others);

    bool empty() const { return m_issues.empty(); }
    std::size_t size() const { return m_issues.size(); }
    const std::vector<Issue> &all() const { return m_issues; }
    std::size_t notListed() const { return m_notListed; }
    /// Whether this place has an issue already, so that a second reader of it need not repeat it.
    bool names(const std::string &file, const std::string &pointer) const;

private:
    std::vector<Issue> m_issues;
    std::size_t m_notListed = 0;
};

} // namespace calfwise
