// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/failure_log.h"

#include "platform/files.h"

#include <algorithm>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace calfwise {

namespace {

/// One line whatever it holds: a message may have breaks, and bytes that no reader of the log knows.
std::string asLine(std::string text)
{
    text.resize(std::min(text.size(), FailureLog::mostLineBytes - 1));
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter < ' ' || letter > '~'; }, '?');
    return text + '\n';
}

/// The newer half, from the beginning of a line.
std::string newerHalf(const std::filesystem::path &file)
{
    std::ifstream in(file, std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(in), {}};
    const std::size_t line = all.find('\n', all.size() / 2);
    return line == std::string::npos ? std::string() : all.substr(line + 1);
}

} // namespace

bool FailureLog::add(const std::string &line) const noexcept
{
    try {
        if (m_file.empty())
            return false;
        write(asLine(line));
        return true;
    } catch (const std::exception &) {
        // A log that cannot be written must not be what ends the program.
        return false;
    }
}

void FailureLog::write(const std::string &line) const
{
    if (!platform::createPrivateFile(m_file)) {
        if (!std::filesystem::is_regular_file(m_file))
            throw std::runtime_error("something else has the name of the log");
        platform::makePrivate(m_file);
    }
    const bool full = std::filesystem::file_size(m_file) + line.size() > mostBytes;
    const std::string kept = full ? newerHalf(m_file) : std::string();
    std::ofstream out(m_file, std::ios::binary | (full ? std::ios::trunc : std::ios::app));
    out << kept << line;
    out.close();
    if (!out)
        throw std::runtime_error("the log cannot be written");
}

} // namespace calfwise
