// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shipped_guide.h"

#include "content/guide_loader.h"

#include <stdexcept>

namespace calfwise::test {

const Guide &shippedGuide()
{
    static const Guide guide = [] {
        ContentFolders folders;
        folders.content = CALFWISE_SHARE_DIR "/content";
        folders.bodymap = CALFWISE_SHARE_DIR "/bodymap";
        folders.manifest = CALFWISE_SHARE_DIR "/manifest.json";
        LoadedGuide loaded = loadGuide(folders, "en", Thoroughness::ReadersOnly);
        if (!loaded.guide)
            throw std::runtime_error("the shipped content has faults: " + describe(loaded.issues.all().front()));
        return *std::move(loaded.guide);
    }();
    return guide;
}

} // namespace calfwise::test
