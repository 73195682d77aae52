// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <optional>
#include <string>

namespace calfwise::test {

/// Sets an environment variable, or takes it away, for one test.
class EnvironmentVariable {
public:
    EnvironmentVariable(const char *name, const char *value) : m_name(name)
    {
        if (const char *before = std::getenv(name)) {
            m_before = before;
        }
        set(value);
    }
    ~EnvironmentVariable() { set(m_before ? m_before->c_str() : nullptr); }
    EnvironmentVariable(const EnvironmentVariable &) = delete;
    EnvironmentVariable &operator=(const EnvironmentVariable &) = delete;

private:
    void set(const char *value)
    {
        if (value != nullptr) {
            ::setenv(m_name, value, 1);
        } else {
            ::unsetenv(m_name);
        }
    }

    const char *m_name;
    std::optional<std::string> m_before;
};

} // namespace calfwise::test
