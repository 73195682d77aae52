// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must be true of the source so that every sentence can be translated. calfwise.ts, which lupdate writes, holds
// the strings under the contexts that translators see; at run time one is looked up under the name of its class.

#include "tests/layering/includes.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <regex>

using namespace calfwise::layering;

namespace {

const std::filesystem::path root = CALFWISE_SOURCE_DIR;

struct Found {
    std::string file; ///< relative to src
    std::string line;
};

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// The lines of src that hold the pattern, comments left aside.
std::vector<Found> linesWith(const std::string &pattern, const std::vector<std::string> &folders)
{
    const std::regex wanted(pattern);
    std::vector<Found> found;
    for (const std::string &folder : folders) {
        for (const auto &file : sourceFiles(root / "src" / folder)) {
            for (const std::string &line : linesOf(readFile(file))) {
                const std::string code = line.substr(0, line.find("//"));
                if (std::regex_search(code, wanted))
                    found.push_back({file.lexically_relative(root / "src").generic_string(), line});
            }
        }
    }
    return found;
}

void onlyIn(const std::vector<Found> &found, const std::set<std::string> &files)
{
    std::set<std::string> used;
    for (const Found &one : found) {
        used.insert(one.file);
        if (!files.contains(one.file))
            FAIL_CHECK(one.file << ": " << one.line);
    }
    for (const std::string &file : files) {
        INFO(file << " is free of it and can leave the list");
        CHECK(used.contains(file));
    }
}

const std::vector<std::string> spoken{"ui", "app", "model"};

std::vector<std::string> matches(const std::string &text, const std::string &pattern)
{
    const std::regex wanted(pattern);
    std::vector<std::string> all;
    for (std::sregex_iterator match(text.begin(), text.end(), wanted), end; match != end; ++match)
        all.push_back((*match)[1]);
    return all;
}

/// The names that strings are looked up under: of classes with Q_OBJECT, and those told to Q_DECLARE_TR_FUNCTIONS.
std::set<std::string> lookedUp()
{
    std::set<std::string> names{"QObject"};
    for (const auto &file : sourceFiles(root / "src")) {
        const std::string text = readFile(file);
        for (const std::string &name : matches(text, R"(Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\))"))
            names.insert(name);
        for (const std::string &name : matches(text, R"(class (\w+)[^;{}]*\{\s*Q_OBJECT)"))
            names.insert("calfwise::" + name);
    }
    return names;
}

std::string attribute(const std::string &message)
{
    const auto source = matches(message, R"(<source>([^<]*)</source>)");
    return source.empty() ? std::string() : source.front();
}

/// Context and source text of each message that counts something, and whether all its forms are there.
std::map<std::string, bool> plurals(const std::string &ts)
{
    std::map<std::string, bool> all;
    for (std::size_t at = ts.find("<context>"); at != std::string::npos; at = ts.find("<context>", at + 1)) {
        const std::string context = ts.substr(at, ts.find("</context>", at) - at);
        const std::string name = matches(context, "<name>([^<]*)</name>").front();
        for (std::size_t m = context.find("<message numerus"); m != std::string::npos;
             m = context.find("<message numerus", m + 1)) {
            const std::string message = context.substr(m, context.find("</message>", m) - m);
            const auto forms = matches(message, "<numerusform>([^<]+)</numerusform>");
            all[name + ": " + attribute(message)] =
                forms.size() == 2 && message.find("unfinished") == std::string::npos;
        }
    }
    return all;
}

} // namespace

TEST_CASE("Words: every string is filed under the name that it's looked up by", "[words]")
{
    const std::vector<std::string> filed = matches(readFile(CALFWISE_STRINGS), "<name>([^<]*)</name>");
    CHECK(filed.size() > 20);
    const std::set<std::string> known = lookedUp();
    for (const std::string &context : filed) {
        INFO("No class looks anything up under " << context << ": what stands there can't be translated");
        CHECK(known.contains(context));
    }
}

TEST_CASE("Words: nothing but a class of its own looks a string up", "[words]")
{
    onlyIn(linesWith(R"(QString tr\(|QCoreApplication::translate|QT_TRANSLATE_NOOP|QObject::tr|qsTr)", {"."}), {});
    // What isn't written out where it's looked up is not found by lupdate.
    onlyIn(linesWith(R"((^|[^\w])tr\([^")\s])", spoken), {});
}

TEST_CASE("Words: each counted sentence has its English forms", "[words]")
{
    const std::map<std::string, bool> english = plurals(readFile(root / "resources/i18n/calfwise_en.ts"));
    const std::map<std::string, bool> wanted = plurals(readFile(CALFWISE_STRINGS));
    CHECK(wanted.size() > 1);
    for (const auto &[message, ignored] : wanted) {
        INFO(message);
        const auto found = english.find(message);
        CHECK((found != english.end() && found->second));
    }
    for (const auto &[message, ignored] : english) {
        INFO("Nobody says this any more: " << message);
        CHECK(wanted.contains(message));
    }
}

TEST_CASE("Words: only one place knows the language's months, numbers and weeks", "[words]")
{
    onlyIn(linesWith(R"(QLocale\b)", spoken), {"app/cue_helper/speaker.cpp", "app/main.cpp", "ui/kit/language.cpp",
                                               "ui/kit/language.h", "ui/kit/words.cpp", "ui/kit/words.h"});
}

TEST_CASE("Words: no code changes large and small letters of what is shown", "[words]")
{
    onlyIn(linesWith(R"(\.to(Upper|Lower)\()", spoken), {});
}
