// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/nameable_folder.h"

#include "platform/descriptor_linux.h"

#include <cstddef>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <utility>

namespace calfwise::platform {

namespace {

/// Good enough for names: the shape of UTF-8, without looking for overlong forms.
bool looksLikeUtf8(std::string_view name)
{
    for (std::size_t i = 0; i < name.size();) {
        const auto lead = static_cast<unsigned char>(name[i++]);
        const int more = lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
        if (more < 0)
            return false;
        for (int k = 0; k < more; ++k) {
            if (i >= name.size() || (static_cast<unsigned char>(name[i++]) & 0xc0) != 0x80)
                return false;
        }
    }
    return true;
}

} // namespace

struct NameableFolder::Held {
    Descriptor folder;
};

NameableFolder::NameableFolder(std::filesystem::path folder) : m_path(std::move(folder))
{
    if (looksLikeUtf8(m_path.native()))
        return;
    Descriptor opened(::open(m_path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!opened.isOpen())
        return;
    m_path = "/proc/self/fd/" + std::to_string(opened.number());
    m_held = std::make_unique<Held>(Held{std::move(opened)});
}

NameableFolder::~NameableFolder() = default;

} // namespace calfwise::platform
