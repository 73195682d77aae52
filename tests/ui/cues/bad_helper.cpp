// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A helper with one fault: the environment's CALFWISE_FAULT says which.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <unistd.h>

int main()
{
    const char *named = std::getenv("CALFWISE_FAULT");
    const std::string fault = named == nullptr ? "" : named;
    if (fault == "ends-at-once")
        return 3;
    if (fault == "no-voice") {
        std::puts("no-voice");
        std::fflush(stdout);
    }
    if (fault == "reads-nothing") {
        for (;;)
            pause();
    }
    char line[4096];
    while (std::fgets(line, sizeof line, stdin) != nullptr) {
        if (fault == "crashes-at-a-tone" && std::strncmp(line, "tone", 4) == 0)
            std::abort();
        if (fault == "crashes-at-words" && std::strncmp(line, "say", 3) == 0)
            std::abort();
        if (fault == "crashes-at-words" && std::strncmp(line, "tone", 4) == 0)
            std::puts("no-sound");
        if (fault == "sound-goes-away" && std::strncmp(line, "tone", 4) == 0)
            std::puts("no-sound");
        int number = 0;
        if (fault != "speaks-for-ever" && std::sscanf(line, "say %d", &number) == 1)
            std::printf("said %d\n", number);
        std::fflush(stdout);
    }
    return 0;
}
