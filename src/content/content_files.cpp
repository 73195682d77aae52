// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/content_files.h"

#include "content/leg_forms.h"
#include "content/text_fallback.h"
#include "json/json_file.h"
#include "json/text_file.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace calfwise {

namespace {

constexpr std::size_t mostArticleBytes = std::size_t{64} * 1024;
const std::string english = "en";

std::string textFolder(const std::string &language)
{
    return "text/" + language + '/';
}

/// Files in a folder of a name have that name's schema.
std::string schemaOf(const std::string &name)
{
    return name.substr(0, name.find('/'));
}

/// Silent: what is wrong with that file is told once, by whoever reads it for itself.
LegForms formsOf(const ContentFolders &folders, const std::string &language)
{
    IssueList silent;
    for (const std::string &one : {language, english}) {
        const std::string name = textFolder(one) + "legs.json";
        std::error_code error;
        if (!std::filesystem::exists(folders.content / name, error))
            continue;
        const auto legs = readJsonFile(folders.content / name, name, silent);
        return legs ? legForms(*legs) : LegForms();
    }
    return {};
}

void nameLegs(nlohmann::json &value, const LegForms &forms, const std::string &path, IssueList &issues)
{
    if (!forms.empty())
        putLegForms(value, forms, path, issues);
}

} // namespace

struct ContentFiles::File {
    File(const std::string &path, References &references) : context(path, readerIssues, references) {}
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    ContentNode root() { return {context, good ? &value : nullptr, ""}; }

    nlohmann::json value;
    IssueList readerIssues;
    ReadContext context;
    bool good = false;
};

ContentFiles::ContentFiles(ContentFolders folders, std::string language, bool checkSchemas)
    : m_folders(std::move(folders)), m_language(std::move(language)), m_checkSchemas(checkSchemas),
      m_schemas(m_folders.schema)
{
    // A language without a folder is not there at all: nobody asked for a guide in English.
    m_overEnglish = m_language != english && isThere(textFolder(m_language));
}

ContentFiles::~ContentFiles() = default;

ContentFiles::File &ContentFiles::load(const std::string &path, const std::string &schema)
{
    std::unique_ptr<File> &known = m_files[path];
    if (known)
        return *known;
    known = std::make_unique<File>(path, m_references);
    File &file = *known;
    std::optional<nlohmann::json> value = read(path);
    if (!value)
        return file;
    file.value = std::move(*value);
    if (m_checkSchemas)
        m_schemas.check(schema, file.value, path, m_issues);
    if (!file.value.is_object()) {
        m_issues.add(path, "", "an object", "something else");
        return file;
    }
    if (path.starts_with(textFolder(m_language)))
        nameLegs(file.value, formsOf(m_folders, m_language), path, m_issues);
    file.good = true;
    file.root().integer("format", 1, 1);
    return file;
}

std::optional<nlohmann::json> ContentFiles::read(const std::string &path)
{
    const std::string own = textFolder(m_language);
    // What people of another language call things is not what English speakers call them.
    if (!m_overEnglish || !path.starts_with(own) || path == textFile("synonyms"))
        return readJsonFile(m_folders.content / path, path, m_issues);
    const std::string original = textFolder(english) + path.substr(own.size());
    auto originals = readJsonFile(m_folders.content / original, original, m_issues);
    if (!originals)
        return std::nullopt;
    // A sentence that stays English names the leg in English.
    nameLegs(*originals, formsOf(m_folders, english), original, m_issues);
    if (!isThere(path)) {
        m_missing.add(path, "", "a translation", "none");
        return originals;
    }
    const auto translated = readJsonFile(m_folders.content / path, path, m_issues);
    return translated ? std::optional(overEnglish(*originals, *translated, path, m_missing)) : std::nullopt;
}

bool ContentFiles::isThere(const std::string &path) const
{
    std::error_code error;
    return std::filesystem::exists(m_folders.content / path, error);
}

