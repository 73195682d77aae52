// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/content_copy.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace calfwise::test {

namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw std::runtime_error("no file " + file.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

ContentCopy::ContentCopy()
{
    std::string name = (fs::temp_directory_path() / "calfwise-content-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("cannot make a temporary folder");
    m_root = name;
    fs::copy(fs::path(CALFWISE_SHARE_DIR) / "content", content(), fs::copy_options::recursive);
    fs::copy(fs::path(CALFWISE_SHARE_DIR) / "bodymap", bodymap(), fs::copy_options::recursive);
}

ContentCopy::~ContentCopy()
{
    std::error_code ignored;
    fs::remove_all(m_root, ignored);
}

ContentFolders ContentCopy::folders() const
{
    return {content(), bodymap(), content() / "schema", {}};
}

void ContentCopy::write(const std::string &path, const std::string &bytes) const
{
    std::filesystem::create_directories((m_root / path).parent_path());
    std::ofstream stream(m_root / path, std::ios::binary | std::ios::trunc);
    stream << bytes;
}

std::string ContentCopy::read(const std::string &path) const
{
    return bytesOf(m_root / path);
}

void ContentCopy::remove(const std::string &path) const
{
    fs::remove_all(m_root / path);
}

void ContentCopy::patch(const std::string &path, const nlohmann::json &patch) const
{
    write(path, nlohmann::json::parse(read(path)).patch(patch).dump(2));
}

std::string fixture(const std::string &path)
{
    return bytesOf(fs::path(CALFWISE_SOURCE_DIR) / "tests" / "fixtures" / "content" / path);
}

} // namespace calfwise::test
