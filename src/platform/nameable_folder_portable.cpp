// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/nameable_folder.h"

#include <utility>

namespace calfwise::platform {

struct NameableFolder::Held {};

NameableFolder::NameableFolder(std::filesystem::path folder) : m_path(std::move(folder)) {}

NameableFolder::~NameableFolder() = default;

} // namespace calfwise::platform
