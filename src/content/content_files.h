// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_folders.h"
#include "content/content_node.h"
#include "content/references.h"
#include "content/schema_check.h"
#include "json/issue.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace calfwise {

/// The files of one content folder in one language, each read once, strictly, and checked against its schema.
class ContentFiles {
public:
    /// `checkSchemas` false: only the readers judge; for content whose digest says it was checked when it was built.
    ContentFiles(ContentFolders folders, std::string language, bool checkSchemas);
    ~ContentFiles();
    ContentFiles(const ContentFiles &) = delete;
    ContentFiles &operator=(const ContentFiles &) = delete;

    /// The root of guide/<name>.json; a silent node if it cannot be read, and then `defines` are left open.
    ContentNode guide(const std::string &name, const std::vector<IdKind> &defines = {});
    /// The root of text/<language>/<name>.json, with the English words where the language lacks some.
    ContentNode text(const std::string &name);
    /// The same, and silent, where a language may do without the file and does; never with English words.
    ContentNode textIfAny(const std::string &name);
    /// The roots of guide/<name>.json and of all guide/<name>/*.json, in the order of their names, with that file's
    /// schema.
    std::vector<ContentNode> guideParts(const std::string &name, const std::vector<IdKind> &defines);
    /// The same for the words of a language.
    std::vector<ContentNode> textParts(const std::string &name);
    /// text/<language>/articles/<id>.md as it is, else the English one, else nothing and an issue.
    std::optional<std::string> articleText(const std::string &id);
    /// The ids for which an article's text is there.
    std::vector<std::string> articleTexts() const;

    /// For issues that belong to no single file's reader.
    IssueList &issues() { return m_issues; }
    References &references() { return m_references; }
    const ContentFolders &folders() const { return m_folders; }
    const std::string &language() const { return m_language; }
    /// "text/en/signs.json".
    std::string textFile(const std::string &name) const { return "text/" + m_language + "/" + name + ".json"; }

    /// Everything found so far: what the strict reading and the schemas said, then what readers said of places not
    /// named yet.
    IssueList takeIssues();
    /// What was asked for, is not there in this language, and is English instead.
    const IssueList &missing() const { return m_missing; }

private:
    struct File;

    File &load(const std::string &path, const std::string &schema);
    std::optional<nlohmann::json> read(const std::string &path);
    bool isThere(const std::string &path) const;
    std::vector<std::string> filesBelow(const std::string &folder, const std::string &extension) const;

    ContentFolders m_folders;
    std::string m_language;
    bool m_checkSchemas;
    bool m_overEnglish = false; ///< what the language lacks is English
    SchemaCheck m_schemas;
    IssueList m_issues;
    IssueList m_missing;
    References m_references;
    std::map<std::string, std::unique_ptr<File>> m_files;
    std::unique_ptr<File> m_without; ///< stands for a file that may be missing
};

/// The words of one kind of id: an object keyed by id in a text file.
class TextSection {
public:
    TextSection(const ContentNode &root, const std::string &key) : m_section(root.object(key)) {}
    /// The words of several files as one section; the key may be missing in all but the first.
    TextSection(const std::vector<ContentNode> &roots, const std::string &key);

    /// The words for an id; a missing entry is reported and silent.
    ContentNode of(const std::string &id);
    /// The same where an entry is a single string.
    std::string wordsOf(const std::string &id);
    /// Reports words for ids that were never asked for. Not to be called when the defining file could not be read.
    void reportUnused(const std::string &expected) const;

private:
    ContentNode entry(const std::string &id);

    ContentNode m_section;
    std::vector<ContentNode> m_further;
    std::set<std::string> m_used;
};

} // namespace calfwise
