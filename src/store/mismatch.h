// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace calfwise {

/// What is in a file is not what this program writes. The stores turn it into a StoreError (Damaged).
class Mismatch : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace calfwise
