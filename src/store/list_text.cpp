// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/list_text.h"

#include "store/mismatch.h"

namespace calfwise {

void appendToList(std::string &list, std::string_view item)
{
    for (const char c : item) {
        if (c == '\n') {
            list += "\\n";
        } else if (c == '\\') {
            list += "\\\\";
        } else {
            list += c;
        }
    }
    list += '\n';
}

std::vector<std::string> itemsOfList(std::string_view list)
{
    std::vector<std::string> items;
    std::string item;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const char c = list[i];
        if (c == '\n') {
            items.push_back(std::move(item));
            item.clear();
        } else if (c != '\\') {
            item += c;
        } else if (++i < list.size() && (list[i] == 'n' || list[i] == '\\')) {
            item += list[i] == 'n' ? '\n' : '\\';
        } else {
            throw Mismatch("a stored list has an unknown escape");
        }
    }
    if (!item.empty()) {
        throw Mismatch("a stored list does not end in a line feed");
    }
    return items;
}

} // namespace calfwise