ContentNode ContentFiles::guide(const std::string &name, const std::vector<IdKind> &defines)
{
    File &file = load("guide/" + name + ".json", schemaOf(name));
    if (!file.good) {
        for (IdKind kind : defines)
            m_references.leaveOpen(kind);
    }
    return file.root();
}

ContentNode ContentFiles::text(const std::string &name)
{
    return load(textFile(name), "text-" + schemaOf(name)).root();
}

ContentNode ContentFiles::textIfAny(const std::string &name)
{
    if (isThere(textFile(name)))
        return text(name);
    m_without = std::make_unique<File>(textFile(name), m_references);
    return m_without->root();
}

std::optional<std::string> ContentFiles::articleText(const std::string &id)
{
    std::string name = textFolder(m_language) + "articles/" + id + ".md";
    if (m_overEnglish && !isThere(name)) {
        m_missing.add(name, "", "a translation", "none");
        name = textFolder(english) + "articles/" + id + ".md";
    }
    return readTextFile(m_folders.content / name, name, mostArticleBytes, m_issues);
}

std::vector<std::string> ContentFiles::articleTexts() const
{
    return filesBelow("text/" + m_language + "/articles", ".md");
}

std::vector<std::string> ContentFiles::filesBelow(const std::string &folder, const std::string &extension) const
{
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(m_folders.content / folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == extension)
            names.push_back(entry->path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<ContentNode> ContentFiles::guideParts(const std::string &name, const std::vector<IdKind> &defines)
{
    std::vector<ContentNode> roots{guide(name, defines)};
    for (const std::string &part : filesBelow("guide/" + name, ".json"))
        roots.push_back(guide(name + '/' + part, defines));
    return roots;
}

std::vector<ContentNode> ContentFiles::textParts(const std::string &name)
{
    std::vector<ContentNode> roots{text(name)};
    for (const std::string &part : filesBelow(textFolder(m_overEnglish ? english : m_language) + name, ".json"))
        roots.push_back(text(name + '/' + part));
    return roots;
}

IssueList ContentFiles::takeIssues()
{
    IssueList all = std::exchange(m_issues, {});
    const IssueList first = all;
    for (auto &[path, file] : m_files) {
        IssueList fromReaders = std::exchange(file->readerIssues, {});
        for (const Issue &issue : fromReaders.all()) {
            if (!first.names(issue.file, issue.pointer))
                all.add(issue);
        }
    }
    return all;
}

TextSection::TextSection(const std::vector<ContentNode> &roots, const std::string &key)
    : TextSection(roots.front(), key)
{
    for (auto root = roots.begin() + 1; root != roots.end(); ++root) {
        if (root->has(key))
            m_further.push_back(root->object(key));
    }
}

ContentNode TextSection::entry(const std::string &id)
{
    m_used.insert(id);
    if (id.empty() || !m_section.isThere())
        return {m_section.context(), nullptr, ""};
    std::optional<ContentNode> found;
    const auto look = [&](const ContentNode &section) {
        if (section.has(id) && found)
            section.find(id).report("words that are there once", inQuotes(id) + " in two files");
        else if (section.has(id))
            found = section.find(id);
    };
    look(m_section);
    for (const ContentNode &section : m_further)
        look(section);
    if (found)
        return *found;
    m_section.context().issues.add(m_section.file(), m_section.pointer() + '/' + id, "words for " + inQuotes(id),
                                   "none");
    return {m_section.context(), nullptr, ""};
}

ContentNode TextSection::of(const std::string &id)
{
    return entry(id);
}

std::string TextSection::wordsOf(const std::string &id)
{
    const ContentNode node = entry(id);
    std::string words = node.asText();
    if (node.isThere() && words.find_first_not_of(" \n") == std::string::npos)
        node.report("some words", "none");
    return words;
}

void TextSection::reportUnused(const std::string &expected) const
{
    const auto look = [&](const ContentNode &section) {
        for (const auto &[key, node] : section.members()) {
            if (!m_used.contains(key))
                node.report(expected, inQuotes(key));
        }
    };
    look(m_section);
    for (const ContentNode &section : m_further)
        look(section);
}

} // namespace calfwise
