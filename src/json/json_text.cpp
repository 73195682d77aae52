// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json_text.h"

#include <stdexcept>

namespace calfwise {

std::string jsonText(const nlohmann::ordered_json &value)
{
    try {
        return value.dump(2) + "\n";
    } catch (const nlohmann::ordered_json::exception &) {
        throw std::invalid_argument("a text that is not UTF-8");
    }
}

} // namespace calfwise
