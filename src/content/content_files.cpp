// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/content_files.h"

#include "json/json_file.h"
#include "json/text_file.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace calfwise {

namespace {

constexpr std::size_t mostArticleBytes = std::size_t{64} * 1024;

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
}

ContentFiles::~ContentFiles() = default;

ContentFiles::File &ContentFiles::load(const std::string &path, const std::string &schema)
{
    std::unique_ptr<File> &known = m_files[path];
    if (known)
        return *known;
    known = std::make_unique<File>(path, m_references);
    File &file = *known;
    std::optional<nlohmann::json> value = readJsonFile(m_folders.content / path, path, m_issues);
    if (!value)
        return file;
    file.value = std::move(*value);
    if (m_checkSchemas)
        m_schemas.check(schema, file.value, path, m_issues);
    if (!file.value.is_object()) {
        m_issues.add(path, "", "an object", "something else");
        return file;
    }
    file.good = true;
    file.root().integer("format", 1, 1);
    return file;
}

ContentNode ContentFiles::guide(const std::string &name, const std::vector<IdKind> &defines)
{
    File &file = load("guide/" + name + ".json", name);
    if (!file.good) {
        for (IdKind kind : defines)
            m_references.leaveOpen(kind);
    }
    return file.root();
}

ContentNode ContentFiles::text(const std::string &name)
{
    return load(textFile(name), "text-" + name).root();
}

std::optional<std::string> ContentFiles::articleText(const std::string &id)
{
    const std::string name = "text/" + m_language + "/articles/" + id + ".md";
    return readTextFile(m_folders.content / name, name, mostArticleBytes, m_issues);
}

std::vector<std::string> ContentFiles::articleTexts() const
{
    std::vector<std::string> ids;
    std::error_code error;
    const std::filesystem::path folder = m_folders.content / "text" / m_language / "articles";
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == ".md")
            ids.push_back(entry->path().stem().string());
    }
    std::sort(ids.begin(), ids.end());
    return ids;
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

ContentNode TextSection::entry(const std::string &id)
{
    m_used.insert(id);
    if (id.empty() || !m_section.isThere())
        return {m_section.context(), nullptr, ""};
    if (m_section.has(id))
        return m_section.find(id);
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
    for (const auto &[key, node] : m_section.members()) {
        if (!m_used.contains(key))
            node.report(expected, inQuotes(key));
    }
}

} // namespace calfwise
