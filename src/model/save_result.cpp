// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/save_result.h"

namespace calfwise {

SaveResult resultOf(StoreErrorKind kind)
{
    switch (kind) {
    case StoreErrorKind::Damaged:
        return SaveResult::Damaged;
    case StoreErrorKind::Full:
        return SaveResult::Full;
    case StoreErrorKind::ReadOnly:
        return SaveResult::ReadOnly;
    case StoreErrorKind::Newer:
        return SaveResult::Newer;
    case StoreErrorKind::Busy:
        return SaveResult::Busy;
    case StoreErrorKind::Missing:
        return SaveResult::Missing;
    case StoreErrorKind::Replaced:
        return SaveResult::Replaced;
    case StoreErrorKind::NotAFile:
    case StoreErrorKind::Io:
        break;
    }
    return SaveResult::Io;
}

SaveResult resultOf(StoreResult result)
{
    switch (result) {
    case StoreResult::Done:
        return SaveResult::Done;
    case StoreResult::NotFound:
        return SaveResult::NotFound;
    case StoreResult::Conflict:
        break;
    }
    return SaveResult::Conflict;
}

} // namespace calfwise
