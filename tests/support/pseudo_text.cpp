// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pseudo_text.h"

#include <algorithm>
#include <cctype>
#include <regex>

namespace calfwise::test {

namespace {

constexpr std::string_view vowels = "aeiouAEIOU";
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

bool isForm(std::string_view text)
{
    return text.find_first_not_of("dMyHhm:, ") == std::string_view::npos && text.find_first_of("dMyHm") != text.npos;
}

/// How far what stands for something else reaches from `at`; 0 where nothing of that kind begins.
std::size_t placeholder(std::string_view text, std::size_t at)
{
    if (text[at] == '{') {
        const std::size_t end = text.find('}', at);
        return end == text.npos ? 0 : end + 1 - at;
    }
    if (text[at] != '%')
        return 0;
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == 'L')
        ++end;
    if (end < text.size() && text[end] == 'n')
        return end + 1 - at;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])))
        ++end;
    return end - at;
}

/// Without brackets.
std::string longer(std::string_view text)
{
    std::string grown;
    std::size_t added = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t kept = placeholder(text, at); kept > 0) {
            grown += text.substr(at, kept);
            at += kept;
            continue;
        }
        const char letter = text[at++];
        grown += letter;
        if (vowels.find(letter) != vowels.npos) {
            grown += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
            ++added;
        }
    }
    const std::size_t wanted = (text.size() * 4 + 9) / 10;
    return grown + std::string(wanted > added ? wanted - added : 0, '~');
}

std::string replacedAll(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

const std::pair<std::string_view, std::string_view> entities[]{
    {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}};

std::string unescaped(std::string text)
{
    for (const auto &[entity, letter] : entities)
        text = replacedAll(std::move(text), entity, letter);
    return text;
}

std::string escaped(std::string text)
{
    for (auto pair = std::rbegin(entities); pair != std::rend(entities); ++pair)
        text = replacedAll(std::move(text), pair->second, pair->first);
    return text;
}

std::string pseudoLine(const std::string &line)
{
    static const std::regex marks(R"(^(\s*(?:> ?)?(?:\[!caution\] ?|#+ |[-*] |\d+\. )?)(.*)$)");
    static const std::regex target(R"(\]\([^)]*\))");
    static const std::regex onlyDose(R"(^\[dose\]\(.*\)$)");
    std::smatch parts;
    std::regex_match(line, parts, marks);
    const std::string words = parts[2];
    if (words.find_first_of(letters) == words.npos || std::regex_match(words, onlyDose))
        return line;
    std::string made = parts[1].str() + "\\[";
    std::size_t at = 0;
    for (std::sregex_iterator match(words.begin(), words.end(), target), end; match != end; ++match) {
        made += longer(words.substr(at, static_cast<std::size_t>(match->position()) - at)) + match->str();
        at = static_cast<std::size_t>(match->position() + match->length());
    }
    return made + longer(words.substr(at)) + "\\]";
}

} // namespace

std::string pseudo(std::string_view text)
{
    // Paragraphs are shown one by one.
    if (const std::size_t end = text.find('\n'); end != text.npos)
        return pseudo(text.substr(0, end)) + '\n' + pseudo(text.substr(end + 1));
    const std::size_t first = text.find_first_not_of(' ');
    if (first == text.npos)
        return std::string(text);
    const std::size_t last = text.find_last_not_of(' ');
    const std::string_view words = text.substr(first, last + 1 - first);
    const std::string inside = isForm(words) ? std::string(words) + "'~~'" : longer(words);
    return std::string(text.substr(0, first)) + '[' + inside + ']' + std::string(text.substr(last + 1));
}

std::string pseudoMarkdown(std::string_view text)
{
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        made += pseudoLine(std::string(text.substr(at, end - at)));
        if (end < text.size())
            made += '\n';
        at = end + 1;
    }
    return made;
}

std::string pseudoTranslations(std::string_view ts)
{
    static const std::string sourceTag = "<source>";
    static const std::string translationTag = "<translation";
    static const std::string translationEnd = "</translation>";
    std::string made;
    std::size_t at = 0;
    for (std::size_t begin = ts.find("<message"); begin != ts.npos; begin = ts.find("<message", at)) {
        const bool counts = ts.substr(begin, ts.find('>', begin) - begin).find("numerus") != ts.npos;
        const std::size_t source = ts.find(sourceTag, begin) + sourceTag.size();
        const std::string words(ts.substr(source, ts.find("</source>", source) - source));
        const std::string said = escaped(pseudo(unescaped(words)));
        const std::size_t translation = ts.find(translationTag, source);
        const std::string form = "<numerusform>" + said + "</numerusform>";
        made += ts.substr(at, translation - at);
        made += translationTag + '>' + (counts ? form + form : said) + translationEnd;
        at = ts.find(translationEnd, translation) + translationEnd.size();
    }
    return made + std::string(ts.substr(at));
}

} // namespace calfwise::test
