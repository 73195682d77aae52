// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_error.h"

#include <utility>

namespace calfwise {

StoreError::StoreError(StoreErrorKind kind, std::filesystem::path file, const std::string &detail)
    : std::runtime_error(file.empty() ? detail : file.string() + ": " + detail), m_kind(kind), m_file(std::move(file))
{
}

} // namespace calfwise
