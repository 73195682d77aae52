// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// nlohmann::json, declared: enough for what passes a value on, and light to include.
#include <nlohmann/json_fwd.hpp>
