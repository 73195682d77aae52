// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/issue.h"
#include "json/json_value.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace calfwise {

/// Checks documents against content/schema/<name>.schema.json (JSON Schema, draft 7); schemas are read once and kept.
class SchemaCheck {
public:
    explicit SchemaCheck(std::filesystem::path folder);
    ~SchemaCheck();
    SchemaCheck(const SchemaCheck &) = delete;
    SchemaCheck &operator=(const SchemaCheck &) = delete;

    /// Adds an issue for each place of `document` that does not fit: what the schema asks for there and what stands
    /// there. A schema that is missing or cannot be used is an issue as well. `file` is what the issues call the
    /// document.
    void check(const std::string &schemaName, const nlohmann::json &document, const std::string &file,
               IssueList &issues);

private:
    struct Loaded;

    const Loaded *schema(const std::string &name, IssueList &issues);

    std::filesystem::path m_folder;
    std::map<std::string, std::unique_ptr<Loaded>> m_schemas;
};

} // namespace calfwise
